"""The frozen values that views render. Texts are ready for the screen: translated, escaped, cut."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from receiving_station.domain.codes import Code
from receiving_station.domain.events import Severity
from receiving_station.domain.session import Step
from receiving_station.domain.vocabulary import LineState, SessionId, Word


class Page(StrEnum):
    """Which page the right half of the bench shows."""

    IDLE = "idle"
    CHOOSING = "choosing"
    UNKNOWN = "unknown"
    RTO = "rto"
    UNIT = "unit"
    """Identify, packaging, item, photo, disposition."""
    REVIEW = "review"
    STOP = "stop"
    CONFIRM = "confirm"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class MessageView:
    """The one sentence that answers what just happened."""

    text: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One big answer.

    Attributes:
        value: What ``answered`` is emitted with.
        key: The key that gives it, e.g. "1".
        label: Its word.
        detail: A quieter second line, or "".
        icon: Icon name of the ui's icon set, or "".
        tone: Token of its colour: "neutral", "accepted", "attention" or "stop".
        is_suggested: Whether Enter takes it.
    """

    value: str
    key: str
    label: str
    detail: str = ""
    icon: str = ""
    tone: str = "neutral"
    is_suggested: bool = False


@dataclass(frozen=True, slots=True)
class QuestionView:
    """The question on the screen.

    Attributes:
        title: "How does the item look?"
        hint: One quiet sentence under it, or "".
        choices: The answers, at most ten; empty where a scan or a photo is the answer.
        sign: Icon in place of answers, or "" for that of a scan.
        left_s: Seconds that a timed step still takes.
        of_s: How long it takes in all; 0: no clock is shown.
    """

    title: str
    hint: str = ""
    choices: tuple[ChoiceView, ...] = ()
    sign: str = ""
    left_s: int = 0
    of_s: int = 0


@dataclass(frozen=True, slots=True)
class UnitView:
    """The unit in hand, or the one that is awaited.

    Attributes:
        name: Large.
        facts: Quiet facts: the customer's reason, serial, fault owner.
        position: "1 of 3".
        picture: File of the reference picture, or None.
        badge: Word of an exception (extra, wrong item, one too many), or "".
        answers: What was answered so far: ("Opened", "Good").
    """

    name: str
    facts: tuple[str, ...]
    position: str
    picture: Path | None
    badge: str = ""
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LineView:
    """One row of the quiet list: an expected line, a received unit, or what was missing.

    Attributes:
        key: Stable identity of the row.
        name: What it is.
        state: For icon and colour.
        words: "like new · restock", "expected", "missing".
        shortcut: Number key that picks it while identifying, or "".
        value: What ``answered`` is emitted with when it is clicked, or "".
        picture: File of the reference picture, or None.
    """

    key: str
    name: str
    state: LineState
    words: str
    shortcut: str = ""
    value: str = ""
    picture: Path | None = None


@dataclass(frozen=True, slots=True)
class PhotoView:
    """A thumbnail in the strip."""

    key: str
    path: Path
    kind: str


@dataclass(frozen=True, slots=True)
class ActionView:
    """A key of the action bar.

    Attributes:
        name: What ``action`` is emitted with, e.g. "missing".
        key: "F2", "Space", "Backspace", "Enter", "Esc".
        label: Its word.
        is_enabled: Greyed when not.
        is_primary: The next thing to do: the only strong colour on the screen.
        is_small: Not a part of the parcel's work: a small sign in the status bar, the key works all the same.
    """

    name: str
    key: str
    label: str
    is_enabled: bool = True
    is_primary: bool = False
    is_small: bool = False


@dataclass(frozen=True, slots=True)
class HeaderView:
    """The line above the bench.

    Attributes:
        title: "RMA-48213", or the station's name while idle.
        facts: Brand, tier, window, carrier number; each short.
        started_s: Monotonic second of the first scan, or None while idle; the header counts from it.
        stripe: Brand colour as "#rrggbb", or "" (a 4 px stripe, never a background).
    """

    title: str
    facts: tuple[str, ...] = ()
    started_s: float | None = None
    stripe: str = ""


@dataclass(frozen=True, slots=True)
class SettledView:
    """One row of the done page or the review: a unit, its plate and where it goes.

    Attributes:
        name: What it is.
        plate: Its plate, or "".
        goes_to: Where it goes, or what waits.
        tone: Token of its colour.
        value: What ``answered`` is emitted with to look at the unit again, or "".
        shortcut: Its digit key, or "".
    """

    name: str
    plate: str
    goes_to: str
    tone: str
    value: str = ""
    shortcut: str = ""


