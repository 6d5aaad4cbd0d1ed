"""The twelve parcels of the demo: what is announced, what is inside, what must come of it.

Brands, people, addresses and numbers are invented. Product codes lie in GS1's range for examples (952);
tracking numbers follow their carriers' check digits but belong to nobody.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from receiving_station.domain.codes import Symbology
from receiving_station.domain.returns import ReferencePicture
from receiving_station.domain.vocabulary import (
    Bucket,
    ItemCondition,
    LineState,
    Packaging,
    ParcelState,
    Resolution,
    ReturnKind,
)
from receiving_station.samples.brands import HEARTH as HEARTH  # noqa: PLC0414 (part of the story)
from receiving_station.samples.brands import NORTHTRAIL as NORTHTRAIL  # noqa: PLC0414
from receiving_station.samples.brands import brands_json
from receiving_station.samples.goods import BROKEN
from receiving_station.samples.people import people_json
from receiving_station.wire import LineWire, MoneyWire, ProductWire, ReturnWire

WINDOW_ENDS = date(2099, 12, 31)
"""So far away that the demo never goes stale."""

_EAN_MODULUS = 10


def gtin13(body: str) -> str:
    """The GTIN-13 of twelve digits: the digits and their check digit.

    Source: GS1 General Specifications, section 7.9.
    """
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(body))
    return body + str(-total % _EAN_MODULUS)


@dataclass(frozen=True, slots=True)
class Sample:
    """A product and how it is drawn.

    Attributes:
        art: Key of its drawing in ``goods.DRAWINGS``, and stem of its reference picture.
        price: What one unit costs, tax included.
        currency: Of the price.
        weight_g: Of one unit in its packaging.
    """

    art: str
    sku: str
    name: str
    brand: str
    gtin: str
    category: str
    price: str
    currency: str
    weight_g: int

    @property
    def picture(self) -> str:
        """File name of the reference picture, under ``products/``."""
        return f"{self.art}.webp"

    @property
    def references(self) -> tuple[ReferencePicture, ...]:
        """What it looks like at the grades that are drawn of it."""
        if self.art not in BROKEN:
            return ()
        broken = ReferencePicture(ItemCondition.DAMAGED, f"{self.art}-damaged.webp")
        return (ReferencePicture(ItemCondition.LIKE_NEW, self.picture), broken)


_BRANDS = {"NT": NORTHTRAIL, "HC": HEARTH}


def _made(
    art: str, sku: str, name: str, body: str, kind: str, price: str, weight_g: int, currency: str = "EUR"
) -> Sample:
    return Sample(art, sku, name, _BRANDS[sku[:2]], gtin13(body), kind, price, currency, weight_g)


_EVERY = (
    _made("jacket", "NT-TRJ-OLV-M", "Trail jacket, olive, M", "952010000101", "outerwear", "129.90", 620),
    _made("cap", "NT-CAP-GRY", "Wool cap, grey", "952010000202", "headwear", "29.90", 110),
    _made("shoes", "NT-RUN-BLU-42", "Running shoes, blue, 42", "952010000303", "footwear", "119.00", 780),
    _made("socks", "NT-SCK-RED-41", "Hiking socks, red, 39–41", "952010000404", "footwear", "14.90", 95),
    _made("pack", "NT-PCK-22-TEA", "Day pack 22 l, teal", "952010000505", "bags", "89.90", 940),
    _made("bottle", "NT-BTL-07-SUN", "Steel bottle 0.7 l, sun", "952010000606", "gear", "24.90", 390),
    _made("gloves", "NT-GLV-MER-L", "Merino gloves, plum, L", "952010000707", "headwear", "34.90", 130),
    _made("belt", "NT-BLT-BRN-90", "Leather belt, brown, 90", "952010000808", "accessories", "44.90", 240),
    _made("fleece", "NT-FLC-RST-L", "Fleece, rust, L", "952010000909", "outerwear", "79.90", 460),
    _made("boots", "NT-BOT-BRN-43", "Hiking boots, brown, 43", "952010001005", "footwear", "189.00", 1650),
    _made("teapot", "HC-TPT-SAG-1L", "Ceramic teapot 1 l, sage", "952020000103", "kitchen", "54.00", 1280),
    _made("headphones", "HC-HDP-ANC-BK", "Wireless headphones, black", "952020000201", "audio", "179.00", 540),
    _made("mug", "HC-MUG-SND-35", "Stoneware mug, sand", "952020000309", "kitchen", "16.50", 460),
    _made(
        "kettle",
        "HC-KTL-17-CRM",
        "Electric kettle 1.7 l, cream",
        "952020000407",
        "appliances",
        "64.00",
        1380,
        "GBP",
    ),
)
SAMPLES: dict[str, Sample] = {sample.art: sample for sample in _EVERY}
"""Every product, by its drawing."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One code on a label and the small words above it.

    Attributes:
        is_readable: Whether a camera must read it from the picture. A MaxiCode in perspective is there for
            the look: neither engine reads one that is not seen straight on.
    """

    symbology: Symbology
    text: str
    caption: str
    is_readable: bool = True


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit in the parcel, as the demo's operator will find and grade it.

    Attributes:
        answers: Check and answer, for the brand's checks that are not answered by the first of their choices.
        note: The sentence that the operator writes where one is asked for.
        is_held: Whether a rule of the brand holds it, and the demo's supervisor releases it.
    """

    art: str
    picture: str
    packaging: Packaging
    item: ItemCondition
    state: LineState = LineState.RECEIVED
    answers: tuple[tuple[str, str], ...] = ()
    note: str = ""
    is_held: bool = False


