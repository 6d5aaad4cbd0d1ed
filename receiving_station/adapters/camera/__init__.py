"""Where frames come from; ``open_source`` makes a source from what the settings say."""

from pathlib import Path

from receiving_station.adapters.camera.sources import DeviceCamera, PictureFolder, StreamCamera, VideoFile
from receiving_station.adapters.system import SystemClock
from receiving_station.application.camera import Capture
from receiving_station.application.errors import StationError
from receiving_station.application.ports import Clock, FrameSource

__all__ = ["DeviceCamera", "PictureFolder", "StreamCamera", "VideoFile", "open_source"]

_ADVICE = "Use camera:0, camera:ID, video:FILE, pictures:FOLDER or rtsp://ADDRESS."


def open_source(spec: str, clock: Clock | None = None) -> FrameSource:
    """An opened source.

    Args:
        spec: ``camera:0`` (or a device path, or a stable id of ``listing``), ``video:FILE``, ``pictures:FOLDER``,
            ``rtsp:ADDRESS`` or ``rtsp://ADDRESS``.
        clock: For the pace of files; the computer's own if None.

    Raises:
        StationError: ``camera_not_open`` with ``name``, ``reason`` and ``advice``.
    """
    source = source_for(spec, clock or SystemClock())
    source.open()
    return source


def source_for(spec: str, clock: Clock, wish: Capture | None = None) -> FrameSource:
    """The source that a spec names, not opened yet.

    Raises:
        StationError: ``camera_not_open`` if the spec names no kind of source.
    """
    kind, _, rest = spec.strip().partition(":")
    if not rest:
        raise StationError("camera_not_open", name=spec, reason="this names no camera", advice=_ADVICE)
    match kind.lower():
        case "camera":
            return DeviceCamera(int(rest) if rest.isdecimal() else rest, clock, wish)
        case "video":
            return VideoFile(Path(rest).expanduser(), clock)
        case "pictures":
            return PictureFolder(Path(rest).expanduser(), clock)
        case "rtsp" | "rtsps":
            # "rtsp:ADDRESS" and a plain rtsp:// address alike.
            address = rest if "://" in rest else f"{kind.lower()}://{rest.removeprefix('//')}"
            return StreamCamera(address, clock)
        case _:
            reason = f"'{kind}' is not a kind of camera"
            raise StationError("camera_not_open", name=spec, reason=reason, advice=_ADVICE)
