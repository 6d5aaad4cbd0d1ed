"""What arrives at the harness's bench: announced returns and parcels, each made of the seed and its number alone."""

import random
import zlib
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from receiving_station.central.catalogue import cancel_return, put_product, put_return
from receiving_station.central.database import Sessions, open_engine, sqlite_url
from receiving_station.domain.codes import Code, Symbology
from receiving_station.domain.gtin import gtin14
from receiving_station.domain.returns import ExpectedLine, ExpectedReturn, Money, Product
from receiving_station.domain.rules import (
    BrandRules,
    Case,
    Check,
    CheckKind,
    CheckOption,
    EvidenceRule,
    Rulebook,
    Words,
)
from receiving_station.domain.vocabulary import ItemCondition, LineId, Resolution, ReturnId, ReturnKind, RmaNumber, Sku
from receiving_station.wire_mapping import product_to_wire, return_to_wire

_WISHES = (
    *(Resolution.REFUND_FULL,) * 5,
    Resolution.REFUND_LESS_FEE,
    Resolution.STORE_CREDIT,
    Resolution.EXCHANGE,
    Resolution.REPAIR,
)
_GADGETS = ("gadget",)
_GADGET_EVERY = 10
RULES = Rulebook(
    {
        "Northfold": BrandRules(
            "Northfold",
            checks=(
                Check(
                    "complete",
                    CheckKind.YES_NO,
                    Words({"en": "Is it complete?"}),
                    options=(CheckOption("yes", Words({"en": "Yes"})), CheckOption("no", Words({"en": "No"}))),
                ),
                Check(
                    "looks",
                    CheckKind.CHOICE,
                    Words({"en": "How does it look?"}),
                    options=tuple(CheckOption(value, Words({"en": value})) for value in ("clean", "marked", "worn")),
                    categories=_GADGETS,
                ),
                Check("parts", CheckKind.NUMBER, Words({"en": "How many parts?"}), categories=_GADGETS),
                Check("plate", CheckKind.TEXT, Words({"en": "What does its plate say?"}), categories=_GADGETS),
                Check("plate_photo", CheckKind.PHOTO, Words({"en": "A photo of it"}), categories=_GADGETS),
                Check("wipe", CheckKind.TIMED, Words({"en": "Wipe it"}), seconds=1, categories=_GADGETS),
            ),
            evidence=(EvidenceRule(Case(items=(ItemCondition.DAMAGED,)), photos=1, note=True),),
        )
    }
)
"""What the brand asks at the bench; it changes no grade, so what the central decides needs no rules of its own."""
_SHARED_EVERY = 3
_WITHDRAWN_EVERY = 7
"""Of the returns that no parcel ever carries, each so manieth is withdrawn again."""


class Kind(StrEnum):
    """What stands on the bench."""

    ANNOUNCED = "announced"
    UNDELIVERED = "undelivered"
    TWO_IN_ONE = "two_in_one"
    """Two returns under one tracking number."""
    UNKNOWN = "unknown"
    AGAIN = "again"
    """A second box, or the same one once more, of a return that was on the bench before."""


