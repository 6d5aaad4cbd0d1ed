"""The question on the screen and its answers, with their keys."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from receiving_station.domain.boxes import can_open_all
from receiving_station.domain.checks import due_check, seconds_left
from receiving_station.domain.choosing import NONE_OF_THESE, codes_to_choose
from receiving_station.domain.codes import Code, Symbology, shown
from receiving_station.domain.lookup import LikelyOwner, Suggestion
from receiving_station.domain.machine import ALL_RETURNS
from receiving_station.domain.returns import ExpectedReturn
from receiving_station.domain.rules import BrandRules, Check, CheckKind
from receiving_station.domain.session import RtoCheck, Session, Step, UnitWork
from receiving_station.domain.stops import alerts_here, is_stop_photo_lacking
from receiving_station.domain.vocabulary import Disposition, ItemCondition, LineState, Packaging, RtoReason
from ui.viewmodels.view import ChoiceView, QuestionView
from ui.viewmodels.words import (
    alert_word,
    disposition_word,
    fault_word,
    item_word,
    packaging_word,
    rto_word,
    tr,
    trn,
)

ONE_MORE, ONE_FEWER, NEXT_FAULT, DROP = "count+", "count-", "fault", "drop"
"""Answers that are actions: they leave the question open."""

# Two tables: equal words of the two axes ("damaged") are equal strings, one table would mix them up.
_PACKAGING_LOOKS = {
    Packaging.SEALED: ("box-sealed", "neutral"),
    Packaging.OPENED: ("box-open", "neutral"),
    Packaging.DAMAGED: ("box-torn", "attention"),
    Packaging.NONE: ("box-none", "neutral"),
}
_ITEM_LOOKS = {
    ItemCondition.LIKE_NEW: ("sparkle", "neutral"),
    ItemCondition.GOOD: ("thumb", "neutral"),
    ItemCondition.FAIR: ("fair", "neutral"),
    ItemCondition.DIRTY: ("drop", "attention"),
    ItemCondition.DAMAGED: ("broken", "attention"),
    ItemCondition.DEFECTIVE: ("bolt", "attention"),
    ItemCondition.UNSAFE: ("hazard", "stop"),
}
_DISPOSITION_ICONS = {
    Disposition.RESTOCK: "shelf",
    Disposition.RESTOCK_AS_GRADE: "tag",
    Disposition.CLEAN_REPACK: "wash",
    Disposition.REFURBISH: "wrench",
    Disposition.RTV: "factory",
    Disposition.QUARANTINE: "shield",
    Disposition.HOLD_FOR_BRAND: "hold",
    Disposition.DONATE: "gift",
    Disposition.RECYCLE: "recycle",
    Disposition.DESTROY: "trash",
    Disposition.RETURN_TO_CUSTOMER: "return",
}
_NAMES = {
    Symbology.CODE_39: "Code 39",
    Symbology.CODE_128: "Code 128",
    Symbology.DATA_MATRIX: "Data Matrix",
    Symbology.EAN_13: "EAN-13",
    Symbology.ITF: "ITF",
    Symbology.MAXICODE: "MaxiCode",
    Symbology.PDF_417: "PDF417",
    Symbology.QR: "QR",
    Symbology.UPC_A: "UPC-A",
}
"""Proper names, the same in every language."""
DISPOSITION_TONES = {
    Disposition.RESTOCK: "accepted",
    Disposition.RESTOCK_AS_GRADE: "accepted",
    Disposition.CLEAN_REPACK: "accepted",
    Disposition.QUARANTINE: "attention",
    Disposition.HOLD_FOR_BRAND: "attention",
    Disposition.DESTROY: "stop",
}


@dataclass(frozen=True, slots=True)
class Asking:
    """What a question depends on beside the session.

    Attributes:
        rules: Of the brand of the unit in hand.
        language: The operator's, for the brand's own words.
        at: Now (UTC), for a clock that runs; None: none does.
    """

    rules: BrandRules
    language: str = "en"
    at: datetime | None = None

    def named(self, value: str, word: str) -> str:
        """The brand's own word for a stored value, else the usual one."""
        own = self.rules.renamed.get(value)
        return own.said_in(self.language) if own is not None else word


