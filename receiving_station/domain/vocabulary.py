"""The stored words of returns receiving.

Brands rename the words shown on screen, never these values. Source: field research, section 9
(Redo's hub SOP, R2v3's two independent axes, Amazon's fault owner, Optoro's dispositions).
"""

from enum import StrEnum
from typing import NewType
from uuid import UUID

SessionId = NewType("SessionId", UUID)
"""One parcel's work at one bench; also the receipt's natural key at the central."""
UnitId = NewType("UnitId", UUID)
UnitPlate = NewType("UnitPlate", str)
"""The licence plate on a received unit or a parked parcel, e.g. ``RS7K2M9QX4``."""
EntryId = NewType("EntryId", UUID)
"""An outbox entry; its idempotency key for life."""
ReturnId = NewType("ReturnId", str)
LineId = NewType("LineId", str)
RmaNumber = NewType("RmaNumber", str)
Sku = NewType("Sku", str)
Sha256 = NewType("Sha256", str)
"""64 lower-case hexadecimal digits."""


class ParcelState(StrEnum):
    """Where a parcel stands."""

    EXPECTED = "expected"
    ARRIVED = "arrived"
    OPENED = "opened"
    DONE = "done"
    PARKED_UNKNOWN = "parked_unknown"
    RTO = "rto"
    REFUSED = "refused"


class ReturnKind(StrEnum):
    """Why a parcel comes back at all."""

    CUSTOMER_RETURN = "customer_return"
    RTO = "rto"
    """Return to origin: the carrier could not deliver it."""


class ReturnReason(StrEnum):
    """Why a customer sends something back; brands have words of their own beside these."""

    SIZE_TOO_SMALL = "size_too_small"
    SIZE_TOO_LARGE = "size_too_large"
    COLOR = "color"
    STYLE = "style"
    UNWANTED = "unwanted"
    DEFECTIVE = "defective"
    DAMAGED_ON_ARRIVAL = "damaged_on_arrival"
    NOT_AS_DESCRIBED = "not_as_described"
    WRONG_ITEM = "wrong_item"
    ARRIVED_LATE = "arrived_late"
    OTHER = "other"
    UNKNOWN = "unknown"


class RtoReason(StrEnum):
    """Why a carrier brings a parcel back undelivered."""

    REFUSED = "refused"
    WRONG_ADDRESS = "wrong_address"
    NOT_AT_HOME = "not_at_home"
    NOT_COLLECTED = "not_collected"
    DAMAGED = "damaged"
    OTHER = "other"


class Alert(StrEnum):
    """What is wrong with a parcel as a whole; a supervisor is told."""

    EMPTY_BOX = "empty_box"
    PROHIBITED = "prohibited"
    HAZARDOUS = "hazardous"
    TAMPERED = "tampered"
    UNDERWEIGHT = "underweight"


class LineState(StrEnum):
    """What became of one expected line, or what an unexpected unit is."""

    EXPECTED = "expected"
    RECEIVED = "received"
    MISSING = "missing"
    UNDECLARED = "undeclared"
    WRONG_ITEM = "wrong_item"
    WRONG_SERIAL = "wrong_serial"
    OVER = "over"


class Packaging(StrEnum):
    """The first condition axis: the packaging of one unit."""

    SEALED = "sealed"
    OPENED = "opened"
    DAMAGED = "damaged"
    NONE = "none"


class ItemCondition(StrEnum):
    """The second condition axis: the item itself."""

    LIKE_NEW = "like_new"
    GOOD = "good"
    FAIR = "fair"
    DIRTY = "dirty"
    DAMAGED = "damaged"
    DEFECTIVE = "defective"
    UNSAFE = "unsafe"


class FaultOwner(StrEnum):
    """Who answers for the state of a unit."""

    CUSTOMER = "customer"
    CARRIER = "carrier"
    WAREHOUSE = "warehouse"
    SUPPLIER = "supplier"
    UNKNOWN = "unknown"


class Disposition(StrEnum):
    """Where the goods go. Unanswered means quarantine."""

    RESTOCK = "restock"
    RESTOCK_AS_GRADE = "restock_as_grade"
    CLEAN_REPACK = "clean_repack"
    REFURBISH = "refurbish"
    RTV = "rtv"
    """Return to vendor."""
    QUARANTINE = "quarantine"
    HOLD_FOR_BRAND = "hold_for_brand"
    DONATE = "donate"
    RECYCLE = "recycle"
    DESTROY = "destroy"
    RETURN_TO_CUSTOMER = "return_to_customer"


class Resolution(StrEnum):
    """What the customer gets; the central decides it."""

    REFUND_FULL = "refund_full"
    REFUND_LESS_FEE = "refund_less_fee"
    STORE_CREDIT = "store_credit"
    EXCHANGE = "exchange"
    REPLACE = "replace"
    REPAIR = "repair"
    REJECT = "reject"
    NONE_RTO = "none_rto"


class Bucket(StrEnum):
    """Where stock lies at the central after a movement."""

    SELLABLE = "sellable"
    SELLABLE_AS_GRADE = "sellable_as_grade"
    REPACK = "repack"
    REFURBISH = "refurbish"
    RTV = "rtv"
    QUARANTINE = "quarantine"
    HOLD = "hold"
    DONATE = "donate"
    RECYCLE = "recycle"
    DESTROY = "destroy"
    OUTBOUND = "outbound"


class PhotoKind(StrEnum):
    """What a photo is evidence of."""

    LABEL = "label"
    ITEM = "item"
    PARCEL = "parcel"


class Share(StrEnum):
    """What a second of a unit's work was spent on."""

    SCANNING = "scanning"
    CHECKS = "checks"
    DECIDING = "deciding"
    PHOTO = "photo"
    PRINTING = "printing"
    WAITING = "waiting"
    """For the software."""


class Word(StrEnum):
    """The one honest word on where a receipt stands, seen from the bench."""

    WAITING = "waiting"
    SENT = "sent"
    CONFIRMED = "confirmed"
    NEEDS_YOU = "needs_you"
