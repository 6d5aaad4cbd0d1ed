"""Every product's drawing, by the key its ``Sample`` names."""

from collections.abc import Callable

from PIL import Image

from receiving_station.samples import goods_home, goods_wear
from receiving_station.samples.canvas import Board

DRAWINGS: dict[str, Callable[[Board], None]] = {
    "jacket": goods_wear.jacket,
    "cap": goods_wear.cap,
    "shoes": goods_wear.shoes,
    "socks": goods_wear.socks,
    "pack": goods_wear.pack,
    "bottle": goods_wear.bottle,
    "gloves": goods_wear.gloves,
    "belt": goods_wear.belt,
    "fleece": goods_wear.fleece,
    "boots": goods_wear.boots,
    "teapot": goods_home.teapot,
    "headphones": goods_home.headphones,
    "mug": goods_home.mug,
    "kettle": goods_home.kettle,
}

BROKEN: dict[str, Callable[[Board], None]] = {
    "teapot": goods_home.cracked_teapot,
    "headphones": goods_home.broken_headphones,
}


def drawn(art: str, side_px: int, *, is_broken: bool = False) -> Image.Image:
    """A product on a transparent square, RGBA; broken ones exist where ``BROKEN`` has them."""
    board = Board(side_px)
    (BROKEN if is_broken else DRAWINGS)[art](board)
    return board.finished()
