"""Builds the station's object graph; nowhere else knows the real adapters."""

import logging
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from pathlib import Path

from receiving_station import __version__
from receiving_station.adapters import labels_gs1
from receiving_station.adapters.bench_check import CheckFile
from receiving_station.adapters.boards import CentralBoards
from receiving_station.adapters.bundle import Exported
from receiving_station.adapters.camera import source_for
from receiving_station.adapters.camera.shaped import ShapedSource
from receiving_station.adapters.central_http import CentralClient, CentralLookup
from receiving_station.adapters.db.rescue import open_or_rescue
from receiving_station.adapters.db.station import FILE_NAME, StationDatabase, Stores
from receiving_station.adapters.decoder.cascade import Cascade
from receiving_station.adapters.decoder.crew import Crew
from receiving_station.adapters.decoder.live import LiveDecoder
from receiving_station.adapters.enrolment import TokenStore
from receiving_station.adapters.http_session import session_for
from receiving_station.adapters.instance_lock import InstanceLock
from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.adapters.picture_cache import PictureCache
from receiving_station.adapters.pins import ArgonPins
from receiving_station.adapters.policy import read_policy
from receiving_station.adapters.printed_text import printed_text
from receiving_station.adapters.settings import Settings
from receiving_station.adapters.settings_file import camera_values, save_section
from receiving_station.adapters.system import SystemClock, SystemIds, keep_frames_memory, system_jitter
from receiving_station.adapters.traffic import Traffic
from receiving_station.adapters.vision.quality import measure
from receiving_station.application.bench_now import BenchNow
from receiving_station.application.boards import NoBoards, TellsBoards
from receiving_station.application.camera import CameraWishes, Capture
from receiving_station.application.desk import Desk
from receiving_station.application.errors import StationError
from receiving_station.application.lookup import LookUp
from receiving_station.application.outbox_desk import OutboxDesk
from receiving_station.application.owners import LikelyOwners
from receiving_station.application.ports import Clock, Decoder, FrameSource, Ids
from receiving_station.application.shutter import Shutter
from receiving_station.application.sign_in import SignIn
from receiving_station.application.upkeep import Housekeeping, Incident, ThinningRule, Unsent
from receiving_station.application.watch import tell_it
from receiving_station.carrying import PHOTOS, export_from
from receiving_station.domain.codes import Code
from receiving_station.domain.events import Message, Severity
from receiving_station.domain.labels import read_code
from receiving_station.domain.labels.readings import Reading
from receiving_station.domain.returns import ExpectedReturn
from receiving_station.domain.session import Bench
from receiving_station.domain.weights import Tolerance
from receiving_station.resources import resource
from receiving_station.samples.scene import BenchScene
from receiving_station.sync.engine import SyncEngine, SyncSettings
from receiving_station.wire import ReceiptWire

log = logging.getLogger(__name__)

PHOTOS_AT_A_TIME = 2
PRODUCT_PICTURES = ("samples", "products")
_MB = 1_000_000


class NoCentral:
    """Stands in where no central is set: nobody can be asked."""

    def lookup(self, code: str, timeout_s: float) -> tuple[ExpectedReturn, ...] | None:  # noqa: ARG002 (the port's form)
        """Could not ask."""
        return None


