"""The way to the central: by PAC file, by a named proxy, directly, and with a company's own authority."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests

from receiving_station.adapters.central_http import CentralClient
from receiving_station.adapters.http_session import session_for
from receiving_station.adapters.line_trouble import why_no_answer
from receiving_station.adapters.settings import NetworkSection
from receiving_station.application.ports import Reply, ReplyKind
from tests.fakes.fake_central import TOKEN, FakeCentral
from tests.integration.station.test_line_troubles import Authority, Said, stranger

CENTRAL = "http://central.returns.example"
"""A name that nobody on this machine knows: only a proxy leads there."""
DAY = timedelta(days=1)
Answer = Callable[[BaseHTTPRequestHandler], None]


@contextmanager
def served(answer: Answer) -> Iterator[int]:
    """An HTTP server on loopback; its port."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer(self)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Proxy:
    """A real HTTP proxy: it takes absolute addresses and asks the central that it knows for them."""

    def __init__(self, central: FakeCentral) -> None:
        self.asked: list[str] = []
        self._central = central

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        self.asked.append(request.path)
        parts = urlsplit(request.path)
        query = f"?{parts.query}" if parts.query else ""
        with requests.Session() as session:
            session.trust_env = False
            got = session.get(
                f"{self._central.url}{parts.path}{query}", headers={"Authorization": request.headers["Authorization"]}
            )
        request.send_response(got.status_code)
        request.send_header("Content-Type", got.headers["Content-Type"])
        request.send_header("Content-Length", str(len(got.content)))
        request.end_headers()
        request.wfile.write(got.content)


@pytest.fixture
def proxy(central: FakeCentral) -> Iterator[tuple[Proxy, int]]:
    made = Proxy(central)
    with served(made.answer) as port:
        yield made, port


def pac(port: int) -> str:
    """One proxy for the central's domain, which nobody may ask directly; the rest goes directly."""
    return f"""function FindProxyForURL(url, host) {{
  if (dnsDomainIs(host, ".returns.example")) {{ return "PROXY 127.0.0.1:{port}"; }}
  return "DIRECT";
}}
"""


def asked(network: NetworkSection, url: str = CENTRAL) -> Reply[object]:
    client = CentralClient(url, TOKEN, session_for(network, url))
    try:
        return client.feed("", 1)
    finally:
        client.close()


@pytest.mark.parametrize("kind", ["application/x-ns-proxy-autoconfig", "text/plain"])
def test_a_pac_file_over_http_leads_through_its_proxy(proxy: tuple[Proxy, int], kind: str) -> None:
    made, port = proxy

    def give(request: BaseHTTPRequestHandler) -> None:
        body = pac(port).encode()
        request.send_response(200)
        request.send_header("Content-Type", kind)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    with served(give) as pac_port:
        reply = asked(NetworkSection(proxy="pac", pac=f"http://127.0.0.1:{pac_port}/proxy.pac"))
    assert (reply.kind, reply.status) == (ReplyKind.ANSWERED, 200)
    assert made.asked == [f"{CENTRAL}/v1/feed?cursor=&limit=1"]


@pytest.mark.parametrize("as_url", [True, False])
def test_a_pac_file_on_the_disk_leads_there_too(
    proxy: tuple[Proxy, int],
    tmp_path: Path,
    as_url: bool,  # noqa: FBT001
) -> None:
    file = tmp_path / "proxy.pac"
    file.write_text(pac(proxy[1]), encoding="utf-8")
    reply = asked(NetworkSection(proxy="pac", pac=file.as_uri() if as_url else str(file)))
    assert (reply.status, len(proxy[0].asked)) == (200, 1)


def test_a_pac_file_that_comes_later_is_read_with_the_next_call(proxy: tuple[Proxy, int], tmp_path: Path) -> None:
    file = tmp_path / "proxy.pac"
    client = CentralClient(CENTRAL, TOKEN, session_for(NetworkSection(proxy="pac", pac=str(file)), CENTRAL))
    first = client.feed("", 1)
    file.write_text(pac(proxy[1]), encoding="utf-8")
    second = client.feed("", 1)
    client.close()
    assert (first.reason, second.status) == ("pac_trouble", 200)


