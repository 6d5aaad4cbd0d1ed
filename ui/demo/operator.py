"""A scripted operator: looks at the screen, presses keys and clicks, and nothing else.

The parcels lie under the sample camera; every code comes from its pixels. What the operator knows is what the
sample says it finds in its hands.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from receiving_station.application.ports import Clock
from receiving_station.demo import SampleItem, SampleParcel
from receiving_station.domain.rules import CheckKind
from receiving_station.domain.session import Step
from receiving_station.domain.vocabulary import ParcelState, Word
from receiving_station.samples.people import PEOPLE
from receiving_station.samples.scene import BenchScene
from ui.app import StationWindow
from ui.demo.driver import Script, Wait
from ui.demo.hands import type_character
from ui.viewmodels.view import BenchView

_KEYS = {
    "Enter": Qt.Key.Key_Return,
    "Space": Qt.Key.Key_Space,
    "Backspace": Qt.Key.Key_Backspace,
    "Esc": Qt.Key.Key_Escape,
    **{f"F{number}": Qt.Key(Qt.Key.Key_F1 + number - 1) for number in range(1, 13)},
    **{str(digit): Qt.Key(Qt.Key.Key_0 + digit) for digit in range(10)},
}
_SHARED_ORDER = "NT-100628"
"""Two of the sample returns are of this order."""
_HAND_S = 0.08
"""Between two keys: slower than a scanner, so that it counts as a person's."""
_TYPING_S = 0.05
"""A fast typist's."""
_AWAY_S = 0.9
"""A code has to be out of sight this long before it counts again."""