def question_of(session: Session, asking: Asking) -> QuestionView | None:  # noqa: PLR0912 (one case per step)
    """What is asked at this step; None where nothing is."""
    unit = session.current
    match session.step:
        case Step.CHECK if unit is not None:
            return _check(session, unit, asking)
        case Step.NOTE:
            hint = tr("What is wrong with it, in a few words? Then press Enter.")
            return QuestionView(tr("Write a sentence"), hint, sign="pencil")
        case Step.HOLD:
            return QuestionView(
                tr("Who has to look at it?"),
                tr("Write the reason below first."),
                (
                    ChoiceView("brand", "1", tr("The brand"), "", "hold", "attention"),
                    ChoiceView("supervisor", "2", tr("A supervisor"), "", "shield", "attention"),
                ),
            )
        case Step.PLATE:
            return QuestionView(tr("Stick the label on, then scan it"), _plates_awaited(session), sign="print")
        case Step.ALERT:
            return QuestionView(
                "",
                "",
                tuple(
                    ChoiceView(alert, str(number), alert_word(alert), "", "hazard", "stop")
                    for number, alert in enumerate(alerts_here(session), start=1)
                ),
            )
        case Step.RTO_REASON:
            return QuestionView(
                tr("Why does it come back?"),
                tr("The carrier's sticker says it."),
                tuple(
                    ChoiceView(reason, str(number), rto_word(reason), "", "truck")
                    for number, reason in enumerate(RtoReason, start=1)
                ),
            )
        case Step.CHOOSING_CODE:
            return QuestionView(
                tr("Which code is the parcel's?"),
                "",
                tuple(
                    ChoiceView(str(number), str(number + 1), shown(code.text), _symbology(code), "scan")
                    for number, code in enumerate(codes_to_choose(session)[:9])
                ),
            )
        case Step.UNKNOWN if session.supersedes is None:
            return _owners(session)
        case Step.CHOOSING_MATCH if session.suggestions:
            offered = (
                ChoiceView(
                    suggestion.expected.return_id,
                    str(number),
                    suggestion.number,
                    _suggestion_detail(suggestion),
                    "search",
                    "attention",
                )
                for number, suggestion in enumerate(session.suggestions[:8], start=1)
            )
            return QuestionView(tr("Does the label say one of these?"), "", (*offered, _none_of_these()))
        case Step.CHOOSING_MATCH:
            choices = tuple(
                ChoiceView(
                    match.return_id,
                    str(number),
                    match.rma,
                    _match_detail(match),
                    "box",
                    is_suggested=number == 1,
                )
                for number, match in enumerate(session.matches[:8], start=1)
            )
            return QuestionView(tr("Choose the return"), "", (*choices, _none_of_these(), *_all_of_them(session)))
        case Step.RTO:
            return QuestionView(
                tr("Is the parcel still sealed?"),
                "",
                (
                    ChoiceView(
                        RtoCheck.STILL_SEALED, "1", tr("Still sealed"), tr("everything back to stock"), "box-sealed",
                        "accepted", is_suggested=True,
                    ),
                    ChoiceView(
                        RtoCheck.CHECK_EACH, "2", tr("Opened or damaged"), tr("look at each item"), "box-torn",
                        "attention",
                    ),
                ),
            )  # fmt: skip
        case Step.IDENTIFY:
            pending = session.pending_code
            if pending is not None:
                name = session.pending_product.name if session.pending_product else shown(pending.text)
                return QuestionView(name, tr("Not announced. F3 adds it as an extra, F1 if it came instead."))
            if not session.open_lines():
                return QuestionView(
                    tr("Is there anything else inside?"), tr("F3 adds an extra. Enter, if that was all.")
                )
            return QuestionView(tr("Scan the item"), tr("or press the number of its line"))
        case Step.PACKAGING:
            drop = (ChoiceView(DROP, "9", tr("Take this item out"), "", "trash"),) if session.supersedes else ()
            return QuestionView(tr("How is the packaging?"), _serial_hint(unit), (*_packaging_choices(), *drop))
        case Step.ITEM:
            suggested = unit.grade_suggested if unit is not None else None
            hint = ""
            if unit is not None and unit.item_suggested is not None:
                hint = tr("The checks say “{grade}”: Enter takes it.").replace(
                    "{grade}", asking.named(unit.item_suggested, item_word(unit.item_suggested))
                )
            elif suggested is not None:
                hint = tr("Sealed: Enter takes “Like new”.")
            return QuestionView(tr("How does the item look?"), hint, _item_choices(suggested, asking))
        case Step.PHOTO:
            return QuestionView(tr("Take a photo"), _photo_hint(unit), sign="camera")
        case Step.DISPOSITION if unit is not None:
            suggestion = unit.suggestion
            values = (suggestion.disposition, *suggestion.alternatives)
            return QuestionView(
                tr("Where does it go?"),
                tr("The brand's rule holds it. A supervisor's badge releases it.") if suggestion.is_held else "",
                tuple(
                    ChoiceView(
                        value, str(number), asking.named(value, disposition_word(value)), "",
                        _DISPOSITION_ICONS[value],
                        DISPOSITION_TONES.get(value, "neutral"),
                        is_suggested=number == 1,
                    )
                    for number, value in enumerate(values[:7], start=1)
                ) + _beside_disposition(session, unit),
            )  # fmt: skip
        case Step.STOP:
            if is_stop_photo_lacking(session):
                return QuestionView(tr("Take a photo of it"), tr("Space takes it; do not touch the item."))
            return QuestionView(tr("Scan this parcel's label"), tr("That sets it aside. Backspace takes it back."))
        case Step.CONFIRM_DISCARD:
            return QuestionView(tr("Scan this parcel's label"), tr("Only that forgets it. Esc goes back."))
        case _:
            return None


