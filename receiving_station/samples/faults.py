"""Pictures spoilt on purpose, by a level: what photo quality is measured on. The same each time."""

import math

import cv2
import numpy as np

from receiving_station.samples.bench import HEIGHT_PX, WIDTH_PX, Picture, bench


def blurred(picture: Picture, sigma_px: float) -> Picture:
    """Out of focus: a Gaussian of so many pixels (of 1280 across)."""
    return picture.copy() if sigma_px <= 0 else np.asarray(cv2.GaussianBlur(picture, (0, 0), sigma_px), np.uint8)


def smeared(picture: Picture, length_px: float, angle_degrees: float) -> Picture:
    """Moved while the shutter was open: smeared over a line of so many pixels."""
    side = 2 * math.ceil(length_px / 2) + 3
    kernel = np.zeros((side * 4, side * 4), np.float32)
    reach = np.array([math.cos(math.radians(angle_degrees)), math.sin(math.radians(angle_degrees))]) * length_px * 2
    middle = np.array([side * 2, side * 2])
    one, other = (tuple(round(float(v)) for v in middle + sign * reach) for sign in (-1, 1))
    cv2.line(kernel, one, other, 1.0, 4)
    small = np.asarray(cv2.resize(kernel, (side, side), interpolation=cv2.INTER_AREA), np.float32)
    return np.asarray(cv2.filter2D(picture, -1, small / small.sum()), np.uint8)


def exposed(picture: Picture, stops: float, rng: np.random.Generator) -> Picture:
    """Under- (negative) or overexposed by so many stops, in linear light, with the noise of a dark sensor."""
    linear = (picture.astype(np.float32) / 255) ** 2.2 * 2.0**stops
    noise = rng.normal(0, 0.0012 if stops < 0 else 0.0004, picture.shape).astype(np.float32)
    return np.asarray((np.clip(linear + noise, 0, 1) ** (1 / 2.2) * 255).round(), np.uint8)


def glared(picture: Picture, share: float, rng: np.random.Generator) -> Picture:
    """A lamp mirrored in foil near the middle: a burnt-out patch over so much of the picture (0 to 1)."""
    if share <= 0:
        return picture.copy()
    across = math.sqrt(share * WIDTH_PX * HEIGHT_PX / math.pi)
    stretch = float(rng.uniform(1.0, 2.2))
    centre = (int(WIDTH_PX * rng.uniform(0.35, 0.65)), int(HEIGHT_PX * rng.uniform(0.35, 0.65)))
    patch = np.zeros((HEIGHT_PX, WIDTH_PX), np.float32)
    axes = (round(across * math.sqrt(stretch)), round(across / math.sqrt(stretch)))
    cv2.ellipse(patch, centre, axes, float(rng.uniform(0, 180)), 0, 360, 1.0, -1)
    halo = cv2.GaussianBlur(patch, (0, 0), max(3.0, across * 0.35))
    core = cv2.GaussianBlur(patch, (0, 0), 2.0)
    lit = picture.astype(np.float32) + (halo * 90 + core * 260)[:, :, None]
    return np.asarray(lit.clip(0, 255), np.uint8)


def far_away(picture: Picture, scale: float) -> Picture:
    """The same thing at a distance: so much smaller (0 to 1), on the same bench."""
    if scale >= 1:
        return picture.copy()
    size = (round(WIDTH_PX * scale), round(HEIGHT_PX * scale))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    soft = np.zeros((size[1], size[0]), np.float32)
    edge = max(2, round(size[1] * 0.06))
    soft[edge:-edge, edge:-edge] = 1
    weight = np.asarray(cv2.GaussianBlur(soft, (0, 0), edge / 2), np.float32)[:, :, None]
    made = bench().astype(np.float32)
    left, top = (WIDTH_PX - size[0]) // 2, (HEIGHT_PX - size[1]) // 2
    place = made[top : top + size[1], left : left + size[0]]
    made[top : top + size[1], left : left + size[0]] = small * weight + place * (1 - weight)
    return np.asarray(made.clip(0, 255), np.uint8)


def shifted(picture: Picture, x_px: float, y_px: float) -> Picture:
    """The frame after this one, with everything moved."""
    move = np.array([[1, 0, x_px], [0, 1, y_px]], np.float32)
    moved = cv2.warpAffine(picture, move, (picture.shape[1], picture.shape[0]), borderMode=cv2.BORDER_REFLECT)
    return np.asarray(moved, np.uint8)


def noisy(picture: Picture, rng: np.random.Generator) -> Picture:
    """The picture with a sensor's noise of its own: no two frames are alike."""
    noise = rng.normal(0, 3.0, picture.shape).astype(np.float32)
    return np.asarray((picture.astype(np.float32) + noise).clip(0, 255), np.uint8)


def bare(number: int, rng: np.random.Generator) -> Picture:
    """A bench with nothing on it: the drawn mat, plain table tops, wood, in light of many kinds."""
    ground = bench() if number % 3 == 0 else _table(rng, is_wood=number % 3 == 1)
    lit = exposed(ground, float(rng.uniform(-1.0, 0.6)), rng)
    grain = rng.normal(0, 2.0, lit.shape).astype(np.float32)
    return np.asarray((lit + cv2.GaussianBlur(grain, (0, 0), 0.7) * 1.6).clip(0, 255), np.uint8)


def _table(rng: np.random.Generator, *, is_wood: bool) -> Picture:
    colour = rng.uniform(60, 225) * np.array([0.92, 0.97, 1.0], np.float32)
    made = np.broadcast_to(colour, (HEIGHT_PX, WIDTH_PX, 3)).astype(np.float32).copy()
    slope = np.linspace(1.08, 0.86, WIDTH_PX, dtype=np.float32)[None, :, None]
    if is_wood:
        lines = rng.normal(0, 1, (HEIGHT_PX, 1)).astype(np.float32)
        veins = np.broadcast_to(cv2.GaussianBlur(lines, (0, 0), 3.0), (HEIGHT_PX, WIDTH_PX)).copy()
        made += veins[:, :, None] * float(rng.uniform(8, 24))
    return np.asarray((made * slope).clip(0, 255), np.uint8)
