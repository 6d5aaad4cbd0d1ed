"""The camera set-up: a page of controls, and the region drawn on the live picture."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from receiving_station.application.camera import WHOLE, Region
from ui.style.sheet import ACTION, BODY, BODY_LARGE, GRID, TITLE, current_tokens
from ui.viewmodels.camera_setup import KEYS, CameraSetupView
from ui.views.buttons import ButtonFace, KeyButton
from ui.views.camera import CameraView
from ui.views.text import Words

_METER = 40
_LOWEST = 52
"""A target still, in a low window."""
_SMALLEST_DRAG_PX = 24
_CAPS = {name: key for key, name in KEYS.items()}


class FocusMeter(QWidget):
    """Sharpness as a bar; a mark at its best value, a line from where on it is enough."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = (0.0, 0.0, 0.0)
        self.setObjectName("focus-meter")
        self.setFixedHeight(_METER)

    def speak(self) -> None:
        """Say the fixed words in the language that is on."""
        self.setAccessibleName(self.tr("Sharpness"))

    def set_values(self, sharpness: float, best: float, enough: float) -> None:
        """Show these, each 0 to 1."""
        if (sharpness, best, enough) != self._values:
            self._values = (sharpness, best, enough)
            self.setAccessibleDescription(f"{sharpness:.0%}")
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, bar, line and mark."""
        tokens = current_tokens()
        sharpness, best, enough = self._values
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0, 8, self.width(), self.height() - 16)
        painter.setPen(QPen(QColor(tokens.line_strong), 1))
        painter.setBrush(QColor(tokens.surface_sunken))
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accepted if sharpness >= enough else tokens.attention))
        painter.drawRoundedRect(bar.adjusted(2, 2, -2 - (bar.width() - 4) * (1 - sharpness), -2), 3, 3)
        at = bar.left() + bar.width() * enough
        painter.fillRect(QRectF(at - 1, bar.top() - 4, 2, bar.height() + 8), QColor(tokens.text_quiet))
        if best > 0:
            at = bar.left() + bar.width() * best
            painter.fillRect(QRectF(at - 2, bar.top() - 8, 4, bar.height() + 16), QColor(tokens.accent))


class RegionOverlay(QWidget):
    """Lies on the live picture while the camera is set up; a finger draws the region.

    Signals:
        drawn: A ``Region`` of the whole picture, when the finger is lifted.
    """

    drawn = Signal(object)

    def __init__(self, camera: CameraView) -> None:
        super().__init__(camera)
        self._region: Region = WHOLE
        self._start: QPointF | None = None
        self._now = QPointF()
        self._aspect = 16 / 9
        self.setObjectName("region")
        self.setCursor(Qt.CursorShape.CrossCursor)
        camera.installEventFilter(self)
        self.hide()

    def speak(self) -> None:
        """Say the fixed words in the language that is on."""
        self.setAccessibleName(self.tr("Part of the picture that is looked at"))

    def set_region(self, region: Region) -> None:
        """Show this region."""
        if region != self._region:
            self._region = region
            self.update()

    def set_aspect(self, width: int, height: int) -> None:
        """The whole picture's size: black bars beside it belong to no region."""
        self._aspect = width / max(1, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the picture."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show} and isinstance(watched, CameraView):
            self.setGeometry(watched.rect())
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin."""
        self._start = self._now = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on."""
        if self._start is not None:
            self._now = event.position()
            self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """End; a tap draws nothing."""
        if self._start is None:
            return
        box = QRectF(self._start, self._now).normalized() & self._picture()
        self._start = None
        self.update()
        if min(box.width(), box.height()) >= _SMALLEST_DRAG_PX:
            picture = self._picture()
            self.drawn.emit(
                (
                    (box.left() - picture.left()) / picture.width(),
                    (box.top() - picture.top()) / picture.height(),
                    box.width() / picture.width(),
                    box.height() / picture.height(),
                )
            )

    def _picture(self) -> QRectF:
        width = min(float(self.width()), self.height() * self._aspect)
        height = width / self._aspect
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim what is left out."""
        picture = self._picture()
        left, top, width, height = self._region
        box = QRectF(
            picture.left() + left * picture.width(),
            picture.top() + top * picture.height(),
            width * picture.width(),
            height * picture.height(),
        )
        if self._start is not None:
            box = QRectF(self._start, self._now).normalized() & picture
        elif self._region == WHOLE:
            return
        tokens = current_tokens()
        painter = QPainter(self)
        dim = QColor(tokens.video_surface)
        dim.setAlphaF(0.6)
        outside, inside = QPainterPath(), QPainterPath()
        outside.addRect(picture)
        inside.addRect(box)
        painter.fillPath(outside.subtracted(inside), dim)
        painter.setPen(QPen(QColor(tokens.video_text), 3))
        painter.drawRect(box.adjusted(1.5, 1.5, -1.5, -1.5))


class CameraSetupPage(QWidget):
    """The controls.

    Signals:
        chosen: A control was pressed; with its name.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._view: CameraSetupView | None = None
        self._title = Words((TITLE, 1), bold=True)
        self._focus_words = Words((BODY_LARGE, 1), (BODY, 1), bold=True)
        self._meter = FocusMeter()
        self._light_words = Words((BODY_LARGE, 1), (BODY, 1))
        self._below = Words((BODY, 1), (14, 2), tone="text_quiet")
        driver_names = ("focus-", "focus+", "exposure-", "exposure+")
        names = ("camera", "size", "rotation", "mirror", "whole", "meter", *driver_names)
        self._buttons = {name: KeyButton("camera") for name in names}
        grid = QGridLayout()
        grid.setSpacing(GRID)
        grid.addWidget(self._buttons["camera"], 0, 0, 1, 2)
        for number, name in enumerate(("size", "rotation", "mirror", "whole")):
            grid.addWidget(self._buttons[name], 1 + number // 2, number % 2)
        self._save = KeyButton("camera")
        for button in (*self._buttons.values(), self._save):
            button.setMinimumHeight(_LOWEST)
            button.setMaximumHeight(ACTION)
            button.chosen.connect(self.chosen)
        grid.addWidget(self._buttons["meter"], 3, 0)
        grid.addWidget(self._save, 3, 1)
        drivers = QHBoxLayout()
        drivers.setSpacing(GRID)
        for name in driver_names:
            drivers.addWidget(self._buttons[name])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._title)
        column.addWidget(self._focus_words)
        column.addWidget(self._meter)
        column.addWidget(self._light_words)
        column.addLayout(grid)
        column.addLayout(drivers)
        column.addWidget(self._below)
        column.addStretch(1)

    def speak(self) -> None:
        """Say the fixed words in the language that is on."""
        self._title.set_words(self.tr("Set up the camera"))
        if self._view is not None:
            self.render_setup(self._view)

    def render_setup(self, view: CameraSetupView) -> None:
        """Show a view; only what differs is touched."""
        self._view = view
        self._focus_words.set_words(view.focus_text)
        self._meter.set_values(view.sharpness, view.best, view.enough)
        self._light_words.set_words(view.light_text)
        advice = self.tr("Draw on the picture to look at a part of it only.")
        self._below.set_words(view.message or view.read_text or f"{view.driver_text} {advice}")
        mirrored = self.tr("on") if view.is_mirrored else self.tr("off")
        faces = {
            "camera": (self.tr("Camera"), view.camera, "camera"),
            "size": (self.tr("Size"), view.size, "picture"),
            "rotation": (self.tr("Turned by"), view.rotation, "undo"),
            "mirror": (self.tr("Mirrored"), mirrored, "swap"),
            "whole": (self.tr("Looks at"), view.region_text, "scan"),
            "meter": (self.tr("Measure anew"), "", "search"),
            "focus-": (self.tr("Focus −"), "", ""),
            "focus+": (self.tr("Focus +"), "", ""),
            "exposure-": (self.tr("Exposure −"), "", ""),
            "exposure+": (self.tr("Exposure +"), "", ""),
        }
        for name, (label, detail, icon) in faces.items():
            self._buttons[name].set_face(ButtonFace(name, _CAPS[name], label, detail, icon))
        self._save.set_face(
            ButtonFace(
                "save",
                _CAPS["save"],
                self.tr("Save"),
                "",
                "check",
                is_strong=view.is_changed,
                is_enabled=view.is_changed,
            )
        )