def _beside_disposition(session: Session, unit: UnitWork) -> tuple[ChoiceView, ...]:
    """How many equal ones, and whose fault it is: answers that leave the question open."""
    line = session.line_of(unit)
    can_count = line is not None and unit.state is LineState.RECEIVED and not line.serials
    more: tuple[ChoiceView, ...] = ()
    if line is not None and can_count and session.open_quantity(line):
        label = tr("{count} of these").replace("{count}", str(unit.count + 1))
        more = (ChoiceView(ONE_MORE, "8", label, "", "box"),)
    if can_count and unit.count > 1:
        label = tr("{count} of these").replace("{count}", str(unit.count - 1))
        more = (*more, ChoiceView(ONE_FEWER, "9", label, "", "box"))
    owner = fault_word(unit.fault_owner or unit.suggestion.fault_owner)
    fault = tr("Fault: {owner}").replace("{owner}", owner)
    return (*more, ChoiceView(NEXT_FAULT, "0", fault, "", "question"))


def _check(session: Session, unit: UnitWork, asking: Asking) -> QuestionView | None:
    check = due_check(unit, asking.rules)
    if check is None:
        return None
    title = check.words.said_in(asking.language)
    match check.kind:
        case CheckKind.YES_NO if not check.options:
            choices = (ChoiceView("yes", "1", tr("Yes"), "", "check"), ChoiceView("no", "2", tr("No"), "", "missing"))
            return QuestionView(title, "", choices)
        case CheckKind.YES_NO | CheckKind.CHOICE:
            offered = tuple(
                ChoiceView(option.value, str(number), option.words.said_in(asking.language), "", "tag")
                for number, option in enumerate(check.options[:9], start=1)
            )
            return QuestionView(title, "", offered)
        case CheckKind.NUMBER:
            return QuestionView(title, tr("Type the number below, then press Enter."), sign="pencil")
        case CheckKind.TEXT:
            return QuestionView(title, tr("Write it below, then press Enter."), sign="pencil")
        case CheckKind.PHOTO:
            return QuestionView(title, _hands_free(), sign="camera")
        case CheckKind.TIMED:
            left_s = seconds_left(session, check, asking.at) if asking.at is not None else check.seconds
            waiting = tr("{seconds} s left").replace("{seconds}", str(left_s))
            hint = waiting if left_s else tr("Done? Press Enter.")
            return QuestionView(title, hint, left_s=left_s, of_s=max(1, check.seconds))


def _hands_free() -> str:
    return tr("Put it under the camera and hold it still, or press Space.")


