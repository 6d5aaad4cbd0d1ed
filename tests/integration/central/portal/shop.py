"""A shop's brand, its orders, and a customer who walks through the form as a browser without script does."""

import email
import email.policy
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Any

import requests

from receiving_station.central.catalogue import put_brand
from receiving_station.central.imports import What, import_rows
from receiving_station.central.portal.themes import Theme, put_theme, slug_of
from receiving_station.domain.returns import ExpectedReturn, Receipt
from receiving_station.domain.rules import BrandRules, ReturnRules
from tests.fakes.parcels import made_receipt, made_unit
from tests.integration.central.process import DEADLINE_S, CentralProcess, Home, wait_for, writing_to

MAIL = "maria.kim@example.com"


def now() -> datetime:
    return datetime.now(UTC)


def day(days: int) -> str:
    """The day so many days from today."""
    return (now() + timedelta(days=days)).date().isoformat()


@dataclass
class Shop:
    """One brand at a central."""

    central: CentralProcess
    brand: str

    @property
    def slug(self) -> str:
        return slug_of(self.brand)

    @property
    def home(self) -> Home:
        return self.central.home

    def rules(self, **rules: Any) -> None:
        with writing_to(self.home) as session:
            put_brand(session, BrandRules(self.brand, returns=ReturnRules(**rules)))

    def theme(self, **theme: Any) -> None:
        values = {"brand": self.brand, "slug": self.slug, "name": self.brand, **theme}
        with writing_to(self.home) as session:
            put_theme(session, Theme.model_validate(values), now())

    def rows(self, what: What, *rows: Mapping[str, object]) -> None:
        with writing_to(self.home) as session:
            report = import_rows(session, what, [{"brand": self.brand, **row} for row in rows], now())
        assert report.problems == ()

    def order(self, number: str, *lines: Mapping[str, object], **same: object) -> None:
        """An order, delivered three days ago unless it is told otherwise; one jacket unless lines are given."""
        base: dict[str, object] = {
            "order_number": number,
            "currency": "EUR",
            "unit_price": "50.00",
            "quantity": "1",
            "email": MAIL,
            "phone": "+49 170 1234567",
            "buyer": "Maria Kim",
            "customer": f"cust-{number}",
            "delivered_on": day(-3),
        }
        given = lines or ({"sku": "JKT-M", "name": "Trail jacket, M"},)
        self.rows("orders", *(base | {"line": str(at)} | dict(same) | dict(line) for at, line in enumerate(given, 1)))

    def codes(self) -> list[tuple[str, str]]:
        """Every mail with a code so far, by the second: subject and text."""
        folder = self.home.data_dir / "mail"
        found = []
        for file in sorted(folder.glob("*.eml")) if folder.is_dir() else ():
            message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
            body = message.get_body(("plain",))
            assert body is not None
            found.append((str(message["Subject"]), str(body.get_content())))
        return [each for each in found if self.brand in each[0]]


@dataclass
class Customer:
    """Somebody with a browser that has no script and takes no cookie."""

    shop: Shop
    language: str = "en"
    http: requests.Session = field(default_factory=requests.Session)
    last: requests.Response = field(default_factory=requests.Response)

    def get(self, path: str) -> requests.Response:
        return self._keep(self.http.get(self._url(path), headers=self._headers, timeout=DEADLINE_S))

    def post(self, path: str, data: Mapping[str, str], **more: Any) -> requests.Response:
        url = self._url(path)
        return self._keep(self.http.post(url, data=data, headers=self._headers, timeout=DEADLINE_S, **more))

    @property
    def text(self) -> str:
        """What the page says, without its marks."""
        body = re.sub(r"<[^>]+>", " ", self.last.text.split("<main", 1)[-1].split(">", 1)[-1].split("</main>")[0])
        return re.sub(r"\s+", " ", unescape(body)).strip()

    @property
    def here(self) -> str:
        """The page's path."""
        return self.last.url.removeprefix(self.shop.central.url).partition("?")[0]

    def find(self, order: str, contact: str = MAIL) -> str:
        """Ask for a code; the page that asks for it."""
        reply = self.post(f"/r/{self.shop.slug}", {"order": order, "contact": contact})
        assert reply.status_code == 200, self.text
        return self.here

    def open(self, order: str) -> str:
        """Come to the order by the code in the mail; the order's own path."""
        before = self.shop.codes()
        page = self.find(order)
        mails = wait_for(self.shop.codes, lambda mails: len(mails) > len(before))
        # Two mails of one second lie in any order.
        ((subject, _text),) = (mail for mail in mails if mail not in before)
        code = re.search(r"\d{6}", subject)
        assert code is not None
        self.post(page, {"code": code[0]})
        assert "/o/" in self.here, self.text
        return self.here

    def choose(self, path: str, **counts: int) -> None:
        self.post(path, {f"count_{line.removeprefix('line')}": str(count) for line, count in counts.items()})

    def why(self, reason: str, follow: str = "", *, text: str = "", photos: tuple[bytes, ...] = ()) -> None:
        """Answer for the item that the page is at."""
        data = {"reason": reason, f"follow_{reason}": follow, "text": text}
        files = [("photo", ("photo.jpg", body, "image/jpeg")) for body in photos]
        self.post(self.here, data, files=files or [("photo", ("", b"", "application/octet-stream"))])

    def wish(self, wish: str, **more: str) -> None:
        assert self.here.endswith("/outcome"), self.text
        self.post(self.here, {"wish": wish, **more})

    def send(self, way: str = "label", **more: str) -> None:
        assert self.here.endswith("/check"), self.text
        promised = re.search(r'name="promised" value="(\d+)"', self.last.text)
        assert promised is not None
        self.post(self.here, {"promised": promised[1], "way": way, "boxes": "1", **more})

    def whole_return(self, order: str, wish: str = "refund_full", **more: str) -> str:
        """From the order number to the return's number, for an order of one jacket that is too small."""
        path = self.open(order)
        self.choose(path, line1=1)
        self.why("size_too_small", "one_size")
        self.wish(wish)
        self.send(**more)
        return self.rma()

    def rma(self) -> str:
        found = re.search(r"RMA-[0-9A-Z]{9}", self.text)
        assert found is not None, self.text
        return found[0]

    def _url(self, path: str) -> str:
        return path if path.startswith("http") else self.shop.central.url + path

    @property
    def _headers(self) -> dict[str, str]:
        return {"Accept-Language": self.language}

    def _keep(self, reply: requests.Response) -> requests.Response:
        self.last = reply
        assert not self.http.cookies
        return reply


def opened(expected: ExpectedReturn, **found: Any) -> Receipt:
    """What a bench says of a return when everything announced was in the parcel, today."""
    units = [made_unit(line, **found) for line in expected.lines for _each in range(line.quantity)]
    return made_receipt(expected, *units, started_at=now(), occurred_at=now())
