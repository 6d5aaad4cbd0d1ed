"""GS1 element strings and Digital Links."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receiving_station.adapters.labels_gs1 import read_gs1
from receiving_station.domain.codes import Code, Symbology
from receiving_station.domain.labels import Confidence, Kind, Reading, read_code

GS = "\x1d"
GTIN = "04006381333931"


def read(text: str, symbology: Symbology = Symbology.CODE_128) -> tuple[Reading, ...]:
    return read_gs1(Code(symbology, text, text.encode()))


@given(st.text(st.characters(), max_size=80), st.sampled_from(Symbology))
def test_any_text_is_read_and_nothing_raised(text: str, symbology: Symbology) -> None:
    read_gs1(Code(symbology, Code.typed(text).text, b""))


@given(
    st.sampled_from(["", "]C1", "]d2", "]Q3", "(", GS, "https://id.example/"]),
    st.text(st.sampled_from("00123478()/?=" + GS), max_size=60),
)
def test_texts_like_gs1_are_read_and_nothing_raised(head: str, text: str) -> None:
    read(head + text)


@pytest.mark.parametrize(
    "text",
    [
        f"]C101{GTIN}1727123121SN1{GS}10L7",
        f"]d201{GTIN}1727123121SN1{GS}10L7",
        f"]Q301{GTIN}1727123121SN1{GS}10L7",
        f"{GS}01{GTIN}1727123121SN1{GS}10L7",
        f"01{GTIN}1727123121SN1{GS}10L7",
        f"(01){GTIN}(17)271231(21)SN1(10)L7",
        f"https://id.example/01/{GTIN}/10/L7/21/SN1?17=271231",
    ],
)
def test_a_product_names_its_serial_lot_and_expiry(text: str) -> None:
    (reading,) = read(text)
    assert (reading.kind, reading.text, reading.confidence) == (Kind.GTIN, GTIN, Confidence.PROVEN)
    assert [reading.part(name) for name in ("serial", "lot", "expiry")] == ["SN1", "L7", "2027-12-31"]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("]C100340123450000000017", Kind.SSCC, "340123450000000017"),
        ("00340123450000000017", Kind.SSCC, "340123450000000017"),
        ("https://id.example/00/340123450000000017", Kind.SSCC, "340123450000000017"),
        (f"]C18003{GTIN}CRATE7", Kind.GRAI, f"{GTIN}CRATE7"),
        ("]C180044006381KETTLE", Kind.GIAI, "4006381KETTLE"),
        (f"]C1400ORD-771{GS}42094107", Kind.ORDER_NUMBER, "ORD-771"),
        ("]C14014006381ABC", Kind.TRACKING, "4006381ABC"),
        ("]C142094107", Kind.POSTAL_ROUTING, "94107"),
        ("]C14104000001000005", Kind.POSTAL_ROUTING, "4000001000005"),
        (f"]C110L7{GS}21SN1", Kind.GS1, "SN1"),
        ("]C117271231", Kind.GS1, "271231"),
        ("https://id.example/414/4000001000005", Kind.DIGITAL_LINK, "4000001000005"),
        ("]C1019931265099999891ABC1234567", Kind.TRACKING, "ABC1234567"),
        ("]C10199312650999998", Kind.GTIN, "99312650999998"),
    ],
)
def test_a_key_is_known_by_its_identifier(text: str, kind: Kind, value: str) -> None:
    (reading,) = read(text)
    assert (reading.kind, reading.text) == (kind, value)


def test_where_the_goods_are_to_come_back_to_is_a_part() -> None:
    (reading,) = read(f"]C1003401234500000000174310Northfold{GS}4317DE")
    assert (reading.part("return_to_company"), reading.part("return_to_country")) == ("Northfold", "DE")


def test_an_expanded_databar_needs_no_mark() -> None:
    (reading,) = read(f"01{GTIN}10L7", Symbology.DATABAR_EXPANDED)
    assert (reading.kind, reading.part("lot")) == (Kind.GTIN, "L7")


def test_what_a_company_put_in_its_own_identifier_may_be_a_number() -> None:
    texts = {(reading.kind, reading.text) for reading in read("]C191RMA-48213")}
    assert {(Kind.RMA, "RMA-48213"), (Kind.UNKNOWN, "RMA-48213")} <= texts


@pytest.mark.parametrize("text", ["]C100340123450000000012", "(00)340123450000000012", f"]C18003{GTIN[:-1]}2X"])
def test_a_key_whose_check_digit_is_wrong_is_no_key_but_may_be_asked_for(text: str) -> None:
    (reading,) = read(text)
    assert (reading.kind, reading.confidence) == (Kind.UNKNOWN, Confidence.LENGTH_ONLY)


def test_values_in_brackets_that_break_the_rules_may_be_asked_for_and_the_postcode_is_not() -> None:
    assert [reading.text for reading in read("(420)94107(00)1234")] == ["1234"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "RMA-48213",
        "]C1",
        GS,
        "]C1XX",
        "0104006381333932",
        "(",
        "01" * 300,
        "]C1" + f"10A{GS}" * 25,
        "https://brand.example/r/RMA-1",
        "10L7",
        f"[)>\x1e06{GS}1",
    ],
)
def test_what_is_not_gs1_is_not_read(text: str) -> None:
    assert read(text) == ()


def test_a_usps_number_between_gs1_separators_is_still_the_posts() -> None:
    code = Code(Symbology.CODE_128, f"]C142094107{GS}9205590164917312751089", b"")
    best = read_code(code, read_gs1)[0]
    assert (best.carrier, best.text, best.part("postcode")) == ("USPS", "9205590164917312751089", "94107")


def test_a_retail_databar_in_gs1_form_is_its_product() -> None:
    best = read_code(Code(Symbology.DATABAR, f"01{GTIN}", b""), read_gs1)[0]
    assert (best.kind, best.text) == (Kind.GTIN, GTIN)
