"""Who brings returns: a port for carriers, and a simulated one whose numbers have the real ones' forms.

A number that it gives holds its carrier's own check digit, so that every reader, the bench's among them, knows it.
"""

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, Protocol

from receiving_station.domain.labels.checks import LETTERS_36, Check, check_digit, gs1, s10, ups

Kind = Literal["ups", "usps", "fedex", "post"]
SHIPPER: Final = "9RS001"
"""Of the simulated UPS account."""
MAILER: Final = "901234567"
"""Of the simulated USPS permit."""
ACCOUNT: Final = "9012345"
"""Of the simulated FedEx account."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is to be brought.

    Attributes:
        key: Its own for life: booked twice, it has one number.
        carrier: Who brings it.
        rma: What stands on it for the warehouse.
        box: Which parcel of the return, from 1.
        country: Where it goes (ISO 3166-1 alpha-2).
        pickup_on: The day on which it is fetched, or None: its sender brings it.
    """

    key: str
    carrier: Kind
    rma: str
    box: int
    country: str
    pickup_on: date | None = None


@dataclass(frozen=True, slots=True)
class Booked:
    """What the carrier said.

    Attributes:
        carrier: Its name, as it stands in a return.
        service: As the carrier calls it.
        tracking_number: What is tracked.
        barcode: What the bars on the label say; the tracking number is in it.
    """

    carrier: str
    service: str
    tracking_number: str
    barcode: str


class Carrier(Protocol):
    """Whoever makes labels; may be called by any thread."""

    def book(self, parcel: Parcel, attempt: int = 0) -> Booked:
        """Book a parcel; with the same key and attempt it is the same booking.

        Args:
            parcel: What is to be brought.
            attempt: Counts up where a number is in use already.

        Raises:
            Exception: The carrier does not answer, or does not take it; it is asked again later.
        """
        ...


class SimulatedCarrier:
    """Makes numbers out of keys, and brings nothing: for a try-out, and where labels are made elsewhere."""

    def book(self, parcel: Parcel, attempt: int = 0) -> Booked:
        """A number of the right form."""
        seed = int.from_bytes(hashlib.sha256(f"{parcel.key}/{attempt}".encode()).digest(), "big")
        match parcel.carrier:
            case "ups":
                package = _letters(seed, 7, LETTERS_36)
                number = f"1Z{_checked(ups, f'{SHIPPER}90{package}')}"
                return Booked("UPS", "Returns", number, number)
            case "usps":
                number = _checked(gs1, f"9182{MAILER}{_letters(seed, 8, _DIGITS)}")
                return Booked("USPS", "Merchandise Return", number, number)
            case "fedex":
                number = _checked(gs1, f"{ACCOUNT}{_letters(seed, 7, _DIGITS)}")
                return Booked("FedEx", "Ground Return", number, f"9622001{number}")
            case "post":
                serial = _checked(s10, _letters(seed, 8, _DIGITS))
                return Booked("Post", "Return parcel", f"CR{serial}{parcel.country}", f"CR{serial}{parcel.country}")


_DIGITS: Final = "0123456789"


def _letters(seed: int, count: int, letters: str) -> str:
    found = ""
    for _place in range(count):
        seed, digit = divmod(seed, len(letters))
        found += letters[digit]
    return found


def _checked(check: Check, body: str) -> str:
    return body + check_digit(check, body)
