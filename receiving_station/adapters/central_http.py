"""The central over HTTP. Whatever comes back is a ``Reply``; nothing but the central's own word is a success."""

import ipaddress
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from pathlib import Path
from typing import Never, TypeVar
from urllib.parse import quote, urlsplit

import requests
from pydantic import BaseModel, ValidationError
from requests.auth import AuthBase

from receiving_station.adapters.line_trouble import is_gateways, who_else, why_no_answer
from receiving_station.adapters.traffic import PacedBody, Traffic
from receiving_station.application.errors import StationError
from receiving_station.application.ports import Reply, ReplyKind
from receiving_station.domain.returns import ExpectedReturn
from receiving_station.domain.vocabulary import EntryId, SessionId, Sha256
from receiving_station.wire import (
    API_PREFIX,
    IDEMPOTENCY_HEADER,
    PHOTOS_FOLLOW_HEADER,
    UPLOAD_OFFSET_HEADER,
    BatchReply,
    Heartbeat,
    HeartbeatReply,
    KnownPhotos,
    KnownPhotosReply,
    LookupReply,
    Problem,
    ReadPage,
    ReceiptStatus,
    StatusReply,
    read_feed_page,
)
from receiving_station.wire_mapping import return_from_wire

CONNECT_TIMEOUT_S = 3.05
READ_TIMEOUT_S = 10.0
RETRY_AFTER_MAX_S = 3600.0
"""A proxy that says "tomorrow" is asked again within the hour."""

_DONE = {HTTPStatus.OK, HTTPStatus.CREATED}
_NOT_THAT_PART = {HTTPStatus.CONFLICT, HTTPStatus.UNPROCESSABLE_ENTITY}
"""The part that came before is gone, or was not of this photo."""
_FROM_ANYBODY = {
    HTTPStatus.REQUEST_TIMEOUT,
    HTTPStatus.TOO_EARLY,
    HTTPStatus.TOO_MANY_REQUESTS,
}
"""Refusals that a proxy may speak for the central in its own form; they only mean "later"."""

M = TypeVar("M", bound=BaseModel)
_JSON_TYPE = {"Content-Type": "application/json"}


class _StationToken(AuthBase):
    # As an auth object, not a header: requests lets a .netrc entry replace a header.
    def __init__(self, token: str) -> None:
        self._value = f"Bearer {token}"

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = self._value
        return request


@dataclass(frozen=True, slots=True)
class Tagged:
    """An answer as it came.

    Attributes:
        content: Its bytes.
        tag: What to ask with, to hear only what changed since; "": this central has none.
    """

    content: bytes
    tag: str


