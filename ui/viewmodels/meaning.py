"""What is written beside a code in the live picture."""

from receiving_station.domain.codes import Code, shown
from receiving_station.domain.labels.readings import Kind, Reading
from ui.viewmodels.words import tr

_LIMIT = 30


def meaning_text(code: Code, reading: Reading | None) -> str:
    """The code's meaning and number, short: "return RMA-48213", "UPS 1Z9NT4229012345677", "routing"."""
    number = shown(code.text, _LIMIT)
    if reading is None:
        return number
    if reading.kind is Kind.TRACKING and reading.carrier:
        return shown(f"{reading.carrier} {reading.text}", _LIMIT)
    words = {
        Kind.UNIT_PLATE: tr("plate"),
        Kind.RMA: tr("return"),
        Kind.ORDER_NUMBER: tr("order"),
        Kind.SSCC: "SSCC",
        Kind.GTIN: tr("item"),
        Kind.POSTAL_ROUTING: tr("routing"),
        Kind.OPERATOR_BADGE: tr("badge"),
        Kind.COMMAND: tr("command"),
        Kind.SHELF: tr("shelf"),
    }
    word = words.get(reading.kind)
    return shown(f"{word} {reading.text}", _LIMIT) if word is not None else number
