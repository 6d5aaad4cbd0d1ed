"""Cameras by name, frames in shape, wishes in the settings file.

No video device exists where these tests run (nor v4l2loopback to make one): names and ids are read from a tree made
as Linux makes it, and what is asked of a device is asked of a fake capture. A real device is used by the station.
"""

import json
import os
from pathlib import Path

import cv2
import numpy as np
import pytest

from receiving_station.adapters.camera.listing import find_camera, list_cameras
from receiving_station.adapters.camera.shaped import ShapedSource
from receiving_station.adapters.camera.sources import DeviceCamera, ask
from receiving_station.adapters.settings import load_settings
from receiving_station.adapters.settings_file import camera_values, save_section
from receiving_station.application.camera import CameraInfo, CameraWishes, Capture, Region, Shape, clamped
from receiving_station.application.errors import StationError
from receiving_station.cli import main
from tests.fakes.cameras import CueCamera
from tests.fakes.clock import FakeClock

WISHES = CameraWishes(
    "camera:by-id/usb-Eye-7",
    Capture(1920, 1080, 25, 40, None),
    Shape(90, is_mirrored=True, region=(0.1, 0.2, 0.5, 0.5)),
)


def plug(root: Path, node: str, name: str, link: str = "", index: int = 0) -> None:
    """A node as the kernel and udev make it."""
    folder = root / "sys/class/video4linux" / node
    folder.mkdir(parents=True)
    (folder / "name").write_text(f"{name}\n", encoding="utf-8")
    (folder / "index").write_text(f"{index}\n", encoding="utf-8")
    (root / "dev").mkdir(exist_ok=True)
    (root / "dev" / node).touch()
    if link:
        path = root / "dev/v4l" / link
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(Path("../..") / node)


def test_a_camera_is_listed_by_its_name_with_the_id_of_the_thing_itself(tmp_path: Path) -> None:
    plug(tmp_path, "video0", "HD Eye", "by-id/usb-Eye-7-index0")
    plug(tmp_path, "video1", "HD Eye", "by-id/usb-Eye-7-index1", index=1)
    listed = list_cameras(tmp_path, "linux")
    assert [(camera.stable_id, camera.name) for camera in listed] == [("by-id/usb-Eye-7-index0", "HD Eye")]


def test_in_another_socket_it_keeps_its_id_under_another_number(tmp_path: Path) -> None:
    plug(tmp_path, "video0", "Other", "by-id/usb-Other-1")
    plug(tmp_path, "video2", "HD Eye", "by-id/usb-Eye-7")
    camera = find_camera("by-id/usb-Eye-7", list_cameras(tmp_path, "linux"))
    assert camera is not None
    assert str(camera.device).endswith("dev/video2")


def test_the_second_of_two_alike_is_told_by_its_socket(tmp_path: Path) -> None:
    plug(tmp_path, "video0", "Eye", "by-id/usb-Eye")
    plug(tmp_path, "video2", "Eye", "by-path/pci-2")
    assert [camera.stable_id for camera in list_cameras(tmp_path, "linux")] == ["by-id/usb-Eye", "by-path/pci-2"]


def test_a_camera_that_udev_does_not_know_goes_by_its_node(tmp_path: Path) -> None:
    plug(tmp_path, "video10", "Late")
    plug(tmp_path, "video2", "")
    names = [(camera.stable_id, camera.name) for camera in list_cameras(tmp_path, "linux")]
    assert names == [("video2", "video2"), ("video10", "Late")]


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_where_there_is_no_camera_none_is_listed(tmp_path: Path, platform: str) -> None:
    assert list_cameras(tmp_path, platform) == ()


def test_the_command_lists_each_camera_of_this_computer_on_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cameras", "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["source"] for row in rows] == [f"camera:{camera.stable_id}" for camera in list_cameras()]


def test_a_camera_that_is_remembered_but_not_plugged_in_is_told() -> None:
    source = DeviceCamera("by-id/usb-Eye-7", FakeClock(), cameras=lambda: ())
    with pytest.raises(StationError) as caught:
        source.open()
    assert caught.value.context["reason"] == "it is not connected"


def test_the_id_is_looked_up_at_each_opening_and_the_camera_told_by_its_name(tmp_path: Path) -> None:
    gone = str(tmp_path / "video5")
    source = DeviceCamera(
        "by-id/usb-Eye-7", FakeClock(), cameras=lambda: (CameraInfo("by-id/usb-Eye-7", "HD Eye", gone),)
    )
    with pytest.raises(StationError) as caught:
        source.open()
    assert (caught.value.code, caught.value.context["name"]) == ("camera_not_open", "HD Eye")


