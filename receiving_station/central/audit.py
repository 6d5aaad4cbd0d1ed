"""The audit trail: append-only by triggers, and each row sealed with the one before.

Whoever can write past the triggers can change a row, but not without that row or the next one showing it. Only who
rewrites every row to the end and the head too is not seen from inside: compare with a seal noted elsewhere.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.models import AuditHead, AuditRow

BEGINNING = "0" * 64
_STEP = 1000


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a look at the whole trail found.

    Attributes:
        rows: How many rows there are.
        seal: The last row's, to be noted elsewhere.
        findings: A sentence each; none: the trail is whole.
    """

    rows: int
    seal: str
    findings: tuple[str, ...]


def note(
    session: Session, now: datetime, actor: str, action: str, subject: str, detail: Mapping[str, object] | None = None
) -> None:
    """Add a row, in the transaction of what it tells. No secret belongs in it."""
    head = session.get_one(AuditHead, 1, with_for_update=True, populate_existing=True)
    row = AuditRow(
        seq=head.seq + 1,
        at=now,
        actor=actor,
        action=action,
        subject=subject,
        detail=json.dumps(detail or {}, sort_keys=True),
        previous=head.sha256,
        sha256="",
    )
    row.sha256 = _seal(row)
    session.add(row)
    head.seq, head.sha256 = row.seq, row.sha256
    session.flush()


def verify(session: Session, noted: str = "") -> Verdict:
    """Look at every row.

    Args:
        session: On the central's database.
        noted: A seal that was shown before and noted elsewhere; it has to be in the trail.
    """
    findings: list[str] = []
    count, last, seal, is_noted_there = 0, 0, BEGINNING, not noted
    rows = session.scalars(sa.select(AuditRow).order_by(AuditRow.seq).execution_options(yield_per=_STEP))
    for row in rows:
        count += 1
        if row.seq != last + 1:
            findings.append(f"Rows {last + 1} to {row.seq - 1} are missing.")
        elif row.previous != seal:
            findings.append(f"Row {row.seq} was not written after row {last} as it is now: one of them was changed.")
        if _seal(row) != row.sha256:
            findings.append(f"Row {row.seq} was changed, or is in another's place.")
        last, seal = row.seq, row.sha256
        is_noted_there = is_noted_there or seal == noted
    head = session.get(AuditHead, 1)
    if head is None or (head.seq, head.sha256) != (last, seal):
        findings.append(f"The end is not the one that was written last: row {head.seq if head else '?'} was.")
    if not is_noted_there:
        findings.append("The seal that was noted is in no row: the trail was written anew.")
    return Verdict(count, seal, tuple(findings))


def _seal(row: AuditRow) -> str:
    fields = (row.seq, row.at.astimezone(UTC).isoformat(), row.actor, row.action, row.subject, row.detail, row.previous)
    return hashlib.sha256(json.dumps(fields).encode()).hexdigest()
