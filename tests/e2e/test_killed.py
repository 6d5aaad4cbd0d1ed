"""The station is killed at every step of the session machine; it comes back with the same parcel at the same step.

The steps come from the table of moves: a new one is walked to by the harness's operator, and where that does not find
a way the test fails with the step's name.
"""

import multiprocessing
import signal
from pathlib import Path
from shutil import copyfile
from threading import Event
from typing import Any

import pytest

from receiving_station.adapters.db import StationDatabase
from receiving_station.adapters.settings import load_settings
from receiving_station.application.ports import ProductChange, ReturnChange
from receiving_station.bench.faults.coming_back import photos_of
from receiving_station.bench.faults.goods import Goods
from receiving_station.bench.faults.journal import fingerprint
from receiving_station.bench.faults.station import stand_at
from receiving_station.bootstrap import Station, build_station
from receiving_station.domain.events import CommitSession, StartLookup
from receiving_station.domain.machine import resume
from receiving_station.domain.moves import MOVES
from receiving_station.domain.session import Session, Step
from ui.views.gallery_scenes import scenes

SEED = 4
PROCESSES = multiprocessing.get_context("forkserver")
"""Each station is a process of its own; what it imports is imported once."""
PROCESSES.set_forkserver_preload(["receiving_station.bench.faults.station"])
NO_DRAFT = {Step.IDLE, Step.DONE, Step.RETRACTING}
"""Nothing is being worked on there: before a parcel and after it; what was not taken back yet stays saved."""

RICH = {
    "choosing-match", "choosing-near", "choosing-print", "identify-several-returns", "identify-too-light",
    "identify-received-before", "identify-not-in-return", "identify-practice", "packaging-correction",
    "disposition-held", "disposition-released", "disposition-equal-units", "hold", "plate-printed",
    "review-label-to-come", "review-rest-later", "review-rto", "stop-by-category", "unknown-on-shelf", "resumed",
}  # fmt: skip
"""Scenes of the gallery whose sessions carry what an ordinary parcel does not."""


def know_goods(folder: Path) -> None:
    """Put what is announced into the station's own copy, as the feed does."""
    goods = Goods(SEED)
    database = StationDatabase(folder / "station.db")
    returns = [announced for number in range(200) for announced in goods.parcel(number).returns]
    products = [goods.product(number) for number in range(40)]
    database.open().feed.apply(
        [
            *(ReturnChange(each.return_id, each) for each in returns),
            *(ProductChange(each.sku, each) for each in products),
        ],
        "as far as this",
    )
    database.close()


def work_until(step: Step, folder: Path, journal: Path) -> dict[str, Any]:
    """A station's process works until it stands at the step, says what its screen shows, and is killed."""
    told, tells = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(target=stand_at, args=(step, folder, journal, SEED, tells.send))
    process.start()
    tells.close()
    try:
        said: dict[str, Any] = told.recv()
    finally:
        process.kill()
        process.join()
    assert process.exitcode == -signal.SIGKILL
    return said


def started_again(folder: Path) -> Station:
    """The whole station on the folder that the killed one left; its lock went with its process."""
    return build_station(load_settings(environ={}, overrides={"data.folder": str(folder), "camera.source": "sample"}))


@pytest.mark.parametrize("step", list(MOVES))
def test_killed_at_any_step_it_comes_back_with_the_same_parcel_at_the_same_step(tmp_path: Path, step: Step) -> None:
    folder = tmp_path / "station"
    know_goods(folder)
    said = work_until(step, folder, tmp_path / "journal")
    assert said["reached"], f"no way was found to the step {step.value!r}: teach faults.hands"

    station = started_again(folder)
    draft = station.desk.draft()
    received = {str(row.session_id) for row in station.stores.receipts.rows(100)}
    photos = [photo.sha256 for photo in photos_of(draft)] if draft is not None else []
    whole = [station.photos.path(sha256).exists() for sha256 in photos]
    station.close()

    if step in NO_DRAFT:
        assert draft is None
        assert step is Step.IDLE or said["session_id"] in received
        return
    assert draft is not None
    assert (draft.step, str(draft.session_id), photos) == (step, said["session_id"], said["photos"])
    assert fingerprint(draft) == said["draft"]
    assert all(whole)
    assert resume(draft).session.step is step


def test_a_look_up_that_a_kill_cut_off_is_asked_again(tmp_path: Path) -> None:
    know_goods(tmp_path / "station")
    work_until(Step.LOOKING_UP, tmp_path / "station", tmp_path / "journal")
    station = started_again(tmp_path / "station")
    draft = station.desk.draft()
    station.close()
    assert draft is not None
    assert [type(effect) for effect in resume(draft).effects] == [StartLookup]


def test_a_parcel_that_a_kill_cut_off_while_it_was_saved_is_saved_once(tmp_path: Path) -> None:
    know_goods(tmp_path / "station")
    said = work_until(Step.COMMITTING, tmp_path / "station", tmp_path / "journal")
    station = started_again(tmp_path / "station")
    draft = station.desk.draft()
    assert draft is not None
    for effect in resume(draft).effects * 2:
        assert isinstance(effect, CommitSession)
        station.desk.commit(effect)
    rows = [str(row.session_id) for row in station.stores.receipts.rows(1000)]
    after = station.desk.draft()
    station.close()
    assert (rows.count(said["session_id"]), after) == (1, None)


def test_killed_again_and_again_in_one_parcel_it_goes_on_where_it_stood(tmp_path: Path) -> None:
    know_goods(tmp_path / "station")
    for step in (Step.PACKAGING, Step.DISPOSITION, Step.CONFIRM_DISCARD, Step.REVIEW):
        said = work_until(step, tmp_path / "station", tmp_path / "journal")
        assert (said["reached"], said["step"]) == (True, step.value)
    wrong = [line for line in (tmp_path / "journal").read_text(encoding="utf-8").splitlines() if '"wrong"' in line]
    assert wrong == []


def test_every_step_of_the_machine_is_killed_at() -> None:
    assert set(MOVES) == set(Step)


def keep_drafts(folder: Path, sessions: tuple[Session, ...], tell: Any) -> None:
    """A process that saves each of these as the draft of a station of its own, says so, and stands still."""
    for number, session in enumerate(sessions):
        database = StationDatabase(folder / f"{number}.db")
        database.open().drafts.save(session)
    tell(len(sessions))
    Event().wait()


def test_whatever_a_parcel_can_carry_comes_back_whole_after_a_kill(tmp_path: Path) -> None:
    """Several returns, checks, holds, labels to come, alerts, corrections, a box weighed: states within a step."""
    kept = {
        name: scene.hands.session for name, scene in {scene.name: scene for scene in scenes()}.items() if name in RICH
    }
    assert kept.keys() == RICH
    empty = StationDatabase(tmp_path / "empty.db")
    empty.open()
    empty.close()
    for number in range(len(kept)):
        copyfile(tmp_path / "empty.db", tmp_path / f"{number}.db")
    told, tells = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(target=keep_drafts, args=(tmp_path, tuple(kept.values()), tells.send))
    process.start()
    tells.close()
    try:
        assert told.recv() == len(kept)
    finally:
        process.kill()
        process.join()
    came_back = {}
    for number, name in enumerate(kept):
        database = StationDatabase(tmp_path / f"{number}.db")
        came_back[name] = database.open().drafts.newest()
        database.close()
    assert [name for name in kept if came_back[name] != kept[name]] == []