@dataclass(frozen=True, slots=True)
class Station:
    """Everything a station is made of, before any thread or window."""

    settings: Settings
    bench: Bench
    clock: Clock
    ids: Ids
    stores: Stores
    desk: Desk
    photos: PhotoFiles
    decoder: Decoder
    source: FrameSource
    camera: ShapedSource
    settings_file: Path | None
    engine: SyncEngine | None
    lock: InstanceLock
    database: StationDatabase
    clients: tuple[CentralClient, ...]
    sign_in: SignIn
    pictures: PictureCache
    picture_client: CentralClient | None
    check_file: CheckFile
    housekeeping: Housekeeping
    boards: TellsBoards
    incidents: tuple[Incident, ...] = ()

    @property
    def outbox_desk(self) -> OutboxDesk:
        """Where everything recorded stands, and what can be done about what was refused."""
        stores = self.stores
        return OutboxDesk(stores.parcels, stores.outbox, stores.receipts, self.bench, self.clock, self.ids)

    def meaning(self, code: Code) -> Reading | None:
        """The likeliest meaning of a code in view, or None where it has none."""
        return _meaning(code)

    def prepare_reading(self) -> None:
        """Load what the first label and the first receipt need; on a worker's thread, once the window is there."""
        labels_gs1.prepare()
        ReceiptWire.model_rebuild()

    def keep_camera(self, wishes: CameraWishes) -> Message:
        """Write what is wished of the camera to the settings file; what came of it."""
        if self.settings_file is None:
            return Message("camera_kept", Severity.INFO)
        values, locked = camera_values(wishes), self.locked("camera")
        try:
            save_section(self.settings_file, "camera", {key: values[key] for key in values if key not in locked})
        except StationError as error:
            log.warning("settings not saved: %s", error)
            return Message(error.code, Severity.ATTENTION, tuple((k, str(v)) for k, v in error.context.items()))
        if locked:
            names = ", ".join(f"camera.{key}" for key in sorted(locked))
            return Message("camera_saved_unlocked", Severity.ACCEPTED, (("names", names),))
        return Message("camera_saved", Severity.ACCEPTED)

    def locked(self, section: str) -> frozenset[str]:
        """The keys of a section that IT has locked."""
        return frozenset(key for table, key in read_policy().values if table == section)

    def unsent(self) -> Unsent:
        """What the central does not have yet; asked before the station is closed, signed out of or reset.

        Raises:
            StationError: ``database_trouble`` with ``reason``.
        """
        return self.stores.upkeep.unsent()

    def export_bundle(self, path: Path) -> Exported:
        """Everything unsent in one signed file; seconds to minutes, so not on the main thread.

        Raises:
            StationError: ``bundle_not_made`` with ``reason``; nothing was left behind.
        """
        return export_from(self.database, self.photos, self.settings.data.folder, path, self.bench.station, self.clock)

    def close(self) -> None:
        """Let go of the database, the connections and the folder; call it after every thread has ended."""
        for client in self.clients:
            client.close()
        self.database.close()
        self.lock.release()


@lru_cache(maxsize=256)
def _meaning(code: Code) -> Reading | None:
    # The same codes lie in the picture for many frames.
    return next(iter(read_code(code, labels_gs1.read_gs1)), None)


def build_station(settings: Settings, settings_file: Path | None = None) -> Station:
    """A station on its data folder, which nobody else may work on meanwhile.

    Args:
        settings: What is in force.
        settings_file: Where changes made on screen are kept; None: they hold until the station is closed.

    Raises:
        StationError: ``already_running``, ``database_newer``, ``database_damaged``, ``setting_wrong``, …
    """
    keep_frames_memory()
    clock, ids = SystemClock(), SystemIds()
    tolerance = Tolerance(settings.scale.tolerance_percent, settings.scale.tolerance_g)
    has_printer = settings.printer.kind != "none"
    bench = Bench(settings.station.name, settings.station.operator, __version__, has_printer, tolerance)
    bench_now = BenchNow(clock)
    lock = InstanceLock(settings.data.folder, clock.now())
    lock.acquire()
    database = StationDatabase(
        settings.data.folder / FILE_NAME,
        backup_every=_every(settings),
        undo_window=timedelta(seconds=settings.sync.undo_s),
    )
    try:
        opened = open_or_rescue(database, clock.now())
        stores = opened.stores
        photos = PhotoFiles(settings.data.folder / PHOTOS)
        sign_in = SignIn(bench, stores.house, stores.people, ArgonPins(), clock)
        sign_in.read_people()
        tell_it(incident.code for incident in opened.incidents)
        token = token_of(settings)
        # Each thread its own connections: a requests session is not safe to share.
        traffic = Traffic(clock, settings.sync.photo_limit_kbit_s)
        showing = _client(settings, token) if settings.central.url else None
        watching = _client(settings, token) if settings.central.url else None
        asking, telling, *uploading = _clients(settings, token, traffic) or (None, None)
        central = CentralLookup(asking, traffic) if asking is not None else NoCentral()
        source = make_source(settings.camera.source, clock, settings.camera.wishes().capture)
        check_file = CheckFile(settings.data.folder / "bench-check.json")
        engine = None
        if telling is not None:
            engine = SyncEngine(
                central=telling,
                outbox=stores.outbox,
                feed=stores.feed,
                photos=photos,
                clock=clock,
                jitter=system_jitter,
                bench=sign_in.bench,
                settings=_sync_settings(settings),
                last_check=check_file.last,
                bench_now=lambda: (bench_now.report(), len(stores.drafts.parked())),
                keep_skew=stores.upkeep.measured,
                uploaders=[client for client in uploading if client is not None],
            )
            engine.recover()
        return Station(
            settings=settings,
            bench=bench,
            clock=clock,
            ids=ids,
            stores=stores,
            desk=Desk(
                bench=bench,
                local=stores.returns,
                drafts=stores.drafts,
                receipts=stores.receipts,
                photos=photos,
                look_up=LookUp(stores.returns, central, clock, labels_gs1.read_gs1),
                owners=LikelyOwners(stores.open_returns, labels_gs1.read_gs1),
                clock=clock,
                ids=ids,
                shutter=Shutter(measure),
                on_duty=sign_in.bench,
                printed=printed_text(),
                now=bench_now,
            ),
            photos=photos,
            decoder=LiveDecoder(Cascade(Crew.here())),
            source=source,
            camera=ShapedSource(source, settings.camera.wishes().shape),
            settings_file=settings_file,
            engine=engine,
            lock=lock,
            database=database,
            clients=tuple(client for client in (asking, telling, showing, watching, *uploading) if client is not None),
            sign_in=sign_in,
            pictures=PictureCache(settings.data.folder / "pictures", resource(*PRODUCT_PICTURES)),
            picture_client=showing,
            check_file=check_file,
            housekeeping=Housekeeping(stores.upkeep, photos, database.backups, _rule(settings), clock),
            boards=NoBoards() if watching is None else CentralBoards(watching, settings.data.folder / "boards", clock),
            incidents=opened.incidents,
        )
    except BaseException:
        database.close()
        lock.release()
        raise


