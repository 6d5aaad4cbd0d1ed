"""What people who receive returns complain of in public: each complaint, and that it cannot happen here."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from receiving_station.domain.events import (
    Accepted,
    Answered,
    CodesScanned,
    CountGiven,
    Event,
    FindReturns,
    HoldAsked,
    Outcome,
    OverrideGiven,
    ParkAsked,
    PlateNotPrinted,
    PlatePrinted,
    PrintAsked,
    PrintPlate,
    ProductAnswered,
    RestLater,
    Resumed,
    Retract,
    Retracted,
    ReturnsAnswered,
    SaveDraft,
    StopAsked,
    WeightRead,
)
from receiving_station.domain.lookup import EarlierReceipt
from receiving_station.domain.machine import advance
from receiving_station.domain.offers import Policy
from receiving_station.domain.people import Person, PersonId, Role
from receiving_station.domain.policy import decide, hint
from receiving_station.domain.receipts import correction_of, receipts_of
from receiving_station.domain.rules import (
    BrandRules,
    Case,
    Check,
    CheckKind,
    CheckOption,
    DispositionRule,
    EvidenceRule,
    Rulebook,
    TierRule,
    Words,
)
from receiving_station.domain.session import Session, Step
from receiving_station.domain.vocabulary import (
    Alert,
    Disposition,
    ItemCondition,
    LineState,
    ParcelState,
    Resolution,
    RtoReason,
    SessionId,
    Word,
)
from tests.unit.domain.world import (
    BENCH,
    CAP_EAN,
    JACKET,
    MUG,
    MUG_EAN,
    RADIO_SERIAL,
    RADIOS,
    SOCKS,
    SOCKS_EAN,
    START,
    THREE_SOCKS,
    TWO_ITEMS,
    UNDELIVERED,
    World,
    announced,
    barcode,
    committed,
    ean,
    line,
    typed,
)

BOSS = Person(PersonId("p-9"), "K. Boss", roles=(Role.SUPERVISOR,))
NOBODY = Person(PersonId("p-8"), "N.")


class Ruled(World):
    """A bench of a brand with rules, or with a printer."""

    def __init__(self, rules: BrandRules | None = None, *, plates: bool = False) -> None:
        super().__init__()
        self.book = Rulebook({rules.brand: rules} if rules is not None else {})
        self.bench = replace(BENCH, plates=plates)

    def do(self, event: Event) -> Outcome:
        outcome = advance(self.session, event, self.book, self.bench)
        self.session = outcome.session
        self.effects = list(outcome.effects)
        if outcome.message is not None:
            self.heard.append(outcome.message)
        return outcome


def words(text: str) -> Words:
    return Words({"en": text})


# --- No-RMA return wrecks the order; cannot receive without refunding


def test_no_rma_return_wrecks_the_order() -> None:
    bench = World()
    bench.scan(typed("TRACK-404"))
    bench.found()
    bench.shelf("A-12")
    receipt = committed(bench).receipt()
    assert (receipt.parcel, receipt.return_id, receipt.shelf) == (ParcelState.PARKED_UNKNOWN, None, "A-12")
    assert decide(None, receipt).units == ()


def test_cannot_receive_without_refunding() -> None:
    bench = World()
    bench.scan(typed(UNDELIVERED.rma))
    bench.found(UNDELIVERED)
    assert bench.at(Step.RTO_REASON)
    bench.answer(RtoReason.NOT_COLLECTED, "still_sealed")
    receipt = committed(bench).receipt()
    assert receipt.rto_reason is RtoReason.NOT_COLLECTED
    assert {unit.resolution for unit in decide(UNDELIVERED, receipt).units} == {Resolution.NONE_RTO}


# --- Quantities


def test_already_returned_quantity_forgotten() -> None:
    came = EarlierReceipt(
        SessionId(UUID(int=1)), START, "K.", 2, Word.CONFIRMED, THREE_SOCKS.return_id, ((SOCKS.line_id, 2),)
    )
    bench = World()
    bench.scan(typed(THREE_SOCKS.rma))
    bench.found(THREE_SOCKS, earlier=(came,))
    assert bench.session.open_quantity(SOCKS) == 1
    bench.scan(ean(SOCKS_EAN))
    bench.graded("opened", "good")
    bench.scan(ean(SOCKS_EAN))
    bench.product(None)
    assert bench.told == "received_already"
    bench.extra()
    assert bench.current.state is LineState.OVER


def test_what_another_bench_received_is_not_expected_again() -> None:
    central_has_two = replace(THREE_SOCKS, lines=(replace(SOCKS, received=2),))
    bench = World().opened(central_has_two)
    assert bench.session.open_quantity(central_has_two.lines[0]) == 1


def test_equal_units_are_counted_and_each_is_one_of_its_own() -> None:
    bench = World().opened(THREE_SOCKS)
    bench.scan(ean(SOCKS_EAN))
    bench.answer("opened", "good")
    bench.do(CountGiven(*bench.stamp(), 3))
    bench.enter()
    assert bench.at(Step.REVIEW)
    plates = {unit.plate for unit in committed(bench).receipt().units}
    assert len(plates) == 3


def test_equal_units_are_counted_by_scanning_on_with_the_scanner() -> None:
    bench = World().opened(THREE_SOCKS)
    bench.scan(typed(SOCKS_EAN))
    bench.scan(typed(SOCKS_EAN))
    assert bench.current.count == 2


def test_the_camera_seeing_the_same_item_again_counts_nothing() -> None:
    bench = World().opened(THREE_SOCKS)
    bench.scan(ean(SOCKS_EAN))
    bench.scan(ean(SOCKS_EAN))
    assert bench.current.count == 1


# --- Serial numbers


def test_same_serial_twice() -> None:
    bench = World().opened(RADIOS)
    bench.scan(typed(RADIO_SERIAL))
    bench.graded("opened", "good")
    bench.scan(typed(RADIO_SERIAL))
    assert bench.told == "serial_twice"
    assert len(bench.session.units) == 1


def test_another_serial_than_announced_is_a_wrong_serial_and_stays_out_of_stock() -> None:
    bench = World().opened(RADIOS)
    bench.answer(RADIOS.lines[0].line_id)
    bench.scan(typed("SN-999"))
    assert (bench.current.state, bench.current.serial) == (LineState.WRONG_SERIAL, "SN-999")
    bench.answer("opened", "good")
    assert bench.current.suggestion.disposition is Disposition.QUARANTINE


def test_the_right_serial_scanned_after_a_wrong_one_is_right() -> None:
    bench = World().opened(RADIOS)
    bench.answer(RADIOS.lines[0].line_id)
    bench.scan(typed("SN-999"))
    bench.scan(typed(RADIO_SERIAL))
    assert (bench.current.state, bench.current.serial) == (LineState.RECEIVED, RADIO_SERIAL)


def test_return_without_serial_creates_no_new_stock() -> None:
    bench = World().opened(RADIOS)
    bench.answer(RADIOS.lines[0].line_id, "opened", "good")
    suggestion = bench.current.suggestion
    assert (suggestion.disposition, suggestion.reason) == (Disposition.QUARANTINE, "why_no_serial")


# --- One box, many orders


def test_one_box_many_orders_is_one_session_and_a_receipt_for_each() -> None:
    bench = World()
    bench.scan(typed("1Z-SHOP"))
    bench.found(TWO_ITEMS, THREE_SOCKS)
    bench.answer("all")
    for code in (CAP_EAN, SOCKS_EAN):
        bench.scan(ean(code))
        bench.graded("opened", "good")
    bench.rest_missing()
    bench.enter()
    first, second = receipts_of(bench.session, BENCH)
    assert (first.return_id, second.return_id) == (TWO_ITEMS.return_id, THREE_SOCKS.return_id)
    assert ([unit.name for unit in first.units], [unit.name for unit in second.units]) == (["cap"], ["socks"])
    assert (first.parcel_id, second.parcel_id) == (bench.id, bench.id)
    assert first.session_id == bench.id != second.session_id


def test_a_second_label_in_the_box_opens_its_return_beside_the_first() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(barcode(THREE_SOCKS.rma))
    asked = next(effect for effect in bench.effects if isinstance(effect, FindReturns))
    bench.do(ReturnsAnswered(*bench.stamp(), asked.question, (THREE_SOCKS,)))
    bench.scan(ean(SOCKS_EAN))
    assert bench.current.line_id == SOCKS.line_id


def test_an_item_finds_its_own_return_of_the_same_order() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(SOCKS_EAN))
    question = bench.session.question
    assert question is not None
    bench.do(ProductAnswered(*bench.stamp(), question, None, (THREE_SOCKS,)))
    assert (bench.told, bench.current.line_id) == ("opened_by_item", SOCKS.line_id)


def test_several_boxes_for_one_return() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.graded("opened", "good")
    bench.do(RestLater(*bench.stamp()))
    receipt = committed(bench).receipt()
    assert (len(receipt.units), receipt.missing) == (1, ())


# --- A scan lands in the wrong place; ongoing work is lost


def test_scan_lands_in_the_wrong_place() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.answer("opened")
    before = bench.session
    bench.scan(typed("RMA-999"))
    assert (bench.session, bench.told) == (before, "finish_unit_first")


def test_work_that_is_put_aside_is_gone_on_with_where_it_stood() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.answer("opened")
    before = bench.session
    parked = saved_draft(bench.do(ParkAsked(*bench.stamp())))
    assert bench.at(Step.IDLE)
    bench.scan(typed(TWO_ITEMS.rma))
    bench.do(Resumed(*bench.stamp(), parked, bench.session.question))
    assert bench.session == before


def test_a_parcel_that_is_put_aside_keeps_what_it_had_and_says_since_when() -> None:
    bench = World().opened(TWO_ITEMS)
    outcome = bench.do(ParkAsked(*bench.stamp()))
    assert saved_draft(outcome).parked_at == START + timedelta(seconds=3)


def saved_draft(outcome: Outcome) -> Session:
    return next(effect.session for effect in outcome.effects if isinstance(effect, SaveDraft))


# --- Instructions are not read; grading drifts

GUIDED = BrandRules(
    "Northtrail",
    version=7,
    checks=(
        Check(
            "zip", CheckKind.YES_NO, words("Does the zip run?"),
            (CheckOption("yes", words("Yes")), CheckOption("no", words("No"), ItemCondition.DEFECTIVE)),
        ),
        Check("weight", CheckKind.NUMBER, words("Grams?"), lowest=Decimal(100), outside_at_best=ItemCondition.FAIR),
        Check("clean", CheckKind.TIMED, words("Clean it, 15 s"), seconds=15),
    ),
    evidence=(EvidenceRule(Case(items=(ItemCondition.DAMAGED,)), photos=2, note=True),),
)  # fmt: skip


def at_the_clock(bench: World, zip_runs: str = "yes", grams: str = "250") -> World:
    bench.scan(typed(TWO_ITEMS.rma))
    bench.found(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.answer("opened", zip_runs, grams)
    return bench


def test_checks_come_one_at_a_time_and_the_worst_answer_caps_the_grade() -> None:
    bench = at_the_clock(Ruled(GUIDED), "no", "12,5")
    bench.do(replace(_accepted(bench), at=START + timedelta(minutes=5)))
    assert (bench.session.step, bench.current.item_suggested) == (Step.ITEM, ItemCondition.DEFECTIVE)


def _accepted(bench: World) -> Accepted:
    return Accepted(*bench.stamp())


def test_a_timed_step_is_not_done_before_its_time() -> None:
    bench = at_the_clock(Ruled(GUIDED))
    bench.enter()
    assert (bench.session.step, bench.told) == (Step.CHECK, "not_long_enough")


def test_a_grade_other_than_the_checks_suggest_is_recorded_beside_it() -> None:
    bench = at_the_clock(Ruled(GUIDED), "no")
    bench.do(replace(_accepted(bench), at=START + timedelta(minutes=5)))
    bench.answer("good")
    bench.enter()
    unit = bench.session.units[0].received()
    assert (unit.item_suggested, unit.item, unit.rules_version) == (ItemCondition.DEFECTIVE, ItemCondition.GOOD, 7)


def test_a_number_that_is_none_is_asked_again() -> None:
    bench = Ruled(GUIDED)
    at_the_clock(bench, "yes", "heavy")
    assert bench.told == "not_a_number"


def test_what_is_sealed_is_not_opened_for_the_checks() -> None:
    bench = Ruled(GUIDED).opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.answer("sealed")
    assert bench.at(Step.ITEM)


def test_damaged_needs_two_photos_and_a_sentence_or_a_supervisor() -> None:
    bench = Ruled(replace(GUIDED, checks=())).opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.answer("opened", "damaged")
    for _ in range(2):
        bench.space()
        bench.shutter()
    assert bench.at(Step.NOTE)
    bench.enter()
    assert bench.told == "note_needed"
    bench.do(OverrideGiven(*bench.stamp(), NOBODY))
    assert bench.told == "no_right"
    bench.do(OverrideGiven(*bench.stamp(), BOSS))
    assert (bench.session.step, bench.current.overrides[0].by_name) == (Step.DISPOSITION, "K. Boss")


def test_a_brands_rule_says_where_it_goes_and_why() -> None:
    rule = DispositionRule(Case(items=(ItemCondition.GOOD,)), Disposition.DONATE, words("we give these away"))
    bench = Ruled(BrandRules("Northtrail", dispositions=(rule,))).opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.answer("opened", "good")
    assert bench.current.suggestion.disposition is Disposition.DONATE
    assert bench.current.suggestion.words == words("we give these away")


def test_what_a_brand_holds_a_supervisor_releases() -> None:
    rule = DispositionRule(Case(price_from=Decimal(10)), Disposition.HOLD_FOR_BRAND, words("we look first"))
    bench = Ruled(BrandRules("Northtrail", dispositions=(rule,))).opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.answer("opened", "good")
    assert bench.current.suggestion.is_held
    bench.do(OverrideGiven(*bench.stamp(), BOSS))
    bench.enter()
    unit = bench.session.units[0].received()
    assert (unit.disposition, [override.what for override in unit.overrides]) == (
        Disposition.RESTOCK_AS_GRADE, ["hold"],
    )  # fmt: skip


# --- A parcel waits because nobody tells the brand


def test_a_hold_says_for_whom_and_why() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.do(HoldAsked(*bench.stamp()))
    bench.answer("brand")
    assert bench.told == "hold_reason_needed"
    bench.note("is this yours?")
    bench.answer("brand")
    hold = bench.session.units[0].received().hold
    assert hold is not None
    assert (hold.for_whom, hold.reason) == ("brand", "is this yours?")


# --- Wrong contents: ammunition in a mislabelled return; an empty box


@pytest.mark.parametrize("alert", [Alert.PROHIBITED, Alert.HAZARDOUS, Alert.EMPTY_BOX])
def test_what_must_not_be_handled_stops_the_work_and_is_told(alert: Alert) -> None:
    bench = World().opened(TWO_ITEMS)
    bench.do(StopAsked(*bench.stamp()))
    bench.answer(alert)
    bench.scan(typed(TWO_ITEMS.rma))
    assert bench.told == "stop_photo_first"
    bench.space()
    bench.shutter()
    bench.scan(typed(TWO_ITEMS.rma))
    receipt = committed(bench).receipt()
    assert receipt.alerts == (alert,)
    assert bool(receipt.missing) is (alert is Alert.EMPTY_BOX)


def test_a_category_that_a_brand_forbids_stops_at_the_scan() -> None:
    bench = Ruled(BrandRules("Northtrail", prohibited=("kitchen",))).opened(TWO_ITEMS)
    bench.scan(ean(MUG_EAN))
    bench.product(MUG)
    bench.extra()
    assert (bench.session.step, bench.session.alert) == (Step.STOP, Alert.PROHIBITED)


# --- Labels: no error and no print; an error though it printed; a reprint of the first label


def with_label(*, printed: bool = True) -> Ruled:
    bench = Ruled(plates=True)
    bench.scan(typed(TWO_ITEMS.rma))
    bench.found(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.graded("opened", "good")
    ask = asked_plate(bench)
    if printed:
        bench.do(PlatePrinted(*bench.stamp(), bench.id, ask.plate))
    else:
        bench.do(PlateNotPrinted(*bench.stamp(), bench.id, ask.plate, "printer_out"))
    return bench


def asked_plate(bench: World) -> PrintPlate:
    return next(effect for effect in bench.effects if isinstance(effect, PrintPlate))


def test_a_label_counts_as_printed_when_it_was_scanned_back() -> None:
    bench = with_label()
    assert bench.at(Step.PLATE)
    bench.enter()
    assert bench.told == "scan_the_plate"
    bench.scan(barcode(bench.session.units[0].plate))
    assert bench.at(Step.IDENTIFY)
    assert bench.session.units[0].received().is_plate_checked


def test_a_printer_that_is_out_stops_one_label_and_nothing_else() -> None:
    bench = with_label(printed=False)
    assert (bench.session.step, bench.told) == (Step.IDENTIFY, "printer_out")
    bench.rest_missing()
    bench.enter()
    assert (bench.session.step, bench.told) == (Step.REVIEW, "plates_open")
    bench.do(PrintAsked(*bench.stamp()))
    bench.scan(barcode(bench.session.units[0].plate))
    bench.enter()
    assert bench.at(Step.COMMITTING)


def test_a_reprint_is_of_that_label() -> None:
    bench = with_label()
    bench.scan(barcode(bench.session.units[0].plate))
    bench.scan(ean(JACKET.gtins[0]))
    bench.graded("opened", "good")
    bench.do(PrintAsked(*bench.stamp()))
    assert asked_plate(bench).plate == bench.session.units[1].plate


def test_a_supervisor_lets_a_parcel_go_without_its_label() -> None:
    bench = with_label(printed=False)
    bench.rest_missing()
    bench.do(OverrideGiven(*bench.stamp(), BOSS))
    bench.enter()
    assert bench.at(Step.COMMITTING)
    assert [override.what for override in bench.receipt().units[0].overrides] == ["plate"]


# --- Cannot be fixed afterwards


def test_what_was_just_saved_is_taken_back_with_one_key() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.rest_missing()
    committed(bench)
    bench.saved()
    bench.back()
    assert bench.at(Step.RETRACTING)
    assert any(isinstance(effect, Retract) for effect in bench.effects)
    bench.do(Retracted(*bench.stamp(), bench.id))
    assert bench.at(Step.REVIEW)


def test_what_was_sent_is_corrected_by_a_new_record_that_names_the_old_one() -> None:
    bench = World().opened(announced("1", line("cap", 1, (CAP_EAN,))))
    bench.scan(ean(CAP_EAN))
    bench.graded("opened", "good")
    sent = committed(bench).receipt()
    again = World(session=correction_of(sent, bench.session.expected, SessionId(UUID(int=5)), START))
    again.do(Answered(*again.stamp(), str(sent.units[0].unit_id)))
    again.graded("opened", "dirty")
    corrected = committed(again).receipt()
    assert (corrected.supersedes, corrected.units[0].plate) == (sent.session_id, sent.units[0].plate)
    assert corrected.units[0].item is ItemCondition.DIRTY


# --- A bench that decides otherwise than the central


def test_a_loyalty_tier_softens_window_and_fee_at_the_bench_as_at_the_central() -> None:
    gold = replace(TWO_ITEMS, tier="gold", window_ends=START.date() - timedelta(days=3))
    rules = BrandRules("Northtrail", fee_percent=Decimal(20), tiers=(TierRule("Gold", 5, waives_fee=True),))
    bench = Ruled(rules).opened(gold)
    bench.scan(ean(CAP_EAN))
    bench.answer("opened", "dirty")
    likely = hint(gold, bench.current.received(), START, Policy.of(rules))
    assert likely.resolution is Resolution.REFUND_FULL
    bench.enter()
    bench.rest_missing()
    settled = decide(gold, committed(bench).receipt(), policy=Policy.of(rules))
    assert (settled.units[0].resolution, settled.units[0].amount) == (likely.resolution, likely.amount)


def test_practice_is_never_sent() -> None:
    bench = World(session=Session(is_practice=True)).opened(TWO_ITEMS)
    bench.rest_missing()
    outcome = bench.enter()
    assert bench.at(Step.DONE)
    assert [type(effect).__name__ for effect in outcome.effects] == ["DiscardDraft", "ShowConfirmation"]
    with pytest.raises(ValueError, match="practice"):
        receipts_of(bench.session, BENCH)


def test_a_box_that_is_too_light_is_told_before_it_is_cut() -> None:
    bench = World().opened(replace(TWO_ITEMS, weight_g=1000))
    bench.do(WeightRead(*bench.stamp(), 400))
    assert (bench.told, bench.session.alerts) == ("too_light", (Alert.UNDERWEIGHT,))


def test_a_scan_of_nothing_readable_changes_nothing() -> None:
    bench = World().opened(TWO_ITEMS)
    before = bench.session
    bench.do(CodesScanned(*bench.stamp(), (typed("\x00"),)))
    assert bench.session == before
