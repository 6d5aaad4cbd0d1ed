"""Units: taken up, not announced, counted, done; and the code that waits for a decision."""

from dataclasses import replace
from datetime import datetime
from uuid import uuid5

from receiving_station.domain.codes import Code, shown
from receiving_station.domain.events import CountGiven, Event, Message, Outcome, WrongSerialDeclared
from receiving_station.domain.matching import line_of, serial_in
from receiving_station.domain.plates_flow import next_step, with_plates_asked
from receiving_station.domain.returns import ExpectedLine, MissingUnits
from receiving_station.domain.session import UNITS_LIMIT, Session, Step, UnitWork, Where
from receiving_station.domain.told import accepted, attention, info, stop
from receiving_station.domain.unit_work import PlateState
from receiving_station.domain.vocabulary import Alert, Disposition, LineState, UnitId


def parcel_full() -> Message:
    """No further unit fits into the receipt."""
    return attention("parcel_full", limit=str(UNITS_LIMIT))


# --- The code that fits no open line --------------------------------------------------------------


def no_pending(session: Session) -> Session:
    """The session without a code that waits for F1 or F3."""
    return replace(session, pending_code=None, pending_product=None, question=None)


def pending_name(session: Session) -> str:
    """What the screen calls the thing whose code fits no open line."""
    if session.pending_product is not None:
        return session.pending_product.name
    return shown(session.pending_code.text) if session.pending_code is not None else ""


def pending_told(session: Session) -> Message:
    """Why the code fits no open line, and the keys that decide."""
    over = line_of(session.lines, session.pending_code)
    if over is not None and (before := session.received_before(over)):
        return attention("received_already", item=pending_name(session), count=str(before))
    return attention("not_in_return" if over is None else "one_too_many", item=pending_name(session))


# --- Taking one up ---------------------------------------------------------------------------------


def unit_for(unit_id: UnitId, at: datetime, line: ExpectedLine, where: Where | None = None) -> UnitWork:
    """An announced unit of a line, nothing answered."""
    return UnitWork(
        unit_id=unit_id,
        received_at=at,
        state=LineState.RECEIVED,
        line_id=line.line_id,
        sku=line.sku,
        name=line.name,
        picture=line.picture,
        operator=where.bench.operator if where is not None else "",
        category=line.category,
        price=line.unit_price.amount,
        has_serials=bool(line.serials),
    )


def unit_of_line(
    session: Session,
    event: Event,
    line: ExpectedLine,
    where: Where,
    code: Code | None = None,
    look: tuple[Code, ...] = (),
) -> Outcome:
    """Take up an announced unit of a line.

    Args:
        session: The snapshot.
        event: Its id becomes the unit's.
        line: Which line; one declared missing has turned up after all.
        where: Rules and bench.
        code: What identified it, or None when picked by hand.
        look: Every code seen with it; one may be its serial number.
    """
    if len(session.units) >= UNITS_LIMIT:
        return Outcome(session, (), parcel_full())
    unit = unit_for(UnitId(event.event_id), session.not_before(event.at), line, where)
    unit = replace(unit, code=code, serial=serial_in(line, look))
    found = session.open_quantity(line) == 0
    missing = _one_less(session.missing, line) if found else session.missing
    after = replace(no_pending(session.remembered()), missing=missing, is_rest_later=False)
    if session.pending_code is not None and code is not None:
        told = attention("left_undecided", item=pending_name(session))
    elif found:
        told = info("found_after_all")
    else:
        told = accepted("unit_identified", item=line.name)
    return taken_up(after, unit, where, told)


def taken_up(session: Session, unit: UnitWork, where: Where, told: Message) -> Outcome:
    """The unit is in hand: its first question, or a stop where its brand forbids the whole category."""
    rules = where.rules_of(session, unit)
    unit = unit.judged(rules)
    if unit.category and unit.category in rules.prohibited and not unit.is_released("prohibited"):
        after = replace(session, current=unit, step=Step.STOP, alert=Alert.PROHIBITED)
        return Outcome(after, (), stop("stop_prohibited"))
    return Outcome(replace(session, current=unit, step=Step.PACKAGING), (), told)


def _one_less(missing: tuple[MissingUnits, ...], line: ExpectedLine) -> tuple[MissingUnits, ...]:
    fewer = (
        replace(entry, quantity=entry.quantity - 1) if entry.line_id == line.line_id else entry for entry in missing
    )
    return tuple(entry for entry in fewer if entry.quantity > 0)


