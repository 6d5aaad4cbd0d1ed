"""The supervisor's screen: what needs doing, its numbers, a plot to look at and the table behind it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from receiving_station.application.boards import PAGES
from ui.style.sheet import BODY, BODY_LARGE, GRID, NAME, TARGET, TITLE
from ui.viewmodels.floor import CLOSE, FEWER, MORE, NEXT, FloorView, TileView
from ui.viewmodels.floor_words import page_word
from ui.views.buttons import ButtonFace, KeyButton
from ui.views.floor_grid import ICONS, FloorGrid
from ui.views.marks import IconMark
from ui.views.text import Words

if TYPE_CHECKING:
    from ui.views.floor_plot import FloorPlot

_TILES = 6
_TILE_HEIGHT = 92
_PLOT_SHARE, _GRID_SHARE = 4, 6
_PAGE_ICONS = {"floor": "warehouse", "times": "clock", "backlog": "box", "quality": "search"}


class Tile(QFrame):
    """One large number, what it is, and how it stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "raised")
        self.setFixedHeight(_TILE_HEIGHT)
        self._mark = IconMark("check-circle", "accepted")
        self._text = Words((NAME, 1), (TITLE, 1), bold=True, tabular=True)
        self._note = Words((14, 1), (12, 1), tone="text_quiet", align=Qt.AlignmentFlag.AlignRight)
        self._label = Words((14, 1), (14, 2), (12, 2), tone="text_quiet")
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self._mark)
        top.addWidget(self._text)
        top.addWidget(self._note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._label, 1)
        self.hide()

    def set_tile(self, view: TileView | None) -> None:
        """Show a number, or nothing in its place."""
        self.setVisible(view is not None)
        if view is None:
            return
        self.setObjectName(f"tile:{view.name}")
        self.setAccessibleName(f"{view.label}: {view.text} {view.note}".strip())
        is_marked = view.tone in ICONS
        self._mark.setVisible(is_marked)
        if is_marked:
            self._mark.set_icon(ICONS[view.tone], view.tone)
        self._text.set_words(view.text)
        self._note.set_words(view.note)
        self._label.set_words(view.label)


class FloorPage(QWidget):
    """Takes the bench's place, camera and all, while a supervisor looks.

    Signals:
        chosen: A page, another table, one bench more or fewer, or that the page is to go.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.view: FloorView | None = None
        self._tabs = {name: KeyButton("floor") for name in PAGES}
        self._sentence = Words((TITLE, 1), (BODY_LARGE, 1), (BODY, 2), bold=True)
        self._stamp_mark = IconMark("sync", "text_quiet")
        self._stamp = Words((14, 1), (12, 2), tone="text_quiet")
        self._tiles = tuple(Tile() for _ in range(_TILES))
        self._title = Words((BODY_LARGE, 1), (BODY, 1), bold=True)
        self._note = Words((14, 1), (12, 2), tone="text_quiet")
        self._plot_title = Words((BODY_LARGE, 1), (BODY, 1), (14, 1), bold=True)
        self.grid = FloorGrid()
        self.plot: FloorPlot | None = None
        self._next, self._fewer, self._more, self._close = (KeyButton("floor") for _ in range(4))
        for button in (*self._tabs.values(), self._next, self._fewer, self._more, self._close):
            button.setFixedHeight(TARGET)
            button.chosen.connect(self.chosen)
        self._lay_out()

    def _lay_out(self) -> None:
        tabs, tiles, keys, stamp, self._middle = (QHBoxLayout() for _ in range(5))
        for row in (tabs, tiles, keys, stamp, self._middle):
            row.setSpacing(GRID)
        for tab in self._tabs.values():
            tabs.addWidget(tab, 1)
        stamp.addWidget(self._stamp_mark)
        stamp.addWidget(self._stamp, 1)
        for tile in self._tiles:
            tiles.addWidget(tile, 1)
        # Holds the place open while there is neither a plot nor a table.
        self._middle.addSpacerItem(QSpacerItem(0, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding))
        self._drawn = QVBoxLayout()
        self._drawn.setSpacing(4)
        self._drawn.addWidget(self._plot_title)
        self._middle.addLayout(self._drawn, _PLOT_SHARE)
        beside = QVBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(self._title)
        beside.addWidget(self.grid, 1)
        beside.addWidget(self._note)
        self._middle.addLayout(beside, _GRID_SHARE)
        for button in (self._next, self._fewer, self._more, self._close):
            keys.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(tabs)
        column.addWidget(self._sentence)
        column.addLayout(stamp)
        column.addLayout(tiles)
        column.addLayout(self._middle, 1)
        column.addLayout(keys)

    def speak(self) -> None:
        """Say the fixed words in the language that is on."""
        self._faces(self.view or FloorView(PAGES[0]))

    def scroll_by(self, rows: int) -> None:
        """Go down or up in the table."""
        self.grid.scroll_by(rows)

    def render_floor(self, view: FloorView) -> None:
        """Show a view; only what differs is touched."""
        if view == self.view:
            return
        self.view = view
        self._faces(view)
        self._sentence.set_words(view.sentence)
        self._stamp.set_words(view.stamp)
        tone = "text_quiet" if view.is_fresh else "attention"
        self._stamp_mark.set_icon("sync" if view.is_fresh else "offline", tone)
        self._stamp.set_tone(tone)
        for number, tile in enumerate(self._tiles):
            tile.set_tile(view.tiles[number] if number < len(view.tiles) else None)
        self._show_plot(view)
        grid = view.grid
        for widget in (self.grid, self._title, self._note):
            widget.setVisible(grid is not None)
        if grid is not None:
            self._title.set_words(grid.title)
            self._note.set_words(grid.note)
            self._note.setVisible(bool(grid.note))
            self.grid.set_grid(grid)

    def _show_plot(self, view: FloorView) -> None:
        if view.plot is not None and self.plot is None:
            from ui.views.floor_plot import FloorPlot  # noqa: PLC0415 (half a second, for supervisors alone)

            self.plot = FloorPlot()
            self._drawn.addWidget(self.plot, 1)
        if self.plot is not None:
            self.plot.setVisible(view.plot is not None)
            if view.plot is not None:
                self.plot.set_plot(view.plot)
        self._plot_title.set_words("" if view.plot is None else view.plot.title)

    def _faces(self, view: FloorView) -> None:
        for key, (name, tab) in enumerate(self._tabs.items(), start=1):
            tab.set_face(
                ButtonFace(name, str(key), page_word(name), "", _PAGE_ICONS[name], is_strong=name == view.page)
            )
        more = self.tr("Another table")
        self._next.set_face(ButtonFace(NEXT, "Space", f"{more} ({view.face})" if view.face else more, "", "list"))
        can_try = view.benches is not None
        self._fewer.set_face(ButtonFace(FEWER, "6", self.tr("One bench fewer"), "", "missing", is_enabled=can_try))
        self._more.set_face(ButtonFace(MORE, "7", self.tr("One bench more"), "", "extra", is_enabled=can_try))
        self._close.set_face(ButtonFace(CLOSE, "Enter", self.tr("Back to work"), "", "check"))
