"""A table of the supervisor's screen: heads, rows, and an icon where a row says something of itself."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.style.icons import icon
from ui.style.sheet import current_tokens, typeface
from ui.viewmodels.floor import GridView

TEXTS = (14, 13, 12)
ROW = 30
ICONS = {"stop": "stop", "attention": "alert", "accepted": "check-circle"}
_EMPTY = GridView("", (), (), (), ())
_Index = QModelIndex | QPersistentModelIndex


class GridModel(QAbstractTableModel):
    """Rows as they were given; tells the table only what differs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = _EMPTY
        self.px = TEXTS[0]

    @property
    def wide(self) -> int:
        """The column that takes what is left: the last one of words."""
        words = [place for place, is_number in enumerate(self._view.is_number) if not is_number]
        return words[-1] if words else 0

    def set_view(self, view: GridView) -> bool:
        """Show it; whether it differs from the one before."""
        before, self._view = self._view, view
        if view == before:
            return False
        if (before.heads, len(before.rows)) == (view.heads, len(view.rows)):
            for place, row in enumerate(view.rows):
                if row != before.rows[place] or view.tones[place] != before.tones[place]:
                    self.dataChanged.emit(self.index(place, 0), self.index(place, len(view.heads) - 1))
            return True
        self.beginResetModel()
        self.endResetModel()
        return True

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own)
        """Number of rows."""
        return 0 if parent.isValid() else len(self._view.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own)
        """Number of columns."""
        return 0 if parent.isValid() else len(self._view.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A column's head."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._view.heads[section]
        return self._side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text, side, face, and the icon before a row that stands out."""
        row, column = index.row(), index.column()
        tone = self._view.tones[row]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._view.rows[row][column]
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._side(column)
            case Qt.ItemDataRole.FontRole:
                return typeface(self.px, bold=column == 0 or tone == "stop", tabular=True)
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(current_tokens().color(tone if tone in ICONS and column == 0 else "text"))
            case Qt.ItemDataRole.DecorationRole:
                return icon(ICONS[tone], tone, 18) if tone in ICONS and column == 0 else None
            case _:
                return None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        is_number = self._view.is_number[column]
        return (
            Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        ) | Qt.AlignmentFlag.AlignVCenter


class FloorGrid(QTableView):
    """Shows rows; nothing in it is chosen or changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("floor-grid")
        self._model = GridModel(self)
        self.setModel(self._model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)

    def set_grid(self, view: GridView) -> None:
        """Show a table."""
        self.setAccessibleName(view.title)
        self.horizontalHeader().setAccessibleName(view.title)
        if self._model.set_view(view):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns anew."""
        super().resizeEvent(event)
        self._fit()

    @property
    def is_cut(self) -> bool:
        """Whether a column does not show all of its words."""
        return any(self.columnWidth(place) < wanted for place, wanted in enumerate(self._wanted()))

    def _wanted(self) -> list[int]:
        head = self.horizontalHeader()
        columns = range(self._model.columnCount())
        return [max(self.sizeHintForColumn(place), head.sectionSizeHint(place)) for place in columns]

    def _fit(self) -> None:
        """The largest letters with which every column shows all of its words; what is left is the longest text's."""
        if not self._model.columnCount():
            return
        for px in TEXTS:
            self._model.px = px
            wanted = self._wanted()
            spare = self.viewport().width() - sum(wanted)
            if spare >= 0:
                break
        wanted[self._model.wide] += spare
        for place, width in enumerate(wanted):
            self.setColumnWidth(place, max(24, width))
        self.viewport().update()

    def scroll_by(self, rows: int) -> None:
        """Go down or up by keys."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + rows * ROW)
