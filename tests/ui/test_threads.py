"""Threads that nobody waits for let the window's go first."""

import os
import sys
import threading

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from ui.bridge.threads import NICER, WorkerThreads


class Worker(QObject):
    """Knows its thread's number."""

    number = 0

    @Slot()
    def start(self) -> None:
        """On its thread."""
        self.number = threading.get_native_id()


@pytest.mark.parametrize(("is_awaited", "nicer"), [(True, 0), (False, NICER)])
def test_only_what_a_person_waits_for_runs_as_eagerly_as_the_window(
    qtbot: QtBot,
    is_awaited: bool,  # noqa: FBT001 (a case)
    nicer: int,
) -> None:
    worker, threads = Worker(), WorkerThreads()
    threads.run("worker", worker, is_awaited=is_awaited)
    qtbot.waitUntil(lambda: worker.number > 0)
    if sys.platform.startswith("linux"):
        own = os.getpriority(os.PRIO_PROCESS, 0)
        assert os.getpriority(os.PRIO_PROCESS, worker.number) == min(19, own + nicer)
    threads.stop()
