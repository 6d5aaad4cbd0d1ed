"""The day's report: yesterday's work and what waits this morning, of the same questions that the pages ask."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from receiving_station.central.board.asking import SUM_PARCELS, SUM_UNITS, Ask, sums
from receiving_station.central.board.backlog import backlog_board
from receiving_station.central.board.draw import Drawer, written
from receiving_station.central.board.facts import Cube
from receiving_station.central.board.floor import times_board
from receiving_station.central.board.inbox import inbox_board
from receiving_station.central.board.models import BoardCell
from receiving_station.central.board.quality import quality_board
from receiving_station.central.board.reasons import reasons_board
from receiving_station.central.board.site import Site
from receiving_station.central.board.tables import Board, Column, Figure, Kind, State, Table

WORST: Final = 5


def report_board(session: Session, site: Site, now: datetime) -> Board:
    """What the mail says.

    Args:
        session: On the central's database.
        site: Whose day it is.
        now: This morning (UTC); the report is of the site's day before.
    """
    ask = Ask(site, now)
    yesterday = Ask(site, site.day_start(now) - timedelta(seconds=1), days=1)
    done = sums(session, Cube.STATION, yesterday, (BoardCell.a,), SUM_UNITS, SUM_PARCELS)
    times = times_board(session, yesterday)
    backlog, quality, inbox = backlog_board(session, ask), quality_board(session, ask), inbox_board(session, ask)
    reasons = reasons_board(session, ask)
    figures = (
        Figure("units", "Units yesterday", sum(row[1] for row in done)),
        Figure("parcels", "Parcels yesterday", sum(row[2] for row in done)),
        replace(times.figure("median"), title="Median of a unit yesterday"),
        replace(backlog.figure("to_do"), title="Parcels to do now"),
        replace(inbox.figure("waiting"), title="Need a person now"),
        inbox.figure("late"),
        replace(quality.figure("bad"), title="Damaged, defective or unsafe, 30 days"),
        quality.figure("outliers"),
        replace(reasons.figure("rto"), title="Parcels never delivered, 30 days"),
    )
    benches = Table(
        "stations",
        "Benches yesterday",
        (Column("station", "Station"), Column("units", "Units", Kind.COUNT), Column("parcels", "Parcels", Kind.COUNT)),
        tuple(done),
    )
    skus = quality.table("skus")
    loud = tuple(row for place, row in enumerate(skus.rows) if skus.states.get(place) is State.STOP)[:WORST]
    worst = replace(
        skus, title="Products that stand out", rows=loud, states=dict.fromkeys(range(len(loud)), State.STOP)
    )
    sentence = " ".join((inbox.sentence, quality.sentence, backlog.sentence))
    return Board("report", now, sentence, figures, (benches, worst))


def as_text(board: Board, site: Site) -> str:
    """The report for who reads mail as text."""
    lines = [board.sentence, ""]
    lines += [f"{figure.title}: {written(figure.value, figure.kind, site.tz)}" for figure in board.figures]
    for table in board.tables:
        lines += ["", table.title]
        for row in table.rows:
            cells = zip(row, table.columns, strict=True)
            lines.append("  ".join(written(cell, column.kind, site.tz) for cell, column in cells))
        lines += ["None."] * (not table.rows)
    return "\n".join([*lines, "", f"As of {board.at.astimezone(site.tz):%d %b %Y %H:%M}, {site.zone}.", ""])


def as_html(board: Board, site: Site, drawer: Drawer) -> str:
    """The same as a page that loads nothing."""
    return drawer.html("mail.html", site.tz, title="Returns: the day", board=board)
