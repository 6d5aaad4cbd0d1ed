"""Every state of the window, brought about by the machine itself: the gallery shows what an operator can meet."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache
from uuid import UUID

from receiving_station.domain.events import (
    CodesAsked,
    CorrectionOpened,
    CountGiven,
    DiscardAsked,
    ExtraDeclared,
    FaultChosen,
    HoldAsked,
    Message,
    OverrideGiven,
    ParkAsked,
    PlateNotPrinted,
    PrintedTextAsked,
    PrintedTextRead,
    RestLater,
    RestMissing,
    Resumed,
    ReturnsAnswered,
    Severity,
    ShelfWritten,
    StopAsked,
    Undone,
    WeightRead,
    WrongItemDeclared,
)
from receiving_station.domain.lookup import EarlierReceipt, LookupResult, LookupSource, Suggestion
from receiving_station.domain.receipts import receipts_of
from receiving_station.domain.rules import CheckKind
from receiving_station.domain.vocabulary import Alert, FaultOwner, RtoReason, SessionId, Word
from ui.views.gallery_world import (
    BELT,
    BENCH,
    BOSS,
    CAP,
    ELECTRONIC,
    FLASK,
    JACKET,
    LONG,
    MANY,
    MUG,
    NOTHING_ON_IT,
    NOW,
    ONE,
    PHONES,
    RETURNS,
    SOCKS,
    SOCKS_THREE,
    THREE,
    UNDELIVERED,
    Hands,
    each_done,
    rules,
)


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture of the gallery; what it says is said when it is shown, in the language that is on.

    Attributes:
        name: File name without language, theme and size.
        hands: Whose session is on the bench.
        message: What was said last; None: what the session's last event said.
        at: How long after the session's last event (a clock may run).
        overlay: Name of the page over the session's, or "".
        state: Which state of that page, or of what lies around the session's.
        lamp: "online", "offline", "refused" or "new" (a station on its first day).
        camera: "", "none" (no picture), or a catalogue code of what is wrong.
        hint: Catalogue code below the camera, or "".
    """

    name: str
    hands: Hands
    message: Message | None = None
    at: timedelta = timedelta(seconds=41)
    overlay: str = ""
    state: str = ""
    lamp: str = "online"
    camera: str = ""
    hint: str = ""

    @property
    def said(self) -> Message | None:
        """What the message line says."""
        return self.message or self.hands.message


@lru_cache(maxsize=1)
def scenes() -> tuple[Scene, ...]:
    """Every scene; the pages over the session's included."""
    return (*_between(), *_finding(), *_identifying(), *_judging(), *_stopping(), *_finishing(), *_over())


def _told(code: str, severity: Severity = Severity.ATTENTION, **gaps: str) -> Message:
    return Message(code, severity, tuple(gaps.items()))


def _between() -> Iterator[Scene]:
    idle = Hands()
    yield Scene("idle", idle)
    yield Scene("idle-first-day", idle, lamp="new", camera="none", state="check-due")
    yield Scene("idle-offline", idle, _told("no_network"), lamp="offline")
    yield Scene("idle-token-refused", idle, _told("signed_out"), lamp="refused")
    yield Scene("idle-camera-lost", idle, camera="camera_lost", lamp="offline")
    yield Scene("idle-practice", Hands(is_practice=True), _told("practice_on", Severity.INFO))
    yield Scene("idle-put-aside", Hands().opened(THREE).item(JACKET).says("opened").do(ParkAsked))
    yield Scene("idle-restored", idle, _told("database_restored", Severity.STOP, backup_at="03:00", parcels="12",
                                             kept="damaged-2026-11-21"))  # fmt: skip
    yield Scene("idle-found-again", idle,
                _told("found_again", rma="RMA-48213", plate="RSP4K2M9QX", shelf="U-12"))  # fmt: skip


