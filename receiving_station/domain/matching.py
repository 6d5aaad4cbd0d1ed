"""Whether a code names a product, a return, or the parcel on the bench; numbers compare by ``lookup_key``."""

from collections.abc import Iterable

from receiving_station.domain.codes import Code, Symbology, lookup_key
from receiving_station.domain.element_strings import GTIN, SERIAL, elements_of
from receiving_station.domain.gtin import same_product_code
from receiving_station.domain.returns import ExpectedLine, ExpectedReturn
from receiving_station.domain.session import Session

PRODUCT_SYMBOLOGIES = frozenset({Symbology.EAN_8, Symbology.EAN_13, Symbology.UPC_A, Symbology.UPC_E, Symbology.TYPED})
"""What can be a product's code. A carrier's label is full of others; they are never asked about."""


def same_number(one: str, other: str) -> bool:
    """Whether two texts are one number; nothing equals a text in which nothing can be read."""
    key = lookup_key(one)
    return key != "" and same_product_code(key, lookup_key(other))


def identifies(line: ExpectedLine, code: Code) -> bool:
    """Whether the code is on a unit of this line: a product code, the SKU or an announced serial number.

    A GS1 code or Digital Link is by its article number (AI 01), and by its serial number (AI 21) where it names none.
    """
    if any(same_number(number, code.text) for number in (*line.gtins, line.sku, *line.serials)):
        return True
    elements = elements_of(code)
    gtin, serial = elements.get(GTIN, ""), elements.get(SERIAL, "")
    if gtin:
        return any(same_number(number, gtin) for number in line.gtins)
    return any(same_number(number, serial) for number in line.serials)


def line_of(lines: Iterable[ExpectedLine], code: Code | None) -> ExpectedLine | None:
    """The first of the lines that the code identifies."""
    return next((line for line in lines if code is not None and identifies(line, code)), None)


def serial_in(line: ExpectedLine, codes: Iterable[Code]) -> str | None:
    """The announced serial number of the line that was read: as a code of its own, or as AI 21 of a GS1 code."""
    read = (text for code in codes for text in serials_of(code))
    return next((text for text in read if any(same_number(serial, text) for serial in line.serials)), None)


def serials_of(code: Code) -> tuple[str, ...]:
    """What of the code may be a unit's serial number: its whole text, and AI 21 of a GS1 code."""
    serial = elements_of(code).get(SERIAL, "")
    return (code.text, serial) if serial else (code.text,)


def belongs_to(expected: ExpectedReturn | None, code: Code) -> bool:
    """Whether the code is a number of this return: RMA, order or tracking number."""
    numbers = () if expected is None else (expected.rma, expected.order_number, *expected.tracking_numbers)
    return any(same_number(number, code.text) for number in numbers)


def is_this_parcel(session: Session, code: Code) -> bool:
    """Whether the code is one read on this parcel's label, or a number of its return."""
    return belongs_to(session.expected, code) or any(same_number(known.text, code.text) for known in session.codes)


def on_label(session: Session, code: Code) -> bool:
    """Whether a code is the label's own, in view again.

    A product's code typed or scanned by hand is meant, though the label's first look held it as well
    (goods sent back in their own box).
    """
    return belongs_to(session.expected, code) or any(
        same_number(known.text, code.text)
        and (known.symbology is code.symbology or known.symbology not in PRODUCT_SYMBOLOGIES)
        for known in session.codes
    )


def is_silent(session: Session, code: Code) -> bool:
    """Whether the camera merely goes on seeing it: the label's codes, those of the unit in hand, no product's."""
    own = session.current.code if session.current is not None else None
    return (
        code.symbology not in PRODUCT_SYMBOLOGIES
        or is_this_parcel(session, code)
        or (own is not None and same_number(own.text, code.text))
    )