@pytest.mark.parametrize(
    "text", ["this is no script", 'function FindProxyForURL(url, host) { return nobody(); }', ""]
)  # fmt: skip
def test_a_pac_file_that_is_none_is_told_and_nobody_is_asked_directly(tmp_path: Path, text: str) -> None:
    file = tmp_path / "proxy.pac"
    file.write_text(text, encoding="utf-8")
    reply = asked(NetworkSection(proxy="pac", pac=str(file)))
    assert (reply.kind, reply.reason) == (ReplyKind.NO_ANSWER, "pac_trouble")


def test_a_central_on_this_pc_is_asked_directly_whatever_the_proxy(central: FakeCentral) -> None:
    for network in (
        NetworkSection(proxy="pac", pac="http://127.0.0.1:9/none.pac"),
        NetworkSection(proxy="address", proxy_address="http://127.0.0.1:9"),
    ):
        assert asked(network, central.url).status == 200


def test_a_named_proxy_is_gone_through_and_the_environments_is_not(
    proxy: tuple[Proxy, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    reply = asked(NetworkSection(proxy="address", proxy_address=f"http://127.0.0.1:{proxy[1]}"))
    assert (reply.status, len(proxy[0].asked)) == (200, 1)


def test_the_systems_proxy_is_gone_through_unless_none_is_wanted(
    proxy: tuple[Proxy, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{proxy[1]}")
    monkeypatch.delenv("no_proxy", raising=False)
    assert asked(NetworkSection()).status == 200
    with session_for(NetworkSection(proxy="none"), CENTRAL) as session:
        found = session.merge_environment_settings(CENTRAL, {}, None, None, None)
    assert found["proxies"] == {}


def test_a_proxy_without_its_address_is_refused() -> None:
    with pytest.raises(ValueError, match="proxy_address"):
        NetworkSection(proxy="address")
    with pytest.raises(ValueError, match="pac"):
        NetworkSection(proxy="pac")


@pytest.mark.parametrize("is_trusted", [True, False])
def test_a_private_authority_counts_when_it_is_in_the_systems_store(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    is_trusted: bool,  # noqa: FBT001
) -> None:
    authority, other = Authority.fresh(), Authority.fresh()
    # Where the system keeps its authorities, as its own tools are told so on Linux.
    monkeypatch.setenv("SSL_CERT_FILE", str((authority if is_trusted else other).file(tmp_path)))
    monkeypatch.delenv("SSL_CERT_DIR", raising=False)
    page = Said(200, b'{"items": [], "next_cursor": "a", "more": false}', "application/json")
    with stranger(page, authority.server(tmp_path, "127.0.0.1", -DAY, DAY)) as port:
        reply = asked(NetworkSection(), f"https://127.0.0.1:{port}")
    assert (reply.status, reply.reason) == ((200, "") if is_trusted else (None, "tls_untrusted"))


def test_the_systems_store_is_not_asked_where_the_bundled_authorities_are_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = Authority.fresh()
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file(tmp_path)))
    with stranger(Said(200, b"{}", "application/json"), authority.server(tmp_path, "127.0.0.1", -DAY, DAY)) as port:
        reply = asked(NetworkSection(trust="bundled"), f"https://127.0.0.1:{port}")
    assert reply.reason == "tls_untrusted"


@pytest.mark.parametrize(
    ("number", "reason"),
    [(0x800B0101, "tls_expired"), (0x800B0109, "tls_untrusted"), (0x800B010F, "tls_wrong_host"), (1, "tls_trouble")],
)
def test_windows_own_numbers_for_a_bad_certificate_have_their_reasons(number: int, reason: str) -> None:
    told = ssl.SSLCertVerificationError("a certificate")
    told.verify_code = number
    assert why_no_answer(requests.exceptions.SSLError(told)) == reason


def test_the_guard_against_other_machines_is_on() -> None:
    with socket.socket() as there, pytest.raises(RuntimeError):
        there.connect(("192.0.2.1", 80))
