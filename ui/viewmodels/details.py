"""One recorded parcel, ready for its page: what was sent, what came back, what can be done."""

from datetime import datetime

from receiving_station.application.messages import TEXTS
from receiving_station.application.outbox_desk import EntryDetail, ParcelDetail, Remedy
from receiving_station.application.ports import EntryKind, EntryState
from receiving_station.domain.codes import shown
from receiving_station.domain.events import Message
from receiving_station.domain.returns import ReceivedUnit
from receiving_station.domain.vocabulary import ParcelState, Word
from ui.viewmodels.facts import fact_text
from ui.viewmodels.locale import day_text, time_text
from ui.viewmodels.view import ChoiceView, DetailsView
from ui.viewmodels.words import (
    disposition_word,
    flag_word,
    item_word,
    lowered,
    packaging_word,
    sentence,
    tr,
    trn,
    word_word,
)

TRY_AGAIN, CORRECT, HAND_OVER, BACK = "retry", "amend", "hand_over", "back"
_REMEDIES = {Remedy.RETRY: TRY_AGAIN, Remedy.AMEND: CORRECT, Remedy.HAND_OVER: HAND_OVER}
_KEYS = {TRY_AGAIN: "1", CORRECT: "2", HAND_OVER: "3"}
_ANSWER_LIMIT = 300


def details_view(
    detail: ParcelDetail, note: Message | None, *, now: datetime, can_correct: bool, can_ask: bool
) -> DetailsView:
    """The page.

    Args:
        detail: What the station has.
        note: What came of the last choice, or None.
        now: The time of day (UTC).
        can_correct: Whether a correction can be opened from here.
        can_ask: Whether somebody is known who may decide.
    """
    row = detail.row
    since = tr("since {time}").replace("{time}", moment_text(row.since, now))
    return DetailsView(
        session_id=row.session_id,
        title=shown(row.title, 40),
        word=row.word,
        word_text=f"{word_word(row.word)}, {since}",
        sent=_sent(detail, now),
        back=_back(detail, now),
        choices=_choices(detail, can_correct=can_correct, can_ask=can_ask),
        note="" if note is None else sentence(note.code, dict(note.context)),
    )


def moment_text(at: datetime, now: datetime) -> str:
    """The time of day, with the day where it was not today."""
    time = time_text(at)
    day = at.astimezone().date()
    return time if day == now.astimezone().date() else f"{day_text(day)}, {time}"


def _sent(detail: ParcelDetail, now: datetime) -> tuple[str, ...]:
    receipt = detail.receipt
    photos = len(receipt.all_photos())
    where = tr("Received {time} by {name} at {station}")
    for gap, value in (("time", moment_text(receipt.occurred_at, now)), ("name", receipt.operator)):
        where = where.replace(f"{{{gap}}}", shown(value, 40))
    lines = [where.replace("{station}", shown(receipt.station, 40))]
    if receipt.parcel is ParcelState.PARKED_UNKNOWN:
        lines.append(tr("Nobody announced it; on shelf {shelf}").replace("{shelf}", shown(receipt.shelf, 40) or "–"))
    lines += [_unit_text(unit) for unit in receipt.units]
    if receipt.missing:
        lines.append(trn("%n unit(s) missing", sum(one.quantity for one in receipt.missing)))
    if photos:
        there = sum(
            entry.state is EntryState.DELIVERED for entry in detail.entries if entry.kind is not EntryKind.RECEIPT
        )
        lines.append(trn("%n photo(s)", photos) + (f" · {tr('all there')}" if there >= photos else ""))
    if detail.supersedes is not None:
        lines.append(tr("It corrects an earlier record."))
    return tuple(lines)


def _unit_text(unit: ReceivedUnit) -> str:
    facts = [
        *([packaging_word(unit.packaging)] if unit.packaging is not None else []),
        *([item_word(unit.item)] if unit.item is not None else []),
        disposition_word(unit.disposition),
    ]
    return f"{shown(unit.name, 60)}: {', '.join(lowered(fact) for fact in facts)}"


def _back(detail: ParcelDetail, now: datetime) -> tuple[str, ...]:
    row = detail.row
    lines = [fact_text(fact) for fact in row.outcome]
    lines += [flag_word(flag) for flag in row.flags]
    lines += [_entry_text(entry) for entry in detail.entries if entry.state is EntryState.NEEDS_PERSON]
    if row.word is Word.NEEDS_YOU and row.problem and not lines:
        lines.append(sentence(row.problem))
    waiting = [entry for entry in detail.entries if entry.state in {EntryState.QUEUED, EntryState.SENDING}]
    tried = max((entry.tries for entry in waiting), default=0)
    if tried:
        last = max((entry.tried_at for entry in waiting if entry.tried_at is not None), default=None)
        said = trn("Tried %n time(s), no answer yet", tried)
        lines.append(said if last is None else f"{said} ({moment_text(last, now)})")
    if detail.handed_at is not None:
        asked = tr("{name} was asked to decide, {time}").replace("{name}", shown(row.handed_to, 40))
        lines.append(asked.replace("{time}", moment_text(detail.handed_at, now)))
    if row.superseded_by is not None:
        lines.append(tr("Corrected by a newer record."))
    if row.word is Word.CONFIRMED and not lines:
        lines.append(tr("The central has it. Nothing is left to do."))
    return tuple(lines)


def _entry_text(entry: EntryDetail) -> str:
    what = tr("Photo") if entry.kind is not EntryKind.RECEIPT else tr("Record")
    why = sentence(entry.problem) if entry.problem in TEXTS else tr("It was not accepted.")
    said = shown(entry.answer, _ANSWER_LIMIT)
    return f"{what}: {why}" + (f" “{said}”" if said else "")


def _choices(detail: ParcelDetail, *, can_correct: bool, can_ask: bool) -> tuple[ChoiceView, ...]:
    words = {
        TRY_AGAIN: (tr("Try again"), tr("the same record, under the same number"), "sync"),
        CORRECT: (tr("Correct it"), tr("a new record in its place; this one is kept"), "pencil"),
        HAND_OVER: (tr("Hand to a supervisor"), tr("it stays here and is listed as theirs"), "people"),
    }
    left_out = {CORRECT} if not can_correct else set()
    if not can_ask or detail.handed_at is not None:
        left_out.add(HAND_OVER)
    values = [_REMEDIES[remedy] for remedy in detail.remedies if _REMEDIES[remedy] not in left_out]
    return tuple(ChoiceView(value, _KEYS[value], *words[value]) for value in values)
