"""The few numbers of every frame that a camera's health is judged from; 0.3 ms at 1080p."""

import zlib

import cv2
import numpy as np

from receiving_station.application.camera_health import FrameFacts
from receiving_station.application.ports import Frame

_STEP = 8
_SMALL_PX = (64, 36)
_CORNER_SHARE = 8


def facts_of(frame: Frame) -> FrameFacts:
    """Size, fingerprint, brightness and dark corners of a frame, as it came from the camera."""
    height, width = frame.shape[:2]
    # Every eighth pixel: a sensor's noise makes two frames differ there as well.
    sampled = np.ascontiguousarray(frame[::_STEP, ::_STEP])
    grey = cv2.cvtColor(sampled, cv2.COLOR_BGR2GRAY)
    small = np.asarray(cv2.resize(grey, _SMALL_PX, interpolation=cv2.INTER_AREA), np.float32)
    rows, columns = small.shape[0] // _CORNER_SHARE, small.shape[1] // _CORNER_SHARE
    corners = [small[:rows, :columns], small[:rows, -columns:], small[-rows:, :columns], small[-rows:, -columns:]]
    middle = float(small[3 * rows : -3 * rows, 3 * columns : -3 * columns].mean())
    # The brightest corner: a black box pushed into one of them is no lens.
    brightest = max(float(corner.mean()) for corner in corners)
    return FrameFacts(
        width_px=width,
        height_px=height,
        fingerprint=zlib.crc32(sampled.tobytes()),
        highlights=float(np.percentile(small, 95)) / 255,
        corners=min(1.0, brightest / max(middle, 1.0)),
    )
