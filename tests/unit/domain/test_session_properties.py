"""Whatever happens at the bench, in whatever order: nothing raises, nothing is lost, nothing is restocked unasked."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from receiving_station.domain.codes import Code, Symbology
from receiving_station.domain.events import (
    Accepted,
    Answered,
    CodesScanned,
    ConfirmationShown,
    DiscardAsked,
    Event,
    ExtraDeclared,
    FaultChosen,
    LookupAnswered,
    NoteWritten,
    PhotoNotTaken,
    PhotoRequested,
    PhotoTaken,
    ProductAnswered,
    ReceiptNotSaved,
    ReceiptSaved,
    RestMissing,
    ShelfWritten,
    Undone,
    WrongItemDeclared,
)
from receiving_station.domain.leaving import on_the_bench
from receiving_station.domain.lookup import LookupResult, LookupSource
from receiving_station.domain.machine import advance, resume
from receiving_station.domain.moves import MOVES
from receiving_station.domain.plates import plate_for
from receiving_station.domain.session import UNDO_DEPTH, RtoCheck, Session, Step, UnitWork, receipt_of
from receiving_station.domain.vocabulary import (
    Disposition,
    FaultOwner,
    ItemCondition,
    LineState,
    Packaging,
    PhotoKind,
    SessionId,
    UnitId,
)
from tests.unit.domain.world import (
    BENCH,
    CAP,
    CAP_EAN,
    EARLIER,
    JACKET,
    JACKET_EAN,
    MUG,
    MUG_EAN,
    OTHER_RADIO_SERIAL,
    RADIO,
    RADIO_SERIAL,
    RADIOS,
    SOCKS,
    SOCKS_EAN,
    START,
    THREE_SOCKS,
    TWO_ITEMS,
    UNDELIVERED,
    barcode,
    ean,
    photo,
    typed,
)

SESSIONS: TypeAdapter[Session] = TypeAdapter(Session)
RETURNS = (TWO_ITEMS, THREE_SOCKS, RADIOS, UNDELIVERED)
LINES = (CAP, JACKET, SOCKS, RADIO)
GOOD_CODES = (
    *(barcode(expected.rma) for expected in RETURNS),
    *(ean(text) for text in (CAP_EAN, JACKET_EAN, SOCKS_EAN, MUG_EAN)),
    typed(RADIO_SERIAL),
    barcode(OTHER_RADIO_SERIAL),
    barcode("1Z-100"),
    typed("RMA-100"),
)
NASTY = ("", " ", "\x00\x1d", "\u202eRMA-100", "\ud800", "RMA\u2011100", "x" * 4096, "١٢٣", "\u2028", "ﷺ")

codes = st.sampled_from(GOOD_CODES) | st.one_of(
    st.sampled_from(NASTY).map(Code.typed),
    st.text(st.characters(), max_size=40).map(Code.typed),
    st.builds(Code, st.sampled_from(Symbology), st.text(max_size=20), st.binary(max_size=20)),
)
words = st.sampled_from(
    [
        *(str(value) for kind in (RtoCheck, Packaging, ItemCondition, Disposition) for value in kind),
        *(line.line_id for line in LINES),
        *(expected.return_id for expected in RETURNS),
    ]
)
answers = words | st.sampled_from(NASTY) | st.text(max_size=20)
results = st.one_of(
    st.sampled_from(RETURNS).map(lambda found: LookupResult((found,), LookupSource.LOCAL)),
    st.sampled_from(RETURNS).map(lambda found: LookupResult((found,), LookupSource.CENTRAL, (EARLIER,))),
    st.lists(st.sampled_from(RETURNS), max_size=3, unique=True).map(
        lambda found: LookupResult(tuple(found), LookupSource.LOCAL)
    ),
    st.sampled_from(LookupSource).map(lambda source: LookupResult((), source)),
    st.just(LookupResult((), LookupSource.LOCAL, (EARLIER,), plate_for(UUID(int=5)))),
    st.just(LookupResult((), LookupSource.LOCAL, (), plate_for(UUID(int=5)))),
)


@st.composite
def sensible(draw: st.DrawFn, session: Session) -> tuple[type[Event], tuple[Any, ...]]:
    """Something that leads on from here, so that a walk gets far."""
    match session.step:
        case Step.IDLE | Step.DONE:
            return CodesScanned, ((draw(st.sampled_from(GOOD_CODES[:4])),),)
        case Step.LOOKING_UP:
            return LookupAnswered, (session.question, draw(results))
        case Step.IDENTIFY | Step.REVIEW if session.expected is not None:
            return CodesScanned, ((draw(st.sampled_from(GOOD_CODES[4:10])),),)
        case Step.PACKAGING:
            return Answered, (draw(st.sampled_from(Packaging)).value,)
        case Step.ITEM:
            return Answered, (draw(st.sampled_from(ItemCondition)).value,)
        case Step.COMMITTING:
            return ReceiptSaved, (session.session_id,)
        case _:
            return Accepted, ()


@st.composite
def anything(draw: st.DrawFn, session: Session) -> tuple[type[Event], tuple[Any, ...]]:
    """Any event, fitting or not."""
    question = session.question if session.question is not None and draw(st.booleans()) else UUID(int=404)
    own = session.session_id if session.session_id is not None and draw(st.booleans()) else SessionId(UUID(int=405))
    kind = draw(st.sampled_from(_KINDS))
    match kind.__name__:
        case "CodesScanned":
            return kind, (tuple(draw(st.lists(codes, max_size=4))),)
        case "LookupAnswered":
            return kind, (question, draw(results))
        case "ProductAnswered":
            return kind, (question, draw(st.sampled_from([None, MUG])))
        case "Answered":
            return kind, (draw(answers),)
        case "FaultChosen":
            return kind, (draw(st.sampled_from(FaultOwner)),)
        case "NoteWritten" | "ShelfWritten":
            return kind, (draw(st.sampled_from(NASTY) | st.text(max_size=20)),)
        case "PhotoTaken":
            taken = photo(draw(st.integers(0, 9)), draw(st.sampled_from(PhotoKind)))
            return kind, (draw(st.sampled_from(_unit_ids(session))), taken, own)
        case "PhotoNotTaken":
            return kind, ("photo_no_picture", draw(st.sampled_from(_unit_ids(session))), own)
        case "ReceiptSaved":
            return kind, (own,)
        case "ReceiptNotSaved":
            return kind, (own, "receipt_not_saved")
        case _:
            return kind, ()


_KINDS: tuple[type[Event], ...] = (
    Accepted, Answered, CodesScanned, ConfirmationShown, DiscardAsked, ExtraDeclared, FaultChosen,
    LookupAnswered, NoteWritten, PhotoNotTaken, PhotoRequested, PhotoTaken, ProductAnswered, ReceiptNotSaved,
    ReceiptSaved, RestMissing, ShelfWritten, Undone, WrongItemDeclared,
)  # fmt: skip


def _unit_ids(session: Session) -> list[UnitId | None]:
    current = [session.current.unit_id] if session.current is not None else []
    return [None, UnitId(UUID(int=406)), *current, *(unit.unit_id for unit in session.units)]


def _all_units(session: Session) -> tuple[UnitWork, ...]:
    return session.units if session.current is None else (*session.units, session.current)


def _check_counts(session: Session) -> None:
    """No announced unit is both here and missing, none is recorded twice, no serial number is two units."""
    ids = [unit.unit_id for unit in _all_units(session)]
    assert len(ids) == len(set(ids))
    serials = [unit.serial for unit in session.units if unit.serial is not None]
    assert len(serials) == len(set(serials))
    here = Counter(unit.line_id for unit in _all_units(session) if unit.state is not LineState.OVER)
    for line in session.expected.lines if session.expected is not None else ():
        assert here[line.line_id] + session.missing_quantity(line) <= line.quantity


def _check_receipt(session: Session) -> None:
    """The receipt tells of every unit; what was not answered is not for sale."""
    receipt = receipt_of(session, BENCH)
    assert [unit.unit_id for unit in receipt.units] == [unit.unit_id for unit in session.units]
    for unit in receipt.units:
        if unit.packaging is None or unit.item is None:
            assert unit.disposition is Disposition.QUARANTINE
        if unit.disposition is Disposition.RESTOCK:
            assert (unit.state, unit.item) == (LineState.RECEIVED, ItemCondition.LIKE_NEW)


@settings(max_examples=150)
@given(data=st.data())
def test_any_day_at_the_bench(data: st.DataObject) -> None:
    session = Session()
    for number in range(1, data.draw(st.integers(1, 40), label="events") + 1):
        likely = data.draw(st.integers(0, 3)) > 0
        kind, values = data.draw(sensible(session) if likely else anything(session))
        event = kind(START + timedelta(seconds=number), UUID(int=number), *values)
        note(f"{session.step}: {event}")
        before, outcome = session, advance(session, event)
        session = outcome.session

        if session.step is not before.step:
            assert session.step in MOVES[before.step][kind]
        if session.session_id == before.session_id and kind is not Undone:
            assert len(session.units) >= len(before.units)
        assert len(session.past) <= UNDO_DEPTH
        _check_counts(session)
        if session.session_id is not None and session.finished_at is not None:
            _check_receipt(session)
        assert SESSIONS.validate_json(SESSIONS.dump_json(session)) == session
        assert resume(session).session == replace(on_the_bench(session), photos_pending=0)


@pytest.mark.parametrize("packaging", [None, *Packaging])
@pytest.mark.parametrize("item", [None, *ItemCondition])
@pytest.mark.parametrize("disposition", [None, *Disposition])
def test_what_nobody_answered_goes_to_quarantine_whatever_else_was_said(
    packaging: Packaging | None, item: ItemCondition | None, disposition: Disposition | None
) -> None:
    unit = UnitWork(
        UnitId(UUID(int=1)), START, LineState.RECEIVED, CAP.line_id, CAP.sku, "cap", None,
        packaging=packaging, item=item, disposition=disposition,
    )  # fmt: skip
    received = unit.received()
    if packaging is None or item is None:
        assert received.disposition is Disposition.QUARANTINE
    else:
        assert received.disposition is (disposition or received.disposition_suggested)