@dataclass(frozen=True, slots=True)
class Announced:
    """One line of the announcement: a product, how many, and why."""

    art: str
    quantity: int
    reason: str


@dataclass(frozen=True, slots=True)
class Parcel:
    """One parcel of the demo.

    Attributes:
        number: 1 to 12; also its place in the script.
        rma: What is printed as the return's number; of an unknown parcel, a number in no data.
        codes: Every code on the label, most telling first; the first one identifies the parcel.
        known: Whether the return is in ``catalogue.json``.
        refund: What the central must give, or None for nothing.
        stock: Where the units must end up: art and bucket, one per unit.
        needs_person: Whether the central must flag it for somebody.
        label_style: Key of a layout in ``labels``.
    """

    number: int
    title: str
    rma: str
    order_number: str
    tracking: str
    carrier: str
    service: str
    brand: str
    codes: tuple[Printed, ...]
    announced: tuple[Announced, ...]
    units: tuple[Unit, ...]
    refund: tuple[Resolution, str, str] | None
    stock: tuple[tuple[str, Bucket], ...]
    needs_person: bool = False
    kind: ReturnKind = ReturnKind.CUSTOMER_RETURN
    parcel: ParcelState = ParcelState.DONE
    tier: str = ""
    wish: Resolution = Resolution.REFUND_FULL
    missing: tuple[str, ...] = ()
    known: bool = True

    @property
    def label(self) -> str:
        """File name of the label's picture, relative to the samples' folder."""
        return f"labels/{self.number:02d}.jpg"

    @property
    def return_id(self) -> str:
        """The central's id of the return."""
        return f"ret-{self.rma}"

    def line_id(self, art: str) -> str:
        """The central's id of the line that announces a product."""
        place = [line.art for line in self.announced].index(art) + 1
        return f"{self.return_id}-{place}"


def products() -> tuple[ProductWire, ...]:
    """The catalogue of both brands."""
    return tuple(
        ProductWire(
            sku=sample.sku,
            name=sample.name,
            brand=sample.brand,
            gtins=(sample.gtin,),
            category=sample.category,
            picture=sample.picture,
            references=sample.references,
            weight_g=sample.weight_g,
        )
        for sample in SAMPLES.values()
    )


def announced_return(parcel: Parcel) -> ReturnWire:
    """The announcement of a parcel, as the central would send it."""
    is_rto = parcel.kind is ReturnKind.RTO
    return ReturnWire(
        return_id=parcel.return_id,
        rma=parcel.rma,
        order_number=parcel.order_number,
        tracking_numbers=(parcel.tracking,),
        brand=parcel.brand,
        kind=parcel.kind,
        tier=parcel.tier,
        window_ends=None if is_rto else WINDOW_ENDS,
        wish=parcel.wish,
        carrier=parcel.carrier,
        lines=tuple(_line(parcel, line) for line in parcel.announced),
    )


def _line(parcel: Parcel, line: Announced) -> LineWire:
    sample = SAMPLES[line.art]
    return LineWire(
        line_id=parcel.line_id(line.art),
        sku=sample.sku,
        name=sample.name,
        quantity=line.quantity,
        gtins=(sample.gtin,),
        reason=line.reason,
        unit_price=MoneyWire(amount=Decimal(sample.price), currency=sample.currency),
        picture=sample.picture,
        category=sample.category,
    )


def catalogue_json(parcels: tuple[Parcel, ...]) -> dict[str, object]:
    """What ``catalogue.json`` holds: brands' rules, people, products and returns, in the wire's own form."""
    returns = (announced_return(parcel) for parcel in parcels if parcel.known)
    return {
        "brands": brands_json(),
        "people": people_json(),
        "products": [product.model_dump(mode="json") for product in products()],
        "returns": [announced.model_dump(mode="json") for announced in returns],
    }


def script_json(parcels: tuple[Parcel, ...]) -> list[dict[str, object]]:
    """What ``parcels.json`` holds: the demo's script and the result expected of each parcel."""
    return [_script(parcel) for parcel in parcels]


def _script(parcel: Parcel) -> dict[str, object]:
    counted: dict[tuple[str, Bucket], int] = {}
    for art, bucket in parcel.stock:
        counted[art, bucket] = counted.get((art, bucket), 0) + 1
    refund = parcel.refund
    return {
        "name": parcel.title,
        "rma": parcel.rma if parcel.known else None,
        "label": parcel.label,
        "codes": [{"symbology": code.symbology.value, "text": code.text} for code in parcel.codes if code.is_readable],
        "items": [
            {
                "picture": unit.picture,
                "name": SAMPLES[unit.art].name,
                "sku": SAMPLES[unit.art].sku,
                "gtin": SAMPLES[unit.art].gtin,
                "packaging": unit.packaging.value,
                "item": unit.item.value,
                "state": unit.state.value,
                "answers": dict(unit.answers),
                "note": unit.note,
                "is_held": unit.is_held,
            }
            for unit in parcel.units
        ],
        "missing": [{"line_id": parcel.line_id(art), "quantity": 1} for art in parcel.missing],
        "expect": {
            "parcel": parcel.parcel.value,
            "refunds": [{"kind": refund[0].value, "amount": refund[1], "currency": refund[2]}] if refund else [],
            "stock": [
                {"sku": SAMPLES[art].sku, "bucket": bucket.value, "quantity": quantity}
                for (art, bucket), quantity in counted.items()
            ],
            "needs_person": parcel.needs_person,
        },
    }
