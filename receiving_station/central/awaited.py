"""Receipts that came before their photos: they are here for good, and settled when the last photo is in."""

from collections.abc import Collection
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.database import Sessions
from receiving_station.central.models import AwaitedPhoto, Photo, ReceiptRow
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
