"""What stands between a bench and its central, each told from the others on real servers, none a success."""

import ipaddress
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import requests
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from receiving_station.adapters.central_http import CentralClient
from receiving_station.application.messages import TEXTS
from receiving_station.application.ports import Reply, ReplyKind
from receiving_station.domain.vocabulary import Word
from receiving_station.sync.engine import SyncEngine
from tests.integration.station.bench import Station

PAGE = b"<!doctype html><html><body>Please log in</body></html>"


@dataclass(frozen=True)
class Said:
    """What a stranger answers to everything."""

    status: int
    body: bytes
    kind: str = "text/html"
    location: str = ""


@contextmanager
def stranger(said: Said, context: ssl.SSLContext | None = None) -> Iterator[int]:
    """A server that is not the central; its port."""

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            self.send_response(said.status)
            self.send_header("Content-Type", said.kind)
            self.send_header("Content-Length", str(len(said.body)))
            if said.location:
                self.send_header("Location", said.location)
            self.end_headers()
            self.wfile.write(said.body)

        do_GET = do_POST = do_PUT = do_CONNECT = _answer  # noqa: N815 (the library's names)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    class Quiet(ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """A client that does not trust us hangs up."""

    server = Quiet(("127.0.0.1", 0), Handler)
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@dataclass(frozen=True)
class Authority:
    """Somebody who signs certificates."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    @staticmethod
    def fresh() -> "Authority":
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "A test's authority")])
        now = datetime.now(UTC)
        built = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=400))
            .not_valid_after(now + timedelta(days=400))
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .add_extension(
                x509.KeyUsage(
                    digital_signature=True,
                    key_cert_sign=True,
                    crl_sign=True,
                    content_commitment=False,
                    key_encipherment=False,
                    data_encipherment=False,
                    key_agreement=False,
                    encipher_only=False,
                    decipher_only=False,
                ),
                critical=True,
            )
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        )
        return Authority(built.sign(key, hashes.SHA256()), key)

    def server(self, folder: Path, address: str, starts: timedelta, ends: timedelta) -> ssl.SSLContext:
        """A server with a certificate for an address, valid from and to then, counted from now."""
        key = ec.generate_private_key(ec.SECP256R1())
        now = datetime.now(UTC)
        certificate = (
            x509.CertificateBuilder()
            .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "central")]))
            .issuer_name(self.certificate.subject)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now + starts)
            .not_valid_after(now + ends)
            .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))]), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()), critical=False)
            .sign(self.key, hashes.SHA256())
        )
        pem = folder / "server.pem"
        pem.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
            + certificate.public_bytes(serialization.Encoding.PEM)
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pem)
        return context

    def file(self, folder: Path) -> Path:
        """The certificate that a station is told to trust."""
        path = folder / "authority.pem"
        path.write_bytes(self.certificate.public_bytes(serialization.Encoding.PEM))
        return path


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority.fresh()


def asked(url: str, session: requests.Session | None = None) -> Reply[object]:
    """What one question to that address brings."""
    client = CentralClient(url, "token", session)
    try:
        return client.feed("", 10)
    finally:
        client.close()


DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("address", "starts", "ends", "trusted", "reason"),
    [
        ("127.0.0.1", -30 * DAY, -DAY, True, "tls_expired"),
        ("127.0.0.1", DAY, 30 * DAY, True, "tls_not_yet"),
        ("127.0.0.9", -DAY, DAY, True, "tls_wrong_host"),
        ("127.0.0.1", -DAY, DAY, False, "tls_untrusted"),
    ],
)
def test_a_certificate_that_cannot_be_trusted_is_told_by_its_fault(
    authority: Authority,
    tmp_path: Path,
    address: str,
    starts: timedelta,
    ends: timedelta,
    trusted: bool,  # noqa: FBT001
    reason: str,
) -> None:
    session = requests.Session()
    if trusted:
        session.verify = str(authority.file(tmp_path))
    context = authority.server(tmp_path, address, starts, ends)
    with stranger(Said(200, b"{}", "application/json"), context) as port:
        reply = asked(f"https://127.0.0.1:{port}", session)
    assert (reply.kind, reply.reason) == (ReplyKind.NO_ANSWER, reason)


def test_a_good_certificate_is_no_trouble(authority: Authority, tmp_path: Path) -> None:
    session = requests.Session()
    session.verify = str(authority.file(tmp_path))
    page = Said(200, b'{"items": [], "next_cursor": "a", "more": false}', "application/json")
    with stranger(page, authority.server(tmp_path, "127.0.0.1", -DAY, DAY)) as port:
        reply = asked(f"https://127.0.0.1:{port}", session)
    assert (reply.kind, reply.reason) == (ReplyKind.ANSWERED, "")


def test_a_server_that_speaks_no_tls_is_told() -> None:
    with stranger(Said(200, PAGE)) as port:
        reply = asked(f"https://127.0.0.1:{port}")
    assert (reply.kind, reply.reason) == (ReplyKind.NO_ANSWER, "tls_trouble")


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (Said(302, b"", location="http://login.example/"), "login_page"),
        (Said(307, b"", location="http://login.example/"), "login_page"),
        (Said(200, PAGE), "login_page"),
        (Said(511, PAGE), "login_page"),
        (Said(407, PAGE), "proxy_sign_in"),
        (Said(403, PAGE), "not_the_central"),
        (Said(200, b"OK", "text/plain"), "other_contract"),
        (Said(200, b"", "application/json"), "other_contract"),
        (Said(200, b'{"status": "ok"}', "application/json"), "other_contract"),
        (Said(200, b"[1, 2", "application/json"), "other_contract"),
    ],
)
def test_whoever_answers_in_the_centrals_place_is_told_from_the_others(said: Said, reason: str) -> None:
    with stranger(said) as port:
        reply = asked(f"http://127.0.0.1:{port}")
    assert (reply.kind, reply.reason, reply.body) == (ReplyKind.NOT_THE_CENTRAL, reason, None)


@pytest.mark.parametrize("status", [502, 503, 504])
def test_a_proxy_that_cannot_reach_the_central_is_told_from_a_busy_central(status: int) -> None:
    with stranger(Said(status, PAGE)) as port:
        reply = asked(f"http://127.0.0.1:{port}")
    assert (reply.kind, reply.status, reply.reason) == (ReplyKind.ANSWERED, status, "proxy_trouble")


def test_a_computer_on_which_nobody_listens_is_told() -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        reply = asked(f"http://127.0.0.1:{bound.getsockname()[1]}")
    assert (reply.kind, reply.reason) == (ReplyKind.NO_ANSWER, "nobody_listens")


def test_a_name_that_nobody_knows_is_told() -> None:
    session = requests.Session()
    session.trust_env = False
    reply = asked("http://no-such-central.invalid", session)
    assert (reply.kind, reply.reason) == (ReplyKind.NO_ANSWER, "no_such_host")


def test_a_proxy_that_wants_a_password_before_a_secure_connection_is_told() -> None:
    with stranger(Said(407, PAGE)) as port:
        session = requests.Session()
        session.trust_env = False
        session.proxies["https"] = f"http://127.0.0.1:{port}"
        reply = asked("https://central.example", session)
    assert (reply.kind, reply.reason) == (ReplyKind.NO_ANSWER, "proxy_sign_in")


def test_every_trouble_has_a_sentence_that_says_where_the_work_is() -> None:
    of_tls = ["tls_expired", "tls_not_yet", "tls_untrusted", "tls_wrong_host", "tls_trouble"]
    of_others = ["login_page", "proxy_sign_in", "proxy_trouble", "other_contract", "not_the_central"]
    of_nobody = ["nobody_listens", "no_such_host", "no_network", "no_answer_in_time", "offline"]
    reasons = [*of_tls, *of_others, *of_nobody]
    assert [reason for reason in reasons if "kept here" not in TEXTS[reason]] == []


# --- what the bench makes of it ---


def lead_to(station: Station, port: int) -> None:
    station.client.close()
    station.client = CentralClient(f"http://127.0.0.1:{port}", station.central.token)
    station.engine = SyncEngine(
        central=station.client,
        outbox=station.stores.outbox,
        feed=station.stores.feed,
        photos=station.photos,
        clock=station.clock,
        jitter=lambda: 1.0,
        bench=station.engine._bench,
    )


def test_a_login_page_is_told_once_and_everything_waits(station: Station) -> None:
    receipt = station.receive("1", photos=(station.photo(),))
    with stranger(Said(302, b"", location="http://login.example/")) as port:
        lead_to(station, port)
        reports = [station.sync_once() for _ in range(3)]
    assert [[notice.code for notice in report.notices] for report in reports] == [["login_page"], [], []]
    assert {(report.online, report.delivered, report.cause) for report in reports} == {(False, 0, "login_page")}
    assert station.word(receipt) is Word.WAITING


def test_a_gateways_page_holds_the_backlog_and_is_asked_with_one_entry_a_pass(station: Station) -> None:
    receipts = [station.receive(name) for name in "123"]
    with stranger(Said(502, PAGE)) as port:
        lead_to(station, port)
        report = station.sync_once()
    assert (report.reason, report.cause, report.online) == ("central_busy", "proxy_trouble", False)
    assert {station.word(receipt) for receipt in receipts} == {Word.WAITING}
    assert sum(entry.attempts for entry in station.stores.outbox.lease(station.clock.now() + DAY / 24, 60, 10)) == 1


@pytest.mark.parametrize(("minutes", "code"), [(90, "clock_behind"), (-7, "clock_ahead")])
def test_a_clock_that_is_wrong_is_told_and_nothing_waits_for_it(station: Station, minutes: int, code: str) -> None:
    receipt = station.receive("1")
    station.central.now = station.clock.now() + timedelta(minutes=minutes)
    report = station.sync_once()
    assert [(notice.code, dict(notice.context)["minutes"]) for notice in report.notices] == [(code, str(abs(minutes)))]
    assert (report.online, station.word(receipt)) == (True, Word.CONFIRMED)


def test_a_clock_that_is_right_enough_is_not_spoken_of(station: Station) -> None:
    station.central.now = station.clock.now() + timedelta(seconds=90)
    assert station.sync_once().notices == ()


def test_a_clock_set_back_by_an_hour_does_not_make_anything_wait_for_it(station: Station) -> None:
    receipt = station.receive("1")
    station.central.answer_next("/receipts", 503)
    station.sync_once()
    station.clock.set_wrong(timedelta(hours=-1))
    station.sync_once()
    assert station.word(receipt) is Word.CONFIRMED
