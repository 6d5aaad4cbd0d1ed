"""Stations, people, brands and the audit trail, on both set-ups."""

import io
import json
import re
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
import requests
import sqlalchemy as sa
from argon2 import PasswordHasher
from sqlalchemy.exc import DBAPIError

from receiving_station.central import audit
from receiving_station.central.access import MAY, OPEN, Who
from receiving_station.central.catalogue import put_return
from receiving_station.central.database import Sessions, open_engine
from receiving_station.central.doors import enrol, make_code
from receiving_station.central.govern import main
from receiving_station.central.models import StationToken
from receiving_station.central.orders import OrderFacts, OrderLineFacts, put_order
from receiving_station.central.people import PersonError, add_person, disable_person, find_person
from receiving_station.central.portal.deliveries import Choice, DeliveryFacts, Happening, take_choice, take_delivery
from receiving_station.central.tokens import TokenBook, add_token, hash_of
from receiving_station.domain.people import Role
from receiving_station.wire_mapping import return_to_wire
from tests.fakes.parcels import AT, made_line, made_receipt, made_return, made_unit
from tests.integration.central.process import DEADLINE_S, CentralProcess, Home, writing_to

PATHS = {
    "/v1/photos/{sha256}": "/v1/photos/" + "ab" * 32,
    "/v1/lookup": "/v1/lookup?code=RMA-1",
    "/v1/imports/{what}": "/v1/imports/orders",
    "/v1/returns/{return_id}/explanation": "/v1/returns/ret-nobody/explanation",
    "/v1/receipts/status": "/v1/receipts/status?session_id=00000000-0000-0000-0000-000000000001",
}
ROUTES = sorted(MAY)
_MADE: set[tuple[str, str]] = set()
"""Tokens that were made, by the address of their central."""


def now() -> datetime:
    return datetime.now(UTC)


def where(home: Home) -> list[str]:
    return [str(home.data_dir), *(("--database", home.database) if home.database else ())]


def as_(central: CentralProcess, token: str, method: str, path: str, **options: Any) -> requests.Response:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return requests.request(method, central.url + path, headers=headers, timeout=DEADLINE_S, **options)


def token_for(central: CentralProcess, who: Who, brand: str | None = None) -> str:
    """A token of a station, or of a person in that one role."""
    name = f"{who}-{brand}"
    token = f"token of {name}"
    if (central.url, token) in _MADE:
        return token
    _MADE.add((central.url, token))
    with writing_to(central.home) as session:
        if who is Who.STATION:
            add_token(session, token, now(), holder=name)
        else:
            its_brand = (brand or "Northtrail") if who is Who.BRAND else None
            add_person(session, now(), "test", person_id=name, name=name, roles=[Role(who.value)], brand=its_brand)
            add_token(session, token, now(), kind="person", holder=name)
    return token


def enrolled_code(home: Home, station: str = "Bench 7", valid_for: timedelta = timedelta(minutes=5)) -> str:
    with writing_to(home) as session:
        return make_code(session, now(), "test", station, valid_for)


# --- the table of who may do what ---


def test_every_route_of_the_api_has_its_row_in_the_table(central: CentralProcess) -> None:
    schema = requests.get(f"{central.url}/openapi.json", timeout=DEADLINE_S).json()
    routes = {
        (method.upper(), path)
        for path, methods in schema["paths"].items()
        for method in methods
        if path.startswith("/v1/")
    }
    assert routes == MAY.keys() | OPEN


@pytest.mark.parametrize("route", ROUTES, ids=" ".join)
def test_the_api_lets_in_whom_the_table_lets_in(central: CentralProcess, route: tuple[str, str]) -> None:
    method, path = route
    body = None if method == "GET" else b"{}"
    statuses = {
        who: as_(central, token_for(central, who), method, PATHS.get(path, path), data=body).status_code for who in Who
    }
    assert {who for who, status in statuses.items() if status != 403} == MAY[route]
    assert not {401, 500} & {*statuses.values()}


# --- brands ---


def received_of(central: CentralProcess, brand: str, label: str) -> tuple[str, str, str]:
    """A return of a brand, received and settled; its id, its session and its unit's plate."""
    line = made_line(f"{brand}-{label}")
    expected = made_return(f"{brand}-{label}", line, brand=brand, tracking_numbers=(f"SHARED {label}",))
    with writing_to(central.home) as session:
        put_return(session, return_to_wire(expected))
    receipt = made_receipt(expected, made_unit(line))
    central.settle(receipt)
    return expected.return_id, str(receipt.session_id), receipt.units[0].plate


