"""The station's process under the harness: its real object graph, no window, a scripted operator at the keys.

Work is divided over threads as the window does it: the session machine here, one store thread, two pool threads, one
sync thread. The operator presses the next key when the store has nothing left to write, as slow hands do.

Standard input tells it what to do: ``finish`` takes up no further parcel, the end of input closes the station.
"""

import argparse
import contextlib
import json
import logging
import queue
import random
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from receiving_station.adapters.settings import load_settings
from receiving_station.application.errors import StationError
from receiving_station.application.ports import Frame
from receiving_station.bench.faults.coming_back import photos_of, wrongs_of
from receiving_station.bench.faults.goods import RULES, Goods
from receiving_station.bench.faults.hands import Hands
from receiving_station.bench.faults.journal import Journal, allowed, fingerprint, lines, saving_at_the_end
from receiving_station.bench.faults.lists import DeskLists
from receiving_station.bootstrap import Station, build_station
from receiving_station.domain.events import (
    CommitSession,
    DiscardDraft,
    Effect,
    Event,
    FindOwners,
    FindProduct,
    FindReturns,
    NotRetracted,
    Outcome,
    PlateNotPrinted,
    PrintPlate,
    ReadPrintedText,
    ReceiptSaved,
    RecordOpening,
    Resumed,
    Retract,
    Retracted,
    SaveDraft,
    ShowConfirmation,
    StartLookup,
    TakePhoto,
)
from receiving_station.domain.machine import advance, resume
from receiving_station.domain.receipts import receipts_of, session_ids
from receiving_station.domain.session import Session, Step
from receiving_station.wire_mapping import receipt_to_wire

log = logging.getLogger(__name__)

TICK_S = 0.02
HOUSE_S = 2.0
BACKLOG_MAX = 30
"""More unsent parcels than this, and the operator has a coffee: the harness is about faults, not about a heap."""
EVENTS_MAX = 20_000
"""A goal that was not reached by then is not reached at all."""


