"""Where an announced return stands: its states, and the one table of the legal moves between them."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class ReturnState(StrEnum):
    """Where a return stands at the central."""

    ANNOUNCED = "announced"
    IN_TRANSIT = "in_transit"
    RECEIVED = "received"
    """A receipt of it is here; its decision is still to come."""
    NEEDS_PERSON = "needs_person"
    PARTLY_SETTLED = "partly_settled"
    """What came is settled; announced units are still to come."""
    SETTLED = "settled"
    CANCELLED = "cancelled"


class ReturnEvent(StrEnum):
    """What moves a return."""

    ANNOUNCE = "announce"
    """Announced, again perhaps."""
    SHIP = "ship"
    RECEIVE = "receive"
    ASK = "ask"
    """A person has to decide something."""
    SETTLE_PART = "settle_part"
    SETTLE = "settle"
    CANCEL = "cancel"


_S, _E = ReturnState, ReturnEvent
_DECIDED = {_E.ASK: _S.NEEDS_PERSON, _E.SETTLE_PART: _S.PARTLY_SETTLED, _E.SETTLE: _S.SETTLED}
MOVES: Final[Mapping[ReturnState, Mapping[ReturnEvent, ReturnState]]] = MappingProxyType(
    {
        _S.ANNOUNCED: {
            _E.ANNOUNCE: _S.ANNOUNCED,
            _E.SHIP: _S.IN_TRANSIT,
            _E.RECEIVE: _S.RECEIVED,
            _E.CANCEL: _S.CANCELLED,
        },
        _S.IN_TRANSIT: {
            _E.ANNOUNCE: _S.IN_TRANSIT,
            _E.SHIP: _S.IN_TRANSIT,
            _E.RECEIVE: _S.RECEIVED,
            _E.CANCEL: _S.CANCELLED,
        },
        # A parcel is a fact: whatever state its return is in, it can be received, again too. Only what is received
        # is decided, and only what nobody has received can be on its way or be withdrawn without a trace.
        _S.RECEIVED: {_E.RECEIVE: _S.RECEIVED, _E.ANNOUNCE: _S.RECEIVED, **_DECIDED},
        _S.NEEDS_PERSON: {_E.RECEIVE: _S.RECEIVED, _E.ANNOUNCE: _S.NEEDS_PERSON, **_DECIDED},
        _S.PARTLY_SETTLED: {_E.RECEIVE: _S.RECEIVED, _E.ANNOUNCE: _S.PARTLY_SETTLED, **_DECIDED},
        _S.SETTLED: {_E.RECEIVE: _S.RECEIVED, _E.ANNOUNCE: _S.SETTLED, **_DECIDED},
        _S.CANCELLED: {_E.ANNOUNCE: _S.ANNOUNCED, _E.RECEIVE: _S.RECEIVED, _E.CANCEL: _S.CANCELLED},
    }
)
"""State and event to the next state; what is not here cannot happen."""


def moved(state: ReturnState, event: ReturnEvent) -> ReturnState | None:
    """The state after an event, or None where the table has no such move."""
    return MOVES[state].get(event)