def not_announced(session: Session, event: Event, where: Where, *, wrong: bool) -> Outcome:
    """Take up a unit that came in place of the first open line's, is one too many, or that nobody announced."""
    open_lines = session.open_lines()
    if wrong and not open_lines:
        return Outcome(session, (), attention("nothing_open"))
    if len(session.units) >= UNITS_LIMIT:
        return Outcome(session, (), parcel_full())
    code = session.pending_code
    over = line_of(session.lines, code)
    if wrong:
        state, line_id = LineState.WRONG_ITEM, open_lines[0].line_id
    elif over is not None:
        state, line_id = LineState.OVER, over.line_id
    else:
        state, line_id = LineState.UNDECLARED, None
    known = session.pending_product or over
    unit = UnitWork(
        unit_id=UnitId(event.event_id),
        received_at=session.not_before(event.at),
        state=state,
        line_id=line_id,
        sku=known.sku if known is not None else None,
        name=known.name if known is not None else pending_name(session),
        picture=known.picture if known is not None else None,
        code=code,
        operator=where.bench.operator,
        category=known.category if known is not None else "",
    )
    after = no_pending(session.remembered())
    words = {LineState.WRONG_ITEM: "wrong_item_noted", LineState.OVER: "over_noted"}
    return taken_up(after, unit, where, info(words.get(state, "extra_noted")))


# --- While it is in hand ---------------------------------------------------------------------------


def wrong_serial(session: Session, _event: WrongSerialDeclared, where: Where, serial: str | None = None) -> Outcome:
    """The unit's serial number is another than the announced one; a second press takes that back."""
    unit = session.current
    if unit is None or not unit.has_serials or unit.state not in {LineState.RECEIVED, LineState.WRONG_SERIAL}:
        return Outcome(session, (), attention("no_serials_announced"))
    is_wrong = unit.state is LineState.RECEIVED or serial is not None
    state = LineState.WRONG_SERIAL if is_wrong else LineState.RECEIVED
    told = attention("wrong_serial_noted", serial=shown(serial or "")) if is_wrong else info("serial_right_again")
    if is_wrong and serial is None:
        told = attention("wrong_serial_asked")
    unit = replace(unit, state=state, serial=serial if is_wrong else None, count=1)
    return Outcome(replace(session.remembered(), current=unit.judged(where.rules_of(session, unit))), (), told)


def counted(session: Session, event: CountGiven) -> Outcome:
    """So many equal units are in hand; one with a serial number of its own is looked at alone."""
    unit = session.current
    line = session.line_of(unit) if unit is not None else None
    if unit is None or line is None or unit.state is not LineState.RECEIVED or line.serials:
        return Outcome(session, (), attention("count_not_here"))
    room = UNITS_LIMIT - len(session.units)
    most = min(unit.count + session.open_quantity(line), room)
    count = max(1, min(event.count, most))
    after = replace(session.remembered(), current=replace(unit, count=count)) if count != unit.count else session
    if event.count > most:
        return Outcome(after, (), attention("count_most", count=str(most)))
    return Outcome(after, (), info("counted", count=str(count), item=unit.name))


def dropped(session: Session) -> Outcome:
    """The unit in hand is none: nothing of it is recorded."""
    after = replace(session.remembered(), current=None, alert=None)
    return Outcome(replace(after, step=next_step(after)), (), info("unit_dropped"))


def reopened(session: Session, unit: UnitWork, where: Where) -> Outcome:
    """A unit that was done is looked at again; its photos, its sentence and its label stay."""
    again = replace(
        unit, packaging=None, item=None, disposition=None, checks=(), item_suggested=None, hold=None, overrides=()
    )
    line = session.line_of(unit)
    if line is not None:
        again = replace(
            again, category=line.category, price=line.unit_price.amount, has_serials=bool(line.serials),
            picture=line.picture,
        )  # fmt: skip
    units = tuple(known for known in session.units if known.unit_id != unit.unit_id)
    after = replace(session.remembered(), units=units)
    return taken_up(after, again, where, info("unit_again", item=unit.name))


# --- Done ------------------------------------------------------------------------------------------


def unit_done(
    session: Session,
    unit: UnitWork,
    disposition: Disposition,
    event: Event,
    where: Where,
    message: Message | None = None,
) -> Outcome:
    """The unit's last question is answered: its label, the next item, or whether that was all."""
    done = replace(unit, disposition=disposition, count=1)
    copies = tuple(
        replace(done, unit_id=UnitId(uuid5(unit.unit_id, str(number))), plate_state=PlateState.NONE)
        for number in range(2, unit.count + 1)
    )
    after = replace(session.remembered(), units=(*session.units, done, *copies), current=None, alert=None)
    after, effects = with_plates_asked(after, event, where)
    told = message or accepted("unit_done", item=unit.name)
    if copies and message is None:
        told = accepted("units_done", item=unit.name, count=str(unit.count))
    return Outcome(replace(after, step=next_step(after)), effects, told)


def set_aside(session: Session, unit: UnitWork, event: Event, where: Where) -> Outcome:
    """The unit goes to quarantine for somebody else to look at."""
    return unit_done(session, unit, Disposition.QUARANTINE, event, where, info("unit_set_aside"))
