"""Frame sources on real files; what cannot be opened says which, why and what to try."""

import logging
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import cv2
import numpy as np
import pytest

from receiving_station.adapters.camera import PictureFolder, VideoFile, open_source, source_for
from receiving_station.adapters.camera.pictures import pictures_in, read_picture
from receiving_station.adapters.camera.sources import STREAM_LOST_AFTER_S, Pacer, StreamCamera
from receiving_station.adapters.system import SystemClock
from receiving_station.application.errors import StationError
from receiving_station.application.ports import Frame, FrameSource
from tests.fakes.clock import FakeClock

FRAMES = 6


def picture(shade: int) -> Frame:
    return np.full((120, 160, 3), shade, np.uint8)


def jpeg(shade: int = 90) -> bytes:
    return bytes(cv2.imencode(".jpg", picture(shade))[1])


def video(folder: Path) -> Path:
    path = folder / "bench.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 25, (160, 120))
    for place in range(FRAMES):
        writer.write(picture(40 * place))
    writer.release()
    return path


def all_frames(source: FrameSource) -> list[Frame | None]:
    frames: list[Frame | None] = []

    def read_on() -> None:
        for _ in range(1000):
            frames.append(source.read())

    with pytest.raises(StationError, match="video_ended"):
        read_on()
    return frames


def refusal(spec: str) -> StationError:
    with pytest.raises(StationError) as caught:
        open_source(spec, FakeClock())
    return caught.value


def test_a_video_is_played_to_its_end_once(tmp_path: Path) -> None:
    source = VideoFile(video(tmp_path), FakeClock(), fps=0)
    source.open()
    frames = all_frames(source)
    source.close()
    assert [frame.shape for frame in frames if frame is not None] == [(120, 160, 3)] * FRAMES


def test_a_video_can_be_opened_again_from_its_beginning(tmp_path: Path) -> None:
    source = VideoFile(video(tmp_path), FakeClock(), fps=0)
    source.open()
    first = source.read()
    source.read()
    source.open()
    again = source.read()
    source.close()
    assert first is not None
    assert np.array_equal(first, again if again is not None else picture(255))


def test_a_closed_video_gives_no_frame(tmp_path: Path) -> None:
    source = VideoFile(video(tmp_path), FakeClock(), fps=0)
    source.open()
    source.close()
    assert source.read() is None


def test_a_video_keeps_its_own_pace(tmp_path: Path) -> None:
    clock = SystemClock()
    source = open_source(f"video:{video(tmp_path)}", clock)
    started_s = clock.monotonic_s()
    all_frames(source)
    source.close()
    assert clock.monotonic_s() - started_s >= (FRAMES - 1) / 25


def test_each_picture_of_a_folder_is_shown_for_some_frames(tmp_path: Path) -> None:
    for name, shade in (("b.jpg", 200), ("a.jpg", 20)):
        (tmp_path / name).write_bytes(jpeg(shade))
    source = PictureFolder(tmp_path, FakeClock(), repeat=2, fps=0)
    source.open()
    shades = [int(frame.mean()) for frame in all_frames(source) if frame is not None]
    assert shades == [20, 20, 200, 200]


