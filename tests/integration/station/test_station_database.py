"""Opening the station's file: migrated, or refused with a reason and left as it is."""

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from receiving_station.adapters.db import StationDatabase, station
from receiving_station.adapters.db.engine import make_engine
from receiving_station.adapters.db.schema import metadata
from receiving_station.adapters.db.values import RECEIPT, RETURN
from receiving_station.application.errors import StationError
from receiving_station.domain.vocabulary import Word
from tests.fakes.parcels import NOON, a_receipt, a_return

RELEASED = Path(__file__).with_name("released_0001.sql")


def test_a_new_folder_gets_a_new_file(tmp_path: Path) -> None:
    path = tmp_path / "100% new" / "station.db"
    database = StationDatabase(path)
    stores = database.open()
    database.close()
    assert path.is_file()
    assert stores.outbox.counts().waiting == 0


def test_the_newest_migration_makes_the_tables_that_the_program_uses(database: StationDatabase, tmp_path: Path) -> None:
    database.open()
    with make_engine(tmp_path / "station.db").connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_the_revisions_read_from_the_file_names_are_the_chain_of_migrations() -> None:
    scripts = ScriptDirectory(str(Path(station.__file__).parent / "migrations"))
    chain = [script.revision for script in reversed(list(scripts.walk_revisions()))]
    assert station.known_revisions() == tuple(chain)


def test_a_file_of_the_first_release_opens_with_everything_in_it(tmp_path: Path) -> None:
    path = tmp_path / "station.db"
    receipt, expected = a_receipt("1"), a_return("1")
    released = sqlite3.connect(path)
    released.executescript(RELEASED.read_text(encoding="utf-8"))
    released.execute("INSERT INTO expected_returns VALUES (?, ?, ?)", ("ret-1", "RMA-1", RETURN.dump(expected)))
    released.execute("INSERT INTO return_codes VALUES ('RMA1', 0, 'ret-1')")
    at = "2026-11-21T12:00:00.000000+00:00"
    released.execute(
        "INSERT INTO receipts VALUES (?, 'ret-1', 'done', 'RMA-1', 'M.', 1, ?, ?, 'waiting', ?, NULL, NULL, NULL)",
        (str(receipt.session_id), at, RECEIPT.dump(receipt), at),
    )
    released.commit()
    released.close()
    database = StationDatabase(path)
    stores = database.open()
    (row,) = stores.receipts.rows(10)
    assert (row.title, row.word, row.occurred_at) == ("RMA-1", Word.WAITING, NOON)
    assert stores.returns.find_returns(["rma 1"]) == (expected,)
    database.close()


def test_opening_twice_changes_nothing(database: StationDatabase) -> None:
    database.open().receipts.commit(a_receipt("1"))
    assert len(database.open().receipts.rows(10)) == 1


def test_a_file_of_a_newer_program_is_refused_by_name_and_not_touched(
    database: StationDatabase, tmp_path: Path
) -> None:
    database.open()
    database.close()
    with sqlite3.connect(tmp_path / "station.db") as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    newer.close()
    with pytest.raises(StationError) as refused:
        database.open()
    assert refused.value.code == "database_newer"
    with sqlite3.connect(tmp_path / "station.db") as newer:
        assert newer.execute("SELECT version_num FROM alembic_version").fetchall() == [("9999",)]
    newer.close()


def test_a_file_that_is_no_database_is_told_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "station.db"
    path.write_bytes(b"a photograph of a cat" * 500)
    database = StationDatabase(path)
    with pytest.raises(StationError) as refused:
        database.open()
    database.close()
    assert refused.value.code == "database_damaged"
    assert path.read_bytes().startswith(b"a photograph of a cat")


def test_a_file_with_a_damaged_middle_is_told(database: StationDatabase, tmp_path: Path) -> None:
    stores = database.open()
    for index in range(30):
        stores.receipts.commit(a_receipt(str(index)))
    database.close()
    path = tmp_path / "station.db"
    data = bytearray(path.read_bytes())
    for page in range(8, len(data) // 4096):
        data[page * 4096 : page * 4096 + 64] = b"\xa5" * 64
    path.write_bytes(data)
    with pytest.raises(StationError) as refused:
        database.open()
    assert refused.value.code == "database_damaged"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    database = StationDatabase(tmp_path / "file" / "station.db")
    with pytest.raises(StationError) as refused:
        database.open()
    assert (refused.value.code, refused.value.context["reason"]) == ("database_trouble", "disk_error")


def test_every_commit_is_synced_and_no_reader_waits(database: StationDatabase) -> None:
    database.open()
    with database._engine.connect() as connection:
        pragmas = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    assert pragmas == ["wal", 2, 1, 50]