@dataclass(frozen=True, slots=True)
class BenchView:
    """Everything the bench shows about the session.

    Attributes:
        step: The machine's step.
        page: Which page.
        header: Above.
        title: Large sentence of the page ("Scan a parcel", "Nobody announced this parcel").
        body: One or two calm sentences below it, or "".
        unit: The unit in hand, or None.
        question: The question, or None.
        suggestion: "Restock", or "" where none is due.
        why: The sentence that says why.
        lines: The rest of the parcel.
        settled: Rows of review and done.
        photos: Thumbnails, oldest first.
        photos_lacking: How many photos are still needed.
        actions: The action bar, in fixed places: an action keeps its place when it is disabled.
        message: What just happened, or None.
        field: Which text field the page shows: "", "note", "shelf", "number" or "check".
        field_text: What is in it.
        is_writing: Whether what is typed next is meant for it: the answer is a text.
        clock_s: Seconds that a timed check still takes; 0: none runs.
        money: What the customer will likely get for the unit, or "".
        returns: The returns open in this box, where they are several.
        is_practice: Whether nothing of this is ever sent: a stripe and a word say so.
    """

    step: Step
    page: Page
    header: HeaderView
    title: str = ""
    body: str = ""
    unit: UnitView | None = None
    question: QuestionView | None = None
    suggestion: str = ""
    why: str = ""
    lines: tuple[LineView, ...] = ()
    settled: tuple[SettledView, ...] = ()
    photos: tuple[PhotoView, ...] = ()
    photos_lacking: int = 0
    actions: tuple[ActionView, ...] = ()
    message: MessageView | None = None
    field: str = ""
    field_text: str = ""
    is_writing: bool = False
    clock_s: int = 0
    money: str = ""
    returns: tuple[str, ...] = ()
    is_practice: bool = False


@dataclass(frozen=True, slots=True)
class ParcelRowView:
    """One finished parcel in the list.

    Attributes:
        session_id: Identity.
        title: RMA, tracking number or plate.
        detail: "2 units · 14:03".
        word: For icon and colour.
        word_text: "confirmed".
        outcome: "refund 24.90 EUR · sellable 2", or what to do where it needs somebody.
    """

    session_id: SessionId
    title: str
    detail: str
    word: Word
    word_text: str
    outcome: str


@dataclass(frozen=True, slots=True)
class DetailsView:
    """One finished parcel: what was sent, what came back, what can be done.

    Attributes:
        session_id: Which.
        title: RMA, tracking number or plate.
        word: For icon and colour.
        word_text: "needs you, since 14:03".
        sent: What the station told the central, a line each.
        back: What came back, in words, a line each; empty where nothing did yet.
        choices: What can be done; empty where nothing has to be.
        note: What became of the last choice, or "".
    """

    session_id: SessionId
    title: str
    word: Word
    word_text: str
    sent: tuple[str, ...]
    back: tuple[str, ...]
    choices: tuple[ChoiceView, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class LeavingView:
    """What is said before the station is left with unsent work.

    Attributes:
        title: "3 parcels are not sent yet".
        body: What was kept and what happens to it.
        choices: Stay, export, leave.
        note: Where the export was written, or why it was not; "".
    """

    title: str
    body: str
    choices: tuple[ChoiceView, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class StatusView:
    """The bottom bar.

    Attributes:
        lamp: "online", "offline", "connecting" or "signed_out".
        lamp_text: Its word.
        counts: ("0 waiting", "1 sent", "214 confirmed", "0 need you").
        needs_you: How many parcels need a person; coloured when above 0.
        place: "Bench 07 · M."
    """

    lamp: str
    lamp_text: str
    counts: tuple[str, ...]
    needs_you: int
    place: str


@dataclass(frozen=True, slots=True)
class OutlineView:
    """A code outlined in the live picture.

    Attributes:
        corners: Four (x, y) points in pixels of the frame.
        text: What is written beside it.
        is_ours: Green where it means something here, amber where not.
        code: The code itself, for a tap on it.
    """

    corners: tuple[tuple[int, int], tuple[int, int], tuple[int, int], tuple[int, int]]
    text: str
    is_ours: bool
    code: Code | None = None
