"""Signing in: a badge, or a name and a PIN on keys or tiles."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.style.icons import draw_icon
from ui.style.sheet import ACTION, BODY, BODY_LARGE, GRID, LEAD, NAME, RADIUS, TITLE, current_tokens, typeface
from ui.viewmodels.sign_in import A_PAGE, SignInView
from ui.views.buttons import ButtonFace, KeyButton, level_labels
from ui.views.page import Pile
from ui.views.text import Words

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_COLUMNS = 3
_TILE = 76
_DOTS = 56
_DOT = 14
_SIGN = 88


class BadgeSign(QWidget):
    """A badge between the corners of a view finder: what is wanted is a scan of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(_SIGN, _SIGN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both layers in the theme that is on."""
        tokens = current_tokens()
        painter = QPainter(self)
        whole = QRectF(self.rect())
        inset = whole.width() * 0.27
        draw_icon(painter, "badge", tokens.text_quiet, whole.adjusted(inset, inset, -inset, -inset))
        draw_icon(painter, "art-scan", tokens.accent, whole)


class PinDots(QWidget):
    """A dot for each digit; the digits themselves are never drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self.setObjectName("pin")
        self.setFixedHeight(_DOTS)

    def set_count(self, count: int) -> None:
        """Show so many."""
        if count != self._count:
            self._count = count
            self.setAccessibleDescription(str(count))
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the field and its dots."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent if self._count else tokens.line_strong), 2))
        painter.setBrush(QColor(tokens.surface_raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.text))
        step = _DOT * 2
        left = (self.width() - self._count * step + _DOT) / 2
        for number in range(self._count):
            painter.drawEllipse(QRectF(left + number * step, (self.height() - _DOT) / 2, _DOT, _DOT))


class DigitButton(KeyButton):
    """A key of the touch pad: its digit large and in the middle."""

    def __init__(self) -> None:
        super().__init__("sign-in")
        self.setFixedHeight(ACTION)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the digit."""
        if self.face is None:
            return
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent if self.isDown() else tokens.line_strong), 1))
        painter.setBrush(QColor(tokens.accent_soft if self.isDown() else tokens.surface_raised))
        place = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(place, RADIUS, RADIUS)
        painter.setFont(typeface(LEAD, bold=True))
        painter.setPen(QColor(tokens.text if self.isEnabled() else tokens.text_off))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.face.label)


class SignInPage(QWidget):
    """Names, or the PIN of one of them.

    Signals:
        chosen: A tile was pressed: a person's id, "#5", "more", "back", "erase" or "enter".
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._sign = BadgeSign()
        self._title = Words((NAME, 1), (LEAD, 1), (TITLE, 2), bold=True, align=_CENTRE)
        self._title.setObjectName("page:title")
        self._body = Words((BODY_LARGE, 2), (BODY, 3), tone="text_quiet", align=_CENTRE)
        self._body.setObjectName("page:body")
        self._hint = Words((BODY_LARGE, 1), (BODY, 2), tone="info", align=_CENTRE)
        self._hint.setObjectName("page:hint")
        self._note = Words((BODY_LARGE, 1), (BODY, 2), tone="attention", align=_CENTRE)
        self._note.setObjectName("page:note")
        self._tiles = [self._button() for _ in range(A_PAGE)]
        self._more = self._button()
        self._dots = PinDots()
        self._digits = {digit: DigitButton() for digit in "1234567890"}
        for digit_button in self._digits.values():
            digit_button.chosen.connect(self.chosen)
        self._back, self._erase, self._enter = self._button(), self._button(), self._button()
        self._stack = Pile()
        self._stack.addWidget(self._names_side())
        self._stack.addWidget(self._pin_side())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._sign, 0, _CENTRE)
        column.addWidget(self._title)
        column.addWidget(self._body)
        column.addSpacing(GRID)
        column.addWidget(self._stack, 1)
        column.addWidget(self._note)
        column.addWidget(self._hint)

    def _button(self) -> KeyButton:
        button = KeyButton("sign-in", parent=self)
        button.chosen.connect(self.chosen)
        return button

    def _names_side(self) -> QWidget:
        side = QWidget()
        grid = QGridLayout()
        grid.setSpacing(GRID)
        for number, tile in enumerate(self._tiles):
            tile.setFixedHeight(_TILE)
            grid.addWidget(tile, *divmod(number, _COLUMNS))
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self._more.setFixedHeight(ACTION)
        outer = QVBoxLayout(side)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GRID)
        outer.addLayout(grid)
        outer.addWidget(self._more)
        outer.addStretch(1)
        return side

    def _pin_side(self) -> QWidget:
        side = QWidget()
        grid = QGridLayout()
        grid.setSpacing(GRID)
        grid.addWidget(self._dots, 0, 0, 1, _COLUMNS + 1)
        for number, digit in enumerate("123456789"):
            grid.addWidget(self._digits[digit], number // _COLUMNS + 1, number % _COLUMNS)
        grid.addWidget(self._digits["0"], 4, 1)
        grid.addWidget(self._erase, 1, _COLUMNS)
        grid.addWidget(self._enter, 2, _COLUMNS, 2, 1)
        grid.addWidget(self._back, 4, _COLUMNS)
        for row in range(1, 5):
            grid.setRowMinimumHeight(row, ACTION)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 2)
        grid.setColumnStretch(_COLUMNS, 5)
        outer = QVBoxLayout(side)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(grid)
        outer.addStretch(1)
        return side

    def render_sign_in(self, view: SignInView) -> None:
        """Show a view; only what differs is touched."""
        is_pin = bool(view.person_id)
        self._title.set_words(view.title)
        self._body.set_words(view.body)
        self._sign.setVisible(not is_pin)
        self._hint.set_words(view.hint)
        self._hint.setVisible(bool(view.hint))
        self._note.set_words(view.note)
        self._note.setVisible(bool(view.note))
        self._stack.setCurrentIndex(1 if is_pin else 0)
        if is_pin:
            self._render_pin(view)
        else:
            self._render_names(view)

    def _render_names(self, view: SignInView) -> None:
        for number, tile in enumerate(self._tiles):
            name = view.names[number] if number < len(view.names) else None
            face = None
            if name is not None:
                icon = "shield" if name.detail else "person"
                face = ButtonFace(name.person_id, name.key, name.name, name.detail, icon)
            tile.set_face(face)
        self._more.set_face(
            ButtonFace("more", "0", self.tr("More names"), view.page_text, "people") if view.page_text else None
        )
        level_labels(self._tiles[: len(view.names)])

    def _render_pin(self, view: SignInView) -> None:
        self._dots.set_count(len(view.dots))
        self._dots.setAccessibleName(self.tr("PIN, digits typed"))
        is_open = not view.is_busy
        for digit, button in self._digits.items():
            button.set_face(ButtonFace(f"#{digit}", "", digit, is_enabled=is_open))
        erase = self.tr("Erase")
        self._erase.set_face(ButtonFace("erase", "Backspace", erase, is_enabled=is_open and bool(view.dots)))
        self._enter.set_face(
            ButtonFace("enter", "Enter", self.tr("Sign in"), is_strong=view.can_enter, is_enabled=view.can_enter)
        )
        self._back.set_face(ButtonFace("back", "Esc", self.tr("Another name"), "", "people", is_enabled=is_open))