def _finding() -> Iterator[Scene]:
    asked = Hands().scan(THREE.rma)
    yield Scene("looking-up", asked)
    yield Scene("choosing-match", Hands().opened(*RETURNS))
    hands = Hands().scan("RMA-4B213")
    near = tuple(Suggestion(one, one.rma, "fits") for one in (THREE, SOCKS_THREE))
    yield Scene("choosing-near", hands.answered(LookupResult((), LookupSource.LOCAL, suggestions=near)))
    several = Hands().scan(THREE.rma, "420902101", "1Z9NT4229012345784", "]d2(00)395201234500000045")
    yield Scene("choosing-code", several.answered(LookupResult((THREE,), LookupSource.LOCAL)).do(CodesAsked))
    nobody = LookupResult((), LookupSource.COULD_NOT_ASK)
    yield Scene("unknown", Hands().scan("JD014600004451237733").answered(nobody), lamp="offline")
    shelved = Hands(plates=True).scan("JD014600004451237733")
    shelved.answered(LookupResult((), LookupSource.NOT_KNOWN_ANYWHERE)).photos().do(ShelfWritten, "U-12")
    yield Scene("unknown-on-shelf", shelved)
    printed = Hands().scan("JD0146").answered(nobody).do(PrintedTextAsked)
    yield Scene("unknown-reading-print", printed)
    found = (Suggestion(LONG, LONG.rma, "print", is_from_print=True),)
    printed = Hands().scan("JD0146").answered(nobody).do(PrintedTextAsked)
    yield Scene("choosing-print", printed.do(PrintedTextRead, printed.session.question, found))
    yield Scene("rto-reason", Hands().opened(UNDELIVERED))
    yield Scene("rto", Hands().opened(UNDELIVERED).says(RtoReason.NOT_COLLECTED))
    yield Scene("unknown-plate", Hands(), _told("plate_known", units="2", operator="K. Ito", word="sent"))


def _identifying() -> Iterator[Scene]:
    yield Scene("identify", Hands().opened(THREE), hint="hint_hold_still")
    yield Scene("identify-one", Hands().opened(ONE))
    yield Scene("identify-many", Hands().opened(MANY))
    yield Scene("identify-long-names", Hands().opened(LONG))
    yield Scene("identify-nothing-announced", Hands().opened(NOTHING_ON_IT))
    earlier = EarlierReceipt(
        SessionId(UUID(int=77)), NOW, "K. Ito", 1, Word.SENT, THREE.return_id, ((JACKET.line_id, 1),)
    )
    before = Hands().scan(THREE.rma).answered(LookupResult((THREE,), LookupSource.LOCAL, (earlier,)))
    yield Scene("identify-received-before", before)
    yield Scene("identify-not-in-return", Hands().opened(THREE).strange(MUG.gtins[0]).product(MUG))
    yield Scene("identify-unknown-code", Hands().opened(THREE).strange("4006381333931").product(None))
    beside = Hands().opened(THREE).scan(SOCKS_THREE.rma)
    beside.do(ReturnsAnswered, beside.session.beside_question, (SOCKS_THREE,))
    yield Scene("identify-several-returns", beside)
    light = Hands().opened(replace(THREE, weight_g=1000))
    yield Scene("identify-too-light", light.do(WeightRead, 400))
    yield Scene("identify-half-done", each_done(Hands().opened(THREE), (JACKET,)))
    yield Scene("identify-practice", Hands(is_practice=True).opened(THREE))


