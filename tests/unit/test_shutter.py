"""Space on a bad picture says why and takes none; Space again keeps it as it is."""

from pathlib import Path
from uuid import UUID

import cv2
import numpy as np
import pytest

from receiving_station.adapters.vision.quality import measure
from receiving_station.application.messages import TEXTS
from receiving_station.application.ports import Frame
from receiving_station.application.shutter import REFUSED, Shutter
from receiving_station.bench.photo import sample_pictures
from receiving_station.domain.events import TakePhoto
from receiving_station.domain.vocabulary import PhotoKind, SessionId, UnitId
from receiving_station.samples import faults
from receiving_station.samples.bench import bench

GOOD = dict(sample_pictures())["items/02-shoes.jpg"]
ITEM = TakePhoto(UnitId(UUID(int=1)), PhotoKind.ITEM, SessionId(UUID(int=2)))
OTHER = TakePhoto(UnitId(UUID(int=3)), PhotoKind.ITEM, SessionId(UUID(int=2)))
BLURRED = faults.blurred(GOOD, 4)


@pytest.fixture
def shutter() -> Shutter:
    return Shutter(measure)


def test_a_good_picture_is_kept_at_once(shutter: Shutter) -> None:
    assert shutter.refusal(ITEM, GOOD) == ""


@pytest.mark.parametrize(
    ("frame", "reason"),
    [
        (BLURRED, "photo_blurred"),
        (faults.exposed(GOOD, -3, np.random.default_rng(1)), "photo_too_dark"),
        (bench(), "photo_empty"),
    ],
)
def test_what_shows_nothing_is_refused_with_its_reason(shutter: Shutter, frame: Frame, reason: str) -> None:
    assert shutter.refusal(ITEM, frame) == reason


def test_a_second_press_keeps_it_as_it_is(shutter: Shutter) -> None:
    assert [shutter.refusal(ITEM, BLURRED) for _ in range(3)] == ["photo_blurred", "", "photo_blurred"]


def test_insisting_on_one_item_says_nothing_about_the_next(shutter: Shutter) -> None:
    shutter.refusal(ITEM, BLURRED)
    assert shutter.refusal(OTHER, BLURRED) == "photo_blurred"


def test_the_labels_photo_comes_by_itself_and_is_always_kept(shutter: Shutter) -> None:
    assert shutter.refusal(TakePhoto(None, PhotoKind.LABEL), BLURRED) == ""


@pytest.mark.parametrize("hint", sorted(REFUSED))
def test_every_refusal_has_its_sentence(hint: str) -> None:
    assert "Space" in TEXTS[f"photo_{hint}"]


def test_samples_saved_as_jpeg_pass_too(shutter: Shutter, tmp_path: Path) -> None:
    data = cv2.imencode(".jpg", GOOD, [cv2.IMWRITE_JPEG_QUALITY, 60])[1]
    assert shutter.refusal(ITEM, np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)) == ""
