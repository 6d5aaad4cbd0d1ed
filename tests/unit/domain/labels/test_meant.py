"""Of all codes in view, the one meant; and what a damaged number may have been."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receiving_station.domain.codes import Code, Symbology, lookup_key
from receiving_station.domain.labels import Choice, Kind, Reading, pattern_of, read_code, repairs, what_is_meant
from receiving_station.domain.labels.own import badge_for, command_for
from receiving_station.domain.labels.repair import fits
from receiving_station.domain.plates import plate_for
from tests.fakes.parcels import session_id
from tests.unit.domain.labels.vectors import FEDEX_12, FEDEX_15, IMPB_22, KNOWN, s10, ups

PLATE = Code.typed(plate_for(session_id("unit")))
RMA = Code(Symbology.QR, "RMA-48213", b"RMA-48213")
ORDER = Code.typed("ORD-5512")
RETURN_1Z = Code(Symbology.CODE_128, ups(service="90"), b"")
OUTBOUND_1Z = Code(Symbology.CODE_128, ups(service="03"), b"")
TWELVE = Code(Symbology.CODE_128, FEDEX_12, b"")
WORDS = Code.typed("7F-221")
EAN = Code(Symbology.EAN_13, "4006381333931", b"")
ZIP = Code(Symbology.CODE_128, "42094107", b"")
BADGE = Code.typed(badge_for("m42"))
COMMAND = Code.typed(command_for("next"))
IN_ORDER = (PLATE, RMA, ORDER, RETURN_1Z, OUTBOUND_1Z, TWELVE, WORDS, EAN, ZIP, BADGE, COMMAND)


def taken(choice: Choice) -> Code | None:
    return None if choice.taken is None else choice.taken.code


@given(st.permutations(IN_ORDER))
def test_what_is_meant_does_not_hang_on_the_order_in_which_codes_were_read(codes: list[Code]) -> None:
    assert [look.code for look in what_is_meant(codes).looks] == list(IN_ORDER)


@pytest.mark.parametrize("place", range(len(IN_ORDER)))
def test_alone_in_view_every_code_is_the_one_meant(place: int) -> None:
    assert taken(what_is_meant([IN_ORDER[place]])) == IN_ORDER[place]


def test_nothing_in_view_says_nothing() -> None:
    choice = what_is_meant([Code.typed(" ")])
    assert (choice, choice.looks) == (Choice(None), ())


def test_a_number_that_somebody_expects_goes_before_every_rule() -> None:
    assert taken(what_is_meant([RMA, WORDS], frozenset({lookup_key("7f221")}))) == WORDS


def test_the_reading_that_somebody_expects_is_taken_of_several() -> None:
    readings = read_code(Code.typed("RMA: 48213"))
    choice = what_is_meant([Code.typed("RMA: 48213")], frozenset({"RMA:48213"}))
    assert choice.taken is not None
    assert (readings[0].kind, choice.taken.reading.kind) == (Kind.RMA, Kind.UNKNOWN)


def test_one_number_in_two_codes_is_one_thing_to_choose() -> None:
    again = Code(Symbology.DATA_MATRIX, ups(service="90"), b"")
    assert len(what_is_meant([RETURN_1Z, again]).looks) == 1


def test_another_code_can_be_taken_instead() -> None:
    choice = what_is_meant([RMA, OUTBOUND_1Z, ZIP]).taking(OUTBOUND_1Z)
    assert [look.code for look in choice.looks] == [OUTBOUND_1Z, RMA, ZIP]


def test_a_code_that_is_not_in_view_cannot_be_taken() -> None:
    choice = what_is_meant([RMA])
    assert choice.taking(ZIP) == choice


# --- Repair

CHECKED = tuple(text for rule, _, text in KNOWN if rule in {"ups", "usps_impb", "fedex_ground", "upu_s10", "dpd"})


def texts(readings: tuple[Reading, ...]) -> set[str]:
    return {reading.text for reading in readings}


@given(text=st.sampled_from(CHECKED), data=st.data())
def test_the_true_number_is_among_the_candidates_for_one_unread_character(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text) - 1))
    mark = data.draw(st.sampled_from("?_□\ufffd"))
    true = texts(read_code(Code.typed(text))) - {text}
    found = texts(repairs(text[:place] + mark + text[place + 1 :]))
    assert found & (true | {text})


@given(text=st.sampled_from((IMPB_22, FEDEX_15)), data=st.data())
def test_the_true_number_is_among_the_candidates_for_one_wrong_digit(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(2, len(text) - 1))
    wrong = str((int(text[place]) + data.draw(st.integers(1, 9))) % 10)
    candidates = repairs(text[:place] + wrong + text[place + 1 :])
    # Another carrier's rule may hold by chance: then nothing is called damaged.
    assert not candidates or text in texts(candidates)


def test_candidates_verify_every_one() -> None:
    candidates = repairs(ups()[:14] + "?" + ups()[15:])
    assert ups() in texts(candidates)
    assert all(reading in read_code(Code.typed(reading.text)) for reading in candidates)


def test_two_unread_characters_are_still_filled() -> None:
    assert s10() in texts(repairs(s10()[:3] + "??" + s10()[5:]))


def test_a_plate_of_ours_is_repaired_too() -> None:
    plate = PLATE.text
    assert plate in texts(repairs(plate[:5] + "?" + plate[6:]))
    assert repairs(plate) == ()


@pytest.mark.parametrize(
    "text", [ups(), "?????" + ups()[5:], ups()[:9] + "*", "12?", "9" * 64 + "?", "ÄÖ?" + ups()[3:]]
)
def test_nothing_is_offered_for_the_whole_the_torn_and_the_unreadable(text: str) -> None:
    assert repairs(text) == ()


def test_the_surer_reading_of_one_candidate_is_kept() -> None:
    readings = repairs(FEDEX_12[:-1] + "?")
    assert len(texts(readings)) == len(readings)


@pytest.mark.parametrize(
    ("text", "pattern"), [("1z 4a?x_7", "1Z4A?X?7"), ("1Z4A9X…", "1Z4A9X*"), ("...0123", "*0123"), ("RMA-1", "RMA1")]
)
def test_a_damaged_text_has_one_form(text: str, pattern: str) -> None:
    assert pattern_of(text) == pattern


@pytest.mark.parametrize(
    ("pattern", "key", "does"),
    [
        ("1Z*7", "1Z4A9X7", True),
        ("1Z?A", "1Z4A", True),
        ("1Z?A", "1Z4AX", False),
        ("A.*", "ABC", False),
        ("*", "", True),
    ],
)
def test_a_number_fits_a_pattern_or_not(pattern: str, key: str, *, does: bool) -> None:
    assert fits(pattern, key) is does