def undelivered_of(central: CentralProcess, brand: str, label: str) -> None:
    """An order of a brand that could not be delivered, and what its customer wants instead."""
    number, now = f"{brand}-{label}", datetime.now(UTC)
    line = OrderLineFacts(line="1", sku=number, name="Cap", quantity=1, unit_price=Decimal(9))
    facts = DeliveryFacts(
        brand=brand, order_number=number, tracking_number=number, what=Happening.FAILED, at=now, carrier="UPS"
    )
    with writing_to(central.home) as session:
        put_order(session, OrderFacts(brand=brand, order_number=number, currency="EUR", lines=(line,)), now)
        take_choice(session, take_delivery(session, facts, now).return_id, Choice(kind="cancel"), now)


def test_a_brand_sees_its_own_and_nothing_of_another_on_every_endpoint_that_it_may_ask(
    central: CentralProcess, request: pytest.FixtureRequest
) -> None:
    label = f"{id(request):x}"
    own = received_of(central, "Own", label)
    other = received_of(central, "Other", label)
    token = token_for(central, Who.BRAND, "Own")
    questions = {
        ("GET", "/v1/lookup"): f"/v1/lookup?code=SHARED {label}",
        ("GET", "/v1/receipts/status"): f"/v1/receipts/status?session_id={own[1]}&session_id={other[1]}",
        ("GET", "/v1/refunds"): "/v1/refunds",
        ("GET", "/v1/stock"): "/v1/stock?limit=2000",
        ("GET", "/v1/units/{plate}"): f"/v1/units/{own[2]}",
        ("GET", "/v1/units/{plate}/epcis"): f"/v1/units/{own[2]}/epcis",
        ("GET", "/v1/approvals"): "/v1/approvals?step=waiting",
        ("GET", "/v1/exchanges"): f"/v1/exchanges?return_id={own[0]}",
        ("GET", "/v1/returns/{return_id}/explanation"): f"/v1/returns/{own[0]}/explanation",
        ("GET", "/v1/board/{page}"): "/v1/board/reasons",
        ("GET", "/v1/portal/deliveries"): "/v1/portal/deliveries",
        ("GET", "/v1/portal/requests"): "/v1/portal/requests",
    }
    for brand in ("Own", "Other"):
        undelivered_of(central, brand, label)
    # What they write is asked in test_desk.py.
    assert {route for route, who in MAY.items() if Who.BRAND in who and route[0] == "GET"} == questions.keys()
    others = (f"/v1/refunds?return_id={other[0]}", f"/v1/returns/{other[0]}/explanation")
    for path in (*questions.values(), *others):
        text = as_(central, token, "GET", path).text
        # "Other" is a reason's name on the boards, too.
        assert "Other" not in text or "board" in path, path
        assert other[1] not in text, path
        # Of the others what is their own need not be there yet: nothing waits, and sums are counted a moment later.
        if path not in others and not any(late in path for late in ("approvals", "exchanges", "board", "requests")):
            assert own[1] in text or f"Own-{label}" in text, path
    for path in (f"/v1/units/{other[2]}", f"/v1/units/{other[2]}/epcis"):
        reply = as_(central, token, "GET", path)
        assert (reply.status_code, reply.json()["field"], "Other" in reply.text) == (404, "plate", False)


def test_a_person_of_no_brand_and_a_station_see_every_brand(central: CentralProcess) -> None:
    label = "everybody"
    for brand in ("Own", "Other"):
        received_of(central, brand, label)
    for who in (Who.STATION, Who.SUPERVISOR):
        found = as_(central, token_for(central, who), "GET", f"/v1/lookup?code=SHARED {label}").json()["matches"]
        assert {match["brand"] for match in found} == {"Own", "Other"}


