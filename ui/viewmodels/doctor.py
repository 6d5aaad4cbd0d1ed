"""The PC check in words: what the doctor found, gravest things marked."""

from dataclasses import dataclass

from receiving_station.application.health import Finding, Health, HealthReport, Part
from ui.viewmodels.locale import time_text
from ui.viewmodels.words import sentence, tr

BUNDLE, AGAIN, CLOSE = "bundle", "again", "close"
KEYS = {"1": BUNDLE, "2": AGAIN, "Enter": CLOSE}
"""What a key chooses."""
_LOOKS = {
    Health.OK: ("check-circle", "accepted"),
    Health.ATTENTION: ("alert", "attention"),
    Health.BROKEN: ("stop", "stop"),
    Health.ABSENT: ("circle", "text_quiet"),
}


@dataclass(frozen=True, slots=True)
class DoctorRowView:
    """One part.

    Attributes:
        name: Identity.
        icon: Icon name.
        tone: Token of its colour.
        title: "Camera".
        state: Its word, for those who do not see the icon.
        advice: What was found, and what to do.
    """

    name: str
    icon: str
    tone: str
    title: str
    state: str
    advice: str


@dataclass(frozen=True, slots=True)
class DoctorView:
    """The page.

    Attributes:
        title: What all of it comes to.
        when: When it was looked at, or that it is being looked at.
        rows: In a fixed order.
        note: What became of the support bundle, or "".
        is_busy: Whether it looks right now.
    """

    title: str
    when: str
    rows: tuple[DoctorRowView, ...] = ()
    note: str = ""
    is_busy: bool = False


def doctor_view(report: HealthReport | None, note: str = "", *, is_busy: bool = False) -> DoctorView:
    """The page for a report.

    Args:
        report: What was found last; None before the first look.
        note: What became of the support bundle, or "".
        is_busy: Whether it looks right now.
    """
    if report is None:
        return DoctorView(tr("PC check"), tr("Looking at everything …"), (), note, is_busy)
    when = tr("Looked at {time}.").replace("{time}", time_text(report.at))
    return DoctorView(
        _title(report.worst),
        tr("Looking at everything …") if is_busy else when,
        tuple(_row(finding) for finding in report.findings),
        note,
        is_busy,
    )


def _title(worst: Health) -> str:
    return {
        Health.OK: tr("This PC is all right"),
        Health.ATTENTION: tr("Somebody should look at this PC"),
        Health.BROKEN: tr("This PC needs help"),
        Health.ABSENT: tr("PC check"),
    }[worst]


def _row(finding: Finding) -> DoctorRowView:
    icon, tone = _LOOKS[finding.health]
    advice = sentence(finding.code, dict(finding.context))
    return DoctorRowView(finding.part.value, icon, tone, _part(finding.part), _state(finding.health), advice)


def _part(part: Part) -> str:
    return {
        Part.SETTINGS: tr("Settings"),
        Part.CENTRAL: tr("Central"),
        Part.CLOCK: tr("Clock"),
        Part.UNSENT: tr("Unsent"),
        Part.DATABASE: tr("Data"),
        Part.DISK: tr("Disk"),
        Part.CAMERA: tr("Camera"),
        Part.SCANNER: tr("Hand scanner"),
        Part.PRINTER: tr("Label printer"),
        Part.SCALE: tr("Scale"),
        Part.VERSION: tr("Program"),
    }[part]


def _state(health: Health) -> str:
    return {
        Health.OK: tr("good"),
        Health.ATTENTION: tr("look here"),
        Health.BROKEN: tr("broken"),
        Health.ABSENT: tr("not here"),
    }[health]
