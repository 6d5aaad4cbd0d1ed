"""The central's object graph: database, photos, intake, settlement."""

import os
import socket
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal
from uuid import UUID

import sqlalchemy as sa

from receiving_station.central.access import returns_of
from receiving_station.central.awaited import close_superseded, settle_photographed
from receiving_station.central.board.mail import DailyMailer
from receiving_station.central.board.models import StationState
from receiving_station.central.board.rollups import BoardKeeper
from receiving_station.central.board.sign_in import forget_tries
from receiving_station.central.catalogue import load_sample, prepare_feed
from receiving_station.central.database import (
    Sessions,
    check_schema,
    migrate,
    open_engine,
    prepare_sqlite,
    sqlite_url,
)
from receiving_station.central.halves import Halves
from receiving_station.central.intake import Intake
from receiving_station.central.ledgers import (
    Inventory,
    LedgerInventory,
    movements_by_session,
    refunds_by_session,
)
from receiving_station.central.models import BenchChecked, Notice, ReceiptRow, StationSeen
from receiving_station.central.notices import LEASE_S as NOTICE_LEASE_S
from receiving_station.central.notices import NoticeTeller
from receiving_station.central.photos import open_photos
from receiving_station.central.portal.carriers import Carrier, SimulatedCarrier
from receiving_station.central.portal.journey_models import CustomerNotice
from receiving_station.central.portal.keeper import NewsKeeper
from receiving_station.central.portal.links import keep_key
from receiving_station.central.portal.post import FolderPost, NoPost, Post, SmtpPost
from receiving_station.central.portal.teller import LEASE_S as MAIL_LEASE_S
from receiving_station.central.portal.teller import MailTeller
from receiving_station.central.providers import Notifier, Providers
from receiving_station.central.rates import forget_rates
from receiving_station.central.runner import Rush, SettlementRunner, SettlesDue
from receiving_station.central.sender import WebhookSender
from receiving_station.central.settlement import LedgerSettler
from receiving_station.central.tallies import add_up
from receiving_station.central.tokens import TokenBook, keep_token_file
from receiving_station.wire import Heartbeat, ReceiptStatus, Settlement

TOKEN_FILE = "station-token"  # noqa: S105 (a file's name)
_INT_MAX = 2**31 - 1

Role = Literal["all", "api", "worker"]


def nothing(_step: str) -> None:
    """The checkpoint of every day: go on."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a central keeps everything.

    Attributes:
        data_dir: Its folder; database and photos live there unless they live elsewhere. None: everything does.
        database: A PostgreSQL database (``postgresql+psycopg://…``), or None for SQLite in the folder.
        photos: A folder or ``s3://…`` (see ``photos.open_photos``), or None for a folder in the folder.
    """

    data_dir: Path | None
    database: str | None = None
    photos: str | None = None

    @property
    def database_url(self) -> str:
        """The database's address."""
        return self.database or sqlite_url(self._folder / "central.db")

    @property
    def workflows_url(self) -> str:
        """Where workflows with outside providers are kept."""
        return self.database or sqlite_url(self._folder / "settlement.db")

    @property
    def photos_address(self) -> str:
        """The photo store's address."""
        return self.photos or str(self._folder / "photos")

    @property
    def _folder(self) -> Path:
        if self.data_dir is None:
            raise ValueError("Say where: a folder, or --database and --photos.")
        return self.data_dir


def prepare(
    place: Place,
    *,
    clock: Callable[[], datetime],
    fresh_id: Callable[[], UUID],
    fresh_token: Callable[[], str],
    sample: Path | None = None,
) -> None:
    """Make everything ready that is made once, however many processes serve then.

    A database of its own is migrated here; one that others use is only looked at.

    Raises:
        database.OldDatabaseError: A shared database waits for ``receiving-station central migrate``.
        database.NewerDatabaseError: A newer program has been at the database; nothing was changed.
    """
    if place.data_dir is not None:
        place.data_dir.mkdir(parents=True, exist_ok=True)
    if place.database is None:
        _prepare_own_database(place, fresh_id)
    engine = open_engine(place.database_url)
    try:
        check_schema(engine)
        with Sessions.on(engine).write.begin() as session:
            if place.data_dir is not None:
                keep_token_file(session, place.data_dir / TOKEN_FILE, fresh_token, clock())
            keep_key(session)
            if sample is not None:
                load_sample(session, sample)
            if place.database is None:
                # One process has this file: who held a lease on a receipt or a notice is gone.
                session.execute(
                    sa.update(ReceiptRow).where(ReceiptRow.due_at.is_not(None)).values(due_at=ReceiptRow.received_at)
                )
                for row in (Notice, CustomerNotice):
                    session.execute(sa.update(row).where(row.due_at.is_not(None)).values(due_at=row.noted_at))
    finally:
        engine.dispose()


