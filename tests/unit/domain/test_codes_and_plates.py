"""Codes, product numbers, plates and suggestions."""

import json
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from receiving_station.domain.codes import SHOWN_LIMIT, Code, Symbology, lookup_key, safe_text, shown
from receiving_station.domain.dispositions import suggest
from receiving_station.domain.gtin import gtin14, same_product_code
from receiving_station.domain.matching import same_number
from receiving_station.domain.plates import ALPHABET, is_plate, plate_for
from receiving_station.domain.session import CODES_LIMIT, PHOTOS_LIMIT, UNITS_LIMIT
from receiving_station.domain.vocabulary import Disposition, FaultOwner, ItemCondition, LineState, Packaging
from receiving_station.wire import ReceiptWire, UnitWire
from tests.unit.domain.world import World, announced, ean, photo

# --- Codes

any_text = st.text(st.characters())
"""Lone surrogates too."""


@pytest.mark.parametrize(
    "text",
    ["RMA-48213", "rma 48213", "RMA\u201148213", "ＲＭＡ-４８２１３", "\u202eRMA\u202c-48213\r\n", "\x1dRMA48213"],
)
def test_one_number_however_it_was_printed_or_typed(text: str) -> None:
    assert lookup_key(text) == "RMA48213"


@given(any_text)
def test_any_text_of_a_keyboard_is_valid_unicode_and_its_bytes_are_kept(text: str) -> None:
    code = Code.typed(text)
    assert code.text.encode("utf-8").decode("utf-8") == safe_text(text)
    assert code.raw.decode("utf-8", "surrogatepass") == text


@given(any_text)
def test_a_shown_text_is_short_and_holds_nothing_that_moves_a_line(text: str) -> None:
    visible = shown(text)
    assert len(visible) <= SHOWN_LIMIT
    assert not set(visible) & {"\n", "\r", "\u2028", "\u2029", "\u202e", "\x00", "\x1d"}


def test_a_control_character_is_shown_by_its_number_and_a_long_text_is_cut() -> None:
    assert shown("A\x1dB\u2028C\ufffd") == "A⟨1D⟩B⟨2028⟩C⟨FFFD⟩"
    assert shown("x" * 4096) == "x" * (SHOWN_LIMIT - 1) + "…"


@given(st.sampled_from(Symbology), st.text(), st.binary())
def test_a_codes_bytes_survive_json(symbology: Symbology, text: str, raw: bytes) -> None:
    adapter = TypeAdapter(Code)
    code = Code(symbology, text, raw)
    dumped = adapter.dump_json(code)
    assert isinstance(json.loads(dumped)["raw"], str)
    assert adapter.validate_json(dumped) == code


# --- Numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("4006381333931", "04006381333931"),
        ("036000291452", "00036000291452"),
        ("96385074", "00000096385074"),
        ("10614141000415", "10614141000415"),
        ("4006381333932", None),
        ("123", None),
        ("400638133393A", None),
        ("٤٠٠٦٣٨١٣٣٣٩٣١", None),
    ],
)
def test_a_product_number_is_told_by_its_length_and_check_digit(text: str, number: str | None) -> None:
    assert gtin14(text) == number


def test_product_numbers_are_equal_with_and_without_leading_zeros() -> None:
    assert same_product_code("036000291452", "0036000291452")
    assert same_product_code("SKU-1", "SKU-1")
    assert not same_product_code("SKU-1", "036000291452")


@pytest.mark.parametrize("blank", ["", " ", "\u202e", "--"])
def test_a_blank_number_equals_nothing_not_even_itself(blank: str) -> None:
    assert not same_number(blank, blank)


# --- Plates

ids = st.uuids(version=4)


@given(ids)
def test_a_plate_is_known_as_one_of_ours(unit_id: UUID) -> None:
    plate = plate_for(unit_id)
    assert is_plate(plate)
    assert len(plate) == 14


@given(ids, st.data())
def test_one_wrong_character_is_always_noticed(unit_id: UUID, data: st.DataObject) -> None:
    plate = plate_for(unit_id)
    place = data.draw(st.integers(2, 13))
    wrong = data.draw(st.sampled_from([letter for letter in ALPHABET if letter != plate[place]]))
    assert not is_plate(plate[:place] + wrong + plate[place + 1 :])


