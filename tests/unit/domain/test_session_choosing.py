"""Where the station cannot know which code or return is meant, it asks; it never takes what was only guessed."""

from receiving_station.domain.choosing import NONE_OF_THESE
from receiving_station.domain.codes import Code
from receiving_station.domain.events import (
    CodeMeant,
    CodesAsked,
    LookupAnswered,
    PrintedTextAsked,
    PrintedTextRead,
    ReadPrintedText,
)
from receiving_station.domain.labels import what_is_meant
from receiving_station.domain.lookup import LookupResult, LookupSource, Suggestion
from receiving_station.domain.session import Step
from tests.unit.domain.world import RADIOS, TWO_ITEMS, World, barcode, typed

ROUTING, TRACKING = barcode("42090210"), barcode("1Z-100")


def looked_up(bench: World, *codes: Code) -> World:
    """Several codes on one label; the look-up took the one that is known."""
    bench.scan(*codes)
    assert bench.session.question is not None
    choice = what_is_meant(codes, frozenset({"1Z100"}))
    result = LookupResult((TWO_ITEMS,), LookupSource.LOCAL, choice=choice)
    bench.do(LookupAnswered(*bench.stamp(), bench.session.question, result))
    return bench


def suggested(bench: World, *, is_from_print: bool = False) -> World:
    question = bench.session.question
    assert question is not None
    fitting = (Suggestion(TWO_ITEMS, "RMA-100", "fits what can be read", is_from_print),)
    if is_from_print:
        bench.do(PrintedTextRead(*bench.stamp(), question, fitting))
    else:
        nothing = LookupResult((), LookupSource.NOT_KNOWN_ANYWHERE, suggestions=fitting)
        bench.do(LookupAnswered(*bench.stamp(), question, nothing))
    return bench


def test_of_several_codes_the_bench_says_which_one_it_took() -> None:
    bench = looked_up(World(), ROUTING, TRACKING)
    assert (bench.told, bench.session.taken) == ("return_opened_by", TRACKING)


def test_another_code_is_chosen_by_a_key_and_the_parcel_looked_up_by_it_alone() -> None:
    bench = looked_up(World(), ROUTING, TRACKING)
    bench.do(CodesAsked(*bench.stamp()))
    assert bench.at(Step.CHOOSING_CODE)
    bench.answer("0")
    assert bench.asked_lookup().codes == (ROUTING,)
    bench.found(RADIOS)
    assert bench.session.expected == RADIOS


def test_a_code_tapped_in_the_picture_is_the_one_that_is_meant() -> None:
    bench = looked_up(World(), ROUTING, TRACKING)
    bench.do(CodeMeant(*bench.stamp(), ROUTING))
    assert bench.asked_lookup().codes == (ROUTING,)


def test_a_code_tapped_on_an_idle_bench_opens_its_parcel() -> None:
    bench = World()
    bench.do(CodeMeant(*bench.stamp(), TRACKING))
    assert bench.at(Step.LOOKING_UP)
    assert bench.asked_lookup().codes == (TRACKING,)


def test_no_other_code_is_taken_once_an_item_is_recorded() -> None:
    bench = looked_up(World(), ROUTING, TRACKING)
    bench.answer("line-cap")
    bench.graded("sealed", "like_new")
    bench.do(CodeMeant(*bench.stamp(), ROUTING))
    assert (bench.told, bench.session.expected) == ("codes_too_late", TWO_ITEMS)


def test_backspace_takes_the_choice_of_a_code_back() -> None:
    bench = looked_up(World(), ROUTING, TRACKING)
    bench.do(CodesAsked(*bench.stamp()))
    bench.back()
    assert bench.at(Step.IDENTIFY)


def test_a_damaged_number_is_offered_and_enter_does_not_take_it() -> None:
    bench = World()
    bench.scan(typed("RMA-1?0"))
    suggested(bench)
    bench.enter()
    assert (bench.at(Step.CHOOSING_MATCH), bench.session.expected) == (True, None)


def test_the_return_that_a_damaged_number_means_is_opened_when_it_is_chosen() -> None:
    bench = World()
    bench.scan(typed("RMA-1?0"))
    suggested(bench).answer(TWO_ITEMS.return_id)
    assert (bench.at(Step.IDENTIFY), bench.session.expected) == (True, TWO_ITEMS)


def test_none_of_the_returns_on_offer_leads_to_the_unknown_parcel() -> None:
    bench = World()
    bench.scan(typed("RMA-1?0"))
    suggested(bench).answer(NONE_OF_THESE)
    assert bench.at(Step.UNKNOWN)


def test_where_no_bars_can_be_read_the_print_is_and_the_label_is_photographed() -> None:
    bench = World()
    bench.do(PrintedTextAsked(*bench.stamp()))
    assert any(isinstance(effect, ReadPrintedText) for effect in bench.effects)
    bench.shutter()
    suggested(bench, is_from_print=True)
    assert (bench.told, bench.session.expected) == ("print_fits", None)
    bench.answer(TWO_ITEMS.return_id)
    assert (bench.session.expected, len(bench.session.photos)) == (TWO_ITEMS, 1)


def test_print_that_fits_nothing_leaves_an_idle_bench_idle() -> None:
    bench = World()
    bench.do(PrintedTextAsked(*bench.stamp()))
    question = bench.session.question
    assert question is not None
    bench.do(PrintedTextRead(*bench.stamp(), question, ()))
    assert (bench.at(Step.IDLE), bench.told) == (True, "print_fits_nothing")


def test_print_read_for_a_question_that_is_over_changes_nothing() -> None:
    bench = World()
    late, _ = bench.stamp()
    bench.do(PrintedTextAsked(*bench.stamp()))
    question = bench.session.question
    assert question is not None
    suggested(bench, is_from_print=True)
    before = bench.session
    bench.do(PrintedTextRead(late, bench.stamp()[1], question, ()))
    assert bench.session == before


def test_another_label_scanned_in_place_of_the_one_taken_leaves_nothing_of_its_return_behind() -> None:
    bench = looked_up(World(), ROUTING, TRACKING)
    bench.do(CodesAsked(*bench.stamp()))
    bench.scan(typed("NOBODYS-1"))
    bench.found(source=LookupSource.NOT_KNOWN_ANYWHERE)
    assert (bench.session.step, bench.session.expected) == (Step.UNKNOWN, None)
