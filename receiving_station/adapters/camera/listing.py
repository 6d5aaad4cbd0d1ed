"""The cameras of this computer by name, each with an id that survives a restart and another socket order."""

import sys
from pathlib import Path

from receiving_station.application.camera import CameraInfo


def list_cameras(root: Path = Path("/"), platform: str = sys.platform) -> tuple[CameraInfo, ...]:
    """Every camera that can give pictures, in the order of the system; empty where the system tells no names.

    Args:
        root: Where ``sys`` and ``dev`` lie (Linux).
        platform: As ``sys.platform``.
    """
    if platform == "linux":
        return tuple(_of_linux(root))
    if platform == "win32":
        return tuple(_of_windows())
    return ()


def find_camera(stable_id: str, cameras: tuple[CameraInfo, ...]) -> CameraInfo | None:
    """The camera of that id, whatever its number is today."""
    return next((camera for camera in cameras if camera.stable_id == stable_id), None)


def _of_linux(root: Path) -> list[CameraInfo]:
    links = _links(root)
    found = []
    nodes = (root / "sys/class/video4linux").glob("video*")
    for node in sorted(nodes, key=lambda path: int(path.name.removeprefix("video") or 0)):
        # A camera's second node gives metadata, not pictures.
        if _text(node / "index") not in {"", "0"}:
            continue
        device = root / "dev" / node.name
        stable_id = links.get(node.name, node.name)
        found.append(CameraInfo(stable_id, _text(node / "name") or node.name, str(device)))
    return found


def _links(root: Path) -> dict[str, str]:
    """Node name to the name that udev made for it: by what it is first, by where it is plugged in else."""
    made: dict[str, str] = {}
    for kind in ("by-path", "by-id"):
        for link in sorted((root / "dev/v4l" / kind).glob("*")):
            if link.is_symlink():
                made[link.readlink().name] = f"{kind}/{link.name}"
    return made


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _of_windows() -> list[CameraInfo]:
    # Installed on Windows only; its numbers are those of Media Foundation, which OpenCV is then asked for.
    import cv2  # noqa: PLC0415
    from cv2_enumerate_cameras import enumerate_cameras  # noqa: PLC0415

    return [
        CameraInfo((camera.path or camera.name).lower(), camera.name, camera.index)
        for camera in enumerate_cameras(cv2.CAP_MSMF)
    ]
