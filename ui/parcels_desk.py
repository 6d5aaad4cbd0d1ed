"""The status window of a running station: the list, one parcel, and what a person does about it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from receiving_station.application.outbox_desk import ParcelDetail
from receiving_station.application.ports import Clock, ParcelRow
from receiving_station.domain.events import Message
from receiving_station.domain.people import Person
from receiving_station.domain.vocabulary import SessionId
from ui.bridge.outbox import FindParcels, HandOver, OutboxWorker, ReadDetails, TryAgain
from ui.viewmodels.details import CORRECT, HAND_OVER, TRY_AGAIN, details_view
from ui.viewmodels.status import parcel_rows
from ui.views.main_window import MainWindow

LIST, DETAILS = "parcels", "details"


class ParcelsDesk(QObject):
    """Lives on the main thread; everything that reads or writes goes to the worker.

    Signals:
        wanted: A request for the worker.
        changed: Something was done about a parcel: counts and list are to be read anew.
        overlay_wanted: Name of the page to show.
        correction_wanted: The ``SessionId`` of a record that is to be corrected.
        told: A ``Message``.
    """

    wanted = Signal(object)
    changed = Signal()
    overlay_wanted = Signal(str)
    correction_wanted = Signal(object)
    told = Signal(object)

    def __init__(
        self,
        worker: OutboxWorker,
        window: MainWindow,
        clock: Clock,
        people: Callable[[], tuple[Person | None, tuple[Person, ...]]],
        *,
        can_correct: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """Make it.

        Args:
            worker: Carries out what is wanted.
            window: Has the list and the parcel's page.
            clock: The time of day.
            people: Who works here, and who may sign in.
            can_correct: Whether somebody hears ``correction_wanted``.
            parent: Owner.
        """
        super().__init__(parent)
        self._window = window
        self._clock = clock
        self._people = people
        self._can_correct = can_correct
        self._detail: ParcelDetail | None = None
        self._wanted_id: SessionId | None = None
        self._note: Message | None = None
        self._search = ""
        self._is_opening = False
        self.wanted.connect(worker.carry_out)
        worker.found.connect(self._found)
        worker.read.connect(self._read)
        worker.changed.connect(self._done)
        worker.failed.connect(self._failed)
        window.parcels.opened.connect(self.open)
        window.parcels.searched.connect(self._searched)
        window.details.answered.connect(self.choose)
        window.spoken.connect(self._show)

    @property
    def supervisor(self) -> str:
        """Who is asked to decide: everybody who may, or "" where nobody is known."""
        return ", ".join(person.name for person in self._people()[1] if person.may_override)

    @Slot(object)
    def open(self, session_id: SessionId) -> None:
        """Read a parcel, then show it."""
        self._wanted_id, self._note, self._is_opening = session_id, None, True
        self.wanted.emit(ReadDetails(session_id))

    def follow(self) -> None:
        """What is recorded changed: say it anew where a parcel or a search is on the screen."""
        if self._window.overlay == DETAILS and self._wanted_id is not None:
            self.wanted.emit(ReadDetails(self._wanted_id))
        if self._search:
            self.wanted.emit(FindParcels(self._search))

    def press(self, key: str) -> bool:
        """A key while a parcel is shown; whether it is one of the page's."""
        view = self._window.details.view
        value = next((choice.value for choice in view.choices if choice.key == key), "") if view is not None else ""
        if value:
            self.choose(value)
        elif key == "Backspace":
            self.overlay_wanted.emit(LIST)
        return bool(value) or key == "Backspace"

    @Slot(str)
    def choose(self, value: str) -> None:
        """One of the choices."""
        if self._detail is None:
            return
        session_id = self._detail.row.session_id
        match value:
            case "back":
                self.overlay_wanted.emit(LIST)
            case _ if value == TRY_AGAIN:
                self.wanted.emit(TryAgain(session_id))
            case _ if value == HAND_OVER:
                person = self._people()[0]
                self.wanted.emit(HandOver(session_id, self.supervisor, person.name if person is not None else ""))
            case _ if value == CORRECT:
                self.correction_wanted.emit(session_id)
            case _:
                pass

    @Slot(str)
    def _searched(self, text: str) -> None:
        self._search = text
        if text:
            self.wanted.emit(FindParcels(text))
        else:
            self._window.parcels.set_found(None)

    @Slot(object, object)
    def _found(self, request: FindParcels, rows: tuple[ParcelRow, ...]) -> None:
        # An answer to what was typed before is no answer to what stands there now.
        if request.text == self._search:
            self._window.parcels.set_found(parcel_rows(rows))

    @Slot(object)
    def _read(self, detail: ParcelDetail) -> None:
        if detail.row.session_id != self._wanted_id:
            return
        self._detail = detail
        self._show()
        # Only what was asked for opens the page: one that is read anew for a new word does not come back by itself.
        if self._is_opening and self._window.overlay == LIST:
            self.overlay_wanted.emit(DETAILS)
        self._is_opening = False

    @Slot(object)
    def _done(self, message: Message) -> None:
        self._note = message
        self.changed.emit()

    @Slot(object)
    def _failed(self, message: Message) -> None:
        self._note = message
        self.told.emit(message)
        self._show()

    @Slot()
    def _show(self) -> None:
        if self._detail is not None:
            view = details_view(
                self._detail,
                self._note,
                now=self._clock.now(),
                can_correct=self._can_correct,
                can_ask=bool(self.supervisor),
            )
            self._window.details.render_details(view)
