"""What one code says, whatever form its text has."""

from datetime import timedelta
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receiving_station.domain.codes import Code, Symbology
from receiving_station.domain.labels import Confidence, Kind, Reading, read_code
from receiving_station.domain.labels.own import badge_for, command_for, shelf_for
from receiving_station.domain.plates import plate_for
from tests.fakes.parcels import session_id
from tests.unit.domain.labels.vectors import MAXICODE_UPS, SSCC, ups

LONGEST = 4096
PRIMARY = "841706672\x1d840\x1d078\x1d"
SECONDARY = f"1Z{MAXICODE_UPS[10:]}\x1dUPSN\x1d4A9X07\x1d089\x1d\x1d1/1\x1d10.1\x1dY\x1d\x1d\x1dUT\x1e\x04"


def read(text: str, symbology: Symbology = Symbology.TYPED) -> tuple[Reading, ...]:
    return read_code(Code(symbology, text, text.encode("utf-8", "surrogatepass")))


def best(text: str, symbology: Symbology = Symbology.TYPED) -> Reading:
    return read(text, symbology)[0]


# --- Any text


@given(text=st.text(st.characters(), max_size=200), symbology=st.sampled_from(Symbology))
def test_any_text_is_read_and_nothing_raised(text: str, symbology: Symbology) -> None:
    readings = read(Code.typed(text).text, symbology)
    assert all(reading.text for reading in readings)


@given(
    st.text(st.sampled_from("[)>\x1e\x1d\x0401996UPSN1Z:/?&=#;|(]C42*%B00RMA-_ \n"), max_size=120),
    st.sampled_from(Symbology),
)
def test_texts_made_of_the_marks_of_every_form_are_read_and_nothing_raised(text: str, symbology: Symbology) -> None:
    read(text, symbology)


@pytest.mark.parametrize("blank", ["", " \r\n", "\x00", "--", "\u202e", "]C1"])
def test_a_text_without_a_mark_says_nothing(blank: str) -> None:
    assert read(blank) == ()


def test_a_text_that_follows_no_rule_is_unknown_and_kept() -> None:
    (reading,) = read("Kettle, grey")
    assert (reading.kind, reading.text, reading.confidence) == (Kind.UNKNOWN, "Kettle, grey", Confidence.NOTHING)


