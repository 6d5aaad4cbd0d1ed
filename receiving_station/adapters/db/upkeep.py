"""What the station keeps about its own health: incidents, clock differences, what is unsent, what may be thinned."""

import json
import re
from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import Engine, delete, exists, func, select
from sqlalchemy.dialects.sqlite import insert

from receiving_station.adapters.db.engine import reading, writing
from receiving_station.adapters.db.schema import (
    clock_skews,
    drafts,
    incidents,
    outbox,
    photos,
    receipts,
    thinned_photos,
)
from receiving_station.adapters.db.values import SESSION
from receiving_station.adapters.db.words import OVER
from receiving_station.application.errors import BugError
from receiving_station.application.ports import EntryKind, EntryState
from receiving_station.application.upkeep import Confirmed, Incident, Skew, Unsent
from receiving_station.domain.session import Step
from receiving_station.domain.vocabulary import SessionId, Sha256, Word

SKEWS_KEPT = 1000
SKEW_STEP_S = 1.0
"""A difference smaller than this from the last one stored is no news …"""
SKEW_EVERY = timedelta(hours=1)
"""… for this long."""
_SHA256 = re.compile(r"\b[0-9a-f]{64}\b")
_FINISHED = [Step.IDLE, Step.DONE]


class SqlUpkeep:
    """``upkeep.UpkeepStore`` on SQLite."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def note(self, incident: Incident) -> None:
        """Keep what befell the data."""
        context = json.dumps(dict(incident.context), ensure_ascii=False)
        with writing(self._engine) as connection:
            connection.execute(insert(incidents).values(at=incident.at, code=incident.code, context=context))

    def incidents(self, limit: int) -> tuple[Incident, ...]:
        """What befell the data, newest first."""
        with reading(self._engine) as connection:
            rows = connection.execute(select(incidents).order_by(incidents.c.incident_no.desc()).limit(limit)).all()
        return tuple(Incident(row.at, row.code, tuple(json.loads(row.context).items())) for row in rows)

    def measured(self, skew: Skew) -> None:
        """Keep a measured difference of the clocks, when it is news."""
        last = self.skew()
        is_known = (
            last is not None
            and abs(last.skew_s - skew.skew_s) < SKEW_STEP_S
            and timedelta(0) <= skew.measured_at - last.measured_at < SKEW_EVERY
        )
        if is_known:
            return
        with writing(self._engine) as connection:
            connection.execute(insert(clock_skews).values(measured_at=skew.measured_at, skew_s=skew.skew_s))
            newest = connection.execute(select(func.max(clock_skews.c.skew_no))).scalar_one()
            connection.execute(delete(clock_skews).where(clock_skews.c.skew_no <= newest - SKEWS_KEPT))

    def skew(self) -> Skew | None:
        """The difference last kept."""
        with reading(self._engine) as connection:
            row = connection.execute(select(clock_skews).order_by(clock_skews.c.skew_no.desc()).limit(1)).one_or_none()
        return None if row is None else Skew(row.measured_at, row.skew_s)

    def unsent(self) -> Unsent:
        """What would be left behind if the station were left now."""
        open_entries = outbox.c.state.not_in(OVER)
        sessions = select(outbox.c.session_id).where(open_entries).distinct()
        committed = select(receipts.c.session_id)
        with reading(self._engine) as connection:
            parcels, units = connection.execute(
                select(func.count(), func.coalesce(func.sum(receipts.c.units), 0)).where(
                    receipts.c.session_id.in_(sessions)
                )
            ).one()
            unsent_photos = connection.execute(
                select(func.count()).where(open_entries, outbox.c.kind == EntryKind.PHOTO)
            ).scalar_one()
            needs_you = connection.execute(
                select(func.count(outbox.c.session_id.distinct())).where(outbox.c.state == EntryState.NEEDS_PERSON)
            ).scalar_one()
            in_hand = connection.execute(
                select(func.count())
                .select_from(drafts)
                .where(drafts.c.step.not_in(_FINISHED), drafts.c.session_id.not_in(committed))
            ).scalar_one()
        return Unsent(int(parcels), int(units), int(unsent_photos), int(needs_you), int(in_hand))

    def unsent_sessions(self) -> tuple[SessionId, ...]:
        """The parcels of which something is unsent, in the order in which they were saved."""
        waiting = exists().where(outbox.c.session_id == receipts.c.session_id, outbox.c.state.not_in(OVER))
        query = select(receipts.c.session_id).where(waiting).order_by(receipts.c.occurred_at, receipts.c.session_id)
        with reading(self._engine) as connection:
            return tuple(SessionId(row.session_id) for row in connection.execute(query))

    def confirmed_photos(self) -> tuple[Confirmed, ...]:
        """Photos that the central has, of parcels it settled; the ones confirmed first come first.

        None of them belongs to a parcel that is not settled, to an unsent entry, or to a draft.
        """
        needed = (
            select(outbox.c.payload)
            .join_from(outbox, receipts)
            .where(
                outbox.c.kind == EntryKind.PHOTO,
                (outbox.c.state.not_in(OVER)) | (receipts.c.word != Word.CONFIRMED),
            )
        )
        confirmed = (
            select(photos.c.sha256, photos.c.size_bytes, receipts.c.since)
            .join_from(photos, receipts)
            .where(
                receipts.c.word == Word.CONFIRMED,
                photos.c.sha256.not_in(select(thinned_photos.c.sha256)),
            )
            .order_by(receipts.c.since, photos.c.sha256)
        )
        with reading(self._engine) as connection:
            kept = self._of_drafts(connection.execute(select(drafts.c.json)).scalars())
            kept.update(json.loads(payload)["sha256"] for payload in connection.execute(needed).scalars())
            rows = connection.execute(confirmed).all()
        return tuple(Confirmed(Sha256(row.sha256), row.size_bytes, row.since) for row in rows if row.sha256 not in kept)

    def thinned(self, sha256s: Iterable[Sha256], now: datetime) -> None:
        """Of these only the thumbnails are left."""
        rows = [{"sha256": sha256, "thinned_at": now} for sha256 in sha256s]
        if rows:
            with writing(self._engine) as connection:
                connection.execute(insert(thinned_photos).on_conflict_do_nothing(), rows)

    def unreadable_drafts(self) -> int:
        """Drafts that this version cannot show; they are kept."""
        committed = select(receipts.c.session_id)
        query = select(drafts.c.json).where(drafts.c.step.not_in(_FINISHED), drafts.c.session_id.not_in(committed))
        with reading(self._engine) as connection:
            texts = connection.execute(query).scalars().all()
        return sum(not _is_readable(text) for text in texts)

    @staticmethod
    def _of_drafts(texts: Iterable[str]) -> set[str]:
        # By their look, not by their form: a draft that this version cannot read keeps its photos too.
        return {sha256 for text in texts for sha256 in _SHA256.findall(text)}


def _is_readable(text: str) -> bool:
    try:
        SESSION.load(text)
    except BugError:
        return False
    return True