class Operator:
    """Works through the sample parcels.

    Args:
        station: The window with its workers.
        scene: What lies under the camera.
        clock: To wait a moment between keys.
        parcels: What comes in.
        out: Where the screenshots go.
    """

    def __init__(
        self, station: StationWindow, scene: BenchScene, clock: Clock, parcels: tuple[SampleParcel, ...], out: Path
    ) -> None:
        self._station = station
        self._window = station.window
        self._scene = scene
        self._clock = clock
        self._parcels = parcels
        self._out = out
        self.shots: list[str] = []

    def script(self) -> Script:
        """From the first label to the last confirmation."""
        yield Wait("the station to be online", self._is_online)
        yield from self._sign_in()
        yield from self._shot("idle")
        yield from self._by_order_number()
        for number, parcel in enumerate(self._parcels):
            yield from self._parcel(number, parcel)
        self._scene.place(None)
        yield self._step(Step.IDLE)
        yield Wait("every parcel to be confirmed or to need somebody", self._all_settled, 30)
        yield from self._shot("idle-with-parcels")
        yield from self._press("F9")
        yield from self._shot("parcels")
        yield from self._press("F9")
        self._click(self._find("theme"))
        yield from self._pause(0.3)
        yield from self._shot("idle-other-theme")

    def _sign_in(self) -> Script:
        yield Wait("the station to know its people", lambda: self._station.people.is_locked)
        yield from self._shot("sign-in")
        for character in PEOPLE[0].badge:
            type_character(self._handle, character)
        QTest.keyClick(self._handle, _KEYS["Enter"])
        yield Wait("the badge to sign in", lambda: not self._station.people.is_locked)

    # --- one parcel ---

    def _parcel(self, number: int, parcel: SampleParcel) -> Script:
        self._scene.place(parcel.label)
        opened = {Step.IDENTIFY, Step.UNKNOWN, Step.RTO_REASON}
        yield Wait(f"the label of “{parcel.name}” to be read", lambda: self._view.step in opened)
        if self._view.step is Step.UNKNOWN:
            yield from self._park()
        elif self._view.step is Step.RTO_REASON:
            yield from self._shot("rto-reason")
            yield from self._choose("not_collected")
            yield self._step(Step.RTO)
            yield from self._shot("rto")
            yield from self._choose("still_sealed")
        else:
            yield from self._shot("identify")
            for place, item in enumerate(parcel.items):
                yield from self._item(parcel, place, item)
            if parcel.has_missing:
                yield from self._press("F2")
        if parcel.parcel != ParcelState.PARKED_UNKNOWN:
            yield self._step(Step.REVIEW)
            yield from self._shot(f"review-{number + 1}" if parcel.has_missing else "review")
            yield self._photos_on_disk()
            yield from self._press("Enter")
        yield self._step(Step.DONE)
        yield from self._shot("done")

    def _park(self) -> Script:
        yield from self._shot("unknown")
        field = self._find("field:shelf")
        self._click(field)
        yield Wait("the shelf field to take the keys", field.hasFocus)
        yield from self._type("P1-07")
        assert isinstance(field, QLineEdit)  # noqa: S101 (the view's contract)
        yield Wait("the shelf to be typed", lambda: field.text() == "P1-07")
        yield self._photos_on_disk()
        yield from self._press("Enter")

    def _item(self, parcel: SampleParcel, place: int, item: SampleItem) -> Script:
        same = place > 0 and parcel.items[place - 1].name == item.name
        if same:
            # The camera takes a code anew only after it was out of sight.
            self._scene.place(None)
            yield from self._pause(_AWAY_S)
        self._scene.place(item.picture)
        if item.is_announced:
            yield Wait(f"“{item.name}” to be recognised", lambda: self._view.step is Step.PACKAGING)
        else:
            yield Wait(f"“{item.name}” to be told as an extra", self._has_pending)
            yield from self._shot("not-announced")
            yield from self._press("F3")
            yield self._step(Step.PACKAGING)
        yield from self._shot("packaging")
        yield from self._choose(item.packaging)
        yield Wait("what comes after the packaging", lambda: self._view.step in {Step.CHECK, Step.ITEM})
        while self._view.step is Step.CHECK:
            yield from self._check(item)
        yield from self._shot("condition")
        if item.item == "defective":
            yield from self._second_thoughts()
        yield from self._choose(item.item, click=item.item == "good")
        after = {Step.PHOTO, Step.NOTE, Step.DISPOSITION}
        yield Wait("what comes after the condition", lambda: self._view.step in after)
        while self._view.step is Step.PHOTO:
            yield from self._photo()
        if self._view.step is Step.NOTE:
            yield from self._note(item)
        yield self._step(Step.DISPOSITION)
        if item.is_held:
            yield from self._released()
        yield from self._shot("disposition" if item.is_announced else "disposition-extra")
        yield from self._press("Enter")
        yield Wait("the unit to be done", lambda: self._view.step in {Step.IDENTIFY, Step.REVIEW})

    def _check(self, item: SampleItem) -> Script:
        """The brand's check on the screen: what the sample says, else its first answer, or what it asks for."""
        check = self._station.bench.check
        unit = self._station.bench.session.current
        if check is None or unit is None:
            # Between two questions: looked at again, not for ever without a breath.
            yield from self._pause(_HAND_S)
            return
        answered = len(unit.checks)
        question = self._view.question
        answer = item.answers.get(check.check_id, "")
        if check.kind is CheckKind.TIMED:
            # A second in, the clock is seen to run.
            yield Wait("the clock to run", lambda: 0 < self._view.clock_s < check.seconds)
        yield from self._shot(f"check-{check.kind.value.replace('_', '-')}")
        if question is not None and question.choices:
            values = [choice.value for choice in question.choices]
            yield from self._choose(answer if answer in values else values[0])
        elif self._view.field == "check":
            yield Wait("the field to take the keys", self._find("field:check").hasFocus)
            yield from self._type(answer or "1")
            QTest.keyClick(self._handle, _KEYS["Enter"])
        elif check.kind is CheckKind.TIMED:
            yield Wait("the clock to run out", lambda: self._view.clock_s == 0, check.seconds + 15.0)
            yield from self._press("Enter")
        else:
            yield from self._press("Space")

        def is_answered() -> bool:
            now = self._station.bench.session.current
            return now is not None and len(now.checks) > answered

        yield Wait("the check to be answered", is_answered)

    def _photo(self) -> Script:
        """One of the photos that a rule forces."""
        lacking = self._view.photos_lacking
        yield from self._shot("photo" if lacking == 1 else f"photo-{lacking}-lacking")
        yield from self._press("Space")
        yield Wait(
            "the photo to be counted", lambda: self._view.step is not Step.PHOTO or self._view.photos_lacking < lacking
        )

    def _released(self) -> Script:
        """What a rule holds is released by a supervisor's badge."""
        yield from self._shot("held")
        for character in PEOPLE[2].badge:
            type_character(self._handle, character)
        QTest.keyClick(self._handle, _KEYS["Enter"])

        def is_released() -> bool:
            unit = self._station.bench.session.current
            return unit is not None and bool(unit.overrides)

        yield Wait("the supervisor's badge to release it", is_released)
        yield from self._shot("released")

    def _second_thoughts(self) -> Script:
        """What an operator takes back: a stop that was none, and leaving the parcel."""
        yield from self._choose("unsafe")
        yield self._step(Step.STOP)
        yield from self._shot("stop")
        yield from self._press("Backspace")
        yield self._step(Step.ITEM)
        yield from self._press("Esc")
        yield self._step(Step.CONFIRM_DISCARD)
        yield from self._shot("confirm")
        yield from self._press("Esc")
        yield self._step(Step.ITEM)

    def _by_order_number(self) -> Script:
        """Two returns of one order: typed by hand, then left again."""
        field = self._find("field:number")
        self._click(field)
        yield Wait("the number field to take the keys", field.hasFocus)
        yield from self._type(_SHARED_ORDER)
        QTest.keyClick(self._handle, _KEYS["Enter"])
        yield self._step(Step.CHOOSING_MATCH)
        yield from self._shot("choosing")
        yield from self._press("Esc")
        yield self._step(Step.IDLE)

    def _note(self, item: SampleItem) -> Script:
        field = self._find("field:note")
        yield Wait("the note to take the keys", field.hasFocus)
        yield from self._shot("note")
        yield from self._type(item.note)
        yield Wait("the note to be typed", lambda: self._view.field_text == item.note)
        QTest.keyClick(self._handle, _KEYS["Enter"])
        yield Wait("the keys to be the bench's again", lambda: not field.hasFocus())

    # --- eyes and hands ---

    @property
    def _view(self) -> BenchView:
        return self._station.bench.view

    @property
    def _handle(self) -> QWindow:
        # Keys arrive at the window's handle, as they do from a keyboard.
        return self._window.windowHandle()

    def _is_online(self) -> bool:
        return self._station.report is not None and self._station.report.online

    def _has_pending(self) -> bool:
        session = self._station.bench.session
        return session.pending_code is not None and session.question is None

    def _all_settled(self) -> bool:
        rows = self._station.rows
        return len(rows) == len(self._parcels) and all(row.word in {Word.CONFIRMED, Word.NEEDS_YOU} for row in rows)

    def _step(self, step: Step) -> Wait:
        return Wait(f"the step “{step}”", lambda: self._view.step is step)

    def _photos_on_disk(self) -> Wait:
        return Wait("the photos to be on disk", lambda: self._station.bench.session.photos_pending == 0)

    def _pause(self, seconds: float) -> Script:
        until_s = self._clock.monotonic_s() + seconds
        yield Wait("a moment", lambda: self._clock.monotonic_s() >= until_s)

    def _press(self, name: str) -> Script:
        QTest.keyClick(self._handle, _KEYS[name])
        yield from self._pause(_HAND_S)

    def _type(self, text: str) -> Script:
        for character in text:
            type_character(self._handle, character)
            yield from self._pause(_TYPING_S)

    def _choose(self, value: str, *, click: bool = False) -> Script:
        question = self._view.question
        choice = next(choice for choice in (question.choices if question is not None else ()) if choice.value == value)
        if click:
            self._click(self._find(f"choice:{value}"))
            yield from self._pause(_HAND_S)
        else:
            yield from self._press(choice.key)

    def _find(self, name: str) -> QWidget:
        found = [widget for widget in self._window.findChildren(QWidget, name) if widget.isVisible()]
        if not found:
            raise LookupError(f"nothing on the screen is called {name}")
        return found[0]

    def _click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def _shot(self, name: str) -> Script:
        if f"{name}.png" in self.shots:
            return
        yield from self._pause(0.15)
        self._window.grab().save(str(self._out / f"{name}.png"))
        self.shots.append(f"{name}.png")
