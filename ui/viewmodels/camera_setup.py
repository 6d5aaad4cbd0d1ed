"""The set-up screen's view-model: what is wished of the camera, and what its picture is worth."""

import sys
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from receiving_station.application.camera import (
    ROTATIONS,
    WHOLE,
    CameraInfo,
    CameraWishes,
    Capture,
    Region,
    Shape,
    clamped,
)
from receiving_station.application.picture_quality import LIMITS, Hint, Quality, verdict
from receiving_station.domain.codes import Code, shown
from ui.viewmodels.words import sentence, tr

SIZES = ((1280, 720), (1920, 1080), (2560, 1440), (3840, 2160))
FOCUS_STEPS = tuple(float(step) for step in range(0, 251, 5))
# A tenth of a millisecond on Linux (V4L2), powers of two of a second elsewhere (Media Foundation).
_TENTHS_OF_MS = (5, 10, 20, 39, 78, 156, 312, 625, 1250)
EXPOSURE_STEPS = tuple(float(t) for t in (_TENTHS_OF_MS if sys.platform == "linux" else range(-11, -2)))
_KIND = "camera:"
KEYS = {
    "1": "camera", "2": "size", "3": "rotation", "4": "mirror", "5": "whole", "6": "meter",
    "7": "focus-", "8": "focus+", "9": "exposure-", "0": "exposure+", "Enter": "save",
}  # fmt: skip
"""Which control a key presses."""


@dataclass(frozen=True, slots=True)
class CameraSetupView:
    """What the set-up screen shows.

    Attributes:
        camera: Name of the camera in use.
        size: "1280 × 720".
        rotation: "90°".
        is_mirrored: Whether left and right are swapped.
        region: The part that is looked at, shares of the whole picture.
        region_text: "whole picture" or "60 % × 40 %".
        driver_text: Focus and exposure as they are asked for.
        sharpness: 0 to 1.
        best: The best sharpness since the screen was opened or started again, 0 to 1.
        enough: From where on a picture is sharp, 0 to 1.
        focus_text: What to do with the focus.
        light_text: Exposure and glare in words.
        is_light_good: Whether nothing is wrong with the light.
        is_changed: Whether there is something to save.
        read_text: The code that was read last, as proof that the camera reads, or "".
        message: Whether it was saved, or "".
    """

    camera: str
    size: str
    rotation: str
    is_mirrored: bool
    region: Region
    region_text: str
    driver_text: str
    sharpness: float
    best: float
    enough: float
    focus_text: str
    light_text: str
    is_light_good: bool
    is_changed: bool
    read_text: str = ""
    message: str = ""


