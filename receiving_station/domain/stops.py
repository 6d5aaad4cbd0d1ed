"""What stops the work, what waits for somebody, and what a supervisor releases."""

from dataclasses import replace

from receiving_station.domain.boxes import with_rest_missing
from receiving_station.domain.events import Event, Outcome, OverrideGiven
from receiving_station.domain.people import Person
from receiving_station.domain.plates_flow import released
from receiving_station.domain.returns import Hold, Override
from receiving_station.domain.session import Session, Step, UnitWork, Where
from receiving_station.domain.told import accepted, attention, info, stop
from receiving_station.domain.units import set_aside, unit_done
from receiving_station.domain.vocabulary import Alert, Disposition, ItemCondition

ALERTS_OF_UNIT = (Alert.PROHIBITED, Alert.HAZARDOUS)
ALERTS_OF_PARCEL = (Alert.EMPTY_BOX, Alert.PROHIBITED, Alert.HAZARDOUS, Alert.TAMPERED)
HOLDS = ("brand", "supervisor")
_STOPS = {
    Alert.EMPTY_BOX: "stop_empty_box",
    Alert.PROHIBITED: "stop_prohibited",
    Alert.HAZARDOUS: "stop_hazardous",
    Alert.TAMPERED: "stop_tampered",
}


# --- Stops -----------------------------------------------------------------------------------------


def stop_asked(session: Session) -> Outcome:
    """F12: which kind of trouble."""
    return Outcome(replace(session.remembered(), step=Step.ALERT, resume_at=session.step))


def alerts_here(session: Session) -> tuple[Alert, ...]:
    """What may be wrong: with the unit in hand, else with the parcel."""
    return ALERTS_OF_UNIT if session.current is not None else ALERTS_OF_PARCEL


def alerted(session: Session, value: str) -> Outcome:
    """The work stops."""
    alert = next((alert for alert in alerts_here(session) if alert == value), None)
    if alert is None:
        return Outcome(session, (), attention("not_a_choice"))
    return Outcome(replace(session.remembered(), step=Step.STOP, alert=alert), (), stop(_STOPS[alert]))


def is_stop_photo_lacking(session: Session) -> bool:
    """Whether the stop's evidence is not taken."""
    unit = session.current
    if unit is None:
        return session.is_photo_of_parcel_lacking
    if session.alert is not None:
        return not unit.photos and not unit.photo_failed
    return bool(unit.photos_lacking) and not unit.photo_failed


def stop_left(session: Session, event: Event, where: Where) -> Outcome:
    """This parcel's label was scanned: the one way out."""
    if is_stop_photo_lacking(session):
        return Outcome(session, (), attention("stop_photo_first"))
    alerts = session.alerts
    if session.alert is not None and session.alert not in alerts:
        alerts = (*alerts, session.alert)
    after = replace(session, alerts=alerts)
    if session.current is not None:
        return set_aside(after, session.current, event, where)
    return _parcel_set_aside(after)


def _parcel_set_aside(session: Session) -> Outcome:
    before, alert = session.resume_at, session.alert
    after = replace(session.remembered(), alert=None, resume_at=None)
    if session.expected is None:
        return Outcome(replace(after, step=Step.UNKNOWN), (), info("parcel_set_aside"))
    if alert is Alert.TAMPERED and before is not None:
        return Outcome(replace(after, step=before), (), info("tampered_noted"))
    if alert is Alert.EMPTY_BOX:
        return Outcome(replace(with_rest_missing(after), step=Step.REVIEW), (), info("empty_box_noted"))
    return Outcome(replace(after, step=Step.REVIEW, is_rest_later=True), (), info("parcel_set_aside"))


# --- Waiting for somebody --------------------------------------------------------------------------


def hold_asked(session: Session) -> Outcome:
    """F4: for whom, and why."""
    return Outcome(replace(session.remembered(), step=Step.HOLD))


def held(session: Session, unit: UnitWork, value: str, event: Event, where: Where) -> Outcome:
    """The unit waits; it is done at this bench."""
    if value not in HOLDS:
        return Outcome(session, (), attention("not_a_choice"))
    reason = unit.note.strip()
    if not reason:
        return Outcome(session, (), attention("hold_reason_needed"))
    waiting = replace(unit, hold=Hold(value, reason))
    goes_to = Disposition.HOLD_FOR_BRAND if value == "brand" else Disposition.QUARANTINE
    return unit_done(session, waiting, goes_to, event, where, info(f"held_for_{value}"))


# --- Released --------------------------------------------------------------------------------------


def override_given(session: Session, event: OverrideGiven, where: Where) -> Outcome:
    """A supervisor releases what a rule holds at this step; both names are in the receipt."""
    person, unit = event.person, session.current
    if not person.may_override:
        return Outcome(session, (), attention("no_right", name=person.name))
    done = accepted("released", name=person.name)
    match session.step:
        case Step.PHOTO | Step.NOTE if unit is not None:
            after = _released(session, unit, "evidence", event, where)
            return Outcome(replace(after, step=Step.DISPOSITION), (), done)
        case Step.DISPOSITION if unit is not None and unit.suggestion.is_held:
            return Outcome(_released(session, unit, "hold", event, where), (), done)
        case Step.STOP if unit is not None and unit.item is not ItemCondition.UNSAFE and _is_by_category(session, unit):
            after = _released(session, unit, "prohibited", event, where)
            return Outcome(replace(after, step=Step.PACKAGING, alert=None), (), done)
        case Step.PLATE | Step.REVIEW if session.plates_open:
            return Outcome(released(_with_plates_released(session, person, event)), (), done)
        case _:
            return Outcome(session, (), attention("nothing_to_release", name=person.name))


def _is_by_category(session: Session, unit: UnitWork) -> bool:
    # What an operator's eyes found is not released by a badge; what a list says is.
    return session.alert is Alert.PROHIBITED and unit.packaging is None


def _override(what: str, person: Person, event: Event) -> Override:
    return Override(what, person.person_id, person.name, event.at)


def _released(session: Session, unit: UnitWork, what: str, event: OverrideGiven, where: Where) -> Session:
    unit = replace(unit, overrides=(*unit.overrides, _override(what, event.person, event)))
    return replace(session.remembered(), current=unit.judged(where.rules_of(session, unit)))


def _with_plates_released(session: Session, person: Person, event: Event) -> Session:
    waiting = {unit.unit_id for unit in session.plates_open}
    override = _override("plate", person, event)
    return replace(
        session,
        units=tuple(
            replace(unit, overrides=(*unit.overrides, override)) if unit.unit_id in waiting else unit
            for unit in session.units
        ),
    )
