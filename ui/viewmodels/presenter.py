"""Turns a session snapshot into the one frozen value that the bench shows. Pure but for translation."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from receiving_station.domain.codes import shown
from receiving_station.domain.events import Message
from receiving_station.domain.offers import Policy, softened
from receiving_station.domain.policy import hint
from receiving_station.domain.rules import NO_RULES, Rulebook
from receiving_station.domain.session import Bench, Session, Step, UnitWork, Where
from receiving_station.domain.stops import is_stop_photo_lacking
from receiving_station.domain.vocabulary import FaultOwner, LineState, Sha256
from ui.viewmodels.actions import actions_for
from ui.viewmodels.facts import resolution_text
from ui.viewmodels.locale import day_text
from ui.viewmodels.questions import Asking, check_of, clock_of, question_of, takes_text
from ui.viewmodels.rows import lines_of, photos_of, settled_of
from ui.viewmodels.view import BenchView, HeaderView, MessageView, Page, UnitView
from ui.viewmodels.words import (
    alert_word,
    disposition_word,
    fault_word,
    item_word,
    line_word,
    lowered,
    packaging_word,
    sentence,
    tr,
    trn,
)

_PAGES = {
    Step.IDLE: Page.IDLE,
    Step.LOOKING_UP: Page.IDLE,
    Step.CHOOSING_MATCH: Page.CHOOSING,
    Step.CHOOSING_CODE: Page.CHOOSING,
    Step.UNKNOWN: Page.UNKNOWN,
    Step.RTO_REASON: Page.RTO,
    Step.RTO: Page.RTO,
    Step.IDENTIFY: Page.UNIT,
    Step.PACKAGING: Page.UNIT,
    Step.CHECK: Page.UNIT,
    Step.NOTE: Page.UNIT,
    Step.HOLD: Page.UNIT,
    Step.PLATE: Page.UNIT,
    Step.ALERT: Page.CONFIRM,
    Step.RETRACTING: Page.REVIEW,
    Step.ITEM: Page.UNIT,
    Step.PHOTO: Page.UNIT,
    Step.DISPOSITION: Page.UNIT,
    Step.STOP: Page.STOP,
    Step.REVIEW: Page.REVIEW,
    Step.COMMITTING: Page.REVIEW,
    Step.CONFIRM_DISCARD: Page.CONFIRM,
    Step.DONE: Page.DONE,
}
_STRIPES = ("#2f6f4f", "#8a4b2a", "#3a5a98", "#7a3b78", "#a0762a", "#2b7a83")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a view needs beside the session.

    Attributes:
        bench: Who works where.
        picture: File of a product's reference picture by its name.
        photo: File of a photo by its hash.
        started_s: Monotonic second at which this session was first shown.
        number_text: What is typed in the number field.
        rules: The brands' rules in force.
        language: The operator's, for the brands' own words.
        now: The time, UTC; None: no clock runs.
    """

    bench: Bench
    picture: Callable[[str], Path]
    photo: Callable[[Sha256], Path]
    started_s: float | None = None
    number_text: str = ""
    rules: Rulebook = NO_RULES
    language: str = "en"
    now: datetime | None = None

    def asking(self, session: Session) -> Asking:
        """What the question depends on."""
        rules = self.rules.of("")
        if session.current is not None:
            rules = Where(self.rules, self.bench).rules_of(session, session.current)
        return Asking(rules, self.language, self.now)


