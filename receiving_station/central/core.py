"""The central's object graph: database, photos, intake, settlement."""

import hashlib
import hmac
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa
from dbos import DBOS

from receiving_station.central.catalogue import load_sample, prepare_feed
from receiving_station.central.database import Sessions, migrate, open_engine, prepare_sqlite, sqlite_url
from receiving_station.central.files import write_durably
from receiving_station.central.intake import Intake
from receiving_station.central.ledgers import (
    LedgerInventory,
    LedgerRefunds,
    movements_by_session,
    refunds_by_session,
)
from receiving_station.central.models import ReceiptRow, StationSeen, StationToken
from receiving_station.central.photos import PhotoFolder
from receiving_station.central.settlement import SettlementRunner, Settler, launch_dbos
from receiving_station.wire import Heartbeat, ReceiptStatus, Settlement

TOKEN_FILE = "station-token"  # noqa: S105 (a file's name)
_INT_MAX = 2**31 - 1


def nothing(_step: str) -> None:
    """The checkpoint of every day: go on."""


class Central:
    """One central on one folder. Use ``start`` before the first request and ``stop`` after the last.

    Args:
        data_dir: Database, photos and token live here; created when missing.
        clock: The time of day, UTC.
        fresh_id: An id that nobody had before.
        fresh_token: A secret for a new station.
        is_loopback: Whether only this machine can reach it: the page is shown without a token then.
        database_url: A PostgreSQL database (``postgresql+psycopg://…``) for everything but photos and token; two
            SQLite files in ``data_dir`` when None.
        checkpoint: See ``settlement.Settler``; called with "receive" before a new receipt is answered, too.
    """

    def __init__(
        self,
        data_dir: Path,
        *,
        clock: Callable[[], datetime],
        fresh_id: Callable[[], UUID],
        fresh_token: Callable[[], str],
        is_loopback: bool,
        database_url: str | None = None,
        checkpoint: Callable[[str], None] = nothing,
    ) -> None:
        data_dir.mkdir(parents=True, exist_ok=True)
        self.data_dir = data_dir
        self.clock = clock
        self.is_loopback = is_loopback
        if database_url is None:
            for name in ("central.db", "settlement.db"):
                prepare_sqlite(data_dir / name)
        self._settlement_url = database_url or sqlite_url(data_dir / "settlement.db")
        self._engine = open_engine(database_url or sqlite_url(data_dir / "central.db"))
        migrate(self._engine)
        self.sessions = Sessions.on(self._engine)
        with self.sessions.write.begin() as session:
            prepare_feed(session, fresh_id().hex)
        self.token_file = data_dir / TOKEN_FILE
        self._token_sha256s = self._prepare_token(fresh_token)
        self.photos = PhotoFolder(data_dir / "photos")
        self.intake = Intake(self.sessions, clock)
        settler = Settler(
            self.sessions,
            LedgerRefunds(self.sessions, clock),
            LedgerInventory(self.sessions, clock),
            clock,
            checkpoint,
        )
        self._checkpoint = checkpoint
        self._runner = SettlementRunner(settler, self.sessions)

    def start(self) -> None:
        """Settle what waits and what comes."""
        launch_dbos(self._settlement_url)
        self._runner.start()

    def stop(self) -> None:
        """Settle no more; what is half done goes on at the next start."""
        self._runner.stop()
        DBOS.destroy()
        self._engine.dispose()

    def receipt_came(self) -> None:
        """A receipt is durable: settle it."""
        self._checkpoint("receive")
        self._runner.wake()

    def load_sample(self, path: Path) -> None:
        """Announce everything in a sample catalogue."""
        with self.sessions.write.begin() as session:
            load_sample(session, path)

    def opens(self, token_sha256: str) -> bool:
        """Whether a token with that hash opens the api; takes as long for any hash."""
        return any([hmac.compare_digest(token_sha256, known) for known in self._token_sha256s])  # noqa: C419

    def statuses(self, session_ids: list[UUID]) -> tuple[ReceiptStatus, ...]:
        """Where those receipts stand that are known here, in the order asked for."""
        with self.sessions.read() as session:
            asked = sa.select(ReceiptRow).where(ReceiptRow.session_id.in_(session_ids))
            rows = {row.session_id: row for row in session.scalars(asked)}
            refunds = refunds_by_session(session, session_ids=session_ids)
            stock = movements_by_session(session, session_ids)
        return tuple(
            ReceiptStatus.model_validate(
                {
                    "session_id": session_id,
                    "settlement": Settlement(rows[session_id].state),
                    "flags": rows[session_id].flag_list,
                    "refunds": [refund for owner, refund in refunds if owner == session_id],
                    "stock": [movement for owner, movement in stock if owner == session_id],
                }
            )
            for session_id in dict.fromkeys(session_ids)
            if session_id in rows
        )

    def note_station(self, heartbeat: Heartbeat) -> datetime:
        """Note that a station is there; the time at which it was."""
        now = self.clock()
        row = StationSeen(
            station=heartbeat.station,
            operator=heartbeat.operator,
            app_version=heartbeat.app_version,
            unsent=min(heartbeat.unsent, _INT_MAX),
            needs_you=min(heartbeat.needs_you, _INT_MAX),
            seen_at=now,
        )
        with self.sessions.write.begin() as session:
            session.merge(row)
        return now

    def _prepare_token(self, fresh_token: Callable[[], str]) -> frozenset[str]:
        with self.sessions.write.begin() as session:
            known = set(session.scalars(sa.select(StationToken.sha256)))
            if not self.token_file.exists():
                # The file is on disk before its hash; a crash in between leaves it to be taken up here.
                write_durably(self.token_file, f"{fresh_token()}\n".encode("ascii"))
            token = self.token_file.read_text(encoding="ascii").strip()
            sha256 = hashlib.sha256(token.encode()).hexdigest()
            if sha256 not in known:
                session.add(StationToken(sha256=sha256, created_at=self.clock()))
        return frozenset({*known, sha256})
