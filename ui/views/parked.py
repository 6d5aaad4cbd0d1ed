"""Parcels that wait on shelves, one a row; a finger, a digit or a scan goes on with one."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.style.sheet import BODY, BODY_LARGE, GRID
from ui.viewmodels.parked import ParkedView
from ui.views.ask import Headline
from ui.views.choices import ChoiceGrid
from ui.views.fields import FieldRow
from ui.views.text import Words

_ROW = 72


class ParkedPage(QWidget):
    """The list.

    Signals:
        chosen: A parcel was chosen, or the next page; with the choice's value.
        shelved: Where the parcel that was put aside last stands.
    """

    chosen = Signal(str)
    shelved = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._of = ""
        self._headline = Headline("park", "accent")
        self._headline.setFixedHeight(104)
        self._grid = ChoiceGrid(is_column=True)
        self._grid.chosen.connect(self.chosen)
        self._shelf = Words((BODY_LARGE, 1), (BODY, 2), bold=True)
        self._shelf.setObjectName("parked:shelf")
        self._hint = Words((BODY, 1), (14, 2), tone="text_quiet")
        self._field = FieldRow()
        self._field.entered.connect(self._tell)
        self._other = Words((BODY, 2), (14, 3), tone="text_quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._headline)
        column.addWidget(self._grid)
        column.addSpacing(GRID)
        column.addWidget(self._shelf)
        column.addWidget(self._hint)
        column.addWidget(self._field)
        column.addStretch(1)
        column.addWidget(self._other)

    def speak(self) -> None:
        """Say the fixed words in the language that is on."""
        self._hint.set_words(self.tr("Scan the shelf's label, or press 0 and type it."))
        self._other.set_words(
            self.tr("For another bench: go on with the parcel, press F4, save. What is still open is open there too.")
        )
        self._name_shelf()

    def render_parked(self, view: ParkedView) -> None:
        """Show what waits."""
        self._headline.set_words(view.title, view.body)
        self._grid.set_choices(view.choices)
        rows = len(view.choices)
        self._grid.setMinimumHeight(0)
        self._grid.setFixedHeight(rows * (_ROW + GRID) - GRID if rows else 0)
        self._grid.setVisible(bool(rows))
        self._of = view.shelf_of
        self._name_shelf()
        self._shelf.setVisible(bool(self._of))
        self._hint.setVisible(bool(self._of))
        self._field.set_field("shelf" if self._of else "", view.shelf)

    def take_keys(self) -> None:
        """Let a person type the shelf."""
        if self._of:
            self._field.take_keys()

    def leave(self) -> None:
        """Another page comes: give the keys back."""
        self._field.set_field("")

    def _name_shelf(self) -> None:
        self._shelf.set_words(self.tr("Where does {title} stand?").replace("{title}", self._of))

    @Slot(str, str)
    def _tell(self, _name: str, text: str) -> None:
        if text.strip():
            self.shelved.emit(text.strip())
