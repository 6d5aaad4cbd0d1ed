"""What the sample's two brands sell, how it comes back, and the one product with something wrong; all from a seed."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from receiving_station.domain.vocabulary import ItemCondition, ReturnReason

NORTHTRAIL: Final = "Northtrail"
HEARTH: Final = "Hearth & Co"
BRANDS: Final = (NORTHTRAIL, HEARTH)
STATIONS: Final = tuple(f"Bench {number:02d}" for number in range(1, 9))
OPERATORS: Final = ("Mara", "Jun", "Elif", "Tomas", "Ana", "Kofi", "Lena", "Ravi", "Ines", "Olek", "Sora", "Nils")
CARRIERS: Final = ("UPS", "DHL", "FedEx", "GLS", "DPD")
CHANNELS: Final = ("webshop DE", "webshop FR", "webshop UK", "marketplace")
BAD_CARRIER: Final = ("GLS", "webshop FR")
"""Whose parcels are brought back undelivered more often than the others'."""

_R, _I = ReturnReason, ItemCondition
Value = TypeVar("Value")
_WEAR_SIZES = ("XS", "S", "M", "L", "XL")
_SHOE_SIZES = ("38", "39", "40", "41", "42", "43", "44")
_GOODS: Final = {
    NORTHTRAIL: (
        ("jackets", ("Trail jacket", "Storm shell", "Down jacket", "Wind vest"), _WEAR_SIZES, 12900),
        ("trousers", ("Hiking trousers", "Climbing trousers", "Rain trousers"), _WEAR_SIZES, 7900),
        ("boots", ("Ridge boot", "Approach shoe"), _SHOE_SIZES, 14900),
        ("packs", ("Day pack 22", "Trek pack 48"), ("",), 9900),
        ("headwear", ("Wool cap", "Sun hat"), ("",), 2490),
    ),
    HEARTH: (
        ("lamps", ("Desk lamp", "Floor lamp", "Bedside lamp"), ("",), 5900),
        ("kitchen", ("Kettle", "Stand mixer", "Coffee grinder", "Cast pan"), ("",), 8900),
        ("textiles", ("Linen sheet", "Wool throw", "Bath towel"), ("S", "M", "L"), 3900),
        ("tableware", ("Dinner plates", "Glass set"), ("",), 3400),
    ),
}
_COLOURS: Final = {NORTHTRAIL: ("olive", "black", "blue", "sand"), HEARTH: ("white", "black", "sage")}
_SIZED: Final = (
    (_R.SIZE_TOO_SMALL, 22),
    (_R.SIZE_TOO_LARGE, 16),
    (_R.COLOR, 8),
    (_R.STYLE, 9),
    (_R.UNWANTED, 18),
    (_R.NOT_AS_DESCRIBED, 9),
    (_R.DEFECTIVE, 5),
    (_R.DAMAGED_ON_ARRIVAL, 4),
    (_R.ARRIVED_LATE, 4),
    (_R.OTHER, 5),
)
_UNSIZED: Final = (
    (_R.UNWANTED, 28),
    (_R.NOT_AS_DESCRIBED, 18),
    (_R.DAMAGED_ON_ARRIVAL, 16),
    (_R.DEFECTIVE, 10),
    (_R.COLOR, 12),
    (_R.WRONG_ITEM, 4),
    (_R.ARRIVED_LATE, 5),
    (_R.OTHER, 7),
)
_CLAIMED_BAD: Final = (
    (_I.DEFECTIVE, 34),
    (_I.DAMAGED, 30),
    (_I.GOOD, 18),
    (_I.LIKE_NEW, 14),
    (_I.UNSAFE, 1),
    (_I.FAIR, 3),
)
_USUAL: Final = (
    (_I.LIKE_NEW, 61),
    (_I.GOOD, 23),
    (_I.FAIR, 7),
    (_I.DIRTY, 5),
    (_I.DAMAGED, 2),
    (_I.DEFECTIVE, 2),
)
_SPOILT_REASONS: Final = (
    (_R.DEFECTIVE, 48),
    (_R.NOT_AS_DESCRIBED, 22),
    (_R.UNWANTED, 12),
    (_R.SIZE_TOO_SMALL, 10),
    (_R.OTHER, 8),
)
_SPOILT_FOUND: Final = ((_I.DEFECTIVE, 62), (_I.DAMAGED, 8), (_I.LIKE_NEW, 20), (_I.GOOD, 10))
SPOILT_FROM: Final = 0.4
"""From this share of the month on the spoilt product's batch is in the customers' hands."""
_CLAIMS: Final = frozenset({_R.DEFECTIVE, _R.DAMAGED_ON_ARRIVAL})


@dataclass(frozen=True, slots=True)
class Good:
    """One thing that is sold; ``weight`` says how often it comes back beside the others."""

    brand: str
    sku: str
    name: str
    category: str
    cents: int
    is_sized: bool
    weight: float


REGIONS: Final = (
    ("Bavaria", 0.24),
    ("Berlin", 0.2),
    ("Lower Saxony", 0.16),
    ("Tyrol", 0.13),
    ("Zurich", 0.15),
    ("Alsace", 0.12),
)
"""Where orders are sent, and how often."""
BAD_REGION: Final = "Alsace"
"""Where carriers find fewer people at home."""


def goods(dice: random.Random) -> tuple[Good, ...]:
    """Everything that both brands sell."""
    return tuple(_goods(dice))


def spoilt_one(all_goods: Sequence[Good]) -> Good:
    """The product with the quality problem: one of many, and none of those that come back most."""
    jackets = sorted((good for good in all_goods if good.category == "jackets"), key=lambda good: good.weight)
    return jackets[len(jackets) * 3 // 4]


def _goods(dice: random.Random) -> Iterator[Good]:
    for brand, families in _GOODS.items():
        for category, models, sizes, cents in families:
            for number, model in enumerate(models):
                popularity = dice.lognormvariate(0, 0.6)
                for colour in _COLOURS[brand]:
                    for size in sizes:
                        short = "".join(word[0] for word in model.split()).upper()
                        code = "-".join(
                            part for part in (brand[:2].upper(), f"{short}{number}", colour[:3].upper(), size) if part
                        )
                        name = ", ".join(part for part in (model, colour, size) if part)
                        weight = popularity * dice.uniform(0.6, 1.4) / len(sizes)
                        yield Good(brand, code, name, category, cents, bool(size), weight)


def reason_of(dice: random.Random, good: Good, *, is_spoilt: bool) -> ReturnReason:
    """What a customer says."""
    return _drawn(dice, _SPOILT_REASONS if is_spoilt else _SIZED if good.is_sized else _UNSIZED)


def found_of(dice: random.Random, reason: ReturnReason, *, is_spoilt: bool) -> ItemCondition:
    """What a bench finds."""
    if is_spoilt:
        return _drawn(dice, _SPOILT_FOUND)
    return _drawn(dice, _CLAIMED_BAD if reason in _CLAIMS else _USUAL)


def _drawn(dice: random.Random, of: Sequence[tuple[Value, int]]) -> Value:
    return dice.choices([value for value, _weight in of], [weight for _value, weight in of])[0]
