"""What waits, how old it is, and when it is done."""

from collections import defaultdict
from datetime import timedelta
from typing import Final

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.board.asking import Ask
from receiving_station.central.board.facts import SLOT_MIN
from receiving_station.central.board.floor import AWAY_AFTER, parcels_by_slot
from receiving_station.central.board.forecast import Forecast, clears_at
from receiving_station.central.board.models import StationState
from receiving_station.central.board.tables import Board, Cell, Column, Figure, Kind, Table
from receiving_station.central.models import OPEN_RETURNS, AnnouncedReturn, Approval, StationSeen
from receiving_station.domain.return_states import ReturnState

HOURS: Final = 3
"""The pace is that of the last hours."""
USUALLY_HERE: Final = timedelta(days=3)
"""Returns that a carrier has for longer are taken to stand in the yard, where nobody counted it."""
BENCHES_MOST: Final = 40
_AGES: Final = (
    (timedelta(days=1), "under a day"),
    (timedelta(days=3), "1 to 3 days"),
    (timedelta(days=7), "3 to 7 days"),
)
_OLDEST: Final = "over a week"
WORDS: Final = {
    ReturnState.ANNOUNCED: "expected",
    ReturnState.IN_TRANSIT: "on the way",
    ReturnState.RECEIVED: "received, being settled",
    ReturnState.PARTLY_SETTLED: "part is still to come",
    ReturnState.NEEDS_PERSON: "on hold for a person",
}


def backlog_board(session: Session, ask: Ask, waiting: int | None = None, benches: int | None = None) -> Board:
    """What waits by age and brand, and when it is done.

    Args:
        session: On the central's database.
        ask: Who asks.
        waiting: Parcels in the yard as somebody counted them; None: as the returns on their way tell.
        benches: How many benches go on; None: those of the last hours.
    """
    counts = _counts(session, ask)
    parked = 0 if ask.brand is not None else _parked(session, ask)
    usual = sum(count for (state, age, _brand), count in counts.items() if state in _COMING and age in _LATE)
    to_do = usual if waiting is None else max(0, waiting)
    slots, were = parcels_by_slot(session, ask, HOURS)
    go_on = were if benches is None else max(1, min(benches, BENCHES_MOST))
    rows = _forecasts(to_do, slots, ask, were, go_on)
    by_state: dict[str, int] = defaultdict(int)
    for (state, _age, _brand), count in counts.items():
        by_state[state] += count
    figures = (
        *(Figure(state, words.capitalize(), by_state[state]) for state, words in WORDS.items()),
        Figure("parked", "Parked at benches", parked),
        Figure("unknown", "Parcels nobody announced", 0 if ask.brand is not None else _unknown(session)),
        Figure("to_do", "Parcels to do", to_do, note="counted" if waiting is not None else "on the way for three days"),
        Figure("benches", "Benches", go_on, note=f"{were} in the last {HOURS} hours"),
    )
    names = [*(age for _limit, age in _AGES), _OLDEST]
    ages = Table(
        "ages",
        "By age and brand",
        (
            Column("brand", "Brand"),
            Column("state", "Where it stands", Kind.WORD),
            *(Column(name.replace(" ", "_"), name.capitalize(), Kind.COUNT) for name in names),
            Column("all", "All", Kind.COUNT),
        ),
        tuple(
            (brand, state, *(counts.get((state, age, brand), 0) for age in names), total)
            for brand, state, total in _totals(counts)
        ),
        note="Age is since the return was announced.",
    )
    forecast = Table(
        "forecast",
        "When it is done",
        (
            Column("benches", "Benches", Kind.COUNT),
            Column("at", "Done at", Kind.WHEN),
            Column("early", "Hardly before", Kind.WHEN),
            Column("late", "Likely by", Kind.WHEN),
            Column("per_hour", "Parcels/h", Kind.RATE),
        ),
        tuple(_row(count, found) for count, found in rows),
        note=f"From the pace of the last {HOURS} hours, five minutes by five minutes; four times out of five it ends "
        "between the two times. Breaks and shift ends that are still to come are not in it.",
    )
    return Board("backlog", ask.now, _sentence(to_do, rows, ask, go_on), figures, (forecast, ages))


_COMING: Final = frozenset({ReturnState.IN_TRANSIT.value})
_LATE: Final = frozenset({"3 to 7 days", _OLDEST})
_Counts = dict[tuple[str, str, str], int]


def _counts(session: Session, ask: Ask) -> _Counts:
    row = AnnouncedReturn
    age = sa.case(*((row.announced_at > ask.now - limit, name) for limit, name in _AGES), else_=_OLDEST)
    # As large as the backlog, whatever the history: the index has open returns only.
    asked = sa.select(row.state, age, row.brand, sa.func.count()).where(sa.text(OPEN_RETURNS))
    if ask.brand is not None:
        asked = asked.where(row.brand == ask.brand)
    asked = asked.group_by(row.state, sa.text("2"), row.brand)
    return {(state, name, brand): count for state, name, brand, count in session.execute(asked)}


def _totals(counts: _Counts) -> list[tuple[str, str, int]]:
    totals: dict[tuple[str, str], int] = defaultdict(int)
    for (state, _age, brand), count in counts.items():
        totals[brand, state] += count
    order = [state.value for state in WORDS]
    return [
        (brand, state, count)
        for (brand, state), count in sorted(totals.items(), key=lambda each: (each[0][0], order.index(each[0][1])))
    ]


def _parked(session: Session, ask: Ask) -> int:
    heard = sa.select(StationSeen.station).where(StationSeen.seen_at > ask.now - timedelta(days=2) - AWAY_AFTER)
    total = session.scalar(sa.select(sa.func.sum(StationState.parked)).where(StationState.station.in_(heard)))
    return int(total or 0)


def _unknown(session: Session) -> int:
    asked = sa.select(sa.func.count()).where(Approval.state == "waiting", Approval.return_id.is_(None))
    return int(session.scalar(asked) or 0)


def _forecasts(to_do: int, slots: list[int], ask: Ask, were: int, go_on: int) -> list[tuple[int, Forecast | None]]:
    slot = timedelta(minutes=SLOT_MIN)
    return [
        (count, clears_at(to_do, slots, slot, ask.now, benches=were, with_benches=count))
        for count in (go_on, go_on + 1, go_on + 2)
    ]


def _row(benches: int, found: Forecast | None) -> tuple[Cell, ...]:
    if found is None:
        return (benches, None, None, None, None)
    return (benches, found.at, found.early, found.late, round(found.per_hour, 1))


def _sentence(to_do: int, rows: list[tuple[int, Forecast | None]], ask: Ask, go_on: int) -> str:
    found, more = rows[0][1], rows[1][1]
    if to_do == 0:
        return "Nothing waits."
    if found is None or more is None:
        return (
            f"{to_do} parcels wait. There is no pace yet to tell by when they are done: half an hour of work is needed."
        )
    tz = ask.site.tz

    def at(forecast: Forecast) -> str:
        local, today = forecast.at.astimezone(tz), ask.now.astimezone(tz).date()
        return f"{local:%H:%M}" if local.date() == today else f"{local:%a %H:%M}"

    return f"Clears at {at(found)} with {go_on} benches at this pace, at {at(more)} with one more."
