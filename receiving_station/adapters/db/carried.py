"""Parcels on their way out of one database and into another."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Engine

from receiving_station.adapters.db.engine import reading, writing
from receiving_station.adapters.db.journal import Journal
from receiving_station.adapters.db.kept import KeptParcel, put_parcel, read_parcel
from receiving_station.domain.vocabulary import SessionId


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of parcels from elsewhere.

    Attributes:
        added: Parcels that were not here, or of which something was not.
        known: Parcels that were here whole; nothing was changed.
    """

    added: int = 0
    known: int = 0


class SqlCarried:
    """Gives parcels out and takes them in; each in a transaction of its own, and in the journal like any other."""

    def __init__(self, engine: Engine, journal: Journal) -> None:
        self._engine = engine
        self._journal = journal

    def give_out(self, session_ids: Iterable[SessionId]) -> tuple[KeptParcel, ...]:
        """The parcels as they are kept here."""
        with reading(self._engine) as connection:
            return tuple(read_parcel(connection, session_id) for session_id in session_ids)

    def take_in(self, parcels: Iterable[KeptParcel]) -> TakenIn:
        """Put in what is not here; taking the same parcels in again changes nothing.

        Raises:
            StationError: ``bundle_not_taken`` with ``reason``; the parcels before it are kept, and the rest can be
                taken in again.
        """
        code = "bundle_not_taken"
        added = known = 0
        for parcel in parcels:
            with self._journal.keeping(code) as keep, writing(self._engine, code) as connection:
                put = put_parcel(connection, parcel)
                if put.entries:
                    keep(parcel)
            added += put.entries > 0
            known += put.entries == 0
        return TakenIn(added, known)