class CentralClient:
    """Calls to one central. Not for several threads at once: each has its own.

    Args:
        base_url: Where the central is, with or without a closing slash.
        token: The station's token.
        session: A session with proxies or certificates set; by default the system's are used.
        traffic: What photos wait for; None: nothing.
    """

    def __init__(
        self, base_url: str, token: str, session: requests.Session | None = None, traffic: Traffic | None = None
    ) -> None:
        self._traffic = traffic
        self._base = base_url.rstrip("/") + API_PREFIX
        self._session = session if session is not None else requests.Session()
        self._session.auth = _StationToken(token)
        self._session.headers["Accept"] = "application/json"
        if is_loopback(base_url):
            # A proxy set for the whole computer cannot reach this computer's own central.
            self._session.trust_env = False
            self._session.proxies.clear()

    def feed(self, cursor: str, limit: int) -> Reply[ReadPage]:
        """One page of changes since a cursor; "" is the beginning."""
        answer = self._send("GET", "/feed", params={"cursor": cursor, "limit": limit})
        if isinstance(answer, Reply):
            return answer
        if answer.status_code not in _DONE:
            return _refusal(answer)
        try:
            return Reply(ReplyKind.ANSWERED, answer.status_code, read_feed_page(answer.content))
        except ValidationError:
            return _not_the_central(answer)

    def lookup(self, code: str, timeout_s: float | None = None) -> Reply[LookupReply]:
        """Announced returns that carry this number.

        Args:
            code: The number.
            timeout_s: The most that connecting and reading together may wait; None: the usual.
        """
        return self._get("/lookup", {"code": code}, LookupReply, timeout_s)

    def put_photo(self, sha256: Sha256, path: Path, offset: int = 0) -> Reply[None]:
        """Send a photo's bytes.

        Args:
            sha256: Its name.
            path: Where it lies.
            offset: So many bytes of it the central has from a sending that was cut; should it not have them any
                more, the photo is sent whole.

        Raises:
            StationError: ``photo_missing`` when the file cannot be read.
        """
        try:
            data = path.read_bytes()
        except OSError as error:
            raise StationError("photo_missing", sha256=sha256) from error
        answer = self._send_photo(sha256, data, offset if offset < len(data) else 0)
        if not isinstance(answer, Reply) and offset and answer.status_code in _NOT_THAT_PART:
            answer = self._send_photo(sha256, data, 0)
        if isinstance(answer, Reply):
            return answer
        if answer.status_code in _DONE:
            is_ours = _json_or_nothing(answer)
            return Reply(ReplyKind.ANSWERED, answer.status_code) if is_ours else _not_the_central(answer)
        return _refusal(answer)

    def _send_photo(self, sha256: Sha256, data: bytes, offset: int) -> "requests.Response | Reply[Never]":
        headers = {"Content-Type": "image/jpeg"}
        if offset:
            headers[UPLOAD_OFFSET_HEADER] = str(offset)
            data = data[offset:]
        body = data if self._traffic is None else PacedBody(data, self._traffic)
        return self._send("PUT", f"/photos/{quote(sha256)}", data=body, headers=headers)

    def picture(self, name: str) -> Reply[bytes]:
        """A product's or a reference picture; whether the bytes are one, the caller looks."""
        answer = self._send("GET", f"/pictures/{quote(name, safe='')}")
        if isinstance(answer, Reply):
            return answer
        if answer.status_code != HTTPStatus.OK:
            return _refusal(answer)
        is_picture = answer.headers.get("Content-Type", "").startswith("image/")
        kind = ReplyKind.ANSWERED if is_picture else ReplyKind.NOT_THE_CENTRAL
        return Reply(kind, answer.status_code, answer.content if is_picture else None)

    def board(self, page: str, params: Mapping[str, str], tag: str = "") -> Reply[Tagged]:
        """A page of the boards; 304 without a body where it is as it was told with that tag."""
        headers = {"If-None-Match": tag} if tag else {}
        answer = self._send("GET", f"/board/{quote(page, safe='')}", params=params, headers=headers)
        if isinstance(answer, Reply):
            return answer
        if answer.status_code == HTTPStatus.NOT_MODIFIED and tag:
            return Reply(ReplyKind.ANSWERED, answer.status_code)
        if answer.status_code != HTTPStatus.OK:
            return _refusal(answer)
        if not answer.content or not _json_or_nothing(answer):
            return _not_the_central(answer)
        return Reply(ReplyKind.ANSWERED, answer.status_code, Tagged(answer.content, answer.headers.get("ETag", "")))

    def known_photos(self, sha256s: Sequence[Sha256]) -> Reply[KnownPhotosReply]:
        """Which of these photos the central has, whole or in part; at most 500."""
        body = KnownPhotos(sha256s=tuple(sha256s)).model_dump_json().encode()
        return self._answer(self._send("POST", "/photos/known", data=body, headers=_JSON_TYPE), KnownPhotosReply)

    def post_receipt(self, entry_id: EntryId, json_text: str, *, photos_follow: bool = False) -> Reply[ReceiptStatus]:
        """Send a receipt; the entry's id is its idempotency key.

        Args:
            entry_id: The key.
            json_text: A ``ReceiptWire``.
            photos_follow: The central may take it without its photos.
        """
        headers = {**_JSON_TYPE, IDEMPOTENCY_HEADER: str(entry_id)}
        if photos_follow:
            headers[PHOTOS_FOLLOW_HEADER] = "1"
        return self._answer(self._send("POST", "/receipts", data=json_text.encode(), headers=headers), ReceiptStatus)

    def post_receipts(
        self, receipts: Sequence[tuple[EntryId, str]], *, photos_follow: bool = False
    ) -> Reply[BatchReply]:
        """Send several receipts, at most 100; each has its own answer."""
        follow = "true" if photos_follow else "false"
        # Put together as text: a payload goes as it was written, and is not parsed for it.
        items = (
            f'{{"entry_id":"{entry_id}","photos_follow":{follow},"receipt":{text}}}' for entry_id, text in receipts
        )
        body = f'{{"items":[{",".join(items)}]}}'.encode()
        return self._answer(self._send("POST", "/receipts/batch", data=body, headers=_JSON_TYPE), BatchReply)

    def receipt_statuses(self, session_ids: Sequence[SessionId]) -> Reply[StatusReply]:
        """Where these receipts stand; at most 100."""
        params = {"session_id": [str(session_id) for session_id in session_ids]}
        return self._get("/receipts/status", params, StatusReply)

    def heartbeat(self, beat: Heartbeat) -> Reply[HeartbeatReply]:
        """Say that the station is there; the answer has the central's time."""
        body = beat.model_dump_json().encode()
        return self._answer(self._send("POST", "/heartbeat", data=body, headers=_JSON_TYPE), HeartbeatReply)

    def close(self) -> None:
        """Let go of the connections."""
        self._session.close()

    def _get(
        self, path: str, params: Mapping[str, str | int | list[str]], kind: type[M], timeout_s: float | None = None
    ) -> Reply[M]:
        return self._answer(self._send("GET", path, params=params, timeout_s=timeout_s), kind)

    def _send(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, str | int | list[str]] | None = None,
        data: bytes | PacedBody | None = None,
        headers: Mapping[str, str] | None = None,
        timeout_s: float | None = None,
    ) -> "requests.Response | Reply[Never]":
        half = None if timeout_s is None else timeout_s / 2
        timeout = (CONNECT_TIMEOUT_S, READ_TIMEOUT_S) if half is None else (half, half)
        try:
            # No redirects: the contract has none, and a captive portal's would turn a POST into a GET of its page.
            return self._session.request(
                method,
                self._base + path,
                params=params,
                data=data,
                headers=headers,
                timeout=timeout,
                allow_redirects=False,
            )
        except requests.RequestException as error:
            return Reply(ReplyKind.NO_ANSWER, None, reason=why_no_answer(error))

    def _answer(self, answer: "requests.Response | Reply[Never]", kind: type[M]) -> Reply[M]:
        if isinstance(answer, Reply):
            return answer
        if answer.status_code == HTTPStatus.ACCEPTED and _json_or_nothing(answer):
            return Reply(ReplyKind.ANSWERED, answer.status_code, retry_after_s=_retry_after_s(answer))
        if answer.status_code in _DONE:
            try:
                body = kind.model_validate_json(answer.content)
            except ValidationError:
                return _not_the_central(answer)
            return Reply(ReplyKind.ANSWERED, answer.status_code, body)
        return _refusal(answer)


