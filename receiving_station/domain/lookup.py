"""What a look-up found out about the codes on a label."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from receiving_station.domain.codes import Code
from receiving_station.domain.labels.meant import Choice
from receiving_station.domain.returns import ExpectedReturn
from receiving_station.domain.vocabulary import LineId, ParcelState, ReturnId, SessionId, UnitPlate, Word


class LookupSource(StrEnum):
    """Who answered a look-up: "not in local data" and "could not ask" are answers of their own."""

    LOCAL = "local"
    CENTRAL = "central"
    NOT_KNOWN_ANYWHERE = "not_known_anywhere"
    """Not in local data, and the central does not know it either."""
    COULD_NOT_ASK = "could_not_ask"
    """Not in local data, and the central could not be asked."""


@dataclass(frozen=True, slots=True)
class EarlierReceipt:
    """A receipt that this station made before: of the same return, or of the unit whose plate was scanned.

    Attributes:
        session_id: Which.
        occurred_at: When it was finished (UTC).
        operator: Who did it.
        units: How many units it has.
        word: How far the central is with it.
        return_id: Its return; None is the best match's, or of no return.
        lines: How many announced units of which line it received.
        shelf: Where a parked parcel stands, or "".
        parcel: What became of the parcel, or None where nobody asked.
        codes: What was read on a parked parcel's label.
    """

    session_id: SessionId
    occurred_at: datetime
    operator: str
    units: int
    word: Word
    return_id: ReturnId | None = None
    lines: tuple[tuple[LineId, int], ...] = ()
    shelf: str = ""
    parcel: ParcelState | None = None
    codes: tuple[Code, ...] = ()


@dataclass(frozen=True, slots=True)
class LookupResult:
    """What is known about the codes on a label.

    Attributes:
        matches: Announced returns, best first (a match by RMA before one by tracking or order number).
        source: Who answered.
        earlier: What this station received under these returns or this plate before, newest first.
        plate: The unit plate that was scanned, when it was one of ours and known here.
        choice: Which code was taken for the parcel's and which others are in view; None where nobody looked.
        suggestions: Where nothing matches: returns that a damaged number may belong to.
    """

    matches: tuple[ExpectedReturn, ...]
    source: LookupSource
    earlier: tuple[EarlierReceipt, ...] = ()
    plate: UnitPlate | None = None
    choice: Choice | None = None
    suggestions: tuple["Suggestion", ...] = ()


@dataclass(frozen=True, slots=True)
class LikelyOwner:
    """An open return that a parcel which nobody announced may belong to: offered to the operator, never taken.

    Attributes:
        expected: The return.
        items: How many of the items whose codes were read it announces.
        is_same_sender: Its own label was made for the same customer of the same carrier.
    """

    expected: ExpectedReturn
    items: int = 0
    is_same_sender: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An expected return that a damaged number may belong to: a question to the operator, never an answer.

    Attributes:
        expected: The return.
        number: The one of its numbers that fits.
        why: What makes it fit.
        is_from_print: The damaged number was read from print, not from bars.
    """

    expected: ExpectedReturn
    number: str
    why: str
    is_from_print: bool = False