def test_a_supervisor_moves_a_unit_and_the_trail_says_who(
    central: CentralProcess, request: pytest.FixtureRequest
) -> None:
    label, key = f"moved-{id(request):x}", "00000000-0000-4000-8000-0000000000aa"
    plate = received_of(central, "Own", label)[2]
    order = {"plate": plate, "from_bucket": "sellable", "to_bucket": "hold", "reason": "a customer's word"}
    token = token_for(central, Who.SUPERVISOR)
    headers = {"Idempotency-Key": key}

    def ask(**changes: object) -> requests.Response:
        all_headers = {"Authorization": f"Bearer {token}", **headers}
        url = f"{central.url}/v1/stock/moves"
        return requests.post(url, json=order | changes, headers=all_headers, timeout=DEADLINE_S)

    replies = [ask(), ask(), ask(to_bucket="rtv")]
    headers["Idempotency-Key"] = key.replace("aa", "ab")
    replies += [ask(), ask(from_bucket="hold", to_bucket="hold"), ask(plate="RS-NOBODY"), ask(reason="")]
    answered = [(reply.status_code, reply.json().get("field")) for reply in replies]
    with writing_to(central.home) as session:
        trail = session.execute(sa.text("SELECT actor FROM audit WHERE subject = :plate"), {"plate": plate}).all()
    assert answered == [
        (201, None),
        (201, None),
        (409, "Idempotency-Key"),
        (409, "from_bucket"),
        (422, "to_bucket"),
        (404, "plate"),
        (422, "reason"),
    ]
    assert [row.actor for row in trail] == ["person supervisor-None"]
    story = as_(central, token, "GET", f"/v1/units/{plate}").json()
    assert (story["bucket"], story["events"][-1]["by"]) == ("hold", "person supervisor-None")


# --- stations ---


def test_a_code_is_exchanged_once_for_a_token_that_opens_the_api(central: CentralProcess) -> None:
    code = enrolled_code(central.home)
    said = code.lower().replace("-", " ")
    replies = [as_(central, "", "POST", "/v1/enrol", json={"code": said}) for _ in range(2)]
    assert [reply.status_code for reply in replies] == [201, 403]
    assert replies[0].json()["station"] == "Bench 7"
    assert as_(central, replies[0].json()["token"], "GET", "/v1/feed").status_code == 200


def test_a_code_that_is_too_old_or_wrong_is_refused(central: CentralProcess) -> None:
    with writing_to(central.home) as session:
        code = make_code(session, now() - timedelta(hours=1), "test", "Late")
    replies = [as_(central, "", "POST", "/v1/enrol", json={"code": text}) for text in (code, "00000-00000")]
    assert [(reply.status_code, reply.json()["field"]) for reply in replies] == [(403, "code")] * 2


def test_a_token_goes_on_opening_until_its_successor_is_used(central: CentralProcess) -> None:
    book_of = open_engine(central.home.place.database_url)
    book = TokenBook(Sessions.on(book_of), now)
    old = token_for(central, Who.STATION, "rotating")
    new = as_(central, old, "POST", "/v1/token").json()["token"]
    before = book.caller(hash_of(old)) is not None
    used = as_(central, new, "GET", "/v1/feed").status_code
    after = book.caller(hash_of(old))
    book_of.dispose()
    assert (before, used, after) == (True, 200, None)


def test_a_revoked_station_is_a_stranger(central: CentralProcess) -> None:
    home = central.home
    token = as_(central, "", "POST", "/v1/enrol", json={"code": enrolled_code(home, "Gone")}).json()["token"]
    assert main(["stations", "revoke", *where(home), "--station", "Gone"]) == 0
    assert as_(central, token, "GET", "/v1/feed").status_code == 401


# --- people ---


def test_somebody_added_with_a_pin_comes_to_the_benches_with_its_hash(
    central: CentralProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("2468\n"))
    add = [
        "people",
        "add",
        *where(central.home),
        "--id",
        "p1",
        "--name",
        "M. Weber",
        "--role",
        "supervisor",
        "--pin-stdin",
    ]
    assert main([*add, "--badge", "BADGE-1"]) == 0
    items = central.get("/v1/feed", limit=2000).json()["items"]
    (person,) = [item["value"] for item in items if item["id"] == "p1"]
    assert PasswordHasher().verify(person["pin_hash"], "2468")
    assert "2468" not in json.dumps(person).replace(person["pin_hash"], "")
    assert person["roles"] == ["supervisor"]


def test_who_is_disabled_is_told_to_the_benches_and_has_no_open_token(central: CentralProcess) -> None:
    token = token_for(central, Who.ADMIN, "to be disabled")
    with writing_to(central.home) as session:
        disable_person(session, now(), "test", "admin-to be disabled")
        person = find_person(session, "admin-to be disabled")
    assert person is not None
    assert not person.is_active
    assert as_(central, token, "GET", "/v1/stock").status_code == 401


