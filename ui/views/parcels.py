"""Finished parcels and the word on where each one stands."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QScroller,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from receiving_station.domain.vocabulary import Word
from ui.style.icons import WORDS, draw_icon
from ui.style.sheet import BODY, BODY_LARGE, GRID, NAME, RADIUS, TARGET, TITLE, current_tokens
from ui.viewmodels.view import ParcelRowView
from ui.views.fields import FieldRow
from ui.views.marks import IconMark
from ui.views.page import Pile
from ui.views.text import Fitted, Words, draw_fitted, fitted

PARCEL_ROW = 64
_SEARCH = 360
_ROW_ROLE = Qt.ItemDataRole.UserRole
_SHARES: dict[Word | None, int] = {None: 4, Word.NEEDS_YOU: 7, Word.WAITING: 6, Word.SENT: 6, Word.CONFIRMED: 8}
"""Widths of the filters: their words differ in length in every language."""


class ParcelModel(QAbstractListModel):
    """Rows as they were given; tells the list only what differs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ParcelRowView] = []

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _ROW_ROLE) -> object:
        """The row itself, or its words for a screen reader."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == _ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}:
            return f"{row.title}, {row.detail}, {row.word_text}, {row.outcome}"
        return None

    def set_rows(self, rows: Sequence[ParcelRowView]) -> None:
        """Show these rows: changed ones in place, new ones above; else the whole list anew."""
        new = list(rows)
        old_ids = [row.session_id for row in self._rows]
        new_ids = [row.session_id for row in new]
        added = len(new_ids) - len(old_ids)
        if added < 0 or new_ids[added:] != old_ids:
            self.beginResetModel()
            self._rows = new
            self.endResetModel()
            return
        if added:
            self.beginInsertRows(QModelIndex(), 0, added - 1)
            self._rows[:0] = new[:added]
            self.endInsertRows()
        for number, row in enumerate(new):
            if row != self._rows[number]:
                self._rows[number] = row
                self.dataChanged.emit(self.index(number), self.index(number))


def parcel_parts(row: ParcelRowView, width: float) -> tuple[Fitted, Fitted, Fitted, Fitted]:
    """Title, detail, word and outcome, fitted into a row's width."""
    room = width - 64
    word = fitted(row.word_text, room * 0.5, ((BODY_LARGE, 1), (BODY, 1)), bold=True)
    title = fitted(row.title, room - _gap(word), ((BODY_LARGE, 1), (BODY, 1)), bold=True, tabular=True)
    detail = fitted(row.detail, room * 0.5, ((BODY, 1),), tabular=True)
    outcome = fitted(row.outcome, room - _gap(detail), ((BODY, 1), (14, 1)), tabular=True)
    return title, detail, word, outcome


def _gap(beside: Fitted) -> float:
    """What the text beside takes of the row."""
    return QFontMetricsF(beside.font).horizontalAdvance(beside.lines[0]) + 2 * GRID


