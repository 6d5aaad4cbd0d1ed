"""Which line of a return a code names: by its whole text, or by what a GS1 code holds."""

from dataclasses import replace

import pytest
from biip import ParseError
from biip.gs1_messages import GS1Message
from hypothesis import given
from hypothesis import strategies as st

from receiving_station.domain.codes import Code, Symbology
from receiving_station.domain.element_strings import elements_of
from receiving_station.domain.matching import identifies, line_of, serial_in
from tests.unit.domain.world import SOCKS

GTIN = "09520100001017"
LINE = replace(SOCKS, gtins=("9520100001017",), serials=("SN-7",))
OTHER = replace(SOCKS, gtins=("9520100004049",), serials=())


def data_matrix(text: str, aim: str = "]d2") -> Code:
    return Code(Symbology.DATA_MATRIX, text, text.encode(), aim)


GS1_FORMS = [
    f"01{GTIN}",
    f"01{GTIN}21SN-7",
    f"01{GTIN}17271231" + "10AB\x1d21SN-7",
    "10AB\x1d21SN-7\x1d" + f"01{GTIN}",
    f"]d201{GTIN}21SN-7",
    f"\x1d01{GTIN}21SN-7",
    f"(01){GTIN}(21)SN-7",
    f"https://id.example.com/01/{GTIN}/21/SN%2D7?17=271231",
    "https://id.example.com/01/9520100001017",
]


@pytest.mark.parametrize("text", GS1_FORMS)
def test_a_gs1_code_names_the_line_of_its_article(text: str) -> None:
    assert line_of((OTHER, LINE), data_matrix(text)) is LINE


@pytest.mark.parametrize("text", [form for form in GS1_FORMS if "SN" in form])
def test_a_gs1_code_gives_the_announced_serial_number(text: str) -> None:
    assert serial_in(LINE, [data_matrix(text)]) == "SN-7"


def test_a_serial_number_that_was_not_announced_is_none_of_the_line() -> None:
    assert serial_in(LINE, [data_matrix(f"01{GTIN}21SN-8")]) is None


def test_a_serial_number_without_an_article_names_its_line() -> None:
    assert identifies(LINE, data_matrix("21SN-7"))


def test_an_announced_serial_on_another_article_is_not_the_line() -> None:
    assert not identifies(LINE, data_matrix("010952010000404921SN-7"))


@pytest.mark.parametrize(
    "text",
    ["", "01", "0195201000010", f"01{GTIN}21", "02" + GTIN + "3712", "99" + GTIN, "https://x.example/01/", "(01)"],
)
def test_what_names_no_article_names_no_line(text: str) -> None:
    assert not identifies(LINE, data_matrix(text))


TEXTS = st.text(st.sampled_from("ABCabc019-/"), min_size=1, max_size=12)
VARIABLE = ("10", "21", "240", "241", "250", "400", "422", "710", "7002", "8008", "90", "99")


@given(
    st.lists(st.tuples(st.sampled_from(VARIABLE), TEXTS), max_size=4, unique_by=lambda each: each[0]),
    st.sampled_from(["", "01" + GTIN, "17271231", "3103001250", "4149520123456788"]),
)
def test_it_takes_a_text_apart_as_gs1_does(variable: list[tuple[str, str]], fixed: str) -> None:
    text = fixed + "\x1d".join(ai + value for ai, value in variable)
    try:
        known = {each.ai.ai: each.value for each in GS1Message.parse(text).element_strings}
    except (ParseError, ValueError):
        # Values that break that element's own rules: taken apart or not, no announced number is among them.
        return
    assert elements_of(data_matrix(text)) == known


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    assert isinstance(elements_of(data_matrix(text)), dict)


def test_an_engine_that_does_not_say_gs1_reads_the_same_code() -> None:
    assert {data_matrix("0109520100001017"), data_matrix("0109520100001017", aim="")} == {data_matrix(f"01{GTIN}")}