@pytest.mark.parametrize(
    "facts",
    [
        {"roles": [Role.BRAND]},
        {"roles": [Role.OPERATOR], "brand": "Own"},
        {"roles": []},
        {"roles": [Role.OPERATOR], "pin": "12"},
        {"roles": [Role.OPERATOR], "pin": "١٢٣٤"},
    ],
)
def test_a_person_that_cannot_be_is_not_added(central: CentralProcess, facts: dict[str, Any]) -> None:
    with writing_to(central.home) as session:
        with pytest.raises(PersonError):
            add_person(session, now(), "test", person_id="nobody", name="Nobody", **facts)
        assert find_person(session, "nobody") is None


# --- the audit trail ---


@pytest.fixture
def trail(home: Home) -> Home:
    """A database with five rows in its trail."""
    with writing_to(home) if home.database else _sqlite(home) as session:
        for number in range(5):
            audit.note(session, AT, "test", "counted", f"row {number}", {"text": "\0 \\ \ud800 ü"})
    return home


def _sqlite(home: Home) -> Any:
    main(["verify-audit", str(home.data_dir)])
    return writing_to(home)


TAMPERED = {
    "changed": "UPDATE audit SET subject = 'x' WHERE seq = 3",
    "removed": "DELETE FROM audit WHERE seq = 3",
    "reordered": "UPDATE audit SET seq = CASE seq WHEN 2 THEN -3 ELSE -2 END WHERE seq IN (2, 3)",
    "cut off at the end": "DELETE FROM audit WHERE seq > 3",
}


def _without_triggers(home: Home, statement: str) -> None:
    with writing_to(home) as session:
        if home.database:
            session.execute(sa.text("ALTER TABLE audit DISABLE TRIGGER USER"))
        else:
            session.execute(sa.text("DROP TRIGGER audit_not_updated"))
            session.execute(sa.text("DROP TRIGGER audit_not_deleted"))
        session.execute(sa.text(statement))
        session.execute(sa.text("UPDATE audit SET seq = -seq WHERE seq < 0"))


@pytest.mark.parametrize("how", TAMPERED)
def test_a_row_tampered_with_behind_the_triggers_is_found(
    trail: Home, how: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = main(["verify-audit", *where(trail)])
    _without_triggers(trail, TAMPERED[how])
    after = main(["verify-audit", *where(trail)])
    assert (before, after) == (0, 1)
    assert re.search(r"changed|missing|not the one", capsys.readouterr().out)


def test_a_trail_written_anew_does_not_have_the_seal_that_was_noted(trail: Home) -> None:
    with writing_to(trail) as session:
        seal = audit.verify(session).seal
    _without_triggers(trail, "DELETE FROM audit")
    with writing_to(trail) as session:
        session.execute(sa.text("UPDATE audit_head SET seq = 0, sha256 = :none"), {"none": audit.BEGINNING})
        audit.note(session, AT, "test", "counted", "another story")
    assert main(["verify-audit", *where(trail)]) == 0
    assert main(["verify-audit", *where(trail), "--seal", seal]) == 1


@pytest.mark.parametrize("statement", ["UPDATE audit SET actor = 'x'", "DELETE FROM audit"])
def test_the_database_itself_refuses_to_change_the_trail(trail: Home, statement: str) -> None:
    with pytest.raises(DBAPIError, match="never changed"), writing_to(trail) as session:
        session.execute(sa.text(statement))


def test_what_an_admin_does_is_in_the_trail_with_their_name_and_no_secret(trail: Home) -> None:
    with writing_to(trail) as session:
        code = make_code(session, now(), "admin Kim", "Bench 9")
        enrolled = enrol(session, now(), code)
        assert enrolled is not None
        rows = session.execute(sa.text("SELECT actor, action, detail FROM audit ORDER BY seq")).all()[5:]
        kept = session.scalar(sa.select(StationToken.sha256))
    assert [(row.actor, row.action) for row in rows] == [
        ("admin Kim", "enrol_code_made"),
        ("station Bench 9", "station_enrolled"),
    ]
    assert enrolled[1] not in str(rows)
    assert kept == hash_of(enrolled[1])
