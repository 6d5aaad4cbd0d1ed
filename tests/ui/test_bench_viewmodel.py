"""The bench's view-model: keys become answers, effects go to the workers, the view says what to do."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from receiving_station.domain.codes import Code, Symbology
from receiving_station.domain.events import (
    CommitSession,
    LookupAnswered,
    PhotoTaken,
    PrintPlate,
    ReceiptNotSaved,
    ReceiptSaved,
    SaveDraft,
    StartLookup,
    TakePhoto,
)
from receiving_station.domain.lookup import LookupResult, LookupSource
from receiving_station.domain.returns import ExpectedReturn, PhotoRef
from receiving_station.domain.session import Bench, Step
from receiving_station.domain.vocabulary import PhotoKind, Sha256
from tests.fakes.clock import FakeClock
from tests.fakes.ids import CountingIds
from tests.fakes.parcels import AT, made_line, made_return
from ui.viewmodels.bench import BenchViewModel
from ui.viewmodels.presenter import Surroundings
from ui.viewmodels.view import BenchView, Page

LABEL = Code(Symbology.QR, "RMA-A", b"RMA-A")
ITEM = Code(Symbology.EAN_13, "9520100001017", b"9520100001017")


class Hand:
    """A view-model, what it asked for, and answers to it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.clock, self.ids = FakeClock(), CountingIds()
        around = Surroundings(Bench("Bench 7", "M.", "1"), lambda name: Path("/p") / name, lambda sha: Path("/f") / sha)
        self.model = BenchViewModel(around, self.clock, self.ids)
        self.stored: list[Any] = []
        self.jobs: list[Any] = []
        self.numbers: list[str] = []
        self.model.store_wanted.connect(self.stored.append)
        self.model.job_wanted.connect(self.jobs.append)
        self.model.number_entered.connect(self.numbers.append)
        self.model.begin(None)

    @property
    def view(self) -> BenchView:
        return self.model.view

    def open(self, expected: ExpectedReturn) -> None:
        self.model.scanned((LABEL,))
        look_up = next(job for job in self.jobs if isinstance(job, StartLookup))
        result = LookupResult((expected,), LookupSource.LOCAL)
        self.model.handle(LookupAnswered(AT, self.ids.fresh(), look_up.question, result))
        self.take_photos()

    def take_photos(self) -> None:
        for job in [job for job in self.jobs if isinstance(job, TakePhoto)]:
            photo = PhotoRef(Sha256("a" * 64), job.kind, AT, 100, 10, 10)
            self.model.handle(PhotoTaken(AT, self.ids.fresh(), job.unit_id, photo))
        self.jobs.clear()

    def press(self, *keys: str) -> None:
        for key in keys:
            self.model.press(key)

    def saved(self) -> None:
        commit = next(effect for effect in self.stored if isinstance(effect, CommitSession))
        assert commit.session.session_id is not None
        self.model.handle(ReceiptSaved(AT, self.ids.fresh(), commit.session.session_id))


@pytest.fixture
def hand(qtbot: QtBot) -> Iterator[Hand]:
    made = Hand(qtbot)
    yield made
    made.model.stop()


def test_the_idle_bench_asks_for_a_parcel_and_offers_a_number_field(hand: Hand) -> None:
    assert (hand.view.page, hand.view.title, hand.view.field) == (Page.IDLE, "Scan a parcel", "number")


def test_a_look_up_that_is_answered_at_once_is_never_shown_to_be_going_on(hand: Hand) -> None:
    steps: list[Step] = []
    hand.model.view_changed.connect(lambda view: steps.append(view.step))
    hand.open(made_return())
    assert Step.LOOKING_UP not in steps
    assert hand.view.step is Step.IDENTIFY


def test_a_look_up_that_takes_its_time_is_shown_to_be_going_on(hand: Hand, qtbot: QtBot) -> None:
    hand.model.scanned((LABEL,))
    assert hand.view.step is Step.IDLE
    qtbot.waitUntil(lambda: hand.view.step is Step.LOOKING_UP)