def _judging() -> Iterator[Scene]:
    yield Scene("packaging", Hands().opened(THREE).item(JACKET))
    yield Scene("packaging-serial", Hands().opened(ELECTRONIC).says(PHONES.line_id))
    extra = Hands().opened(THREE).strange(MUG.gtins[0]).product(MUG)
    yield Scene("packaging-extra", extra.do(ExtraDeclared))
    wrong = Hands().opened(THREE).strange(MUG.gtins[0]).product(MUG)
    yield Scene("packaging-wrong-item", wrong.do(WrongItemDeclared))
    yield Scene("packaging-long-name", Hands().opened(LONG).item(FLASK))
    sent = receipts_of(each_done(Hands().opened(ONE), (JACKET,)).enter().session, BENCH)[0]
    again = Hands().do(CorrectionOpened, sent, ONE)
    yield Scene("review-correction", again)
    corrected = Hands().do(CorrectionOpened, sent, ONE)
    yield Scene("packaging-correction", corrected.says(str(sent.units[0].unit_id)))
    for kind in CheckKind:
        asked = Hands(rules(kind)).opened(THREE).item(JACKET).says("opened")
        # A timed step is looked at while its clock runs.
        yield Scene(f"check-{kind.value.replace('_', '-')}", asked, at=timedelta(seconds=4))
    timed = Hands(rules(CheckKind.TIMED)).opened(THREE).item(JACKET).says("opened")
    yield Scene("check-timed-over", timed, at=timedelta(seconds=20))
    early = Hands(rules(CheckKind.TIMED)).opened(THREE).item(JACKET).says("opened").enter()
    yield Scene("check-timed-refused", early, at=timedelta(seconds=4))
    yield Scene("item", Hands().opened(THREE).item(JACKET).says("opened"))
    yield Scene("item-sealed", Hands().opened(THREE).item(JACKET).says("sealed"))
    yield Scene("item-by-checks", Hands(rules(CheckKind.YES_NO)).opened(THREE).item(JACKET).says("opened", "no"))
    yield Scene("item-references", Hands().opened(THREE).item(JACKET).says("opened"), state="references")
    yield Scene("item-practice", Hands(is_practice=True).opened(THREE).item(JACKET).says("opened"))
    yield Scene("item-offline", Hands().opened(THREE).item(JACKET).says("opened"), lamp="offline", hint="hint_glare")
    damaged = Hands().opened(THREE).item(JACKET).says("opened", "damaged")
    yield Scene("photo", damaged, lamp="offline")
    yield Scene("photo-one-of-two", Hands().opened(THREE).item(JACKET).says("opened", "damaged").photos())
    yield Scene("photo-blurred", Hands().opened(THREE).item(JACKET).says("opened", "damaged"), _told("photo_blurred"))
    yield Scene("photo-failed", Hands().opened(THREE).item(JACKET).says("opened", "damaged").no_photo(),
                camera="camera_frozen")  # fmt: skip
    yield Scene("note", Hands().opened(THREE).item(JACKET).says("opened", "damaged").photos(2))
    yield Scene("note-refused", Hands().opened(THREE).item(JACKET).says("opened", "damaged").photos(2).enter())
    yield Scene("disposition", Hands().opened(THREE).item(JACKET).says("opened", "good"))
    yield Scene("disposition-held", Hands().opened(ELECTRONIC).scan(PHONES.serials[0]).says("opened", "good"))
    held = Hands().opened(ELECTRONIC).scan(PHONES.serials[0]).says("opened", "good")
    yield Scene("disposition-released", held.do(OverrideGiven, BOSS))
    equal = Hands().opened(SOCKS_THREE).item(SOCKS).says("opened", "good").do(CountGiven, 2)
    yield Scene("disposition-equal-units", equal.do(FaultChosen, FaultOwner.WAREHOUSE))
    many_photos = Hands().opened(THREE).item(JACKET).says("opened", "damaged").photos(2).note("Naht offen").enter()
    yield Scene("disposition-many-photos", many_photos.photos(8))
    yield Scene("hold", Hands().opened(THREE).item(JACKET).do(HoldAsked))
    yield Scene("hold-refused", Hands().opened(THREE).item(JACKET).do(HoldAsked).says("brand"))


def _stopping() -> Iterator[Scene]:
    yield Scene("alert-of-parcel", Hands().opened(THREE).do(StopAsked))
    yield Scene("alert-of-item", Hands().opened(THREE).item(JACKET).do(StopAsked))
    for alert in (Alert.EMPTY_BOX, Alert.PROHIBITED, Alert.HAZARDOUS, Alert.TAMPERED):
        stopped = Hands().opened(THREE).do(StopAsked).says(alert)
        yield Scene(f"stop-{alert.value.replace('_', '-')}", stopped)
    yield Scene("stop-photographed", Hands().opened(THREE).do(StopAsked).says(Alert.HAZARDOUS).photos())
    yield Scene("stop-unsafe", Hands().opened(THREE).item(JACKET).says("opened", "unsafe"))
    yield Scene("stop-unsafe-photographed", Hands().opened(THREE).item(JACKET).says("opened", "unsafe").photos())
    forbidden = Hands(rules(prohibited=("kitchen",))).opened(THREE).strange(MUG.gtins[0]).product(MUG)
    yield Scene("stop-by-category", forbidden.do(ExtraDeclared))
    yield Scene("confirm-leaving", Hands().opened(THREE).item(JACKET).says("opened").do(DiscardAsked))