def make_source(spec: str, clock: Clock, wish: Capture | None = None) -> FrameSource:
    """The camera of a setting: ``sample`` is the drawn bench (``sample:15`` at 15 frames/s), the rest is OpenCV's."""
    kind, _, rest = spec.partition(":")
    if kind == "sample":
        return BenchScene(clock, float(rest)) if rest.isdecimal() else BenchScene(clock)
    return source_for(spec, clock, wish)


def _sync_settings(settings: Settings) -> SyncSettings:
    interval_s = settings.sync.interval_s
    return SyncSettings(
        feed_every_s=max(2.0, interval_s * 3),
        status_every_s=max(0.5, interval_s),
        heartbeat_every_s=30.0,
        defer_photos=settings.sync.metered,
        retry_first_s=settings.sync.retry_first_s,
        lost_again_s=settings.sync.retry_first_s * 12,
    )


def _client(settings: Settings, token: str, traffic: Traffic | None = None) -> CentralClient:
    url = settings.central.url
    return CentralClient(url, token, session_for(settings.network, url), traffic)


def _clients(settings: Settings, token: str, traffic: Traffic) -> tuple[CentralClient, ...]:
    """One that asks for the operator, one that tells, and those that send photos; none without a central."""
    many = 2 + PHOTOS_AT_A_TIME if settings.central.url else 0
    return tuple(_client(settings, token, traffic) for _ in range(many))


def _every(settings: Settings) -> timedelta:
    return timedelta(minutes=settings.backup.interval_min)


def _rule(settings: Settings) -> ThinningRule:
    photos = settings.photos
    return ThinningRule(timedelta(days=photos.keep_days), photos.most_mb * _MB, photos.least_free_mb * _MB)


def token_of(settings: Settings) -> str:
    """The station's token; "" where no central is set.

    Raises:
        StationError: ``setting_wrong``.
    """
    if not settings.central.url:
        return ""
    if settings.central.token_file is None:
        kept = TokenStore(settings.data.folder).find(settings.central.url)
        if kept is None:
            reason = "a central needs a station token; get one with receiving-station enrol URL CODE"
            raise StationError("setting_wrong", place="central.token_file", reason=reason)
        return kept
    try:
        return settings.central.token_file.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise StationError(
            "setting_wrong", place="central.token_file", reason=f"{settings.central.token_file} cannot be read"
        ) from error
