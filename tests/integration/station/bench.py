"""A station's storage and sync wired to a fake central over real HTTP."""

from dataclasses import dataclass
from pathlib import Path

from receiving_station.adapters.central_http import CentralClient
from receiving_station.adapters.db import StationDatabase, Stores
from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.application.ports import OutboxEntry
from receiving_station.domain.returns import ExpectedReturn, PhotoRef, Receipt
from receiving_station.domain.session import Bench
from receiving_station.domain.vocabulary import PhotoKind, Word
from receiving_station.sync.engine import PassReport, SyncEngine, SyncSettings
from receiving_station.wire_mapping import return_to_wire
from tests.fakes.clock import FakeClock
from tests.fakes.fake_central import FakeCentral
from tests.fakes.parcels import NOON, a_frame, a_receipt, a_return

TICK_S = 2.0


@dataclass
class Station:
    """What a bench has, and the moves that a test makes with it."""

    central: FakeCentral
    folder: Path
    clock: FakeClock
    database: StationDatabase
    stores: Stores
    photos: PhotoFiles
    client: CentralClient
    engine: SyncEngine

    @staticmethod
    def start(central: FakeCentral, folder: Path, clock: FakeClock, settings: SyncSettings | None = None) -> "Station":
        """Start on a data folder, new or used."""
        database = StationDatabase(folder / "station.db")
        stores = database.open()
        photos = PhotoFiles(folder / "photos")
        client = CentralClient(central.url, central.token)
        engine = SyncEngine(
            central=client,
            outbox=stores.outbox,
            feed=stores.feed,
            photos=photos,
            clock=clock,
            jitter=lambda: 1.0,
            bench=lambda: Bench("Bench 07", "M.", "1.2.3"),
            settings=settings,
        )
        return Station(central, folder, clock, database, stores, photos, client, engine)

    def restart(self) -> "Station":
        """The program dies and is started again on the same folder."""
        self.close()
        again = Station.start(self.central, self.folder, self.clock)
        again.engine.recover()
        return again

    def close(self) -> None:
        """Let go of file and connections."""
        self.client.close()
        self.database.close()

    def sync_once(self) -> PassReport:
        """One tick of the worker."""
        self.clock.advance(TICK_S)
        return self.engine.run_pass()

    def photo(self, shade: int = 0) -> PhotoRef:
        """Take a photo."""
        return self.photos.save(a_frame(shade), PhotoKind.ITEM, NOON)

    def receive(
        self, name: str = "1", *, photos: tuple[PhotoRef, ...] = (), announced: ExpectedReturn | None = None
    ) -> Receipt:
        """Receive an announced parcel and finish it."""
        expected = announced if announced is not None else a_return(name)
        self.central.announce(return_to_wire(expected))
        receipt = a_receipt(name, expected=expected, photos=photos)
        self.stores.receipts.commit(receipt)
        return receipt

    def word(self, receipt: Receipt) -> Word:
        """The parcel's word on the screen."""
        return next(row.word for row in self.stores.receipts.rows(100) if row.session_id == receipt.session_id)

    def problem(self, receipt: Receipt) -> str:
        """Why it needs a person."""
        return next(row.problem for row in self.stores.receipts.rows(100) if row.session_id == receipt.session_id)

    def lease_all(self) -> tuple[OutboxEntry, ...]:
        """Take what is due, as a program does that dies before it hears the reply."""
        return self.stores.outbox.lease(self.clock.now(), 120.0, 100)
