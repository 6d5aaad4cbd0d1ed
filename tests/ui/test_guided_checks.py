"""Sample brands in the running window: checks by keys and by hands that hold still, evidence, holds and badges."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from receiving_station.adapters.db import StationDatabase
from receiving_station.application.ports import BrandChange, PersonChange
from receiving_station.demo import sample_parcels
from receiving_station.domain.rules import BrandRules
from receiving_station.domain.session import Step
from receiving_station.domain.vocabulary import Disposition, ItemCondition
from receiving_station.samples.brands import BRANDS
from receiving_station.samples.people import PEOPLE
from tests.ui.test_station_window import Running, _gtin, announce_samples, settings_of
from ui.demo.hands import send_key, type_character

SHOES, HEADPHONES, KETTLE = 2, 6, 12
_TYPING_MS = 90


def quick(rules: BrandRules) -> BrandRules:
    """The same rules with a clock that runs three seconds."""
    return replace(rules, checks=tuple(replace(check, seconds=min(3, check.seconds)) for check in rules.checks))


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Running]:
    announce_samples(tmp_path)
    database = StationDatabase(tmp_path / "station.db")
    feed = database.open().feed
    feed.apply([BrandChange(rules.brand, quick(rules)) for rules in BRANDS], "")
    feed.apply([PersonChange(one.person.person_id, one.person) for one in PEOPLE], "")
    database.close()
    running = Running(settings_of(tmp_path), qtbot, qapp)
    running.scan(PEOPLE[0].badge)
    qtbot.waitUntil(lambda: not running.window.people.is_locked, timeout=20_000)
    yield running
    running.stop()


def take_up(bench: Running, parcel: int) -> None:
    """The parcel's label and its first item by scanner, opened."""
    bench.scan(sample_parcels()[parcel - 1].rma or "")
    bench.wait_step(Step.IDENTIFY)
    bench.scan(_gtin(parcel))
    bench.wait_step(Step.PACKAGING)
    bench.press(Qt.Key.Key_2)
    bench.wait_step(Step.CHECK)


def asked(bench: Running) -> str:
    check = bench.window.bench.check
    return check.check_id if check is not None else ""


def told(bench: Running) -> str:
    message = bench.window.bench.view.message
    return message.text if message is not None else ""


def wait_check(bench: Running, qtbot: QtBot, name: str) -> None:
    qtbot.waitUntil(lambda: asked(bench) == name, timeout=20_000)


def write(bench: Running, text: str) -> None:
    """As a person types: far slower than a scanner."""
    at_ms = 5000
    for character in text:
        type_character(bench.handle, character, at_ms)
        at_ms += _TYPING_MS
    send_key(bench.handle, Qt.Key.Key_Return, at_ms)


def test_shoes_are_asked_photographed_hands_free_and_brushed_by_the_clock(bench: Running, qtbot: QtBot) -> None:
    take_up(bench, SHOES)
    assert asked(bench) == "soles"
    bench.press(Qt.Key.Key_2)
    wait_check(bench, qtbot, "soles_photo")
    # A hand is slower than half a second: the camera has looked since the question came.
    with qtbot.waitSignal(bench.window.eye.judged, timeout=20_000):
        pass
    # The item comes under the camera and lies still: no key is pressed.
    bench.scene.place(sample_parcels()[SHOES - 1].items[0].picture)
    wait_check(bench, qtbot, "brush")
    assert 0 < bench.window.bench.view.clock_s <= 3
    bench.press(Qt.Key.Key_Return)
    assert told(bench).startswith("Not long enough yet.")
    qtbot.waitUntil(lambda: bench.window.bench.view.clock_s == 0, timeout=20_000)
    bench.press(Qt.Key.Key_Return)
    bench.wait_step(Step.ITEM)
    assert told(bench) == ""
    unit = bench.window.bench.session.current
    assert unit is not None
    assert [given.check_id for given in unit.checks] == ["soles", "soles_photo", "brush"]
    assert (unit.item_suggested, len(unit.photos)) == (ItemCondition.GOOD, 1)


def test_a_text_is_typed_at_once_a_scan_is_no_text_and_an_empty_backspace_goes_back(
    bench: Running, qtbot: QtBot
) -> None:
    take_up(bench, KETTLE)
    bench.press(Qt.Key.Key_1)
    wait_check(bench, qtbot, "works")
    bench.press(Qt.Key.Key_2)
    wait_check(bench, qtbot, "plate")
    field = bench.window.window.findChild(QLineEdit, "field:check")
    assert field is not None
    assert field.hasFocus()
    bench.scan("0012345")
    assert (field.text(), asked(bench)) == ("", "plate")
    bench.press(Qt.Key.Key_Backspace)
    wait_check(bench, qtbot, "works")
    assert not field.hasFocus()
    bench.press(Qt.Key.Key_2)
    wait_check(bench, qtbot, "plate")
    write(bench, "HC17")
    bench.wait_step(Step.ITEM)
    unit = bench.window.bench.session.current
    assert unit is not None
    assert (unit.checks[-1].answer, unit.item_suggested) == ("HC17", ItemCondition.DEFECTIVE)


def test_dear_damaged_goods_need_photos_and_a_sentence_and_a_supervisor_releases_the_hold_with_both_names(
    bench: Running, qtbot: QtBot
) -> None:
    take_up(bench, HEADPHONES)
    bench.scene.place(sample_parcels()[HEADPHONES - 1].items[0].picture)
    for name in ("model", "works"):
        wait_check(bench, qtbot, name)
        bench.press(Qt.Key.Key_1)
    wait_check(bench, qtbot, "parts")
    write(bench, "3")
    bench.wait_step(Step.ITEM)
    bench.press(Qt.Key.Key_5)
    bench.wait_step(Step.PHOTO)
    assert bench.window.bench.view.photos_lacking == 2
    for lacking in (1, 0):
        bench.press(Qt.Key.Key_Space)
        qtbot.waitUntil(lambda lacking=lacking: bench.window.bench.view.photos_lacking == lacking, timeout=20_000)  # type: ignore[misc]
    bench.wait_step(Step.NOTE)
    send_key(bench.handle, Qt.Key.Key_Return)
    assert bench.window.bench.session.step is Step.NOTE
    write(bench, "BAND BROKEN")
    bench.wait_step(Step.DISPOSITION)
    assert "Hearth & Co decides" in bench.window.bench.view.why
    bench.scan(PEOPLE[2].badge)
    qtbot.waitUntil(lambda: bench.window.bench.view.suggestion == "Quarantine", timeout=20_000)
    bench.press(Qt.Key.Key_Return)
    bench.wait_step(Step.REVIEW)
    qtbot.waitUntil(lambda: bench.window.bench.session.photos_pending == 0, timeout=20_000)
    bench.press(Qt.Key.Key_Return)
    bench.wait_step(Step.DONE)
    session_id = bench.window.bench.session.session_id
    assert session_id is not None
    receipt = bench.station.stores.receipts.find(session_id)
    assert receipt is not None
    (unit,) = receipt.units
    assert (unit.operator, [override.by_name for override in unit.overrides]) == ("M. Weber", ["R. Alvarez"])
    assert (unit.disposition, unit.note, len(unit.photos)) == (Disposition.QUARANTINE, "BAND BROKEN", 2)
