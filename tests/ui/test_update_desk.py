"""A new version waits: the bench says that it runs, and closes itself only when nobody is at it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from receiving_station.adapters.update_files import read_opened, tell_opened, write_state
from receiving_station.application.updates import UpdateState
from tests.fakes.clock import FakeClock
from ui.bridge.updates import UpdateWorker
from ui.update_desk import ALONE_S, SESSION, UpdateDesk


def test_a_bench_that_runs_says_so_and_hears_of_a_version_that_waits(tmp_path: Path, qtbot: QtBot) -> None:
    tell_opened(tmp_path, "1.0.0")
    write_state(tmp_path, UpdateState("all", None, ready="1.1.0"))
    worker = UpdateWorker(tmp_path, tmp_path, "1.0.0", every_ms=1)
    with qtbot.waitSignal(worker.ready) as heard:
        worker.start()
    worker.stop()
    assert heard.args == ["1.1.0"]
    assert read_opened(tmp_path, "1.0.0") == (1, True)


@pytest.mark.parametrize(
    ("session", "is_free", "alone_s", "leaves"),
    [
        ("1", True, ALONE_S, True),
        ("1", True, ALONE_S - 1, False),
        ("1", False, ALONE_S, False),
        ("", True, ALONE_S, False),
    ],
    ids=["nobody there", "somebody a while ago", "a parcel or a person", "nothing that opens it again"],
)
def test_the_bench_closes_for_a_version_only_when_nobody_is_at_it(
    qapp: object, monkeypatch: pytest.MonkeyPatch, session: str, *, is_free: bool, alone_s: float, leaves: bool
) -> None:
    monkeypatch.setenv(SESSION, session)
    clock = FakeClock()
    left: list[str] = []
    desk = UpdateDesk(lambda: is_free, clock)
    desk.leaving.connect(left.append)
    desk.touched()
    clock.advance(alone_s)
    desk.ready("1.1.0")
    assert left == (["1.1.0"] if leaves else [])
