"""Between the wire and the domain nothing is lost, and everything a bench delivers can be sent."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from receiving_station.domain.codes import Code, Symbology
from receiving_station.domain.returns import MissingUnits, PhotoRef, Product
from receiving_station.domain.vocabulary import LineId, PhotoKind, Sha256, Sku
from receiving_station.wire import ProductWire, ReceiptWire, ReturnWire
from receiving_station.wire_mapping import (
    product_from_wire,
    product_to_wire,
    receipt_from_wire,
    receipt_to_wire,
    return_from_wire,
    return_to_wire,
)
from tests.fakes.parcels import AT, made_receipt, made_return, made_unit

PHOTO = PhotoRef(Sha256("ab" * 32), PhotoKind.ITEM, AT, 1234, 640, 480)


def test_a_receipt_comes_back_from_its_json_as_it_went() -> None:
    expected = made_return()
    unit = made_unit(expected.lines[0], photos=(PHOTO,), code=Code(Symbology.EAN_13, "952", b"\xff\x00"))
    missing = (MissingUnits(LineId("line-A-9"), 2),)
    receipt = made_receipt(expected, unit, photos=(PHOTO,), codes=(Code.typed("RMA-A"),), missing=missing)
    sent = receipt_to_wire(receipt).model_dump_json()

    assert receipt_from_wire(ReceiptWire.model_validate_json(sent)) == receipt


def test_a_return_comes_back_from_its_json_as_it_went() -> None:
    sent = return_to_wire(made_return()).model_dump_json()

    assert return_from_wire(ReturnWire.model_validate_json(sent)) == made_return()


def test_a_product_comes_back_from_its_json_as_it_went() -> None:
    product = Product(Sku("SKU-A-1"), "Trail jacket", "Northtrail", ("9520100001017",), "outerwear", None)
    sent = product_to_wire(product).model_dump_json()

    assert product_from_wire(ProductWire.model_validate_json(sent)) == product


@given(st.text(st.characters(exclude_categories=())), st.binary())
def test_whatever_a_keyboard_or_a_label_delivers_can_be_sent(text: str, raw: bytes) -> None:
    odd = replace(made_unit(), name=text * 50, note=text * 400, serial=text, code=Code(Symbology.QR, text, raw))
    receipt = replace(made_receipt(None, odd), shelf=text, operator=text * 50, codes=(Code.typed(text),))
    sent = receipt_to_wire(receipt).model_dump_json()

    assert ReceiptWire.model_validate_json(sent).units[0].code == receipt_to_wire(receipt).units[0].code
