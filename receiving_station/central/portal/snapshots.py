"""Photos that customers give: looked at, made anew without anything but the picture, and kept in the photo store."""

import hashlib
import io
from collections.abc import Sequence
from datetime import datetime
from typing import Final

import sqlalchemy as sa
from PIL import Image, ImageOps, UnidentifiedImageError
from sqlalchemy.orm import Session

from receiving_station.central.database import add_new
from receiving_station.central.photos import PhotoStore, add_photo
from receiving_station.central.portal.models import PortalPhoto

LIMIT_BYTES: Final = 12 * 1024 * 1024
LIMIT_PIXELS: Final = 64_000_000
LONGEST_PX: Final = 2000
LEAST_PX: Final = 64
_FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF", "BMP")


class SnapshotError(ValueError):
    """It was not taken; ``key`` is the text that says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def clean_photo(content: bytes) -> bytes:
    """A photo as it is kept: upright, a JPEG of our own making, without place, time, camera or anything hidden.

    Raises:
        SnapshotError: It is no picture that can be taken.
    """
    if len(content) > LIMIT_BYTES:
        raise SnapshotError("form.photo_large")
    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as picture:
            if picture.width * picture.height > LIMIT_PIXELS:
                raise SnapshotError("form.photo_large")
            # Before it is decoded: a phone's JPEG is read at a smaller size at once.
            picture.draft("RGB", (LONGEST_PX, LONGEST_PX))
            upright = ImageOps.exif_transpose(picture).convert("RGB")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        if isinstance(error, SnapshotError):
            raise
        raise SnapshotError("form.photo_bad") from error
    if min(upright.size) < LEAST_PX:
        raise SnapshotError("form.photo_small")
    upright.thumbnail((LONGEST_PX, LONGEST_PX))
    bare = Image.new("RGB", upright.size)
    bare.paste(upright)
    out = io.BytesIO()
    bare.save(out, "JPEG", quality=85)
    return out.getvalue()


def keep_photo(store: PhotoStore, body: bytes) -> str:
    """Put it into the store; its SHA-256. Durable when this returns; it counts for nothing before ``note_photo``."""
    sha256 = hashlib.sha256(body).hexdigest()
    store.put(sha256, body)
    return sha256


def note_photo(session: Session, order_id: str, sha256: str, size_bytes: int, now: datetime) -> None:
    """Note that a photo was given with an order."""
    add_photo(session, sha256, size_bytes, now)
    row = {"order_id": order_id, "sha256": sha256, "added_at": now}
    add_new(session, PortalPhoto.__table__, [row], PortalPhoto.sha256)


def photos_of(session: Session, order_id: str) -> Sequence[str]:
    """The photos that were given with an order."""
    return session.scalars(sa.select(PortalPhoto.sha256).where(PortalPhoto.order_id == order_id)).all()