@pytest.mark.parametrize("broken", [b"", jpeg()[: len(jpeg()) // 2], b"not a picture"])
def test_a_broken_picture_is_passed_over_with_a_log_line(
    tmp_path: Path, broken: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "1.jpg").write_bytes(jpeg(60))
    (tmp_path / "2.jpg").write_bytes(broken)
    (tmp_path / "3.jpg").write_bytes(jpeg(60))
    source = PictureFolder(tmp_path, FakeClock(), repeat=1, fps=0)
    source.open()
    with caplog.at_level(logging.WARNING):
        frames = all_frames(source)
    assert ([frame is None for frame in frames], "2.jpg" in caplog.text) == ([False, True, False], True)


def test_a_closed_folder_gives_no_frame(tmp_path: Path) -> None:
    (tmp_path / "1.jpg").write_bytes(jpeg())
    source = PictureFolder(tmp_path, FakeClock(), fps=0)
    source.open()
    source.close()
    assert source.read() is None


def test_pictures_in_folders_inside_are_found_too(tmp_path: Path) -> None:
    (tmp_path / "Paket-ü").mkdir()
    for name in ("Paket-ü/2.JPG", "1.png", ".hidden.jpg", "note.txt"):
        (tmp_path / name).write_bytes(b"x")
    assert [path.name for path in pictures_in(tmp_path)] == ["1.png", "2.JPG"]


def test_a_picture_under_a_name_of_many_scripts_is_read(tmp_path: Path) -> None:
    path = tmp_path / "반품 ラベル ü.jpg"
    path.write_bytes(jpeg())
    assert read_picture(path).shape == (120, 160, 3)


def png() -> bytes:
    return bytes(cv2.imencode(".png", picture(3))[1])


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (jpeg()[:-40], "cut off"),
        (png()[:-20], "cut off"),
        (b"hello", "not a picture"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8L", "not a picture"),
    ],
)
def test_what_is_wrong_with_a_picture_is_said(
    tmp_path: Path, data: bytes, reason: str, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.jpg"
    path.write_bytes(data)
    with pytest.raises(StationError) as caught:
        read_picture(path)
    assert reason in caught.value.context["reason"]
    assert capfd.readouterr().err == ""


def test_a_folder_is_not_a_picture(tmp_path: Path) -> None:
    with pytest.raises(StationError) as caught:
        read_picture(tmp_path)
    assert caught.value.context["name"] == tmp_path.name


@pytest.mark.parametrize("spec", ["video:/nowhere/film.mp4", "pictures:/nowhere", "camera:97", "camera:/dev/nothing"])
def test_what_is_not_there_is_named_with_a_reason_and_an_advice(spec: str, capfd: pytest.CaptureFixture[str]) -> None:
    error = refusal(spec)
    assert (error.code, set(error.context)) == ("camera_not_open", {"name", "reason", "advice"})
    assert all(error.context.values())
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("spec", ["", "camera:", "webcam:0", "nothing"])
def test_a_spec_that_names_no_camera_is_told_what_would(spec: str) -> None:
    assert "rtsp://" in refusal(spec).context["advice"]


def test_a_text_file_is_not_a_video(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "film.mp4"
    path.write_bytes(b"not a film " * 200)
    assert "not a video" in refusal(f"video:{path}").context["reason"]
    assert capfd.readouterr().err == ""


def test_a_folder_without_pictures_says_so(tmp_path: Path) -> None:
    assert "no picture" in refusal(f"pictures:{tmp_path}").context["reason"]


def test_a_network_camera_that_does_not_answer_is_named_without_its_password() -> None:
    error = refusal("rtsp://bench:secret@127.0.0.1:9/stream")
    assert (error.context["name"], "secret" in str(error)) == ("network camera 127.0.0.1", False)


@pytest.mark.parametrize("spec", ["rtsp:cam/1", "rtsp://cam/1", "rtsp:rtsp://cam/1"])
def test_a_network_address_may_be_written_in_three_ways(spec: str) -> None:
    assert source_for(spec, FakeClock()).name == "network camera cam"


@pytest.mark.parametrize("spec", ["camera:0", "rtsp://cam/1"])
def test_a_camera_may_miss_a_frame(spec: str) -> None:
    assert source_for(spec, FakeClock()).read() is None


@pytest.mark.parametrize("spec", ["camera:0", "rtsp://cam/1"])
def test_a_camera_that_gives_nothing_for_long_is_lost(spec: str) -> None:
    clock = FakeClock()
    source = source_for(spec, clock)
    clock.advance(STREAM_LOST_AFTER_S)
    with pytest.raises(StationError, match="camera_lost"):
        source.read()


@pytest.mark.parametrize("spec", ["camera:0", "rtsp://cam/1"])
def test_closing_what_is_closed_is_harmless(spec: str) -> None:
    source = source_for(spec, FakeClock())
    source.close()
    source.close()


@pytest.fixture
def network_camera(tmp_path: Path) -> Iterator[str]:
    """The address of a film served over HTTP, which FFmpeg reads as it reads a network camera."""
    video(tmp_path)
    handler = partial(QuietFiles, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        serving = threading.Thread(target=server.serve_forever)
        serving.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/bench.avi"
        server.shutdown()
        serving.join(timeout=10)


class QuietFiles(SimpleHTTPRequestHandler):
    """A file server that keeps the test's output clean."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        """Say nothing."""


def test_a_network_camera_is_read_until_it_stops_and_then_is_lost(network_camera: str) -> None:
    clock = FakeClock()
    source = StreamCamera(network_camera, clock)
    source.open()
    shapes = {frame.shape for _ in range(FRAMES) if (frame := source.read()) is not None}
    clock.advance(STREAM_LOST_AFTER_S)
    with pytest.raises(StationError, match="camera_lost"):
        source.read()
    source.close()
    assert shapes == {(120, 160, 3)}


def test_a_stopped_pacer_wakes_who_waits() -> None:
    pacer = Pacer(SystemClock(), fps=0.01)
    pacer.start()
    pacer.wait()
    answers: list[bool] = []
    waiter = threading.Thread(target=lambda: answers.append(pacer.wait()))
    waiter.start()
    pacer.stop()
    waiter.join(timeout=10)
    assert answers == [False]