def _stepped(now: float | None, steps: tuple[float, ...], by: int) -> float | None:
    """The next step; automatic lies below the first one and leads to the middle."""
    if now is None:
        return steps[len(steps) // 2] if by > 0 else None
    place = min(range(len(steps)), key=lambda number: abs(steps[number] - now)) + by
    return None if place < 0 else steps[min(place, len(steps) - 1)]


def held(wished: CameraWishes, before: CameraWishes, locked: frozenset[str]) -> CameraWishes:
    """What is wished, with everything that is locked as it was before.

    Args:
        wished: What a person chose.
        before: What holds.
        locked: Keys of the camera's settings that IT has locked.
    """
    now, then = wished.capture, before.capture
    capture = Capture(
        then.width_px if "width_px" in locked else now.width_px,
        then.height_px if "height_px" in locked else now.height_px,
        then.fps if "fps" in locked else now.fps,
        then.focus if "focus" in locked else now.focus,
        then.exposure if "exposure" in locked else now.exposure,
    )
    shape = Shape(
        before.shape.rotation if "rotation" in locked else wished.shape.rotation,
        before.shape.is_mirrored if "mirror" in locked else wished.shape.is_mirrored,
        before.shape.region if "region" in locked else wished.shape.region,
    )
    return CameraWishes(before.source if "source" in locked else wished.source, capture, shape)


def _value(value: float | None) -> str:
    return tr("automatic") if value is None else f"{value:g}"


class CameraSetup(QObject):
    """Lives on the main thread.

    Signals:
        view_changed: The ``CameraSetupView`` to render.
        wished: ``CameraWishes`` to follow at once.
        save_wanted: ``CameraWishes`` to write to the settings.
    """

    view_changed = Signal(object)
    wished = Signal(object)
    save_wanted = Signal(object)

    def __init__(
        self, wishes: CameraWishes, parent: QObject | None = None, locked: frozenset[str] = frozenset()
    ) -> None:
        super().__init__(parent)
        self._locked = locked
        self._wishes = self._saved = wishes
        self._cameras: tuple[CameraInfo, ...] = ()
        self._quality: Quality | None = None
        self._best = 0.0
        self._message = ""
        self._read = ""

    @property
    def view(self) -> CameraSetupView:
        """What is to be shown now."""
        shape, capture, quality = self._wishes.shape, self._wishes.capture, self._quality
        sharpness = quality.sharpness if quality is not None else 0.0
        left_out = shape.region != WHOLE
        light, is_good = self._light()
        return CameraSetupView(
            camera=self._camera_name(),
            size=f"{capture.width_px} × {capture.height_px}",
            rotation=f"{shape.rotation}°",
            is_mirrored=shape.is_mirrored,
            region=shape.region,
            region_text=f"{shape.region[2]:.0%} × {shape.region[3]:.0%}" if left_out else tr("whole picture"),
            driver_text=tr("Focus {focus}, exposure {exposure}.")
            .replace("{focus}", _value(capture.focus))
            .replace("{exposure}", _value(capture.exposure)),
            sharpness=sharpness,
            best=self._best,
            enough=LIMITS.sharpness_min,
            focus_text=self._focus(sharpness),
            light_text=light,
            is_light_good=is_good,
            is_changed=self._wishes != self._saved,
            read_text=self._read,
            message=self._message,
        )

    @Slot(object)
    def list_cameras(self, cameras: tuple[CameraInfo, ...]) -> None:
        """These are connected."""
        self._cameras = cameras
        self._show()

    @Slot(object)
    def judge(self, quality: Quality) -> None:
        """A picture was measured."""
        self._quality = quality
        self._best = max(self._best, quality.sharpness)
        self._show()

    @Slot(object)
    def read_codes(self, codes: tuple[Code, ...]) -> None:
        """Codes were read; they open no parcel here."""
        self._read = tr("Reads: {code}").replace("{code}", ", ".join(shown(code.text, 24) for code in codes[:2]))
        self._show()

    def press(self, key: str) -> bool:
        """A key of the bench; whether it is one of this page's."""
        if key in KEYS and (key != "Enter" or self._wishes != self._saved):
            self.choose(KEYS[key])
        return key in KEYS

    @Slot(str)
    def choose(self, name: str) -> None:
        """A control was pressed: the next value of what it stands for, or save."""
        shape, capture = self._wishes.shape, self._wishes.capture
        match name:
            case "camera":
                self._wish(replace(self._wishes, source=self._next_source()))
            case "size":
                sizes = list(SIZES)
                now = (capture.width_px, capture.height_px)
                width, height = sizes[(sizes.index(now) + 1) % len(sizes)] if now in sizes else sizes[0]
                self._wish(replace(self._wishes, capture=replace(capture, width_px=width, height_px=height)))
            case "focus-" | "focus+":
                focus = _stepped(capture.focus, FOCUS_STEPS, 1 if name.endswith("+") else -1)
                self._wish(replace(self._wishes, capture=replace(capture, focus=focus)))
            case "exposure-" | "exposure+":
                exposure = _stepped(capture.exposure, EXPOSURE_STEPS, 1 if name.endswith("+") else -1)
                self._wish(replace(self._wishes, capture=replace(capture, exposure=exposure)))
            case "rotation":
                turn = ROTATIONS[(ROTATIONS.index(shape.rotation) + 1) % len(ROTATIONS)]
                # What was marked lies elsewhere in the turned picture.
                self._wish(replace(self._wishes, shape=replace(shape, rotation=turn, region=WHOLE)))
            case "mirror":
                left, top, width_share, height_share = shape.region
                region = (1 - left - width_share, top, width_share, height_share)
                mirrored = replace(shape, is_mirrored=not shape.is_mirrored, region=clamped(region))
                self._wish(replace(self._wishes, shape=mirrored))
            case "whole":
                self._wish(replace(self._wishes, shape=replace(shape, region=WHOLE)))
            case "meter":
                self._best = 0.0
                self._show()
            case "save":
                self.save_wanted.emit(self._wishes)
            case _:
                pass

    @Slot(object)
    def drag(self, region: Region) -> None:
        """A region was drawn on the whole picture, in shares of it."""
        self._wish(replace(self._wishes, shape=replace(self._wishes.shape, region=clamped(region))))

    def saved(self, text: str) -> None:
        """The wishes were written, or the sentence says why not."""
        self._saved = self._wishes
        self._message = text
        self._show()

    def say_again(self) -> None:
        """The language changed: the same view in other words."""
        self._show()

    def opened(self) -> None:
        """The screen is shown: the meter begins anew."""
        self._best, self._message, self._read = 0.0, "", ""
        self._show()

    def _wish(self, wished: CameraWishes) -> None:
        wishes = held(wished, self._wishes, self._locked)
        if wishes != wished:
            self._message = tr("Your IT has locked this; it stays as it is.")
            self._show()
        if wishes == self._wishes:
            return
        self._wishes, self._message = wishes, ""
        self._best = 0.0
        self.wished.emit(wishes)
        self._show()

    def _next_source(self) -> str:
        sources = [f"{_KIND}{camera.stable_id}" for camera in self._cameras]
        if not sources:
            return self._wishes.source
        now = self._wishes.source
        return sources[(sources.index(now) + 1) % len(sources)] if now in sources else sources[0]

    def _camera_name(self) -> str:
        source = self._wishes.source
        names = {f"{_KIND}{camera.stable_id}": camera.name for camera in self._cameras}
        if source in names:
            return names[source]
        if source.startswith("sample"):
            return tr("Sample pictures")
        # An address may hold a password.
        return tr("Network camera") if source.startswith("rtsp") else source

    def _focus(self, sharpness: float) -> str:
        if self._quality is None:
            return tr("Waiting for a picture")
        if self._quality.emptiness > LIMITS.emptiness_min:
            return tr("Put a label under the camera")
        if sharpness < LIMITS.sharpness_min:
            return tr("Not sharp: turn the focus ring")
        return tr("Sharp") if sharpness >= self._best - 0.03 else tr("Sharp, but it was sharper before")

    def _light(self) -> tuple[str, bool]:
        if self._quality is None:
            return tr("Waiting for a picture"), True
        hint = verdict(replace(self._quality, sharpness=1.0, motion_px=0.0, emptiness=0.0, subject=1.0))
        return (tr("Good light"), True) if hint is Hint.OK else (sentence(f"hint_{hint.value}"), False)

    def _show(self) -> None:
        self.view_changed.emit(self.view)
