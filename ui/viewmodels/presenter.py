"""Turns a session snapshot into the one frozen value that the bench shows. Pure but for translation."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from receiving_station.domain.codes import shown
from receiving_station.domain.events import Message
from receiving_station.domain.plates import plate_for
from receiving_station.domain.returns import ExpectedLine, ExpectedReturn
from receiving_station.domain.session import Bench, Session, Step, UnitWork
from receiving_station.domain.vocabulary import FaultOwner, LineState, Sha256
from ui.viewmodels.actions import actions_for
from ui.viewmodels.questions import question_of
from ui.viewmodels.rows import lines_of, photos_of, settled_of
from ui.viewmodels.view import BenchView, HeaderView, MessageView, Page, UnitView
from ui.viewmodels.words import (
    disposition_word,
    fault_word,
    item_word,
    line_word,
    packaging_word,
    sentence,
    tr,
)

_PAGES = {
    Step.IDLE: Page.IDLE,
    Step.LOOKING_UP: Page.IDLE,
    Step.CHOOSING_MATCH: Page.CHOOSING,
    Step.CHOOSING_CODE: Page.CHOOSING,
    Step.UNKNOWN: Page.UNKNOWN,
    Step.RTO: Page.RTO,
    Step.IDENTIFY: Page.UNIT,
    Step.PACKAGING: Page.UNIT,
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
    """

    bench: Bench
    picture: Callable[[str], Path]
    photo: Callable[[Sha256], Path]
    started_s: float | None = None
    number_text: str = ""


def present(session: Session, message: Message | None, around: Surroundings) -> BenchView:
    """The bench as it is to be shown now."""
    title, body = _headline(session)
    unit = session.current
    is_deciding = session.step is Step.DISPOSITION and unit is not None
    field, field_text = _field(session, around)
    return BenchView(
        step=session.step,
        page=_PAGES[session.step],
        header=_header(session, around),
        title=title,
        body=body,
        unit=_unit(session, around),
        question=question_of(session),
        suggestion=disposition_word(unit.suggestion.disposition) if is_deciding and unit is not None else "",
        why=sentence(unit.suggestion.reason) if is_deciding and unit is not None else "",
        lines=lines_of(session, around.picture),
        settled=settled_of(session),
        photos=photos_of(session, around.photo),
        photos_lacking=unit.photos_lacking if unit is not None else 0,
        actions=actions_for(session),
        message=_message(message),
        field=field,
        field_text=field_text,
    )


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
    if expected.tier:
        facts.append(tr("{tier} tier").replace("{tier}", expected.tier))
    if expected.window_ends is not None and expected.window_ends.year < 2090:  # noqa: PLR2004 (no window in practice)
        facts.append(tr("window ends {day}").replace("{day}", expected.window_ends.strftime("%d.%m.%Y")))
    if expected.tracking_numbers:
        number = expected.tracking_numbers[0]
        short = number if len(number) <= 12 else f"{number[:4]}…{number[-4:]}"  # noqa: PLR2004 (a label's width)
        facts.append(f"{expected.carrier} {short}".strip())
    stripe = _STRIPES[sum(expected.brand.encode()) % len(_STRIPES)]
    return HeaderView(expected.rma, tuple(facts), around.started_s, stripe)


def _headline(session: Session) -> tuple[str, str]:
    match session.step:
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
            plate = plate_for(session.session_id) if session.session_id is not None else ""
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
        case Step.STOP:
            return tr("Stop: unsafe"), sentence("stop_unsafe_todo")
        case Step.REVIEW | Step.COMMITTING:
            return tr("All looked at"), tr("Is it right like this? Enter saves it.")
        case Step.CONFIRM_DISCARD:
            return (
                tr("Forget what was recorded here?"),
                tr("Scan this parcel's label again to confirm. Esc goes back; nothing is lost until then."),
            )
        case Step.DONE:
            return tr("Saved"), tr("Scan the next parcel at any time.")
        case _:
            return "", ""


def _unit(session: Session, around: Surroundings) -> UnitView | None:
    total = sum(line.quantity for line in session.expected.lines) if session.expected is not None else 0
    unit = session.current
    if unit is None:
        return None
    line = _line_of(session.expected, unit)
    facts = [tr("says: “{reason}”").replace("{reason}", shown(line.reason))] if line is not None and line.reason else []
    if unit.serial is not None:
        facts.append(tr("serial {serial}").replace("{serial}", shown(unit.serial, 24)))
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
    return f"{axis}: {word.lower()}"


def _line_of(expected: ExpectedReturn | None, unit: UnitWork) -> ExpectedLine | None:
    lines = expected.lines if expected is not None else ()
    return next((line for line in lines if line.line_id == unit.line_id), None)


def _field(session: Session, around: Surroundings) -> tuple[str, str]:
    match session.step:
        case Step.IDLE:
            return "number", around.number_text
        case Step.UNKNOWN:
            return "shelf", session.shelf
        case Step.DISPOSITION | Step.PHOTO | Step.STOP if session.current is not None:
            return "note", session.current.note
        case _:
            return "", ""
