"""The PC check in the real window, the first start's page, and a session after which the log tells no customer."""

import logging
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from receiving_station.adapters.db import StationDatabase
from receiving_station.adapters.logs import LOGS, begin_logging
from receiving_station.adapters.settings import LogSection
from receiving_station.application.errors import StationError
from receiving_station.application.health import (
    Finding,
    Health,
    HealthReport,
    Part,
    clock_finding,
    disk_finding,
    line_finding,
    scanner_finding,
    unsent_finding,
)
from receiving_station.application.ports import ReturnChange
from receiving_station.application.upkeep import Unsent
from receiving_station.domain.session import Step
from receiving_station.domain.vocabulary import RmaNumber
from receiving_station.first_start import Enrolled
from tests.fakes.fake_central import TOKEN, FakeCentral
from tests.fakes.parcels import a_return
from tests.ui.test_station_window import Running, settings_of
from ui.bridge.language import Languages
from ui.first_start import ALONE, CONNECT, FirstStart
from ui.style.sheet import apply_style
from ui.viewmodels.doctor import doctor_view
from ui.viewmodels.locale import LANGUAGES
from ui.viewmodels.words import sentence
from ui.views import gallery
from ui.views.main_window import MainWindow

MARK = "ZWEIG"
"""In every number and word of a customer here."""
FINDINGS = (
    Finding(Part.SETTINGS, Health.OK, "doctor_settings_locked",
            (("count", "3"), ("path", "/etc/receiving-station/policy.toml"), ("names", "central.url, network.proxy"))),
    line_finding("tls_untrusted"),
    clock_finding(-840.0),
    unsent_finding(Unsent(41, 60, 163, 2, 0), 80 * 3600.0, has_central=True),
    Finding(Part.DATABASE, Health.BROKEN, "doctor_database_damaged"),
    disk_finding(None, 10**9),
    Finding(Part.CAMERA, Health.ATTENTION, "camera_lost", (("name", "HD Pro Webcam C920"),)),
    scanner_finding(20 * 86_400.0),
    Finding(Part.PRINTER, Health.ATTENTION, "doctor_printer_off", (("name", "192.168.4.20:9100"),)),
    Finding(Part.SCALE, Health.ATTENTION, "doctor_scale_silent", (("name", "/dev/ttyUSB0"),)),
    Finding(Part.VERSION, Health.OK, "doctor_version", (("version", "0.1.0"),)),
)  # fmt: skip
LONG_PATH = "/var/lib/returns/share/receiving-station/exports/support-2026-11-22-051233.zip"


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Running]:
    running = Running(settings_of(tmp_path, **{"station.language": "en"}), qtbot, qapp)
    yield running
    running.stop()


def test_help_leads_to_the_pc_check_which_writes_a_bundle(bench: Running, qtbot: QtBot, tmp_path: Path) -> None:
    window = bench.window.window
    for overlay in ("check", "help"):
        bench.press(Qt.Key.Key_F8)
        qtbot.waitUntil(lambda wanted=overlay: window.overlay == wanted, timeout=20_000)  # type: ignore[misc]
    bench.press(Qt.Key.Key_2)
    qtbot.waitUntil(lambda: window.overlay == "doctor", timeout=20_000)
    qtbot.waitUntil(
        lambda: window.doctor.view is not None and len(window.doctor.view.rows) == len(Part), timeout=20_000
    )
    assert window.doctor.view is not None
    assert window.doctor.view.title == "This PC is all right"
    bench.press(Qt.Key.Key_1)
    qtbot.waitUntil(lambda: window.doctor.view is not None and bool(window.doctor.view.note), timeout=20_000)
    (bundle,) = (tmp_path / "exports").glob("support-*.zip")
    assert zipfile.is_zipfile(bundle)
    assert str(bundle) in window.doctor.view.note
    bench.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.overlay == "", timeout=20_000)


def test_no_word_of_the_pc_check_is_cut_or_pushes_the_keys_out_in_any_language(
    qapp: QApplication, qtbot: QtBot
) -> None:
    languages = Languages(qapp)
    apply_style(qapp, dark=False)
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.show_overlay("doctor")
    report = HealthReport(datetime(2026, 11, 22, 5, tzinfo=UTC), "Bench 7", "0.1.0", FINDINGS)
    page, cut = window.doctor, []
    for language in LANGUAGES:
        languages.use(language)
        page.render_doctor(doctor_view(report, sentence("support_written", {"path": LONG_PATH})))
        gallery.settle()
        cut += [f"{language}: {row._row.title}" for row in page._rows if row._row is not None and row.is_cut]
        cut += [f"{language}: {words.accessibleName()}" for words in (page._note, page._title) if words.is_cut]
        last = page._close.mapTo(page, page._close.rect().bottomLeft()).y()
        cut += [f"{language}: the keys"] if last > page.height() else []
    languages.close()
    assert cut == []