def _finishing() -> Iterator[Scene]:
    label = Hands(plates=True).opened(THREE).item(JACKET).says("opened", "like_new").enter()
    yield Scene("plate-printing", label)
    label = Hands(plates=True).opened(THREE).item(JACKET).says("opened", "like_new").enter()
    yield Scene("plate-printed", label.printed())
    out = Hands(plates=True).opened(ONE).item(JACKET).says("opened", "like_new").enter()
    out.do(PlateNotPrinted, out.session.session_id, out.session.units[0].plate, "printer_out")
    yield Scene("review-label-to-come", out, _told("printer_out", reason="printer_paper"))
    yield Scene("review", each_done(Hands().opened(THREE), (JACKET, CAP, BELT)))
    yield Scene("review-missing", each_done(Hands().opened(THREE), (JACKET,)).do(RestMissing))
    yield Scene("review-rest-later", each_done(Hands().opened(THREE), (JACKET,)).do(RestLater))
    yield Scene("review-rto", Hands().opened(UNDELIVERED).says(RtoReason.NOT_COLLECTED, "still_sealed"))
    yield Scene("review-many", Hands().opened(MANY).done(MANY.lines[0], "opened", "good").do(RestMissing))
    yield Scene("saving", each_done(Hands().opened(ONE), (JACKET,)).enter())
    yield Scene("done", each_done(Hands().opened(THREE), (JACKET, CAP, BELT)).saved())
    yield Scene("done-unknown", Hands().scan("JD0146").answered(LookupResult((), LookupSource.COULD_NOT_ASK)).saved())
    yield Scene("done-practice", each_done(Hands(is_practice=True).opened(ONE), (JACKET,)).enter())
    yield Scene("taking-back", each_done(Hands().opened(ONE), (JACKET,)).saved().do(Undone))
    full = each_done(Hands().opened(ONE), (JACKET,))
    yield Scene("review-disk-full", full, _told("receipt_not_saved"))
    resumed = Hands()
    resumed.do(Resumed, Hands().opened(THREE).item(JACKET).says("opened").session, None)
    yield Scene("resumed", resumed)


_FLOORS = (
    *("floor", "floor offline", "floor nothing"),
    *("times", "times by", "backlog", "quality", "quality graders"),
)


def _over() -> Iterator[Scene]:
    idle, at_item = Hands(), Hands().opened(THREE).item(JACKET).says("opened")
    for lamp, state in (("online", ""), ("new", "empty"), ("online", "found-none")):
        yield Scene(f"parcels{'-' * bool(state)}{state}", idle, overlay="parcels", lamp=lamp, state=state)
    for state in ("refused", "waiting", "confirmed", "handed-over", "parked"):
        yield Scene(f"details-{state}", idle, overlay="details", state=state, lamp="offline")
    for state in ("unsent", "in-hand", "uncounted", "exported"):
        yield Scene(f"leaving-{state}", idle, overlay="leaving", state=state, lamp="offline")
    yield Scene("pace", at_item, overlay="pace", state="hour")
    yield Scene("pace-empty", idle, overlay="pace")
    yield Scene("help", idle, overlay="help")
    yield Scene("help-at-item", at_item, overlay="help", state="written")
    for state in ("", "sharp", "blurred", "region"):
        yield Scene(f"camera{'-' * bool(state)}{state}", idle, overlay="camera", state=state)
    for state in ("begun", "good", "trouble"):
        yield Scene(f"check-bench-{state}", idle, overlay="check", state=state)
    for state in _FLOORS:
        yield Scene(f"floor-{state.replace(' ', '-')}", idle, overlay="floor", state=state)
    for state in ("names", "names-2", "pin", "pin-wrong", "pin-locked", "pin-busy", "locked", "badge-unknown"):
        yield Scene(f"sign-in-{state}", at_item if state == "locked" else idle, overlay="sign-in", state=state)
    yield Scene("trouble", at_item, overlay="trouble")
