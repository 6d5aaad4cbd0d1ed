"""The question on the screen and its answers, with their keys."""

from collections.abc import Iterable

from receiving_station.domain.choosing import NONE_OF_THESE, codes_to_choose
from receiving_station.domain.codes import Code, Symbology, shown
from receiving_station.domain.returns import ExpectedReturn
from receiving_station.domain.session import RtoCheck, Session, Step
from receiving_station.domain.vocabulary import Disposition, ItemCondition, Packaging
from ui.viewmodels.view import ChoiceView, QuestionView
from ui.viewmodels.words import disposition_word, item_word, packaging_word, tr

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
DISPOSITION_TONES = {
    Disposition.RESTOCK: "accepted",
    Disposition.RESTOCK_AS_GRADE: "accepted",
    Disposition.CLEAN_REPACK: "accepted",
    Disposition.QUARANTINE: "attention",
    Disposition.HOLD_FOR_BRAND: "attention",
    Disposition.DESTROY: "stop",
}


def question_of(session: Session) -> QuestionView | None:
    """What is asked at this step; None where nothing is."""
    unit = session.current
    match session.step:
        case Step.CHOOSING_CODE:
            return QuestionView(
                tr("Which code is the parcel's?"),
                "",
                tuple(
                    ChoiceView(str(number), str(number + 1), shown(code.text), _symbology(code), "scan")
                    for number, code in enumerate(codes_to_choose(session)[:9])
                ),
            )
        case Step.CHOOSING_MATCH if session.suggestions:
            offered = (
                ChoiceView(
                    suggestion.expected.return_id,
                    str(number),
                    suggestion.number,
                    f"{suggestion.expected.rma} · {_match_detail(suggestion.expected)}",
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
            return QuestionView(tr("Choose the return"), "", (*choices, _none_of_these()))
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
            return QuestionView(tr("Scan the item"), tr("or press the number of its line"))
        case Step.PACKAGING:
            return QuestionView(tr("How is the packaging?"), "", _packaging_choices())
        case Step.ITEM:
            sealed = unit is not None and unit.packaging is Packaging.SEALED
            suggested = ItemCondition.LIKE_NEW if sealed else None
            hint = tr("Sealed: Enter takes “Like new”.") if sealed else ""
            return QuestionView(tr("How does the item look?"), hint, _item_choices(suggested))
        case Step.PHOTO:
            return QuestionView(tr("Take a photo"), tr("Put what is wrong under the camera, then press Space."))
        case Step.DISPOSITION if unit is not None:
            suggestion = unit.suggestion
            values = (suggestion.disposition, *suggestion.alternatives)
            return QuestionView(
                tr("Where does it go?"),
                "",
                tuple(
                    ChoiceView(
                        value, str(number), disposition_word(value), "", _DISPOSITION_ICONS[value],
                        DISPOSITION_TONES.get(value, "neutral"),
                        is_suggested=number == 1,
                    )
                    for number, value in enumerate(values, start=1)
                ),
            )  # fmt: skip
        case Step.STOP:
            if unit is not None and unit.photos_lacking and not unit.photo_failed:
                return QuestionView(tr("Take a photo of it"), tr("Space takes it; do not touch the item."))
            return QuestionView(tr("Scan this parcel's label"), tr("That sets it aside. Backspace takes it back."))
        case Step.CONFIRM_DISCARD:
            return QuestionView(tr("Scan this parcel's label"), tr("Only that forgets it. Esc goes back."))
        case _:
            return None


def _none_of_these() -> ChoiceView:
    return ChoiceView(NONE_OF_THESE, "9", tr("None of these"), tr("park it as unknown"), "question")


def _symbology(code: Code) -> str:
    return tr("typed") if code.symbology is Symbology.TYPED else code.symbology.value


def _match_detail(match: ExpectedReturn) -> str:
    return f"{match.brand} · " + ", ".join(line.name for line in match.lines[:3])


def _packaging_choices() -> tuple[ChoiceView, ...]:
    return _numbered((value, packaging_word(value), *_PACKAGING_LOOKS[value]) for value in Packaging)


def _item_choices(suggested: ItemCondition | None) -> tuple[ChoiceView, ...]:
    return _numbered(((value, item_word(value), *_ITEM_LOOKS[value]) for value in ItemCondition), suggested)


def _numbered(answers: Iterable[tuple[str, str, str, str]], suggested: str | None = None) -> tuple[ChoiceView, ...]:
    return tuple(
        ChoiceView(value, str(number), label, "", icon, tone, is_suggested=value == suggested)
        for number, (value, label, icon, tone) in enumerate(answers, start=1)
    )
