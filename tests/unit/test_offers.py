"""What a brand's rules make of a unit: windows, options, outcomes, fees, bonus, tiers, holds."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receiving_station.domain.flags import Flag
from receiving_station.domain.money import to_minor
from receiving_station.domain.offers import Policy
from receiving_station.domain.policy import Decision, Known, decide
from receiving_station.domain.returns import ExpectedLine, ExpectedReturn
from receiving_station.domain.rules import BrandRules, Case, OutcomeRule, ReturnRules, ShippingBack, TierRule, Words
from receiving_station.domain.vocabulary import (
    Alert,
    FaultOwner,
    ItemCondition,
    Resolution,
    ReturnKind,
    UnitId,
)
from tests.fakes.parcels import eur, made_line, made_receipt, made_return, made_unit

R = Resolution


def decided(
    rules: ReturnRules,
    line: dict[str, Any] | None = None,
    announced: dict[str, Any] | None = None,
    tiers: tuple[TierRule, ...] = (),
    known: Known | None = None,
    receipt: dict[str, Any] | None = None,
    **unit: Any,
) -> Decision:
    expected = made_return("O", made_line("O", **(line or {})), **(announced or {}))
    policy = Policy.of(BrandRules("Northtrail", returns=rules, tiers=tiers))
    units = () if unit.pop("is_empty", False) else (made_unit(expected.lines[0], **unit),)
    return decide(expected, made_receipt(expected, *units, **(receipt or {})), policy=policy, known=known or Known())


def given_by(rules: ReturnRules, **more: Any) -> tuple[Resolution | None, str | None, tuple[Flag, ...]]:
    decision = decided(rules, **more)
    (unit,) = decision.units
    return unit.resolution, None if unit.amount is None else str(unit.amount.amount), decision.flags


@pytest.mark.parametrize(
    ("category", "delivered", "flags"),
    [
        ("shoes", date(2026, 4, 4), ()),
        ("shoes", date(2026, 4, 3), (Flag.OUTSIDE_WINDOW,)),
        ("hats", date(2026, 4, 20), ()),
        ("hats", date(2026, 4, 19), (Flag.OUTSIDE_WINDOW,)),
    ],
)
def test_the_window_counts_from_the_delivery_by_category(
    category: str, delivered: date, flags: tuple[Flag, ...]
) -> None:
    rules = ReturnRules(window_days=30, window_days_by={"hats": 14})

    assert given_by(rules, line={"category": category}, announced={"delivered_on": delivered})[2] == flags


def test_a_tier_lengthens_the_window_and_takes_worn_goods_as_good() -> None:
    rules, tier = ReturnRules(window_days=10), TierRule("gold", extra_days=5, accepts=(ItemCondition.DAMAGED,))
    announced = {"delivered_on": date(2026, 4, 20), "tier": "Gold"}

    assert given_by(rules, announced=announced, tiers=(tier,), item=ItemCondition.DAMAGED) == (
        R.REFUND_FULL,
        "24.90",
        (),
    )


@pytest.mark.parametrize(
    ("rules", "line"),
    [
        (ReturnRules(final_sale=("outlet",)), {"category": "outlet"}),
        (ReturnRules(final_sale_skus=("SKU-O-1",)), {}),
        (ReturnRules(), {"is_final_sale": True}),
    ],
)
def test_final_sale_gives_nothing_unless_the_goods_are_at_fault(rules: ReturnRules, line: dict[str, Any]) -> None:
    assert given_by(rules, line=line) == (R.REJECT, "0.00", ())
    assert given_by(rules, line=line, item=ItemCondition.DEFECTIVE) == (R.REFUND_FULL, "24.90", ())


def test_a_wish_that_the_brand_does_not_offer_waits_for_a_person() -> None:
    rules = ReturnRules(options=(R.STORE_CREDIT, R.EXCHANGE))

    assert given_by(rules)[2] == (Flag.WISH_UNCLEAR,)
    assert given_by(rules, announced={"wish": R.EXCHANGE}) == (R.EXCHANGE, "0.00", ())


@pytest.mark.parametrize(
    ("rule", "unit", "outcome"),
    [
        (OutcomeRule(Case(items=(ItemCondition.DAMAGED,)), give=R.REJECT), {"item": "damaged"}, (R.REJECT, "0.00")),
        (OutcomeRule(Case(), give=R.REPLACE), {"item": "defective"}, (R.REPLACE, "0.00")),
        (OutcomeRule(Case(), fee_percent=Decimal(40)), {"item": "dirty"}, (R.REFUND_LESS_FEE, "14.94")),
        (OutcomeRule(Case(), fee_percent=Decimal(0)), {"item": "dirty"}, (R.REFUND_FULL, "24.90")),
        (
            OutcomeRule(Case(), faults=(FaultOwner.CARRIER,), give=R.REFUND_FULL),
            {"item": "dirty"},
            (R.REFUND_LESS_FEE, "21.16"),
        ),
        (OutcomeRule(Case(items=(ItemCondition.GOOD,)), give=R.REJECT), {"item": "like_new"}, (R.REFUND_FULL, "24.90")),
    ],
)
def test_a_brands_rule_turns_a_grade_into_a_resolution(
    rule: OutcomeRule, unit: dict[str, str], outcome: tuple[Resolution, str]
) -> None:
    assert given_by(ReturnRules(outcomes=(rule,)), item=ItemCondition(unit["item"])) == (*outcome, ())


def test_store_credit_has_its_bonus_beside_the_amount_and_never_in_it() -> None:
    unit = decided(ReturnRules(credit_bonus_percent=Decimal(10)), announced={"wish": R.STORE_CREDIT}).units[0]

    assert (unit.resolution, unit.amount, unit.bonus) == (R.STORE_CREDIT, eur("24.90"), eur("2.49"))


def test_the_way_back_is_paid_once_out_of_the_return_and_not_when_it_is_free() -> None:
    rules = ReturnRules(label_fee={"EUR": Decimal("4.95")}, label_free_for=(R.STORE_CREDIT,))

    assert given_by(rules) == (R.REFUND_LESS_FEE, "19.95", ())
    assert given_by(rules, known=Known(is_label_paid=True))[1] == "24.90"
    assert given_by(rules, announced={"wish": R.STORE_CREDIT})[1] == "24.90"
    assert given_by(rules, item=ItemCondition.DEFECTIVE)[1] == "24.90"
    free = (TierRule("gold", free_label=True),)
    assert given_by(rules, announced={"tier": "gold"}, tiers=free)[1] == "24.90"


@pytest.mark.parametrize(
    ("rule", "left", "item", "shipping"),
    [
        (ShippingBack.NEVER, 1, "defective", None),
        (ShippingBack.OUR_FAULT, 1, "like_new", None),
        (ShippingBack.OUR_FAULT, 2, "defective", eur("3.00")),
        (ShippingBack.WHOLE_ORDER, 1, "like_new", eur("3.00")),
        (ShippingBack.WHOLE_ORDER, 2, "like_new", None),
    ],
)
def test_the_way_to_the_customer_is_given_back_as_the_policy_says(
    rule: ShippingBack, left: int, item: str, shipping: Any
) -> None:
    known = Known(shipping=eur("3.00"), left_of_order=left)

    assert decided(ReturnRules(shipping_back=rule), known=known, item=ItemCondition(item)).shipping == shipping


@pytest.mark.parametrize(
    ("rules", "facts", "flag"),
    [
        (ReturnRules(most_returns=3), {"known": Known(returns_lately=4)}, Flag.TOO_MANY_RETURNS),
        (ReturnRules(), {"announced": {"without_rma": True}}, Flag.WITHOUT_RMA),
        (ReturnRules(), {"receipt": {"alerts": (Alert.EMPTY_BOX,)}}, Flag.EMPTY_BOX),
        (ReturnRules(), {"receipt": {"alerts": (Alert.TAMPERED,)}}, Flag.PARCEL_ALERT),
        (ReturnRules(), {"line": {"serials": ("SN-1",)}, "serial": "SN-2"}, Flag.WRONG_SERIAL),
        (ReturnRules(approval_from={"EUR": Decimal("24.90")}), {}, Flag.NEEDS_APPROVAL),
        (ReturnRules(outcomes=(OutcomeRule(Case(), approval=True),)), {}, Flag.NEEDS_APPROVAL),
    ],
)
def test_what_is_held_gives_nothing_before_a_person_said_so(
    rules: ReturnRules, facts: dict[str, Any], flag: Flag
) -> None:
    assert given_by(rules, **facts) == (None, None, (flag,))


def test_an_empty_box_waits_for_a_person_though_nothing_was_in_it() -> None:
    decision = decided(ReturnRules(), receipt={"alerts": (Alert.EMPTY_BOX,)}, is_empty=True)

    assert (decision.flags, decision.needs_person) == ((Flag.EMPTY_BOX,), True)


def test_what_is_held_says_what_is_proposed_and_why() -> None:
    rules = ReturnRules(approval_from={"EUR": Decimal(20)})
    unit = decided(rules, item=ItemCondition.DIRTY).units[0]

    assert unit.proposed is not None
    assert (unit.proposed.amount, unit.why) == (
        eur("21.16"),
        "A person decides (needs approval); proposed: Paid 24.90 EUR, came back dirty: 15 % kept back, 21.16 EUR back.",
    )


def test_a_parcel_never_delivered_is_refunded_where_the_policy_says_so_and_only_unflagged() -> None:
    rules, rto = ReturnRules(rto=R.REFUND_FULL), {"kind": ReturnKind.RTO}

    assert given_by(rules, announced=rto) == (R.REFUND_FULL, "24.90", ())
    assert given_by(rules, announced=rto, item=ItemCondition.UNSAFE) == (None, None, (Flag.UNSAFE_ITEM,))


AMOUNTS = st.integers(0, 100_000)
RULES = st.builds(
    ReturnRules,
    credit_bonus_percent=st.decimals(0, 100, places=1),
    label_fee=st.dictionaries(st.just("EUR"), st.decimals(0, 50, places=2)),
    label_free_for=st.sets(st.sampled_from(list(R))).map(tuple),
    shipping_back=st.sampled_from(list(ShippingBack)),
    rto=st.sampled_from([R.NONE_RTO, R.REFUND_FULL, R.STORE_CREDIT]),
    outcomes=st.lists(
        st.builds(
            OutcomeRule,
            st.just(Case()),
            give=st.sampled_from([None, *R]),
            fee_percent=st.none() | st.decimals(0, 100, places=1),
            why=st.just(Words({})),
        ),
        max_size=1,
    ).map(tuple),
)


@given(
    RULES,
    st.lists(st.tuples(st.integers(0, 5_000), st.integers(1, 4)), min_size=1, max_size=3),
    st.sampled_from(list(R)),
    st.sampled_from(list(ItemCondition)),
    st.sampled_from(list(ReturnKind)),
    st.sampled_from(["EUR", "JPY"]),
)
def test_no_rules_give_back_more_than_was_paid(
    rules: ReturnRules,
    paid: list[tuple[int, int]],
    wish: Resolution,
    item: ItemCondition,
    kind: ReturnKind,
    currency: str,
) -> None:
    def one(number: int, total: int, quantity: int) -> ExpectedLine:
        price = replace(eur("0"), amount=Decimal(total // quantity), currency=currency)
        together = replace(price, amount=Decimal(total))
        return made_line("P", number, quantity=quantity, unit_price=price, line_paid=together)

    lines = [one(number, total, quantity) for number, (total, quantity) in enumerate(paid)]
    expected: ExpectedReturn = made_return("P", *lines, wish=wish, kind=kind)
    units = [(line, place, made_unit(line, item=item)) for line in lines for place in range(1, line.quantity + 1)]
    decision = decide(
        expected,
        made_receipt(expected, *(unit for _line, _place, unit in units)),
        policy=Policy(returns=rules),
        known=Known({UnitId(unit.unit_id): place for _line, place, unit in units}),
    )
    for line, (total, _quantity) in zip(lines, paid, strict=True):
        own = [unit for unit in decision.units if unit.line_id == line.line_id]
        given = sum(unit.amount.amount for unit in own if unit.amount is not None)
        assert given <= total
        for unit in own:
            bonus = 0 if unit.bonus is None else to_minor(unit.bonus)
            assert unit.amount is None or bonus <= to_minor(unit.amount)
            assert not bonus or unit.resolution is R.STORE_CREDIT
