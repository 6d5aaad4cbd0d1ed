"""How a station is, part by part, for whoever looks after sixty of them: values and the limits that judge them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from receiving_station.application.bench_check import DAYS_MIN
from receiving_station.application.upkeep import Unsent

SKEW_ATTENTION_S = 60.0
"""So far the clocks may differ: a certificate and the order of parcels bear it."""
FREE_LOW_BYTES = 5_000_000_000
"""Judged by this where nobody knows yet what a day takes."""
DAYS_BROKEN = 0.5
UNSENT_ATTENTION_S = 3600.0
UNSENT_BROKEN_S = 3 * 86_400.0
"""A disk should last for days without a network; after three of them somebody should know."""
SCANNED_S = 7 * 86_400.0


class Part(StrEnum):
    """What is looked at, in this order."""

    SETTINGS = "settings"
    CENTRAL = "central"
    CLOCK = "clock"
    UNSENT = "unsent"
    DATABASE = "database"
    DISK = "disk"
    CAMERA = "camera"
    SCANNER = "scanner"
    PRINTER = "printer"
    SCALE = "scale"
    VERSION = "version"


class Health(StrEnum):
    """How a part is."""

    OK = "ok"
    ATTENTION = "attention"
    """Work goes on; somebody should look."""
    BROKEN = "broken"
    """It does not get well by itself."""
    ABSENT = "absent"
    """This station has none, or nobody can tell."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one part.

    Attributes:
        part: Which.
        health: How it is.
        code: Catalogue code of the sentence.
        context: Values for the sentence's gaps.
    """

    part: Part
    health: Health
    code: str
    context: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class HealthReport:
    """All of it.

    Attributes:
        at: When (UTC).
        station: The bench's name.
        version: The program's.
        findings: In the order of ``Part``.
    """

    at: datetime
    station: str
    version: str
    findings: tuple[Finding, ...]

    @property
    def worst(self) -> Health:
        """The gravest of them; absent things are none."""
        found = {finding.health for finding in self.findings}
        return next((health for health in (Health.BROKEN, Health.ATTENTION) if health in found), Health.OK)

    @property
    def exit_status(self) -> int:
        """As monitoring reads it: 0 well, 1 attention, 2 broken (3, nothing known, is the command's own)."""
        return {Health.ATTENTION: 1, Health.BROKEN: 2}.get(self.worst, 0)


_ACT = frozenset(
    {
        "signed_out", "not_the_central", "other_contract", "login_page", "pac_trouble", "proxy_sign_in",
        "tls_expired", "tls_not_yet", "tls_untrusted", "tls_wrong_host", "tls_trouble", "refused",
    }
)  # fmt: skip
"""What a person has to put right; anything else of the line may be well again in a minute."""


def line_finding(code: str) -> Finding:
    """What is in the way to the central."""
    return Finding(Part.CENTRAL, Health.BROKEN if code in _ACT else Health.ATTENTION, code)


def clock_finding(skew_s: float | None) -> Finding:
    """How this computer's clock differs.

    Args:
        skew_s: The central's clock minus this one's, or None where nobody told.
    """
    if skew_s is None:
        return Finding(Part.CLOCK, Health.ABSENT, "doctor_clock_unknown")
    if abs(skew_s) <= SKEW_ATTENTION_S:
        return Finding(Part.CLOCK, Health.OK, "doctor_clock_good", (("seconds", f"{abs(skew_s):.0f}"),))
    code = "clock_behind" if skew_s > 0 else "clock_ahead"
    return Finding(Part.CLOCK, Health.ATTENTION, code, (("minutes", f"{abs(skew_s) / 60:.0f}"),))


def disk_finding(days: float | None, free_bytes: int) -> Finding:
    """How long the disk lasts.

    Args:
        days: Of work without a network, or None where nobody knows yet.
        free_bytes: What it has left.
    """
    if days is None:
        free = (("free_gb", f"{free_bytes / 1e9:.0f}"),)
        is_low = free_bytes < FREE_LOW_BYTES
        code = "doctor_disk_low" if is_low else "doctor_disk_free"
        return Finding(Part.DISK, Health.ATTENTION if is_low else Health.OK, code, free)
    value = (("value", "99+" if days > 99 else f"{days:.0f}"),)  # noqa: PLR2004 (more says no more)
    if days >= DAYS_MIN:
        return Finding(Part.DISK, Health.OK, "check_disk_good", value)
    return Finding(Part.DISK, Health.BROKEN if days < DAYS_BROKEN else Health.ATTENTION, "check_disk_low", value)


def unsent_finding(unsent: Unsent, oldest_s: float | None, *, has_central: bool) -> Finding:
    """What the central does not have.

    Args:
        unsent: How much.
        oldest_s: Since when the oldest of it waits, seconds; None: nothing does.
        has_central: Whether there is one to send it to.
    """
    if oldest_s is None:
        return Finding(Part.UNSENT, Health.OK, "doctor_unsent_none")
    hours = f"{oldest_s / 3600:.0f}" if oldest_s >= 3600 else f"{oldest_s / 3600:.1f}"  # noqa: PLR2004 (an hour)
    context: tuple[tuple[str, str], ...] = (
        ("parcels", str(unsent.parcels)),
        ("photos", str(unsent.photos)),
        ("hours", hours),
    )
    if not has_central:
        return Finding(Part.UNSENT, Health.OK, "doctor_unsent_alone", context)
    if unsent.needs_you:
        context = (*context, ("people", str(unsent.needs_you)))
        return Finding(Part.UNSENT, Health.ATTENTION, "doctor_unsent_person", context)
    health = Health.OK if oldest_s < UNSENT_ATTENTION_S else Health.ATTENTION
    health = Health.BROKEN if oldest_s >= UNSENT_BROKEN_S else health
    return Finding(Part.UNSENT, health, "doctor_unsent", context)


def scanner_finding(scanned_s: float | None) -> Finding:
    """When the hand scanner read last, by the bench check; a scanner is a keyboard and cannot be asked.

    Args:
        scanned_s: So long ago, seconds; None: never.
    """
    if scanned_s is None:
        return Finding(Part.SCANNER, Health.ABSENT, "doctor_scanner_unknown")
    days = (("days", f"{scanned_s / 86_400:.0f}"),)
    if scanned_s > SCANNED_S:
        return Finding(Part.SCANNER, Health.ABSENT, "doctor_scanner_long_ago", days)
    return Finding(Part.SCANNER, Health.OK, "doctor_scanner_read", days)
