"""The line above the bench."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.style.sheet import BODY_LARGE, GRID, TITLE, current_tokens, is_dark
from ui.viewmodels.view import HeaderView
from ui.views.icon_button import IconButton
from ui.views.marks import Chips, IconMark
from ui.views.text import Words

STRIPE = 4
HEADER = 56
_STRIPE_WIDTH = 14


class HeaderBar(QWidget):
    """Stripe, title, facts, elapsed time and the switch between light and dark.

    Signals:
        theme_toggled: The switch was pressed.
        language_asked: The next language is wanted.
        practice_asked: Practice is to begin, or to end.
    """

    theme_toggled = Signal()
    practice_asked = Signal()
    language_asked = Signal()

    def __init__(self, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        """Make it.

        Args:
            clock: Monotonic seconds, the same that ``HeaderView.started_s`` was taken from.
            parent: Owner.
        """
        super().__init__(parent)
        self._clock = clock
        self._view: HeaderView | None = None
        self._is_stop = False
        self.setFixedHeight(STRIPE + HEADER)
        self._title = Words((TITLE, 1), (BODY_LARGE, 1), bold=True)
        self._title.setObjectName("header:title")
        self._facts = Chips()
        self._clock_mark = IconMark("clock", "text_quiet")
        self._elapsed = Words((TITLE, 1), tone="text_quiet", tabular=True)
        self._elapsed.setObjectName("header:elapsed")
        self._elapsed.setFixedWidth(72)
        self._theme = IconButton("theme", "sun" if is_dark() else "moon")
        self._is_practice = False
        self._sign = Chips("attention", "practice")
        self._sign.setObjectName("header:practice")
        self._sign.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._sign.hide()
        self._practice = IconButton("practice", "practice", "Home")
        self._practice.clicked.connect(self.practice_asked)
        self._language = IconButton("language", "globe", "EN")
        self._language.clicked.connect(self.language_asked)
        self._theme.clicked.connect(self.theme_toggled)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, STRIPE, GRID, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self._sign)
        row.addWidget(self._title)
        row.addWidget(self._facts, 1)
        row.addWidget(self._clock_mark)
        row.addWidget(self._elapsed)
        row.addWidget(self._practice)
        row.addWidget(self._language)
        row.addWidget(self._theme)
        row.setSpacing(GRID + 4)
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._show_elapsed)

    def speak(self) -> None:
        """Say the fixed words in the language that is on."""
        self._theme.setAccessibleName(self.tr("Switch between light and dark"))
        self._language.setAccessibleName(self.tr("Next language"))
        self._practice.setAccessibleName(self.tr("End practice") if self._is_practice else self.tr("Practice"))
        self._sign.set_texts((self.tr("PRACTICE"),))
        self._sign.setAccessibleName(self.tr("PRACTICE: nothing is sent"))

    def set_practice(self, *, is_on: bool) -> None:
        """Say on every page that nothing of this is ever sent: a word, and stripes across the header."""
        if is_on != self._is_practice:
            self._is_practice = is_on
            self._practice.set_on(is_on=is_on)
            self._sign.setVisible(is_on)
            self.speak()
            self.update()

    def show_language(self, language: str) -> None:
        """Write the language's code on its button."""
        self._language.set_word(language.upper())
        self._language.setAccessibleName(self.tr("Next language"))

    def render_header(self, view: HeaderView, *, is_stop: bool) -> None:
        """Show a header; red as a whole while something has to stop."""
        if (view, is_stop) == (self._view, self._is_stop):
            return
        self._view, self._is_stop = view, is_stop
        self._title.set_words(view.title)
        self._title.set_tone("on_stop" if is_stop else "text")
        self._facts.set_texts(view.facts, "on_stop" if is_stop else "text_quiet")
        quiet = "on_stop" if is_stop else "text_quiet"
        self._elapsed.set_tone(quiet)
        for button in (self._practice, self._theme, self._language):
            button.set_tone("on_stop" if is_stop else "text")
        self._clock_mark.set_icon("clock" if view.started_s is not None else "", quiet)
        self._show_elapsed()
        self._run_clock()
        self.update()

    @Slot()
    def _show_elapsed(self) -> None:
        started_s = self._view.started_s if self._view is not None else None
        if started_s is None:
            self._elapsed.set_words("")
            return
        seconds = max(0, int(self._clock() - started_s))
        hours, rest = divmod(seconds, 3600)
        minutes, seconds = divmod(rest, 60)
        head = f"{hours}:{minutes:02d}" if hours else f"{minutes}"
        self._elapsed.set_words(f"{head}:{seconds:02d}")

    def _run_clock(self) -> None:
        is_counting = self._view is not None and self._view.started_s is not None and self.isVisible()
        if is_counting != self._tick.isActive():
            if is_counting:
                self._tick.start()
            else:
                self._tick.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Count only while somebody can see it."""
        super().showEvent(event)
        self._show_elapsed()
        self._run_clock()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop counting."""
        super().hideEvent(event)
        self._tick.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, stripe and the line below."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.stop_fill if self._is_stop else tokens.surface_raised))
        if self._is_practice and not self._is_stop:
            self._paint_stripes(painter)
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens.line))
        stripe = QColor(self._view.stripe) if self._view is not None and self._view.stripe else QColor()
        painter.fillRect(0, 0, self.width(), STRIPE, stripe if stripe.isValid() else QColor(tokens.line))

    def _paint_stripes(self, painter: QPainter) -> None:
        """Slanted, as on a barrier: nothing else on the screen looks so."""
        tokens = current_tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.attention_soft), _STRIPE_WIDTH))
        height = self.height()
        for left in range(-height, self.width() + height, 3 * _STRIPE_WIDTH):
            painter.drawLine(left, height + STRIPE, left + height, -STRIPE)
        painter.restore()

    def changeEvent(self, event: QEvent) -> None:
        """Show the other theme's sign."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._theme.set_icon_name("sun" if is_dark() else "moon")
