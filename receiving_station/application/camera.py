"""What is wished of a camera; the same words in the settings, on the set-up screen and in the adapters."""

from dataclasses import dataclass, field

Region = tuple[float, float, float, float]
"""Left, top, width and height as shares of the turned picture, 0 to 1."""

WHOLE: Region = (0.0, 0.0, 1.0, 1.0)
ROTATIONS = (0, 90, 180, 270)
SMALLEST_REGION = 0.1


@dataclass(frozen=True, slots=True)
class CameraInfo:
    """A camera of this computer.

    Attributes:
        stable_id: The same at every start and in every socket order; what settings remember.
        name: As its maker calls it.
        device: What OpenCV opens now: a number or a device path.
    """

    stable_id: str
    name: str
    device: int | str


@dataclass(frozen=True, slots=True)
class Shape:
    """How frames are brought into shape: turned clockwise first, then mirrored, then cut.

    Attributes:
        rotation: 0, 90, 180 or 270 degrees clockwise.
        is_mirrored: Left and right are swapped.
        region: The part that is looked at.
    """

    rotation: int = 0
    is_mirrored: bool = False
    region: Region = WHOLE


@dataclass(frozen=True, slots=True)
class Capture:
    """What a device is asked for; it gives what it can.

    Attributes:
        width_px: Of its frames.
        height_px: Of its frames.
        fps: Frames a second.
        focus: In the driver's own units; None for automatic.
        exposure: In the driver's own units; None for automatic.
    """

    width_px: int = 1280
    height_px: int = 720
    fps: float = 30.0
    focus: float | None = None
    exposure: float | None = None


@dataclass(frozen=True, slots=True)
class CameraWishes:
    """Everything that can be set about a camera."""

    source: str = "camera:0"
    capture: Capture = field(default_factory=Capture)
    shape: Shape = field(default_factory=Shape)


def clamped(region: Region) -> Region:
    """The region within the picture and not smaller than a tenth of it each way."""
    left, top, width, height = region
    width, height = (min(1.0, max(SMALLEST_REGION, size)) for size in (width, height))
    return min(max(0.0, left), 1 - width), min(max(0.0, top), 1 - height), width, height
