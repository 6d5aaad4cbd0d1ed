"""A panel inside the window for what nobody foresaw: what happened, what is kept, what to do."""

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.style.sheet import ACTION, BODY_LARGE, GRID, TITLE
from ui.views.buttons import ButtonFace, KeyButton
from ui.views.marks import IconMark
from ui.views.text import Words

_WIDTH = 720
_AIR = 3 * GRID


class TroublePanel(QFrame):
    """Lies over the lower part of its window until it is closed; the bench behind it goes on."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("trouble")
        self.setProperty("panel", "attention")
        self._details = ""
        self._title = Words((TITLE, 2), bold=True)
        self._body = Words((BODY_LARGE, 3))
        words = QVBoxLayout()
        words.addWidget(self._title)
        words.addWidget(self._body)
        self._copy = KeyButton("trouble")
        self._close = KeyButton("trouble")
        for button in (self._copy, self._close):
            button.setFixedSize(264, ACTION)
            button.chosen.connect(self._pressed)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._close)
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        top.addWidget(IconMark("alert", "attention", 48))
        top.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addLayout(buttons)
        self.speak()
        window.installEventFilter(self)
        self.hide()

    def speak(self) -> None:
        """Say the fixed words in the language that is on."""
        self._title.set_words(self.tr("Something went wrong inside the station"))
        self._body.set_words(
            self.tr("What you entered is kept. Copy the details for your IT, then go on; if it happens again, restart.")
        )
        self._copy.set_face(ButtonFace("copy", label=self.tr("Copy details"), is_strong=True))
        self._close.set_face(ButtonFace("close", label=self.tr("Go on")))

    @Slot(str)
    def show_trouble(self, details: str) -> None:
        """Show it, with the details that the button copies; a second one is added to the first."""
        self._details = f"{self._details}\n{details}" if self.isVisible() else details
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep its place when the window's size changes."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    @Slot(str)
    def _pressed(self, value: str) -> None:
        if value == "copy":
            QGuiApplication.clipboard().setText(self._details)
        else:
            self.hide()

    def _place(self) -> None:
        window = self._window
        width = min(_WIDTH, window.width() - 4 * GRID)
        # The words' height depends on their width, which a size hint does not know.
        height = max(self.minimumSizeHint().height(), self.heightForWidth(width)) + _AIR
        self.setGeometry((window.width() - width) // 2, window.height() - height - 20 * GRID, width, height)
