"""The first start: asks for the central's address and a one-time code, where nobody gave them beforehand."""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from receiving_station.adapters.policy import Policy
from receiving_station.adapters.settings import Settings
from receiving_station.application.errors import StationError
from receiving_station.domain.events import Message, Severity
from receiving_station.first_start import Enrolled, enrol_station
from ui.bridge.language import Languages
from ui.style.sheet import ACTION, BODY_LARGE, GRID, TARGET, TITLE, apply_style, typeface
from ui.viewmodels.words import sentence
from ui.views.buttons import ButtonFace, KeyButton
from ui.views.marks import IconMark
from ui.views.text import Words

log = logging.getLogger(__name__)

CONNECT, ALONE, LATER = "connect", "alone", "later"
_SIZE = (760, 460)
Enrol = Callable[[str, str], Enrolled]


def begin_station(settings: Settings, policy: Policy, file: Path, *, can_ask: bool) -> bool:
    """Get a token: by the code in the settings, or by asking on screen.

    Args:
        settings: In force; they lack a token.
        policy: What IT has locked.
        file: The settings file.
        can_ask: Whether there is a screen.

    Returns:
        Whether the station starts now; False where the person left.

    Raises:
        StationError: As of ``first_start.enrol_station``, where nobody can be asked.
    """
    central = settings.central
    refusal: StationError | None = None
    if central.url and central.enrol_code:
        try:
            enrol_station(settings, policy, file, central.url, central.enrol_code)
        except StationError as error:
            if not can_ask:
                raise
            # A code that was used before is no reason to stand still: ask for another.
            log.warning("not enrolled by the code of the settings: %s", error.code)
            refusal = error
        else:
            return True
    if not can_ask:
        return True  # Without a token the start itself says what is missing.
    from ui.app import make_application  # noqa: PLC0415 (it imports half of the program)

    application = make_application(["receiving-station"])
    apply_style(application, dark=settings.station.theme == "dark")
    languages = Languages(application, settings.station.language)
    languages.use("")
    window = FirstStart(
        lambda url, code: enrol_station(settings, policy, file, url, code),
        central.url,
        is_address_locked=policy.locks("central", "url"),
    )
    if refusal is not None:
        window.refuse(_message(refusal))
    window.show()
    application.exec()
    window.finish()
    answer = window.answer
    window.deleteLater()
    languages.close()
    return answer in {CONNECT, ALONE}


class _Job(QRunnable):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()


class _Jobs(QObject):
    enrolled = Signal(object)
    refused = Signal(object)

    def __init__(self, enrol: Enrol, parent: QObject) -> None:
        super().__init__(parent)
        self._enrol = enrol
        self._pool = QThreadPool(self)

    def start(self, url: str, code: str) -> None:
        self._pool.start(_Job(lambda: self._do(url, code)))

    def finish(self) -> None:
        self._pool.waitForDone()

    def _do(self, url: str, code: str) -> None:
        try:
            self.enrolled.emit(self._enrol(url, code))
        except StationError as error:
            log.warning("not enrolled: %s", error.code)
            self.refused.emit(_message(error))


class FirstStart(QWidget):
    """One page: address, code, and what came of it. A scanned code ends with Enter and connects at once.

    Args:
        enrol: Exchanges the code; off the main thread; raises ``StationError``.
        url: The central's address where it is known, or "".
        is_address_locked: Whether IT has set it.
        parent: Owner.

    Attributes:
        answer: "connect" when the station has its token, "alone" without a central, "later" when the window was left.

    Signals:
        answered: One of these.
    """

    answered = Signal(str)

    def __init__(
        self, enrol: Enrol, url: str = "", *, is_address_locked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("bench")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(*_SIZE)
        self.answer = LATER
        self._has_url = bool(url)
        self._jobs = _Jobs(enrol, self)
        self._jobs.enrolled.connect(self._enrolled, Qt.ConnectionType.QueuedConnection)
        self._jobs.refused.connect(self.refuse, Qt.ConnectionType.QueuedConnection)
        self._title = Words((TITLE, 1), (BODY_LARGE, 2), bold=True)
        self._body = Words((BODY_LARGE, 3), (14, 4), tone="text_quiet")
        self._url_name, self._code_name = QLabel(), QLabel()
        self.url, self.code = QLineEdit(url), QLineEdit()
        self.url.setReadOnly(is_address_locked)
        self.url.setPlaceholderText("https://central.example")
        self.code.setMaxLength(40)
        for field in (self.url, self.code):
            field.setFont(typeface(BODY_LARGE))
            field.setFixedHeight(TARGET)
            field.returnPressed.connect(self._entered)
        self._note = Words((BODY_LARGE, 3), (14, 4), tone="attention")
        self._connect, self._alone = KeyButton("first"), KeyButton("first")
        self._lay_out()
        self.speak()
        (self.code if url else self.url).setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(IconMark("badge", "accent", 48))
        head.addWidget(self._title, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self._connect, self._alone):
            button.setFixedHeight(ACTION)
            button.chosen.connect(self.choose)
            buttons.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self._body)
        for widget in (self._url_name, self.url, self._code_name, self.code, self._note):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(buttons)

    def speak(self) -> None:
        """Say the fixed words in the language that is on."""
        self.setWindowTitle(self.tr("Receiving station"))
        self._title.set_words(self.tr("Welcome. Which central does this station belong to?"))
        self._body.set_words(
            self.tr("Your IT or your supervisor has a one-time code for this station. Type it or scan it.")
        )
        self._url_name.setText(self.tr("Address of the central"))
        self._code_name.setText(self.tr("Code"))
        self._faces(is_busy=False)

    @Slot(str)
    def choose(self, value: str) -> None:
        """One of the buttons."""
        if value == ALONE:
            self._leave(ALONE)
        elif self.url.text().strip() and self.code.text().strip():
            self._note.set_words("")
            self._faces(is_busy=True)
            self._jobs.start(self.url.text().strip(), self.code.text().strip())

    def finish(self) -> None:
        """Wait for what was started."""
        self._jobs.finish()

    @Slot(object)
    def refuse(self, message: Message) -> None:
        """It did not work: the sentence says why, and the code is asked for again."""
        self._note.set_words(sentence(message.code, dict(message.context)))
        self._faces(is_busy=False)
        self.code.selectAll()
        self.code.setFocus()

    @Slot(object)
    def _enrolled(self, _enrolled: Enrolled) -> None:
        self._leave(CONNECT)

    @Slot()
    def _entered(self) -> None:
        if self.code.text().strip():
            self.choose(CONNECT)
        else:
            self.code.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _faces(self, *, is_busy: bool) -> None:
        label = self.tr("Connecting …") if is_busy else self.tr("Connect")
        self._connect.set_face(ButtonFace(CONNECT, "Enter", label, "", "check", is_strong=True, is_enabled=not is_busy))
        if self._has_url:
            self._alone.set_face(None)
            return
        self._alone.set_face(
            ButtonFace(
                ALONE, "", self.tr("Work without a central"), self.tr("can be set later"), is_enabled=not is_busy
            )
        )

    def _leave(self, answer: str) -> None:
        self.answer = answer
        self.answered.emit(answer)
        self.close()


def _message(error: StationError) -> Message:
    return Message(error.code, Severity.ATTENTION, tuple((gap, str(value)) for gap, value in error.context.items()))