def migrate_database(url: str, fresh_id: Callable[[], UUID]) -> None:
    """Bring a database to the newest schema; safe to run twice, and by two at once."""
    engine = open_engine(url)
    try:
        migrate(engine)
        with Sessions.on(engine).write.begin() as session:
            prepare_feed(session, fresh_id().hex)
    finally:
        engine.dispose()


def _prepare_own_database(place: Place, fresh_id: Callable[[], UUID]) -> None:
    assert place.data_dir is not None  # noqa: S101 (its database lives there)
    prepare_sqlite(place.data_dir / "central.db")
    migrate_database(place.database_url, fresh_id)


class Central:
    """One process of a central that was made ready. ``start`` before the first request, ``stop`` after the last.

    Args:
        place: Where everything is kept.
        clock: The time of day, UTC.
        fresh_id: An id that nobody had before.
        is_loopback: Whether only this machine can reach it: the page is shown without a token then.
        role: Whether this process answers the api, settles, or both.
        providers: Who gives money, credit and goods outside of the database; the built-in ledgers when None.
        inventory: Counts stock outside of the database; the built-in ledger when None.
        notifier: Tells customers and brands, the same in every process; with None, what there is to tell stands in
            the outbox, and webhooks are sent.
        checkpoint: See ``settlement.LedgerSettler``; called with "receive" before a new receipt is answered, too.
        lease_s: See ``durable.DurableSettler``; its own when None.
        webhooks_may_be_near: See ``sender.WebhookSender``.
        post: Who takes mails to customers; a folder beside the data when None.
        carrier: Who makes return labels; a simulated one when None.
        public_url: The address under which customers reach this central; as they asked for it when "".
        listens_at: The address at which it answers, for links in mails while there is no other.
    """

    def __init__(
        self,
        place: Place,
        *,
        clock: Callable[[], datetime],
        fresh_id: Callable[[], UUID],
        is_loopback: bool,
        role: Role = "all",
        providers: Providers | None = None,
        inventory: Inventory | None = None,
        notifier: Notifier | None = None,
        checkpoint: Callable[[str], None] = nothing,
        lease_s: float | None = None,
        webhooks_may_be_near: bool = False,
        post: Post | None = None,
        carrier: Carrier | None = None,
        public_url: str = "",
        listens_at: str = "",
    ) -> None:
        self.post: Post = post or (NoPost() if place.data_dir is None else FolderPost(place.data_dir / "mail"))
        self.carrier: Carrier = carrier or SimulatedCarrier()
        self.public_url = public_url
        self.clock = clock
        self.fresh_id = fresh_id
        self.is_loopback = is_loopback
        self.role: Role = role
        self.engine = open_engine(place.database_url)
        self.sessions = Sessions.on(self.engine)
        self.tokens = TokenBook(self.sessions, clock)
        self.photos = open_photos(place.photos_address)
        self.halves = Halves()
        self.pictures = None if place.data_dir is None else place.data_dir / "pictures"
        has_notifier = notifier is not None
        self.intake = Intake(self.sessions, clock, has_notifier=has_notifier)
        self._checkpoint = checkpoint
        self._place = place
        self._executor_id = f"{socket.gethostname()}-{os.getpid()}-{fresh_id().hex[:8]}"
        self._is_durable = role != "api" and ((providers is not None and providers.is_any) or inventory is not None)
        tidy: list[Callable[[], object]] = [self._catch_up, self._forget]
        settler: SettlesDue = LedgerSettler(self.sessions, clock, checkpoint, has_notifier=has_notifier)
        if self._is_durable:
            # Imported only here: the workflow engine is for providers outside of the database.
            from receiving_station.central.durable import LEASE_S, DurableSettler  # noqa: PLC0415

            settler = durable = DurableSettler(
                self.sessions,
                providers or Providers(),
                inventory or LedgerInventory(self.sessions, clock),
                clock,
                checkpoint,
                lease_s or LEASE_S,
                has_notifier=has_notifier,
            )
            tidy.append(durable.forget_old)
        self._rush = Rush()
        self._runner = None if role == "api" else SettlementRunner(settler, tidy, self._rush)
        self._counter = None if role == "api" else SettlementRunner(BoardKeeper(self.sessions, clock), rush=self._rush)
        self._sender = WebhookSender(self.sessions, clock, may_be_near=webhooks_may_be_near)
        self._tellers = [] if role == "api" else [SettlementRunner(self._sender, [self._sender.forget_old], self._rush)]
        if role != "api":
            daily = DailyMailer(self.sessions, clock, fresh_id, checkpoint)
            self._tellers.append(SettlementRunner(daily, rush=self._rush))
            news = NewsKeeper(self.sessions, clock)
            self._tellers.append(SettlementRunner(news, [news.tidy], self._rush))
        self._mails: MailTeller | None = None
        if role != "api" and not isinstance(self.post, NoPost):
            where = public_url or listens_at
            self._mails = MailTeller(self.sessions, self.post, where, clock, checkpoint, lease_s or MAIL_LEASE_S)
            self._tellers.append(SettlementRunner(self._mails, rush=self._rush))
        self._notices: NoticeTeller | None = None
        if notifier is not None and role != "api":
            self._notices = NoticeTeller(self.sessions, notifier, clock, checkpoint, lease_s or NOTICE_LEASE_S)
            self._tellers.append(SettlementRunner(self._notices, rush=self._rush))

    def start(self) -> None:
        """Settle what waits and what comes."""
        if self._is_durable:
            from receiving_station.central.durable import launch_dbos  # noqa: PLC0415

            if self._place.database is None:
                assert self._place.data_dir is not None  # noqa: S101 (its database lives there)
                prepare_sqlite(self._place.data_dir / "settlement.db")
            launch_dbos(self._place.workflows_url, self._executor_id)
        if self._runner is not None:
            self._runner.start()
        for teller in self._tellers:
            teller.start()
        if self._counter is not None:
            self._counter.start()

    def stop(self) -> None:
        """Settle no more; what is half done goes on at the next start."""
        if self._runner is not None:
            self._runner.stop()
        for teller in self._tellers:
            teller.stop()
        if self._counter is not None:
            self._counter.stop()
        self._sender.stop()
        if self._notices is not None:
            self._notices.stop()
        if self._mails is not None:
            self._mails.stop()
        if isinstance(self.post, SmtpPost):
            self.post.close()
        if self._is_durable:
            from receiving_station.central.durable import stop_dbos  # noqa: PLC0415

            stop_dbos()
        self.engine.dispose()

    def receipt_came(self, receipts: int = 1) -> None:
        """So many receipts are durable: settle them."""
        self._checkpoint("receive")
        self._rush.came(receipts)
        if self._runner is not None:
            self._runner.wake()

    def _catch_up(self) -> None:
        # What a process that was killed between commit and call left, and what an older program did not do.
        settle_photographed(self.sessions, self.clock())
        with self.sessions.write.begin() as session:
            close_superseded(session, self.clock())
        add_up(self.sessions)
        forget_rates(self.sessions, self.clock())
        forget_tries(self.sessions, self.clock())

    def _forget(self) -> None:
        # Imported only now: the pages' module knows this one.
        from receiving_station.central.portal.privacy import forget_old  # noqa: PLC0415

        forget_old(self.sessions, self.photos, self.clock)

    def photo_came(self, sha256: str) -> None:
        """A photo is durable: settle the receipts that waited for it alone."""
        if settle_photographed(self.sessions, self.clock(), [sha256]) and self._runner is not None:
            self._runner.wake()

    def statuses(self, session_ids: list[UUID], brand: str | None = None) -> tuple[ReceiptStatus, ...]:
        """Where those receipts stand that are known here, in the order asked for; with a brand, only that brand's."""
        with self.sessions.read() as session:
            asked = sa.select(ReceiptRow).where(ReceiptRow.session_id.in_(session_ids))
            if brand is not None:
                asked = asked.where(ReceiptRow.return_id.in_(returns_of(brand)))
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
            if (check := heartbeat.bench_check) is not None:
                # A station that was started again has none until the next: the last one stays.
                session.merge(BenchChecked(station=heartbeat.station, payload=check.model_dump_json()))
            if (bench := heartbeat.bench) is not None:
                session.merge(StationState(station=heartbeat.station, **bench.model_dump()))
        return now