HEAVY = (
    "x" * LONGEST,
    "9" * LONGEST,
    "[)>\x1e01\x1d96UPSN" + "a\x1d" * (LONGEST // 2),
    "B000a\x1d" * (LONGEST // 6),
    "https://a.example/" + "1" * LONGEST,
    "https://a.example/?" + "a=1&" * (LONGEST // 4),
    "RMA: " + "9" * LONGEST,
    "a\n" * (LONGEST // 2),
    "a:" * (LONGEST // 2),
    "é" * LONGEST,
    "a " * 256,
    "a" + " " * (LONGEST - 2) + "b",
    "RMA" + "A" * (LONGEST - 3),
    "]C1" + "10A\x1d" * 60,
)


@pytest.mark.parametrize("text", HEAVY, ids=range(len(HEAVY)))
def test_four_kilobytes_are_read_within_a_frames_patience(text: str) -> None:
    code = Code.typed(text[:LONGEST])
    took_s = []
    for _ in range(5):
        began_s = perf_counter()
        read_code(code)
        took_s.append(perf_counter() - began_s)
    # Below 0.3 ms on an idle PC; the bound here only catches what grows with the square of the length.
    assert timedelta(seconds=min(took_s)) < timedelta(milliseconds=20)


# --- Our own codes


def test_our_plate_is_one_reading_and_nothing_else() -> None:
    plate = plate_for(session_id("unit"))
    (reading,) = read(plate.lower())
    assert (reading.kind, reading.text, reading.confidence) == (Kind.UNIT_PLATE, plate, Confidence.PROVEN)


def test_a_badge_names_its_operator() -> None:
    (reading,) = read(badge_for("m42").lower())
    assert (reading.kind, reading.part("id")) == (Kind.OPERATOR_BADGE, "M42")


@pytest.mark.parametrize("text", ["RSB1-M43-" + badge_for("m42")[-1], "RSB1-M42", "RSB1--0", "RSB1-M42-00", "RSB1-"])
def test_a_damaged_badge_is_no_badge(text: str) -> None:
    assert best(text).kind is Kind.UNKNOWN


def test_a_command_names_its_action() -> None:
    (reading,) = read(command_for("next_parcel"))
    assert (reading.kind, reading.part("action")) == (Kind.COMMAND, "NEXT_PARCEL")


@pytest.mark.parametrize("text", ["RSC1:", "RSC1:NO SUCH", "RSC1:" + "X" * 33])
def test_what_is_no_action_is_no_command(text: str) -> None:
    assert best(text).kind is not Kind.COMMAND


@pytest.mark.parametrize("name", ["", "a b", "ü", "x" * 41, "a-b"])
def test_no_badge_is_made_for_what_it_could_not_name(name: str) -> None:
    with pytest.raises(ValueError, match="badge"):
        badge_for(name)


@pytest.mark.parametrize("name", ["", "a b", "ü", "x" * 33])
def test_no_command_is_made_for_what_it_could_not_name(name: str) -> None:
    with pytest.raises(ValueError, match="command"):
        command_for(name)


# --- RMA and order numbers


@pytest.mark.parametrize(
    ("text", "number", "also"),
    [
        ("RMA-48213", "RMA-48213", ()),
        ("rma48213", "rma48213", ()),
        ("RMA: 48213", "48213", ("RMA 48213",)),
        ("Return No: R-77", "R-77", ("Return No R-77",)),
        ("RMA #48213", "48213", ("RMA 48213",)),
        ("RMA=48213", "48213", ("RMA 48213",)),
        ("반품번호: 48213", "48213", ("반품번호 48213",)),
        ("https://brand.example/r/RMA%2D48213/", "RMA-48213", ()),
        ("https://brand.example/?rma=48213&utm=x", "48213", ("rma 48213",)),
        ("*RMA-48213*", "RMA-48213", ()),
    ],
)
def test_an_rma_is_known_by_its_beginning_or_its_name(text: str, number: str, also: tuple[str, ...]) -> None:
    symbology = Symbology.CODE_39 if text.startswith("*") else Symbology.QR
    reading = best(text, symbology)
    assert (reading.kind, reading.text, reading.also) == (Kind.RMA, number, also)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ORD-5512", "ORD-5512"),
        ("Order: 5512", "5512"),
        ("#5512", "#5512"),
        ("114-5550123-5550124", "114-5550123-5550124"),
        ("https://shop.example/?order_id=5512", "5512"),
    ],
)
def test_an_order_number_is_known_by_its_form_or_its_name(text: str, number: str) -> None:
    reading = best(text)
    assert (reading.kind, reading.text) == (Kind.ORDER_NUMBER, number)


def test_a_number_sign_is_not_part_of_every_shops_order_number() -> None:
    assert best("#5512").texts == ("#5512", "5512")


def test_a_carriers_number_behind_a_name_is_that_carriers() -> None:
    readings = read(f"Tracking: {ups()}")
    assert (readings[0].carrier, readings[0].text) == ("UPS", ups())
    assert best("Tracking No: ABC-1").kind is Kind.TRACKING


def test_a_name_that_says_nothing_leaves_the_number_unknown() -> None:
    readings = read("Shelf: 4711")
    assert [(reading.kind, reading.text) for reading in readings] == [
        (Kind.UNKNOWN, "4711"),
        (Kind.UNKNOWN, "Shelf: 4711"),
    ]


def test_a_code_of_several_lines_says_what_each_line_says() -> None:
    kinds = {(reading.kind, reading.text) for reading in read(f"Northfold\nRMA-48213\nOrder: 5512\n{ups()}")}
    assert {(Kind.RMA, "RMA-48213"), (Kind.ORDER_NUMBER, "5512"), (Kind.TRACKING, ups())} <= kinds


def test_a_line_too_long_for_a_number_is_passed_over() -> None:
    readings = read("RMA-48213\n" + "9" * 129)
    assert [reading.kind for reading in readings] == [Kind.RMA, Kind.UNKNOWN]


@pytest.mark.parametrize("text", ["RMA: " + "9" * 61, "RMA-1\n" * 200, "\n".join(["RMA-1"] * 21)])
def test_what_is_too_long_for_a_number_or_a_list_is_left_unknown(text: str) -> None:
    assert best(text).kind is Kind.UNKNOWN


# --- Web addresses


def test_the_last_part_of_an_address_is_a_number_to_ask_for() -> None:
    readings = read("https://brand.example/returns/7F-221")
    assert [reading.text for reading in readings] == ["7F-221", "https://brand.example/returns/7F-221"]


@pytest.mark.parametrize(
    "text",
    [
        "https://brand.example",
        "https://brand.example/?utm=5512",
        "https://[broken/r/1",
        "https://a.example/" + "1" * 200,
        "https://a.example/?" + "a=1&" * 30,
        "https://a.example/" + "1" * 3000,
    ],
)
def test_an_address_without_a_number_is_only_itself(text: str) -> None:
    assert [reading.kind for reading in read(text)] == [Kind.UNKNOWN]


# --- Postal routing


@pytest.mark.parametrize(
    ("text", "country", "postcode"),
    [("42094107", "US", "94107"), ("420941071234", "US", "941071234"), ("421124M5E1G4", "CA", "M5E1G4")],
)
def test_a_postcode_is_routing(text: str, country: str, postcode: str) -> None:
    reading = best(text)
    assert (reading.kind, reading.part("country"), reading.part("postcode")) == (
        Kind.POSTAL_ROUTING,
        country,
        postcode,
    )


def test_a_postcode_in_no_country_is_none() -> None:
    assert best("421000M5E1G4").kind is Kind.UNKNOWN


# --- Products


@pytest.mark.parametrize("text", ["4006381333931", "036000291452", "96385074", "10614141000415"])
def test_a_product_code_is_a_gtin_in_fourteen_digits(text: str) -> None:
    reading = next(reading for reading in read(text) if reading.kind is Kind.GTIN)
    assert (reading.text, reading.part("gtin")) == (text, text.zfill(14))


def test_a_retail_code_is_nothing_but_a_product() -> None:
    kinds = [reading.kind for reading in read("4006381333931", Symbology.EAN_13)]
    assert kinds == [Kind.GTIN, Kind.UNKNOWN]


def test_a_retail_code_that_does_not_check_is_no_product() -> None:
    assert [reading.kind for reading in read("4006381333932", Symbology.EAN_13)] == [Kind.UNKNOWN]


def test_an_itf_of_fourteen_digits_is_a_trade_unit_before_a_carriers_number() -> None:
    assert best("10614141000415", Symbology.ITF).kind is Kind.GTIN
    assert best("4006381333931", Symbology.ITF).confidence is Confidence.CHECKED


def test_zeros_alone_are_no_product() -> None:
    assert all(reading.kind is not Kind.GTIN for reading in read("0000000000000"))


def test_an_sscc_is_known_with_its_identifier_and_without() -> None:
    with_identifier = best("00" + SSCC)
    assert (with_identifier.kind, with_identifier.text, with_identifier.confidence) == (
        Kind.SSCC,
        SSCC,
        Confidence.PROVEN,
    )
    bare = next(reading for reading in read(SSCC) if reading.kind is Kind.SSCC)
    assert (bare.confidence, bare.texts) == (Confidence.CHECKED, (SSCC, "00" + SSCC))
    assert all(reading.kind is not Kind.SSCC for reading in read("11" + SSCC))


# --- MaxiCode


@pytest.mark.parametrize("head", ["[)>\x1e01\x1d96", "01\x1d96"])
def test_the_whole_1z_is_rebuilt_from_a_maxicode_and_verified(head: str) -> None:
    reading = best(head + PRIMARY + SECONDARY, Symbology.MAXICODE)
    assert (reading.kind, reading.text, reading.carrier) == (Kind.TRACKING, MAXICODE_UPS, "UPS")
    assert reading.is_return_service
    assert (reading.part("postcode"), reading.part("weight"), reading.part("state")) == ("841706672", "10.1", "UT")


def test_the_example_of_a_printers_manual_is_rebuilt() -> None:
    text = (
        "[)>\x1e01\x1d96841706672\x1d840\x1d001\x1d1Z12345675\x1dUPSN\x1d12345E\x1d089\x1d\x1d1/1\x1d10.1\x1dY\x1e\x04"
    )
    assert best(text, Symbology.MAXICODE).text == "1Z12345E0112345675"


def test_a_maxicode_that_does_not_verify_gives_no_number() -> None:
    text = "[)>\x1e01\x1d96" + PRIMARY.replace("078", "079") + SECONDARY
    reading = best(text, Symbology.MAXICODE)
    assert (reading.kind, reading.part("shipper")) == (Kind.UNKNOWN, "4A9X07")


def test_a_maxicode_without_its_primary_message_may_be_each_number_that_verifies() -> None:
    reading = best("[)>\x1e01\x1d96" + SECONDARY, Symbology.MAXICODE)
    assert reading.kind is Kind.UNKNOWN
    assert MAXICODE_UPS in reading.also
    assert all(best(number).carrier == "UPS" for number in reading.also)


def test_a_maxicode_without_its_shipper_may_be_no_number() -> None:
    text = "[)>\x1e01\x1d96" + PRIMARY + SECONDARY.replace("4A9X07", "")
    assert best(text, Symbology.MAXICODE).texts == ("1Z" + MAXICODE_UPS[10:],)


@pytest.mark.parametrize(
    "text",
    [
        "[)>\x1e01\x1d96" + PRIMARY + SECONDARY.replace("1Z", "2Z"),
        "[)>\x1e01\x1d96" + PRIMARY + SECONDARY.replace("\x1dUPSN", "\x1dFDEG\x1dUPSN"),
        "[)>\x1e06\x1d96" + PRIMARY + SECONDARY,
        "[)>\x1e01\x1d96A\x1dB\x1d" + PRIMARY + SECONDARY,
    ],
)
def test_another_carriers_message_is_not_taken_for_one_of_ups(text: str) -> None:
    assert [reading.carrier for reading in read(text, Symbology.MAXICODE)] == [""]


# --- SQRL


@pytest.mark.parametrize("between", ["\x1d", "|", "\n"])
@pytest.mark.parametrize("head", ["", "[)>\x1e06\x1d"])
def test_a_sqrl_code_names_maker_model_and_serial(head: str, between: str) -> None:
    fields = ("12NB000Northfold", "12NB002K-7", "12NB005SN-771", "12NW00A2028-01-31", "12NR011none", "12NX999", "junk")
    reading = best(head + between.join(fields), Symbology.QR)
    assert (reading.kind, reading.text, reading.part("maker"), reading.part("warranty")) == (
        Kind.SQRL,
        "SN-771",
        "Northfold",
        "2028-01-31",
    )


def test_a_sqrl_code_without_a_serial_is_named_by_its_first_field() -> None:
    assert best("B000Northfold|B001Kettle").text == "Northfold"


@pytest.mark.parametrize("text", ["B005SN-771", "B0051|X0002", "B00"])
def test_one_field_alone_is_no_sqrl_code(text: str) -> None:
    assert best(text).kind is not Kind.SQRL


def test_a_shelfs_label_names_its_shelf_in_capitals_or_not() -> None:
    reading = best("rss1-b-12.3")
    assert (reading.kind, reading.part("shelf")) == (Kind.SHELF, "B-12.3")
    assert shelf_for("b-12.3") == "RSS1-B-12.3"


@pytest.mark.parametrize("name", ["", "x" * 21, "b 12", "Ä1"])
def test_a_name_that_no_label_can_hold_is_no_shelf(name: str) -> None:
    assert best(f"RSS1-{name}").kind is not Kind.SHELF
    with pytest.raises(ValueError, match="no name for a shelf"):
        shelf_for(name)
