"""The way to the central: which proxy, whose certificates; one place that knows, for every call of the program."""

import ssl
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

import requests
import truststore
from requests.adapters import HTTPAdapter

from receiving_station.adapters.central_http import is_loopback
from receiving_station.adapters.line_trouble import PacFileError
from receiving_station.adapters.settings import NetworkSection

if TYPE_CHECKING:
    from pypac.parser import PACFile

PAC_TIMEOUT_S = 3.0
PAC_MOST_BYTES = 1_000_000


def session_for(network: NetworkSection, url: str = "") -> requests.Session:
    """A session that goes the way that the settings say.

    Args:
        network: The settings.
        url: Where it will go; this PC itself is always asked directly, and the system's trust is not looked up.
    """
    pac = _pac_place(network)
    session = _pac_session(pac) if pac and not is_loopback(url) else requests.Session()
    # Without the environment a .netrc and a stray REQUESTS_CA_BUNDLE mean nothing either.
    session.trust_env = network.proxy == "system" and not is_loopback(url)
    if network.proxy == "address" and not is_loopback(url):
        session.proxies = {"http": network.proxy_address, "https": network.proxy_address}
    if network.trust == "system" and url.startswith("https"):
        session.mount("https://", SystemTrust())
    return session


class SystemTrust(HTTPAdapter):
    """Certificates are judged by the system's store, where a company's own authority belongs."""

    def init_poolmanager(self, *args: Any, **named: Any) -> None:  # noqa: ANN401 (the library's)
        """Connections that ask the system."""
        super().init_poolmanager(*args, ssl_context=_system_context(), **named)

    def proxy_manager_for(self, proxy: str, **named: Any) -> Any:  # noqa: ANN401 (the library's)
        """The same through a proxy."""
        return super().proxy_manager_for(proxy, ssl_context=_system_context(), **named)

    def cert_verify(self, conn: Any, url: str, verify: bool | str, cert: Any) -> None:  # noqa: ANN401, FBT001
        """A bundle that somebody named is taken; else nothing is added to what the system trusts."""
        super().cert_verify(conn, url, verify, cert)  # type: ignore[no-untyped-call]
        if verify is True:
            conn.ca_certs = conn.ca_cert_dir = None


def _system_context() -> ssl.SSLContext:
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _pac_place(network: NetworkSection) -> str:
    """Address or path of the PAC file that says the way, or ""."""
    if network.proxy == "pac":
        return network.pac
    if network.proxy == "system" and sys.platform == "win32":
        from pypac.os_settings import autoconfig_url_from_registry  # noqa: PLC0415 (a thing of Windows)

        return str(autoconfig_url_from_registry() or "")
    return ""


def _pac_session(place: str) -> requests.Session:
    # Imported here: it brings a JavaScript engine, which few stations need.
    from dukpy import JSRuntimeError  # noqa: PLC0415
    from pypac import PACSession  # noqa: PLC0415
    from pypac.resolver import ProxyConfigExhaustedError  # noqa: PLC0415

    class Session(PACSession):  # type: ignore[misc]
        """Fetches its PAC file with the first call, and again with the next one where that failed."""

        def get_pac(self, **_named: object) -> "PACFile":
            pac = _pac_file(place)
            self._proxy_resolver = self._get_proxy_resolver(pac)
            self._tried_get_pac = True
            return pac

        def request(self, method: str, url: str, **named: Any) -> requests.Response:  # noqa: ANN401
            try:
                answer: requests.Response = super().request(method, url, **named)
            except (ProxyConfigExhaustedError, JSRuntimeError) as error:
                raise PacFileError(f"the PAC file {place} tells no way") from error
            return answer

    made: requests.Session = Session()
    return made


def _pac_file(place: str) -> "PACFile":
    from dukpy import JSRuntimeError  # noqa: PLC0415
    from pypac.parser import MalformedPacError, PACFile  # noqa: PLC0415

    try:
        return PACFile(_pac_text(place))
    except (OSError, UnicodeDecodeError, MalformedPacError, JSRuntimeError) as error:
        # Going directly instead would go round what IT decided, and would fail in a way that says nothing.
        raise PacFileError(f"the PAC file {place} cannot be used ({type(error).__name__})") from error


def _pac_text(place: str) -> str:
    parts = urlsplit(place)
    if parts.scheme in {"http", "https"}:
        with requests.Session() as session:
            session.trust_env = False
            if parts.scheme == "https":
                session.mount("https://", SystemTrust())
            # Whatever type the server says: IT named this file, and servers often know no better.
            answer = session.get(place, timeout=PAC_TIMEOUT_S)
            answer.raise_for_status()
            return answer.text[:PAC_MOST_BYTES]
    path = Path(url2pathname(parts.path)) if parts.scheme == "file" else Path(place)
    return path.read_text(encoding="utf-8")
