"""Who a parcel belongs to, and the difference between "nobody knows" and "could not ask"."""

from collections.abc import Collection, Sequence
from dataclasses import replace

import pytest

from receiving_station.adapters.labels_gs1 import read_gs1
from receiving_station.application.lookup import CENTRAL_TOTAL_S, LookUp
from receiving_station.domain.codes import Code, Symbology, lookup_key
from receiving_station.domain.labels.repair import fits
from receiving_station.domain.lookup import EarlierReceipt, LookupSource
from receiving_station.domain.plates import plate_for
from receiving_station.domain.returns import ExpectedReturn, Product
from receiving_station.domain.vocabulary import ReturnId, RmaNumber, UnitPlate, Word
from tests.fakes.clock import FakeClock
from tests.fakes.parcels import NOON, a_product, a_return, session_id


class Shelf:
    """Local data in dictionaries."""

    def __init__(self, *returns: ExpectedReturn) -> None:
        self.returns = {lookup_key(value.rma): value for value in returns}
        self.earlier: dict[str, EarlierReceipt] = {}
        self.plates: dict[str, EarlierReceipt] = {}
        self.products: dict[str, Product] = {}

    def find_returns(self, texts: Sequence[str]) -> tuple[ExpectedReturn, ...]:
        keys = [lookup_key(text) for text in texts]
        return tuple(self.returns[key] for key in keys if key in self.returns)

    def find_return(self, return_id: ReturnId) -> ExpectedReturn | None:
        return next((value for value in self.returns.values() if value.return_id == return_id), None)

    def find_like(self, pattern: str) -> tuple[ExpectedReturn, ...]:
        keys = (key for key in sorted(self.returns) if fits(pattern, key))
        return tuple(self.returns[key] for key in keys)

    def find_product(self, code: str) -> Product | None:
        return self.products.get(code)

    def unit_weights(self, skus: Collection[str]) -> dict[str, int]:
        known = (product for product in self.products.values() if product.sku in skus)
        return {product.sku: product.weight_g for product in known if product.weight_g is not None}

    def earlier_receipts(self, return_id: str) -> tuple[EarlierReceipt, ...]:
        return (self.earlier[return_id],) if return_id in self.earlier else ()

    def receipt_by_plate(self, plate: UnitPlate) -> EarlierReceipt | None:
        return self.plates.get(plate)


class FarAway:
    """A central that takes its time."""

    def __init__(self, clock: FakeClock, *returns: ExpectedReturn) -> None:
        self.returns = {lookup_key(value.rma): value for value in returns}
        self.asked: list[tuple[str, float]] = []
        self.is_there = True
        self.takes_s = 0.0
        self._clock = clock

    def lookup(self, code: str, timeout_s: float) -> tuple[ExpectedReturn, ...] | None:
        self.asked.append((code, timeout_s))
        self._clock.advance(self.takes_s)
        if not self.is_there:
            return None
        found = self.returns.get(lookup_key(code))
        return () if found is None else (found,)


EARLIER = EarlierReceipt(session_id("earlier"), NOON, "M.", 1, Word.SENT)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(a_return("1"))


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def central(clock: FakeClock) -> FarAway:
    return FarAway(clock, a_return("9"))


@pytest.fixture
def look_up(shelf: Shelf, central: FarAway, clock: FakeClock) -> LookUp:
    return LookUp(shelf, central, clock)


def typed(*texts: str) -> list[Code]:
    return [Code.typed(text) for text in texts]


def test_a_known_number_is_answered_without_the_central(look_up: LookUp, central: FarAway) -> None:
    result = look_up.find(typed("rma 1"))
    assert (result.matches, result.source, central.asked) == ((a_return("1"),), LookupSource.LOCAL, [])


def test_what_was_received_under_the_first_match_before_is_told(look_up: LookUp, shelf: Shelf) -> None:
    shelf.earlier[a_return("1").return_id] = EARLIER
    assert look_up.find(typed("RMA-1")).earlier == (replace(EARLIER, return_id=a_return("1").return_id),)


def test_one_of_our_plates_is_found_before_any_number(look_up: LookUp, shelf: Shelf) -> None:
    plate = plate_for(session_id("unit"))
    shelf.plates[plate] = EARLIER
    result = look_up.find(typed("RMA-1", plate.lower()))
    assert (result.matches, result.plate, result.earlier) == ((), plate, (EARLIER,))


def test_another_benchs_plate_does_not_hide_the_number_beside_it(look_up: LookUp) -> None:
    result = look_up.find(typed(plate_for(session_id("elsewhere")), "RMA-1"))
    assert (result.matches, result.plate) == ((a_return("1"),), None)


def test_the_central_is_asked_for_what_is_not_in_local_data(look_up: LookUp) -> None:
    result = look_up.find(typed("RMA-9"))
    assert (result.matches, result.source) == ((a_return("9"),), LookupSource.CENTRAL)


