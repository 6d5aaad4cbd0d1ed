"""Photos on disk: whole or not there."""

import errno
import hashlib
import os
from pathlib import Path

import cv2
import numpy as np
import pytest

from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.application.errors import StationError
from receiving_station.domain.vocabulary import PhotoKind
from tests.fakes.parcels import NOON, a_frame


def test_a_saved_photo_is_a_jpeg_named_by_what_it_holds(tmp_path: Path) -> None:
    photos = PhotoFiles(tmp_path)
    photo = photos.save(a_frame(), PhotoKind.LABEL, NOON)
    data = photos.path(photo.sha256).read_bytes()
    assert hashlib.sha256(data).hexdigest() == photo.sha256
    assert (photo.kind, photo.taken_at, photo.size_bytes) == (PhotoKind.LABEL, NOON, len(data))
    assert (photo.width_px, photo.height_px) == (64, 48)
    picture = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    assert picture is not None
    assert picture.shape == (48, 64, 3)


def test_photos_lie_in_folders_by_their_first_two_digits(tmp_path: Path) -> None:
    photos = PhotoFiles(tmp_path)
    photo = photos.save(a_frame(), PhotoKind.ITEM, NOON)
    assert photos.path(photo.sha256) == tmp_path / photo.sha256[:2] / f"{photo.sha256}.jpg"


def test_the_same_picture_again_is_the_same_file_untouched(tmp_path: Path) -> None:
    photos = PhotoFiles(tmp_path)
    first = photos.save(a_frame(), PhotoKind.ITEM, NOON)
    written = photos.path(first.sha256).stat()
    second = photos.save(a_frame(), PhotoKind.ITEM, NOON)
    assert second == first
    assert photos.path(first.sha256).stat().st_mtime_ns == written.st_mtime_ns


def test_a_file_cut_short_by_a_failing_disk_is_written_again(tmp_path: Path) -> None:
    photos = PhotoFiles(tmp_path)
    photo = photos.save(a_frame(), PhotoKind.ITEM, NOON)
    photos.path(photo.sha256).write_bytes(b"")
    photos.save(a_frame(), PhotoKind.ITEM, NOON)
    assert photos.path(photo.sha256).stat().st_size == photo.size_bytes


@pytest.mark.parametrize(("code", "reason"), [(errno.ENOSPC, "disk_full"), (errno.EIO, "disk_error")])
def test_a_photo_that_cannot_be_written_is_told_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, reason: str
) -> None:
    def fail(_handle: int) -> None:
        raise OSError(code, os.strerror(code))

    (tmp_path / "photos").mkdir()
    photos = PhotoFiles(tmp_path / "photos")
    photos.save(a_frame(0), PhotoKind.ITEM, NOON)
    before = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(StationError) as failed:
        photos.save(a_frame(1), PhotoKind.ITEM, NOON)
    assert (failed.value.code, failed.value.context["reason"]) == ("photo_not_saved", reason)
    assert sorted(path for path in tmp_path.rglob("*") if path.is_file()) == before


def test_an_empty_frame_is_no_picture(tmp_path: Path) -> None:
    with pytest.raises(StationError) as failed:
        PhotoFiles(tmp_path).save(np.zeros((0, 0, 3), np.uint8), PhotoKind.ITEM, NOON)
    assert (failed.value.code, failed.value.context["reason"]) == ("photo_not_saved", "not_a_picture")
