"""What several looks at one picture agree on."""

import pytest

from receiving_station.adapters.decoder.votes import Votes, is_stray
from receiving_station.domain.codes import Code, FoundCode, Symbology

EAN, OTHER_EAN = "4006381333931", "4006381333948"


def at(text: str, x: int = 0, symbology: Symbology = Symbology.EAN_13) -> FoundCode:
    return FoundCode(Code(symbology, text, text.encode()), ((x, 0), (x + 50, 0), (x + 50, 50), (x, 50)))


def texts(votes: Votes) -> list[str]:
    return [found.code.text for found in votes.accepted()]


def test_a_strong_code_counts_at_once() -> None:
    votes = Votes()
    votes.take([at("RMA-1", 0, Symbology.QR)])
    assert texts(votes) == ["RMA-1"]


@pytest.mark.parametrize("symbology", [Symbology.EAN_13, Symbology.CODE_39, Symbology.ITF, Symbology.CODABAR])
def test_a_weak_code_read_once_does_not_count(symbology: Symbology) -> None:
    votes = Votes()
    votes.take([at("12345670", 0, symbology)])
    assert (texts(votes), [found.code.text for found in votes.unsure()]) == ([], ["12345670"])


def test_a_weak_code_counts_when_two_looks_agree() -> None:
    votes = Votes()
    votes.take([at(EAN)])
    votes.take([at(EAN, 3)])
    assert texts(votes) == [EAN]


def test_a_sure_look_counts_alone() -> None:
    votes = Votes()
    votes.take([at(EAN)], is_sure=True)
    assert texts(votes) == [EAN]


def test_looks_that_differ_at_one_place_dispute_each_other() -> None:
    votes = Votes()
    votes.take([at(EAN)], is_sure=True)
    votes.take([at(OTHER_EAN, 4)], is_sure=True)
    assert (texts(votes), [len(rivals) for rivals in votes.disputed()]) == ([], [2])


def test_a_third_look_settles_a_dispute() -> None:
    votes = Votes()
    for text in (EAN, OTHER_EAN, EAN):
        votes.take([at(text)])
    assert texts(votes) == [EAN]


def test_two_codes_side_by_side_do_not_dispute() -> None:
    votes = Votes()
    votes.take([at(EAN), at(OTHER_EAN, 80)], is_sure=True)
    assert texts(votes) == [EAN, OTHER_EAN]


def test_a_matrix_code_and_bars_at_one_place_do_not_dispute() -> None:
    votes = Votes()
    votes.take([at("RMA-1", 0, Symbology.QR)])
    votes.take([at(EAN)], is_sure=True)
    assert texts(votes) == ["RMA-1", EAN]


def test_a_upc_a_and_its_zero_led_ean_13_are_one_code() -> None:
    votes = Votes()
    votes.take([at("036000291452", 0, Symbology.UPC_A)])
    votes.take([at("0036000291452", 400)])
    assert texts(votes) == ["036000291452"]


@pytest.mark.parametrize("text", ["1334", "1483910"])
def test_an_itf_too_short_or_of_odd_length_is_stray(text: str) -> None:
    assert is_stray(Code(Symbology.ITF, text, text.encode()))


def test_an_itf_of_six_digits_is_none() -> None:
    assert not is_stray(Code(Symbology.ITF, "148391", b"148391"))
