"""A month of a site, drawn from a seed: what the boards are shown on, tried on and measured on."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from uuid import UUID

from receiving_station.central.board.sample_goods import (
    BAD_CARRIER,
    BAD_REGION,
    BRANDS,
    CARRIERS,
    CHANNELS,
    OPERATORS,
    REGIONS,
    SPOILT_FROM,
    STATIONS,
    Good,
    found_of,
    goods,
    reason_of,
    spoilt_one,
)
from receiving_station.domain.plates import plate_for
from receiving_station.domain.vocabulary import Disposition, ItemCondition, UnitId

DAYS: Final = 30
WORK_FROM, WORK_UNTIL = time(7), time(19)
APP: Final = "0.1.0"
_ODD_DAYS: Final = 6
"""From so many days ago on there are receipts that a person is asked about."""
_GOES: Final[Mapping[ItemCondition, Disposition]] = {
    ItemCondition.LIKE_NEW: Disposition.RESTOCK,
    ItemCondition.GOOD: Disposition.RESTOCK_AS_GRADE,
    ItemCondition.FAIR: Disposition.RESTOCK_AS_GRADE,
    ItemCondition.DIRTY: Disposition.CLEAN_REPACK,
    ItemCondition.DAMAGED: Disposition.REFURBISH,
    ItemCondition.DEFECTIVE: Disposition.RTV,
    ItemCondition.UNSAFE: Disposition.QUARANTINE,
}


@dataclass(slots=True)
class Parcel:
    """One drawn parcel, as JSON: what was announced, and what a bench sent."""

    announced: dict[str, Any] | None
    receipt: dict[str, Any]
    at: datetime
    is_odd: bool
    goods: list[Good]
    region: str


class Month:
    """Draws the month; the same seed draws the same.

    Args:
        seed: Of all chance.
        units: To be received, about.
        until: The end of the month (UTC).
        days: How many it has.
    """

    def __init__(self, seed: int, units: int, until: datetime, days: int = DAYS) -> None:
        self._dice = random.Random(seed)  # noqa: S311 (a sample, not a secret)
        # Of their own: what a month was drawn of before there were regions stays as it was.
        self._places = random.Random(seed + 1)  # noqa: S311 (as above)
        self.goods = goods(self._dice)
        self.spoilt = spoilt_one(self.goods)
        self.until = until
        self._units = units
        self._days = days
        self._number = 0
        self._by_brand = {brand: [good for good in self.goods if good.brand == brand] for brand in BRANDS}
        self._weights = {brand: [good.weight for good in some] for brand, some in self._by_brand.items()}

    def parcels(self) -> Iterator[Parcel]:
        """All parcels, oldest first."""
        for number in range(self._days):
            day = self.until.date() - timedelta(days=self._days - 1 - number)
            share = _day_share(day) / sum(
                _day_share(self.until.date() - timedelta(days=each)) for each in range(self._days)
            )
            yield from sorted(self._day(day, number, round(self._units * share)), key=lambda parcel: parcel.at)

    def _day(self, day: date, number: int, units: int) -> Iterator[Parcel]:
        is_last_days = self._days - number <= _ODD_DAYS
        is_bad = number >= self._days * SPOILT_FROM
        left = units
        for station, weight in zip(STATIONS, _station_weights(self._dice), strict=True):
            operator = self._dice.choice(OPERATORS)
            at = datetime.combine(day, WORK_FROM, UTC) + timedelta(minutes=self._dice.uniform(0, 12))
            ends = min(datetime.combine(day, WORK_UNTIL, UTC), self.until)
            whole = datetime.combine(day, WORK_UNTIL, UTC) - at
            wanted = max(1, round(units * weight))
            step = whole / wanted
            while at < ends and left > 0:
                parcel = self._parcel(station, operator, at, step, is_bad=is_bad, may_be_odd=is_last_days)
                count = max(1, len(parcel.receipt["units"]))
                left -= count
                yield parcel
                at += step * count * self._dice.uniform(0.6, 1.4)

    def _parcel(
        self, station: str, operator: str, at: datetime, pace: timedelta, *, is_bad: bool, may_be_odd: bool
    ) -> Parcel:
        dice = self._dice
        self._number += 1
        brand = BRANDS[0] if dice.random() < 0.62 else BRANDS[1]
        carrier, channel = dice.choice(CARRIERS), dice.choice(CHANNELS)
        is_rto = dice.random() < (0.19 if (carrier, channel) == BAD_CARRIER else 0.03)
        count = dice.choices((1, 2, 3, 4), (62, 25, 9, 4))[0]
        some = dice.choices(self._by_brand[brand], self._weights[brand], k=count)
        if is_bad and brand == self.spoilt.brand and dice.random() < 0.022:
            some[0] = self.spoilt
        odd = dice.random() if may_be_odd else 1.0
        is_unknown = odd < 0.006
        announced = (
            None if is_unknown else self._announced(brand, carrier, channel, some, at, is_rto=is_rto, is_bad=is_bad)
        )
        receipt = self._receipt(station, operator, at, pace, announced, some, is_bad=is_bad)
        is_odd = odd < 0.03
        if is_odd and announced is not None:
            # Something that a person has to look at: an item that nobody announced.
            stranger = dice.choice(self._by_brand[brand])
            receipt["units"].append(self._unit(stranger, None, at, pace, ItemCondition.GOOD, "undeclared"))
            some = [*some, stranger]
        return Parcel(announced, receipt, at, is_odd, some, self._region(is_rto=is_rto))

    def _region(self, *, is_rto: bool) -> str:
        weights = [weight * (3 if is_rto and name == BAD_REGION else 1) for name, weight in REGIONS]
        return self._places.choices([name for name, _weight in REGIONS], weights)[0]

    def _announced(
        self, brand: str, carrier: str, channel: str, some: Sequence[Good], at: datetime, *, is_rto: bool, is_bad: bool
    ) -> dict[str, Any]:
        number = f"S{self._number:07d}"
        return {
            "return_id": f"sample-{number}",
            "rma": f"RMA-{number}",
            "order_number": f"ORD-{number}",
            "tracking_numbers": [f"1Z{number}{self._dice.randrange(10**6):06d}"],
            "brand": brand,
            "kind": "rto" if is_rto else "customer_return",
            "tier": "",
            "window_ends": (at.date() + timedelta(days=20)).isoformat(),
            "wish": "refund_full",
            "carrier": carrier,
            "lines": [
                {
                    "line_id": f"line-{number}-{place}",
                    "sku": good.sku,
                    "name": good.name,
                    "quantity": 1,
                    "gtins": [],
                    "serials": [],
                    "reason": "",
                    "unit_price": {"currency": "EUR", "amount": f"{good.cents / 100:.2f}"},
                    "picture": None,
                    "category": good.category,
                    "reason_code": reason_of(self._dice, good, is_spoilt=is_bad and good == self.spoilt).value,
                }
                for place, good in enumerate(some)
            ],
            "channel": channel,
        }

    def _receipt(
        self,
        station: str,
        operator: str,
        at: datetime,
        pace: timedelta,
        announced: Mapping[str, Any] | None,
        some: Sequence[Good],
        *,
        is_bad: bool,
    ) -> dict[str, Any]:
        session_id = self._id()
        units: list[dict[str, Any]] = []
        for line, good in zip(announced["lines"] if announced else (), some, strict=False):
            found = found_of(self._dice, line["reason_code"], is_spoilt=is_bad and good == self.spoilt)
            if announced is not None and announced["kind"] == "rto":
                found = ItemCondition.LIKE_NEW
            units.append(self._unit(good, line, at, pace, found, "received"))
        kind = "parked_unknown" if announced is None else "rto" if announced["kind"] == "rto" else "done"
        text = announced["tracking_numbers"][0] if announced else f"?{self._number}"
        return {
            "session_id": str(session_id),
            "parcel": kind,
            "return_id": announced and announced["return_id"],
            "plate": plate_for(session_id) if announced is None else None,
            "shelf": "U-3" if announced is None else "",
            "codes": [{"symbology": "code128", "text": text, "raw": ""}],
            "units": units,
            "missing": [],
            "photos": [],
            "station": station,
            "operator": operator,
            "started_at": (at - timedelta(seconds=45 * max(1, len(units)))).isoformat(),
            "occurred_at": at.isoformat(),
            "app_version": APP,
            "rto_reason": "not_at_home" if kind == "rto" else None,
            "waited_ms": round(self._dice.lognormvariate(9.2, 0.7)),
        }

    def _unit(
        self,
        good: Good,
        line: Mapping[str, Any] | None,
        at: datetime,
        pace: timedelta,
        found: ItemCondition,
        state: str,
    ) -> dict[str, Any]:
        dice = self._dice
        suggested = _GOES[found]
        chosen = suggested if dice.random() < 0.96 else Disposition.QUARANTINE
        unit_id = self._id()
        scale = min(pace.total_seconds() / 60, 2.0)

        def spent(middle_s: float, spread: float = 0.5) -> int:
            return round(1000 * middle_s * scale * dice.lognormvariate(0, spread))

        return {
            "unit_id": str(unit_id),
            "plate": plate_for(UnitId(unit_id)),
            "line_id": line and line["line_id"],
            "sku": good.sku,
            "name": good.name,
            "state": state,
            "code": None,
            "serial": None,
            "packaging": dice.choices(("sealed", "opened", "damaged", "none"), (20, 62, 10, 8))[0],
            "item": found.value,
            "fault_owner": "unknown",
            "disposition": chosen.value,
            "disposition_suggested": suggested.value,
            "photos": [],
            "note": "",
            "received_at": at.isoformat(),
            "operator": "",
            "item_suggested": found.value if dice.random() < 0.93 else ItemCondition.GOOD.value,
            "spent": {
                "scanning_ms": spent(6),
                "checks_ms": spent(14 if good.category != "kitchen" else 26),
                "deciding_ms": spent(5, 0.8),
                "photo_ms": spent(4),
                "printing_ms": spent(3, 0.3),
                "waiting_ms": spent(0.6, 0.9),
            },
        }

    def announced_only(self, count: int) -> Iterator[tuple[dict[str, Any], datetime, bool]]:
        """Returns that are still to come: the facts, since when, and whether a carrier has them."""
        for _ in range(count):
            self._number += 1
            brand = BRANDS[0] if self._dice.random() < 0.62 else BRANDS[1]
            some = self._dice.choices(self._by_brand[brand], self._weights[brand])
            at = self.until - timedelta(days=min(self._dice.expovariate(1 / 4), 40))
            carrier, channel = self._dice.choice(CARRIERS), self._dice.choice(CHANNELS)
            facts = self._announced(brand, carrier, channel, some, at, is_rto=False, is_bad=False)
            yield facts, at, self._dice.random() < 0.7

    def sold(self) -> Iterator[tuple[Good, date, int]]:
        """What each day sold, by product."""
        total = sum(good.weight for good in self.goods)
        for number in range(self._days):
            day = self.until.date() - timedelta(days=self._days - 1 - number)
            for good in self.goods:
                rate = self._units / self._days / 0.14 * good.weight / total
                count = round(rate * self._dice.uniform(0.7, 1.3))
                if count:
                    yield good, day, count

    def _id(self) -> UUID:
        return UUID(int=self._dice.getrandbits(128), version=4)


def _day_share(day: date) -> float:
    return (1.25, 1.1, 1.0, 1.0, 1.05, 0.5, 0.15)[day.weekday()]


def _station_weights(dice: random.Random) -> list[float]:
    weights = [dice.uniform(0.8, 1.2) * (1.15 - 0.04 * number) for number in range(len(STATIONS))]
    return [weight / sum(weights) for weight in weights]
