"""The HTTP client on a real line: who answered, and how long to wait."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from receiving_station.adapters.central_http import CentralClient, CentralLookup, is_loopback
from receiving_station.adapters.system import SystemClock, SystemIds, system_jitter
from receiving_station.application.errors import StationError
from receiving_station.application.ports import ReplyKind
from receiving_station.domain.vocabulary import EntryId, Sha256
from receiving_station.wire_mapping import receipt_to_wire, return_to_wire
from tests.fakes.fake_central import FakeCentral
from tests.fakes.parcels import a_receipt, a_return, session_id

ENTRY = EntryId(session_id("entry"))
DATE = "Sat, 21 Nov 2026 12:00:00 GMT"


@pytest.fixture
def client(central: FakeCentral) -> Iterator[CentralClient]:
    made = CentralClient(central.url + "/", central.token)
    yield made
    made.close()


def post(client: CentralClient) -> tuple[ReplyKind, int | None, float | None]:
    reply = client.post_receipt(ENTRY, receipt_to_wire(a_receipt("1")).model_dump_json())
    return reply.kind, reply.status, reply.retry_after_s


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120.0),
        ("Sat, 21 Nov 2026 12:01:30 GMT", 90.0),
        ("Sat, 21 Nov 2026 11:00:00 GMT", 0.0),
        ("86400", 3600.0),
        ("Sun, 22 Nov 2026 12:00:00 GMT", 3600.0),
        ("soon", None),
        ("-5", None),
        ("", None),
        ("Sat, 21 Nov 2026 12:01:30 -0000", None),
    ],
)
def test_retry_after_is_seconds_or_a_date_against_the_centrals_own_clock(
    central: FakeCentral, client: CentralClient, header: str, seconds: float | None
) -> None:
    central.date = DATE
    central.answer_next("/receipts", 503, headers={"Retry-After": header})
    assert post(client) == (ReplyKind.ANSWERED, 503, seconds)


@pytest.mark.parametrize("status", [200, 201, 202, 204, 302, 401, 403, 404, 409, 422, 424])
def test_a_page_of_html_is_not_the_central(central: FakeCentral, client: CentralClient, status: int) -> None:
    central.html_next("/receipts", status)
    assert post(client)[:2] == (ReplyKind.NOT_THE_CENTRAL, status)


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503])
def test_a_proxys_page_about_trouble_still_means_later(
    central: FakeCentral, client: CentralClient, status: int
) -> None:
    central.html_next("/receipts", status)
    assert post(client)[:2] == (ReplyKind.ANSWERED, status)


@pytest.mark.parametrize("body", [b"", b"null", b"[]", b'{"ok": true}', b"\xff\xfe"])
def test_a_success_that_is_not_in_the_contract_is_not_the_central(
    central: FakeCentral, client: CentralClient, body: bytes
) -> None:
    central.answer_next("/receipts", 201, body=body)
    assert post(client)[:2] == (ReplyKind.NOT_THE_CENTRAL, 201)


def test_a_photo_answered_by_a_login_page_is_not_stored(
    central: FakeCentral, client: CentralClient, tmp_path: Path
) -> None:
    (tmp_path / "photo").write_bytes(b"jpeg")
    central.html_next("/photos", 200)
    reply = client.put_photo(Sha256("a" * 64), tmp_path / "photo")
    assert reply.kind is ReplyKind.NOT_THE_CENTRAL


def test_a_photo_that_nobody_answers_has_no_answer(central: FakeCentral, client: CentralClient, tmp_path: Path) -> None:
    (tmp_path / "photo").write_bytes(b"jpeg")
    central.offline = True
    assert client.put_photo(Sha256("a" * 64), tmp_path / "photo").kind is ReplyKind.NO_ANSWER


def test_a_photo_whose_file_is_gone_is_told(client: CentralClient, tmp_path: Path) -> None:
    with pytest.raises(StationError) as missing:
        client.put_photo(Sha256("a" * 64), tmp_path / "gone.jpg")
    assert missing.value.code == "photo_missing"


def test_a_central_that_hangs_up_has_no_answer(central: FakeCentral, client: CentralClient) -> None:
    central.offline = True
    assert post(client) == (ReplyKind.NO_ANSWER, None, None)


def test_no_central_at_all_is_no_answer(central: FakeCentral) -> None:
    client = CentralClient("http://127.0.0.1:9", "token")
    assert post(client) == (ReplyKind.NO_ANSWER, None, None)
    client.close()


@pytest.mark.parametrize("url", ["not a url", "http://", "ftp://127.0.0.1", "http://[broken"])
def test_an_address_that_is_none_is_no_answer(url: str) -> None:
    client = CentralClient(url, "token")
    assert post(client)[0] is ReplyKind.NO_ANSWER
    client.close()


def test_a_proxy_for_the_whole_computer_does_not_stand_before_its_own_central(
    central: FakeCentral, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    client = CentralClient(central.url, central.token)
    assert post(client)[0] is ReplyKind.ANSWERED
    client.close()


def test_a_proxy_is_honoured_for_any_other_central(central: FakeCentral, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", central.url)
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    client = CentralClient("http://central.example", central.token)
    assert client.lookup("RMA-1").status == 200
    client.close()


def test_a_netrc_entry_does_not_replace_the_stations_token(
    central: FakeCentral, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "netrc").write_text("machine central.example login somebody password else\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    session = requests.Session()
    session.proxies["http"] = central.url
    client = CentralClient("http://central.example", central.token, session)
    assert client.lookup("RMA-1").status == 200
    client.close()


@pytest.mark.parametrize(
    ("url", "answer"),
    [
        ("http://127.0.0.1:8765", True),
        ("http://[::1]:8765/", True),
        ("http://localhost", True),
        ("https://rs.localhost:1", True),
        ("http://10.0.0.1", False),
        ("https://localhost.example", False),
        ("nonsense", False),
        ("http://[broken", False),
    ],
)
def test_only_this_computer_is_loopback(url: str, answer: bool) -> None:  # noqa: FBT001
    assert is_loopback(url) is answer


def test_a_lookup_gives_the_returns_that_the_central_knows(central: FakeCentral, client: CentralClient) -> None:
    central.announce(return_to_wire(a_return("1")))
    assert CentralLookup(client).lookup("rma 1", 2.0) == (a_return("1"),)


def test_a_lookup_tells_not_known_from_could_not_ask(central: FakeCentral, client: CentralClient) -> None:
    known_by_nobody = CentralLookup(client).lookup("RMA-404", 2.0)
    central.offline = True
    assert (known_by_nobody, CentralLookup(client).lookup("RMA-404", 2.0)) == ((), None)


def test_a_central_that_sleeps_is_not_waited_for(central: FakeCentral, client: CentralClient) -> None:
    central.sleep_until_stopped("/lookup")
    clock = SystemClock()
    began_s = clock.monotonic_s()
    assert CentralLookup(client).lookup("RMA-1", 0.2) is None
    assert clock.monotonic_s() - began_s < 2.0


def test_the_systems_clock_is_aware_and_its_ids_are_fresh() -> None:
    assert SystemClock().now().utcoffset() is not None
    assert SystemIds().fresh() != SystemIds().fresh()
    assert 0.0 <= system_jitter() < 1.0
