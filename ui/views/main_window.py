"""The bench: header, camera and photos on the left, one page on the right, keys and status below."""

import time
from collections.abc import Callable, Collection
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from receiving_station.domain.events import Severity
from ui.style.sheet import GRID
from ui.viewmodels.pace import PaceView
from ui.viewmodels.sign_in import SignInView
from ui.viewmodels.view import BenchView, Page, ParcelRowView, StatusView
from ui.views.ask import AskPage
from ui.views.bars import ActionBar, HintLine, MessageLine, StatusBar
from ui.views.bench_check import BenchCheckPage
from ui.views.camera import CameraView
from ui.views.camera_setup import CameraSetupPage, RegionOverlay
from ui.views.details import DetailsPage, LeavingPage
from ui.views.doctor import DoctorPage
from ui.views.film import FilmSign
from ui.views.floor import FloorPage
from ui.views.halt import HaltPage
from ui.views.header import HeaderBar
from ui.views.help import HelpPage
from ui.views.idle import IdlePage
from ui.views.pace import PacePage
from ui.views.page import Page as PageWidget
from ui.views.page import Pile
from ui.views.parcels import ParcelsPage
from ui.views.parked import ParkedPage
from ui.views.photos import PhotoStrip
from ui.views.references import ReferenceStrip
from ui.views.settled import SettledPage
from ui.views.sign_in import SignInPage
from ui.views.speech import announce, speak_all
from ui.views.thumbnails import Thumbnails
from ui.views.unit import UnitPage
from ui.views.walk import FocusRing, let_go, step

_WIDE = frozenset({"floor"})
"""Pages that take the place of the camera and of the bench's keys too."""
_LEFT_SHARE = 0.46
_CAMERA_SHARE = 0.56
"""At most this much of the height between the bars belongs to the picture."""
SMALLEST = (1280, 760)


