"""The bottom bar and the list of parcels, as frozen values."""

import re
from collections.abc import Iterable

from receiving_station.application.ports import Counts, ParcelRow
from receiving_station.domain.codes import shown
from receiving_station.domain.session import Bench
from receiving_station.domain.vocabulary import ParcelState, Word
from ui.viewmodels.facts import fact_text
from ui.viewmodels.locale import number_text, time_text
from ui.viewmodels.view import ParcelRowView, StatusView
from ui.viewmodels.words import flag_word, sentence, tr, trn, word_word

NOTHING_YET = Counts(0, 0, 0, 0)


def status_of(bench: Bench, counts: Counts, *, is_online: bool | None, reason: str) -> StatusView:
    """The bar: a lamp with its word, and parcels by word.

    Args:
        bench: Who works where.
        counts: Parcels by word.
        is_online: None while nobody knows yet.
        reason: Catalogue code of what is in the way, or "".
    """
    if reason == "signed_out":
        lamp, lamp_text = "signed_out", tr("token refused")
    elif reason == "not_the_central":
        lamp, lamp_text = "offline", tr("wrong answer")
    elif is_online is None:
        lamp, lamp_text = "connecting", tr("connecting")
    else:
        lamp, lamp_text = ("online", tr("online")) if is_online else ("offline", tr("offline"))
    numbers = (
        (counts.waiting, tr("waiting")),
        (counts.sent, tr("sent")),
        (counts.confirmed, tr("confirmed")),
        (counts.needs_you, tr("need you")),
    )
    place = f"{bench.station} · {bench.operator}"
    return StatusView(
        lamp, lamp_text, tuple(f"{number_text(number)} {word}" for number, word in numbers), counts.needs_you, place
    )


def parcel_rows(rows: Iterable[ParcelRow]) -> tuple[ParcelRowView, ...]:
    """The newest parcels with their honest words."""
    return tuple(_row(row) for row in rows)


def _first(text: str) -> str:
    """What happened; a row has no room for more, and the parcel's own page says the rest."""
    return re.split(r"(?<=[.。!?])\s*", text, maxsplit=1)[0]


def _row(row: ParcelRow) -> ParcelRowView:
    units = tr("parked") if row.parcel == ParcelState.PARKED_UNKNOWN else trn("%n unit(s)", row.units)
    time = time_text(row.occurred_at)
    facts = [fact_text(fact) for fact in row.outcome]
    if row.word is Word.NEEDS_YOU:
        facts = [*(flag_word(flag) for flag in row.flags[:2]), *facts] if row.flags else [_first(sentence(row.problem))]
    if row.handed_to:
        facts = [tr("with {name}").replace("{name}", shown(row.handed_to, 40)), *facts]
    outcome = " · ".join(facts)
    return ParcelRowView(
        row.session_id, shown(row.title, 32), f"{units} · {time}", row.word, word_word(row.word), outcome
    )
