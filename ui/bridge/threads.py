"""Starting and stopping the threads that workers live on."""

import os
import sys
import threading

from PySide6.QtCore import QMetaObject, QObject, Qt, QThread

STOP_MS = 15_000
"""Longer than the longest HTTP time-out a worker can be in."""


NICER = 5
"""How much nicer than the window's thread the others are: it gets the processor at once when a key wants it."""


def give_way() -> None:
    """Let the window's thread go first whenever both want the processor; for the thread that calls it."""
    QThread.currentThread().setPriority(QThread.Priority.LowPriority)
    if sys.platform.startswith("linux"):
        # Qt's priorities do nothing there, and the number of a thread is a process of its own to the scheduler.
        thread = threading.get_native_id()
        os.setpriority(os.PRIO_PROCESS, thread, os.getpriority(os.PRIO_PROCESS, thread) + NICER)


class WorkerThreads:
    """A named thread a worker; stopped in the reverse order of their start."""

    def __init__(self) -> None:
        self._running: list[tuple[QThread, QObject]] = []

    def run(self, name: str, worker: QObject, *, is_awaited: bool = True) -> None:
        """Move the worker to a new thread and call its ``start`` slot there, where it has one.

        Args:
            name: Of the thread.
            worker: Has no parent.
            is_awaited: Whether the person waits for what it does; the others give way.
        """
        thread = QThread()
        thread.setObjectName(name)
        worker.moveToThread(thread)
        if not is_awaited:
            thread.started.connect(give_way, Qt.ConnectionType.DirectConnection)
        if hasattr(worker, "start"):
            thread.started.connect(worker.start)
        self._running.append((thread, worker))
        thread.start()

    def stop(self) -> None:
        """Stop every worker on its own thread, then the threads; blocks until they ended."""
        for thread, worker in reversed(self._running):
            if hasattr(worker, "stop"):
                QMetaObject.invokeMethod(worker, "stop", Qt.ConnectionType.BlockingQueuedConnection)
            thread.quit()
            thread.wait(STOP_MS)
        self._running.clear()