def test_earlier_receipts_are_told_for_the_centrals_match_too(look_up: LookUp, shelf: Shelf) -> None:
    shelf.earlier[a_return("9").return_id] = EARLIER
    assert look_up.find(typed("RMA-9")).earlier == (replace(EARLIER, return_id=a_return("9").return_id),)


def test_a_number_nobody_knows_is_not_known_anywhere(look_up: LookUp) -> None:
    assert look_up.find(typed("RMA-404")).source is LookupSource.NOT_KNOWN_ANYWHERE


def test_a_central_that_cannot_be_asked_is_an_answer_of_its_own(look_up: LookUp, central: FarAway) -> None:
    central.is_there = False
    assert look_up.find(typed("RMA-404")).source is LookupSource.COULD_NOT_ASK


def test_after_one_call_without_an_answer_no_more_are_made(look_up: LookUp, central: FarAway) -> None:
    central.is_there = False
    look_up.find(typed("RMA-404", "RMA-405"))
    assert len(central.asked) == 1


def test_at_most_three_numbers_are_asked_for_and_the_rest_is_not_called_unknown(
    look_up: LookUp, central: FarAway
) -> None:
    result = look_up.find(typed("A-4041", "A-4042", "A-4043", "A-4044"))
    assert (len(central.asked), result.source) == (3, LookupSource.COULD_NOT_ASK)


def test_the_bench_waits_three_seconds_in_all(look_up: LookUp, central: FarAway) -> None:
    central.takes_s = 2.0
    result = look_up.find(typed("A-4041", "A-4042", "A-4043"))
    assert [timeout_s for _code, timeout_s in central.asked] == [CENTRAL_TOTAL_S, 1.0]
    assert result.source is LookupSource.COULD_NOT_ASK


@pytest.mark.parametrize("text", ["hello", "x" * 101 + "1", "a 1 € sign", "12"])
def test_a_text_that_looks_like_no_number_is_not_sent_to_the_central(
    look_up: LookUp, central: FarAway, text: str
) -> None:
    result = look_up.find(typed(text))
    assert (central.asked, result.source) == ([], LookupSource.NOT_KNOWN_ANYWHERE)


def test_a_product_code_is_not_sent_to_the_central(look_up: LookUp, central: FarAway) -> None:
    look_up.find([Code(Symbology.EAN_13, "4006381333931", b"4006381333931")])
    assert central.asked == []


def test_the_same_number_in_two_codes_is_asked_for_once(look_up: LookUp, central: FarAway) -> None:
    look_up.find(typed("RMA-404", "rma 404"))
    assert [code for code, _timeout_s in central.asked] == ["RMA-404"]


def test_of_a_prefixed_text_the_number_itself_is_asked_for(look_up: LookUp, central: FarAway) -> None:
    look_up.find(typed("RMA: R-404"))
    assert [code for code, _timeout_s in central.asked] == ["R-404"]


MAXICODE = (
    "[)>\x1e01\x1d96841706672\x1d840\x1d001\x1d1Z12345675\x1dUPSN\x1d12345E\x1d089\x1d\x1d1/1\x1d10.1\x1dY\x1e\x04"
)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("RMA-48213", "RMA-48213"),
        ("RMA-48213", "  rma 48213\r\n"),
        ("48213", "RMA: 48213"),
        ("RMA-48213", "RMA: 48213"),
        ("R-77", "Return No: R-77"),
        ("RMA-48213", "https://brand.example/r/RMA%2D48213/"),
        ("48213", "https://brand.example/?rma=48213"),
        ("9205590164917312751089", "420941079205590164917312751089"),
        ("9205590164917312751089", "42094107\x1d9205590164917312751089"),
        ("1Z12345E0112345675", MAXICODE),
        ("340123450000000017", "]C100340123450000000017"),
        ("340123450000000017", "https://id.example/00/340123450000000017"),
        ("340123450000000012", "(00)340123450000000012"),
        ("ORD-771", "(400)ORD-771(420)94107"),
        ("no rule at all", "no rule at all"),
    ],
)
def test_a_return_is_found_by_what_its_label_says(central: FarAway, clock: FakeClock, number: str, text: str) -> None:
    expected = replace(a_return("1"), rma=RmaNumber(number))
    result = LookUp(Shelf(expected), central, clock, read_gs1).find(typed(text))
    assert (result.matches, central.asked) == ((expected,), [])


def test_the_centre_is_asked_for_the_rma_before_the_carriers_numbers(look_up: LookUp, central: FarAway) -> None:
    look_up.find([*typed("1Z12345E0112345675", "A-4041"), Code(Symbology.CODE_128, "42094107", b""), *typed("RMA-9")])
    assert [code for code, _timeout_s in central.asked] == ["RMA-9"]