def present(session: Session, message: Message | None, around: Surroundings) -> BenchView:
    """The bench as it is to be shown now."""
    title, body = _headline(session)
    unit = session.current
    is_deciding = session.step is Step.DISPOSITION and unit is not None
    field, field_text = _field(session, around)
    asking = around.asking(session)
    check = check_of(session, asking)
    clock_s = clock_of(session, asking)
    money = _money(session, asking) if is_deciding else ""
    return BenchView(
        step=session.step,
        page=_PAGES[session.step],
        header=_header(session, around),
        title=title,
        body=body,
        unit=_unit(session, around),
        question=question_of(session, asking),
        suggestion=_goes_to(unit, asking) if is_deciding and unit is not None else "",
        why=" ".join((_why(unit, asking), money)).strip() if is_deciding and unit is not None else "",
        lines=lines_of(session, around.picture),
        settled=settled_of(session),
        photos=photos_of(session, around.photo),
        photos_lacking=_photos_lacking(session),
        actions=actions_for(
            session, has_plates=around.bench.plates, check=check.kind if check is not None else None, clock_s=clock_s
        ),
        message=_message(message),
        field=field,
        field_text=field_text,
        is_writing=field == "check" or session.step in {Step.NOTE, Step.HOLD},
        clock_s=clock_s,
        money=money,
        returns=tuple(known.rma for known in session.returns) if session.also else (),
        is_practice=session.is_practice,
    )


def _goes_to(unit: UnitWork, asking: Asking) -> str:
    where = unit.suggestion.disposition
    return asking.named(where, disposition_word(where))


def _photos_lacking(session: Session) -> int:
    if session.step is Step.STOP and is_stop_photo_lacking(session):
        return 1
    return session.current.photos_lacking if session.current is not None else 0


def _why(unit: UnitWork, asking: Asking) -> str:
    words = unit.suggestion.words
    return words.said_in(asking.language) if words is not None else sentence(unit.suggestion.reason)


def _money(session: Session, asking: Asking) -> str:
    """What the central will likely make of it, by the same rules; nothing where nobody announced the unit."""
    unit = session.current
    expected = session.return_of(unit) if unit is not None else None
    if unit is None or expected is None or unit.line_id is None or asking.at is None:
        return ""
    policy = Policy.of(asking.rules)
    received = unit.received()
    decision = hint(expected, received, asking.at, policy)
    return resolution_text(decision, softened(expected, received, asking.at, policy))


def _message(message: Message | None) -> MessageView | None:
    if message is None:
        return None
    context = {gap: shown(value) for gap, value in message.context}
    return MessageView(sentence(message.code, context), message.severity)


def _header(session: Session, around: Surroundings) -> HeaderView:
    expected = session.expected
    if expected is None:
        title = shown(session.codes[0].text, 32) if session.codes else around.bench.station
        return HeaderView(title, (), around.started_s)
    facts = [expected.brand]
    if session.also:
        facts.append(trn("and %n more return(s)", len(session.also)))
    if expected.tier:
        facts.append(tr("{tier} tier").replace("{tier}", expected.tier))
    if expected.window_ends is not None and expected.window_ends.year < 2090:  # noqa: PLR2004 (no window in practice)
        facts.append(tr("window ends {day}").replace("{day}", day_text(expected.window_ends)))
    if expected.tracking_numbers and not session.also:
        number = expected.tracking_numbers[0]
        short = number if len(number) <= 12 else f"{number[:4]}…{number[-4:]}"  # noqa: PLR2004 (a label's width)
        facts.append(f"{expected.carrier} {short}".strip())
    stripe = around.rules.of(expected.brand).stripe or _STRIPES[sum(expected.brand.encode()) % len(_STRIPES)]
    return HeaderView(expected.rma, tuple(facts), around.started_s, stripe)


