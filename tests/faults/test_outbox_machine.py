"""Outbox and central against a plain model: whatever is done in whatever order, every word at the bench is true.

The station's half is real (SQLite, engine); the central's is its real intake and feed on SQLite, without a socket, so
that each call can be lost, doubled or refused at will.
"""

import shutil
import tempfile
from collections.abc import Callable, Sequence
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import pytest
import sqlalchemy as sa
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from receiving_station.adapters.db import StationDatabase, Stores
from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.application.ports import Reply, ReplyKind
from receiving_station.central.catalogue import cancel_return, feed_page, prepare_feed, put_return
from receiving_station.central.database import Sessions, migrate, open_engine, prepare_sqlite, sqlite_url
from receiving_station.central.intake import Accepted, Conflict, Intake, InWork, Outcome, PhotosMissing
from receiving_station.central.models import Photo, ReceiptRow
from receiving_station.central.photos import add_photo
from receiving_station.domain.returns import PhotoRef, Receipt
from receiving_station.domain.session import Bench
from receiving_station.domain.vocabulary import EntryId, PhotoKind, ReturnId, SessionId, Sha256, Word
from receiving_station.sync.engine import SyncEngine, SyncSettings
from receiving_station.wire import (
    BatchAnswer,
    BatchReply,
    Heartbeat,
    HeartbeatReply,
    KnownPhotosReply,
    Problem,
    ReadPage,
    ReceiptStatus,
    ReceiptWire,
    Settlement,
    StatusReply,
    read_feed_page,
)
from receiving_station.wire_mapping import receipt_to_wire, return_to_wire
from tests.fakes.clock import FakeClock
from tests.fakes.parcels import NOON, a_frame, a_receipt, a_return

EXAMPLES = 12
STEPS = 25
PASSES_TO_SETTLE = 60
T = TypeVar("T")


class Luck(StrEnum):
    """What befalls one call."""

    GOOD = "good"
    LOST_BEFORE = "lost before it was heard"
    LOST_AFTER = "lost after it was applied"
    TWICE = "heard twice"
    BUSY = "busy"
    PORTAL = "somebody else answers"
    AGAIN_LATER = "in progress"


class CentralInProcess:
    """``CentralApi`` on the central's own intake and feed; ``luck`` befalls the next calls, one each."""

    def __init__(self, database: Path) -> None:
        self.engine = open_engine(sqlite_url(database))
        self.sessions = Sessions.on(self.engine)
        self.intake = Intake(self.sessions, lambda: NOON)
        self.luck: list[Luck] = []
        self.speaks_batch = True

    def feed(self, cursor: str, limit: int) -> Reply[ReadPage]:
        def page() -> Reply[ReadPage]:
            with self.sessions.read() as session:
                return Reply(ReplyKind.ANSWERED, 200, read_feed_page(feed_page(session, cursor, limit)))

        return self._befallen(page)

    def put_photo(self, sha256: Sha256, path: Path, offset: int = 0) -> Reply[None]:
        def store() -> Reply[None]:
            with self.sessions.write.begin() as session:
                is_new = add_photo(session, sha256, path.stat().st_size, NOON)
            return Reply(ReplyKind.ANSWERED, 201 if is_new else 200)

        return self._befallen(store)

    def known_photos(self, sha256s: Sequence[Sha256]) -> Reply[KnownPhotosReply]:
        def tell() -> Reply[KnownPhotosReply]:
            with self.sessions.read() as session:
                here = tuple(each for each in sha256s if session.get(Photo, each) is not None)
            return Reply(ReplyKind.ANSWERED, 200, KnownPhotosReply(sha256s=here))

        return self._befallen(tell)

    def post_receipts(
        self, receipts: Sequence[tuple[EntryId, str]], *, photos_follow: bool = False
    ) -> Reply[BatchReply]:
        if not self.speaks_batch:
            # A central of an older contract: the station sends them one by one.
            return Reply(ReplyKind.ANSWERED, 404)

        def receive() -> Reply[BatchReply]:
            given = [(entry_id, ReceiptWire.model_validate_json(text)) for entry_id, text in receipts]
            outcomes = self.intake.receive_many(given, {entry_id for entry_id, _text in receipts if photos_follow})
            answers = [_answer(entry_id, outcome) for (entry_id, _), outcome in zip(given, outcomes, strict=True)]
            return Reply(ReplyKind.ANSWERED, 200, BatchReply(answers=tuple(answers)))

        return self._befallen(receive)

    def post_receipt(self, entry_id: EntryId, json_text: str, *, photos_follow: bool = False) -> Reply[ReceiptStatus]:
        def receive() -> Reply[ReceiptStatus]:
            receipt = ReceiptWire.model_validate_json(json_text)
            answer = _answer(entry_id, self.intake.receive(entry_id, receipt, photos_follow=photos_follow))
            missing = () if answer.problem is None else answer.problem.missing_photos
            return Reply(
                ReplyKind.ANSWERED,
                answer.status,
                answer.receipt,
                missing_photos=tuple(Sha256(each) for each in missing),
                field="" if answer.problem is None else answer.problem.field or "",
            )

        return self._befallen(receive)

    def receipt_statuses(self, session_ids: Sequence[SessionId]) -> Reply[StatusReply]:
        def statuses() -> Reply[StatusReply]:
            known = self.known()
            return Reply(
                ReplyKind.ANSWERED,
                200,
                StatusReply(
                    statuses=tuple(
                        ReceiptStatus(session_id=each, settlement=known[each]) for each in session_ids if each in known
                    )
                ),
            )

        return self._befallen(statuses)

    def heartbeat(self, beat: Heartbeat) -> Reply[HeartbeatReply]:
        return self._befallen(lambda: Reply(ReplyKind.ANSWERED, 200, HeartbeatReply(received_at=beat.sent_at)))

    def known(self) -> dict[UUID, Settlement]:
        """Every receipt here and how far it is."""
        with self.sessions.read() as session:
            rows = session.execute(sa.select(ReceiptRow.session_id, ReceiptRow.state)).all()
        return {row.session_id: Settlement(row.state) for row in rows}

    def settle(self) -> None:
        """Decide about everything that is here."""
        with self.sessions.write.begin() as session:
            session.execute(sa.update(ReceiptRow).values(state=Settlement.SETTLED))

    def _befallen(self, answer: Callable[[], Reply[T]]) -> Reply[T]:
        luck = self.luck.pop(0) if self.luck else Luck.GOOD
        match luck:
            case Luck.LOST_BEFORE:
                return Reply(ReplyKind.NO_ANSWER, None)
            case Luck.LOST_AFTER:
                answer()
                return Reply(ReplyKind.NO_ANSWER, None)
            case Luck.TWICE:
                answer()
                return answer()
            case Luck.BUSY:
                return Reply(ReplyKind.ANSWERED, 503)
            case Luck.PORTAL:
                return Reply(ReplyKind.NOT_THE_CENTRAL, 200)
            case Luck.AGAIN_LATER:
                return Reply(ReplyKind.ANSWERED, 202)
            case _:
                return answer()


