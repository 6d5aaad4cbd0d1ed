"""From "I want to send this back" to a return that the stations have, and everything that can come between."""

import io
import re
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image

from receiving_station.central.access import Who
from receiving_station.central.database import Sessions, open_engine
from receiving_station.central.orders import order_id_of
from receiving_station.central.portal.confirm import WRONG_FINDS
from receiving_station.central.portal.links import Links
from receiving_station.central.portal.themes import FollowUp, FormReason
from receiving_station.domain.rules import Words
from receiving_station.domain.vocabulary import Resolution
from receiving_station.wire import FeedPage, LookupReply, ReturnWire
from receiving_station.wire_mapping import return_from_wire
from tests.integration.central.portal.shop import MAIL, Customer, Shop, day, now, opened
from tests.integration.central.process import CentralProcess, Home, jpeg, wait_for
from tests.integration.central.test_govern import token_for

PHOTO = jpeg(size=(640, 480))


def announced(shop: Shop, number: str) -> ReturnWire:
    """The one return that a station finds by that number."""
    (found,) = LookupReply.model_validate_json(shop.central.get("/v1/lookup", code=number).content).matches
    return found


def as_person(shop: Shop, method: str, path: str, body: object = None, brand: str | None = None) -> dict[str, object]:
    who = Who.ADMIN if brand is None else Who.BRAND
    reply = shop.central.http.request(
        method,
        shop.central.url + path,
        json=body,
        headers={"Authorization": f"Bearer {token_for(shop.central, who, brand)}"},
        timeout=30,
    )
    assert reply.status_code == 200, reply.text
    answer: dict[str, object] = reply.json()
    return answer


def link_for(shop: Shop, order: str, *, is_gift: bool = False) -> str:
    body = {"brand": shop.brand, "order_number": order, "is_gift": is_gift}
    return str(as_person(shop, "POST", "/v1/portal/links", body)["path"])


def test_a_return_asked_for_on_the_pages_is_at_the_stations_at_once(central: CentralProcess) -> None:
    shop = Shop(central, f"Walk {id(central):x}")
    shop.rules(window_days=30)
    shop.order("N 100-1")
    customer = Customer(shop)

    rma = customer.whole_return("n100 1", way="label")

    found = announced(shop, rma)
    assert [(line.sku, line.quantity, line.reason_code) for line in found.lines] == [("JKT-M", 1, "size_too_small")]
    assert found.lines[0].reason == "Too small: About one size"
    assert (found.order_number, found.carrier, found.wish) == ("N 100-1", "UPS", Resolution.REFUND_FULL)
    (number,) = found.tracking_numbers
    assert announced(shop, number) == found
    items = FeedPage.model_validate_json(central.get("/v1/feed", limit=2000).content).items
    assert found in [item.value for item in items]
    assert number in customer.text


def test_what_the_page_promised_is_what_the_central_gives(shop: Shop, customer: Customer) -> None:
    shop.rules(window_days=30, credit_bonus_percent=Decimal(10), label_fee={"EUR": Decimal("4.90")}, label_free_for=())
    shop.order("P-1")
    path = customer.open("P-1")
    customer.choose(path, line1=1)
    customer.why("unwanted", "no_need")
    assert "You paid €50.00 The way back − €4.90 You get back €45.10" in customer.text
    assert "Bonus for taking credit + €5.00 You get as credit €50.10" in customer.text
    customer.wish("store_credit")
    customer.send()

    expected = return_from_wire(announced(shop, customer.rma()))
    status = shop.central.settle(opened(expected))

    assert status.flags == ()
    assert [(each.kind, each.amount.amount) for each in status.refunds] == [(Resolution.STORE_CREDIT, Decimal("50.10"))]


def test_nobody_learns_which_orders_there_are_nor_whose_they_are(shop: Shop, customer: Customer) -> None:
    shop.order("S-1")
    pages = []
    for order, contact in (("S-1", MAIL), ("S-1", "somebody@example.com"), ("S-2", MAIL), ("S-1", "0170 9999999")):
        customer.find(order, contact)
        pages.append(re.sub(r"/c/[\w-]+", "/c/", customer.last.text))
    assert len(set(pages)) == 1
    wait_for(shop.codes, lambda mails: len(mails) == 1)


def test_a_phone_number_is_as_good_and_the_code_goes_to_the_orders_mail(shop: Shop, customer: Customer) -> None:
    shop.order("T-1")
    customer.find("T-1", "0170/1234567")
    ((subject, text),) = wait_for(shop.codes, lambda mails: len(mails) == 1)
    assert re.match(r"\d{6} is your code", subject)
    link = re.search(r"http\S+", text)
    assert link is not None
    assert customer.get(link[0]).status_code == 200
    assert "What comes back?" in customer.text


