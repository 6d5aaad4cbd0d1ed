"""Pictures by name: from the central's folder or the samples, into the station's cache, and on without a network."""

import io
from pathlib import Path

import pytest
import requests
from PIL import Image

from receiving_station.adapters.central_http import CentralClient
from receiving_station.adapters.db import StationDatabase
from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.adapters.picture_cache import PictureCache
from receiving_station.application.ports import ReplyKind
from receiving_station.application.references import GradePictures, OwnPhoto, references_of
from receiving_station.domain.returns import Product, ReferencePicture
from receiving_station.domain.vocabulary import ItemCondition, PhotoKind, Sha256, Sku
from receiving_station.resources import resource
from tests.fakes.parcels import NOON, a_frame, a_receipt, a_return
from tests.integration.central.process import DEADLINE_S, CentralProcess

SHIPPED = resource("samples", "products")


def png(side: int = 8) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (side, side), (10, 200, 40)).save(out, "PNG")
    return out.getvalue()


def test_the_centrals_own_picture_is_given_and_a_samples_where_it_has_none(central: CentralProcess) -> None:
    (central.data_dir / "pictures").mkdir(exist_ok=True)
    (central.data_dir / "pictures" / "own.png").write_bytes(png())
    client = CentralClient(central.url, central.token)
    assert client.picture("own.png").body == png()
    assert client.picture("cap.webp").body == (SHIPPED / "cap.webp").read_bytes()
    client.close()


@pytest.mark.parametrize("name", ["none.png", "..%2Fstation.token", "%2e%2e%2fx.png", "own.txt", "a/../b.png", "-.png"])
def test_no_other_file_of_the_central_is_given(central: CentralProcess, name: str) -> None:
    reply = central.http.get(f"{central.url}/v1/pictures/{name}", timeout=DEADLINE_S)
    assert reply.status_code == 404


def test_a_picture_needs_the_token(central: CentralProcess) -> None:
    assert requests.get(f"{central.url}/v1/pictures/cap.webp", timeout=DEADLINE_S).status_code == 401


def test_a_picture_that_is_not_there_is_the_centrals_word_and_a_dead_central_is_none(central: CentralProcess) -> None:
    client, dead = CentralClient(central.url, central.token), CentralClient("http://127.0.0.1:9", "x")
    assert (client.picture("none.png").kind, client.picture("none.png").body) == (ReplyKind.ANSWERED, None)
    assert dead.picture("none.png").kind is ReplyKind.NO_ANSWER
    client.close()
    dead.close()


def test_what_was_fetched_once_is_there_after_a_restart_without_a_central(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path, SHIPPED)
    name = "../any name of the central's/1.png"
    assert not cache.path(name).exists()
    assert cache.keep(name, png())
    again = PictureCache(tmp_path, SHIPPED)
    assert again.has(name)
    assert again.path(name).read_bytes() == png()


def test_what_is_no_picture_is_not_kept(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path, SHIPPED)
    assert not cache.keep("page", b"<html>log in</html>")
    assert not cache.keep("half", png()[:20])
    assert not list(tmp_path.iterdir())


def test_the_cache_stays_within_its_bound_and_lets_go_of_what_was_not_looked_at(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path, SHIPPED, limit_bytes=2 * len(png()))
    cache.keep("first", png())
    cache.keep("second", png())
    cache.path("first")
    cache.keep("third", png())
    assert [cache.has(name) for name in ("first", "second", "third")] == [True, False, True]
    assert len(list(tmp_path.iterdir())) == 2


def test_the_samples_pictures_need_no_central(tmp_path: Path) -> None:
    assert PictureCache(tmp_path, SHIPPED).path("cap.webp") == SHIPPED / "cap.webp"


def test_this_benchs_newest_photos_of_the_product_are_found_by_grade(tmp_path: Path) -> None:
    database = StationDatabase(tmp_path / "station.db")
    stores = database.open()
    photos = PhotoFiles(tmp_path / "photos")
    expected = a_return("album")
    sku = expected.lines[0].sku
    taken = [photos.save(a_frame(number), PhotoKind.ITEM, NOON) for number in range(5)]
    for number, photo in enumerate(taken):
        stores.receipts.commit(a_receipt(f"album-{number}", expected=expected, photos=(photo, taken[0])))
    own = stores.album.own_photos(sku)
    database.close()
    assert len(own) == 3
    assert {each.item for each in own} == {ItemCondition.LIKE_NEW}


def test_of_another_product_nothing_is_shown(tmp_path: Path) -> None:
    database = StationDatabase(tmp_path / "station.db")
    stores = database.open()
    stores.receipts.commit(a_receipt("album", photos=()))
    assert stores.album.own_photos(Sku('SKU-"else%')) == ()
    database.close()


def test_the_brands_pictures_come_before_this_benchs_best_grade_first() -> None:
    product = Product(Sku("A"), "a", "b", (), "", None, (ReferencePicture(ItemCondition.GOOD, "good.png"),))
    own = [OwnPhoto(ItemCondition.GOOD, Sha256("11")), OwnPhoto(ItemCondition.LIKE_NEW, Sha256("22"))]
    assert references_of(product, own, lambda name: Path("named") / name, lambda sha: Path("own") / sha) == (
        GradePictures(ItemCondition.LIKE_NEW, (Path("own/22"),)),
        GradePictures(ItemCondition.GOOD, (Path("named/good.png"), Path("own/11"))),
    )
