"""The station's token: got for a one-time code, kept in the system's keyring, exchanged for its successor."""

import hashlib
import ipaddress
import logging
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

import keyring
import requests
from keyring.errors import KeyringError
from pydantic import ValidationError

from receiving_station.adapters.central_http import CONNECT_TIMEOUT_S, READ_TIMEOUT_S, is_loopback
from receiving_station.adapters.disk import write_durably
from receiving_station.adapters.http_session import session_for
from receiving_station.adapters.line_trouble import who_else, why_no_answer
from receiving_station.adapters.settings import NetworkSection
from receiving_station.application.errors import StationError
from receiving_station.wire import API_PREFIX, Enrolment, EnrolmentReply, Problem

log = logging.getLogger(__name__)

SERVICE = "receiving-station"


class TokenStore:
    """Tokens by the address of their central.

    Args:
        folder: Where a file is kept, readable by this user only, when the system has no keyring.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, url: str, token: str) -> str:
        """Keep a token and forget the one before; where it is now ("the keyring", or a file).

        Raises:
            StationError: ``token_not_kept`` with ``path``.
        """
        file = self._file(url)
        try:
            keyring.set_password(SERVICE, _name(url), token)
            if keyring.get_password(SERVICE, _name(url)) == token:
                file.unlink(missing_ok=True)
                return "the keyring"
        except (KeyringError, OSError, RuntimeError) as error:
            # No keyring: a bench without a desktop. Its backends fail in ways of their own.
            log.info("There is no keyring (%s): the token is kept in %s", type(error).__name__, file)
        try:
            write_durably(file, f"{token}\n".encode("ascii"))
        except OSError as error:
            raise StationError("token_not_kept", path=str(file)) from error
        return str(file)

    def find(self, url: str) -> str | None:
        """The token for that central, or None. A file comes first: it is there only where the keyring refused."""
        try:
            return self._file(url).read_text(encoding="ascii").strip() or None
        except OSError:
            pass
        try:
            return keyring.get_password(SERVICE, _name(url))
        except (KeyringError, OSError, RuntimeError):
            return None

    def _file(self, url: str) -> Path:
        return self._folder / f"token-{hashlib.sha256(_name(url).encode()).hexdigest()[:16]}"


def enrol(url: str, code: str, network: NetworkSection | None = None) -> EnrolmentReply:
    """Exchange a one-time code for a token.

    Args:
        url: The central's address.
        code: What its admin gave out.
        network: The way there; None: as the system says.

    Raises:
        StationError: ``enrol_refused`` or ``enrol_no_answer`` with ``url`` and ``reason``; ``enrol_not_private``.
    """
    return _ask(url, "/enrol", None, Enrolment(code=code[:40]).model_dump_json(), network)


def next_token(url: str, token: str, network: NetworkSection | None = None) -> EnrolmentReply:
    """A new token for this one, which opens the central until the new one is used for the first time.

    Raises:
        StationError: As of ``enrol``.
    """
    return _ask(url, "/token", token, None, network)


def _ask(url: str, path: str, token: str | None, body: str | None, network: NetworkSection | None) -> EnrolmentReply:
    _check_private(url)
    headers = {"Accept": "application/json", "Content-Type": "application/json"}
    if token is not None:
        headers["Authorization"] = f"Bearer {token}"
    with session_for(network or NetworkSection(), url) as session:
        try:
            answer = session.post(
                url.rstrip("/") + API_PREFIX + path,
                data=body,
                headers=headers,
                timeout=(CONNECT_TIMEOUT_S, READ_TIMEOUT_S),
                allow_redirects=False,
            )
        except requests.RequestException as error:
            raise StationError("enrol_no_answer", url=url, reason=why_no_answer(error)) from error
    try:
        if answer.status_code == HTTPStatus.CREATED:
            return EnrolmentReply.model_validate_json(answer.content)
        problem = Problem.model_validate_json(answer.content)
    except ValidationError as error:
        raise StationError("enrol_no_answer", url=url, reason=who_else(answer)) from error
    raise StationError("enrol_refused", url=url, reason=problem.detail or problem.title)


def _check_private(url: str) -> None:
    parts = urlsplit(url)
    try:
        is_near = ipaddress.ip_address(parts.hostname or "").is_private
    except ValueError:
        is_near = False
    if parts.scheme != "https" and not (parts.scheme == "http" and (is_near or is_loopback(url))):
        raise StationError("enrol_not_private", url=url)


def _name(url: str) -> str:
    return url.rstrip("/").lower()