def test_a_key_pressed_during_a_look_up_means_what_the_screen_will_show(hand: Hand) -> None:
    hand.model.scanned((LABEL,))
    hand.model.press("1")
    assert hand.view.step is Step.LOOKING_UP


def test_a_scan_starts_a_look_up_and_takes_a_photo_of_the_label(hand: Hand) -> None:
    hand.model.scanned((LABEL,))
    kinds = [job.kind for job in hand.jobs if isinstance(job, TakePhoto)]
    assert ([type(job) for job in hand.jobs], kinds) == ([StartLookup, TakePhoto], [PhotoKind.LABEL])


def test_a_clean_unit_takes_one_scan_and_four_keys(hand: Hand) -> None:
    hand.open(made_return())
    hand.model.scanned((ITEM,))
    hand.press("2", "1", "Enter")
    assert (hand.view.page, [row.goes_to for row in hand.view.settled]) == (Page.REVIEW, ["Clean and repack"])
    hand.press("Enter")
    hand.saved()
    assert (hand.view.page, hand.view.title) == (Page.DONE, "Saved")
    hand.press("Enter")
    assert hand.view.page is Page.IDLE


def test_a_line_is_picked_by_its_number_when_the_item_has_no_code(hand: Hand) -> None:
    hand.open(made_return("A", made_line("A", 1), replace(made_line("A", 2, gtins=()), name="Wool cap")))
    assert [line.shortcut for line in hand.view.lines] == ["1", "2"]
    hand.press("2")
    assert hand.view.unit is not None
    assert hand.view.unit.name == "Wool cap"


def test_every_step_is_kept_as_a_draft(hand: Hand, qtbot: QtBot) -> None:
    hand.open(made_return())
    before = len(hand.stored)
    hand.model.scanned((ITEM,))
    for key in ("2", "1", ""):
        with qtbot.waitSignal(hand.model.store_wanted):
            pass
        hand.press(*key)
    drafts = [effect for effect in hand.stored[before:] if isinstance(effect, SaveDraft)]
    assert [draft.session.step for draft in drafts] == [Step.PACKAGING, Step.ITEM, Step.DISPOSITION]


def test_keys_faster_than_any_hand_are_kept_as_one_draft_and_at_the_latest_when_the_window_goes(hand: Hand) -> None:
    hand.open(made_return())
    hand.model.scanned((ITEM,))
    hand.press("2", "1")
    assert not any(isinstance(effect, SaveDraft) for effect in hand.stored)
    hand.model.stop()
    kept = [effect.session.step for effect in hand.stored if isinstance(effect, SaveDraft)]
    assert kept == [Step.DISPOSITION]


def test_damage_asks_for_a_photo_before_it_goes_on(hand: Hand) -> None:
    hand.open(made_return())
    hand.model.scanned((ITEM,))
    hand.press("3", "5", "Enter")
    assert hand.view.photos_lacking == 1
    hand.press("Space")
    hand.take_photos()
    assert (hand.view.suggestion, hand.view.photos_lacking) == ("Quarantine", 0)


def test_backspace_takes_back_one_answer(hand: Hand) -> None:
    hand.open(made_return())
    hand.model.scanned((ITEM,))
    hand.press("2", "Backspace")
    assert hand.view.question is not None
    assert hand.view.question.title == "How is the packaging?"


def test_a_receipt_that_could_not_be_saved_keeps_everything_and_says_so(hand: Hand) -> None:
    hand.open(made_return())
    hand.model.scanned((ITEM,))
    hand.press("1", "Enter", "Enter", "Enter")
    commit = next(effect for effect in hand.stored if isinstance(effect, CommitSession))
    assert commit.session.session_id is not None
    hand.model.handle(ReceiptNotSaved(AT, hand.ids.fresh(), commit.session.session_id, "receipt_not_saved"))
    assert hand.view.page is Page.REVIEW
    assert hand.view.message is not None
    assert "Everything you entered is kept" in hand.view.message.text