def test_a_code_opens_once_and_wrong_ones_use_it_up(shop: Shop, customer: Customer) -> None:
    shop.order("C-1")
    page = customer.find("C-1")
    (subject, _text) = wait_for(shop.codes, lambda mails: len(mails) == 1)[0]
    code = subject[:6]
    wrong = "000000" if code != "000000" else "111111"
    assert customer.post(page, {"code": wrong}).status_code == 422
    customer.post(page, {"code": f" {code[:3]} {code[3:]} "})
    assert "/o/" in customer.here
    assert customer.post(page, {"code": code}).status_code == 403

    page = customer.find("C-1")
    (subject, _text) = wait_for(shop.codes, lambda mails: len(mails) == 2)[-1]
    replies = [customer.post(page, {"code": "x"}).status_code for _ in range(5)]
    assert replies == [422, 422, 422, 422, 403]
    assert customer.post(page, {"code": subject[:6]}).status_code == 403


def test_nobodys_mail_box_is_filled(shop: Shop, customer: Customer) -> None:
    shop.order("M-1")
    for _ in range(6):
        customer.find("M-1")
    wait_for(shop.codes, lambda mails: len(mails) == 4)
    customer.find("M-1")
    assert len(shop.codes()) == 4


def test_a_link_opens_its_order_at_its_brand_until_its_time(shop: Shop, customer: Customer) -> None:
    shop.order("L-1")
    other = Shop(shop.central, f"{shop.brand} other")
    other.rules()
    path = link_for(shop, "L-1")
    assert customer.get(path).status_code == 200
    assert customer.get(path.replace(shop.slug, other.slug)).status_code == 403
    assert customer.get(path[:-2] + ("AA" if path[-2:] != "AA" else "BB")).status_code == 403
    assert customer.get(f"/r/{shop.slug}/l/{path.rpartition('/')[2]}").status_code == 403
    engine = open_engine(shop.home.place.database_url)
    links = Links(Sessions.on(engine))
    old = links.sign("order", order_id_of(shop.brand, "L-1"), now() - timedelta(minutes=1))
    engine.dispose()
    assert customer.get(f"/r/{shop.slug}/o/{old}").status_code == 403
    assert "too old" in customer.text


@pytest.mark.parametrize("path", ["/r/nobody", "/r/nobody/o/x", "/r/{slug}/l/x", "/r/{slug}/o/x/photo/y", "/t/../r"])
def test_what_is_not_there_is_told_in_words(shop: Shop, customer: Customer, path: str) -> None:
    reply = customer.get(path.format(slug=shop.slug))
    assert reply.status_code in {403, 404}
    assert "text/html" in reply.headers["content-type"] or path.startswith("/t")


def test_a_late_return_is_asked_for_and_a_person_decides(shop: Shop, customer: Customer) -> None:
    shop.order("A-1", delivered_on=day(-40))
    shop.order("A-2", delivered_on=day(-40))
    for order in ("A-1", "A-2"):
        path = customer.open(order)
        assert "You can still ask" in customer.text
        customer.choose(path, line1=1)
        customer.why("size_too_small", "more")
        assert "looks at it first" in customer.text
        customer.wish("refund_full")
        customer.send()
        assert "Your request is here" in customer.text
        page = customer.here
        rma = customer.rma()
        assert LookupReply.model_validate_json(shop.central.get("/v1/lookup", code=rma).content).matches == ()
        customer.get(path)
        assert "It is on its way back already" in customer.text
        waiting = as_person(shop, "GET", "/v1/portal/requests", brand=shop.brand)["requests"]
        assert isinstance(waiting, list)
        (request,) = waiting
        assert (request["asks"], request["wish"]) == ('["late"]', "refund_full")
        verdict = {"verdict": "approve" if order == "A-1" else "refuse", "note": "Sorry, worn."}
        as_person(shop, "POST", f"/v1/portal/requests/{request['return_id']}", verdict, shop.brand)
        customer.get(page)
        if order == "A-1":
            assert "Your return is agreed" in customer.text
            assert announced(shop, rma).tracking_numbers[0] in customer.text
            expected = return_from_wire(announced(shop, rma))
            assert shop.central.settle(opened(expected)).flags == ()
        else:
            assert "Sorry, worn." in customer.text
            assert "another person looks again" in customer.text


