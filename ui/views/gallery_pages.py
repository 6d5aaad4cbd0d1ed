"""The gallery's pages over the session's in each of their states, through their own view-models."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from uuid import UUID

from receiving_station.application.bench_check import CARD_CODE, CARD_SIDE_MM, SCANNER_CODE
from receiving_station.application.camera import CameraInfo, CameraWishes
from receiving_station.application.outbox_desk import EntryDetail, ParcelDetail, Remedy
from receiving_station.application.picture_quality import Quality
from receiving_station.application.ports import EntryKind, EntryState, ParcelRow, Weight
from receiving_station.application.sign_in import PinAnswer, SignIn, Tries
from receiving_station.application.upkeep import Unsent
from receiving_station.domain.codes import FoundCode
from receiving_station.domain.events import Message, PlateNotPrinted, PlatePrinted, PrintPlate, Severity
from receiving_station.domain.people import Person, PersonId
from receiving_station.domain.receipts import receipts_of
from receiving_station.domain.rules import Rulebook
from receiving_station.domain.vocabulary import EntryId, ParcelState, SessionId, Word
from ui.viewmodels.bench_check import BenchCheckModel, BenchCheckView
from ui.viewmodels.camera_setup import CameraSetup, CameraSetupView
from ui.viewmodels.leaving import leaving_view
from ui.viewmodels.sign_in import SignInView, SignInViewModel
from ui.viewmodels.view import LeavingView
from ui.viewmodels.words import sentence
from ui.views.gallery_world import BELT, BENCH, CAP, JACKET, NOW, PEOPLE, THREE, Hands, each_done, read

_SHARP = Quality(0.71, 0.9, 0.5, 0.0, 0.4, 0.5)
_BLURRED = Quality(0.22, 0.95, 0.55, 0.02, 0.4, 0.5)

# --- what was finished before ---------------------------------------------------------------------


def _row(number: int, title: str, word: Word, outcome: tuple[str, ...] = (), **more: object) -> ParcelRow:
    at = NOW - timedelta(minutes=6 * number)
    made = ParcelRow(SessionId(UUID(int=number)), title, ParcelState.DONE, 1 + number % 3, at, word, at, outcome, "")
    return replace(made, **more)  # type: ignore[arg-type]


ROWS = (
    _row(1, "RMA-48212", Word.WAITING),
    _row(2, "RMA-48208", Word.NEEDS_YOU, problem="refused"),
    _row(3, "1Z999AA10123456784", Word.SENT),
    _row(4, "RMA-48199", Word.CONFIRMED, ("refund_full 24.90 EUR", "sellable 1")),
    _row(5, "RSP4K2M9QX", Word.CONFIRMED, parcel=ParcelState.PARKED_UNKNOWN),
    _row(6, "RMA-48190", Word.NEEDS_YOU, flags=("outside_window", "wrong_item"), handed_to="R. Alvarez"),
    _row(7, "RMA-48187", Word.CONFIRMED, ("refund_less_fee 63.20 EUR", "repack 1")),
    _row(8, "RMA-48181", Word.CONFIRMED, ("exchange", "sellable_as_grade 2")),
    *(_row(n, f"RMA-481{90 - n}", Word.CONFIRMED, ("refund_full 79.00 EUR", "sellable 2")) for n in range(12, 24)),
)
_DETAILS = {"refused": 1, "waiting": 0, "confirmed": 3, "handed-over": 5, "parked": 4}


def detail(state: str) -> ParcelDetail:
    """One of them with all that is known about it."""
    hands = each_done(Hands().opened(THREE), (JACKET, CAP, BELT))
    receipt = receipts_of(hands.enter().session, BENCH)[0]
    if state == "parked":
        receipt = replace(receipt, parcel=ParcelState.PARKED_UNKNOWN, shelf="U-12", units=())
    record = EntryId(UUID(int=1))
    entry = EntryDetail(record, EntryKind.RECEIPT, EntryState.DELIVERED, "{}", "", 200, "", 1, NOW, NOW)
    remedies: tuple[Remedy, ...] = ()
    if state in {"refused", "handed-over"}:
        answer = "line “ln-77” is not a line of this return"
        entry = replace(entry, state=EntryState.NEEDS_PERSON, problem="refused", status=422, answer=answer)
        remedies = tuple(Remedy)
    if state == "waiting":
        entry = replace(entry, state=EntryState.QUEUED, status=None, tries=3)
    handed_at = NOW if state == "handed-over" else None
    return ParcelDetail(ROWS[_DETAILS[state]], receipt, (entry,), None, "", handed_at, remedies)


def leaving(state: str) -> LeavingView:
    """Leaving with unsent work."""
    gaps = {"path": "…/exports/unsent-2026-11-21.zip", "parcels": "3", "seal": "7K2M-9QX4-11TD"}
    note = sentence("bundle_made", gaps) if state == "exported" else ""
    unsent: dict[str, Unsent | None] = {"uncounted": None, "in-hand": Unsent(0, 0, 0, 0, 1)}
    return leaving_view(unsent.get(state, Unsent(3, 7, 12, 1, 0)), note)


# --- the bench's own ------------------------------------------------------------------------------


def camera_setup(state: str) -> CameraSetupView:
    """The camera's page."""
    model = CameraSetup(CameraWishes("camera:usb-1"))
    model.list_cameras((CameraInfo("usb-1", "HD Pro Webcam C920", 0), CameraInfo("usb-2", "IPEVO V4K Pro", 1)))
    if state:
        model.judge(_BLURRED if state == "blurred" else _SHARP)
    if state == "sharp":
        model.read_codes((read("RMA-48213"),))
    if state == "region":
        model.choose("rotation")
        model.drag((0.1, 0.1, 0.6, 0.5))
        model.saved(sentence("camera_saved"))
        model.choose("mirror")
    return model.view