class MainWindow(QMainWindow):
    """The window; renders values and tells what a person pressed, nothing else.

    Signals:
        answered: An answer or a line was pressed; with its value.
        action: A key of the action bar, or "parcels"; with its name.
        field_edited: A person changed a field; with its name and text.
        field_entered: Return was pressed in a field; with its name and text.
        theme_toggled: The other theme is wanted.
        closing: The window is about to close.
        sign_out_asked: The person goes.
        pace_asked: The own pace is to be shown, or to be left.
        floor_asked: The supervisor's screen is to be shown, or to be left.
        language_asked: The next language is wanted.
        spoken: The language changed and every fixed word was set anew.
        close_refused: Somebody wants to close it while it is held open.
        announced: A screen reader was told something; with the words.
    """

    answered = Signal(str)
    action = Signal(str)
    field_edited = Signal(str, str)
    field_entered = Signal(str, str)
    theme_toggled = Signal()
    closing = Signal()
    sign_out_asked = Signal()
    pace_asked = Signal()
    floor_asked = Signal()
    language_asked = Signal()
    spoken = Signal()
    close_refused = Signal()
    announced = Signal(str)

    def __init__(self, clock: Callable[[], float] = time.monotonic, parent: QWidget | None = None) -> None:
        """Make the bench, with nothing on it.

        Args:
            clock: Monotonic seconds, the same that ``HeaderView.started_s`` is taken from.
            parent: Owner.
        """
        super().__init__(parent)
        self.setMinimumSize(*SMALLEST)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.camera = CameraView()
        self._header = HeaderBar(clock)
        self._hint = HintLine()
        self.thumbnails = Thumbnails()
        self._photos = PhotoStrip(self.thumbnails)
        self.references = ReferenceStrip(self.thumbnails)
        self._message = MessageLine()
        self._actions = ActionBar()
        self._status = StatusBar()
        self.parcels = ParcelsPage()
        self.camera_setup = CameraSetupPage()
        self.bench_check = BenchCheckPage()
        self.region = RegionOverlay(self.camera)
        self.film = FilmSign(self.camera)
        self.parked = ParkedPage()
        self.sign_in = SignInPage()
        self._pace = PacePage()
        self._idle = IdlePage()
        self._unit = UnitPage()
        self._pages: dict[Page, PageWidget] = {
            Page.IDLE: self._idle,
            Page.CHOOSING: AskPage("search", "accent", is_column=True),
            Page.UNKNOWN: AskPage("question", "attention", is_column=True),
            Page.RTO: AskPage("truck", "info", is_column=False),
            Page.UNIT: self._unit,
            Page.REVIEW: SettledPage(is_done=False),
            Page.STOP: HaltPage(is_stop=True),
            Page.CONFIRM: HaltPage(is_stop=False),
            Page.DONE: SettledPage(is_done=True),
        }
        self._page = Page.IDLE
        self._overlays: dict[str, QWidget] = {}
        self._overlay = ""
        self._is_locked = False
        self._view: BenchView | None = None
        self._lamp = ""
        self._sign_in_view: SignInView | None = None
        self._is_held_open = False
        self._stack = Pile()
        self._stack.setObjectName("pages")
        for page in self._pages.values():
            self._stack.addWidget(page)
            page.answered.connect(self.answered)
            page.action.connect(self.action)
            page.field_edited.connect(self.field_edited)
            page.field_entered.connect(self.field_entered)
        self._stack.addWidget(self.sign_in)
        self.details, self.leaving = DetailsPage(), LeavingPage()
        self.help = HelpPage()
        self.doctor = DoctorPage()
        self.floor = FloorPage()
        over = {
            "parcels": self.parcels, "camera": self.camera_setup, "pace": self._pace, "check": self.bench_check,
            "details": self.details, "leaving": self.leaving, "help": self.help,
            "parked": self.parked, "doctor": self.doctor, "floor": self.floor,
        }  # fmt: skip
        for name, page_over in over.items():
            self.add_overlay(name, page_over)
        self._connect_bars()
        self._lay_out()
        self._ring = FocusRing(self)
        self.speak()

    def _connect_bars(self) -> None:
        self._actions.action.connect(self.action)
        self._header.practice_asked.connect(self._ask_practice)
        self._photos.photo_asked.connect(self._ask_photo)
        self._header.theme_toggled.connect(self.theme_toggled)
        self._header.language_asked.connect(self.language_asked)
        self._status.parcels_asked.connect(self._ask_parcels)
        self._status.camera_asked.connect(self._ask_camera)
        self._status.help_asked.connect(self._ask_help)
        self._status.sign_out_asked.connect(self.sign_out_asked)
        self._status.pace_asked.connect(self.pace_asked)
        self._status.floor_asked.connect(self.floor_asked)

    def _lay_out(self) -> None:
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(GRID)
        left.addWidget(self.camera)
        left.addWidget(self._hint)
        left.addWidget(self._photos, 1)
        left.addWidget(self.references)
        right = QVBoxLayout()
        right.setSpacing(GRID)
        right.addWidget(self._message)
        right.addWidget(self._stack, 1)
        middle = QHBoxLayout()
        middle.setContentsMargins(2 * GRID, GRID + 4, 2 * GRID, GRID + 4)
        middle.setSpacing(2 * GRID)
        middle.addWidget(self._left)
        middle.addLayout(right, 1)
        bench = QWidget()
        bench.setObjectName("bench")
        column = QVBoxLayout(bench)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(middle, 1)
        column.addWidget(self._actions)
        column.addWidget(self._status)
        self.setCentralWidget(bench)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the camera its place: it depends on the window's size alone."""
        super().resizeEvent(event)
        bars = self._header.height() + self._actions.height() + self._status.height()
        between = self.height() - bars - 3 * GRID
        width = round((self.width() - 6 * GRID) * _LEFT_SHARE)
        width = min(width, round(between * _CAMERA_SHARE * 16 / 9))
        self.camera.setFixedSize(width, round(width * 9 / 16))
        self._photos.setFixedWidth(width)
        self.references.setFixedWidth(width)
        self._hint.setFixedWidth(width)
        self._unit.set_room(between)
        self._idle.set_room(between)

    def render(self, view: BenchView) -> None:  # type: ignore[override]
        """Show a view of the session; only what differs from the last one is touched."""
        is_next = self._view is None or self._view.step is not view.step
        said, self._view = self._view.message if self._view is not None else None, view
        if is_next:
            # Where Tab stood is another question's button now.
            let_go()
        self._header.render_header(view.header, is_stop=view.page is Page.STOP)
        self._header.set_practice(is_on=view.is_practice)
        locked = self._sign_in_view if self._is_locked else None
        self._message.set_message(view.message if locked is None else locked.message)
        self._photos.set_photos(view.photos, view.photos_lacking)
        self._photos.set_quiet(is_quiet=view.header.started_s is None)
        # While nobody is signed in, or another page lies there, the keys keep their places and do nothing.
        is_behind = locked is not None or bool(self.overlay)
        actions = tuple(replace(one, is_enabled=False) for one in view.actions) if is_behind else view.actions
        self._actions.set_actions(actions)
        if view.page is not self._page:
            self._pages[self._page].leave()
            self._page = view.page
        self._pages[self._page].render_page(view)
        self._show_page()
        if view.message is not None and view.message != said:
            loud = view.message.severity in {Severity.ATTENTION, Severity.STOP}
            self._announce(view.message.text, is_urgent=loud)
        if is_next:
            self._announce(" ".join(part for part in (view.title, _asked(view)) if part))

    def _announce(self, text: str, *, is_urgent: bool = False) -> None:
        if text:
            announce(self, text, is_urgent=is_urgent)
            self.announced.emit(text)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 (Qt's own)
        """Tab goes from the question outwards."""
        return step(self, forward=forward)

    def render_status(self, view: StatusView) -> None:
        """Show how the station stands with the central."""
        if self._lamp not in {"", view.lamp}:
            self._announce(view.lamp_text)
        self._lamp = view.lamp
        self._status.render_status(view)

    def render_parcels(self, rows: tuple[ParcelRowView, ...]) -> None:
        """Show the finished parcels, newest first: the last ones while idle, all in the list."""
        self._idle.set_parcels(rows)
        self.parcels.set_parcels(rows)

    @Slot(str)
    def show_hint(self, text: str) -> None:
        """Say below the picture what would help the camera; "" says nothing."""
        self._hint.show_hint(text)

    def add_overlay(self, name: str, page: QWidget) -> None:
        """A page that a key puts in the place of the session's page, under the name of its action."""
        self._overlays[name] = page
        self._stack.addWidget(page)

    @Slot(str)
    def show_overlay(self, name: str) -> None:
        """Show one of those pages, or with "" the session's again."""
        self._overlay = name
        if self._view is not None:
            self.render(self._view)
        self._show_page()

    @property
    def overlays(self) -> Collection[str]:
        """The names of those pages."""
        return self._overlays.keys()

    def render_sign_in(self, view: SignInView) -> None:
        """Show who may sign in, where somebody has to; the bench behind it stays as it is."""
        self._sign_in_view = view
        self._is_locked = view.is_shown
        self.sign_in.render_sign_in(view)
        self._status.set_signed_in(is_on=not view.is_shown)
        if self._view is not None:
            self.render(self._view)
        self._show_page()

    def offer_check(self, *, is_due: bool) -> None:
        """Whether the idle page has a button for the bench check."""
        self._idle.offer_check(is_due=is_due)

    def offer_parked(self, parked: int, found: int) -> None:
        """Whether the idle page has a button for the parcels that wait: put aside, or found again."""
        self._idle.offer_parked(parked, found)

    def set_has_people(self, *, has: bool) -> None:
        """Whether people sign in at this bench at all."""
        self._status.set_has_people(has=has)

    def set_may_supervise(self, *, may: bool) -> None:
        """Whether whoever is signed in has the supervisor's screen."""
        self._status.set_may_supervise(may=may)

    def render_pace(self, view: PaceView) -> None:
        """Show the operator's own hour."""
        self._pace.render_pace(view)

    def show_language(self, language: str) -> None:
        """Write the language's code on its button."""
        self._header.show_language(language)

    def speak(self) -> None:
        """Say every fixed word in the language that is on."""
        self.setWindowTitle(self.tr("Receiving station"))
        speak_all(self)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language as soon as Qt says so."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.speak()
            self.spoken.emit()

    @property
    def overlay(self) -> str:
        """The name of the one that is shown, or "" for none; a stop is never covered."""
        return "" if self._page is Page.STOP else self._overlay

    def _show_page(self) -> None:
        wanted = self._overlays.get(self.overlay, self._pages[self._page])
        if self._is_locked:
            wanted = self.sign_in
        self.region.setVisible(wanted is self.camera_setup)
        is_wide = self.overlay in _WIDE and not self._is_locked
        self._left.setVisible(not is_wide)
        self._actions.setVisible(not is_wide)
        self._status.mark(self.overlay)
        if self._stack.currentWidget() is not wanted:
            self._stack.setCurrentWidget(wanted)

    @Slot()
    def _ask_photo(self) -> None:
        name = self._actions.name_of("Space")
        if name:
            self.action.emit(name)

    @Slot()
    def _ask_parcels(self) -> None:
        self.action.emit("parcels")

    @Slot()
    def _ask_camera(self) -> None:
        self.action.emit("camera")

    @Slot()
    def _ask_practice(self) -> None:
        self.action.emit("practice")

    @Slot()
    def _ask_help(self) -> None:
        self.action.emit("help")

    def hold_open(self, on: bool) -> None:  # noqa: FBT001 (a state, like setVisible)
        """Whether closing is refused and told, because something has to be asked first."""
        self._is_held_open = on

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window goes, or that it is held open."""
        if self._is_held_open:
            event.ignore()
            self.close_refused.emit()
            return
        self.closing.emit()
        super().closeEvent(event)


def _asked(view: BenchView) -> str:
    """The question, for somebody who does not see it."""
    if view.question is None:
        return ""
    return " ".join(part for part in (view.question.title, view.question.hint) if part)