@pytest.fixture
def logged(tmp_path: Path) -> Iterator[Path]:
    """The log's folder, written at its fullest."""
    root = logging.getLogger()
    level, before = root.level, list(root.handlers)
    shown = [(handler, handler.formatter, handler.level) for handler in before]
    begin_logging(LogSection(level="debug", system=False), tmp_path)
    yield tmp_path / LOGS
    for handler in [each for each in root.handlers if each not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    for handler, formatter, weight in shown:
        handler.setFormatter(formatter)
        handler.setLevel(weight)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_session_with_customers_data_leaves_none_of_it_in_the_log(
    tmp_path: Path, logged: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    expected = replace(
        a_return("1"), rma=RmaNumber(f"RMA-{MARK}-1"), order_number=f"{MARK}-4711", tracking_numbers=(f"1Z{MARK}77",)
    )
    database = StationDatabase(tmp_path / "station.db")
    database.open().feed.apply([ReturnChange(expected.return_id, expected)], "")
    database.close()
    (tmp_path / "token").write_text(TOKEN, encoding="utf-8")
    with FakeCentral() as central:
        central.answer_next("/v1/receipts", 422, times=1000)
        wishes = {"central.url": central.url, "central.token_file": str(tmp_path / "token"), "sync.undo_s": "0"}
        bench = Running(settings_of(tmp_path, **wishes), qtbot, qapp)
        try:
            bench.scan(f"1Z{MARK}77")
            bench.wait_step(Step.IDENTIFY)
            bench.window.bench.field_edited("note", f"for Mrs {MARK}")

            def fail() -> None:
                raise ValueError(f"the note of {MARK} has no end")

            thread = threading.Thread(target=fail)
            thread.start()
            thread.join()
            bench.scan("NOBODY-4711")
            bench.scan(f"LOST-{MARK}-9")
            bench.press(Qt.Key.Key_F6)
            qtbot.waitUntil(lambda: any(call.path.startswith("/v1/") for call in central.calls), timeout=20_000)
        finally:
            bench.stop()
    text = "".join(file.read_text(encoding="utf-8") for file in logged.iterdir())
    assert "unexpected error" in text
    assert "ValueError" in text
    assert MARK not in text


def first_start(qtbot: QtBot, qapp: QApplication, enrol: object, url: str = "https://central.example") -> FirstStart:
    apply_style(qapp, dark=False)
    page = FirstStart(enrol, url)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.show()
    return page


def test_a_scanned_code_enrols_the_station_and_the_page_goes(qtbot: QtBot, qapp: QApplication) -> None:
    asked: list[tuple[str, str]] = []

    def enrol(url: str, code: str) -> Enrolled:
        asked.append((url, code))
        return Enrolled("Bench 7", "the keyring")

    page = first_start(qtbot, qapp, enrol)
    QTest.keyClicks(page.code, "ABCDE-FGHJK")
    with qtbot.waitSignal(page.answered):
        QTest.keyClick(page.code, Qt.Key.Key_Return)
    page.finish()
    assert asked == [("https://central.example", "ABCDE-FGHJK")]
    assert (page.answer, page.isVisible()) == (CONNECT, False)


def test_a_refused_code_is_told_and_asked_for_again(qtbot: QtBot, qapp: QApplication) -> None:
    def refuse(url: str, code: str) -> Enrolled:
        raise StationError("enrol_refused", url=url, reason="The code was used before.")

    page = first_start(qtbot, qapp, refuse)
    page.code.setText("ABCDE-FGHJK")
    page.choose(CONNECT)
    qtbot.waitUntil(lambda: "used before" in page._note.accessibleName())
    page.finish()
    assert page.isVisible()
    assert page._connect.isEnabled()


def test_a_first_start_without_an_address_offers_to_work_alone(qtbot: QtBot, qapp: QApplication) -> None:
    page = first_start(qtbot, qapp, lambda *_: None, "")
    assert page._alone.isVisible()
    page.choose(CONNECT)
    page.choose(ALONE)
    assert page.answer == ALONE