class CentralLookup:
    """``ports.AsksCentral`` over HTTP."""

    def __init__(self, client: CentralClient, traffic: Traffic | None = None) -> None:
        self._client = client
        self._traffic = traffic

    def lookup(self, code: str, timeout_s: float) -> tuple[ExpectedReturn, ...] | None:
        """Returns that carry this number; None: the central could not be asked."""
        with self._traffic.asking() if self._traffic is not None else nullcontext():
            reply = self._client.lookup(code, timeout_s)
        if reply.body is None:
            return None
        return tuple(return_from_wire(match) for match in reply.body.matches)


def is_loopback(url: str) -> bool:
    """Whether the URL names this computer."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return False
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _refusal(answer: requests.Response) -> Reply[Never]:
    status = answer.status_code
    retry_after_s = _retry_after_s(answer)
    if status == HTTPStatus.NETWORK_AUTHENTICATION_REQUIRED:
        return _not_the_central(answer)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or status in _FROM_ANYBODY:
        reason = "proxy_trouble" if is_gateways(answer) else ""
        return Reply(
            ReplyKind.ANSWERED, status, retry_after_s=retry_after_s, reason=reason, detail=_words_of(_problem(answer))
        )
    problem = _problem(answer)
    if status < HTTPStatus.BAD_REQUEST or problem is None:
        # A firewall's page, a login page, another program's 404: it must not mark a receipt as refused.
        return _not_the_central(answer)
    return Reply(
        ReplyKind.ANSWERED,
        status,
        retry_after_s=retry_after_s,
        missing_photos=tuple(Sha256(sha256) for sha256 in problem.missing_photos),
        field=problem.field or "",
        detail=_words_of(problem),
    )


def _not_the_central(answer: requests.Response) -> Reply[Never]:
    return Reply(ReplyKind.NOT_THE_CENTRAL, answer.status_code, reason=who_else(answer))


def _problem(answer: requests.Response) -> Problem | None:
    try:
        return Problem.model_validate_json(answer.content)
    except ValidationError:
        return None


def _words_of(problem: Problem | None) -> str:
    return "" if problem is None else problem.words()


def _json_or_nothing(answer: requests.Response) -> bool:
    if not answer.content:
        return True
    try:
        answer.json()
    except requests.exceptions.JSONDecodeError:
        return False
    return True


def _retry_after_s(answer: requests.Response) -> float | None:
    """Seconds to wait; a date is taken against the answer's own ``Date``, whatever this computer's clock says."""
    text = answer.headers.get("Retry-After", "").strip()
    if text.isascii() and text.isdigit():
        return min(float(text), RETRY_AFTER_MAX_S)
    until, sent = _http_date(text), _http_date(answer.headers.get("Date", ""))
    if until is None or sent is None:
        return None
    return min(max((until - sent).total_seconds(), 0.0), RETRY_AFTER_MAX_S)


def _http_date(text: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(text)
    except ValueError:
        return None
    return date if date.tzinfo is not None else None