def _answer(entry_id: EntryId, outcome: Outcome) -> BatchAnswer:
    match outcome:
        case Accepted(answer, is_new):
            status = ReceiptStatus.model_validate_json(answer)
            return BatchAnswer(entry_id=entry_id, status=201 if is_new else 200, receipt=status)
        case InWork():
            return BatchAnswer(entry_id=entry_id, status=202)
        case PhotosMissing(sha256s):
            problem = Problem(title="Photos are missing", status=424, missing_photos=sha256s)
            return BatchAnswer(entry_id=entry_id, status=424, problem=problem)
        case Conflict(field, detail):
            problem = Problem(title="Conflict", status=409, detail=detail, field=field)
            return BatchAnswer(entry_id=entry_id, status=409, problem=problem)


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both databases, empty and of this program's form: made once, copied for every example."""
    folder = tmp_path_factory.mktemp("blank")
    database = StationDatabase(folder / "station.db")
    database.open()
    database.close()
    prepare_sqlite(folder / "central.db")
    engine = open_engine(sqlite_url(folder / "central.db"))
    migrate(engine)
    with Sessions.on(engine).write.begin() as session:
        prepare_feed(session, "feed-of-this-test")
    engine.dispose()
    return folder


class OutboxMachine(RuleBasedStateMachine):
    """Everything that can happen to a backlog."""

    blank: Path
    returns = Bundle("returns")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        for name in ("station.db", "central.db"):
            shutil.copy(self.blank / name, self.folder / name)
        self.clock = FakeClock()
        self.central = CentralInProcess(self.folder / "central.db")
        self.photos = PhotoFiles(self.folder / "photos")
        self.saved: dict[SessionId, Receipt] = {}
        self.announced: dict[ReturnId, bool] = {}
        self.database, self.stores, self.engine = self._start()

    def _start(self) -> tuple[StationDatabase, Stores, SyncEngine]:
        database = StationDatabase(self.folder / "station.db")
        stores = database.open()
        engine = SyncEngine(
            central=self.central,
            outbox=stores.outbox,
            feed=stores.feed,
            photos=self.photos,
            clock=self.clock,
            jitter=lambda: 0.5,
            bench=lambda: Bench("Bench 07", "M.", "1.2.3"),
            settings=SyncSettings(feed_page_size=2, feed_every_s=0.0, status_every_s=0.0, status_idle_every_s=0.0),
        )
        engine.recover()
        return database, stores, engine

    # --- what can happen ---

    @rule(photos=st.lists(st.integers(0, 5), max_size=2, unique=True))
    def receive(self, photos: list[int]) -> None:
        taken = tuple(self.photos.save(a_frame(shade), PhotoKind.ITEM, NOON) for shade in photos)
        self.receive_one(taken)

    @rule(count=st.integers(5, 7))
    def receive_a_backlog(self, count: int) -> None:
        for _ in range(count):
            self.receive_one(())

    @rule(speaks=st.booleans())
    def the_central_is_of_another_contract(self, speaks: bool) -> None:  # noqa: FBT001 (a drawn value)
        self.central.speaks_batch = speaks

    def receive_one(self, taken: tuple[PhotoRef, ...]) -> None:
        receipt = a_receipt(str(len(self.saved)), photos=taken)
        self.stores.receipts.commit(receipt)
        self.saved[receipt.session_id] = receipt

    @rule()
    def save_the_last_one_again(self) -> None:
        if self.saved:
            self.stores.receipts.commit(list(self.saved.values())[-1])

    @rule(target=returns)
    def announce(self) -> ReturnId:
        value = a_return(f"announced-{len(self.announced)}")
        with self.central.sessions.write.begin() as session:
            put_return(session, return_to_wire(value))
        self.announced[value.return_id] = True
        return value.return_id

    @rule(return_id=returns)
    def withdraw(self, return_id: ReturnId) -> None:
        with self.central.sessions.write.begin() as session:
            cancel_return(session, return_id)
        self.announced[return_id] = False

    @rule(luck=st.lists(st.sampled_from(Luck), max_size=6))
    def sync(self, luck: list[Luck]) -> None:
        self.central.luck = [*luck]
        self.clock.advance(2)
        self.engine.run_pass()
        self.central.luck = []

    @rule(seconds=st.sampled_from([1, 30, 1000]))
    def wait(self, seconds: int) -> None:
        self.clock.advance(seconds)

    @rule(days=st.sampled_from([-1, 1]))
    def set_the_clock_wrong(self, days: int) -> None:
        self.clock.set_wrong(timedelta(days=days))

    @rule()
    def kill_while_sending(self) -> None:
        self.stores.outbox.lease(self.clock.now(), 120.0, 5)
        self.restart()

    @rule()
    def restart(self) -> None:
        self.database.close()
        self.database, self.stores, self.engine = self._start()

    @rule()
    def settle(self) -> None:
        self.central.settle()

    @rule()
    def lose_photos(self) -> None:
        with self.central.sessions.write.begin() as session:
            session.execute(sa.delete(Photo))

    # --- what must hold all the time, and in the end ---

    @invariant()
    def every_word_is_true(self) -> None:
        known = self.central.known()
        rows = {row.session_id: row.word for row in self.stores.receipts.rows(1000)}
        assert rows.keys() == self.saved.keys()
        for session_id, word in rows.items():
            assert word is not Word.NEEDS_YOU
            assert word is not Word.SENT or session_id in known
            assert word is not Word.CONFIRMED or known[session_id] is Settlement.SETTLED
        counts = self.stores.outbox.counts()
        assert counts.waiting + counts.sent + counts.confirmed == len(self.saved)

    @invariant()
    def the_central_has_what_was_saved_and_nothing_else(self) -> None:
        with self.central.sessions.read() as session:
            bodies = {row.session_id: row.payload for row in session.scalars(sa.select(ReceiptRow))}
        for session_id, body in bodies.items():
            sent = receipt_to_wire(self.saved[SessionId(session_id)])
            assert ReceiptWire.model_validate_json(body) == sent

    def teardown(self) -> None:
        try:
            self._dust_settles()
        finally:
            self.database.close()
            self.central.engine.dispose()
            shutil.rmtree(self.folder)

    def _dust_settles(self) -> None:
        for _ in range(PASSES_TO_SETTLE):
            self.clock.advance(1000)
            self.central.settle()
            if self.engine.run_pass().counts.confirmed == len(self.saved):
                break
        assert {row.word for row in self.stores.receipts.rows(1000)} <= {Word.CONFIRMED}
        assert self.central.known().keys() == self.saved.keys()
        self.engine.run_pass()
        numbers = {return_id: return_id.replace("ret-", "RMA-") for return_id in self.announced}
        copied = {each for each, number in numbers.items() if self.stores.returns.find_returns([number])}
        assert copied == {return_id for return_id, stands in self.announced.items() if stands}


def test_no_order_of_events_makes_a_word_untrue_or_loses_a_receipt(blank: Path) -> None:
    class OnBlank(OutboxMachine):
        pass

    OnBlank.blank = blank
    run_state_machine_as_test(
        OnBlank, settings=settings(max_examples=EXAMPLES, stateful_step_count=STEPS, deadline=None)
    )
