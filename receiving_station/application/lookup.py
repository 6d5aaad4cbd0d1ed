"""Who a parcel belongs to: asked of the station's own data first, then of the central."""

import re
from collections.abc import Sequence
from dataclasses import replace

from receiving_station.application.ports import AsksCentral, Clock, LocalReturns
from receiving_station.domain.codes import Code, Symbology, lookup_key
from receiving_station.domain.labels import Choice, Kind, ReadsGs1, no_gs1, read_code, repairs, what_is_meant
from receiving_station.domain.labels.printed import damaged_numbers, read_print
from receiving_station.domain.labels.repair import GAP, TORN, fits, pattern_of
from receiving_station.domain.lookup import EarlierReceipt, LookupResult, LookupSource, Suggestion
from receiving_station.domain.returns import ExpectedReturn, Product
from receiving_station.domain.vocabulary import ParcelState, UnitPlate

CENTRAL_CALLS_MAX = 3
CENTRAL_TOTAL_S = 3.0
"""Somebody stands at the bench and waits."""
ASKED_TEXT_MAX = 100
EARLIER_RETURNS_MAX = 20
"""Of more returns than these no label is; what came before is read of so many."""

_NUMBER = re.compile(r"(?=.*\d)[A-Z0-9._/#]{4,40}")
_ASKED = frozenset(
    {Kind.RMA, Kind.ORDER_NUMBER, Kind.TRACKING, Kind.SSCC, Kind.GIAI, Kind.GRAI, Kind.UNIT_PLATE, Kind.UNKNOWN}
)
"""What a return may be announced by."""
READABLE_MIN = 4
"""Fewer readable characters fit too many numbers to be worth a question."""
SUGGESTIONS_MAX = 20
_PRINTED_REPAIRS_MAX = 5
_UNREADABLE = str.maketrans("", "", GAP + TORN)


