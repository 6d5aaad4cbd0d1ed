"""What stays in its place all day: message line, hint line, action bar, status bar."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from receiving_station.domain.events import Severity
from ui.style.icons import ACTIONS, draw_icon
from ui.style.sheet import ACTION, BODY, BODY_LARGE, GRID, RADIUS, TARGET, current_tokens
from ui.viewmodels.actions import FLOOR_KEY
from ui.viewmodels.view import ActionView, MessageView, StatusView
from ui.views.buttons import ButtonFace, KeyButton, level_labels
from ui.views.icon_button import IconButton
from ui.views.marks import Chips, IconMark
from ui.views.text import Words, draw_fitted, fitted

MESSAGE = 48
HINT = 40
ACTION_BAR = ACTION + 2 * GRID
STATUS = TARGET + 1

_MESSAGE_STEPS = ((BODY_LARGE, 1), (BODY, 2), (14, 2))
"""Some languages need more room for the same sentence."""

_TALL_STEPS = (*_MESSAGE_STEPS, (14, 4))
_TALL_MESSAGE = 84
"""Only for what befell the data: said once at a start, and worth more than a page that stands still."""

_LAMPS = {
    "online": ("online", "accepted"),
    "offline": ("offline", "attention"),
    "connecting": ("sync", "info"),
    "signed_out": ("lock", "attention"),
}
_SEVERITIES = {
    Severity.INFO: ("info", "info", "info_soft"),
    Severity.ACCEPTED: ("check-circle", "accepted", "accepted_soft"),
    Severity.ATTENTION: ("hazard", "attention", "attention_soft"),
    Severity.STOP: ("stop", "on_stop", "stop_fill"),
}


class MessageLine(QWidget):
    """The one sentence that answers what just happened, in a place of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message: MessageView | None = None
        self.setObjectName("message")
        self.setFixedHeight(MESSAGE)

    def set_message(self, message: MessageView | None) -> None:
        """Show it, or nothing; the place stays."""
        if message != self._message:
            self._message = message
            self._take_room()
            self.setAccessibleName(message.text if message is not None else "")
            self.update()

    def _take_room(self) -> None:
        text = self._message.text if self._message is not None else ""
        is_long = self.width() > _TALL_MESSAGE and fitted(text, self.width() - 68, _MESSAGE_STEPS, bold=True).is_cut
        self.setFixedHeight(_TALL_MESSAGE if is_long else MESSAGE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another number of lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._take_room()

    @property
    def is_cut(self) -> bool:
        """Whether the sentence does not fit."""
        text = self._message.text if self._message is not None else ""
        return fitted(text, self.width() - 68, _TALL_STEPS, bold=True).is_cut

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon and sentence in the severity's colours."""
        if self._message is None:
            return
        tokens = current_tokens()
        icon, ink, ground = _SEVERITIES[self._message.severity]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.color(ground)))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        draw_icon(painter, icon, tokens.color(ink), QRectF(16, (self.height() - 24) / 2, 24, 24))
        place = QRectF(52, 0, self.width() - 68, self.height())
        words = fitted(self._message.text, place.width(), _TALL_STEPS, bold=True)
        draw_fitted(painter, words, place, tokens.color("on_stop" if ground == "stop_fill" else ink))


class HintLine(QWidget):
    """What would help the camera: "hold still", "too dark"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hint")
        self.setFixedHeight(HINT)
        self._mark = IconMark("info", "info")
        self._words = Words((BODY_LARGE, 1), (BODY, 1), (14, 2), tone="text_quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        self.show_hint("")

    def show_hint(self, text: str) -> None:
        """Show it; "" shows nothing."""
        self._mark.set_icon("info" if text else "", "info")
        self._words.set_words(text)
        self.setAccessibleName(text)


class ActionBar(QFrame):
    """The keys, each in its place.

    Signals:
        action: One was pressed; with its name.
    """

    action = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("actions")
        self.setProperty("panel", "bar")
        self.setFixedHeight(ACTION_BAR)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._row.setSpacing(GRID)
        self._buttons: list[KeyButton] = []
        self._actions: tuple[ActionView, ...] = ()
        self._count = 0

    def set_actions(self, actions: tuple[ActionView, ...]) -> None:
        """Show these, in this order; each keeps its place while their number is the same."""
        if actions == self._actions:
            return
        self._actions = actions
        tiles = tuple(action for action in actions if not action.is_small)
        self._count = len(tiles)
        while len(self._buttons) < len(tiles):
            button = KeyButton("action", is_tile=True, parent=self)
            button.chosen.connect(self.action)
            self._row.addWidget(button, 2)
            self._buttons.append(button)
        for number, button in enumerate(self._buttons):
            view = tiles[number] if number < len(tiles) else None
            self._row.setStretchFactor(button, 5 if view is not None and view.key == "Enter" else 4)
            button.set_face(_face_of(view) if view is not None else None)
        level_labels(self._buttons[: self._count])

    def name_of(self, key: str) -> str:
        """The action that a key is and that can be taken now, or ""."""
        return next((view.name for view in self._actions if view.key == key and view.is_enabled), "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words anew."""
        super().resizeEvent(event)
        self._row.activate()
        level_labels(self._buttons[: self._count])


