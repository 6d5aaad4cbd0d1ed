"""The log: rotating, as text or JSON lines, without the words of exceptions; and what IT must see, for the system."""

import json
import logging
import os
import socket
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from receiving_station.adapters.clean_text import clean
from receiving_station.adapters.logs import LOGS, begin_logging, told_without_words
from receiving_station.adapters.settings import LogSection
from receiving_station.adapters.system_log import JournalHandler, system_handler
from receiving_station.application.errors import StationError
from receiving_station.application.watch import IT_LOG, Watch, tell_it

SECRET = "Erika Mustermann, Heidestr. 17"
log = logging.getLogger("receiving_station.test")


@pytest.fixture(autouse=True)
def log_as_before() -> Iterator[None]:
    """Loggers are the process's: leave them as they were."""
    watched = [logging.getLogger(name) for name in ("", IT_LOG)]
    before = [(each.level, list(each.handlers)) for each in watched]
    shown = [(handler, handler.formatter, handler.level) for each in watched for handler in each.handlers]
    yield
    for each, (level, handlers) in zip(watched, before, strict=True):
        for handler in [one for one in each.handlers if one not in handlers]:
            each.removeHandler(handler)
            handler.close()
        each.setLevel(level)
    for handler, formatter, level in shown:
        handler.setFormatter(formatter)
        handler.setLevel(level)


def lines(folder: Path) -> list[str]:
    return (folder / LOGS / "station.log").read_text(encoding="utf-8").splitlines()


def fail() -> None:
    try:
        int(SECRET)
    except ValueError as error:
        raise StationError("database_trouble", reason="disk_full") from error


def test_a_record_is_a_line_with_its_utc_time_and_weight(tmp_path: Path) -> None:
    begin_logging(LogSection(system=False), tmp_path)
    log.warning("camera %s", "frozen")
    (line,) = lines(tmp_path)
    assert line.endswith("+00:00 WARNING receiving_station.test: camera frozen")


def test_json_lines_are_objects_with_the_same_things(tmp_path: Path) -> None:
    begin_logging(LogSection(system=False, format="json"), tmp_path)
    log.warning("camera\nfrozen")
    (row,) = [json.loads(line) for line in lines(tmp_path)]
    assert (row["level"], row["logger"], row["message"]) == ("warning", log.name, "camera\nfrozen")


@pytest.mark.parametrize("form", ["text", "json"])
def test_an_exception_is_told_by_kind_and_line_and_never_by_its_words(tmp_path: Path, form: str) -> None:
    begin_logging(LogSection(system=False, format="json" if form == "json" else "text"), tmp_path)
    try:
        fail()
    except StationError:
        log.exception("draft not read")
    text = "\n".join(lines(tmp_path))
    assert SECRET not in text
    assert "StationError (database_trouble)" in text
    assert "ValueError" in text
    assert "in fail" in text


def test_causes_are_told_oldest_first() -> None:
    try:
        fail()
    except StationError as error:
        told = told_without_words(error)
    assert told.index("ValueError") < told.index("StationError")


def test_a_log_that_is_full_makes_room_and_so_many_files_stay(tmp_path: Path) -> None:
    begin_logging(LogSection(system=False, file_mb=1, files=2), tmp_path)
    for _ in range(12):
        log.warning("%s", "x " * 100_000)
    assert sorted(file.name for file in (tmp_path / LOGS).iterdir()) == ["station.log", "station.log.1"]


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / LOGS).write_text("a file", encoding="utf-8")
    assert begin_logging(LogSection(system=False), tmp_path) is None


def test_libraries_that_name_addresses_say_only_what_is_grave(tmp_path: Path) -> None:
    begin_logging(LogSection(system=False, level="debug"), tmp_path, is_verbose=True)
    logging.getLogger("urllib3.connectionpool").debug('"GET /v1/lookup?code=1Z999 HTTP/1.1" 200')
    log.debug("seen")
    assert len(lines(tmp_path)) == 1


@pytest.mark.parametrize(
    ("text", "clean_text"),
    [
        ("rtsp://cam:geheim@10.0.0.9/live", "rtsp://***@10.0.0.9/live"),
        ("GET https://c.example/v1/lookup?code=1Z999 done", "GET https://c.example/v1/lookup?*** done"),
        ("Authorization: Bearer abcDEF123456", "Authorization: Bearer ***"),
        ("mail to erika.m@example.com now", "mail to *** now"),
        ("$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA", "***"),
        ("entry 7f9c of session 4b1a: offline", "entry 7f9c of session 4b1a: offline"),
        ("the token T-0815-XY is here", "the token *** is here"),
    ],
)
def test_what_must_not_leave_is_taken_out_and_the_rest_stays(text: str, clean_text: str) -> None:
    assert clean(text, ["T-0815-XY", ""]) == clean_text


def test_what_it_must_see_reaches_the_journal_with_its_code(tmp_path: Path) -> None:
    place = tmp_path / "journal"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as journal:
        journal.bind(str(place))
        journal.settimeout(5)
        handler = system_handler("linux", place)
        assert isinstance(handler, JournalHandler)
        logging.getLogger(IT_LOG).addHandler(handler)
        tell_it(["tls_expired", "offline"])
        sent = journal.recv(65_536)
    fields = dict(line.split(b"=", 1) for line in sent.splitlines())
    assert fields[b"SYSLOG_IDENTIFIER"] == b"receiving-station"
    assert (fields[b"PRIORITY"], fields[b"STATION_CODE"]) == (b"3", b"tls_expired")
    assert fields[b"MESSAGE"].startswith(b"tls_expired: The central's certificate has expired")


def test_a_message_of_several_lines_goes_to_the_journal_with_its_length(tmp_path: Path) -> None:
    place = tmp_path / "journal"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as journal:
        journal.bind(str(place))
        journal.settimeout(5)
        handler = JournalHandler(place)
        handler.emit(logging.LogRecord("x", logging.CRITICAL, "", 0, "one\ntwo", None, None))
        handler.close()
        sent = journal.recv(65_536)
    assert sent.startswith(b"MESSAGE\n\x07\0\0\0\0\0\0\0one\ntwo\nPRIORITY=2\n")


def test_a_journal_that_is_gone_changes_nothing(tmp_path: Path) -> None:
    handler = JournalHandler(tmp_path / "none")
    handler.emit(logging.LogRecord("x", logging.ERROR, "", 0, "one", None, None))
    handler.close()
    assert system_handler("linux", tmp_path / "none") is None


def test_a_trouble_that_lasts_is_told_once_and_once_that_it_is_over(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, IT_LOG)
    watch = Watch()
    for held in (["tls_expired"], ["tls_expired", "offline"], [], ["tls_expired"]):
        watch.hear(held)
    told = [(record.levelname, record.getMessage().partition(":")[0]) for record in caplog.records]
    assert told == [("ERROR", "tls_expired"), ("INFO", "tls_expired is over"), ("ERROR", "tls_expired")]


def test_a_new_data_folder_is_for_this_user_only_and_one_that_is_there_stays(tmp_path: Path) -> None:
    begin_logging(LogSection(system=False), tmp_path / "new")
    (tmp_path / "there").mkdir(mode=0o755)
    begin_logging(LogSection(system=False), tmp_path / "there")
    if os.name == "posix":
        modes = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("new", "there")]
        assert modes == [0o700, 0o755]
