"""The boards' tables. Those that are ``DERIVED`` are made of the others, and can be counted anew at any time."""

from datetime import date, datetime
from typing import Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from receiving_station.central.models import Base

DERIVED: Final = "is_derived"
"""In a table's ``info``: a backup leaves it out, and it is counted anew after a restore."""
_COUNTED: Final = {"info": {DERIVED: True}}


class BoardDue(Base):
    """Something changed that the boards count; written by triggers, in the transaction that changed it.

    A row is never changed and two may name the same thing: a worker takes rows away before it looks at what they
    name, so what changes later than its look has a row that is still there.
    """

    __tablename__ = "board_due"
    __table_args__ = (_COUNTED,)
    # SQLite counts up an INTEGER PRIMARY KEY only.
    seq: Mapped[int] = mapped_column(sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True)
    kind: Mapped[str]
    key: Mapped[str]


class BoardHead(Base):
    """One row: how often the boards changed, for whoever waits for news, and when that was."""

    __tablename__ = "board_head"
    __table_args__ = (_COUNTED,)
    head_id: Mapped[int] = mapped_column(sa.Integer, primary_key=True, autoincrement=False)
    version: Mapped[int]
    changed_at: Mapped[datetime | None]


class BoardParcel(Base):
    """One receipt as the boards count it."""

    __tablename__ = "board_parcels"
    __table_args__ = (_COUNTED,)
    session_id: Mapped[UUID] = mapped_column(primary_key=True)
    brand: Mapped[str]
    day: Mapped[date]
    occurred_at: Mapped[datetime]
    station: Mapped[str]
    operator: Mapped[str]
    parcel: Mapped[str]
    carrier: Mapped[str]
    channel: Mapped[str]
    settlement: Mapped[str]
    flags: Mapped[str]
    units: Mapped[int]
    waited_ms: Mapped[int | None]
    region: Mapped[str] = mapped_column(server_default="")


class BoardUnit(Base):
    """One received unit as the boards count it; a corrected receipt's units are not here.

    ``cause`` is one of ``facts.Cause``. ``spent`` is a JSON object of milliseconds by ``vocabulary.Share``.
    """

    __tablename__ = "board_units"
    __table_args__ = (
        sa.Index(None, "sku", "occurred_at"),
        sa.Index(None, "brand", "occurred_at"),
        sa.Index(None, "occurred_at"),
        _COUNTED,
    )
    session_id: Mapped[UUID] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(sa.Integer, primary_key=True, autoincrement=False)
    brand: Mapped[str]
    day: Mapped[date]
    occurred_at: Mapped[datetime]
    station: Mapped[str]
    operator: Mapped[str]
    plate: Mapped[str]
    sku: Mapped[str]
    name: Mapped[str]
    category: Mapped[str]
    size: Mapped[str]
    reason: Mapped[str]
    cause: Mapped[str]
    item: Mapped[str]
    item_suggested: Mapped[str]
    state: Mapped[str]
    disposition: Mapped[str]
    disposition_suggested: Mapped[str]
    cents: Mapped[int]
    currency: Mapped[str]
    spent: Mapped[str]


class BoardCell(Base):
    """A sum. What ``a``, ``b`` and ``c`` are is told by the cube (``facts.Cube``); "" where it has none."""

    __tablename__ = "board_cells"
    __table_args__ = (
        sa.Index(
            None,
            "a",
            "day",
            sqlite_where=sa.text("cube = 'sku_found'"),
            postgresql_where=sa.text("cube = 'sku_found'"),
        ),
        # A page reads a cube's days one after the other: they lie so, and each row is where its key is.
        {**_COUNTED, "sqlite_with_rowid": False},
    )
    cube: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    brand: Mapped[str] = mapped_column(primary_key=True)
    a: Mapped[str] = mapped_column(primary_key=True)
    b: Mapped[str] = mapped_column(primary_key=True)
    c: Mapped[str] = mapped_column(primary_key=True)
    units: Mapped[int]
    parcels: Mapped[int]
    ms: Mapped[int]
    cents: Mapped[int]


class BoardSold(Base):
    """What an order counts for: its brand, its day, and its units by SKU as JSON."""

    __tablename__ = "board_sold"
    __table_args__ = (_COUNTED,)
    order_id: Mapped[str] = mapped_column(primary_key=True)
    brand: Mapped[str]
    day: Mapped[date]
    units: Mapped[str]


class StationState(Base):
    """How each station's bench was when it was last heard of."""

    __tablename__ = "station_states"
    station: Mapped[str] = mapped_column(primary_key=True)
    is_working: Mapped[bool]
    since: Mapped[datetime]
    parked: Mapped[int]
    camera: Mapped[str]
    printer: Mapped[str]


class InboxAct(Base):
    """What a person did about a receipt in the inbox beside approving it; never changed."""

    __tablename__ = "inbox_acts"
    __table_args__ = (sa.Index(None, "session_id"),)
    act_id: Mapped[UUID] = mapped_column(primary_key=True)
    session_id: Mapped[UUID]
    act: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    note: Mapped[str]


class Regrade(Base):
    """A unit drawn for a second look by somebody who does not see the first; ``second_by`` "": still to be done."""

    __tablename__ = "regrades"
    __table_args__ = (sa.UniqueConstraint("session_id", "position"), sa.Index(None, "done_at"))
    regrade_id: Mapped[UUID] = mapped_column(primary_key=True)
    session_id: Mapped[UUID]
    position: Mapped[int] = mapped_column(sa.Integer)
    plate: Mapped[str]
    sku: Mapped[str]
    name: Mapped[str]
    brand: Mapped[str]
    asked_at: Mapped[datetime]
    first_by: Mapped[str]
    first_packaging: Mapped[str]
    first_item: Mapped[str]
    second_by: Mapped[str]
    second_packaging: Mapped[str]
    second_item: Mapped[str]
    done_at: Mapped[datetime | None]


class SignInTry(Base):
    """How often somebody tried to sign in to the pages since they last came in; from ``until`` on it counts anew."""

    __tablename__ = "sign_in_tries"
    person_id: Mapped[str] = mapped_column(primary_key=True)
    tries: Mapped[int]
    until: Mapped[datetime]


class DailyMail(Base):
    """The report of one day, so that it goes once: whoever has the row's lease sends it.

    ``message_id`` is the mail's, the same however often it is tried. ``handed_at`` is written before the mail is handed
    over: where it is there and ``sent_at`` is not, a process ended in between, and nobody can tell whether it went.
    """

    __tablename__ = "daily_mails"
    day: Mapped[date] = mapped_column(primary_key=True)
    message_id: Mapped[str]
    leased_until: Mapped[datetime]
    tries: Mapped[int]
    handed_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    problem: Mapped[str]


class WebSession(Base):
    """A person signed in to the pages; only the cookie's SHA-256 is kept."""

    __tablename__ = "web_sessions"
    sha256: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str]
    made_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