_KINDS = (
    *(Kind.ANNOUNCED,) * 12, *(Kind.UNDELIVERED,) * 2, *(Kind.TWO_IN_ONE,) * 2, *(Kind.UNKNOWN,) * 2, *(Kind.AGAIN,) * 2
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Parcel:
    """One parcel: what is announced of it, and the codes on its label."""

    kind: Kind
    returns: tuple[ExpectedReturn, ...]
    label: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class Goods:
    """Everything that a bench of a run can meet; the same for the same seed.

    Attributes:
        seed: The run's.
        bench: Which of the run's benches; every third parcel is at all of them: two boxes of one return.
    """

    seed: int
    bench: int = 0

    def parcel(self, number: int) -> Parcel:
        """The n-th parcel on the bench, from 0."""
        name = f"{number}" if self.bench == 0 or number % _SHARED_EVERY == 0 else f"{number}b{self.bench}"
        dice = random.Random(f"{self.seed}:parcel:{name}")  # noqa: S311 (the same again is the point)
        kind = dice.choice(_KINDS)
        if kind is Kind.AGAIN and number > 0:
            return Parcel(kind, (), self.parcel(dice.randrange(max(0, number - 20), number)).label)
        if kind is Kind.UNKNOWN:
            return Parcel(kind, (), (_bars(f"NOBODY-{self.seed}-{name}"),))
        if kind is Kind.TWO_IN_ONE:
            tracking = f"1ZTWO{self.seed}X{name}"
            pair = tuple(self._return(dice, f"{name}-{which}", tracking) for which in "AB")
            return Parcel(kind, pair, (_bars(tracking),))
        made = self._return(dice, name, f"1ZONE{self.seed}X{name}", is_rto=kind is Kind.UNDELIVERED)
        codes = (made.rma, *made.tracking_numbers) if dice.random() < 0.3 else (made.rma,)  # noqa: PLR2004 (two labels)
        return Parcel(kind, (made,), tuple(_bars(text) for text in codes))

    def never_sent(self, number: int) -> ExpectedReturn:
        """An announced return whose parcel never comes; it only fills the feed."""
        dice = random.Random(f"{self.seed}:never:{number}")  # noqa: S311
        return self._return(dice, f"N{number}", f"1ZNEVER{self.seed}X{number}")

    def product(self, number: int) -> Product:
        """Something sold that no return announces: what turns up in parcels all the same."""
        gtin = _gtin(f"97{self.seed % 1000:03d}{number:07d}")
        return Product(Sku(f"STRAY-{number}"), f"Stray {number}", "Northfold", (gtin,), "odds", None)

    def _return(self, dice: random.Random, name: str, tracking: str, *, is_rto: bool = False) -> ExpectedReturn:
        # No throw of the dice: what a seed means stays what it was.
        category = _GADGETS[0] if zlib.crc32(name.encode()) % _GADGET_EVERY == 0 else ""
        lines = tuple(
            ExpectedLine(
                line_id=LineId(f"line-{self.seed}-{name}-{place}"),
                sku=Sku(f"SKU-{name}-{place}"),
                name=f"Thing {name}/{place}",
                quantity=dice.choice((1, 1, 1, 2, 3)),
                gtins=(_gtin(f"4{dice.randrange(10**11):011d}"),),
                serials=(f"SN{name}{place}Q",) if dice.random() < 0.2 else (),  # noqa: PLR2004 (one in five)
                reason="too small",
                unit_price=Money(Decimal(dice.randrange(1, 20000)).scaleb(-2), "EUR"),
                picture=None,
                category=category,
            )
            for place in range(dice.choice((1, 1, 1, 2, 3)))
        )
        return ExpectedReturn(
            return_id=ReturnId(f"ret-{self.seed}-{name}"),
            rma=RmaNumber(f"RMA-{self.seed}-{name}"),
            order_number=f"ORD-{self.seed}-{name}",
            tracking_numbers=(tracking,),
            brand="Northfold",
            kind=ReturnKind.RTO if is_rto else ReturnKind.CUSTOMER_RETURN,
            tier="",
            window_ends=date(2000, 1, 1) if dice.random() < 0.05 else None,  # noqa: PLR2004 (one in twenty is late)
            wish=dice.choice(_WISHES),
            carrier="UPS",
            lines=lines,
        )


def announce(database: Path, returns: Iterable[ExpectedReturn], products: Iterable[Product] = ()) -> set[str]:
    """Write announcements into a central's database, as a connector in a process of its own does.

    Of the returns named ``ret-SEED-N…``, whose parcel never comes, some are withdrawn again.

    Returns:
        The ids of those.
    """
    withdrawn: set[str] = set()
    engine = open_engine(sqlite_url(database))
    try:
        with closing(Sessions.on(engine).write()) as session, session.begin():
            for product in products:
                put_product(session, product_to_wire(product))
            for place, announced in enumerate(returns):
                put_return(session, return_to_wire(announced))
                if "-N" in announced.return_id and place % _WITHDRAWN_EVERY == 0:
                    withdrawn.add(announced.return_id)
        with closing(Sessions.on(engine).write()) as session, session.begin():
            for return_id in sorted(withdrawn):
                cancel_return(session, return_id)
    finally:
        engine.dispose()
    return withdrawn


def _bars(text: str) -> Code:
    return Code(Symbology.CODE_128, text, text.encode())


def _gtin(twelve_digits: str) -> str:
    """The GTIN-13 of twelve digits."""
    return next(text for digit in range(10) if gtin14(text := f"{twelve_digits}{digit}") is not None)