class ParcelDelegate(QStyledItemDelegate):
    """Paints a row: icon, title over detail, word over outcome."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A row."""
        return QSize(320, PARCEL_ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw it in the theme that is on."""
        row: ParcelRowView = index.data(_ROW_ROLE)
        tokens = current_tokens()
        area = QRectF(option.rect)
        icon, tone = WORDS[row.word]
        color = tokens.color(tone)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawRoundedRect(area.adjusted(1, 2, -1, -4), RADIUS, RADIUS)
        elif row.word is Word.NEEDS_YOU:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.attention_soft))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -3), RADIUS, RADIUS)
        else:
            painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(tokens.line))
        draw_icon(painter, icon, color, QRectF(area.left() + 12, area.center().y() - 13, 24, 24))
        title, detail, word, outcome = parcel_parts(row, area.width())
        room = area.width() - 64
        left = area.left() + 48
        top = area.top() + 7
        upper, lower = QRectF(left, top, room, 25), QRectF(left, top + 25, room, 23)
        draw_fitted(painter, title, upper, tokens.text)
        draw_fitted(painter, detail, lower, tokens.text_quiet)
        draw_fitted(painter, word, upper, color, Qt.AlignmentFlag.AlignRight)
        draw_fitted(painter, outcome, lower, tokens.text_quiet, Qt.AlignmentFlag.AlignRight)
        painter.restore()


class ParcelList(QListView):
    """Rows of parcels; one may be selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ParcelModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(ParcelDelegate(self))
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    @property
    def is_cut(self) -> bool:
        """Whether a part of a row does not fit."""
        rows = (self.rows.index(number).data(_ROW_ROLE) for number in range(self.rows.rowCount()))
        width = float(self.viewport().width())
        return any(part.is_cut for row in rows for part in parcel_parts(row, width))

    def speak(self) -> None:
        """Say the fixed words in the language that is on."""
        self.setAccessibleName(self.tr("Parcels"))

    def step(self, by: int) -> None:
        """Select the next row, or the first."""
        count = self.rows.rowCount()
        if count:
            now = self.currentIndex().row()
            self.setCurrentIndex(self.rows.index(0 if now < 0 else max(0, min(count - 1, now + by))))


class WordFilter(QPushButton):
    """Shows only the parcels of one word, and how many there are.

    Signals:
        picked: It was pressed; with the word, or "" for all.
    """

    picked = Signal(str)

    def __init__(self, word: Word | None, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = word
        self._text = text
        self._count = 0
        self.is_on = False
        self.setObjectName(f"filter:{word.value if word is not None else 'all'}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(TARGET)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._tell)

    def set_text(self, text: str) -> None:
        """Change the word."""
        self._text = text
        self.set_state(self._count, is_on=self.is_on)

    def set_state(self, count: int, *, is_on: bool) -> None:
        """Show a count, and whether this filter is on."""
        self._count, self.is_on = count, is_on
        self.setAccessibleName(f"{self._text} {count}")
        self.update()

    @property
    def is_cut(self) -> bool:
        """Whether word and count do not fit."""
        return self._fit().is_cut

    def _fit(self) -> Fitted:
        room = self.width() - (44 if self._word is not None else 16)
        return fitted(f"{self._text} {self._count}", room, ((BODY, 1), (14, 1), (14, 2)), tabular=True)

    def _tell(self) -> None:
        self.picked.emit(self._word.value if self._word is not None else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, word and count."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_hot = self.is_on or self.isDown()
        painter.setPen(QPen(QColor(tokens.accent if self.is_on else tokens.line_strong), 2 if self.is_on else 1))
        painter.setBrush(QColor(tokens.accent_soft if is_hot else tokens.surface_raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        place = QRectF(8, 0, self.width() - 16, self.height())
        align = Qt.AlignmentFlag.AlignHCenter
        if self._word is not None:
            icon, tone = WORDS[self._word]
            draw_icon(painter, icon, tokens.color(tone), QRectF(10, (self.height() - 20) / 2, 20, 20))
            place, align = QRectF(36, 0, self.width() - 44, self.height()), Qt.AlignmentFlag.AlignLeft
        draw_fitted(painter, self._fit(), place, tokens.text, align)


_FILTERS: tuple[Word | None, ...] = (None, Word.NEEDS_YOU, Word.WAITING, Word.SENT, Word.CONFIRMED)


class ParcelsPage(QWidget):
    """All parcels with their words, one word at a time if wanted.

    Signals:
        opened: A parcel was tapped, or Enter pressed on it; with its ``SessionId``.
        searched: A person looks for a text; "" shows all again.
    """

    opened = Signal(object)
    searched = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._all: tuple[ParcelRowView, ...] = ()
        self._found: tuple[ParcelRowView, ...] | None = None
        self._word = ""
        self._field = FieldRow()
        self._field.edited.connect(self._search)
        self._field.set_field("search")
        self._field.setMaximumWidth(_SEARCH)
        self._title = Words((TITLE, 1), bold=True)
        self._filters = {word: WordFilter(word, "") for word in _FILTERS}
        filters = QHBoxLayout()
        filters.setSpacing(GRID)
        for word, button in self._filters.items():
            filters.addWidget(button, _SHARES[word])
            button.picked.connect(self._pick)
        self._list = ParcelList()
        self._list.clicked.connect(self._open)
        empty = QWidget()
        self._empty_words = Words((NAME, 1), (TITLE, 2), tone="text_quiet", align=Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(empty)
        column.addStretch(1)
        column.addWidget(IconMark("check-double", "text_off", 56), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(GRID)
        column.addWidget(self._empty_words)
        column.addStretch(2)
        self._stack = Pile()
        self._stack.addWidget(self._list)
        self._stack.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._field, 1)
        column.addLayout(head)
        column.addLayout(filters)
        column.addWidget(self._stack, 1)
        self._show()

    def speak(self) -> None:
        """Say the fixed words in the language that is on."""
        self._title.set_words(self.tr("Parcels"))
        texts: dict[Word | None, str] = {
            None: self.tr("all"),
            Word.NEEDS_YOU: self.tr("needs you"),
            Word.WAITING: self.tr("waiting"),
            Word.SENT: self.tr("sent"),
            Word.CONFIRMED: self.tr("confirmed"),
        }
        for word, button in self._filters.items():
            button.set_text(texts[word])
        self._show()

    def set_parcels(self, rows: tuple[ParcelRowView, ...]) -> None:
        """Show these, newest first."""
        if rows != self._all:
            self._all = rows
            self._show()

    def set_found(self, rows: tuple[ParcelRowView, ...] | None) -> None:
        """Show what a search found instead, or with None all again."""
        if rows != self._found:
            self._found = rows
            self._show()

    def press(self, key: str) -> bool:
        """0 searches, digits filter, up and down select, Enter opens; whether a key is one of these."""
        if key in {"Up", "Down"}:
            self._list.step(1 if key == "Down" else -1)
        elif key == "Enter":
            self._open(self._list.currentIndex())
        elif key == "0":
            self._field.take_keys()
        elif key.isdigit() and 1 <= int(key) <= len(self._filters):
            word = list(self._filters)[int(key) - 1]
            self._pick(word.value if word is not None else "")
        else:
            return False
        return True

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        row = index.data(_ROW_ROLE)
        if isinstance(row, ParcelRowView):
            self._list.setCurrentIndex(index)
            self.opened.emit(row.session_id)

    @Slot(str, str)
    def _search(self, _name: str, text: str) -> None:
        self.searched.emit(text.strip())

    def _pick(self, word: str) -> None:
        self._word = word
        self._show()

    def _show(self) -> None:
        rows = self._all if self._found is None else self._found
        for word, button in self._filters.items():
            count = sum(1 for row in rows if word is None or row.word is word)
            button.set_state(count, is_on=self._word == (word.value if word is not None else ""))
        shown = [row for row in rows if not self._word or row.word.value == self._word]
        self._list.rows.set_rows(shown)
        self._empty_words.set_words(
            self.tr("No parcel here") if self._word or self._found is not None else self.tr("No parcel yet")
        )
        self._stack.setCurrentIndex(0 if shown else 1)
