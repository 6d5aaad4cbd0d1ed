"""Films the opening of a parcel on a thread of its own, with the seconds before it was asked."""

import logging
from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from receiving_station.adapters.films import FilmFiles, FilmWriter, small_jpeg
from receiving_station.application.errors import StationError
from receiving_station.application.ports import Clock, Frame, Ids, Photos
from receiving_station.domain.events import Message, PhotoTaken, Severity
from receiving_station.domain.vocabulary import PhotoKind, SessionId
from ui.bridge.mailbox import Mailbox

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RecorderWishes:
    """How films are made.

    Attributes:
        seconds: The longest film after it was asked.
        before_s: Seconds kept in memory before; 0: none.
        fps: Pictures a second.
        height_px: Of the film's pictures.
    """

    seconds: int = 30
    before_s: int = 4
    fps: int = 8
    height_px: int = 540


class RecorderWorker(QObject):
    """Lives on the recorder's thread.

    Signals:
        answered: ``PhotoTaken``: a still of the film, at its start, middle and end, which goes to the central.
        told: A ``Message``.
        kept: The ``Film`` that is on disk.
        running: The ``SessionId`` whose opening is filmed, or None when that is over.
    """

    answered = Signal(object)
    told = Signal(object)
    kept = Signal(object)
    running = Signal(object)

    def __init__(
        self, wishes: RecorderWishes, mailbox: Mailbox, films: FilmFiles, photos: Photos, clock: Clock, ids: Ids
    ) -> None:
        super().__init__()
        self._wishes = wishes
        self._mailbox = mailbox
        self._films = films
        self._photos = photos
        self._clock = clock
        self._ids = ids
        self._ring: deque[tuple[float, bytes]] = deque(maxlen=max(1, wishes.before_s * wishes.fps))
        self._timer: QTimer | None = None
        self._writer: FilmWriter | None = None
        self._session_id: SessionId | None = None
        self._started_at: datetime | None = None
        self._end_s = 0.0
        self._stills_due: list[float] = []
        self._last: Frame | None = None

    @Slot()
    def start(self) -> None:
        """Begin to keep the last seconds, where that is wished."""
        self._timer = QTimer(self)
        self._timer.setInterval(round(1000 / self._wishes.fps))
        self._timer.timeout.connect(self._step)
        if self._wishes.before_s:
            self._timer.start()

    @Slot()
    def stop(self) -> None:
        """A film that runs is kept as it is."""
        if self._timer is not None:
            self._timer.stop()
            self._timer.deleteLater()
            self._timer = None
        self._finish()

    @Slot(object)
    def film(self, session_id: SessionId) -> None:
        """Film from now on, with what was kept of the seconds before."""
        if self._writer is not None and self._session_id == session_id:
            return
        self._finish()
        if self._timer is None:
            return
        now_s = self._clock.monotonic_s()
        try:
            self._writer = self._films.begin(self._wishes.fps)
            self._session_id = session_id
            before = [(at_s, jpeg) for at_s, jpeg in self._ring if now_s - at_s <= self._wishes.before_s + 1]
            self._started_at = self._clock.now() - timedelta(seconds=now_s - before[0][0] if before else 0)
            for at_s, jpeg in before:
                self._writer.add(jpeg, at_s)
        except StationError as error:
            self._failed(error)
            return
        self._ring.clear()
        self._end_s = now_s + self._wishes.seconds
        self._stills_due = [now_s, now_s + self._wishes.seconds / 2]
        self._timer.start()
        self.running.emit(session_id)
        self.told.emit(Message("film_running", Severity.INFO))

    @Slot()
    def end(self) -> None:
        """The parcel is done: so is its film."""
        self._finish()

    @Slot()
    def _step(self) -> None:
        frame = self._mailbox.latest()
        now_s = self._clock.monotonic_s()
        if frame is not None and frame is not self._last:
            self._last = frame
            jpeg = small_jpeg(frame, self._wishes.height_px)
            if self._writer is None:
                self._ring.append((now_s, jpeg))
                return
            try:
                self._writer.add(jpeg, now_s)
            except StationError as error:
                self._failed(error)
                return
            if self._stills_due and now_s >= self._stills_due[0]:
                self._stills_due.pop(0)
                self._still(frame)
        if self._writer is not None and now_s >= self._end_s:
            self._finish()

    def _still(self, frame: Frame) -> None:
        at = self._clock.now()
        try:
            photo = self._photos.save(frame, PhotoKind.PARCEL, at)
        except StationError as error:
            log.warning("still of a film not saved: %s", error)
            return
        self.answered.emit(PhotoTaken(at, self._ids.fresh(), None, photo, self._session_id, is_still=True))

    def _finish(self) -> None:
        writer, self._writer = self._writer, None
        if writer is None or self._session_id is None or self._started_at is None:
            return
        self.running.emit(None)
        if self._timer is not None and not self._wishes.before_s:
            self._timer.stop()
        if self._last is not None:
            self._still(self._last)
        try:
            film = writer.finish(self._session_id, self._started_at)
        except StationError as error:
            self._failed(error)
            return
        log.info("film %s of session %s, %.1f s", film.sha256, film.session_id, film.seconds)
        self.kept.emit(film)
        self.told.emit(Message("film_saved", Severity.INFO))

    def _failed(self, error: StationError) -> None:
        log.warning("film: %s", error)
        writer, self._writer = self._writer, None
        self.running.emit(None)
        if writer is not None:
            writer.drop()
        context = tuple((gap, str(value)) for gap, value in error.context.items())
        self.told.emit(Message(error.code, Severity.ATTENTION, context))