def bench_check(state: str) -> BenchCheckView:
    """The bench check's page."""
    asked: list[PrintPlate] = []
    model = BenchCheckModel(lambda: BENCH.operator, _Clock(), _Ids(), has_printer=True, has_scale=state != "begun")
    model.print_wanted.connect(asked.append)
    model.begin()
    if state != "begun":
        side = round(CARD_SIDE_MM * (2.2 if state == "trouble" else 5.0))
        corners = ((100, 100), (100 + side, 100), (100 + side, 100 + side), (100, 100 + side))
        model.look((FoundCode(read(CARD_CODE), corners),), 1280)
        model.judge(_BLURRED if state == "trouble" else _SHARP)
        model.know_days(1.4 if state == "trouble" else 18.0)
        model.weigh(Weight(240 if state == "trouble" else 0, is_stable=True))
        plate = asked[0]
        if state == "trouble":
            model.hear(PlateNotPrinted(NOW, UUID(int=3), plate.session_id, plate.plate, "printer_out"))
        else:
            model.hear(PlatePrinted(NOW, UUID(int=3), plate.session_id, plate.plate))
            model.read_codes((read(SCANNER_CODE),))
            model.read_codes((read(plate.plate),))
    return model.view


# --- who works here -------------------------------------------------------------------------------


def sign_in(state: str) -> SignInView:
    """The sign-in page, or one that is not shown."""
    if not state:
        return SignInView()
    house = SignIn(BENCH, _House(), _Tries(), _Pins(), _Clock())
    house.read_people()
    model = SignInViewModel(house)
    model.begin()
    if state == "names-2":
        model.choose("more")
    if state.startswith("pin"):
        model.choose("p2")
        for digit in "258":
            model.press(digit)
    said = {
        "pin-wrong": Message("pin_wrong", Severity.ATTENTION, (("name", "M. Weber"), ("tries", "3"))),
        "pin-locked": Message("pin_locked", Severity.STOP, (("name", "M. Weber"), ("minutes", "5"))),
    }
    if state in {*said, "pin-busy"}:
        model.press("0")
        model.press("Enter")
    if state in said:
        model.answered(PinAnswer(None, said[state]))
    if state == "badge-unknown":
        model.refuse("badge_unknown")
    if state == "locked":
        model.badge_of(PEOPLE[1])
        model.lock()
    return model.view


class _House:
    def rulebook(self) -> Rulebook:
        return Rulebook()

    def people(self) -> tuple[Person, ...]:
        return PEOPLE


class _Tries:
    def tries_of(self, person_id: PersonId) -> Tries:  # noqa: ARG002 (the port's)
        return Tries()

    def put_tries(self, person_id: PersonId, tries: Tries) -> None:
        pass


class _Pins:
    def fits(self, pin_hash: str, pin: str) -> bool:  # noqa: ARG002 (the port's)
        return False


class _Clock:
    def now(self) -> datetime:
        return NOW

    def monotonic_s(self) -> float:
        return 0.0


class _Ids:
    def __init__(self) -> None:
        self._numbers: Iterator[int] = count(1)

    def fresh(self) -> UUID:
        return UUID(int=next(self._numbers))
