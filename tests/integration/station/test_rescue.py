"""A station whose data file was damaged starts again with every parcel that was called saved, each once."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from receiving_station.adapters.db import StationDatabase
from receiving_station.adapters.db.backup import GENERATIONS, is_whole
from receiving_station.adapters.db.rescue import DAMAGED_FOLDER, Opened, open_or_rescue
from receiving_station.application.errors import StationError
from receiving_station.application.messages import TEXTS
from receiving_station.domain.session import Session, Step
from tests.fakes.parcels import NOON, a_receipt, a_return, session_id

LATER = NOON + timedelta(hours=5)
DRAFT = Session(session_id=session_id("in hand"), step=Step.ITEM, started_at=NOON, expected=a_return("7"))
PAGE = 4096
NAMES = frozenset(f"{session_id(str(index))}" for index in range(10))


@dataclass
class Killed:
    """The folder of a station that was killed: five parcels before its copy, five after, one in hand."""

    folder: Path
    names: frozenset[str]

    @property
    def file(self) -> Path:
        return self.folder / "station.db"

    def start(self) -> tuple[Opened, StationDatabase]:
        database = StationDatabase(self.file)
        return open_or_rescue(database, LATER), database


@pytest.fixture(scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("station")
    database = StationDatabase(folder / "live" / "station.db")
    stores = database.open()
    for index in range(10):
        if index == 5:
            database.backups.make(NOON)
        stores.receipts.commit(a_receipt(str(index)))
    stores.drafts.save(DRAFT)
    shutil.copytree(folder / "live", folder / "killed")
    database.close()
    return folder / "killed"


@pytest.fixture
def killed(_made: Path, tmp_path: Path) -> Killed:
    shutil.copytree(_made, tmp_path / "station")
    return Killed(tmp_path / "station", NAMES)


@pytest.fixture
def checkpointed(killed: Killed) -> Killed:
    """The same, with everything in the main file."""
    checkpoint(killed.file)
    return killed


def checkpoint(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def sessions(database: StationDatabase) -> list[str]:
    with closing(sqlite3.connect(database.path)) as connection:
        return [row[0] for row in connection.execute("SELECT session_id FROM receipts")]


def entries(database: StationDatabase) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(database.path)) as connection:
        return connection.execute("SELECT session_id, state FROM outbox").fetchall()


def flip_middle(file: Path) -> None:
    data = bytearray(file.read_bytes())
    for page in range(8, len(data) // PAGE):
        data[page * PAGE : page * PAGE + 64] = b"\xa5" * 64
    file.write_bytes(data)


def destroy_header(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[:100] = bytes(100)
    file.write_bytes(data)


def cut_in_half(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2 + 100])


def cut_to_nothing(file: Path) -> None:
    file.write_bytes(b"")


def another_file(file: Path) -> None:
    file.write_bytes(b"a photograph of a cat" * 500)


DAMAGES: dict[str, Callable[[Path], None]] = {
    "bytes flipped": flip_middle,
    "header destroyed": destroy_header,
    "cut in half": cut_in_half,
    "cut to nothing": cut_to_nothing,
    "gone": Path.unlink,
    "another file": another_file,
}


@pytest.fixture(scope="module", params=DAMAGES)
def damaged(
    request: pytest.FixtureRequest, _made: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Killed, Opened, StationDatabase]]:
    """A start on a damaged file; it is only looked at."""
    folder = tmp_path_factory.mktemp("damaged") / "station"
    shutil.copytree(_made, folder)
    station = Killed(folder, NAMES)
    checkpoint(station.file)
    DAMAGES[request.param](station.file)
    started, database = station.start()
    yield station, started, database
    database.close()


def test_every_saved_parcel_is_there_once_after_the_file_was_damaged(
    damaged: tuple[Killed, Opened, StationDatabase],
) -> None:
    station, _, database = damaged
    assert sorted(sessions(database)) == sorted(station.names)
    assert sorted(session for session, _ in entries(database)) == sorted(station.names)


def test_the_operator_is_told_that_nothing_is_missing_and_where_the_damaged_file_is(
    damaged: tuple[Killed, Opened, StationDatabase],
) -> None:
    _, started, _ = damaged
    told = started.incidents[0]
    assert told.code == "database_restored"
    assert (dict(told.context)["parcels"], DAMAGED_FOLDER in dict(told.context)["kept"]) == ("5", True)
    assert started.stores.upkeep.incidents(9)[-1] == told


def test_the_parcel_in_hand_is_put_back(damaged: tuple[Killed, Opened, StationDatabase]) -> None:
    _, started, _ = damaged
    assert started.stores.drafts.newest() == DRAFT
    assert "draft_put_back" in [incident.code for incident in started.incidents]


def test_a_second_start_after_a_rescue_has_nothing_to_tell(checkpointed: Killed) -> None:
    destroy_header(checkpointed.file)
    _, first = checkpointed.start()
    first.close()
    again, database = checkpointed.start()
    told = (again.incidents, len(sessions(database)))
    database.close()
    assert told == ((), 10)


def test_the_damaged_file_is_kept_as_it_was(checkpointed: Killed) -> None:
    flip_middle(checkpointed.file)
    before = checkpointed.file.read_bytes()
    _, database = checkpointed.start()
    database.close()
    (kept,) = (checkpointed.folder / DAMAGED_FOLDER).glob("*/station.db")
    assert kept.read_bytes() == before


@pytest.mark.parametrize("how", ["noise", "gone", "cut"])
def test_parcels_that_were_in_a_destroyed_log_are_put_back_and_told(killed: Killed, how: str) -> None:
    log = killed.file.with_name("station.db-wal")
    assert log.stat().st_size > PAGE
    if how == "gone":
        log.unlink()
    else:
        log.write_bytes(b"\x5a" * log.stat().st_size if how == "noise" else log.read_bytes()[:PAGE])
    opened, database = killed.start()
    found = sessions(database)
    database.close()
    assert sorted(found) == sorted(killed.names)
    assert opened.incidents[0].code in {"journal_replayed", "database_restored"}


def test_a_damaged_copy_is_passed_over_for_the_one_before(checkpointed: Killed) -> None:
    database = StationDatabase(checkpointed.file)
    database.open()
    database.backups.make(NOON + timedelta(hours=1))
    newest = database.backups.all()[0]
    database.close()
    flip_middle(newest.path)
    flip_middle(checkpointed.file)
    opened, database = checkpointed.start()
    found = sessions(database)
    database.close()
    assert (sorted(found), opened.incidents[0].code) == (sorted(checkpointed.names), "database_restored")


def test_without_any_copy_the_journal_alone_gives_every_parcel_back(tmp_path: Path) -> None:
    database = StationDatabase(tmp_path / "station.db")
    stores = database.open()
    for index in range(3):
        stores.receipts.commit(a_receipt(str(index)))
    database.close()
    destroy_header(tmp_path / "station.db")
    opened = open_or_rescue(database, LATER)
    found = len(sessions(database))
    database.close()
    assert (found, opened.incidents[0].code) == (3, "database_begun_anew")


def test_a_line_of_the_journal_that_is_damaged_too_is_told_as_missing(checkpointed: Killed) -> None:
    (segment,) = (path for path in (checkpointed.folder / "journal").glob("*.journal") if path.stat().st_size)
    lines = segment.read_bytes().splitlines(keepends=True)
    segment.write_bytes(b"".join([lines[0], b"x" + lines[1][1:], *lines[2:]]))
    destroy_header(checkpointed.file)
    opened, database = checkpointed.start()
    found = len(sessions(database))
    database.close()
    told = opened.incidents[0]
    assert (found, told.code, dict(told.context)["lines"]) == (9, "database_restored_partly", "1")


def test_a_line_that_a_power_cut_tore_is_no_damage(killed: Killed) -> None:
    (segment,) = (path for path in (killed.folder / "journal").glob("*.journal") if path.stat().st_size)
    segment.write_bytes(segment.read_bytes() + b"0123abcd 5b0f6f4e")
    opened, database = killed.start()
    opened.stores.receipts.commit(a_receipt("after"))
    database.close()
    again, database = killed.start()
    told = (opened.incidents, again.incidents, len(sessions(database)))
    database.close()
    assert told == ((), (), 11)


def test_a_rescue_that_was_killed_half_way_is_gone_on_with(checkpointed: Killed) -> None:
    destroy_header(checkpointed.file)
    aside = checkpointed.folder / DAMAGED_FOLDER / "half-way"
    aside.mkdir(parents=True)
    checkpointed.file.rename(aside / "station.db")
    _, database = checkpointed.start()
    found = sessions(database)
    database.close()
    assert sorted(found) == sorted(checkpointed.names)


def test_a_parcel_that_could_not_be_saved_is_not_in_the_journal(tmp_path: Path) -> None:
    database = StationDatabase(tmp_path / "station.db", busy_timeout_ms=10)
    stores = database.open()
    stores.receipts.commit(a_receipt("1"))
    with closing(sqlite3.connect(tmp_path / "station.db")) as other:
        other.execute("CREATE TRIGGER full AFTER DELETE ON drafts BEGIN SELECT RAISE(ABORT, 'no'); END")
        stores.drafts.save(DRAFT)
        with pytest.raises(IntegrityError):
            stores.receipts.commit(a_receipt("in hand"))
    lines = list(database.journal.read(0, lambda: None))
    stores.receipts.commit(a_receipt("2"))
    after = list(database.journal.read(0, lambda: None))
    database.close()
    assert (len(lines), len(after)) == (1, 2)


# --- copies ---


def test_a_copy_is_whole_and_only_some_generations_are_kept(tmp_path: Path) -> None:
    database = StationDatabase(tmp_path / "station.db")
    stores = database.open()
    for index in range(GENERATIONS + 2):
        stores.receipts.commit(a_receipt(str(index)))
        database.backups.make(NOON + timedelta(hours=index))
    copies = database.backups.all()
    segments = database.journal.segments()
    database.close()
    assert len(copies) == GENERATIONS
    assert all(is_whole(copy.path) for copy in copies)
    assert segments[0] == copies[-1].segment


def test_a_copy_is_due_when_the_newest_is_an_hour_old_or_the_clock_went_back(tmp_path: Path) -> None:
    database = StationDatabase(tmp_path / "station.db")
    database.open()
    due = [database.backups.is_due(NOON)]
    database.backups.make(NOON)
    due += [database.backups.is_due(NOON + timedelta(minutes=minutes)) for minutes in (59, 61, -24 * 60)]
    database.close()
    assert due == [True, False, True, True]


def test_a_parcel_saved_while_a_copy_is_made_is_in_the_copy_or_in_the_new_segment(tmp_path: Path) -> None:
    database = StationDatabase(tmp_path / "station.db")
    stores = database.open()
    stores.receipts.commit(a_receipt("before"))
    segment = database.journal.begin_segment()
    stores.receipts.commit(a_receipt("meanwhile"))
    lines = list(database.journal.read(segment, lambda: None))
    database.close()
    assert len(lines) == 1


def test_a_copy_that_was_given_up_leaves_the_others_as_they_were(tmp_path: Path) -> None:
    database = StationDatabase(tmp_path / "station.db")
    database.open().receipts.commit(a_receipt("1"))
    database.backups.make(NOON)
    database.backups.request_stop()
    database.backups.make(NOON + timedelta(hours=2))
    copies = database.backups.all()
    files = sorted(path.name for path in (tmp_path / "backups").iterdir())
    database.close()
    assert (len(copies), len(files)) == (1, 1)


def test_a_copy_of_a_file_damaged_while_the_station_runs_is_not_kept_and_told(checkpointed: Killed) -> None:
    opened, database = checkpointed.start()
    assert opened.incidents == ()
    before = database.backups.all()
    database.close()
    flip_middle(checkpointed.file)
    with pytest.raises(StationError) as failed:
        database.backups.make(LATER)
    assert (failed.value.code, failed.value.context["reason"]) == ("backup_not_made", "database_damaged_now")
    assert database.backups.all() == before


def test_an_older_file_is_copied_before_it_is_brought_to_this_form(tmp_path: Path) -> None:
    path = tmp_path / "station.db"
    with closing(sqlite3.connect(path)) as released:
        released.executescript(Path(__file__).with_name("released_0001.sql").read_text(encoding="utf-8"))
        released.commit()
    database = StationDatabase(path)
    database.open()
    database.close()
    assert open_or_rescue(database, LATER).incidents == ()
    database.close()
    (copy,) = (tmp_path / "backups").glob("before-0001-*.db")
    with closing(sqlite3.connect(copy)) as old:
        assert old.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)


def test_an_unreadable_draft_is_told_and_kept(tmp_path: Path) -> None:
    database = StationDatabase(tmp_path / "station.db")
    database.open().drafts.save(DRAFT)
    with closing(sqlite3.connect(tmp_path / "station.db")) as other:
        other.execute("UPDATE drafts SET json = '[{}'")
        other.commit()
    database.close()
    opened = open_or_rescue(database, LATER)
    database.close()
    with closing(sqlite3.connect(tmp_path / "station.db")) as other:
        kept = other.execute("SELECT count(*) FROM drafts").fetchone()
    assert ([incident.code for incident in opened.incidents], kept) == (["draft_unreadable"], (1,))


def test_everything_that_a_rescue_tells_is_in_the_catalogue() -> None:
    codes = {"database_restored", "database_restored_partly", "database_begun_anew", "journal_replayed"}
    codes |= {"journal_damaged", "draft_put_back", "draft_lost", "draft_unreadable", "database_damaged_now"}
    assert codes <= set(TEXTS)
