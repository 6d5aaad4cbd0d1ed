"""The sign on the live picture that the opening is filmed."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.style.icons import draw_icon
from ui.style.sheet import BODY, GRID, RADIUS, current_tokens
from ui.views.text import Fitted, draw_fitted, fitted

_SIZE = QSize(248, 40)
_ICON = 24


class FilmSign(QWidget):
    """Lies in the picture's lower right corner while a film runs; icon, word and colour say so."""

    def __init__(self, camera: QWidget) -> None:
        super().__init__(camera)
        self._camera = camera
        self._words = ""
        self._is_running = False
        self.setObjectName("film")
        self.setFixedSize(_SIZE)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        camera.installEventFilter(self)
        self.hide()

    @property
    def is_running(self) -> bool:
        """Whether it says that a film runs."""
        return self._is_running

    @Slot(object)
    def set_running(self, session_id: object) -> None:
        """A film runs, of this parcel's session; None: none does."""
        self._is_running = session_id is not None
        self._place()
        self.setVisible(self._is_running)

    def speak(self) -> None:
        """Say the fixed words in the language that is on."""
        self._words = self.tr("The opening is filmed")
        self.setAccessibleName(self._words)
        self.update()

    @property
    def is_cut(self) -> bool:
        """Whether the words do not fit."""
        return self._fit().is_cut

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        self.move(self._camera.width() - self.width() - GRID, self._camera.height() - self.height() - GRID)

    def _fit(self) -> Fitted:
        return fitted(self._words, self.width() - _ICON - 4 * GRID, ((BODY, 1), (14, 1), (14, 2)), bold=True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it on a ground of its own: any picture may lie below."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.stop_fill))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        draw_icon(painter, "film", tokens.on_stop, QRectF(GRID + 4, (self.height() - _ICON) / 2, _ICON, _ICON))
        left = _ICON + 2 * GRID + 4
        draw_fitted(painter, self._fit(), QRectF(left, 0, self.width() - left - GRID, self.height()), tokens.on_stop)
