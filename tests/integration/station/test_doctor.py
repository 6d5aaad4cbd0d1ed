"""The doctor on real stations: beside one that runs, on damaged data, with devices that are there or gone."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from receiving_station import doctor
from receiving_station.adapters.bench_check import CheckFile
from receiving_station.adapters.policy import Policy
from receiving_station.adapters.settings import Settings, load_settings
from receiving_station.adapters.system import SystemClock
from receiving_station.application import bench_check
from receiving_station.application.bench_check import BenchCheck
from receiving_station.application.health import Finding, Health, HealthReport, Part
from receiving_station.bootstrap import build_station
from receiving_station.cli import main
from tests.fakes.fake_central import TOKEN, FakeCentral
from tests.fakes.parcels import a_receipt
from tests.fakes.zpl_printer import ZplSocketPrinter

CLOCK = SystemClock()


def settings_at(folder: Path, central: FakeCentral | None = None, /, **more: str) -> Settings:
    wishes = {"data.folder": str(folder), "camera.source": f"pictures:{folder / 'seen'}", **more}
    if central is not None:
        (folder / "token").write_text(TOKEN, encoding="utf-8")
        wishes |= {"central.url": central.url, "central.token_file": str(folder / "token")}
    return load_settings(environ={}, overrides=wishes)


def started(settings: Settings, *names: str) -> None:
    """A station that was started once and received these."""
    station = build_station(settings)
    for name in names:
        station.stores.receipts.commit(replace(a_receipt(name), occurred_at=CLOCK.now() - timedelta(hours=2)))
    station.close()


def examined(settings: Settings) -> HealthReport:
    return doctor.examine(settings, Policy(), CLOCK)


def of(report: HealthReport, part: Part) -> Finding:
    return next(finding for finding in report.findings if finding.part is part)


@pytest.fixture
def printer() -> Iterator[ZplSocketPrinter]:
    made = ZplSocketPrinter()
    yield made
    made.close()


def test_every_part_is_told_in_its_order(tmp_path: Path) -> None:
    assert [finding.part for finding in examined(settings_at(tmp_path)).findings] == list(Part)


def test_looking_at_a_station_that_was_never_started_makes_nothing(tmp_path: Path) -> None:
    settings = settings_at(tmp_path / "data")
    report = examined(settings)
    assert of(report, Part.DATABASE).code == "doctor_database_none"
    assert not (tmp_path / "data").exists()


def test_a_central_that_answers_tells_its_clock_too(tmp_path: Path, central: FakeCentral) -> None:
    central.date = format_datetime(CLOCK.now() + timedelta(minutes=14), usegmt=True)
    report = examined(settings_at(tmp_path, central))
    assert of(report, Part.CENTRAL).code == "doctor_central_plain"
    assert (of(report, Part.CLOCK).code, dict(of(report, Part.CLOCK).context)["minutes"]) == ("clock_behind", "14")


def test_a_central_that_does_not_take_the_token_is_broken_with_the_reason(tmp_path: Path, central: FakeCentral) -> None:
    settings = settings_at(tmp_path, central)
    central.token = "another"
    found = of(examined(settings), Part.CENTRAL)
    assert (found.health, found.code) == (Health.BROKEN, "signed_out")


def test_a_central_that_is_not_there_is_worth_a_look(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("x", encoding="utf-8")
    wishes = {"central.url": "http://127.0.0.1:9", "central.token_file": str(tmp_path / "token")}
    found = of(examined(settings_at(tmp_path, **wishes)), Part.CENTRAL)
    assert (found.health, found.code) == (Health.ATTENTION, "nobody_listens")


def test_unsent_work_is_counted_with_its_age(tmp_path: Path, central: FakeCentral) -> None:
    settings = settings_at(tmp_path, central)
    started(settings, "1", "2")
    found = of(examined(settings), Part.UNSENT)
    assert (found.health, dict(found.context)["parcels"], dict(found.context)["hours"]) == (Health.ATTENTION, "2", "2")


def test_a_running_station_is_looked_at_and_not_disturbed(tmp_path: Path) -> None:
    settings = settings_at(tmp_path)
    station = build_station(settings)
    try:
        report = examined(settings)
        station.stores.receipts.commit(a_receipt("1"))
    finally:
        station.close()
    assert of(report, Part.DATABASE).code == "doctor_database_sound"


def test_a_damaged_database_is_broken_and_left_as_it_is(tmp_path: Path) -> None:
    settings = settings_at(tmp_path)
    started(settings, "1")
    damage = b"a photograph of a cat" * 400
    (tmp_path / "station.db").write_bytes(damage)
    report = examined(settings)
    assert (of(report, Part.DATABASE).code, report.exit_status) == ("doctor_database_damaged", 2)
    assert (tmp_path / "station.db").read_bytes() == damage


def test_a_database_of_a_newer_version_is_told_by_name(tmp_path: Path) -> None:
    settings = settings_at(tmp_path)
    station = build_station(settings)
    with station.database._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    station.close()
    assert of(examined(settings), Part.DATABASE).code == "database_newer"


def test_a_rescue_of_these_days_is_told(tmp_path: Path) -> None:
    settings = settings_at(tmp_path)
    started(settings, "1")
    (tmp_path / "station.db").write_bytes(b"no database")
    started(settings)
    assert of(examined(settings), Part.DATABASE).code == "database_begun_anew"


def test_the_printer_is_asked(tmp_path: Path, printer: ZplSocketPrinter) -> None:
    settings = settings_at(tmp_path, **{"printer.kind": "zpl", "printer.address": printer.address})
    ready = of(examined(settings), Part.PRINTER)
    printer.close()
    gone = of(examined(settings), Part.PRINTER)
    assert (ready.code, gone.code) == ("doctor_printer_ready", "doctor_printer_off")


def test_a_camera_that_gives_no_picture_is_worth_a_look(tmp_path: Path) -> None:
    found = of(examined(settings_at(tmp_path)), Part.CAMERA)
    assert (found.health, found.code) == (Health.ATTENTION, "camera_not_open")
    assert of(examined(settings_at(tmp_path, **{"camera.source": "sample"})), Part.CAMERA).health is Health.OK


def test_a_scale_that_is_not_there_is_told(tmp_path: Path) -> None:
    settings = settings_at(tmp_path, **{"scale.kind": "serial", "scale.port": str(tmp_path / "ttyUSB0")})
    found = of(examined(settings), Part.SCALE)
    assert (found.code, dict(found.context)["reason"]) == ("scale_not_open", "scale_absent")


def test_the_scanner_is_known_from_the_bench_check(tmp_path: Path) -> None:
    checked = BenchCheck().good(bench_check.Part.SCANNER, "check_scanner_good")
    CheckFile(tmp_path / doctor.CHECK_FILE).keep(checked.report(CLOCK.now() - timedelta(days=2), "M."))
    found = of(examined(settings_at(tmp_path)), Part.SCANNER)
    assert (found.code, dict(found.context)["days"]) == ("doctor_scanner_read", "2")


def test_the_command_prints_one_object_for_monitoring_and_exits_with_its_status(
    tmp_path: Path, central: FakeCentral, capsys: pytest.CaptureFixture[str]
) -> None:
    settings_at(tmp_path, central)
    options = ["--data-folder", str(tmp_path), "--camera-source", "sample", "--central-url", central.url]
    status = main(["doctor", "--json", *options, "--central-token-file", str(tmp_path / "token")])
    row = json.loads(capsys.readouterr().out)
    assert (status, row["exit_status"], row["status"]) == (0, 0, "ok")
    assert [part["part"] for part in row["parts"]] == [part.value for part in Part]
    assert all(part["text"] and "{" not in part["text"] for part in row["parts"])


def test_settings_that_cannot_be_read_are_a_finding_and_no_crash(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "station.toml"
    file.write_text("[sync]\ninterval_s = 'soon'\n", encoding="utf-8")
    assert main(["doctor", "--json", "--settings", str(file)]) == 2
    row = json.loads(capsys.readouterr().out)
    assert (row["parts"][0]["part"], row["parts"][0]["code"]) == ("settings", "setting_wrong")


def test_a_wrong_question_is_neither_well_nor_broken(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["doctor", "--loud"])
    assert left.value.code == 3
    assert "--loud" in capsys.readouterr().err
