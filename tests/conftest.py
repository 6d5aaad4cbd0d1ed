"""What every test stands on: no network but loopback, no window on a screen, one hypothesis profile."""

import ipaddress
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# Before anything makes a QApplication; a desktop may have set another platform.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

SHARED = Path(__file__).resolve().parents[2] / "shared"

# Time limits would measure the machine, not the code.
settings.register_profile(
    "bench",
    derandomize=False,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("bench")


class NetworkInTestError(RuntimeError):
    """A test reached for another machine; not an OSError, so that no offline handling swallows it."""


def is_loopback(host: str) -> bool:
    """Whether ``host``, a name or an address, is this machine."""
    if host in {"", "localhost"}:
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session", autouse=True)
def _loopback_only() -> Iterator[None]:
    """Let the sockets of this process connect to this machine only."""

    def refuse_others(connection: socket.socket, address: Any) -> None:
        is_internet = connection.family in {socket.AF_INET, socket.AF_INET6}
        if is_internet and not is_loopback(str(address[0])):
            raise NetworkInTestError(f"a test tried to connect to {address}")

    def guarded(name: str) -> Any:
        connect = getattr(socket.socket, name)

        def guard(connection: socket.socket, address: Any) -> Any:
            refuse_others(connection, address)
            return connect(connection, address)

        return guard

    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, guarded(name))
        yield


def pytest_report_header() -> str:
    """Say whether the shared material is there, as some tests read it besides their own."""
    return f"shared material (../shared): {'there' if SHARED.is_dir() else 'not there, own data only'}"


@pytest.fixture(scope="session")
def shared() -> Path | None:
    """The folder of shared material beside the project, or None where this machine has none."""
    return SHARED if SHARED.is_dir() else None
