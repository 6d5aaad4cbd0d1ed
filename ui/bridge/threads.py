"""Starting and stopping the threads that workers live on."""

from PySide6.QtCore import QMetaObject, QObject, Qt, QThread

STOP_MS = 15_000
"""Longer than the longest HTTP time-out a worker can be in."""


class WorkerThreads:
    """A named thread a worker; stopped in the reverse order of their start."""

    def __init__(self) -> None:
        self._running: list[tuple[QThread, QObject]] = []

    def run(self, name: str, worker: QObject) -> None:
        """Move the worker to a new thread and call its ``start`` slot there, where it has one."""
        thread = QThread()
        thread.setObjectName(name)
        worker.moveToThread(thread)
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
