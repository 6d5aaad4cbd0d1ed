"""Plate labels: printed when a unit is done, scanned back before it leaves the bench."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from receiving_station.domain.codes import Code, lookup_key
from receiving_station.domain.events import (
    Effect,
    Event,
    Outcome,
    PlateNotPrinted,
    PlatePrinted,
    PrintAsked,
    PrintPlate,
)
from receiving_station.domain.matching import PRODUCT_SYMBOLOGIES, is_this_parcel
from receiving_station.domain.plates import is_plate
from receiving_station.domain.session import Session, Step, UnitWork, Where
from receiving_station.domain.told import accepted, attention
from receiving_station.domain.unit_work import PLATE_OPEN, PlateState

PRINTER_PATIENCE_S = 10
"""How long a printer may say nothing before the unit goes on without its label."""


def next_step(session: Session) -> Step:
    """What comes after a unit is done: its label, the next item, or whether that was all."""
    if any(unit.plate_state in {PlateState.ASKED, PlateState.PRINTED} for unit in session.units):
        return Step.PLATE
    return Step.IDENTIFY if session.open_lines() else Step.REVIEW


def with_plates_asked(session: Session, event: Event, where: Where) -> tuple[Session, tuple[Effect, ...]]:
    """Ask the printer for the labels of units that have none yet."""
    if not where.bench.plates or session.is_practice:
        return session, ()
    lacking = [unit for unit in session.units if unit.plate_state is PlateState.NONE]
    return _asked(session, lacking, event.at)


def _asked(session: Session, wanted: Iterable[UnitWork], at: datetime) -> tuple[Session, tuple[Effect, ...]]:
    ids = {unit.unit_id for unit in wanted}
    units = tuple(
        replace(unit, plate_state=PlateState.ASKED)
        if unit.unit_id in ids and unit.plate_state is not PlateState.CHECKED
        else unit
        for unit in session.units
    )
    effects = tuple(plate_of(session, unit) for unit in session.units if unit.unit_id in ids)
    return (replace(session, units=units, plate_asked_at=at), effects) if effects else (session, ())


def plate_of(session: Session, unit: UnitWork) -> PrintPlate:
    """What the printer is asked for."""
    if session.session_id is None:
        raise ValueError("an idle session has no plates")
    expected = session.return_of(unit)
    title = expected.rma if expected is not None else ""
    goes_to = unit.received().disposition
    return PrintPlate(session.session_id, unit.unit_id, unit.plate, unit.name, goes_to, title)


def plate_of_parcel(session: Session) -> PrintPlate:
    """The plate of a parcel that nobody announced."""
    if session.session_id is None:
        raise ValueError("an idle session has no plate")
    return PrintPlate(session.session_id, None, session.plate, "", shelf=session.shelf)


# --- What happens ----------------------------------------------------------------------------------


def print_asked(session: Session, event: PrintAsked, where: Where) -> Outcome:
    """F7: labels that are not scanned back, else that of the last unit; of an unknown parcel its own."""
    if not where.bench.plates:
        return Outcome(session, (), attention("no_printer"))
    if session.step is Step.UNKNOWN:
        return Outcome(session, (plate_of_parcel(session),), accepted("plate_asked"))
    wanted = session.plates_open or session.units[-1:]
    if not wanted:
        return Outcome(session, (), attention("no_plate_yet"))
    after, effects = _asked(session, wanted, event.at)
    return Outcome(_moved_on(after), effects, accepted("plate_asked"))


def plate_printed(session: Session, event: PlatePrinted) -> Outcome:
    """The printer took it; it waits to be scanned."""
    if session.session_id != event.session_id:
        return Outcome(session)
    return Outcome(_marked(session, event.plate, PlateState.PRINTED, {PlateState.ASKED, PlateState.TO_COME}))


def plate_not_printed(session: Session, event: PlateNotPrinted) -> Outcome:
    """Told; the unit waits for its label, nothing else stops."""
    if session.session_id != event.session_id:
        return Outcome(session, (), attention(event.reason))
    after = _marked(session, event.plate, PlateState.TO_COME, {PlateState.ASKED, PlateState.PRINTED})
    return Outcome(_moved_on(after), (), attention(event.reason))


def plate_accepted(session: Session, event: Event) -> Outcome:
    """Enter while the label is awaited: only the scan goes on, unless the printer says nothing at all."""
    waited = session.plate_asked_at is None or (event.at - session.plate_asked_at).total_seconds() >= PRINTER_PATIENCE_S
    silent = [unit for unit in session.units if unit.plate_state is PlateState.ASKED]
    if not (waited and silent):
        return Outcome(session, (), attention("scan_the_plate"))
    for unit in silent:
        session = _marked(session, unit.plate, PlateState.TO_COME, {PlateState.ASKED})
    return Outcome(_moved_on(session), (), attention("printer_silent"))


def plate_in(session: Session, codes: Iterable[Code]) -> UnitWork | None:
    """The unit of this parcel whose plate is among the codes."""
    keys = {lookup_key(code.text) for code in codes}
    return next((unit for unit in session.units if unit.plate in keys), None)


def plate_scanned(session: Session, unit: UnitWork) -> Outcome:
    """A unit's label was scanned back."""
    if unit.plate_state not in PLATE_OPEN:
        return Outcome(session)
    after = _marked(session, unit.plate, PlateState.CHECKED, PLATE_OPEN)
    return Outcome(_moved_on(after), (), accepted("plate_checked", item=unit.name))


def other_scanned(session: Session, codes: tuple[Code, ...]) -> Outcome:
    """Something else was scanned while a label is awaited."""
    if any(is_plate(lookup_key(code.text)) for code in codes):
        return Outcome(session, (), attention("plate_of_another"))
    own = [unit.code.text for unit in session.units if unit.code is not None]
    known = [
        code.symbology not in PRODUCT_SYMBOLOGIES or is_this_parcel(session, code) or code.text in own for code in codes
    ]
    return Outcome(session, (), None if all(known) else attention("scan_the_plate"))


def released(session: Session) -> Session:
    """The session with every open label let go."""
    units = tuple(
        replace(unit, plate_state=PlateState.RELEASED) if unit.plate_state in PLATE_OPEN else unit
        for unit in session.units
    )
    return _moved_on(replace(session, units=units))


def _moved_on(session: Session) -> Session:
    return replace(session, step=next_step(session)) if session.step is Step.PLATE else session


def _marked(session: Session, plate: str, state: PlateState, only: Iterable[PlateState]) -> Session:
    def marked(unit: UnitWork) -> UnitWork:
        fits = unit.plate == plate and unit.plate_state in only
        return replace(unit, plate_state=state) if fits else unit

    return replace(session, units=tuple(marked(unit) for unit in session.units))
