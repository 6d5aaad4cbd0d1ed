"""The sample brands as the demo feeds them: every kind of check, every kind of rule, five languages."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from receiving_station.central.catalogue import SampleCatalogue
from receiving_station.domain.checks import due_check, grade_of
from receiving_station.domain.flags import Flag
from receiving_station.domain.offers import Policy, Reason, softened
from receiving_station.domain.policy import hint
from receiving_station.domain.returns import CheckAnswer, ExpectedReturn
from receiving_station.domain.rules import BrandRules, CheckKind, Words
from receiving_station.domain.session import UnitWork
from receiving_station.domain.units import unit_for
from receiving_station.domain.vocabulary import Disposition, ItemCondition, LineState, Packaging, Resolution, UnitId
from receiving_station.resources import resource
from receiving_station.wire_mapping import return_from_wire
from tests.fakes.ids import CountingIds

CATALOGUE = SampleCatalogue.model_validate_json(resource("samples", "catalogue.json").read_bytes())
BRANDS = {rules.brand: rules for rules in CATALOGUE.brands}
NORTHTRAIL, HEARTH = BRANDS["Northtrail"], BRANDS["Hearth & Co"]
RETURNS = {announced.rma: return_from_wire(announced) for announced in CATALOGUE.returns}
AT = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
IDS = CountingIds()
LANGUAGES = {"en", "ko", "ja", "es", "de"}


def unit_of(rma: str, packaging: Packaging = Packaging.OPENED) -> UnitWork:
    return replace(unit_for(UnitId(IDS.fresh()), AT, RETURNS[rma].lines[0]), packaging=packaging)


def texts_of(rules: BrandRules) -> Iterator[Words]:
    for check in rules.checks:
        yield check.words
        yield from (option.words for option in check.options)
    yield from (rule.why for rule in rules.dispositions)
    yield from rules.renamed.values()


@pytest.mark.parametrize("rules", BRANDS.values(), ids=BRANDS)
def test_a_brand_speaks_all_five_languages(rules: BrandRules) -> None:
    for words in texts_of(rules):
        assert set(words.by_language) == LANGUAGES, words
        assert all(text.strip() for text in words.by_language.values())


def test_every_kind_of_check_is_asked_by_somebody() -> None:
    assert {check.kind for rules in BRANDS.values() for check in rules.checks} == set(CheckKind)


def test_every_category_that_a_rule_names_is_sold_or_forbidden() -> None:
    sold = {(product.brand, product.category) for product in CATALOGUE.products}
    for rules in BRANDS.values():
        cases = [*(rule.case for rule in rules.evidence), *(rule.case for rule in rules.dispositions)]
        named = {name for case in cases for name in case.categories} | {
            name for check in rules.checks for name in check.categories
        }
        assert {(rules.brand, name) for name in named} <= sold


def test_sealed_goods_skip_the_checks_where_the_brand_says_so_and_are_asked_where_it_does_not() -> None:
    assert due_check(unit_of("RMA-48213", Packaging.SEALED), NORTHTRAIL) is None
    assert due_check(unit_of("RMA-48213", Packaging.OPENED), NORTHTRAIL) is not None
    assert due_check(unit_of("HC-RTO-3071", Packaging.SEALED), HEARTH) is not None


def test_answers_suggest_the_worst_grade_that_one_of_them_allows() -> None:
    answers = (CheckAnswer("tags", "no", AT), CheckAnswer("wear", "stain", AT))
    assert grade_of(replace(unit_of("RMA-48391"), checks=answers), NORTHTRAIL) is ItemCondition.DIRTY


@pytest.mark.parametrize("rules", BRANDS.values(), ids=BRANDS)
def test_damage_needs_two_photos_and_a_sentence(rules: BrandRules) -> None:
    rma = "RMA-48391" if rules is NORTHTRAIL else "HC-R-20931"
    unit = replace(unit_of(rma), item=ItemCondition.DAMAGED).judged(rules)
    assert (unit.suggestion.photos_needed, unit.suggestion.is_note_needed) == (2, True)


@pytest.mark.parametrize("rules", BRANDS.values(), ids=BRANDS)
@pytest.mark.parametrize("state", [LineState.WRONG_ITEM, LineState.WRONG_SERIAL])
def test_a_swap_is_held_for_fraud(rules: BrandRules, state: LineState) -> None:
    rma = "RMA-48391" if rules is NORTHTRAIL else "HC-R-20931"
    unit = replace(unit_of(rma), item=ItemCondition.LIKE_NEW, state=state).judged(rules)
    assert (unit.suggestion.is_held, unit.suggestion.disposition) == (True, Disposition.HOLD_FOR_BRAND)
    assert unit.suggestion.words is not None
    assert "fraud" in unit.suggestion.words.said_in("en")


def test_an_answer_that_it_is_another_model_is_held_for_fraud_too() -> None:
    kettle = replace(unit_of("HC-R-20978"), item=ItemCondition.LIKE_NEW)
    same = replace(kettle, checks=(CheckAnswer("model", "yes", AT),)).judged(HEARTH)
    other = replace(kettle, checks=(CheckAnswer("model", "no", AT),)).judged(HEARTH)
    assert (same.suggestion.is_held, other.suggestion.is_held) == (False, True)


def worn_fleece(item: ItemCondition = ItemCondition.FAIR) -> tuple[ExpectedReturn, UnitWork]:
    return RETURNS["RMA-48391"], replace(unit_of("RMA-48391"), item=item).judged(NORTHTRAIL)


def test_a_gold_customer_gets_a_worn_item_back_without_a_fee_and_it_is_known_why() -> None:
    fleece, unit = worn_fleece()
    policy = Policy.of(NORTHTRAIL)
    decision, why = hint(fleece, unit.received(), AT, policy), softened(fleece, unit.received(), AT, policy)
    assert decision.amount is not None
    assert (decision.resolution, decision.amount.amount) == (Resolution.STORE_CREDIT, Decimal("79.90"))
    assert (why.tier, why.is_fee_waived, why.extra_days) == ("Gold", True, 0)


def test_a_customer_without_a_tier_pays_the_fee() -> None:
    fleece, unit = worn_fleece()
    plain = replace(fleece, tier="")
    policy = Policy.of(NORTHTRAIL)
    decision, why = hint(plain, unit.received(), AT, policy), softened(plain, unit.received(), AT, policy)
    assert (decision.reason, why.fee_percent, why.is_fee_waived) == (Reason.LESS_FEE, Decimal(15), False)


@pytest.mark.parametrize(("days_late", "given"), [(0, 0), (3, 30), (30, 30), (31, 0)])
def test_the_days_that_a_tier_gives_are_told_where_they_decide(days_late: int, given: int) -> None:
    fleece, unit = worn_fleece(ItemCondition.LIKE_NEW)
    ended = (AT - timedelta(days=days_late)).date()
    late = replace(fleece, window_ends=ended)
    assert softened(late, unit.received(), AT, Policy.of(NORTHTRAIL)).extra_days == given


def test_a_brand_has_its_own_word_for_where_goods_go() -> None:
    assert NORTHTRAIL.renamed["restock_as_grade"].said_in("ko") == "중고 매장"


def test_what_a_unit_weighs_is_known_of_every_product() -> None:
    assert all(product.weight_g for product in CATALOGUE.products)


def test_what_is_held_is_not_paid_back_before_somebody_looked() -> None:
    kettle = replace(
        unit_of("HC-R-20978"), item=ItemCondition.LIKE_NEW, checks=(CheckAnswer("model", "no", AT),)
    ).judged(HEARTH)
    decision = hint(RETURNS["HC-R-20978"], kettle.received(), AT, Policy.of(HEARTH))
    assert (decision.resolution, decision.flags) == (None, (Flag.ON_HOLD,))