class AskedCapture:
    """Remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, float]] = []

    def set(self, propId: int, value: float) -> bool:  # noqa: N803 (OpenCV's own name)
        self.asked.append((propId, value))
        return True


def test_a_device_is_asked_for_mjpg_before_its_size() -> None:
    capture = AskedCapture()
    ask(capture, Capture(1920, 1080))
    asked = [what for what, _ in capture.asked]
    assert asked.index(cv2.CAP_PROP_FOURCC) < asked.index(cv2.CAP_PROP_FRAME_WIDTH)
    assert dict(capture.asked)[cv2.CAP_PROP_FRAME_WIDTH] == 1920


@pytest.mark.parametrize(("focus", "automatic"), [(None, 1), (40.0, 0)])
def test_a_fixed_focus_switches_the_automatic_one_off(focus: float | None, automatic: int) -> None:
    capture = AskedCapture()
    ask(capture, Capture(focus=focus, exposure=78.0))
    asked = dict(capture.asked)
    assert (asked[cv2.CAP_PROP_AUTOFOCUS], asked.get(cv2.CAP_PROP_FOCUS)) == (automatic, focus)
    assert asked[cv2.CAP_PROP_EXPOSURE] == 78.0


def corner_lit() -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """40 × 20, black but for the upper left corner."""
    frame = np.zeros((20, 40, 3), np.uint8)
    frame[1:5, 1:5] = 255
    return frame


@pytest.mark.parametrize(
    ("shape", "size", "lit"),
    [
        (Shape(), (20, 40), (2, 2)),
        (Shape(90), (40, 20), (2, 17)),
        (Shape(180), (20, 40), (17, 37)),
        (Shape(270), (40, 20), (37, 2)),
        (Shape(0, is_mirrored=True), (20, 40), (2, 37)),
        (Shape(90, is_mirrored=True), (40, 20), (2, 2)),
        (Shape(region=(0.0, 0.0, 0.5, 0.5)), (10, 20), (2, 2)),
    ],
)
def test_a_frame_is_turned_then_mirrored_then_cut(shape: Shape, size: tuple[int, int], lit: tuple[int, int]) -> None:
    source = ShapedSource(CueCamera(corner_lit()), shape)
    source.open()
    frame = source.read()
    assert frame is not None
    assert (frame.shape[:2], int(frame[lit][0])) == (size, 255)


def test_the_whole_and_the_raw_frame_stay_at_hand_beside_the_cut_one() -> None:
    source = ShapedSource(CueCamera(corner_lit()), Shape(90, region=(0.5, 0.5, 0.5, 0.5)))
    source.open()
    frame = source.read()
    assert frame is not None
    assert source.raw is not None
    assert source.whole is not None
    assert [one.shape[:2] for one in (frame, source.whole, source.raw)] == [(20, 10), (40, 20), (20, 40)]


def test_another_camera_takes_the_place_of_the_first() -> None:
    second = CueCamera(corner_lit())
    source = ShapedSource(CueCamera(corner_lit()), Shape())
    source.replace(second)
    source.open()
    assert second.opened == 1


@pytest.mark.parametrize(
    ("region", "expected"),
    [((0.9, 0.9, 0.5, 0.5), (0.5, 0.5, 0.5, 0.5)), ((-1, 0, 0.01, 2), (0.0, 0.0, 0.1, 1.0))],
)
def test_a_region_is_kept_within_the_picture(region: Region, expected: Region) -> None:
    assert clamped(region) == expected


def test_wishes_come_back_from_the_file_as_they_went_in(tmp_path: Path) -> None:
    path = tmp_path / "new" / "station.toml"
    save_section(path, "camera", camera_values(WISHES))
    assert load_settings(path, environ={}).camera.wishes() == WISHES


def test_other_settings_and_comments_stay_when_the_camera_is_saved(tmp_path: Path) -> None:
    path = tmp_path / "station.toml"
    path.write_text('# ours\n[station]\nname = "Bench 7"  # left of the door\n[camera]\nfocus = 10\n', encoding="utf-8")
    save_section(path, "camera", camera_values(CameraWishes()))
    text = path.read_text(encoding="utf-8")
    assert text.startswith('# ours\n[station]\nname = "Bench 7"  # left of the door\n')
    assert "focus" not in text


def test_a_file_that_cannot_be_written_is_told_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "station.toml"
    path.write_text("[camera\n", encoding="utf-8")
    with pytest.raises(StationError, match="settings_not_saved"):
        save_section(path, "camera", {"rotation": 90})
    assert (path.read_text(encoding="utf-8"), os.listdir(tmp_path)) == ("[camera\n", ["station.toml"])  # noqa: PTH208


def test_what_could_not_be_read_again_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "station.toml"
    with pytest.raises(StationError, match="settings_not_saved"):
        save_section(path, "camera", {"rotation": 45})
    assert not path.exists()


@pytest.mark.parametrize(
    ("values", "told"),
    [("rotation = 45", "0, 90, 180 or 270"), ("region = [0.5, 0.5, 0.9, 0.1]", "within 0 to 1")],
)
def test_a_wrong_shape_in_the_file_is_named_with_what_would_be_right(tmp_path: Path, values: str, told: str) -> None:
    path = tmp_path / "station.toml"
    path.write_text(f"[camera]\n{values}\n", encoding="utf-8")
    with pytest.raises(StationError) as caught:
        load_settings(path, environ={})
    assert told in caught.value.context["reason"]


def test_a_region_may_come_from_the_environment() -> None:
    environ = {"RECEIVING_STATION_CAMERA_REGION": "0,0.25,1,0.5"}
    assert load_settings(environ=environ).camera.region == (0.0, 0.25, 1.0, 0.5)
