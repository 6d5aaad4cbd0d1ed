"""What is kept of a customer can be had, is erased when they ask or when it is old, and the ledgers keep amounts."""

import json
import re
from datetime import timedelta
from pathlib import Path

import sqlalchemy as sa

from receiving_station.central.database import Sessions, open_engine
from receiving_station.central.models import AnnouncedReturn, Order, Refund
from receiving_station.central.orders import order_id_of
from receiving_station.central.photos import PhotoFolder
from receiving_station.central.portal.models import OrderContact, PortalPhoto, PortalRequest
from receiving_station.central.portal.privacy import forget_old
from receiving_station.domain.vocabulary import ItemCondition
from receiving_station.wire import LookupReply
from receiving_station.wire_mapping import return_from_wire
from tests.integration.central.portal.shop import Customer, Shop, now, opened
from tests.integration.central.process import CentralProcess, jpeg, writing_to


def settled_return(shop: Shop, customer: Customer, order: str) -> str:
    """A return with words and a photo that came back and was paid; the order's path."""
    path = customer.open(order)
    customer.choose(path, line1=1)
    customer.why("defective", "later", text="Broke on my birthday", photos=(jpeg(size=(300, 200)),))
    customer.wish("refund_full")
    customer.send()
    found = LookupReply.model_validate_json(shop.central.get("/v1/lookup", code=customer.rma()).content).matches
    shop.central.settle(opened(return_from_wire(found[0]), item=ItemCondition.DEFECTIVE))
    return path


def traces(shop: Shop, order: str) -> list[str]:
    """Everything in the database that still says who bought an order."""
    order_id = order_id_of(shop.brand, order)
    with writing_to(shop.home) as session:
        rows = [
            *session.scalars(sa.select(OrderContact.email).where(OrderContact.order_id == order_id)),
            *session.scalars(sa.select(PortalPhoto.sha256).where(PortalPhoto.order_id == order_id)),
            *session.scalars(sa.select(PortalRequest.payload).where(PortalRequest.order_id == order_id)),
            *session.scalars(sa.select(AnnouncedReturn.customer).where(AnnouncedReturn.order_id == order_id)),
            *session.scalars(sa.select(Order.payload).where(Order.order_id == order_id)),
        ]
    return [row for row in rows if re.search(r"maria|birthday|cust-|^[0-9a-f]{64}$", row)]


def test_a_customer_takes_their_data_along_and_is_forgotten_once_the_return_is_over(central: CentralProcess) -> None:
    shop = Shop(central, f"Forget {id(central):x}")
    shop.rules()
    shop.order("E-1")
    customer = Customer(shop)
    path = settled_return(shop, customer, "E-1")

    kept = json.loads(customer.get(f"{path}/export.json").content)
    assert kept["contact"]["email"] == "maria.kim@example.com"
    assert kept["asked_for"][0]["draft"]["lines"][0]["text"] == "Broke on my birthday"
    assert [refund["minor_units"] for refund in kept["refunds"]] == [5000]
    (photo,) = kept["photos"]

    customer.post(f"{path}/erase", {})
    assert customer.text.startswith("Erased")
    assert traces(shop, "E-1") == []
    with writing_to(shop.home) as session:
        paid = session.scalars(sa.select(Refund.amount_cents).where(Refund.return_id.startswith(shop.brand))).all()
    assert list(paid) == [5000]
    assert central.http.get(f"{central.url}{path}/photo/{photo}", timeout=30).status_code == 404
    customer.find("E-1")
    assert "Check your mail" in customer.text


def test_nobody_is_forgotten_while_a_return_is_open(shop: Shop, customer: Customer) -> None:
    shop.order("E-2")
    customer.whole_return("E-2")
    path = customer.open("E-2")
    assert customer.post(f"{path}/erase", {}).status_code == 409
    assert "Nothing was erased" in customer.text
    assert traces(shop, "E-2")


def test_what_is_older_than_its_brand_keeps_it_is_forgotten_by_itself(shop: Shop, customer: Customer) -> None:
    shop.theme(keep_days=60)
    shop.order("E-3")
    settled_return(shop, customer, "E-3")
    shop.order("E-4")
    customer.whole_return("E-4")
    engine = open_engine(shop.home.place.database_url)
    sessions, store = Sessions.on(engine), PhotoFolder(Path(shop.home.place.photos_address))
    with sessions.write.begin() as session:
        # Others' are none of this test's.
        session.execute(
            sa.update(OrderContact)
            .where(~OrderContact.order_id.contains(shop.brand))
            .values(told_at=now() + timedelta(days=99))
        )

    forget_old(sessions, store, lambda: now() + timedelta(days=59))
    assert traces(shop, "E-3")
    forget_old(sessions, store, lambda: now() + timedelta(days=61))

    engine.dispose()
    assert traces(shop, "E-3") == []
    assert traces(shop, "E-4")
