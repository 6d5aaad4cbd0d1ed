"""What every page of the right side has in common."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.style.icons import draw_icon
from ui.style.sheet import GRID, current_tokens
from ui.viewmodels.view import BenchView
from ui.views.fields import FieldRow


class Pile(QStackedWidget):
    """Pages one above the other, of which only the shown one is laid out.

    A ``QStackedWidget`` asks each of its pages, the hidden ones too, how high it would be at a width, whenever a word
    on the shown one changes: three hundred questions with every key.
    """

    def hasHeightForWidth(self) -> bool:
        """Its place is given to it."""
        return False


class Page(QWidget):
    """A page: shows a bench view, and lets go of it when another page comes.

    Signals:
        answered: An answer or a line was pressed; with its value.
        action: An action was pressed that stands on the page; with its name.
        field_edited: The field's name and text, after each change by a person.
        field_entered: The field's name and text, when Return was pressed in it.
    """

    answered = Signal(str)
    action = Signal(str)
    field_edited = Signal(str, str)
    field_entered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GRID)
        self.field = FieldRow()
        self.field.edited.connect(self.field_edited)
        self.field.entered.connect(self.field_entered)

    def render_page(self, view: BenchView) -> None:
        """Show a view; each page does it its own way and changes only what differs."""
        raise NotImplementedError

    def leave(self) -> None:
        """Give up the field, so that its name is found on one page only."""
        self.field.set_field("")


class ScanSign(QWidget):
    """A parcel between the corners of a view finder: what is wanted is a scan."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = ""
        self._tones = ("text_quiet", "accent")
        self.setFixedSize(side, side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_sign(self, sign: str, parcel: str = "text_quiet", corners: str = "accent") -> None:
        """Show an icon between the corners instead of the parcel, or the parcel again with "".

        Args:
            sign: Icon name or "".
            parcel: Token of what is in the middle.
            corners: Token of the corners.
        """
        if (sign, (parcel, corners)) != (self._sign, self._tones):
            self._sign, self._tones = sign, (parcel, corners)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both layers in the theme that is on."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        whole = QRectF(self.rect())
        middle, corners = (tokens.color(tone) for tone in self._tones)
        if self._sign:
            inset = whole.width() * 0.28
            draw_icon(painter, self._sign, middle, whole.adjusted(inset, inset, -inset, -inset))
        else:
            draw_icon(painter, "art-parcel", middle, whole)
        draw_icon(painter, "art-scan", corners, whole)


CENTRE = Qt.AlignmentFlag.AlignHCenter
