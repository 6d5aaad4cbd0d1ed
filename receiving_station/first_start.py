"""From box to first scan: a one-time code becomes a token, the station its name and the feed; a window or none."""

from dataclasses import dataclass
from pathlib import Path

from receiving_station.adapters.db.station import FILE_NAME
from receiving_station.adapters.enrolment import TokenStore, enrol
from receiving_station.adapters.policy import Policy
from receiving_station.adapters.settings import Settings
from receiving_station.adapters.settings_file import save_section
from receiving_station.application.errors import StationError
from receiving_station.application.ports import Clock
from receiving_station.bootstrap import build_station

READ_MOST_S = 1800.0
"""The longest that the feed is read for without a window; the station reads on from there."""


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A station that has its token.

    Attributes:
        station: Its name at the central.
        where: Where the token is kept: "the keyring", or a file.
    """

    station: str
    where: str


def lacks_token(settings: Settings) -> bool:
    """Whether there is a central and no token for it."""
    central = settings.central
    return bool(central.url) and central.token_file is None and not TokenStore(settings.data.folder).find(central.url)


def is_first_start(settings: Settings, file: Path) -> bool:
    """Whether nobody has said anything about this station yet: neither a setting nor any work."""
    return not settings.central.url and not file.exists() and not (settings.data.folder / FILE_NAME).exists()


def enrol_station(settings: Settings, policy: Policy, file: Path, url: str, code: str) -> Enrolled:
    """Exchange a code for this station's token, keep it, and write address and name into the settings.

    Args:
        settings: In force.
        policy: What IT has locked: it is not written, and another address than the locked one is refused.
        file: The settings file.
        url: The central's address.
        code: What its admin gave out.

    Raises:
        StationError: ``enrol_refused``, ``enrol_refused_here``, ``enrol_no_answer``, ``enrol_not_private``,
            ``token_not_kept``, ``settings_not_saved``.
    """
    if policy.locks("central", "url") and settings.central.url.rstrip("/") != url.rstrip("/"):
        raise StationError("enrol_refused_here", url=settings.central.url)
    reply = enrol(url, code.strip(), settings.network)
    where = TokenStore(settings.data.folder).keep(url, reply.token)
    keep_address(policy, file, url)
    if reply.station and not policy.locks("station", "name"):
        save_section(file, "station", {"name": reply.station[:60]})
    return Enrolled(reply.station, where)


def keep_address(policy: Policy, file: Path, url: str) -> None:
    """Write the central's address, where it is not locked; the token is where enrolling put it.

    Raises:
        StationError: ``settings_not_saved``.
    """
    if not policy.locks("central", "url"):
        save_section(file, "central", {"url": url, "token_file": None})


def read_feed(settings: Settings, file: Path, clock: Clock) -> int:
    """Read everything that the central announced, without a window; how many changes came.

    Raises:
        StationError: ``central_not_reached`` with ``reason``; ``already_running`` and what else a start refuses.
    """
    station = build_station(settings, file)
    try:
        items = 0
        until_s = clock.monotonic_s() + READ_MOST_S
        while station.engine is not None and clock.monotonic_s() < until_s:
            report = station.engine.run_pass()
            items += report.feed_items
            if report.reason:
                raise StationError("central_not_reached", reason=report.cause or report.reason)
            if not report.is_unfinished:
                break
        return items
    finally:
        station.close()
