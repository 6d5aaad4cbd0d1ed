"""Two pool threads for what may take its time: JPEGs on disk, look-ups that ask the central."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from receiving_station.application.desk import Desk
from receiving_station.application.ports import Frame
from receiving_station.domain.events import PhotoTaken, ReadPrintedText, StartLookup, TakePhoto
from receiving_station.domain.vocabulary import Sha256
from ui.bridge.camera import to_image
from ui.views.thumbnails import WIDTH_PX, Thumbnails

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

    def __init__(
        self, desk: Desk, photo: Callable[[Sha256], Path], thumbnails: Thumbnails, parent: QObject | None = None
    ) -> None:
        """Make it.

        Args:
            desk: Does the jobs.
            photo: The file of a photo.
            thumbnails: Where a new photo's small picture is put.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        self._photo = photo
        self._thumbnails = thumbnails
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(THREADS)

    @Slot(object, object)
    def start(self, effect: StartLookup | ReadPrintedText | TakePhoto, frame: Frame | None) -> None:
        """Do it on a pool thread; a photo before a look-up."""
        self._pool.start(_Job(self, effect, frame), 1 if isinstance(effect, TakePhoto) else 0)

    def carry_out(self, effect: StartLookup | ReadPrintedText | TakePhoto, frame: Frame | None) -> None:
        """Called on a pool thread."""
        if isinstance(effect, TakePhoto):
            event = self._desk.take_photo(effect, frame)
            if isinstance(event, PhotoTaken) and frame is not None:
                self._thumbnails.put(self._photo(event.photo.sha256), to_image(frame, WIDTH_PX))
            self.answered.emit(event)
        elif isinstance(effect, ReadPrintedText):
            self.answered.emit(self._desk.read_print(effect, frame))
        else:
            self.answered.emit(self._desk.answer_lookup(effect))

    def finish(self) -> None:
        """Wait for the jobs that were started; a photo that was asked for is on disk afterwards."""
        self._pool.waitForDone()