def _face_of(view: ActionView) -> ButtonFace:
    return ButtonFace(
        value=view.name,
        key=view.key,
        label=view.label,
        icon=ACTIONS.get(view.name, ""),
        is_strong=view.is_primary and view.is_enabled,
        is_enabled=view.is_enabled,
    )


class StatusBar(QFrame):
    """Lamp, counts, place, and the way to the list of parcels.

    Signals:
        parcels_asked: The list was asked for, or to be left.
        help_asked: Help was asked for, or to be left.
        camera_asked: The camera's set-up was asked for, or to be left.
        pace_asked: The own pace was asked for, or to be left.
        floor_asked: The supervisor's screen was asked for, or to be left.
        sign_out_asked: The person goes.
    """

    parcels_asked = Signal()
    help_asked = Signal()
    camera_asked = Signal()
    pace_asked = Signal()
    floor_asked = Signal()
    sign_out_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setProperty("panel", "bar")
        self.setFixedHeight(STATUS)
        self._view: StatusView | None = None
        self._has_people = False
        self._lamp = IconMark("sync", "text_quiet")
        self._lamp_text = Words((BODY, 1), bold=True)
        self._lamp_text.setObjectName("status:lamp")
        self._counts = Words((BODY, 1), tone="text_quiet", tabular=True)
        self._counts.setObjectName("status:counts")
        self._needs = Chips("attention", "alert")
        self._needs.setObjectName("status:needs_you")
        self._place = Words((BODY, 1), tone="text_quiet", align=Qt.AlignmentFlag.AlignRight)
        self._place.setObjectName("status:place")
        self._leave = IconButton("sign-out", "lock", "End")
        self._leave.clicked.connect(self.sign_out_asked)
        self._leave.hide()
        self._floor = IconButton("floor", "warehouse", FLOOR_KEY)
        self._floor.clicked.connect(self.floor_asked)
        self._floor.hide()
        self._pace = IconButton("pace", "clock", "F11")
        self._pace.clicked.connect(self.pace_asked)
        self._camera = IconButton("camera-setup", "gear", "F10")
        self._camera.clicked.connect(self.camera_asked)
        self._help = IconButton("help", "help", "F8")
        self._help.clicked.connect(self.help_asked)
        self._list = IconButton("action:parcels", "list", "F9")
        self._list.clicked.connect(self.parcels_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 0, GRID, 0)
        row.setSpacing(GRID // 2)
        row.addWidget(self._lamp)
        row.addWidget(self._lamp_text)
        row.addSpacing(GRID)
        row.addWidget(self._counts)
        row.addWidget(self._needs, 1)
        row.addWidget(self._place)
        for button in (self._leave, self._floor, self._pace, self._camera, self._help, self._list):
            row.addWidget(button)

    def render_status(self, view: StatusView) -> None:
        """Show a status; the last count is coloured where somebody is needed."""
        if view == self._view:
            return
        self._view = view
        icon, tone = _LAMPS.get(view.lamp, ("sync", "text_quiet"))
        self._lamp.set_icon(icon, tone)
        self._lamp_text.set_words(view.lamp_text)
        counts, needs = (view.counts[:-1], view.counts[-1:]) if view.needs_you else (view.counts, ())
        self._counts.set_words("   ".join(counts))
        self._needs.set_texts(needs)
        self._place.set_words(view.place)

    def speak(self) -> None:
        """Say the fixed words in the language that is on."""
        self._list.setAccessibleName(self.tr("Parcels"))
        self._leave.setAccessibleName(self.tr("Sign out"))
        self._pace.setAccessibleName(self.tr("My pace"))
        self._floor.setAccessibleName(self.tr("Floor"))
        self._camera.setAccessibleName(self.tr("Set up the camera"))
        self._help.setAccessibleName(self.tr("Help"))

    def set_signed_in(self, *, is_on: bool) -> None:
        """Offer to sign out and the own pace only while somebody works here."""
        self._leave.setVisible(is_on and self._has_people)
        self._pace.setVisible(is_on)

    def set_has_people(self, *, has: bool) -> None:
        """Whether people sign in here at all."""
        self._has_people = has
        self._leave.setVisible(has and self._pace.isVisibleTo(self))

    def set_may_supervise(self, *, may: bool) -> None:
        """Offer the supervisor's screen only to who may see it."""
        self._floor.setVisible(may)

    def mark(self, overlay: str) -> None:
        """Mark the button of the page that lies over the session's; "" for none."""
        marked = {
            self._pace: {"pace"},
            self._floor: {"floor"},
            self._camera: {"camera"},
            self._help: {"help"},
            self._list: {"parcels", "details"},
        }
        for button, names in marked.items():
            button.set_on(is_on=overlay in names)