def test_the_fault_owner_changes_with_its_key(hand: Hand) -> None:
    hand.open(made_return())
    hand.model.scanned((ITEM,))
    hand.press("2", "6", "Space")
    hand.take_photos()
    before = hand.view.unit
    hand.press("0")
    after = hand.view.unit
    assert before is not None
    assert after is not None
    assert (before.facts[-1], after.facts[-1]) == ("fault: supplier", "fault: not clear")


def test_an_unknown_parcel_is_parked_with_its_shelf(hand: Hand) -> None:
    hand.model.scanned((LABEL,))
    look_up = next(job for job in hand.jobs if isinstance(job, StartLookup))
    result = LookupResult((), LookupSource.NOT_KNOWN_ANYWHERE)
    hand.model.handle(LookupAnswered(AT, hand.ids.fresh(), look_up.question, result))
    hand.take_photos()
    hand.model.field_edited("shelf", "P1-07")
    hand.model.field_entered("shelf", "P1-07")
    commit = next(effect for effect in hand.stored if isinstance(effect, CommitSession))
    assert (commit.session.expected, commit.session.shelf) == (None, "P1-07")


def test_a_label_of_marks_and_control_characters_is_shown_escaped_and_kept_as_it_came(hand: Hand) -> None:
    code = Code.typed("RMA\u202e\x1d\ud800" + "x" * 4096)
    hand.model.scanned((code,))
    hand.model.refresh()
    assert "\u202e" not in hand.view.header.title
    assert "⟨202E⟩⟨1D⟩" in hand.view.header.title
    assert len(hand.view.header.title) <= 32
    assert hand.model.session.codes[0].raw.decode("utf-8", "surrogatepass") == "RMA\u202e\x1d\ud800" + "x" * 4096


def test_a_number_typed_by_hand_goes_the_way_of_a_scan(hand: Hand) -> None:
    hand.model.field_entered("number", "  RMA-A ")
    assert hand.numbers == ["RMA-A"]


def test_the_confirmation_goes_by_itself(hand: Hand, qtbot: QtBot) -> None:
    hand.open(made_return())
    hand.model.scanned((ITEM,))
    hand.press("1", "Enter", "Enter", "Enter")
    hand.saved()
    qtbot.waitUntil(lambda: hand.view.page is Page.IDLE, timeout=20_000)


def test_the_action_bar_keeps_its_places_at_every_step(hand: Hand) -> None:
    places = {tuple(action.key for action in hand.view.actions)}
    hand.open(made_return())
    places.add(tuple(action.key for action in hand.view.actions))
    hand.model.scanned((ITEM,))
    for key in ("2", "1", "Enter", "Enter"):
        hand.press(key)
        places.add(tuple(action.key for action in hand.view.actions))
    assert len(places) == 1


def test_a_key_that_was_the_first_of_a_slow_scanner_s_burst_has_done_nothing(hand: Hand) -> None:
    hand.open(made_return())
    hand.model.scanned((ITEM,))
    before = hand.view.step, hand.view.question
    hand.press("2")
    assert hand.view.step is not before[0]
    hand.model.take_key_back()
    assert (hand.view.step, hand.view.question) == before


def test_a_misheard_key_that_meant_nothing_takes_no_earlier_answer_back(hand: Hand) -> None:
    hand.open(made_return())
    hand.model.scanned((ITEM,))
    hand.press("2")
    answered = hand.view.step
    hand.press("9")
    assert hand.view.step is answered
    hand.model.take_key_back()
    hand.model.take_key_back()
    assert hand.view.step is answered


def test_a_unit_whose_plate_is_printed_is_kept_before_a_kill_could_forget_it(hand: Hand) -> None:
    printed: list[Any] = []
    hand.model.device_wanted.connect(printed.append)
    hand.model.set_bench(Bench("Bench 7", "M.", "1", plates=True))
    hand.open(made_return())
    hand.model.scanned((ITEM,))
    hand.press("2", "1", "Enter")
    assert [type(effect) for effect in printed] == [PrintPlate]
    kept = [effect.session for effect in hand.stored if isinstance(effect, SaveDraft)]
    assert [unit.plate for unit in kept[-1].units] == [printed[0].plate]
