"""Opening ``station.db``: migrated to this program's form, or refused with a reason."""

from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError

from receiving_station.adapters.db.engine import BUSY_TIMEOUT_MS, make_engine, reason_of, writing
from receiving_station.adapters.db.feed import SqlFeedStore
from receiving_station.adapters.db.house import SqlHouse
from receiving_station.adapters.db.outbox import SqlOutbox
from receiving_station.adapters.db.parcels import SqlParcels
from receiving_station.adapters.db.receipts import SqlDrafts, SqlReceipts
from receiving_station.adapters.db.returns import SqlReturns
from receiving_station.application.errors import StationError
from receiving_station.application.outbox_desk import Parcels
from receiving_station.application.ports import Drafts, FeedStore, House, LocalReturns, Outbox, Receipts

FILE_NAME = "station.db"
_MIGRATIONS = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True)
class Stores:
    """What the station keeps; every call is one short transaction, from any thread."""

    returns: LocalReturns
    drafts: Drafts
    receipts: Receipts
    outbox: Outbox
    feed: FeedStore
    house: House
    parcels: Parcels


class StationDatabase:
    """The station's database file.

    Args:
        path: The file, usually ``<data folder>/station.db``.
        busy_timeout_ms: How long a write waits for another one.
    """

    def __init__(self, path: Path, busy_timeout_ms: int = BUSY_TIMEOUT_MS) -> None:
        self._path = path
        self._engine: Engine = make_engine(path, busy_timeout_ms)

    def open(self) -> Stores:
        """Check the file, bring it to this program's form, and hand out its stores.

        Raises:
            StationError: ``database_newer`` when a newer program wrote it (nothing was changed);
                ``database_damaged`` when it is not a whole database; ``database_trouble`` with ``reason``.
        """
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._check()
            self._migrate()
        except OSError as error:
            raise StationError("database_trouble", reason="disk_error") from error
        except DatabaseError as error:
            reason = reason_of(error)
            if reason == "database_damaged":
                raise StationError("database_damaged", path=str(self._path)) from error
            raise StationError("database_trouble", reason=reason) from error
        return Stores(
            returns=SqlReturns(self._engine),
            drafts=SqlDrafts(self._engine),
            receipts=SqlReceipts(self._engine),
            outbox=SqlOutbox(self._engine),
            feed=SqlFeedStore(self._engine),
            house=SqlHouse(self._engine),
            parcels=SqlParcels(self._engine),
        )

    def close(self) -> None:
        """Let go of the file; harmless when closed."""
        self._engine.dispose()

    def _check(self) -> None:
        with self._engine.begin() as connection:
            verdict = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
            if verdict != "ok":
                raise StationError("database_damaged", path=str(self._path))
            revision = MigrationContext.configure(connection).get_current_revision()
        scripts = ScriptDirectory.from_config(migration_config())
        if revision is not None and revision not in {known.revision for known in scripts.walk_revisions()}:
            raise StationError("database_newer", path=str(self._path))

    def _migrate(self) -> None:
        config = migration_config()
        with writing(self._engine) as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")


def migration_config() -> Config:
    """Alembic's configuration for the packaged migrations; no file of settings is needed."""
    config = Config()
    # Alembic reads its settings through configparser, to which a percent sign in a folder's name is syntax.
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
