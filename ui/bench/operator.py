"""A scripted operator with quick hands: the next key goes 60 ms after the last one's answer is painted."""

import time
from collections import defaultdict
from collections.abc import Callable, Generator, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow

from receiving_station.bench.process import rss_mb
from receiving_station.domain.events import Severity
from receiving_station.domain.session import Step
from receiving_station.samples.people import PEOPLE
from receiving_station.samples.scene import BenchScene
from ui.app import StationWindow
from ui.bench.timing import PaintWatch
from ui.bench.world import UNITS_EACH, a_return, gtin_of
from ui.demo.hands import send_key, type_character
from ui.viewmodels.view import BenchView

_ANSWERS = {Step.PACKAGING: "opened", Step.CHECK: "yes", Step.ITEM: "good"}
_KEYS = {"Enter": Qt.Key.Key_Return, "Space": Qt.Key.Key_Space}
_HAND_S = 0.06
_SCANNER_MS = 2
"""Between two keys of a scanner."""
_LIMIT_S = 20.0


class BenchOperator:
    """Works through announced returns and keeps what each event cost.

    Args:
        station: The window with its workers.
        watch: Times each event to its paint.
        scene: What the camera films; another thing for every unit.
        things: Pictures of things.
        units: How many units.
    """

    def __init__(
        self, station: StationWindow, watch: PaintWatch, scene: BenchScene, things: Sequence[Path], units: int
    ) -> None:
        self._station = station
        self._watch = watch
        self._scene = scene
        self._things = things
        self._wanted = units
        # A hand's work and not the station's: drawing them costs nothing while it is measured.
        scene.prepare(things)
        self.unit_ms: list[float] = []
        self.scan_ms: list[float] = []
        self.by_event_ms: dict[str, list[float]] = defaultdict(list)
        self.rss_half_mb = self.rss_end_mb = 0.0

    def script(self) -> Generator[Callable[[], bool], None, None]:
        """From the first label to the last unit; yields what it waits for."""
        yield from self._sign_in()
        parcel = 0
        while len(self.unit_ms) < self._wanted:
            yield from self._parcel(parcel)
            parcel += 1
        yield lambda: self._station.bench.session.photos_pending == 0
        self.rss_end_mb = rss_mb()

    def _sign_in(self) -> Generator[Callable[[], bool], None, None]:
        """The central's people came with the feed, and with them the page that asks for a badge."""
        yield lambda: self._station.people.is_locked
        self._type(PEOPLE[0].badge)
        yield lambda: not self._station.people.is_locked

    def _parcel(self, number: int) -> Generator[Callable[[], bool], None, None]:
        shared_ms = yield from self._scan(a_return(number).rma, lambda view: view.step is Step.IDENTIFY, "label")
        self.scan_ms.append(shared_ms)
        units_ms = []
        for place in range(UNITS_EACH):
            self._scene.place(self._things[(number + place) % len(self._things)])
            units_ms.append((yield from self._unit(gtin_of(place))))
        yield lambda: self._station.bench.session.photos_pending == 0
        shared_ms += yield from self._press("Enter", lambda view: view.step is Step.DONE, "save")
        # What the parcel costs is shared among its units.
        self.unit_ms += [each + shared_ms / UNITS_EACH for each in units_ms]
        if not self.rss_half_mb and len(self.unit_ms) >= self._wanted // 2:
            self.rss_half_mb = rss_mb()

    def _unit(self, gtin: str) -> Generator[Callable[[], bool], None, float]:
        before = self._view.step
        took_ms = yield from self._scan(gtin, lambda view: view.step is not before, "scan_item")
        photographed = False
        while (step := self._view.step) not in {Step.IDENTIFY, Step.REVIEW}:
            if step is Step.DISPOSITION and not photographed:
                photos = len(self._view.photos)
                pressed_ms = yield from self._press("Space", _said_or_shown(photos), "photo")
                photographed = len(self._view.photos) > photos
                # The thing still slid in: a person waits until it lies, and presses again.
                took_ms += pressed_ms if photographed else 0.0
            else:
                took_ms += yield from self._press(self._key_for(step), _left(step), step.value)
        return took_ms

    def _key_for(self, step: Step) -> str:
        question = self._view.question
        wanted = _ANSWERS.get(step)
        choices = question.choices if question is not None else ()
        return next((choice.key for choice in choices if choice.value == wanted), "Enter")

    # --- hands ---

    def _scan(
        self, text: str, until: Callable[[BenchView], bool], name: str
    ) -> Generator[Callable[[], bool], None, float]:
        self._type(text, lambda: self._watch.begin(until))
        return (yield from self._timed(name))

    def _type(self, text: str, before_end: Callable[[], None] = lambda: None) -> None:
        at_ms = 1000
        for character in text:
            type_character(self._handle, character, at_ms)
            at_ms += _SCANNER_MS
        before_end()
        send_key(self._handle, Qt.Key.Key_Return, at_ms)

    def _press(
        self, key: str, until: Callable[[BenchView], bool], name: str
    ) -> Generator[Callable[[], bool], None, float]:
        self._watch.begin(until)
        if key in _KEYS:
            send_key(self._handle, _KEYS[key])
        else:
            type_character(self._handle, key)
        return (yield from self._timed(name))

    def _timed(self, name: str) -> Generator[Callable[[], bool], None, float]:
        yield self._watch.is_over
        assert self._watch.took_s is not None  # noqa: S101 (what was just waited for)
        took_ms = self._watch.took_s * 1000
        # The quickest hand's next key; a sooner one could only be a scanner's, and is held as such.
        until_s = time.perf_counter() + _HAND_S
        yield lambda: time.perf_counter() >= until_s
        self.by_event_ms[name].append(took_ms)
        return took_ms

    @property
    def _view(self) -> BenchView:
        return self._station.bench.view

    @property
    def _handle(self) -> QWindow:
        return self._station.window.windowHandle()


def _left(step: Step) -> Callable[[BenchView], bool]:
    return lambda view: view.step is not step


def _said_or_shown(photos: int) -> Callable[[BenchView], bool]:
    refused = {Severity.ATTENTION, Severity.STOP}
    return lambda view: len(view.photos) > photos or (view.message is not None and view.message.severity in refused)