@given(ids, st.integers(0, 13), st.integers(0, 13))
def test_two_swapped_characters_are_always_noticed(unit_id: UUID, one: int, other: int) -> None:
    plate = plate_for(unit_id)
    letters = list(plate)
    letters[one], letters[other] = letters[other], letters[one]
    swapped = "".join(letters)
    assert is_plate(swapped) == (swapped == plate)


def test_a_plate_printed_yesterday_is_the_same_today() -> None:
    assert plate_for(UUID("6f1c1a52-7d0e-4b55-9d3f-3c8a4e2b9f10")) == "RSV4XBM1TJX262"


@pytest.mark.parametrize("text", ["", "RS", "RS00000000000", "XX000000000000", "RS0000000000I0", "rs000000000000"])
def test_what_is_not_a_plate_is_not_one(text: str) -> None:
    assert not is_plate(text)


def test_no_two_of_a_hundred_thousand_random_units_share_a_plate() -> None:
    # A fixed stream of pseudo-random ids, made as UUID version 4 is: the odds are in decision 003.
    numbers = (UUID(int=number * 0x9E3779B97F4A7C15F39CC0605CEDC835 % 2**128, version=4) for number in range(10**5))
    assert len({plate_for(number) for number in numbers}) == 10**5


# --- Suggestions


@pytest.mark.parametrize("state", LineState)
@pytest.mark.parametrize("packaging", [None, *Packaging])
@pytest.mark.parametrize("item", [None, *ItemCondition])
def test_a_suggestion_never_restocks_but_the_announced_the_sealed_and_the_new(
    state: LineState, packaging: Packaging | None, item: ItemCondition | None
) -> None:
    suggestion = suggest(state, packaging, item)
    sealed_and_new = (packaging, item) == (Packaging.SEALED, ItemCondition.LIKE_NEW)
    announced_unit = state in {LineState.EXPECTED, LineState.RECEIVED, LineState.MISSING}
    assert (suggestion.disposition is Disposition.RESTOCK) == (sealed_and_new and announced_unit)
    assert suggestion.alternatives
    assert suggestion.disposition not in suggestion.alternatives
    if packaging is None or item is None or not announced_unit:
        assert suggestion.disposition is Disposition.QUARANTINE
        assert Disposition.RESTOCK not in suggestion.alternatives
    if item is ItemCondition.UNSAFE:
        assert suggestion.disposition is Disposition.QUARANTINE


@pytest.mark.parametrize(
    ("packaging", "item", "owner"),
    [
        (Packaging.DAMAGED, ItemCondition.DAMAGED, FaultOwner.CARRIER),
        (Packaging.OPENED, ItemCondition.DAMAGED, FaultOwner.CUSTOMER),
        (Packaging.SEALED, ItemCondition.DEFECTIVE, FaultOwner.SUPPLIER),
        (Packaging.DAMAGED, ItemCondition.GOOD, FaultOwner.UNKNOWN),
    ],
)
def test_who_most_likely_answers_for_a_state(packaging: Packaging, item: ItemCondition, owner: FaultOwner) -> None:
    assert suggest(LineState.RECEIVED, packaging, item).fault_owner is owner


# --- What a receipt holds


def test_what_a_session_lets_in_the_contract_lets_through() -> None:
    def most(model: type[ReceiptWire] | type[UnitWire], name: str) -> int:
        return int(model.model_json_schema()["properties"][name]["maxItems"])

    assert most(ReceiptWire, "codes") == CODES_LIMIT
    assert most(ReceiptWire, "photos") == most(UnitWire, "photos") == PHOTOS_LIMIT
    assert most(ReceiptWire, "units") == UNITS_LIMIT


def test_all_photos_of_a_receipt_are_the_parcels_and_the_units_without_repeats() -> None:
    bench = World().opened(announced("800"))
    bench.space()
    bench.shutter()
    bench.enter()
    bench.enter()
    receipt = bench.receipt()
    assert receipt.all_photos() == receipt.photos
    assert len(receipt.photos) == 1
    assert photo(1) not in receipt.photos
    assert ean("x") not in receipt.codes
