"""Two pool threads for what may take its time: JPEGs on disk, look-ups that ask the central."""

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from receiving_station.application.desk import Desk
from receiving_station.application.ports import Frame
from receiving_station.domain.events import ReadPrintedText, StartLookup, TakePhoto

THREADS = 2


class _Job(QRunnable):
    def __init__(self, pool: "JobPool", effect: StartLookup | ReadPrintedText | TakePhoto, frame: Frame | None) -> None:
        super().__init__()
        self._pool = pool
        self._effect = effect
        self._frame = frame

    def run(self) -> None:
        self._pool.carry_out(self._effect, self._frame)


class JobPool(QObject):
    """Lives on the main thread; its jobs do not.

    Signals:
        answered: An ``Event`` for the session machine, emitted from a pool thread: connect it to QObject slots.
    """

    answered = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(THREADS)

    @Slot(object, object)
    def start(self, effect: StartLookup | ReadPrintedText | TakePhoto, frame: Frame | None) -> None:
        """Do it on a pool thread; a photo before a look-up."""
        self._pool.start(_Job(self, effect, frame), 1 if isinstance(effect, TakePhoto) else 0)

    def carry_out(self, effect: StartLookup | ReadPrintedText | TakePhoto, frame: Frame | None) -> None:
        """Called on a pool thread."""
        if isinstance(effect, TakePhoto):
            self.answered.emit(self._desk.take_photo(effect, frame))
        elif isinstance(effect, ReadPrintedText):
            self.answered.emit(self._desk.read_print(effect, frame))
        else:
            self.answered.emit(self._desk.answer_lookup(effect))

    def finish(self) -> None:
        """Wait for the jobs that were started; a photo that was asked for is on disk afterwards."""
        self._pool.waitForDone()
