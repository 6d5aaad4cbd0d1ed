"""What a serial scale says in one line, in the protocols that are met most.

Sources: Mettler Toledo, MT-SICS reference manual (``S S  1.234 kg``, ``S D …``, ``S +``, ``S -``, ``S I``); A&D,
standard format (``ST,+00123.4  g``, ``US,…``, ``OL,…``); the form ``ST,GS,+  1.234kg`` of many indicators; Toledo
continuous output.
"""

import re
from decimal import Decimal, InvalidOperation

from receiving_station.application.ports import Weight

_GRAMS: dict[str, Decimal] = {
    "g": Decimal(1),
    "kg": Decimal(1000),
    "lb": Decimal("453.59237"),
    "oz": Decimal("28.349523125"),
}
_NUMBER = r"([+-]?\s*\d*\.?\d+)\s*(kg|g|lb|oz)"
_SICS = re.compile(rf"^S\s+(S|D)\s+{_NUMBER}\b", re.IGNORECASE)
_SICS_OUT = re.compile(r"^S\s+([+-])\s*$")
_COMMA = re.compile(rf"^(ST|US|QT)\s*,\s*(?:(?:GS|NT|TR)\s*,\s*)?{_NUMBER}\b", re.IGNORECASE)
_COMMA_OUT = re.compile(r"^(?:OL\b|(?:ST|US)\s*,\s*(?:GS|NT)\s*,\s*OL\b)", re.IGNORECASE)
_BARE = re.compile(rf"^\s*{_NUMBER}\s*$", re.IGNORECASE)
TOLEDO_LENGTH = 16
"""STX, three status bytes, six of weight, six of tare."""
_TOLEDO_DECIMALS = {0: 2, 1: 1, 2: 0, 3: -1, 4: -2, 5: -3, 6: -4, 7: -5}


def weight_in(line: str) -> Weight | None:
    """The weight that a line tells; None where it tells none."""
    line = line.strip("\x02\x03\r\n")
    if _SICS_OUT.match(line) or _COMMA_OUT.match(line):
        return Weight(0, is_stable=False, is_overload=True)
    if found := _SICS.match(line):
        return _weight(found[2], found[3], is_stable=found[1].upper() == "S")
    if found := _COMMA.match(line):
        return _weight(found[2], found[3], is_stable=found[1].upper() != "US")
    if found := _BARE.match(line):
        # A scale that sends no more than the number sends it when the print key is pressed, at rest.
        return _weight(found[1], found[2], is_stable=True)
    return None


def weight_in_toledo(frame: bytes) -> Weight | None:
    """The weight of one frame of Toledo's continuous output: STX, status words A, B, C, weight, tare.

    Source: Mettler Toledo, continuous standard output; status word A has the decimal point, B the flags.
    """
    if len(frame) < TOLEDO_LENGTH or frame[0] != 2:  # noqa: PLR2004 (STX)
        return None
    place, flags = frame[1] & 0b111, frame[2]
    digits = frame[4:10].decode("ascii", "replace").strip()
    if not digits.isdecimal():
        return None
    if flags & 0b100:
        return Weight(0, is_stable=False, is_overload=True)
    number = Decimal(digits).scaleb(_TOLEDO_DECIMALS[place])
    grams = number * (_GRAMS["kg"] if flags & 0b10000 else _GRAMS["lb"])
    return Weight(round(-grams if flags & 0b10 else grams), is_stable=not flags & 0b1000)


def _weight(number: str, unit: str, *, is_stable: bool) -> Weight | None:
    try:
        grams = Decimal(number.replace(" ", "")) * _GRAMS[unit.lower()]
    except InvalidOperation:
        return None
    return Weight(round(grams), is_stable=is_stable)
