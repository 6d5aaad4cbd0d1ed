"""The operator's own pace, ready for the panel."""

from dataclasses import dataclass

from receiving_station.application.pace import Pace, Share
from ui.viewmodels.locale import number_text, seconds_text
from ui.viewmodels.words import tr

NO_SHARE = 0.005


@dataclass(frozen=True, slots=True)
class ShareView:
    """One bar.

    Attributes:
        label: What the seconds went to.
        text: "12 s".
        part: 0 to 1 of the hour's seconds.
    """

    label: str
    text: str
    part: float


@dataclass(frozen=True, slots=True)
class PaceView:
    """The panel.

    Attributes:
        title: "My pace".
        body: Who sees it.
        units: "37".
        units_label: "units this hour".
        median: "41 s".
        median_label: "for half of them, or less".
        shares: Most seconds first; empty before the first unit.
    """

    title: str
    body: str
    units: str
    units_label: str
    median: str
    median_label: str
    shares: tuple[ShareView, ...]


def pace_view(pace: Pace) -> PaceView:
    """The panel of an hour."""
    total = sum(seconds for _, seconds in pace.shares)
    shares = tuple(
        ShareView(share_word(share), seconds_text(seconds), seconds / total)
        for share, seconds in pace.shares
        if total and seconds / total > NO_SHARE
    )
    return PaceView(
        tr("My pace"),
        tr("Only you see this. It stays on this station and is forgotten after the shift."),
        number_text(pace.units),
        tr("units this hour"),
        "–" if pace.median_s is None else seconds_text(pace.median_s),
        tr("a unit, in the middle"),
        shares,
    )


def share_word(share: Share) -> str:
    """What seconds went to."""
    return {
        Share.SCANNING: tr("Scanning"),
        Share.CHECKS: tr("Checks"),
        Share.DECIDING: tr("Deciding"),
        Share.PHOTO: tr("Photos"),
        Share.PRINTING: tr("Printing"),
        Share.WAITING: tr("Waiting"),
    }[share]
