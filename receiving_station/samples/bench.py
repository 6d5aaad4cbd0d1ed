"""The bench that sample pictures lie on, and the camera that looks down on it."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

WIDTH_PX, HEIGHT_PX = 1280, 720
LAYER_SCALE = 2
"""Objects are drawn at twice the frame's size and shrunk once, after the perspective."""
LAYER_SIZE = (WIDTH_PX * LAYER_SCALE, HEIGHT_PX * LAYER_SCALE)

Picture = NDArray[np.uint8]
_Field = NDArray[np.float32]

_MAT = (126, 143, 150)
_GRID_PX = 40
_SEED = 20260111
_LENS_PX = 3400.0
"""Distance of the eye from the bench in layer pixels: a camera on an arm, not a telescope."""


def bench() -> Picture:
    """The empty bench, shape (720, 1280, 3), BGR: a mat with a fine grid under uneven light."""
    image = Image.new("RGB", (WIDTH_PX, HEIGHT_PX), _MAT)
    pen = ImageDraw.Draw(image)
    fine, strong = (134, 151, 158), (146, 162, 168)
    for x in range(0, WIDTH_PX, _GRID_PX):
        pen.line((x, 0, x, HEIGHT_PX), fill=strong if x % (_GRID_PX * 4) == 0 else fine)
    for y in range(0, HEIGHT_PX, _GRID_PX):
        pen.line((0, y, WIDTH_PX, y), fill=strong if y % (_GRID_PX * 4) == 0 else fine)
    for x in range(0, WIDTH_PX, _GRID_PX // 4):
        pen.line((x, 0, x, 12 if x % _GRID_PX == 0 else 6), fill=(190, 202, 206))
    grain = np.random.default_rng(_SEED).normal(0, 3.0, (HEIGHT_PX, WIDTH_PX, 1)).astype(np.float32)
    soft = cv2.GaussianBlur(grain, (0, 0), 1.2)[:, :, None] * 2.2
    lit = (np.asarray(image, np.float32)[:, :, ::-1] + soft) * light(0.0)
    return cv2.GaussianBlur(lit.clip(0, 255).astype(np.uint8), (0, 0), 0.8).astype(np.uint8)


def light(tilt: float) -> _Field:
    """Brightness over the frame, shape (720, 1280, 1): a lamp at the upper left, darker corners.

    Args:
        tilt: How much the lamp of this picture differs, about -1 to 1.
    """
    x = np.linspace(-1, 1, WIDTH_PX, dtype=np.float32)[None, :]
    y = np.linspace(-1, 1, HEIGHT_PX, dtype=np.float32)[:, None]
    lamp = 1.03 - 0.07 * x - 0.05 * y + 0.02 * tilt * (x + y)
    corners = 1 - 0.11 * (x * x + y * y) / 2
    return np.asarray((lamp * corners)[:, :, None], np.float32)


@dataclass(frozen=True, slots=True)
class View:
    """How an object lies under the camera, in degrees: turned in the plane, tilted towards us, yawed aside."""

    turn: float
    tilt: float
    yaw: float


def homography(view: View) -> NDArray[np.float64]:
    """The 3 × 3 map from the flat layer to the layer as the camera sees it."""
    turn, tilt, yaw = np.radians([view.turn, view.tilt, view.yaw])
    centre_x, centre_y = LAYER_SIZE[0] / 2, LAYER_SIZE[1] / 2
    about_z = np.array([[np.cos(turn), -np.sin(turn), 0], [np.sin(turn), np.cos(turn), 0], [0, 0, 1]])
    about_x = np.array([[1, 0, 0], [0, np.cos(tilt), -np.sin(tilt)], [0, np.sin(tilt), np.cos(tilt)]])
    about_y = np.array([[np.cos(yaw), 0, np.sin(yaw)], [0, 1, 0], [-np.sin(yaw), 0, np.cos(yaw)]])
    # A plane point (x, y, 1) goes to the first two columns of the rotation, pushed back by the lens distance.
    plane = (about_y @ about_x @ about_z)[:, :2]
    push = np.column_stack([plane, np.array([0.0, 0.0, _LENS_PX])])
    project = np.diag([_LENS_PX, _LENS_PX, 1.0]) @ push
    to_origin = np.array([[1, 0, -centre_x], [0, 1, -centre_y], [0, 0, 1.0]])
    back = np.array([[1, 0, centre_x], [0, 1, centre_y], [0, 0, 1.0]])
    result = np.asarray(back @ project @ to_origin, np.float64)
    return np.asarray(result / result[2, 2], np.float64)


def photographed(layer: Image.Image, view: View, rng: np.random.Generator) -> Picture:
    """A drawn layer (RGBA, ``LAYER_SIZE``) on the bench as a camera sees it, BGR 1280 × 720.

    Perspective, a soft shadow, uneven light, a little blur and sensor noise, all from the generator given.
    """
    flat = np.asarray(layer, np.float32) / 255
    flat[:, :, :3] *= flat[:, :, 3:]
    seen = cv2.warpPerspective(flat, homography(view), LAYER_SIZE, flags=cv2.INTER_LINEAR)
    seen = cv2.resize(seen, (WIDTH_PX, HEIGHT_PX), interpolation=cv2.INTER_AREA)
    alpha = seen[:, :, 3]
    drop = np.array([[1, 0, 7], [0, 1, 9]], np.float32)
    near = cv2.GaussianBlur(cv2.warpAffine(alpha, drop, (WIDTH_PX, HEIGHT_PX)), (0, 0), 5)
    far = cv2.GaussianBlur(cv2.warpAffine(alpha, drop * [1, 1, 2], (WIDTH_PX, HEIGHT_PX)), (0, 0), 22)
    shade = (1 - 0.30 * near - 0.28 * far)[:, :, None]
    ground = bench().astype(np.float32) * shade
    tilt = float(rng.uniform(-1, 1))
    objects = seen[:, :, 2::-1] * 255 * light(tilt)
    frame = ground * (1 - alpha[:, :, None]) + objects
    frame = cv2.GaussianBlur(frame, (0, 0), float(rng.uniform(0.45, 0.75)))
    coarse = cv2.GaussianBlur(rng.normal(0, 2.0, (HEIGHT_PX, WIDTH_PX, 3)).astype(np.float32), (0, 0), 0.7)
    return np.asarray((frame + coarse * 1.6).clip(0, 255).round(), np.uint8)