def test_final_sale_is_refused_with_its_reason_unless_it_is_not_the_customers_fault(
    shop: Shop, customer: Customer
) -> None:
    shop.order("F-1", {"sku": "SALE", "name": "Sale shirt", "is_final_sale": "yes"}, {"sku": "JKT", "name": "Jacket"})
    path = customer.open("F-1")
    assert "Sold as final" in customer.text
    customer.choose(path, line1=1)
    customer.why("unwanted", "no_need")
    assert "We cannot take this back" in customer.text
    assert "a person answers" in customer.text

    customer.choose(path, line1=1, line2=1)
    customer.why("unwanted", "no_need")
    customer.why("unwanted", "no_need")
    assert "Sale shirt It was sold as final" in customer.text
    customer.wish("refund_full")
    customer.send()
    assert [line.sku for line in announced(shop, customer.rma()).lines] == ["JKT"]

    customer.choose(path, line1=1)
    customer.why("damaged_on_arrival", "item_only")
    assert "For this reason we need a photo" in customer.text
    customer.why("damaged_on_arrival", "item_only", photos=(PHOTO,))
    assert "Yes, you can send this back" in customer.text


def test_a_form_sent_twice_makes_one_return(shop: Shop, customer: Customer) -> None:
    shop.order("D-1")
    path = customer.open("D-1")
    customer.choose(path, line1=1)
    customer.why("size_too_small", "more")
    customer.wish("refund_full")
    page = customer.here
    customer.send()
    rma = customer.rma()
    customer.post(page, {"promised": "5000", "way": "label", "boxes": "1"})
    assert customer.here == path
    assert re.findall(r"RMA-\w{9}", customer.text) == [rma]


def test_a_promise_that_no_longer_holds_is_shown_anew_and_nothing_is_sent(shop: Shop, customer: Customer) -> None:
    shop.order("H-1")
    path = customer.open("H-1")
    customer.choose(path, line1=1)
    customer.why("size_too_small", "more")
    customer.wish("refund_full")
    shop.rules(window_days=30, label_fee={"EUR": Decimal(5)})
    page = customer.here
    customer.post(page, {"promised": "5000", "way": "label", "boxes": "1"})
    assert "Something changed meanwhile" in customer.text
    assert "€45.00" in customer.text
    customer.get(path)
    assert "RMA-" not in customer.text


def test_more_than_was_bought_cannot_come_back(shop: Shop, customer: Customer) -> None:
    shop.order("Q-1", {"sku": "SOCK", "name": "Socks", "quantity": "3"})
    path = customer.open("Q-1")
    customer.choose(path, line1=99)
    assert "3 coming back" in customer.text
    customer.why("other", text="itchy")
    customer.wish("refund_full")
    customer.send(boxes="2")
    found = announced(shop, customer.rma())
    assert (found.lines[0].quantity, found.boxes, len(found.tracking_numbers)) == (3, 2, 2)
    customer.get(path)
    assert "Nothing of this order is left" in customer.text
    customer.choose(path, line1=1)
    assert customer.last.status_code == 422


def test_an_exchange_is_offered_for_what_is_in_stock(shop: Shop, customer: Customer) -> None:
    style = {"style": "JKT"}
    shop.rows(
        "variants",
        {"sku": "JKT-M", "size": "M", "in_stock": "4", **style},
        {"sku": "JKT-L", "size": "L", "colour": "olive", "in_stock": "2", **style},
        {"sku": "JKT-XL", "size": "XL", "in_stock": "0", **style},
    )
    shop.order("X-1")
    path = customer.open("X-1")
    customer.choose(path, line1=1)
    customer.why("size_too_small", "one_size")
    assert re.findall(r'<option value="(JKT-\w+)">([^<]*)', customer.last.text) == [("JKT-L", "olive, L")]
    page = customer.here
    customer.wish("exchange", swap_1="JKT-XL")
    assert customer.last.status_code == 422
    customer.post(page, {"wish": "exchange", "swap_1": "JKT-L"})
    customer.send()
    found = announced(shop, customer.rma())
    assert (found.wish, found.lines[0].exchange_sku) == (Resolution.EXCHANGE, "JKT-L")


def test_a_gifts_receiver_sees_no_price_and_the_money_stays_with_who_paid(shop: Shop, customer: Customer) -> None:
    shop.order("G-1")
    path = link_for(shop, "G-1", is_gift=True)
    customer.get(path)
    assert "€" not in customer.text
    customer.choose(path, line1=1)
    customer.why("size_too_large", "a_little")
    assert re.findall(r'name="wish" value="(\w+)"', customer.last.text) == ["store_credit"]
    customer.wish("store_credit")
    page, promised = customer.here, re.search(r'name="promised" value="(\d+)"', customer.last.text)
    assert promised is not None
    customer.send()
    assert "Please write your e-mail address" in customer.text
    customer.post(page, {"promised": promised[1], "way": "code", "boxes": "1", "email": "lee@example.com"})
    assert "Show this code" in customer.text
    assert announced(shop, customer.rma()).wish is Resolution.STORE_CREDIT
    assert customer.get(f"{path}/export.json").url.endswith(path)


