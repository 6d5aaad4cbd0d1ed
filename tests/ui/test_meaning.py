"""Beside each code in the picture stands what it means, short."""

import pytest

from receiving_station.adapters.labels_gs1 import read_gs1
from receiving_station.domain.codes import Code, Symbology
from receiving_station.domain.labels import read_code
from ui.viewmodels.meaning import meaning_text


@pytest.mark.parametrize(
    ("symbology", "text", "written"),
    [
        (Symbology.QR, "RMA-48213", "return RMA-48213"),
        (Symbology.CODE_128, "1Z9NT4229012345677", "UPS 1Z9NT4229012345677"),
        (Symbology.EAN_13, "9520100001017", "item 9520100001017"),
        (Symbology.QR, "\u202ehello", "⟨202E⟩hello"),
    ],
)
def test_a_code_says_what_it_is(symbology: Symbology, text: str, written: str) -> None:
    code = Code(symbology, text, text.encode())
    assert meaning_text(code, next(iter(read_code(code, read_gs1)), None)) == written


def test_a_long_text_is_cut_and_a_code_without_a_meaning_shows_itself() -> None:
    assert len(meaning_text(Code.typed("x" * 500), None)) == 30