def _photo_hint(unit: UnitWork | None) -> str:
    lacking = unit.photos_lacking if unit is not None else 0
    if lacking > 1:
        return trn("%n photos of what is wrong: hold it still, or press Space.", lacking)
    return tr("Put what is wrong under the camera and hold it still, or press Space.")


def check_of(session: Session, asking: Asking) -> Check | None:
    """The check on the screen, or None."""
    if session.step is not Step.CHECK or session.current is None:
        return None
    return due_check(session.current, asking.rules)


def clock_of(session: Session, asking: Asking) -> int:
    """Seconds that the timed check on the screen still takes."""
    check = check_of(session, asking)
    if check is None or check.kind is not CheckKind.TIMED or asking.at is None:
        return 0
    return seconds_left(session, check, asking.at)


def takes_text(session: Session, asking: Asking) -> bool:
    """Whether the check on the screen is answered in a field."""
    check = check_of(session, asking)
    return check is not None and check.kind in {CheckKind.NUMBER, CheckKind.TEXT}


def _serial_hint(unit: UnitWork | None) -> str:
    if unit is None or not unit.has_serials or unit.serial is not None:
        return ""
    return tr("Scan its serial number too. F1 if it is another one.")


def _plates_awaited(session: Session) -> str:
    waiting = [f"{unit.plate} · {unit.name}" for unit in session.plates_open]
    return "   ".join(waiting[:2])


def _all_of_them(session: Session) -> tuple[ChoiceView, ...]:
    every = ChoiceView(ALL_RETURNS, "0", tr("All of them"), tr("they are in one box"), "box")
    return (every,) if can_open_all(session) else ()


def _none_of_these() -> ChoiceView:
    return ChoiceView(NONE_OF_THESE, "9", tr("None of these"), tr("park it as unknown"), "question")


def _symbology(code: Code) -> str:
    return tr("typed") if code.symbology is Symbology.TYPED else _NAMES.get(code.symbology, code.symbology.value)


def _owners(session: Session) -> QuestionView:
    """Who may have sent a parcel that nobody announced."""
    if not session.owners:
        return QuestionView("", tr("Scan an item in it too: open returns with that item are shown here."))
    return QuestionView(
        tr("Is it one of these?"),
        tr("Compare with the paper inside; none of them: Enter parks it."),
        tuple(
            ChoiceView(
                owner.expected.return_id,
                str(number),
                f"{owner.expected.rma} · {owner.expected.brand}",
                " · ".join((_why_owner(owner), ", ".join(line.name for line in owner.expected.lines[:2]))),
                "search",
                "attention",
            )
            for number, owner in enumerate(session.owners, start=1)
        ),
    )


def _why_owner(owner: LikelyOwner) -> str:
    """What speaks for it."""
    if owner.items and owner.is_same_sender:
        return tr("same item, same sender")
    return tr("same item") if owner.items else tr("same sender")


def _match_detail(match: ExpectedReturn) -> str:
    """Brand and first item; how many more lines there are."""
    first = shown(match.lines[0].name, 36) if match.lines else ""
    more = f" +{len(match.lines) - 1}" if len(match.lines) > 1 else ""
    return " · ".join(part for part in (match.brand, f"{first}{more}") if part)


def _suggestion_detail(suggestion: Suggestion) -> str:
    """Its return's number too, where the label would have another one of its numbers."""
    detail = _match_detail(suggestion.expected)
    is_rma = suggestion.number == suggestion.expected.rma
    return detail if is_rma else f"{suggestion.expected.rma} · {detail}"


def _packaging_choices() -> tuple[ChoiceView, ...]:
    return _numbered((value, packaging_word(value), *_PACKAGING_LOOKS[value]) for value in Packaging)


def _item_choices(suggested: ItemCondition | None, asking: Asking) -> tuple[ChoiceView, ...]:
    answers = ((value, asking.named(value, item_word(value)), *_ITEM_LOOKS[value]) for value in ItemCondition)
    return _numbered(answers, suggested)


def _numbered(answers: Iterable[tuple[str, str, str, str]], suggested: str | None = None) -> tuple[ChoiceView, ...]:
    return tuple(
        ChoiceView(value, str(number), label, "", icon, tone, is_suggested=value == suggested)
        for number, (value, label, icon, tone) in enumerate(answers, start=1)
    )
