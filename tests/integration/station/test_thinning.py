"""Photos that the central has make room; no other ever does."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import cv2
import pytest

from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.application.upkeep import Housekeeping, Incident, Skew, ThinningRule
from receiving_station.domain.returns import PhotoRef
from receiving_station.domain.session import Session, Step
from receiving_station.domain.vocabulary import Word
from tests.fakes.clock import FakeClock
from tests.fakes.fake_central import FakeCentral
from tests.fakes.parcels import NOON, a_return, session_id
from tests.integration.station.bench import Station

ALL = ThinningRule(keep=timedelta(0), most_bytes=0, least_free_bytes=0)


def settle(station: Station) -> None:
    for _ in range(4):
        station.sync_once()
        station.clock.advance(60)


def thin_all(station: Station, photos: PhotoFiles | None = None) -> None:
    """A round of the next day's program, which may thin whatever is confirmed."""
    station.clock.advance(24 * 3600)
    shelf = photos or PhotoFiles(station.folder / "photos")
    Housekeeping(station.stores.upkeep, shelf, station.database.backups, ALL, station.clock).round()


@pytest.fixture
def confirmed(station: Station) -> PhotoRef:
    photo = station.photo(1)
    receipt = station.receive("1", photos=(photo,))
    settle(station)
    assert station.word(receipt) is Word.CONFIRMED
    return photo


def test_of_a_confirmed_photo_a_thumbnail_is_left(station: Station, confirmed: PhotoRef) -> None:
    thin_all(station)
    assert not station.photos.path(confirmed.sha256).exists()
    picture = cv2.imread(str(station.photos.shown(confirmed.sha256)))
    assert picture is not None
    assert station.stores.upkeep.confirmed_photos() == ()


def test_a_photo_that_the_central_does_not_have_is_never_thinned(
    station: Station, central: FakeCentral, confirmed: PhotoRef
) -> None:
    central.offline = True
    waiting = station.photo(2)
    station.receive("2", photos=(waiting,))
    thin_all(station)
    assert (station.photos.path(waiting.sha256).exists(), station.photos.path(confirmed.sha256).exists()) == (
        True,
        False,
    )


def test_a_photo_of_a_parcel_that_is_sent_and_not_settled_is_never_thinned(
    station: Station, central: FakeCentral
) -> None:
    photo = station.photo(3)
    station.receive("3", photos=(photo,))
    central.answer_next("/receipts", 503, times=99)
    settle(station)
    thin_all(station)
    assert station.photos.path(photo.sha256).exists()


def test_a_photo_that_a_waiting_parcel_has_too_is_never_thinned(
    station: Station, central: FakeCentral, confirmed: PhotoRef
) -> None:
    central.offline = True
    station.receive("2", photos=(confirmed,))
    thin_all(station)
    assert station.photos.path(confirmed.sha256).exists()


@pytest.mark.parametrize("is_readable", [True, False])
def test_a_photo_of_a_draft_is_never_thinned_even_of_one_that_this_version_cannot_read(
    station: Station, confirmed: PhotoRef, *, is_readable: bool
) -> None:
    draft = Session(
        session_id=session_id("2"), step=Step.IDENTIFY, started_at=NOON, expected=a_return("2"), photos=(confirmed,)
    )
    station.stores.drafts.save(draft)
    if not is_readable:
        with closing(sqlite3.connect(station.folder / "station.db")) as other:
            other.execute("UPDATE drafts SET json = replace(json, '\"step\"', '\"stage\"')")
            other.commit()
    thin_all(station)
    assert station.photos.path(confirmed.sha256).exists()


def test_a_photo_that_was_taken_again_in_this_run_is_never_thinned(station: Station, confirmed: PhotoRef) -> None:
    thin_all(station, station.photos)
    assert station.photos.path(confirmed.sha256).exists()


def test_a_photo_that_is_no_picture_any_more_goes_without_a_thumbnail(station: Station, confirmed: PhotoRef) -> None:
    station.photos.path(confirmed.sha256).write_bytes(b"not a picture")
    thin_all(station)
    assert list(station.photos.path(confirmed.sha256).parent.iterdir()) == []


def test_thinning_goes_on_after_a_kill_between_the_file_and_its_row(station: Station, confirmed: PhotoRef) -> None:
    PhotoFiles(station.folder / "photos").thin(confirmed.sha256)
    assert [photo.sha256 for photo in station.stores.upkeep.confirmed_photos()] == [confirmed.sha256]
    thin_all(station)
    assert station.photos.shown(confirmed.sha256).exists()


# --- incidents and clocks ---


def test_what_befell_the_data_is_kept_newest_first(station: Station) -> None:
    first = Incident(NOON, "journal_replayed", (("parcels", "3"),))
    second = Incident(NOON - timedelta(days=1), "draft_put_back")
    for incident in (first, second):
        station.stores.upkeep.note(incident)
    assert station.stores.upkeep.incidents(9) == (second, first)


def test_a_difference_of_the_clocks_is_kept_when_it_is_news(station: Station, clock: FakeClock) -> None:
    measured = [(0, 0.2), (60, 0.4), (120, 86_400.1), (180, 86_400.2), (3600 * 2, 86_400.3)]
    for seconds, skew_s in measured:
        station.stores.upkeep.measured(Skew(NOON + timedelta(seconds=seconds), skew_s))
    with closing(sqlite3.connect(station.folder / "station.db")) as other:
        kept = [row[0] for row in other.execute("SELECT skew_s FROM clock_skews ORDER BY skew_no")]
    assert kept == [0.2, 86_400.1, 86_400.3]


def test_a_clock_set_back_is_news_at_once(station: Station) -> None:
    station.stores.upkeep.measured(Skew(NOON, 0.0))
    station.stores.upkeep.measured(Skew(NOON - timedelta(days=1), 86_400.0))
    assert station.stores.upkeep.skew() == Skew(NOON - timedelta(days=1), 86_400.0)


def test_a_clock_set_back_by_a_day_keeps_no_parcel_from_being_sent(
    station: Station, clock: FakeClock, tmp_path: Path
) -> None:
    receipt = station.receive("1", photos=(station.photo(1),))
    clock.set_wrong(-timedelta(days=1))
    settle(station)
    assert station.word(receipt) is Word.CONFIRMED