def test_a_brands_own_reasons_are_asked_in_its_words_and_may_want_a_person(shop: Shop, customer: Customer) -> None:
    shop.rules(reasons={"itches": Words({"en": "It itches", "de": "Es kratzt"})})
    shop.theme(
        reasons=(
            FormReason(
                code="itches",
                asks_person=True,
                follow_up=FollowUp(
                    question={"en": "Where?"}, options={"neck": {"en": "At the neck"}, "arms": {"en": "At the arms"}}
                ),
            ),
        )
    )
    shop.order("B-1")
    path = customer.open("B-1")
    customer.choose(path, line1=1)
    assert "It itches Where? At the neck At the arms" in customer.text
    customer.why("size_too_small")
    assert "Choose a reason" in customer.text
    customer.why("itches", "nose")
    assert "One more question" in customer.text
    customer.why("itches", "neck")
    assert "For this reason a person at" in customer.text


def test_a_pick_up_is_had_on_a_day_that_the_brand_offers(shop: Shop, customer: Customer) -> None:
    shop.theme(pickup_days=7, carrier="post", drop_off=False)
    shop.order("U-1")
    path = customer.open("U-1")
    customer.choose(path, line1=1)
    customer.why("size_too_small", "more")
    customer.wish("refund_full")
    days = re.findall(r'<option value="(\d{4}-\d\d-\d\d)"', customer.last.text)
    assert len(days) == 5
    assert 'value="code"' not in customer.last.text
    page = customer.here
    customer.send("pickup", pickup_on=day(90))
    assert "That day cannot be had" in customer.text
    customer.get(page)
    customer.send("pickup", pickup_on=days[1])
    assert re.fullmatch(r"CR\d{9}DE", announced(shop, customer.rma()).tracking_numbers[0])
    assert "picks the parcel up on" in customer.text


def photo_with_a_place() -> bytes:
    picture = Image.effect_noise((3000, 1500), 60).convert("RGB")
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Nora's camera", 6
    exif.get_ifd(0x8825)[1] = "N"
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif, comment=b"taken at home")
    return out.getvalue()


def test_photos_are_made_anew_without_a_trace_and_only_their_giver_sees_them(shop: Shop, customer: Customer) -> None:
    shop.order("V-1")
    shop.order("V-2")
    path = customer.open("V-1")
    customer.choose(path, line1=1)
    page = customer.here
    customer.why("defective", "later", text="zip", photos=(photo_with_a_place(), b"<svg/>", jpeg(size=(20, 20))))
    assert "no picture that we can read" in customer.text
    assert "too small to see anything" in customer.text
    assert "zip" in customer.last.text
    (place,) = re.findall(r'src="(/r/[^"]+/photo/[0-9a-f]{64})', customer.last.text)
    reply = customer.get(place)
    with Image.open(io.BytesIO(reply.content)) as kept:
        assert (kept.format, kept.size, dict(kept.getexif())) == ("JPEG", (1000, 2000), {})
    assert b"Nora" not in reply.content
    assert b"home" not in reply.content
    other = link_for(shop, "V-2")
    assert customer.get(f"{other}/photo/{place.rpartition('/')[2]}").status_code == 404
    customer.post(page, {"reason": "defective", "follow_defective": "later", "remove": place.rpartition("/")[2]})
    assert customer.here.endswith("/outcome")
    customer.get(page)
    assert "/photo/" not in customer.last.text


def test_pages_are_locked_down_and_name_nobody_elses_address(shop: Shop, customer: Customer) -> None:
    shop.order("W-1")
    path = customer.open("W-1")
    for place in (f"/r/{shop.slug}", path, f"{path}/privacy", f"/r/{shop.slug}/privacy", "/r/none"):
        reply = customer.get(place)
        assert "default-src 'none'" in reply.headers["Content-Security-Policy"]
        assert reply.headers["Referrer-Policy"] == "no-referrer"
        assert reply.headers["Cache-Control"] == "no-store"
        assert "set-cookie" not in reply.headers
        assert not re.search(r"(?:src|href|action)=\"(?:https?:)?//", reply.text)
        assert len(reply.content) < 100_000


def test_too_many_strange_orders_from_one_address_are_stopped_without_a_riddle(tmp_path: Path) -> None:
    process = CentralProcess(Home(tmp_path))
    try:
        shop = Shop(process, "Guessed")
        shop.rules()
        customer = Customer(shop)
        replies = [
            customer.post(f"/r/{shop.slug}", {"order": f"Z-{n}", "contact": MAIL}).status_code
            for n in range(WRONG_FINDS + 1)
        ]
        assert replies == [200] * WRONG_FINDS + [429]
        assert "One moment, please" in customer.text
    finally:
        process.stop()
