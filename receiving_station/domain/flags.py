"""What the central may find unusual about a unit or a parcel."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from receiving_station.domain.vocabulary import Alert


class Flag(StrEnum):
    """What is unusual about a unit or a parcel. All but the ``INFORMATIONAL`` ones need a person."""

    UNANSWERED = "unanswered"
    UNSAFE_ITEM = "unsafe_item"
    DAMAGED_BY_CUSTOMER = "damaged_by_customer"
    """Damaged, and the customer or nobody known answers for it."""
    UNDECLARED_UNIT = "undeclared_unit"
    OVER_QUANTITY = "over_quantity"
    WRONG_ITEM = "wrong_item"
    WRONG_SERIAL = "wrong_serial"
    UNKNOWN_LINE = "unknown_line"
    """The unit names a line that its return does not have."""
    DUPLICATE_UNIT = "duplicate_unit"
    """Every announced unit of the line was received before."""
    PLATE_SEEN_BEFORE = "plate_seen_before"
    SERIAL_SEEN_BEFORE = "serial_seen_before"
    OUTSIDE_WINDOW = "outside_window"
    WISH_UNCLEAR = "wish_unclear"
    """What the customer asked for is nothing that a customer can get."""
    CANCELLED_RETURN = "cancelled_return"
    UNKNOWN_RETURN = "unknown_return"
    UNKNOWN_PARCEL = "unknown_parcel"
    REFUND_ABOVE_PAID = "refund_above_paid"
    """The ledger refused: the line's money was given back before."""
    MISSING_UNITS = "missing_units"
    CORRECTION = "correction"
    """It corrects an earlier receipt, and what differs cannot be settled without a person."""
    EMPTY_BOX = "empty_box"
    PARCEL_ALERT = "parcel_alert"
    """Prohibited, hazardous or tampered with, said the bench."""
    TOO_MANY_RETURNS = "too_many_returns"
    """More of one customer than the brand lets through unseen."""
    WITHOUT_RMA = "without_rma"
    """Nobody announced it; its order was found."""
    NEEDS_APPROVAL = "needs_approval"
    """The brand's policy wants a person to approve it."""
    SUPERSEDED = "superseded"
    """A later receipt corrects it."""


INFORMATIONAL = frozenset({Flag.MISSING_UNITS, Flag.SUPERSEDED})
ALERT_FLAGS: Final[Mapping[Alert, Flag]] = MappingProxyType(
    {
        Alert.EMPTY_BOX: Flag.EMPTY_BOX,
        Alert.PROHIBITED: Flag.PARCEL_ALERT,
        Alert.HAZARDOUS: Flag.PARCEL_ALERT,
        Alert.TAMPERED: Flag.PARCEL_ALERT,
    }
)