class Bench:
    """The window's part without a window: holds the session, feeds the machine, hands effects to the threads."""

    def __init__(
        self, station: Station, hands: Hands, journal: Journal, dice: random.Random, goal: Step | None
    ) -> None:
        self._station = station
        self._hands = hands
        self._journal = journal
        self._pictures = np.random.default_rng(dice.randrange(2**32))
        self._goal = goal
        # A printer only where its step is wanted: what it says is nothing to prove here.
        self._duty = replace(station.bench, plates=goal is Step.PLATE)
        self._session = Session()
        self._events: queue.Queue[Event | None] = queue.Queue()
        self._store = ThreadPoolExecutor(1, "store")
        self._pool = ThreadPoolExecutor(2, "pool")
        self._writing: list[Future[None]] = []
        self._waiting = 0
        self._saving: list[str] = []
        self._taking_back: list[str] = []
        self.hurry = threading.Event()
        self.finishing = threading.Event()
        self.stopping = threading.Event()

    def begin(self, draft: Session | None) -> None:
        """Go on with the draft of a station that was killed."""
        if draft is not None:
            self._apply(resume(draft), None)

    def work(self) -> None:
        """Until told to stop."""
        while not self.stopping.is_set():
            self._turn()

    def reach_goal(self) -> bool:
        """Work until the goal is reached; False when it was not."""
        for _ in range(EVENTS_MAX):
            self._turn()
            if self._session.step is self._goal:
                self._store.submit(lambda: None).result()
                return True
        return False

    def sync(self) -> None:
        """The sync thread: one bounded pass a tick, or at once when something is new."""
        engine = self._station.engine
        while engine is not None and not self.stopping.is_set():
            self.hurry.clear()
            try:
                self._waiting = engine.run_pass().waiting
            except StationError as error:
                log.warning("sync: %s", error)
            self.hurry.wait(TICK_S)

    def keep_house(self) -> None:
        """The housekeeping thread: a round as often as the harness can bear."""
        while not self.stopping.wait(HOUSE_S):
            self._station.housekeeping.round()

    def close(self) -> None:
        """Finish what the threads have begun."""
        self._pool.shutdown()
        self._store.shutdown()

    @property
    def session(self) -> Session:
        """The snapshot being worked on."""
        return self._session

    def _turn(self) -> None:
        self._writing = [future for future in self._writing if not future.done()]
        may_press = not self._writing and self._events.empty()
        if may_press and self._is_at_rest():
            self.stopping.wait(TICK_S)
        elif may_press and (event := self._hands.next_key(self._session)) is not None:
            self._happen(event, is_key=True)
        else:
            with contextlib.suppress(queue.Empty):
                answer = self._events.get(timeout=TICK_S)
                if answer is not None:
                    self._happen(answer, is_key=False)

    def _is_at_rest(self) -> bool:
        between = self._session.step in {Step.IDLE, Step.DONE}
        return between and (self.finishing.is_set() or self._waiting > BACKLOG_MAX)

    def _happen(self, event: Event, *, is_key: bool) -> None:
        outcome = advance(self._session, event, RULES, self._duty)
        if isinstance(event, Resumed) and outcome.session.session_id == event.draft.session_id:
            self._journal.write("taken_up", session=str(event.draft.session_id))
        if outcome.session != self._session:
            self._journal.mark(outcome.session, is_key=is_key)
        self._apply(outcome, event)

    def _apply(self, outcome: Outcome, event: Event | None) -> None:
        self._session = outcome.session
        if isinstance(event, ReceiptSaved) and outcome.session.step is Step.DONE:
            # Now, and not before, the operator has read that it is saved.
            self._journal.write("told", durable=True, sessions=self._saving)
        elif isinstance(event, Retracted | NotRetracted) and outcome.session.session_id == event.session_id:
            kind = "taken_back" if isinstance(event, Retracted) else "not_taken_back"
            self._journal.write(kind, durable=True, sessions=self._taking_back)
        for effect in outcome.effects:
            self._hand_on(effect)
            if outcome.session.step is self._goal and isinstance(effect, SaveDraft):
                return

    def _hand_on(self, effect: Effect) -> None:
        match effect:
            case StartLookup():
                self._pool.submit(self._answer, lambda: self._station.desk.answer_lookup(effect))
            case TakePhoto():
                frame = self._frame()
                self._pool.submit(self._answer, lambda: self._station.desk.take_photo(effect, frame))
            case ReadPrintedText():
                # Without a picture: reading print takes seconds, and what it reads is nothing to prove here.
                self._pool.submit(self._answer, lambda: self._station.desk.read_print(effect, None))
            case ShowConfirmation() | RecordOpening():
                pass  # The operator looks away by himself; there is no recorder.
            case PrintPlate():
                at, new = self._station.clock.now(), self._station.ids.fresh()
                self._events.put(PlateNotPrinted(at, new, effect.session_id, effect.plate, "no_printer"))
            case _:
                self._announce(effect)
                writing = self._store.submit(self._stored, effect)
                self._writing.append(writing)
                writing.add_done_callback(lambda _done: self._events.put(None))

    def _announce(self, effect: Effect) -> None:
        """Write down what is about to be done to what is saved: a kill leaves the journal ahead, never behind."""
        if isinstance(effect, CommitSession):
            receipts = receipts_of(effect.session, self._station.bench)
            self._saving = [str(receipt.session_id) for receipt in receipts]
            for receipt in receipts:
                self._journal.write("saving", receipt=receipt_to_wire(receipt).model_dump(mode="json"))
        elif isinstance(effect, Retract):
            self._taking_back = [str(session_id) for session_id in session_ids(effect.session)]
            self._journal.write("taking_back", sessions=self._taking_back)
            # Taken back, it is on the bench before anybody says so.
            self._journal.mark(effect.session, is_key=False)

    def _stored(self, effect: Effect) -> None:
        desk = self._station.desk
        try:
            match effect:
                case SaveDraft():
                    desk.save_draft(effect)
                    if effect.session.parked_at is not None:
                        session_id = str(effect.session.session_id)
                        self._journal.write("parked", session=session_id, draft=fingerprint(effect.session))
                case DiscardDraft():
                    desk.discard(effect)
                case FindProduct():
                    self._events.put(desk.find_product(effect))
                case FindReturns():
                    self._events.put(desk.find_returns(effect))
                case FindOwners():
                    self._events.put(desk.find_owners(effect))
                case Retract():
                    self._events.put(desk.retract(effect))
                case CommitSession():
                    self._events.put(desk.commit(effect))
                    self.hurry.set()
                case _:
                    log.error("the store does not do %s", type(effect).__name__)
        except StationError as error:
            self._journal.write("wrong", what=f"the store could not: {error}")

    def _answer(self, ask: Callable[[], Event]) -> None:
        self._events.put(ask())

    def _frame(self) -> Frame:
        tiles = self._pictures.integers(0, 256, (30, 40, 3), dtype=np.uint8)
        return np.kron(tiles, np.ones((8, 8, 1), dtype=np.uint8))


