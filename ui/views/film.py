"""The button on the live picture that films the opening, and the sign that it is filmed."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from ui.style.icons import draw_icon
from ui.style.sheet import BODY, GRID, RADIUS, TARGET, current_tokens
from ui.viewmodels.view import ActionView
from ui.views.buttons import cap_width, draw_cap
from ui.views.text import Fitted, draw_fitted, fitted

_WIDTH = 264
_ICON = 24


class FilmButton(QPushButton):
    """Lies in the picture's lower right corner while a film makes sense, or runs.

    Signals:
        action: It was pressed; with the action's name.
    """

    action = Signal(str)

    def __init__(self, camera: QWidget) -> None:
        super().__init__(camera)
        self._camera = camera
        self._view: ActionView | None = None
        self._is_running = False
        self._words = ""
        self.setObjectName("film")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedSize(_WIDTH, TARGET)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._tell)
        camera.installEventFilter(self)
        self.hide()

    def set_action(self, view: ActionView | None) -> None:
        """Offer the action, or with None nothing."""
        if view != self._view:
            self._view = view
            self._show()

    @Slot(object)
    def set_running(self, session_id: object) -> None:
        """A film runs, of this parcel's session; None: none does."""
        self._is_running = session_id is not None
        self._show()

    @property
    def is_running(self) -> bool:
        """Whether it says that a film runs."""
        return self._is_running

    def speak(self) -> None:
        """Say the fixed words in the language that is on."""
        self._show()

    def _show(self) -> None:
        offered = self._view is not None and self._view.is_enabled
        label = self._view.label if self._view is not None else ""
        self._words = self.tr("The opening is filmed") if self._is_running else label
        self.setEnabled(offered and not self._is_running)
        self.setAccessibleName(self._words)
        self.setAccessibleDescription("" if self._is_running or self._view is None else self._view.key)
        self.setVisible(self._is_running or offered)
        self._place()
        self.update()

    def _place(self) -> None:
        self.move(self._camera.width() - self.width() - GRID, self._camera.height() - self.height() - GRID)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def sizeHint(self) -> QSize:
        """A target."""
        return QSize(_WIDTH, TARGET)

    @property
    def is_cut(self) -> bool:
        """Whether the words do not fit."""
        return self._fit().is_cut

    def _left(self) -> float:
        key = "" if self._is_running or self._view is None else self._view.key
        return GRID + (cap_width(key) + GRID if key else 4.0) + _ICON + GRID

    def _fit(self) -> Fitted:
        return fitted(self._words, self.width() - self._left() - GRID, ((BODY, 1), (14, 1), (14, 2)), bold=True)

    @Slot()
    def _tell(self) -> None:
        if self._view is not None:
            self.action.emit(self._view.name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it on a ground of its own: any picture may lie below."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink, border = tokens.surface_raised, tokens.text, tokens.line_strong
        if self._is_running:
            ground, ink, border = tokens.stop_fill, tokens.on_stop, tokens.stop_fill
        elif self.isDown():
            ground, border = tokens.accent_soft, tokens.accent
        painter.setPen(QPen(QColor(border), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        left = self._left()
        if not self._is_running and self._view is not None:
            draw_cap(painter, self._view.key, GRID, (self.height() - 24) / 2, ink, tokens.line_strong)
        tone = ink if self._is_running else tokens.stop
        draw_icon(painter, "film", tone, QRectF(left - _ICON - GRID, (self.height() - _ICON) / 2, _ICON, _ICON))
        draw_fitted(painter, self._fit(), QRectF(left, 0, self.width() - left - GRID, self.height()), ink)
