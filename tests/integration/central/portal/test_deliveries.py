"""An order that could not be delivered: its customer is asked at once, and the bench knows what they said."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from receiving_station.central.board.asking import Ask
from receiving_station.central.board.heard import heard_tables
from receiving_station.central.board.site import Site
from receiving_station.central.catalogue import find_return, look_up
from receiving_station.central.core import nothing
from receiving_station.central.database import Sessions, open_engine
from receiving_station.central.intake import Intake
from receiving_station.central.orders import OrderFacts, OrderLineFacts, put_order
from receiving_station.central.portal.contacts import Contact, put_contact
from receiving_station.central.portal.deliveries import (
    Choice,
    DeliveryFacts,
    Happening,
    NoSuchOrderError,
    TooLateError,
    can_choose,
    forget_choices,
    return_id_of,
    take_choice,
    take_delivery,
)
from receiving_station.central.portal.journey import Journey, read_journey
from receiving_station.central.portal.journey_models import CustomerNotice, Delivery, Rating
from receiving_station.central.portal.keeper import look_at_news
from receiving_station.central.portal.ratings import rate, stars_of
from receiving_station.central.portal.steps import Step
from receiving_station.central.settlement import LedgerSettler
from receiving_station.domain.return_states import ReturnState
from receiving_station.domain.vocabulary import ParcelState, ReturnKind, RtoReason
from receiving_station.wire_mapping import receipt_to_wire, return_from_wire
from tests.fakes.parcels import AT, made_receipt, made_unit
from tests.integration.central.process import Home

BRAND, ORDER, PARCEL = "Northtrail", "ORDER-77", "1Z999AA10123456784"
ORDER_ID = '["Northtrail", "ORDER-77"]'
RETURN_ID = return_id_of(BRAND, ORDER)


@pytest.fixture
def sessions(home: Home) -> Iterator[Sessions]:
    """A central with one order of two things, whose buyer can be reached."""
    engine = open_engine(home.place.database_url)
    made = Sessions.on(engine)
    lines = tuple(
        OrderLineFacts(line=str(number), sku=f"SKU-{number}", name=name, quantity=number, unit_price=Decimal("24.90"))
        for number, name in ((1, "Trail jacket"), (2, "Wool cap"))
    )
    facts = OrderFacts(brand=BRAND, order_number=ORDER, customer="c-9", currency="EUR", lines=lines)
    with made.write.begin() as session:
        put_order(session, facts, AT)
        put_contact(session, ORDER_ID, Contact("mara@customer.example", "", "Mara", "de"), AT)
    yield made
    engine.dispose()


def tell(sessions: Sessions, what: Happening, at: datetime = AT, **more: object) -> Delivery:
    facts = DeliveryFacts.model_validate(
        {"brand": BRAND, "order_number": ORDER, "tracking_number": PARCEL, "what": what, "at": at, "carrier": "UPS"}
        | more
    )
    with sessions.write.begin() as session:
        row = take_delivery(session, facts, at)
        while look_at_news(session, at):
            pass
        return row


def choose(sessions: Sessions, choice: Choice, now: datetime = AT) -> None:
    with sessions.write.begin() as session:
        take_choice(session, RETURN_ID, choice, now)


def journey(sessions: Sessions) -> Journey:
    with sessions.read() as session:
        found = read_journey(session, RETURN_ID)
    assert found is not None
    return found


def notices(sessions: Sessions) -> list[str]:
    with sessions.read() as session:
        rows = session.query(CustomerNotice).order_by(CustomerNotice.place).all()
    return [row.step for row in rows]


def test_the_first_attempt_that_fails_asks_the_customer_and_the_later_ones_do_not(sessions: Sessions) -> None:
    tell(sessions, Happening.FAILED, reason=RtoReason.NOT_AT_HOME)
    tell(sessions, Happening.FAILED, reason=RtoReason.NOT_AT_HOME)
    row = tell(sessions, Happening.FAILED, AT + timedelta(days=1), reason=RtoReason.NOT_AT_HOME)
    steps = [step.step for step in journey(sessions).steps]

    assert (row.attempts, row.state, steps) == (2, "failed", [Step.NOT_DELIVERED] * 2)
    assert notices(sessions) == ["not_delivered"]


def test_the_bench_finds_the_parcel_by_its_number_and_reads_what_its_customer_wants(sessions: Sessions) -> None:
    tell(sessions, Happening.FAILED, reason=RtoReason.WRONG_ADDRESS)
    choose(sessions, Choice(kind="address", where="Mara Muster\nNeue Straße 1\n10115 Berlin"))
    with sessions.read() as session:
        (found,) = look_up(session, PARCEL)

    assert (found.kind, [line.quantity for line in found.lines]) == (ReturnKind.RTO, [1, 2])
    assert found.lines[0].reason == "not delivered: wrong address; the customer wants it sent to another address"
    assert "Neue Straße" not in found.model_dump_json()


def test_of_two_parcels_of_an_order_one_delivered_leaves_the_other_open(sessions: Sessions) -> None:
    tell(sessions, Happening.FAILED, tracking_number="1Z-A")
    tell(sessions, Happening.FAILED, tracking_number="1Z-B")
    tell(sessions, Happening.DELIVERED, AT + timedelta(days=1), tracking_number="1Z-A")
    with sessions.read() as session:
        between, found = can_choose(session, RETURN_ID), find_return(session, RETURN_ID)
    tell(sessions, Happening.DELIVERED, AT + timedelta(days=1), tracking_number="1Z-B")

    assert found is not None
    assert (between, found[0].tracking_numbers) == (True, ("1Z-A", "1Z-B"))
    assert (journey(sessions).state, notices(sessions)) == (ReturnState.CANCELLED, ["not_delivered"])


def test_an_order_that_is_delivered_after_all_is_no_return(sessions: Sessions) -> None:
    tell(sessions, Happening.FAILED)
    row = tell(sessions, Happening.DELIVERED, AT + timedelta(days=1))
    late = tell(sessions, Happening.FAILED, AT + timedelta(hours=3))
    with sessions.read() as session:
        found = find_return(session, RETURN_ID)
        still_asked = can_choose(session, RETURN_ID)

    assert (row.state, late.state, found is not None and found[1], still_asked) == (
        "delivered",
        "delivered",
        True,
        False,
    )
    assert journey(sessions).last(Step.DELIVERED) is not None


def test_when_the_parcel_comes_back_it_is_received_and_nothing_can_be_chosen_any_more(sessions: Sessions) -> None:
    tell(sessions, Happening.FAILED, reason=RtoReason.REFUSED)
    tell(sessions, Happening.RETURNING, AT + timedelta(days=3))
    on_its_way = journey(sessions).state
    with sessions.read() as session:
        known = find_return(session, RETURN_ID)
    assert known is not None
    expected = return_from_wire(known[0])
    receipt = made_receipt(expected, *(made_unit(line) for line in expected.lines), parcel=ParcelState.RTO)
    Intake(sessions, lambda: AT).receive(receipt.session_id, receipt_to_wire(receipt))
    LedgerSettler(sessions, lambda: AT, nothing).settle_due()

    assert (on_its_way, journey(sessions).state) == (ReturnState.IN_TRANSIT, ReturnState.PARTLY_SETTLED)
    with pytest.raises(TooLateError):
        choose(sessions, Choice(kind="cancel"))


@pytest.mark.parametrize("days", [0, -1, 31])
def test_another_day_is_one_of_the_next_thirty(sessions: Sessions, days: int) -> None:
    tell(sessions, Happening.FAILED)
    with pytest.raises(ValueError, match="cannot be had"):
        choose(sessions, Choice(kind="day", day=AT.date() + timedelta(days=days)))


@pytest.mark.parametrize(
    "said",
    [
        {"kind": "address"},
        {"kind": "pickup_point", "where": " "},
        {"kind": "day"},
        {"kind": "cancel", "day": "2026-05-09"},
    ],
)
def test_a_choice_that_does_not_say_enough_is_none(said: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="say"):
        Choice.model_validate(said)


def test_the_last_answer_counts_and_an_erasure_keeps_what_but_not_where(sessions: Sessions) -> None:
    tell(sessions, Happening.FAILED)
    choose(sessions, Choice(kind="day", day=date(2026, 5, 9)))
    choose(sessions, Choice(kind="pickup_point", where="Kiosk, Hauptstraße 2"), AT + timedelta(minutes=1))
    with sessions.write.begin() as session:
        forget_choices(session, ORDER_ID)
    row = tell(sessions, Happening.SHIPPED)

    assert row.choice == '{"kind": "pickup_point", "where": "", "day": null}'
    assert [step.data["choice"] for step in journey(sessions).steps if step.step is Step.CHOSEN] == [
        "day",
        "pickup_point",
    ]


def test_an_order_that_nobody_told_of_is_refused(sessions: Sessions) -> None:
    facts = DeliveryFacts(
        brand=BRAND, order_number="ORDER-78", tracking_number=PARCEL, what=Happening.FAILED, at=datetime.now(UTC)
    )
    with sessions.write.begin() as session, pytest.raises(NoSuchOrderError):
        take_delivery(session, facts, AT)


def test_a_return_that_is_not_over_is_not_rated(sessions: Sessions) -> None:
    tell(sessions, Happening.FAILED)
    with sessions.write.begin() as session:
        assert not rate(session, RETURN_ID, BRAND, 5, "", AT)
        assert stars_of(session, RETURN_ID) is None


def test_the_reasons_page_tells_what_customers_said_what_came_back_and_who_refuses_often(sessions: Sessions) -> None:
    for number, parcel in enumerate(("1Z-A", "1Z-B", "1Z-C")):
        facts = {"tracking_number": parcel, "carrier": "UPS", "region": "Berlin", "payment": "on_delivery"}
        tell(sessions, Happening.FAILED, AT + timedelta(hours=number), reason=RtoReason.REFUSED, **facts)
    tell(sessions, Happening.RETURNING, AT + timedelta(hours=5), tracking_number="1Z-A")
    with sessions.write.begin() as session:
        session.add(Rating(return_id="r-1", brand=BRAND, stars=4, words="Quick.", at=AT))
        session.add(Rating(return_id="r-2", brand="Other", stars=1, words="Slow.", at=AT))
    with sessions.read() as session:
        stars, said, undelivered, refusers = heard_tables(session, Ask(Site(), AT + timedelta(days=1), brand=BRAND))
    rows = {(row[0], row[1]): row[2:] for row in undelivered.rows}

    assert ([row[:2] for row in stars.rows], [row[3] for row in said.rows]) == ([(4, 1)], ["Quick."])
    assert rows["carrier", "UPS"] == (3, 3, 1, 1 / 3)
    assert rows["payment", "on_delivery"] == rows["region", "Berlin"] == (3, 3, 1, 1 / 3)
    assert rows["product", "SKU-1"] == (3, 3, 1, 1 / 3)
    assert [row[:3] for row in refusers.rows] == [(BRAND, "c-9", 3)]
