"""Receipts that came before their photos: they are here for good, and settled when the last photo is in.

One that is corrected while it waits is decided no more: nothing was given or booked for it, so its correction is
settled as the whole, as soon as the photos that the correction itself names are in. What no receipt names any more is
evidence of nothing, and nobody waits for it; it is kept all the same when it comes.
"""

import json
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import orm
from sqlalchemy.orm import Session

from receiving_station.central.database import Sessions
from receiving_station.central.models import AwaitedPhoto, Photo, ReceiptRow
from receiving_station.domain.flags import Flag
from receiving_station.wire import Settlement


def is_photo_awaited(session: Session, sha256: str) -> bool:
    """Whether a receipt here waits for this photo."""
    asked = sa.select(AwaitedPhoto.session_id).where(AwaitedPhoto.sha256 == sha256).limit(1)
    return session.execute(asked).first() is not None


def settle_photographed(sessions: Sessions, now: datetime, sha256s: Collection[str] | None = None) -> int:
    """Let those receipts be settled whose last awaited photo is here.

    To be called after the commit of a photo and after that of a receipt that waits: whichever is later sees both.

    Args:
        sessions: On the central's database.
        now: From when they are due (UTC).
        sha256s: The photos that came; None looks at all, for whoever was killed between commit and call.

    Returns:
        How many receipts are due now.
    """
    came = sa.select(AwaitedPhoto.sha256).join(Photo, Photo.sha256 == AwaitedPhoto.sha256)
    if sha256s is not None:
        came = came.where(AwaitedPhoto.sha256.in_(sha256s))
    with sessions.read() as session:
        found = session.scalars(came.distinct().order_by(AwaitedPhoto.sha256)).all()
    count = 0
    for sha256 in found:
        with sessions.write.begin() as session:
            count += _no_longer_awaited(session, sha256, now)
    return count


def close_superseded(session: Session, now: datetime, session_ids: Collection[UUID] | None = None) -> int:
    """Close receipts that were corrected while they waited for their photos.

    Args:
        session: The transaction in which a correction becomes durable; the rows that it corrects are locked.
        now: The time of day (UTC).
        session_ids: What is corrected; None looks at all, for corrections that an older program took.

    Returns:
        How many were closed.
    """
    is_corrected: sa.ColumnElement[bool]
    if session_ids is None:
        correction = orm.aliased(ReceiptRow)
        is_corrected = sa.exists().where(correction.supersedes == ReceiptRow.session_id)
    elif session_ids:
        is_corrected = ReceiptRow.session_id.in_(session_ids)
    else:
        return 0
    closed = (
        sa.update(ReceiptRow)
        .where(is_corrected, ReceiptRow.state == Settlement.RECEIVED, ReceiptRow.due_at.is_(None))
        .values(state=Settlement.SETTLED, flags=json.dumps([Flag.SUPERSEDED]), settled_at=now)
        .returning(ReceiptRow.session_id)
        .execution_options(synchronize_session=False)
    )
    return len(session.scalars(closed).all())


def _no_longer_awaited(session: Session, sha256: str, now: datetime) -> int:
    gone = sa.delete(AwaitedPhoto).where(AwaitedPhoto.sha256 == sha256).returning(AwaitedPhoto.session_id)
    waiting = sorted(session.scalars(gone).all())
    # Locked, then looked at: of two last photos that come at once, the second sees that the first is in.
    session.scalars(
        sa.select(ReceiptRow.session_id)
        .where(ReceiptRow.session_id.in_(waiting))
        .order_by(ReceiptRow.session_id)
        .with_for_update()
    ).all()
    still = sa.select(AwaitedPhoto.session_id).where(AwaitedPhoto.session_id.in_(waiting))
    due = (
        sa.update(ReceiptRow)
        .where(
            ReceiptRow.session_id.in_(waiting),
            ReceiptRow.session_id.not_in(still),
            ReceiptRow.state == Settlement.RECEIVED,
            ReceiptRow.due_at.is_(None),
        )
        .values(due_at=now)
        .returning(ReceiptRow.session_id)
    )
    return len(session.scalars(due).all())
