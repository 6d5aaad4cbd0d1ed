"""This station's own photos of a product, by the grade its units got."""

import json

import sqlalchemy as sa
from sqlalchemy import Engine

from receiving_station.adapters.db.schema import receipts
from receiving_station.application.references import NEWEST, OwnPhoto
from receiving_station.domain.vocabulary import ItemCondition, PhotoKind, Sha256, Sku

LOOKED_AT = 2000
"""Receipts, newest first: bounds the search on a bench with years of work; an index would cost every commit."""


class SqlAlbum:
    """Reads receipts; never on the main thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def own_photos(self, sku: Sku) -> tuple[OwnPhoto, ...]:
        """Photos of units of a SKU, newest first, at most three a grade."""
        newest = sa.select(receipts.c.json).order_by(receipts.c.occurred_at.desc()).limit(LOOKED_AT).subquery()
        # The text is looked through by SQLite; only what mentions the SKU is parsed here.
        wanted = sa.select(newest.c.json).where(sa.func.instr(newest.c.json, json.dumps(sku, ensure_ascii=False)) > 0)
        found: list[OwnPhoto] = []
        with self._engine.connect() as connection:
            for (text,) in connection.execute(wanted):
                for unit in json.loads(text)[0]["units"]:
                    if unit["sku"] == sku and unit["item"] is not None:
                        found += _photos(ItemCondition(unit["item"]), unit["photos"], found)
        return tuple(found)


def _photos(item: ItemCondition, photos: list[dict[str, str]], found: list[OwnPhoto]) -> list[OwnPhoto]:
    room = NEWEST - sum(1 for each in found if each.item is item)
    here = [OwnPhoto(item, Sha256(photo["sha256"])) for photo in photos if photo["kind"] == PhotoKind.ITEM]
    # The first photo of a unit shows it whole; the next ones are details.
    return here[:1] if room > 0 else []
