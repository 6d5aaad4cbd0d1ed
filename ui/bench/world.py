"""What the measured bench works on: announced returns in the station's own data, and things to photograph."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import cv2
import numpy as np

from receiving_station.adapters.camera.pictures import read_picture
from receiving_station.adapters.db.station import FILE_NAME, StationDatabase
from receiving_station.application.ports import BrandChange, ReturnChange
from receiving_station.domain.labels.checks import check_digit, gs1
from receiving_station.domain.returns import ExpectedLine, ExpectedReturn, Money
from receiving_station.domain.rules import BrandRules, Check, CheckKind, Words
from receiving_station.domain.vocabulary import LineId, Resolution, ReturnId, ReturnKind, RmaNumber, Sku
from receiving_station.resources import resource

UNITS_EACH = 2
"""Units of one return."""
_PAGE = 2000
_BRAND = "Measured"
_RULES = BrandRules(
    _BRAND, checks=(Check("complete", CheckKind.YES_NO, Words({"en": "Is it complete, with everything?"})),)
)
"""One check a unit, as most goods have."""
_PICTURE = (900, 1200, 3)


def gtin_of(place: int) -> str:
    """The product code of the line at a place."""
    body = f"95201{place:07d}"
    return body + check_digit(gs1, body)


def a_return(number: int) -> ExpectedReturn:
    """The announced return with a number; every one has its own numbers and the same goods."""
    lines = tuple(
        ExpectedLine(
            line_id=LineId(f"bench-{number}-{place}"),
            sku=Sku(f"BENCH-{place}"),
            name=f"Measured item {place + 1}",
            quantity=1,
            gtins=(gtin_of(place),),
            serials=(),
            reason="too small",
            unit_price=Money(Decimal("24.90"), "EUR"),
            picture=None,
        )
        for place in range(UNITS_EACH)
    )
    return ExpectedReturn(
        return_id=ReturnId(f"bench-{number}"),
        rma=RmaNumber(f"RMA-9{number:08d}"),
        order_number=f"BO-{number:08d}",
        tracking_numbers=(f"BT{number:012d}",),
        brand=_BRAND,
        kind=ReturnKind.CUSTOMER_RETURN,
        tier="",
        window_ends=date(2099, 12, 31),
        wish=Resolution.REFUND_FULL,
        carrier="",
        lines=lines,
    )


def announce(folder: Path, count: int, tell: Callable[[str], None]) -> None:
    """Put so many returns into the station's own data, as the feed does."""
    database = StationDatabase(folder / FILE_NAME)
    feed = database.open().feed
    try:
        feed.apply([BrandChange(_BRAND, _RULES)], "")
        for first in range(0, count, _PAGE):
            page = [a_return(number) for number in range(first, min(count, first + _PAGE))]
            feed.apply([ReturnChange(each.return_id, each) for each in page], "")
            if first % (50 * _PAGE) == 0:
                tell(f"{first} of {count} returns announced")
    finally:
        database.close()


def pictures(folder: Path) -> list[Path]:
    """Things without a code, sharp and lit, one file each."""
    made = []
    noise = np.random.default_rng(7)
    for source in sorted(resource("samples", "products").glob("*.webp")):
        product = read_picture(source)
        paper = noise.integers(150, 190, _PICTURE, dtype=np.uint8)
        size = min(_PICTURE[0] - 40, 4 * product.shape[0])
        product = cv2.resize(product, (size, size), interpolation=cv2.INTER_AREA).astype(np.uint8)
        top, left = (_PICTURE[0] - size) // 2, (_PICTURE[1] - size) // 2
        paper[top : top + size, left : left + size] = product
        path = folder / f"{source.stem}.jpg"
        cv2.imwrite(str(path), paper)
        made.append(path)
    return made
