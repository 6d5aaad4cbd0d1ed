"""The words on screen for the stored values; brands and languages rename these, never the values."""

from PySide6.QtCore import QCoreApplication, QLocale

from receiving_station.application.messages import TEXTS, text_of
from receiving_station.domain.flags import Flag
from receiving_station.domain.unit_work import PlateState
from receiving_station.domain.vocabulary import (
    Alert,
    Disposition,
    FaultOwner,
    ItemCondition,
    LineState,
    Packaging,
    RtoReason,
    Word,
)


def tr(text: str) -> str:
    """The text in the operator's language."""
    return QCoreApplication.translate("bench", text)


def trn(text: str, number: int) -> str:
    """The text with ``%n`` as the number, in the plural form that the operator's language has for it.

    English has a file of plural forms too; without any file "(s)" would stay.
    """
    return QCoreApplication.translate("bench", text, None, number)


def lowered(word: str) -> str:
    """A button's word within a row of words; German nouns keep their capitals."""
    return word if QLocale().language() is QLocale.Language.German else word.lower()


def sentence(code: str, context: dict[str, str] | None = None) -> str:
    """The catalogue's sentence for a code, translated, its gaps filled."""
    text = QCoreApplication.translate("messages", text_of(code))
    for gap, value in (context or {}).items():
        word = QCoreApplication.translate("messages", TEXTS[value]) if value in TEXTS else value
        text = text.replace(f"{{{gap}}}", word)
    return text


def packaging_word(value: Packaging) -> str:
    """Word of the first condition axis."""
    return {
        Packaging.SEALED: tr("Sealed"),
        Packaging.OPENED: tr("Opened"),
        Packaging.DAMAGED: tr("Damaged"),
        Packaging.NONE: tr("No packaging"),
    }[value]


def item_word(value: ItemCondition) -> str:
    """Word of the second condition axis."""
    return {
        ItemCondition.LIKE_NEW: tr("Like new"),
        ItemCondition.GOOD: tr("Good"),
        ItemCondition.FAIR: tr("Fair"),
        ItemCondition.DIRTY: tr("Dirty"),
        ItemCondition.DAMAGED: tr("Damaged"),
        ItemCondition.DEFECTIVE: tr("Defective"),
        ItemCondition.UNSAFE: tr("Unsafe"),
    }[value]


def disposition_word(value: Disposition) -> str:
    """Where the goods go, as one button."""
    return {
        Disposition.RESTOCK: tr("Restock"),
        Disposition.RESTOCK_AS_GRADE: tr("Restock as B"),
        Disposition.CLEAN_REPACK: tr("Clean and repack"),
        Disposition.REFURBISH: tr("Refurbish"),
        Disposition.RTV: tr("Back to vendor"),
        Disposition.QUARANTINE: tr("Quarantine"),
        Disposition.HOLD_FOR_BRAND: tr("Hold for brand"),
        Disposition.DONATE: tr("Donate"),
        Disposition.RECYCLE: tr("Recycle"),
        Disposition.DESTROY: tr("Destroy"),
        Disposition.RETURN_TO_CUSTOMER: tr("Back to customer"),
    }[value]


def fault_word(value: FaultOwner) -> str:
    """Who answers for the state of a unit."""
    return {
        FaultOwner.CUSTOMER: tr("customer"),
        FaultOwner.CARRIER: tr("carrier"),
        FaultOwner.WAREHOUSE: tr("warehouse"),
        FaultOwner.SUPPLIER: tr("supplier"),
        FaultOwner.UNKNOWN: tr("not clear"),
    }[value]


def line_word(value: LineState) -> str:
    """What became of a line."""
    return {
        LineState.EXPECTED: tr("expected"),
        LineState.RECEIVED: tr("received"),
        LineState.MISSING: tr("missing"),
        LineState.UNDECLARED: tr("extra"),
        LineState.WRONG_ITEM: tr("wrong item"),
        LineState.WRONG_SERIAL: tr("wrong serial number"),
        LineState.OVER: tr("one too many"),
    }[value]


