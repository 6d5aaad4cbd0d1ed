"""The strip of the same product before, and pictures that arrive while the bench works."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from receiving_station.adapters.db import StationDatabase
from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.adapters.picture_cache import PictureCache
from receiving_station.adapters.system import SystemClock
from receiving_station.application.ports import ProductChange, Reply, ReplyKind
from receiving_station.application.references import GradePictures
from receiving_station.domain.returns import Product, ReferencePicture
from receiving_station.domain.vocabulary import ItemCondition, PhotoKind, Sha256, Sku
from receiving_station.resources import resource
from tests.fakes.parcels import NOON, a_frame, a_receipt, a_return
from ui.bridge.pictures import Pictures, PictureWorker
from ui.bridge.threads import WorkerThreads
from ui.views.references import ReferenceStrip
from ui.views.thumbnails import Thumbnails

CAP = resource("samples", "products", "cap.webp")


class Album(QObject):
    """A station's pictures with a central that has one."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.seen: list[tuple[GradePictures, ...]] = []
        self.changes = 0
        self.is_there = True
        self.database = StationDatabase(folder / "station.db")
        stores = self.database.open()
        photos = PhotoFiles(folder / "photos")
        expected = a_return("strip")
        self.sku = expected.lines[0].sku
        self.photo = photos.save(a_frame(7), PhotoKind.ITEM, NOON)
        stores.receipts.commit(a_receipt("strip", expected=expected, photos=(self.photo,)))
        product = Product(self.sku, "cap", "b", (), "", None, (ReferencePicture(ItemCondition.GOOD, "good.webp"),))
        stores.feed.apply([ProductChange(self.sku, product)], "1")
        cache = PictureCache(folder / "pictures", folder / "none")
        worker = PictureWorker(cache, self, stores.returns, stores.album, SystemClock())
        self.pictures = Pictures(cache, worker, photos.path, SystemClock())
        self.pictures.references_changed.connect(self._see)
        self.pictures.changed.connect(self._change)
        self.threads = WorkerThreads()
        self.threads.run("pictures", worker)

    def picture(self, name: str) -> Reply[bytes]:
        self.asked.append(name)
        if not self.is_there:
            return Reply(ReplyKind.NO_ANSWER, None)
        return Reply(ReplyKind.ANSWERED, 200, CAP.read_bytes())

    @Slot(object)
    def _see(self, groups: tuple[GradePictures, ...]) -> None:
        self.seen.append(groups)

    @Slot()
    def _change(self) -> None:
        self.changes += 1


@pytest.fixture
def album(tmp_path: Path, qtbot: QtBot) -> Iterator[Album]:
    album = Album(tmp_path)
    yield album
    album.threads.stop()
    album.database.close()


def test_the_unit_in_hand_gets_its_brands_pictures_and_this_benchs_own(album: Album, qtbot: QtBot) -> None:
    album.pictures.show_for(album.sku)
    qtbot.waitUntil(lambda: album.changes == 1)
    like_new, good = album.seen[-1]
    assert (like_new.item, good.item) == (ItemCondition.LIKE_NEW, ItemCondition.GOOD)
    assert like_new.pictures == (album.pictures._photo(Sha256(album.photo.sha256)),)
    assert good.pictures[0].read_bytes() == CAP.read_bytes()


def test_a_picture_is_a_neutral_tile_until_it_arrives_and_is_asked_for_once(album: Album, qtbot: QtBot) -> None:
    # Looked for without asking: what is asked for may be here a moment later.
    assert not album.pictures._cache.path("cap.webp").exists()
    album.pictures.path("cap.webp")
    qtbot.waitUntil(lambda: album.changes == 1)
    assert album.pictures.path("cap.webp").exists()
    assert album.asked == ["cap.webp"]


def test_a_central_that_is_silent_is_not_asked_for_every_picture(album: Album, qtbot: QtBot) -> None:
    album.is_there = False
    for number in range(5):
        album.pictures.path(f"{number}.webp")
    album.pictures.show_for(Sku("unknown"))
    qtbot.waitUntil(lambda: len(album.seen) == 2)
    assert album.asked == ["0.webp"]


def test_the_strip_says_its_grades_and_is_gone_without_any(qtbot: QtBot) -> None:
    strip = ReferenceStrip(Thumbnails())
    qtbot.addWidget(strip)
    strip.resize(500, strip.height())
    strip.set_references((GradePictures(ItemCondition.GOOD, (CAP, CAP)),))
    assert strip.accessibleName() == "Same product before: Good: 2"
    assert strip.isVisibleTo(None)  # type: ignore[arg-type]
    strip.grab()
    strip.set_references(())
    assert not strip.isVisibleTo(None)  # type: ignore[arg-type]
