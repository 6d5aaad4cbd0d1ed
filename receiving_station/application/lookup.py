"""Who a parcel belongs to: asked of the station's own data first, then of the central."""

import re
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from receiving_station.application.ports import AsksCentral, Clock, LocalReturns
from receiving_station.domain.codes import Code, Symbology, lookup_key
from receiving_station.domain.lookup import LookupResult, LookupSource
from receiving_station.domain.plates import is_plate
from receiving_station.domain.returns import ExpectedReturn
from receiving_station.domain.vocabulary import UnitPlate

CENTRAL_CALLS_MAX = 3
CENTRAL_TOTAL_S = 3.0
"""Somebody stands at the bench and waits."""
ASKED_TEXT_MAX = 100

_PREFIXED = re.compile(r"[A-Za-z][A-Za-z ]{1,15}[:#=]\s*(?P<rest>\S.*)", re.DOTALL)
_GS1_ELEMENT = re.compile(r"\(\d{2,4}\)(?P<value>[^()]+)")
_POSTCODE_FIRST = re.compile(r"420(?:\d{5}|\d{9})(?P<rest>9[1-5]\d{18,24})")
_NUMBER = re.compile(r"(?=.*\d)[A-Z0-9._/#]{4,40}")
_PRODUCT_CODES = frozenset({Symbology.EAN_8, Symbology.EAN_13, Symbology.UPC_A, Symbology.UPC_E, Symbology.DATABAR})


class LookUp:
    """Answers what is known about the codes on a label.

    Args:
        local: The station's own copy.
        central: Whom to ask when that does not know.
        clock: Measures how long the bench has waited.
    """

    def __init__(self, local: LocalReturns, central: AsksCentral, clock: Clock) -> None:
        self._local = local
        self._central = central
        self._clock = clock

    def find(self, codes: Sequence[Code]) -> LookupResult:
        """What is known about these codes: our own plates first, then local data, then the central.

        Takes no longer than about ``CENTRAL_TOTAL_S`` where the central has to be asked.

        Raises:
            StationError: ``database_trouble``.
        """
        texts = tuple(dict.fromkeys(text for code in codes for text in candidates(code)))
        by_plate = self._find_plate(texts)
        if by_plate is not None:
            return by_plate
        matches = self._local.find_returns(texts)
        if matches:
            return self._found(matches, LookupSource.LOCAL)
        return self._ask_central(codes)

    def _find_plate(self, texts: Sequence[str]) -> LookupResult | None:
        for text in texts:
            plate = UnitPlate(lookup_key(text))
            if not is_plate(plate):
                continue
            earlier = self._local.receipt_by_plate(plate)
            if earlier is not None:
                return LookupResult((), LookupSource.LOCAL, (earlier,), plate)
        return None

    def _ask_central(self, codes: Sequence[Code]) -> LookupResult:
        numbers = _numbers(codes)
        until_s = self._clock.monotonic_s() + CENTRAL_TOTAL_S
        for number in numbers[:CENTRAL_CALLS_MAX]:
            left_s = until_s - self._clock.monotonic_s()
            matches = self._central.lookup(number, left_s) if left_s > 0 else None
            if matches is None:
                return LookupResult((), LookupSource.COULD_NOT_ASK)
            if matches:
                return self._found(matches, LookupSource.CENTRAL)
        if len(numbers) > CENTRAL_CALLS_MAX:
            # One of those not asked for may be the one: "nobody knows it" would be a guess.
            return LookupResult((), LookupSource.COULD_NOT_ASK)
        return LookupResult((), LookupSource.NOT_KNOWN_ANYWHERE)

    def _found(self, matches: tuple[ExpectedReturn, ...], source: LookupSource) -> LookupResult:
        return LookupResult(matches, source, self._local.earlier_receipts(matches[0].return_id))


def candidates(code: Code) -> tuple[str, ...]:
    """The texts in one code that may be a return's number, the most specific last, without repeats.

    The whole text; what follows a name as in ``RMA: 4711``; the last path part of a web address; the values of
    a GS1 text with its identifiers in brackets; the number behind a USPS label's postcode (``420`` and ZIP).
    """
    text = code.text.strip()
    found = [text]
    prefixed = _PREFIXED.fullmatch(text)
    if "://" in text:
        found.append(_last_path_part(text))
    elif prefixed is not None:
        found.append(prefixed["rest"])
    found.extend(element["value"] for element in _GS1_ELEMENT.finditer(text))
    behind_postcode = _POSTCODE_FIRST.fullmatch(lookup_key(text))
    if behind_postcode is not None:
        found.append(behind_postcode["rest"])
    return tuple(dict.fromkeys(part.strip() for part in found if part.strip()))


def _last_path_part(url: str) -> str:
    try:
        path = urlsplit(url).path
    except ValueError:
        return ""
    return unquote(path.rstrip("/").rpartition("/")[2])


def _numbers(codes: Sequence[Code]) -> list[str]:
    """One number per code, the most specific that looks like an RMA or a tracking number."""
    by_key: dict[str, str] = {}
    for code in codes:
        if code.symbology in _PRODUCT_CODES:
            continue
        looking = [text for text in candidates(code) if _looks_like_a_number(text)]
        if looking:
            by_key.setdefault(lookup_key(looking[-1]), looking[-1])
    return list(by_key.values())


def _looks_like_a_number(text: str) -> bool:
    return len(text) <= ASKED_TEXT_MAX and _NUMBER.fullmatch(lookup_key(text)) is not None
