"""The gallery's floor: eight benches on a bad day, through the screen's own view-model."""

from datetime import UTC, datetime, timedelta
from typing import Final

from receiving_station.application.boards import (
    BoardAnswer,
    BoardColumn,
    BoardFigure,
    BoardPage,
    BoardTable,
    Cell,
    Heard,
)
from ui.viewmodels.floor import NEXT, FloorModel, FloorView

_NOW: Final = datetime(2026, 11, 21, 13, 3, tzinfo=UTC)
_SKUS: Final = tuple((f"NT-{1000 + n}", f"Trail jacket no. {n}, olive, M", 210 - 12 * n) for n in range(12))


def _table(name: str, kinds: str, *rows: tuple[Cell, ...], states: dict[int, str] | None = None) -> BoardTable:
    columns = tuple(BoardColumn(key, key, kind) for key, _, kind in (part.partition(":") for part in kinds.split()))
    return BoardTable(name, name, columns, rows, states=states or {})


def _page(name: str, figures: str, values: tuple[Cell, ...], *tables: BoardTable, loud: str = "") -> BoardPage:
    keys = (part.partition(":") for part in figures.split())
    made = tuple(
        BoardFigure(key, key, value, kind, "stop" if key == loud else "")
        for (key, _, kind), value in zip(keys, values, strict=True)
    )
    return BoardPage(name, _NOW, "", made, tables)


def _floor() -> BoardPage:
    benches = _table(
        "stations",
        "station:text operator:text state:word state_min:span units_per_hour:rate of_target:share units_today:count "
        "unsent:count",
        ("Bench 01", "M. Weber", "working", None, 38.5, 0.96, 214, 0),
        ("Bench 02", "Kim Seo-yeon", "idle", 26, 0.0, 0.0, 171, 0),
        ("Bench 03", "R. Alvarez", "camera_lost", None, 12.0, 0.3, 160, 3),
        ("Bench 04", "", "nobody_signed_in", None, 0.0, 0.0, 0, 0),
        ("Bench 05", "T. Nakamura", "working", None, 44.0, 1.1, 230, 0),
        ("Bench 06", "A.-K. Freudenreich", "printer_out", None, 20.0, 0.5, 140, 0),
        ("Bench 07", "J. Petrov", "working", None, 41.0, 1.03, 202, 0),
        ("Bench 08", "B. Costa", "offline", 130, 0.0, 0.0, 96, 41),
        states={0: "accepted", 1: "attention", 2: "stop", 4: "accepted", 5: "stop", 6: "accepted", 7: "stop"},
    )
    start = _NOW.replace(hour=0, minute=0)
    done = (0, 0, 0, 0, 0, 31, 142, 168, 181, 120, 175, 190, 162, 14)
    hours: list[tuple[Cell, ...]] = [
        ((start + timedelta(hours=number)).isoformat(), units, units // 2, 160) for number, units in enumerate(done)
    ]
    return _page(
        "floor",
        "units_now:rate units_shift:count units_today:count at_work:count troubled:count first_pass:share",
        (155.5, 1213, 1213, 3, 3, 0.875),
        benches,
        _table("hours", "hour:when units:count parcels:count target:count", *hours),
        loud="troubled",
    )


def _times() -> BoardPage:
    shares: tuple[tuple[Cell, ...], ...] = (
        ("total", 61.4, 118.0, None),
        ("waiting_parcel", 9.8, 31.2, 0.14),
        ("scanning", 6.1, 14.0, 0.09),
        ("checks", 15.0, 31.0, 0.22),
        ("deciding", 19.4, 44.0, 0.28),
        ("photo", 11.2, 22.0, 0.17),
        ("printing", 6.4, 12.0, 0.09),
        ("waiting", 0.4, 1.1, 0.01),
    )
    by = [(f"Bench 0{n}", 900 - n, 58.0 + n, 110.0 + n, 6.0, 19.0, 11.0, 0.4) for n in range(1, 9)]
    return _page(
        "times",
        "median:seconds p90:seconds software:share units:count",
        (61.4, 118.0, 0.009, 7204),
        _table("shares", "share:word median_s:seconds p90_s:seconds of_all:share", *shares),
        _table(
            "by",
            "name:text units:count median_s:seconds p90_s:seconds scanning_s:seconds deciding_s:seconds "
            "photo_s:seconds waiting_s:seconds",
            *by,
        ),
    )


def _backlog() -> BoardPage:
    at = [(_NOW + timedelta(minutes=minutes)).isoformat() for minutes in (217, 127, 90, 1500, 1300, 1600)]
    ages = [
        (brand, state, 140, 320, 61, 8, 529)
        for brand in ("Northtrail", "Hearth & Co")
        for state in ("announced", "in_transit", "received", "partly_settled", "needs_person")
    ]
    return _page(
        "backlog",
        "to_do:count announced:count in_transit:count needs_person:count parked:count benches:count",
        (412, 1830, 902, 37, 7, 6),
        _table(
            "forecast",
            "benches:count at:when early:when late:when per_hour:rate",
            (6, at[0], at[1], at[3], 113.9),
            (7, at[1], at[2], at[4], 132.9),
            (8, at[2], at[2], at[5], 151.9),
        ),
        _table(
            "ages",
            "brand:text state:word under_a_day:count 1_to_3_days:count 3_to_7_days:count over_a_week:count all:count",
            *ages,
        ),
    )


def _quality() -> BoardPage:
    skus = [
        (sku, name, units, 66 if place == 0 else 8, (66 if place == 0 else 8) / units, 0.041)
        for place, (sku, name, units) in enumerate(_SKUS)
    ]
    found = [
        (reason, 900, 31, 44, 0.09)
        for reason in ("size_too_small", "damaged_on_arrival", "not_as_described", "arrived_late", "undelivered")
    ]
    graders = [("M. Weber", 61, 0.93, 0.88, 0.8, 0.96), ("R. Alvarez", 58, 0.6, 0.41, 0.25, 0.57)]
    return _page(
        "quality",
        "units:count bad:share outliers:count overrides:share kappa:rate",
        (7204, 0.052, 1, 0.114, 0.81),
        _table(
            "skus",
            "sku:text name:text units:count bad:count bad_share:share usual:share",
            *skus,
            states={0: "stop"},
        ),
        _table("reason_found", "key:word units:count damaged:count defective:count bad:share", *found),
        _table("graders", "grader:text looks:count agreed:share kappa:rate low:rate high:rate", *graders),
        loud="outliers",
    )


PAGES = {"floor": _floor, "times": _times, "backlog": _backlog, "quality": _quality}


def floor_view(state: str) -> FloorView:
    """The supervisor's screen in a state: a page, how often its table was changed, and how the central answered."""
    page, _, how = state.partition(" ")
    model = FloorModel()
    model.choose(page)
    times = {"graders": 3, "by": 1}.get(how, 0)
    for _time in range(times):
        model.choose(NEXT)
    heard = Heard.OFFLINE if how in {"offline", "nothing"} else Heard.FRESH
    model.hear(BoardAnswer(model.question, None if how == "nothing" else PAGES[page](), heard))
    return model.view(_NOW + timedelta(minutes=40 if how == "offline" else 0))
