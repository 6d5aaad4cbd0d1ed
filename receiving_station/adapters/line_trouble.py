"""What stands between the station and the central, told from what came back: catalogue codes for ``Reply.reason``."""

import errno
import socket
import ssl
from collections.abc import Iterator
from http import HTTPStatus

import requests

_EXPIRED = {10, 0x800B0101}
_NOT_YET = {9}
_UNTRUSTED = {18, 19, 20, 21, 27, 0x800B0109, 0x800B010A, 0x800B010C}
_WRONG_HOST = {62, 64, 0x800B010F}
"""OpenSSL's verify codes (X509_V_ERR_…), and Windows' own (CERT_E_EXPIRED, _UNTRUSTEDROOT, _CHAINING, _REVOKED,
_CN_NO_MATCH), which the system's trust gives there."""
_NO_NETWORK = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN}
_GATEWAYS = {HTTPStatus.BAD_GATEWAY, HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.GATEWAY_TIMEOUT}


class PacFileError(requests.exceptions.ProxyError):
    """The PAC file cannot be had or is none: no way to the central is known."""


def why_no_answer(error: requests.RequestException) -> str:
    """Catalogue code of why nobody answered; "offline" where that is all that is known."""
    if isinstance(error, PacFileError):
        # What stood in its way is not what stands in the central's.
        return "pac_trouble"
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return _why_not_trusted(cause.verify_code)
        if isinstance(cause, ssl.SSLError):
            return "tls_trouble"
        if isinstance(cause, socket.gaierror):
            return "no_such_host"
        if isinstance(cause, ConnectionRefusedError):
            return "nobody_listens"
        if isinstance(cause, OSError) and cause.errno in _NO_NETWORK:
            return "no_network"
    if isinstance(error, requests.exceptions.ProxyError):
        return "proxy_sign_in" if str(HTTPStatus.PROXY_AUTHENTICATION_REQUIRED.value) in str(error) else "proxy_trouble"
    if isinstance(error, requests.Timeout):
        return "no_answer_in_time"
    return "offline"


def who_else(answer: requests.Response) -> str:
    """Catalogue code of who answered in the central's place."""
    status = answer.status_code
    if status == HTTPStatus.PROXY_AUTHENTICATION_REQUIRED:
        return "proxy_sign_in"
    if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
        return "login_page"
    if status == HTTPStatus.NETWORK_AUTHENTICATION_REQUIRED:
        return "login_page"
    if is_page(answer):
        return "login_page" if status < HTTPStatus.MULTIPLE_CHOICES else "not_the_central"
    return "other_contract"


def is_gateways(answer: requests.Response) -> bool:
    """Whether a proxy says of itself that it cannot reach the central."""
    return answer.status_code in _GATEWAYS and is_page(answer)


def is_page(answer: requests.Response) -> bool:
    """Whether it is a page for people."""
    return "html" in answer.headers.get("Content-Type", "").lower() or answer.content.lstrip()[:1] == b"<"


def _why_not_trusted(verify_code: int) -> str:
    if verify_code in _EXPIRED:
        return "tls_expired"
    if verify_code in _NOT_YET:
        return "tls_not_yet"
    if verify_code in _WRONG_HOST:
        return "tls_wrong_host"
    return "tls_untrusted" if verify_code in _UNTRUSTED else "tls_trouble"


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and whatever it was made of: the libraries wrap them in several ways."""
    todo: list[object] = [error]
    seen: set[int] = set()
    while todo:
        cause = todo.pop(0)
        if not isinstance(cause, BaseException) or id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        todo += [*cause.args, getattr(cause, "reason", None), cause.__cause__, cause.__context__]
