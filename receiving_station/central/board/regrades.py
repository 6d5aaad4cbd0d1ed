"""Second looks: which units are drawn for one, who may give it, and that the first one is not seen meanwhile.

The draw needs no dice: a unit is drawn where the hash of its session with this central's own secret id says so. A bench
cannot know it while it grades, and counting again draws the same ones.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from pydantic import Field
from sqlalchemy.orm import Session

from receiving_station.central import audit
from receiving_station.central.board.asking import Ask, minutes_of
from receiving_station.central.board.facts import ParcelFact, ReceiptNow, UnitFact
from receiving_station.central.board.models import BoardUnit, Regrade
from receiving_station.central.board.tables import Board, Column, Figure, Kind, Table
from receiving_station.central.catalogue import FEED_ID
from receiving_station.central.database import add_new
from receiving_station.central.models import ReceiptRow, Setting
from receiving_station.domain.vocabulary import ItemCondition, Packaging
from receiving_station.wire import WireModel

DRAWN_FOR: Final = timedelta(hours=24)
"""Only what was graded since then is drawn: it has to be found in the hall."""
WAITS_FOR: Final = timedelta(days=7)
"""So long a drawn unit is asked for; later it is sold or gone."""
MORE_MOST: Final = 50
_FROM: Final = 1000


class SecondLook(WireModel):
    """What somebody says who did not see the first look."""

    regrade_id: UUID
    packaging: Packaging
    item: ItemCondition


class DrawMore(WireModel):
    """A supervisor wants so many more of today's units looked at again."""

    count: int = Field(ge=1, le=MORE_MOST)


def draw_due(
    session: Session,
    now: datetime,
    percent: float,
    counted: Iterable[tuple[ReceiptNow, ParcelFact, Sequence[UnitFact]]],
) -> None:
    """Draw some of the units that are being counted, in their transaction."""
    if percent <= 0:
        return
    salt = _salt(session)
    rows = []
    for receipt, parcel, units in counted:
        if parcel.occurred_at <= now - DRAWN_FOR:
            continue
        for unit in units:
            digest = _digest(salt, unit.session_id, unit.position)
            if int.from_bytes(digest[:4]) < percent / 100 * 2**32:
                rows.append(_row(unit, receipt.payload, digest, now))
    _put(session, rows)


def draw_more(session: Session, now: datetime, count: int, by: str) -> int:
    """Draw so many of the last day's units that are not drawn yet; how many there were."""
    drawn = sa.exists().where(Regrade.session_id == BoardUnit.session_id, Regrade.position == BoardUnit.position)
    asked = (
        sa.select(BoardUnit, ReceiptRow.payload)
        .join(ReceiptRow, ReceiptRow.session_id == BoardUnit.session_id)
        .where(BoardUnit.occurred_at > now - DRAWN_FOR, BoardUnit.item != "", BoardUnit.plate != "", ~drawn)
        .order_by(BoardUnit.occurred_at.desc())
        .limit(_FROM)
    )
    # By the hour too: who asks twice does not get the neighbours of the first ones.
    salt = f"{_salt(session)}{now:%Y%m%d%H%M}"
    found = [(_digest(salt, unit.session_id, unit.position), unit, payload) for unit, payload in session.execute(asked)]
    found.sort(key=lambda each: each[0])
    plain = _salt(session)
    rows = [
        _row(unit, payload, _digest(plain, unit.session_id, unit.position), now) for _, unit, payload in found[:count]
    ]
    _put(session, rows)
    audit.note(session, now, by, "second_looks_drawn", str(len(rows)))
    return len(rows)


def grade_again(session: Session, said: SecondLook, name: str, now: datetime) -> bool:
    """Keep a second look; False: it is none of theirs, was looked at already, or waited too long. Nothing changed then.

    Args:
        session: A transaction that writes.
        said: What they found.
        name: Theirs, as benches write it.
        now: The time of day (UTC).
    """
    kept = session.execute(
        sa.update(Regrade)
        .where(Regrade.regrade_id == said.regrade_id, *_waits(name, now))
        .values(second_by=name, second_packaging=said.packaging, second_item=said.item, done_at=now)
        .returning(Regrade.regrade_id)
    ).first()
    return kept is not None


def regrades_board(session: Session, ask: Ask, name: str) -> Board:
    """The units that wait for this person's second look. What the first one said is not in it."""
    asked = sa.select(Regrade).where(*_waits(name, ask.now)).order_by(Regrade.asked_at)
    rows = session.scalars(asked).all()
    done = session.scalar(
        sa.select(sa.func.count()).where(Regrade.second_by == name, Regrade.done_at > ask.now - timedelta(days=30))
    )
    table = Table(
        "due",
        "Units to look at again",
        (
            Column("regrade_id", "Sample"),
            Column("plate", "Plate"),
            Column("name", "Product"),
            Column("sku", "SKU"),
            Column("brand", "Brand"),
            Column("asked_at", "Drawn", Kind.WHEN),
            Column("age", "Since"),
        ),
        tuple(
            (
                str(row.regrade_id),
                row.plate,
                row.name,
                row.sku,
                row.brand,
                row.asked_at,
                minutes_of(ask.now - row.asked_at),
            )
            for row in rows
        ),
        note="Drawn by chance. Who graded a unit first is not asked, and nobody sees the first grade before theirs.",
    )
    figures = (
        Figure("due", "To look at", len(rows)),
        Figure("done", "Looked at by you, 30 days", int(done or 0)),
    )
    sentence = "Nothing is to be looked at again."
    if rows:
        sentence = f"{len(rows)} units are to be looked at again. Fetch one, scan its plate, and say what you see."
    return Board("regrades", ask.now, sentence, figures, (table,))


def _waits(name: str, now: datetime) -> tuple[sa.ColumnElement[bool], ...]:
    return (Regrade.second_by == "", Regrade.first_by != name, Regrade.asked_at > now - WAITS_FOR)


def _salt(session: Session) -> str:
    return session.scalar(sa.select(Setting.value).where(Setting.name == FEED_ID)) or ""


def _digest(salt: str, session_id: UUID, position: int) -> bytes:
    return hashlib.sha256(f"{salt} {session_id} {position}".encode()).digest()


def _row(unit: UnitFact | BoardUnit, payload: str, digest: bytes, now: datetime) -> dict[str, Any]:
    graded: Mapping[str, Any] = json.loads(payload)["units"][unit.position]
    return {
        "regrade_id": UUID(bytes=digest[:16], version=4),
        "session_id": unit.session_id,
        "position": unit.position,
        "plate": unit.plate,
        "sku": unit.sku,
        "name": unit.name,
        "brand": unit.brand,
        "asked_at": now,
        "first_by": unit.operator,
        "first_packaging": graded.get("packaging") or "",
        "first_item": unit.item,
        "second_by": "",
        "second_packaging": "",
        "second_item": "",
        "done_at": None,
    }


def _put(session: Session, rows: Iterable[Mapping[str, Any]]) -> None:
    # Both questions answered: what was not graded cannot be graded again.
    whole = [row for row in rows if row["plate"] and row["first_item"] and row["first_packaging"]]
    add_new(
        session,
        Regrade.__table__,
        sorted(whole, key=lambda row: (row["session_id"], row["position"])),
        Regrade.regrade_id,
    )