def rto_word(value: RtoReason) -> str:
    """Why a carrier brings a parcel back."""
    return {
        RtoReason.REFUSED: tr("Refused"),
        RtoReason.WRONG_ADDRESS: tr("Wrong address"),
        RtoReason.NOT_AT_HOME: tr("Not at home"),
        RtoReason.NOT_COLLECTED: tr("Not collected"),
        RtoReason.DAMAGED: tr("Damaged on the way"),
        RtoReason.OTHER: tr("Other, or not said"),
    }[value]


def alert_word(value: Alert) -> str:
    """What is wrong with a parcel as a whole."""
    return {
        Alert.EMPTY_BOX: tr("Empty box"),
        Alert.PROHIBITED: tr("Prohibited"),
        Alert.HAZARDOUS: tr("Hazardous"),
        Alert.TAMPERED: tr("Opened by a stranger"),
        Alert.UNDERWEIGHT: tr("Too light"),
    }[value]


def plate_word(value: PlateState) -> str:
    """How far a unit's label is; "" where nothing waits."""
    return {
        PlateState.ASKED: tr("label is printing"),
        PlateState.PRINTED: tr("scan its label"),
        PlateState.TO_COME: tr("label to come"),
    }.get(value, "")


def word_word(value: Word) -> str:
    """The honest word on where a parcel stands."""
    return {
        Word.WAITING: tr("waiting"),
        Word.SENT: tr("sent"),
        Word.CONFIRMED: tr("confirmed"),
        Word.NEEDS_YOU: tr("needs you"),
    }[value]


def outcome_text(fact: str) -> str:
    """One fact of what the central settled ("refund_full 24.90 EUR", "sellable 2") in words."""
    kind, _, rest = fact.partition(" ")
    words = {
        "refund_full": tr("refund"),
        "refund_less_fee": tr("refund less fee"),
        "store_credit": tr("store credit"),
        "exchange": tr("exchange"),
        "replace": tr("replacement"),
        "repair": tr("repair"),
        "sellable": tr("to stock"),
        "sellable_as_grade": tr("to stock as B"),
        "repack": tr("to repack"),
        "refurbish": tr("to refurbish"),
        "rtv": tr("to vendor"),
        "quarantine": tr("in quarantine"),
        "hold": tr("on hold"),
    }
    if kind == "exchange":
        rest = ""
    return f"{words.get(kind, kind)} {rest}".strip()


def flag_word(flag: str) -> str:
    """What the central found unusual, short."""
    words = {
        Flag.UNANSWERED: tr("not all answered"),
        Flag.UNSAFE_ITEM: tr("unsafe item"),
        Flag.DAMAGED_BY_CUSTOMER: tr("damaged, not by the carrier"),
        Flag.UNDECLARED_UNIT: tr("extra item"),
        Flag.OVER_QUANTITY: tr("one too many"),
        Flag.WRONG_ITEM: tr("wrong item"),
        Flag.WRONG_SERIAL: tr("wrong serial number"),
        Flag.UNKNOWN_LINE: tr("line is not known"),
        Flag.DUPLICATE_UNIT: tr("received before"),
        Flag.PLATE_SEEN_BEFORE: tr("plate used before"),
        Flag.SERIAL_SEEN_BEFORE: tr("serial number came before"),
        Flag.OUTSIDE_WINDOW: tr("after the return window"),
        Flag.WISH_UNCLEAR: tr("wish is not clear"),
        Flag.CANCELLED_RETURN: tr("return was cancelled"),
        Flag.UNKNOWN_RETURN: tr("return is not known"),
        Flag.UNKNOWN_PARCEL: tr("nobody announced it"),
        Flag.REFUND_ABOVE_PAID: tr("refunded before"),
        Flag.MISSING_UNITS: tr("units missing"),
        Flag.CORRECTION: tr("corrects an earlier record"),
        Flag.EMPTY_BOX: tr("empty box"),
        Flag.PARCEL_ALERT: tr("parcel with a warning"),
        Flag.TOO_MANY_RETURNS: tr("many returns of this customer"),
        Flag.WITHOUT_RMA: tr("came without an RMA"),
        Flag.NEEDS_APPROVAL: tr("waits for approval"),
        Flag.SUPERSEDED: tr("was corrected later"),
    }
    return next((word for known, word in words.items() if known == flag), flag)