class LookUp:
    """Answers what is known about the codes on a label.

    Args:
        local: The station's own copy.
        central: Whom to ask when that does not know.
        clock: Measures how long the bench has waited.
        gs1: Reads what GS1 wrote.
    """

    def __init__(self, local: LocalReturns, central: AsksCentral, clock: Clock, gs1: ReadsGs1 = no_gs1) -> None:
        self._local = local
        self._central = central
        self._clock = clock
        self._gs1 = gs1

    def find(self, codes: Sequence[Code]) -> LookupResult:
        """What is known about these codes: our own plates first, then local data, then the central.

        Takes no longer than about ``CENTRAL_TOTAL_S`` where the central has to be asked.

        Raises:
            StationError: ``database_trouble``.
        """
        choice = what_is_meant(codes, gs1=self._gs1)
        by_plate = self._find_plate(choice)
        if by_plate is not None:
            return by_plate
        matches = self._announced(_asked_locally(choice))
        if matches:
            return self._found(matches, LookupSource.LOCAL, codes)
        return self._ask_central(choice, codes)

    def find_beside(self, codes: Sequence[Code]) -> tuple[ExpectedReturn, ...]:
        """Returns whose own number (RMA, a carrier's) is among the codes, of the station's data alone.

        An order's number does not tell which return of it is meant.

        Raises:
            StationError: ``database_trouble``.
        """
        texts = _asked_locally(what_is_meant(codes, gs1=self._gs1))
        keys = {lookup_key(text) for text in texts}
        found = self._announced(texts) if texts else ()
        return tuple(
            known
            for known in found
            if any(lookup_key(number) in keys for number in (known.rma, *known.tracking_numbers))
        )

    def earlier_of(self, found: Sequence[ExpectedReturn]) -> tuple[EarlierReceipt, ...]:
        """What this station received under these returns before, newest first within each.

        Raises:
            StationError: ``database_trouble``.
        """
        return tuple(
            replace(entry, return_id=known.return_id)
            for known in found[:EARLIER_RETURNS_MAX]
            for entry in self._local.earlier_receipts(known.return_id)
        )

    def find_product(self, code: Code) -> Product | None:
        """The catalogue's product for a code: its text, or the GTIN that a GS1 code or Digital Link names.

        Raises:
            StationError: ``database_trouble``.
        """
        gtins = (reading.text for reading in read_code(code, self._gs1) if reading.kind is Kind.GTIN)
        found = (self._local.find_product(text) for text in dict.fromkeys((lookup_key(code.text), *gtins)))
        return next((product for product in found if product is not None), None)

    def suggest(self, text: str, *, is_from_print: bool = False) -> tuple[Suggestion, ...]:
        """Expected returns that a damaged number may belong to, the likeliest first; offered, never taken.

        One or two unread characters, or one wrong one, of a number with a check digit: what verifies and is
        expected. A torn number: expected ones that fit what can be read of it.

        Args:
            text: ``?`` (also ``_``, ``□``, U+FFFD) for each unread character, ``*`` for a torn-off run.
            is_from_print: The text was read from print, not from bars.

        Raises:
            StationError: ``database_trouble``.
        """
        found: dict[tuple[str, str], Suggestion] = {}
        repaired = {lookup_key(form): reading for reading in repairs(text) for form in reading.texts}
        whole = {} if set(pattern_of(text)) & {GAP, TORN} else {pattern_of(text): "the number as it is printed"}
        for expected in self._announced((*whole, *repaired)):
            for number in _numbers_of(expected):
                key = lookup_key(number)
                why = whole.get(key) or (repaired[key].why if key in repaired else "")
                if why:
                    found[expected.return_id, key] = Suggestion(expected, number, why, is_from_print)
        pattern = pattern_of(text)
        if {GAP, TORN} & set(pattern) and len(pattern.translate(_UNREADABLE)) >= READABLE_MIN:
            for expected in self._weighed(self._local.find_like(pattern)):
                for number in _numbers_of(expected):
                    key = lookup_key(number)
                    if fits(pattern, key):
                        fitting = Suggestion(expected, number, "fits what can be read", is_from_print)
                        found.setdefault((expected.return_id, key), fitting)
        return tuple(found.values())[:SUGGESTIONS_MAX]

    def suggest_from_print(self, lines: Sequence[str]) -> tuple[Suggestion, ...]:
        """Expected returns that a label's printed lines name; for where its bars cannot be read.

        Only what an expected return carries is offered, marked as read from print, for a person to confirm. A long
        number that verifies under no rule is repaired as ``suggest`` does.

        Raises:
            StationError: ``database_trouble``.
        """
        why = {lookup_key(form): reading.why for reading in reversed(read_print(lines)) for form in reading.texts}
        found: dict[tuple[str, str], Suggestion] = {}
        for expected in self._announced(tuple(why)) if why else ():
            for number in _numbers_of(expected):
                key = lookup_key(number)
                if key in why:
                    found[expected.return_id, key] = Suggestion(expected, number, why[key], is_from_print=True)
        for line in damaged_numbers(lines)[:_PRINTED_REPAIRS_MAX]:
            for suggestion in self.suggest(line, is_from_print=True):
                found.setdefault((suggestion.expected.return_id, lookup_key(suggestion.number)), suggestion)
        return tuple(found.values())[:SUGGESTIONS_MAX]

    def _announced(self, texts: Sequence[str]) -> tuple[ExpectedReturn, ...]:
        return self._weighed(self._local.find_returns(texts))

    def _weighed(self, found: tuple[ExpectedReturn, ...]) -> tuple[ExpectedReturn, ...]:
        """The same returns with what a unit of each line weighs, where the catalogue says it."""
        skus = {line.sku for expected in found for line in expected.lines}
        grams = self._local.unit_weights(skus) if skus else {}
        if not grams:
            return found
        return tuple(
            replace(expected, lines=tuple(replace(line, weight_g=grams.get(line.sku)) for line in expected.lines))
            for expected in found
        )

    def _find_plate(self, choice: Choice) -> LookupResult | None:
        for look in choice.looks:
            if look.reading.kind is not Kind.UNIT_PLATE:
                continue
            plate = UnitPlate(look.reading.text)
            earlier = self._local.receipt_by_plate(plate)
            if earlier is not None:
                opened = self._opened_by_parked(earlier, plate, choice.taking(look.code))
                if opened is not None:
                    return opened
                return LookupResult((), LookupSource.LOCAL, (earlier,), plate, choice.taking(look.code))
        return None

    def _opened_by_parked(self, parked: EarlierReceipt, plate: UnitPlate, choice: Choice) -> LookupResult | None:
        """The return of a parcel that nobody had announced when it was parked, where it is announced by now."""
        if parked.parcel is not ParcelState.PARKED_UNKNOWN:
            return None
        matches = self.find_beside(parked.codes)
        if not matches:
            return None
        return LookupResult(matches, LookupSource.LOCAL, (parked, *self.earlier_of(matches)), plate, choice)

    def _ask_central(self, choice: Choice, codes: Sequence[Code]) -> LookupResult:
        numbers = _asked_of_central(choice)
        until_s = self._clock.monotonic_s() + CENTRAL_TOTAL_S
        for number in numbers[:CENTRAL_CALLS_MAX]:
            left_s = until_s - self._clock.monotonic_s()
            matches = self._central.lookup(number, left_s) if left_s > 0 else None
            if matches is None:
                return LookupResult((), LookupSource.COULD_NOT_ASK, choice=choice)
            if matches:
                return self._found(self._weighed(matches), LookupSource.CENTRAL, codes)
        if len(numbers) > CENTRAL_CALLS_MAX:
            # One of those not asked for may be the one: "nobody knows it" would be a guess.
            return LookupResult((), LookupSource.COULD_NOT_ASK, choice=choice)
        return LookupResult((), LookupSource.NOT_KNOWN_ANYWHERE, choice=choice)

    def _found(self, matches: tuple[ExpectedReturn, ...], source: LookupSource, codes: Sequence[Code]) -> LookupResult:
        # Several readings of one text are settled here: by what is expected.
        known = frozenset(lookup_key(number) for match in matches for number in _numbers_of(match)) - {""}
        choice = what_is_meant(codes, known, self._gs1)
        return LookupResult(matches, source, self.earlier_of(matches), choice=choice)


def _asked_locally(choice: Choice) -> tuple[str, ...]:
    """Every form of every number in view, what is most likely meant first."""
    readings = (reading for look in choice.looks for reading in (look.reading, *look.readings))
    return tuple(dict.fromkeys(text for reading in readings if reading.kind in _ASKED for text in reading.texts))


def _asked_of_central(choice: Choice) -> list[str]:
    """One number per code, the most likely meant first; none of a product's or a routing code."""
    by_key: dict[str, str] = {}
    for look in choice.looks:
        # What a person typed is meant, whatever it looks like.
        if look.reading.kind not in _ASKED and look.code.symbology is not Symbology.TYPED:
            continue
        numbers = (reading.text for reading in (look.reading, *look.readings) if reading.kind in _ASKED)
        number = next((text for text in numbers if _looks_like_a_number(text)), None)
        if number is not None:
            by_key.setdefault(lookup_key(number), number)
    return list(by_key.values())


def _looks_like_a_number(text: str) -> bool:
    return len(text) <= ASKED_TEXT_MAX and _NUMBER.fullmatch(lookup_key(text)) is not None


def _numbers_of(expected: ExpectedReturn) -> tuple[str, ...]:
    return (expected.rma, *expected.tracking_numbers, expected.order_number)