def main(arguments: Sequence[str] | None = None) -> int:
    """Be the station until told otherwise."""
    parser = argparse.ArgumentParser(prog="faults.station")
    parser.add_argument("folder", type=Path)
    parser.add_argument("journal", type=Path)
    parser.add_argument("--central", required=True)
    parser.add_argument("--token-file", required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--life", type=int, required=True)
    parser.add_argument("--bench", type=int, default=0)
    options = parser.parse_args(arguments)
    logging.basicConfig(stream=sys.stderr, level=logging.ERROR)
    central = {"central.url": options.central, "central.token_file": options.token_file}
    goods = Goods(options.seed, options.bench)
    station, bench, draft = _sit_down(options.folder, options.journal, goods, options.life, central)
    work = (bench.sync, bench.keep_house, lambda: _listen(bench))
    threads = [threading.Thread(target=target, daemon=True) for target in work]
    for thread in threads:
        thread.start()
    sys.stdout.write(json.dumps({"ready": True}) + "\n")
    sys.stdout.flush()
    bench.begin(draft)
    bench.work()
    station.housekeeping.request_stop()
    for thread in threads[:2]:
        thread.join()
    bench.close()
    station.close()
    return 0


def stand_at(goal: Step, folder: Path, journal: Path, seed: int, tell: Callable[[dict[str, Any]], None]) -> None:
    """Work at a station without a central until a step is reached, tell what its screen shows, and stand still.

    Its draft is on disk then, and nothing that comes after the draft has begun. For a process that is killed there.

    Args:
        goal: Where to.
        folder: The station's data.
        journal: Of this and every earlier life.
        seed: Decides goods and keys.
        tell: Told ``reached``, ``step``, ``session_id``, ``draft`` (the fingerprint) and ``photos``.
    """
    station, bench, draft = _sit_down(folder, journal, Goods(seed), 0, {}, goal)
    bench.begin(draft)
    reached = bench.reach_goal()
    session = bench.session
    photos = [photo.sha256 for photo in photos_of(session)]
    facts = {"reached": reached, "step": session.step.value, "draft": fingerprint(session), "photos": photos}
    tell({**facts, "session_id": str(session.session_id or "")})
    bench.stopping.wait()
    station.close()


def _sit_down(
    folder: Path, journal_path: Path, goods: Goods, life: int, central: Mapping[str, str], goal: Step | None = None
) -> tuple[Station, Bench, Session | None]:
    drafts, marks = allowed(journal_path)
    taken_up = [line["parcel"] for line in lines(journal_path) if line["kind"] == "parcel"]
    settings = {
        "station.name": f"Bench {7 + goods.bench:02}",
        "station.operator": "Harness",
        "camera.source": "sample",
        "data.folder": str(folder),
        "sync.interval_s": "0.2",
        "sync.retry_first_s": "0.1",
        # Time for a quick second thought: about half of what is taken back is on its way already.
        "sync.undo_s": "0.1",
        # Confirmed photos go almost at once, and the database is copied as often as may be.
        "photos.most_mb": "1",
        "backup.interval_min": "1",
        **central,
    }
    half_saved = saving_at_the_end(journal_path)
    station = build_station(load_settings(environ={}, overrides=settings))
    journal = Journal(journal_path)
    draft = station.desk.draft()
    for wrong in wrongs_of(station.desk, draft, drafts, marks, journal_path):
        journal.write("wrong", what=f"life {life}: {wrong}")
    for incident in station.incidents:
        if incident.code == "journal_replayed" and int(dict(incident.context)["parcels"]) <= half_saved:
            # Killed between the journal's line and the database's: saved, and not told.
            continue
        journal.write("wrong", what=f"life {life}: a kill damaged the data: {incident}")
    journal.write("at", draft=fingerprint(draft), step="idle" if draft is None else draft.step.value, is_key=True)
    dice = random.Random(f"{goods.seed}:{goods.bench}:life:{life}")  # noqa: S311 (the same again is the point)
    hands = Hands(
        goods, dice, station.clock, station.ids, max(taken_up, default=-1) + 1, goal,
        note=lambda number: journal.write("parcel", parcel=number),
        lists=None if goal is not None else DeskLists(station.desk, station.outbox_desk),
    )  # fmt: skip
    return station, Bench(station, hands, journal, dice, goal), draft


def _listen(bench: Bench) -> None:
    for line in sys.stdin:
        if line.strip() == "finish":
            bench.finishing.set()
    bench.stopping.set()
    bench.hurry.set()


if __name__ == "__main__":
    sys.exit(main())
