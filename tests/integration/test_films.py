"""How a film is written where the best way of writing one is missing."""

from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import cv2
import numpy as np
import pytest

from receiving_station.adapters.films import WAYS, FilmFiles
from receiving_station.application.errors import StationError
from receiving_station.domain.vocabulary import SessionId

SESSION = SessionId(UUID(int=7))
STARTED_AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
ABSENT = (".mp4", cv2.CAP_MSMF, "mp4v")
"""No Linux has Windows' Media Foundation."""


def pictures(count: int) -> list[bytes]:
    grey = np.full((240, 426, 3), 90, np.uint8)
    return [cv2.imencode(".jpg", grey)[1].tobytes() for _ in range(count)]


def test_without_the_film_library_a_film_is_motion_jpeg_and_plays(tmp_path: Path) -> None:
    files = FilmFiles(tmp_path / "films", (ABSENT, *WAYS[1:]))
    writer = files.begin(fps=10)
    for number, picture in enumerate(pictures(10)):
        writer.add(picture, number / 10)
    film = writer.finish(SESSION, STARTED_AT)
    video = cv2.VideoCapture(str(files.path(film.sha256, ".avi")))
    assert video.get(cv2.CAP_PROP_FRAME_COUNT) == 10
    video.release()
    assert len(list((tmp_path / "films").rglob("*.avi"))) == 1
    assert not list((tmp_path / "films").rglob("*.mp4"))


def test_where_no_way_is_left_that_is_told_and_nothing_stays(tmp_path: Path) -> None:
    writer = FilmFiles(tmp_path / "films", (ABSENT,)).begin(fps=10)
    with pytest.raises(StationError, match="film_not_saved"):
        writer.add(pictures(1)[0], 0.0)
    assert not list((tmp_path / "films").iterdir())