def _headline(session: Session) -> tuple[str, str]:
    match session.step:
        case Step.IDLE if session.is_practice:
            return tr("Practice: scan a parcel"), tr("Nothing of it is ever sent.")
        case Step.IDLE:
            return tr("Scan a parcel"), tr("Hold its label under the camera, use the scanner, or type a number.")
        case Step.LOOKING_UP:
            return tr("Looking it up …"), shown(session.codes[0].text) if session.codes else ""
        case Step.CHOOSING_CODE:
            return tr("Another code was meant?"), tr("The parcel is looked up again by the one you choose.")
        case Step.CHOOSING_MATCH if session.suggestions:
            return (
                tr("Which return is it?"),
                tr("These numbers nearly fit what was read. Compare every character with the label."),
            )
        case Step.CHOOSING_MATCH:
            return tr("Which return is it?"), tr("The label fits more than one. The paper inside may tell.")
        case Step.UNKNOWN:
            plate = session.plate if session.session_id is not None else ""
            return (
                tr("Nobody announced this parcel"),
                tr("Write {plate} on it, put it on a shelf, and press Enter. It is looked for from there.").replace(
                    "{plate}", plate
                ),
            )
        case Step.RTO:
            return (
                tr("It came back undelivered"),
                tr("Look at the outside. No refund starts because it arrived; the goods go where you say."),
            )
        case Step.RTO_REASON:
            return tr("It came back undelivered"), tr("No refund starts because it arrived.")
        case Step.ALERT:
            return tr("What is wrong with it?"), tr("Choose; the work stops, and you are told what to do.")
        case Step.STOP if session.alert is not None:
            title = tr("Stop: {what}").replace("{what}", lowered(alert_word(session.alert)))
            return title, sentence(f"stop_{session.alert.value}_todo")
        case Step.STOP:
            return tr("Stop: unsafe"), sentence("stop_unsafe_todo")
        case Step.RETRACTING:
            return tr("Taking it back …"), ""
        case Step.REVIEW if session.is_rest_later:
            return tr("The rest comes later"), tr("What was looked at is saved by Enter; the rest stays open.")
        case Step.COMMITTING:
            return tr("Saving …"), tr("Everything you entered is kept.")
        case Step.REVIEW:
            return tr("All looked at"), tr("Is it right like this? Enter saves it.")
        case Step.CONFIRM_DISCARD:
            return (
                tr("Forget what was recorded here?"),
                tr("Scan this parcel's label again to confirm. Esc goes back; nothing is lost until then."),
            )
        case Step.DONE if session.is_practice:
            return tr("Practice parcel done"), tr("Nothing of it was saved or sent. Scan the next one at any time.")
        case Step.DONE:
            return tr("Saved"), tr("Scan the next parcel at any time. Backspace takes this one back.")
        case _:
            return "", ""


def _unit(session: Session, around: Surroundings) -> UnitView | None:
    total = sum(line.quantity - session.received_before(line) for line in session.lines)
    unit = session.current
    if unit is None:
        return None
    line = session.line_of(unit)
    facts = [tr("says: “{reason}”").replace("{reason}", shown(line.reason))] if line is not None and line.reason else []
    if unit.serial is not None:
        facts.append(tr("serial {serial}").replace("{serial}", shown(unit.serial, 24)))
    if session.also and (own := session.return_of(unit)) is not None:
        facts.append(own.rma)
    if unit.count > 1:
        facts.append(tr("{count} of these").replace("{count}", str(unit.count)))
    owner = unit.fault_owner or unit.suggestion.fault_owner
    if unit.item is not None and (unit.fault_owner is not None or owner is not FaultOwner.UNKNOWN):
        facts.append(tr("fault: {owner}").replace("{owner}", fault_word(owner)))
    answers = [
        *([_answer(tr("packaging"), packaging_word(unit.packaging))] if unit.packaging is not None else []),
        *([_answer(tr("item"), item_word(unit.item))] if unit.item is not None else []),
    ]
    return UnitView(
        name=unit.name or tr("Item without a code"),
        facts=tuple(facts),
        position=tr("{number} of {total}")
        .replace("{number}", str(len(session.units) + 1))
        .replace("{total}", str(max(total, len(session.units) + 1))),
        picture=around.picture(unit.picture) if unit.picture is not None else None,
        badge=line_word(unit.state) if unit.state is not LineState.RECEIVED else "",
        answers=tuple(answers),
    )


def _answer(axis: str, word: str) -> str:
    return f"{axis}: {lowered(word)}"


def _field(session: Session, around: Surroundings) -> tuple[str, str]:
    match session.step:
        case Step.IDLE:
            return "number", around.number_text
        case Step.UNKNOWN:
            return "shelf", session.shelf
        case Step.CHECK if takes_text(session, around.asking(session)):
            return "check", ""
        case Step.DISPOSITION | Step.PHOTO | Step.NOTE | Step.HOLD | Step.STOP if session.current is not None:
            return "note", session.current.note
        case _:
            return "", ""
