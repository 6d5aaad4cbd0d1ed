"""The floor: what each bench does right now, against what it should, and where the seconds go."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from typing import Any, Final, Literal

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.board.asking import SUM_MS, SUM_PARCELS, SUM_UNITS, Ask, in_cube, minutes_of, words
from receiving_station.central.board.facts import SLOT_MIN, TOTAL, WAITING_PARCEL, Cube, ms_of_bucket, slot_of
from receiving_station.central.board.models import BoardCell, StationState
from receiving_station.central.board.tables import Board, Cell, Column, Figure, Kind, State, Table
from receiving_station.central.models import BenchChecked, StationSeen
from receiving_station.domain.codes import shown
from receiving_station.domain.vocabulary import Share
from receiving_station.wire import BenchCheckWire

AWAY_AFTER: Final = timedelta(seconds=100)
"""Three heartbeats missed: the station is away."""
IDLE_AFTER: Final = timedelta(minutes=10)
"""So long without a parcel is worth a look."""
LOOK_AT: Final = "look_at "
"""Before the names of the parts of a bench check that want a look."""
By = Literal["station", "category", "brand", "operator"]
_HOUR: Final = timedelta(hours=1)
_SLOT: Final = timedelta(minutes=SLOT_MIN)
_SHARES: Final = (TOTAL, WAITING_PARCEL, *(share.value for share in Share))
SHARE_WORDS: Final[Mapping[str, str]] = {
    TOTAL: "whole unit",
    WAITING_PARCEL: "waiting for a parcel",
    Share.SCANNING: "scanning",
    Share.CHECKS: "checks",
    Share.DECIDING: "deciding",
    Share.PHOTO: "photos",
    Share.PRINTING: "printing",
    Share.WAITING: "waiting for the software",
}
_SHORT: Final[Mapping[str, str]] = {WAITING_PARCEL: "No parcel", Share.PHOTO: "Photos", Share.WAITING: "Software"}
_STATIONS: Final = (
    Column("station", "Station"),
    Column("operator", "Signed in"),
    Column("state", "State", Kind.WORD),
    Column("state_min", "For", Kind.SPAN),
    Column("units_per_hour", "Units/h now", Kind.RATE),
    Column("of_target", "Of target", Kind.SHARE),
    Column("parcels_per_hour", "Parcels/h now", Kind.RATE),
    Column("units_shift", "Units this shift", Kind.COUNT),
    Column("units_today", "Units today", Kind.COUNT),
    Column("parked", "Parked", Kind.COUNT),
    Column("unsent", "Unsent", Kind.COUNT),
    Column("bench_check", "Bench check", Kind.WORD),
)


def floor_board(session: Session, ask: Ask) -> Board:
    """What the floor does now, today and this shift."""
    site, now = ask.site, ask.now
    shift, today = site.shift_start(now).astimezone(UTC), site.day_start(now).astimezone(UTC)
    hour = slot_start(now) - _HOUR + _SLOT
    slots = _slots(session, ask, min(shift, today, hour))
    of_now, of_shift, of_today = (_by_station(slots, since) for since in (hour, shift, today))
    stations = _stations(session, now)
    names = sorted({*stations, *of_today})
    rows, states = [], {}
    for number, name in enumerate(names):
        seen = stations.get(name, _NOBODY)
        state, word, minutes = seen.state(now)
        done, target = of_now.get(name, (0, 0)), site.units_per_hour
        rate = _per_hour(done[0], now - hour)
        rows.append(
            (
                name,
                seen.operator,
                word,
                minutes,
                rate,
                rate / target,
                _per_hour(done[1], now - hour),
                of_shift.get(name, (0, 0))[0],
                of_today.get(name, (0, 0))[0],
                seen.parked,
                seen.unsent,
                seen.bench_check,
            )
        )
        if state is not State.PLAIN:
            states[number] = state
    at_work = sum(1 for name in names if stations.get(name, _NOBODY).is_working(now))
    figures = _figures(ask, (of_now, of_shift, of_today), (now - hour, now - shift, now - today), at_work)
    troubled = sum(1 for state in states.values() if state is State.STOP)
    checked = [seen for seen in stations.values() if seen.checked]
    figures += (
        Figure(
            "troubled",
            "Benches that need somebody",
            troubled,
            state=State.STOP if troubled else State.GOOD,
            note=f"of {len(names)}",
        ),
        Figure(
            "first_pass",
            "Bench checks good at once",
            sum(seen.is_good for seen in checked) / len(checked) if checked else None,
            Kind.SHARE,
        ),
    )
    hourly = _hours(slots, today, now, site.units_per_hour * max(1, at_work))
    table = Table("stations", "Benches", _STATIONS, tuple(rows), states=states)
    return Board("floor", now, _sentence(table, figures), figures, (table, hourly))


def times_board(session: Session, ask: Ask, by: By = "station") -> Board:
    """Where the seconds of a unit go: median and P90, read from histograms (see ``facts.STEP``)."""
    cube, column = {
        "station": (Cube.TIME_STATION, BoardCell.a),
        "category": (Cube.TIME_CATEGORY, BoardCell.a),
        "brand": (Cube.TIME_STATION, BoardCell.brand),
        "operator": (Cube.TIME_OPERATOR, BoardCell.a),
    }[by]
    asked = sa.select(column, BoardCell.b, BoardCell.c, SUM_UNITS, SUM_PARCELS, SUM_MS)
    if ask.person:
        asked = asked.where(BoardCell.a == ask.person)
    found = session.execute(in_cube(asked, cube, ask).group_by(column, BoardCell.b, BoardCell.c)).all()
    whole: dict[str, _Times] = defaultdict(_Times)
    parts: dict[tuple[str, str], _Times] = defaultdict(_Times)
    for name, share, bucket, units, parcels, ms in found:
        for times in (whole[share], parts[name, share]):
            times.add(bucket, units + parcels, ms)
    total_ms = sum(whole[share].ms for share in _SHARES if share != TOTAL) or 1
    shares = Table(
        "shares",
        "Where the seconds go",
        (
            Column("share", "Spent on", Kind.WORD),
            Column("median_s", "Median", Kind.SECONDS),
            Column("p90_s", "P90", Kind.SECONDS),
            Column("hours", "Hours in all", Kind.RATE),
            Column("of_all", "Of all time", Kind.SHARE),
        ),
        tuple(
            (
                share,
                whole[share].at(0.5),
                whole[share].at(0.9),
                whole[share].ms / 3_600_000,
                None if share == TOTAL else whole[share].ms / total_ms,
            )
            for share in _SHARES
        ),
        note="Medians and P90 are read from histograms: at most an eighth off. Waiting for a parcel is per parcel, "
        "all else per unit.",
    )
    names = sorted({name for name, _share in parts})
    detail = Table(
        "by",
        f"Medians by {by}",
        (
            Column("name", by.capitalize()),
            Column("units", "Units", Kind.COUNT),
            Column("median_s", "Median", Kind.SECONDS),
            Column("p90_s", "P90", Kind.SECONDS),
            *(Column(f"{share}_s", _SHORT.get(share, share.capitalize()), Kind.SECONDS) for share in _SHARES[1:]),
        ),
        tuple(
            (
                name or "not told",
                parts[name, TOTAL].count,
                parts[name, TOTAL].at(0.5),
                parts[name, TOTAL].at(0.9),
                *(parts[name, share].at(0.5) for share in _SHARES[1:]),
            )
            for name in names
        ),
    )
    software = whole[Share.WAITING].ms / total_ms
    figures = (
        Figure("median", "Median of a unit", whole[TOTAL].at(0.5), Kind.SECONDS),
        Figure("p90", "Nine of ten units are within", whole[TOTAL].at(0.9), Kind.SECONDS),
        Figure("software", "Of the time waiting for the software", software, Kind.SHARE),
        Figure("units", "Units timed", whole[TOTAL].count),
    )
    most = max(_SHARES[1:], key=lambda share: whole[share].ms)
    sentence = "No times have come in yet: stations send them with their receipts."
    if whole[TOTAL].count:
        sentence = f"Most of the time goes to {SHARE_WORDS[most]}: {whole[most].ms / total_ms:.0%} of it."
    return Board("times", ask.now, sentence, figures, (shares, detail))


def slot_start(now: datetime) -> datetime:
    """The start of the slot that ``now`` is in."""
    return now.replace(minute=now.minute - now.minute % SLOT_MIN, second=0, microsecond=0)


class _Times:
    """A histogram of times."""

    def __init__(self) -> None:
        self.count = 0
        self.ms = 0
        self._buckets: dict[str, int] = defaultdict(int)

    def add(self, bucket: str, count: int, ms: int) -> None:
        self.count += count
        self.ms += ms
        self._buckets[bucket] += count

    def at(self, share: float) -> float | None:
        """The seconds within which that share of all was done."""
        buckets = sorted(self._buckets)
        for bucket, so_far in zip(buckets, accumulate(self._buckets[each] for each in buckets), strict=True):
            if so_far >= share * self.count:
                return round(ms_of_bucket(bucket) / 1000, 1)
        return None


def _check_words(check: BenchCheckWire | None) -> str:
    if check is None:
        return "none_yet"
    if check.skipped:
        return "left_out"
    wanted = [shown(part.part) for part in check.parts if part.state == "attention"]
    return f"{LOOK_AT}{', '.join(wanted)}" if wanted else "good"


class _Seen:
    """What a station last said of itself."""

    def __init__(self, row: StationSeen | None, now: StationState | None, check: BenchCheckWire | None) -> None:
        self._row, self._now = row, now
        self.operator = "" if row is None else row.operator
        self.unsent = 0 if row is None else row.unsent
        self.parked = 0 if now is None else now.parked
        self.checked = check is not None and not check.skipped
        self.is_good = check is not None and all(part.state != "attention" for part in check.parts)
        self.bench_check = _check_words(check)

    def is_away(self, now: datetime) -> bool:
        return self._row is None or now - self._row.seen_at > AWAY_AFTER

    def is_working(self, now: datetime) -> bool:
        return self._now is not None and self._now.is_working and not self.is_away(now)

    def state(self, now: datetime) -> tuple[State, str, int | None]:
        """What is to be seen from afar, worst first: its state, its word, and for how many minutes it is so."""
        if self._row is None:
            return State.PLAIN, "never_heard_of", None
        if self.is_away(now):
            return State.STOP, "offline", _minutes(now - self._row.seen_at)
        if self._now is None:
            return State.PLAIN, "online", None
        if self._now.camera == "lost":
            return State.STOP, "camera_lost", None
        if self._now.printer == "out":
            return State.STOP, "printer_out", None
        if not self.operator:
            return State.PLAIN, "nobody_signed_in", None
        if self._now.is_working:
            return State.GOOD, "working", None
        idle = now - self._now.since
        return State.ATTENTION if idle > IDLE_AFTER else State.PLAIN, "idle", _minutes(idle)


def _minutes(span: timedelta) -> int:
    return max(0, int(span.total_seconds() // 60))


_NOBODY: Final = _Seen(None, None, None)


def _stations(session: Session, now: datetime) -> dict[str, _Seen]:
    # A station that has not been heard of for a week is none of the floor any more.
    rows = session.scalars(sa.select(StationSeen).where(StationSeen.seen_at > now - timedelta(days=7)))
    states = {row.station: row for row in session.scalars(sa.select(StationState))}
    checks = {
        row.station: BenchCheckWire.model_validate_json(row.payload) for row in session.scalars(sa.select(BenchChecked))
    }
    return {row.station: _Seen(row, states.get(row.station), checks.get(row.station)) for row in rows}


def _slots(session: Session, ask: Ask, since: datetime) -> list[tuple[str, str, int, int]]:
    days = Ask(ask.site, ask.now, ask.brand, days=3)
    asked = in_cube(sa.select(BoardCell.a, BoardCell.b, SUM_UNITS, SUM_PARCELS), Cube.SLOT, days)
    asked = asked.where(BoardCell.a >= slot_of(since)).group_by(BoardCell.a, BoardCell.b).order_by(BoardCell.a)
    return [(slot, station, units, parcels) for slot, station, units, parcels in session.execute(asked)]


def parcels_by_slot(session: Session, ask: Ask, hours: int) -> tuple[list[int], int]:
    """Parcels in each slot of the last hours, those with none too, and how many benches did them."""
    end = slot_start(ask.now)
    rows = [row for row in _slots(session, ask, end - hours * _HOUR) if row[0] < slot_of(end)]
    done: dict[str, int] = defaultdict(int)
    for slot, _station, _units, parcels in rows:
        done[slot] += parcels
    count = hours * 60 // SLOT_MIN
    starts = [slot_of(end - _SLOT * number) for number in range(count, 0, -1)]
    begun = next((place for place, start in enumerate(starts) if done[start]), len(starts))
    return [done[start] for start in starts[begun:]], len({station for _slot, station, _units, _parcels in rows})


def _by_station(slots: Iterable[tuple[str, str, int, int]], since: datetime) -> dict[str, tuple[int, int]]:
    done: dict[str, tuple[int, int]] = {}
    first = slot_of(since)
    for slot, station, units, parcels in slots:
        if slot >= first:
            before = done.get(station, (0, 0))
            done[station] = (before[0] + units, before[1] + parcels)
    return done


def _per_hour(count: int, span: timedelta) -> float:
    return round(count / max(span / _HOUR, 1 / 12), 1)


def _figures(
    ask: Ask,
    done: Sequence[Mapping[str, tuple[int, int]]],
    spans: Sequence[timedelta],
    at_work: int,
) -> tuple[Figure, ...]:
    (units, parcels), (units_shift, _), (units_today, parcels_today) = (
        tuple(sum(each[place] for each in part.values()) for place in (0, 1)) for part in done
    )
    target = ask.site.units_per_hour * at_work
    rate = _per_hour(units, spans[0])
    state = State.PLAIN if not target else State.GOOD if rate >= 0.9 * target else State.ATTENTION
    return (
        Figure("units_now", "Units an hour now", rate, Kind.RATE, state, f"target {target}" if target else ""),
        Figure("parcels_now", "Parcels an hour now", _per_hour(parcels, spans[0]), Kind.RATE),
        Figure("units_shift", "Units this shift", units_shift, note=f"{_per_hour(units_shift, spans[1])} an hour"),
        Figure("units_today", "Units today", units_today, note=f"{parcels_today} parcels"),
        Figure("at_work", "Benches at work", at_work),
    )


def _hours(slots: Sequence[tuple[str, str, int, int]], today: datetime, now: datetime, target: int) -> Table:
    hours: dict[datetime, tuple[int, int]] = {}
    start = today
    while start <= now:
        until = slot_of(start + _HOUR)
        within = [row for row in slots if slot_of(start) <= row[0] < until]
        hours[start] = (sum(row[2] for row in within), sum(row[3] for row in within))
        start += _HOUR
    columns = (
        Column("hour", "Hour", Kind.WHEN),
        Column("units", "Units", Kind.COUNT),
        Column("parcels", "Parcels", Kind.COUNT),
        Column("target", "Target", Kind.COUNT),
    )
    rows: tuple[tuple[Any, ...], ...] = tuple((at, *done, target) for at, done in hours.items())
    return Table("hours", "Today, hour by hour", columns, rows)


def _sentence(stations: Table, figures: Sequence[Figure]) -> str:
    rows = stations.records()
    stopped = [row for number, row in enumerate(rows) if stations.states.get(number) is State.STOP]
    if stopped:
        first = f"{stopped[0]['station']}: {_told(stopped[0])}."
        return first if len(stopped) == 1 else f"{first} {len(stopped) - 1} more need somebody."
    slow = next(figure for figure in figures if figure.name == "units_now")
    if slow.state is State.ATTENTION:
        return f"The floor is below its target: {slow.value} units an hour, {slow.note}."
    idle = [row for number, row in enumerate(rows) if stations.states.get(number) is State.ATTENTION]
    return f"{idle[0]['station']} is {_told(idle[0])}." if idle else "Nothing needs you."


def _told(row: Mapping[str, Cell]) -> str:
    minutes = row["state_min"]
    state = words(str(row["state"]))
    return f"{state} for {minutes_of(timedelta(minutes=minutes))}" if isinstance(minutes, int) else state