def test_a_routing_code_is_not_sent_to_the_central_but_what_a_person_typed_is(
    look_up: LookUp, central: FarAway
) -> None:
    look_up.find([Code(Symbology.CODE_128, "42094107", b"42094107")])
    look_up.find(typed("42094108"))
    assert [code for code, _timeout_s in central.asked] == ["42094108"]


def test_it_is_told_which_code_was_taken_and_what_else_is_in_view(look_up: LookUp) -> None:
    result = look_up.find([Code(Symbology.CODE_128, "42094107", b""), *typed("RMA-1")])
    assert result.choice is not None
    assert [look.code.text for look in result.choice.looks] == ["RMA-1", "42094107"]


def test_the_code_that_a_return_was_found_by_is_the_one_taken(look_up: LookUp, shelf: Shelf) -> None:
    shelf.returns["7F221"] = a_return("1", order="7F-221")
    result = look_up.find(typed("RMA-404", "7F-221"))
    assert result.choice is not None
    assert result.choice.looks[0].code.text == "7F-221"


def test_the_plate_is_told_as_taken(look_up: LookUp, shelf: Shelf) -> None:
    plate = plate_for(session_id("unit"))
    shelf.plates[plate] = EARLIER
    result = look_up.find(typed(plate_for(session_id("elsewhere")), plate))
    assert result.choice is not None
    assert result.choice.looks[0].code.text == plate


@pytest.mark.parametrize(
    "text", ["04006381333931", "]d2010400638133393121SN1", "https://id.example/01/04006381333931/21/SN1"]
)
def test_a_product_is_found_by_the_gtin_that_a_gs1_code_names(
    shelf: Shelf, central: FarAway, clock: FakeClock, text: str
) -> None:
    shelf.products["04006381333931"] = a_product()
    look_up = LookUp(shelf, central, clock, read_gs1)
    assert look_up.find_product(Code(Symbology.DATA_MATRIX, text, b"")) == a_product()
    assert look_up.find_product(Code.typed("RMA-1")) is None


# --- Damaged labels


TRACKED = "1Z12345E0112345675"


@pytest.fixture
def tracked(central: FarAway, clock: FakeClock) -> LookUp:
    numbers = (("1", TRACKED), ("2", "1Z99999E0399999997"))
    tracked, other = (replace(a_return(name), rma=RmaNumber(number)) for name, number in numbers)
    return LookUp(Shelf(tracked, other), central, clock)


@pytest.mark.parametrize(
    "text", ["1Z12345E01?2345675", "1Z12345E01??345675", "1Z12345E0113345675", "1Z12345E01*", "*2345675", "1Z???45E*"]
)
def test_a_damaged_number_is_offered_with_the_return_that_expects_it(tracked: LookUp, text: str) -> None:
    (suggestion,) = tracked.suggest(text)
    assert (suggestion.number, suggestion.expected.rma, suggestion.why != "") == (TRACKED, TRACKED, True)


@pytest.mark.parametrize("text", ["", "*", "1Z?*", "nothing like it", "1Z99999E0399999?99"])
def test_nothing_is_offered_that_nobody_expects_or_that_could_be_anything(tracked: LookUp, text: str) -> None:
    assert tracked.suggest(text) == ()


def test_a_number_read_from_print_is_a_question_even_where_it_is_whole(tracked: LookUp) -> None:
    (suggestion,) = tracked.suggest(TRACKED, is_from_print=True)
    assert (suggestion.number, suggestion.is_from_print) == (TRACKED, True)


def test_no_more_than_twenty_are_offered(central: FarAway, clock: FakeClock) -> None:
    shelf = Shelf(*(a_return(f"55{index}") for index in range(30)))
    assert len(LookUp(shelf, central, clock).suggest("RMA55*")) == 20


def test_printed_lines_lead_to_the_return_that_expects_one_of_them(tracked: LookUp) -> None:
    lines = ["SHIP TO", "14 ALDER LANE", "TRACKING #: 1Z 123 45E 01 1234 5675"]
    (suggestion,) = tracked.suggest_from_print(lines)
    assert (suggestion.number, suggestion.is_from_print) == (TRACKED, True)


def test_a_printed_number_with_one_wrong_character_is_repaired_and_still_a_question(tracked: LookUp) -> None:
    (suggestion,) = tracked.suggest_from_print(["1Z 123 45E 01 1234 5676"])
    assert (suggestion.number, suggestion.is_from_print) == (TRACKED, True)


@pytest.mark.parametrize("lines", [[], ["SHIP TO"], ["RMA-404", "55501234567890"]])
def test_print_that_nobody_expects_offers_nothing(tracked: LookUp, lines: list[str]) -> None:
    assert tracked.suggest_from_print(lines) == ()
