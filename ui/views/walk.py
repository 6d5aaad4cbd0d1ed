"""Tab walks through everything that can be pressed, and a ring says where it stands; Enter presses it.

The bench's own keys need no focus and take it away again: whoever never presses Tab never meets this.
"""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from ui.style.sheet import RADIUS, current_tokens

_OUTSET = 4
_WALKED = "walked"
"""Of a button that Tab went to: Qt gives the focus to just any when what had it is hidden."""
_ROW = 8
"""What differs less in height stands in one row."""
_ZONES = ("trouble", "pages", "camera", "actions", "status")
"""From the question to the edges; what is in none of them comes last."""


def stations(window: QWidget) -> list[QWidget]:
    """Everything that Tab stops at now, in the order of reading."""
    found = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.isVisibleTo(window)
    ]
    return sorted(found, key=lambda widget: _place(window, widget))


def _place(window: QWidget, widget: QWidget) -> tuple[int, int, int]:
    at = widget.mapTo(window, QPoint(0, 0))
    zone = len(_ZONES)
    above: QWidget | None = widget
    while above is not None and above is not window:
        if above.objectName() in _ZONES:
            zone = _ZONES.index(above.objectName())
        above = above.parentWidget()
    return zone, at.y() // _ROW, at.x()


def step(window: QWidget, *, forward: bool) -> bool:
    """Go to the next stop, or from nowhere to the first; whether there is one."""
    stops = stations(window)
    if not stops:
        return False
    now = QApplication.focusWidget()
    if now in stops:
        wanted = stops[(stops.index(now) + (1 if forward else -1)) % len(stops)]
    else:
        wanted = stops[0 if forward else -1]
    above = wanted.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(wanted)
        above = above.parentWidget()
    # Only now: the ring is laid where the button is.
    wanted.setProperty(_WALKED, True)  # noqa: FBT003 (the value)
    wanted.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def press_by_key(key: str) -> bool:
    """What a bench key means while Tab stands on a button; whether it is used up by that.

    Enter and Space press the button, Esc leaves it; any other key leaves it too and does what it always does.
    """
    now = QApplication.focusWidget()
    if not isinstance(now, QAbstractButton) or not now.property(_WALKED):
        return False
    let_go()
    if key in {"Enter", "Space"}:
        now.click()
    return key in {"Enter", "Space", "Esc"}


def let_go() -> None:
    """Give the keys back to the window, if a button has them."""
    now = QApplication.focusWidget()
    if isinstance(now, QAbstractButton):
        now.clearFocus()
        now.window().setFocus(Qt.FocusReason.OtherFocusReason)


class FocusRing(QWidget):
    """Lies round the button that Tab stands on; seen on any ground, for it is dark and light at once."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("focus-ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    @Slot(QWidget, QWidget)
    def _moved(self, before: QWidget | None, now: QWidget | None) -> None:
        window = self.window()
        if before is not None:
            before.setProperty(_WALKED, False)  # noqa: FBT003 (the value)
        is_ours = isinstance(now, QAbstractButton) and bool(now.property(_WALKED)) and window.isAncestorOf(now)
        if is_ours and now is not None:
            place = QRect(now.mapTo(window, QPoint(0, 0)), now.size())
            self.setGeometry(place.adjusted(-_OUTSET, -_OUTSET, _OUTSET, _OUTSET))
            self.raise_()
        self.setVisible(is_ours)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both rings in the theme that is on."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for inset, width, color in ((1.5, 3, tokens.text), (4, 2, tokens.surface_raised)):
            painter.setPen(QPen(QColor(color), width))
            ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(ring, RADIUS, RADIUS)
