"""Fetches pictures by name, and looks up what a product looked like before, on a thread of its own."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from receiving_station.adapters.picture_cache import PictureCache
from receiving_station.application.ports import Clock, LocalReturns, Reply, ReplyKind
from receiving_station.application.references import OwnPhoto, references_of
from receiving_station.domain.returns import Product
from receiving_station.domain.vocabulary import Sha256, Sku

log = logging.getLogger(__name__)

AGAIN_S = 60.0
"""A picture that could not be had is asked for again after this long, and the central that did not answer too."""


class GivesPictures(Protocol):
    """The central's call."""

    def picture(self, name: str) -> Reply[bytes]:
        """A picture's bytes."""
        ...


class KnowsPhotos(Protocol):
    """This station's own photos."""

    def own_photos(self, sku: Sku) -> tuple[OwnPhoto, ...]:
        """Photos of units of a SKU, newest first, at most three a grade."""
        ...


class _Known:
    def __init__(self, sku: Sku, product: Product | None, own: tuple[OwnPhoto, ...]) -> None:
        self.sku = sku
        self.product = product
        self.own = own


class PictureWorker(QObject):
    """Lives on the pictures' thread.

    Signals:
        arrived: Name of a picture that is here now.
        known: What is known of a product's looks.
    """

    arrived = Signal(str)
    known = Signal(object)

    def __init__(
        self,
        cache: PictureCache,
        central: GivesPictures | None,
        local: LocalReturns,
        album: KnowsPhotos,
        clock: Clock,
    ) -> None:
        super().__init__()
        self._cache = cache
        self._central = central
        self._local = local
        self._album = album
        self._clock = clock
        self._silent_until_s = 0.0

    @Slot(str)
    def fetch(self, name: str) -> None:
        """Ask the central for a picture, unless it did not answer a moment ago."""
        if self._central is None or self._cache.has(name) or self._clock.monotonic_s() < self._silent_until_s:
            return
        reply = self._central.picture(name)
        if reply.kind is not ReplyKind.ANSWERED:
            self._silent_until_s = self._clock.monotonic_s() + AGAIN_S
        elif reply.body is not None and self._cache.keep(name, reply.body):
            self.arrived.emit(name)

    @Slot(str)
    def look_up(self, sku: str) -> None:
        """What the product looked like before."""
        self.known.emit(_Known(Sku(sku), self._local.find_product(sku), self._album.own_photos(Sku(sku))))


class Pictures(QObject):
    """Lives on the main thread: gives a file at once, and asks for it where it is not here.

    Signals:
        changed: A picture arrived: show again.
        references_changed: A tuple of ``GradePictures`` for the unit in hand.
    """

    changed = Signal()
    references_changed = Signal(object)
    _fetch = Signal(str)
    _look_up = Signal(str)

    def __init__(
        self,
        cache: PictureCache,
        worker: PictureWorker,
        photo: Callable[[Sha256], Path],
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._cache = cache
        self._photo = photo
        self._clock = clock
        self._asked_s: dict[str, float] = {}
        self._sku: Sku | None = None
        self._known: _Known | None = None
        self._fetch.connect(worker.fetch)
        self._look_up.connect(worker.look_up)
        worker.arrived.connect(self._arrived)
        worker.known.connect(self._know)

    def path(self, name: str) -> Path:
        """File of a picture by its name; a file that is not there until it arrives."""
        now_s = self._clock.monotonic_s()
        if not self._cache.has(name) and now_s - self._asked_s.get(name, -AGAIN_S) >= AGAIN_S:
            self._asked_s[name] = now_s
            self._fetch.emit(name)
        return self._cache.path(name)

    def show_for(self, sku: Sku | None) -> None:
        """Another unit is in hand, or none."""
        if sku == self._sku:
            return
        self._sku, self._known = sku, None
        self.references_changed.emit(())
        if sku is not None:
            self._look_up.emit(sku)

    @Slot(str)
    def _arrived(self, _name: str) -> None:
        self.changed.emit()
        self._tell()

    @Slot(object)
    def _know(self, known: _Known) -> None:
        if known.sku == self._sku:
            self._known = known
            self._tell()

    def _tell(self) -> None:
        known = self._known
        if known is not None:
            self.references_changed.emit(references_of(known.product, known.own, self.path, self._photo))
