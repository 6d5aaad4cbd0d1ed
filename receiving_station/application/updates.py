"""Which version a station goes to, when, and when it goes back: rules, without signatures, files and installers.

What a release says of itself is signed with it (decision 033). A station is asked for nothing: it reads who is meant
and decides alone, the same way every time.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from receiving_station.application.health import Finding, Health, Part

STARTS_TO_FAIL = 3
"""So often a new version may be opened without becoming healthy before the old one comes back."""
CHECKED_LATELY_S = 3 * 86_400.0
"""A ring that nobody could read for longer is told: somebody may keep an old list before the station."""
_VERSION = re.compile(r"(\d{1,6})\.(\d{1,6})\.(\d{1,6})")
_HUNDRED = 100


class Ring(StrEnum):
    """Which stations hear of a version when; each release says how many of each."""

    PILOT = "pilot"
    EARLY = "early"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Release:
    """A version that the signed list has.

    Attributes:
        name: Of its package in the repository.
        version: Three numbers.
        system: What it is for: ``debian-amd64``, ``windows-msi``.
        percent: Of each ring's stations, how many hundredths are meant.
        hold: Nobody goes to it, whoever is meant.
        revision: The newest form of the database that it reads.
        go_back_from: Versions whose stations are ordered to this one, though it is older.
    """

    name: str
    version: str
    system: str
    percent: Mapping[Ring, int]
    hold: bool
    revision: str
    go_back_from: frozenset[str]

    @property
    def order(self) -> tuple[int, ...]:
        """Newer ones compare greater."""
        return ordered(self.version)


@dataclass(frozen=True, slots=True)
class Trial:
    """A version that was installed and has not shown yet that it works.

    Attributes:
        version: Which.
        before: Where the station came from.
        starts: How often it was opened since.
        is_healthy: It ran for a while and said so.
    """

    version: str
    before: str
    starts: int
    is_healthy: bool


class Verdict(StrEnum):
    """What becomes of a trial."""

    WAIT = "wait"
    KEEP = "keep"
    GO_BACK = "go_back"
    STUCK = "stuck"
    """It does not work, and the old one could not read the data any more: a person has to look."""


def ordered(version: str) -> tuple[int, ...]:
    """A version as numbers.

    Raises:
        ValueError: If it is not three numbers.
    """
    found = _VERSION.fullmatch(version)
    if found is None:
        raise ValueError(f"{version!r} is no version")
    return tuple(int(number) for number in found.groups())


def read_release(name: str, said: Mapping[str, object]) -> Release | None:
    """A release from what the signed list says beside its package; None where it is none that this program knows.

    A value that is not understood leaves the release out: a station never guesses what was meant.
    """
    version, system, revision, hold = (said.get(key) for key in ("version", "system", "revision", "hold"))
    percent, back = said.get("percent"), said.get("go_back_from", [])
    if not (isinstance(version, str) and _VERSION.fullmatch(version)):
        return None
    if not (isinstance(system, str) and isinstance(revision, str) and isinstance(hold, bool)):
        return None
    if not (isinstance(percent, dict) and isinstance(back, list) and all(isinstance(each, str) for each in back)):
        return None
    shares = {ring: percent.get(ring.value, 0) for ring in Ring}
    if not all(isinstance(share, int) and 0 <= share <= _HUNDRED for share in shares.values()):
        return None
    return Release(name, version, system, shares, hold, revision, frozenset(back))


def place_in_line(station: str, version: str) -> int:
    """Where a station stands among a hundred for a version: 0 goes first.

    Another order for every version, so that it is not always the same benches that try.
    """
    return int.from_bytes(hashlib.sha256(f"{station}\n{version}".encode()).digest()[:8], "big") % _HUNDRED


def choose(
    releases: Iterable[Release], system: str, here: str, station: str, ring: Ring, failed: frozenset[str]
) -> Release | None:
    """Where this station should go, or None: it stays.

    Args:
        releases: The signed list.
        system: What runs here.
        here: The version that is installed.
        station: The station's own name; two may have the same, they go together.
        ring: The one that IT put it into.
        failed: Versions that this station came back from; it does not try them again.
    """
    fitting = [each for each in releases if each.system == system and not each.hold and each.version not in failed]
    ordered_back = [each for each in fitting if here in each.go_back_from]
    if ordered_back:
        return max(ordered_back, key=lambda each: each.order)
    withdrawn = frozenset().union(*(each.go_back_from for each in fitting))
    newer = [
        each
        for each in fitting
        if each.order > ordered(here)
        and each.version not in withdrawn
        and place_in_line(station, each.version) < each.percent[ring]
    ]
    return max(newer, key=lambda each: each.order, default=None)


def can_read(release: Release, revision: str | None) -> bool:
    """Whether a release reads a database.

    Args:
        release: Which.
        revision: The database's form, by its number; None: there is none yet.
    """
    return revision is None or revision <= release.revision


def judge(trial: Trial, before: Release | None, revision: str | None) -> Verdict:
    """What becomes of a version on trial.

    Args:
        trial: How far it is.
        before: The release it came from, or None where its package is not at hand.
        revision: The database's form now.
    """
    if trial.is_healthy:
        return Verdict.KEEP
    if trial.starts < STARTS_TO_FAIL:
        return Verdict.WAIT
    return Verdict.GO_BACK if before is not None and can_read(before, revision) else Verdict.STUCK


@dataclass(frozen=True, slots=True)
class QuietHours:
    """When a package may be fetched, by the station's own clock; ``begins`` may be later than ``ends``: over midnight.

    Attributes:
        begins: From then on.
        ends: Until then.
    """

    begins: time
    ends: time

    @classmethod
    def parse(cls, text: str) -> "QuietHours":
        """``19:00-06:00``.

        Raises:
            ValueError: If it has another form.
        """
        begins, _, ends = text.partition("-")
        return cls(time.fromisoformat(begins), time.fromisoformat(ends))

    def has(self, local: datetime) -> bool:
        """Whether it is quiet then; the same time twice means always."""
        now = local.timetz().replace(tzinfo=None)
        if self.begins == self.ends:
            return True
        if self.begins < self.ends:
            return self.begins <= now < self.ends
        return now >= self.begins or now < self.ends


@dataclass(frozen=True, slots=True)
class UpdateState:
    """What the updater last knew; the station reads it, and only the updater writes it.

    Attributes:
        ring: The station's, or "" where it gets no updates from here.
        checked_at: When the signed list was last read and believed (UTC), or None.
        ready: A version that is fetched, verified and waits for the bench to be closed, or "".
        offered: A version that this station should get, or "".
        trouble: Catalogue code of what was in the way last, or "".
        stuck: A version that does not work and cannot be left, or "".
        failed: Versions that this station came back from.
    """

    ring: str = ""
    checked_at: datetime | None = None
    ready: str = ""
    offered: str = ""
    trouble: str = ""
    stuck: str = ""
    failed: tuple[str, ...] = ()


def version_finding(version: str, state: UpdateState | None, now: datetime) -> Finding:
    """The version against its ring.

    Args:
        version: The one that runs.
        state: What the updater knows, or None where there is no updater.
        now: UTC.
    """
    context = [("version", version)]
    if state is None or not state.ring:
        return Finding(Part.VERSION, Health.OK, "doctor_version", tuple(context))
    context.append(("ring", state.ring))
    if state.stuck:
        return Finding(Part.VERSION, Health.BROKEN, "doctor_version_stuck", (*context, ("other", state.stuck)))
    if state.checked_at is None or (now - state.checked_at).total_seconds() > CHECKED_LATELY_S:
        return Finding(Part.VERSION, Health.ATTENTION, state.trouble or "update_never", tuple(context))
    if state.trouble == "update_not_trusted":
        return Finding(Part.VERSION, Health.ATTENTION, state.trouble, tuple(context))
    if state.failed and not state.offered:
        return Finding(Part.VERSION, Health.ATTENTION, "doctor_version_back", (*context, ("other", state.failed[-1])))
    if state.ready or state.offered:
        code = "doctor_version_ready" if state.ready else "doctor_version_coming"
        return Finding(Part.VERSION, Health.OK, code, (*context, ("other", state.ready or state.offered)))
    return Finding(Part.VERSION, Health.OK, "doctor_version_newest", tuple(context))
