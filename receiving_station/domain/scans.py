"""What a scan does at each step, and what a look-up's answer does."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from receiving_station.domain.boxes import with_returns
from receiving_station.domain.codes import Code, Symbology, lookup_key, shown
from receiving_station.domain.events import (
    CodeMeant,
    CodesScanned,
    CountGiven,
    DiscardDraft,
    Effect,
    Event,
    FindProduct,
    FindReturns,
    LookupAnswered,
    Message,
    Outcome,
    ProductAnswered,
    Severity,
    StartLookup,
    WrongSerialDeclared,
)
from receiving_station.domain.lookup import EarlierReceipt, LookupSource
from receiving_station.domain.matching import (
    PRODUCT_SYMBOLOGIES,
    belongs_to,
    is_silent,
    is_this_parcel,
    line_of,
    on_label,
    same_number,
    serial_in,
    serials_of,
)
from receiving_station.domain.photos import has_room_for_photo, with_photo_asked
from receiving_station.domain.plates_flow import other_scanned, plate_in, plate_scanned
from receiving_station.domain.returns import ExpectedReturn
from receiving_station.domain.session import CODES_LIMIT, Session, Step, UnitWork, Where
from receiving_station.domain.stops import stop_left
from receiving_station.domain.told import accepted, attention, info
from receiving_station.domain.units import counted, pending_told, unit_of_line, wrong_serial
from receiving_station.domain.vocabulary import LineState, ParcelState, PhotoKind, ReturnKind, SessionId

ONE_LABEL = timedelta(seconds=2)
"""A label's codes may be read one after the other; its photo is taken once."""


def scanned(session: Session, event: CodesScanned, where: Where) -> Outcome:
    """What a look at one or more codes does."""
    codes = tuple(code for code in event.codes if lookup_key(code.text))
    if not codes:
        return Outcome(session, (), attention("code_unreadable") if event.codes else None)
    match session.step:
        case Step.IDLE:
            return _next_parcel(session, event, codes)
        case Step.DONE:
            # An item that still lies under the camera is not the next parcel.
            lies_there = all(_is_code_of_unit(session, code) for code in codes)
            return Outcome(session) if lies_there else _next_parcel(session, event, codes)
        case Step.LOOKING_UP:
            new = [code for code in codes if not is_this_parcel(session, code)]
            return _asked(session, event, codes) if new else Outcome(_with_codes(session, codes))
        case Step.UNKNOWN | Step.CHOOSING_CODE:
            # Typed again means: look again, perhaps the network is back.
            new = [code for code in codes if _is_typed(code) or not is_this_parcel(session, code)]
            return _opened_by(session, event, codes) if new else Outcome(_with_codes(session, codes))
        case Step.CHOOSING_MATCH:
            return _match_scanned(session, codes)
        case Step.IDENTIFY | Step.REVIEW | Step.PLATE if (labelled := plate_in(session, codes)) is not None:
            return plate_scanned(session, labelled)
        case Step.PLATE:
            return other_scanned(session, codes)
        case Step.IDENTIFY | Step.REVIEW:
            return _product_scanned(session, event, codes, where)
        case Step.STOP | Step.CONFIRM_DISCARD:
            return _confirmed(session, event, codes, where)
        case _:
            return _scanned_meanwhile(session, event, codes, where)


# --- The parcel -----------------------------------------------------------------------------------


def _next_parcel(session: Session, event: CodesScanned, codes: tuple[Code, ...]) -> Outcome:
    # No parcel's label carries a retail code alone: what lies there is an item, put under the camera too early.
    if all(code.symbology in PRODUCT_SYMBOLOGIES and not _is_typed(code) for code in codes):
        return Outcome(session, (), attention("item_not_parcel"))
    return _opened_by(
        replace(session.idle(), weight_g=session.weight_g if session.step is Step.IDLE else None), event, codes
    )


def _opened_by(session: Session, event: Event, codes: tuple[Code, ...]) -> Outcome:
    after = replace(
        session,
        session_id=session.session_id or SessionId(event.event_id),
        started_at=session.started_at or event.at,
        step=Step.LOOKING_UP,
        # Another label in place of the one that was taken: what that one opened is not this parcel's.
        expected=None,
        also=(),
        rto_reason=None,
        is_rest_later=False,
    )
    effects: tuple[Effect, ...] = ()
    asked_at = session.photo_asked_at
    is_photographed = asked_at is not None and abs(event.at - asked_at) < ONE_LABEL
    if not all(_is_typed(code) for code in codes) and has_room_for_photo(after) and not is_photographed:
        after, ask = with_photo_asked(after, event, PhotoKind.LABEL)
        effects = (ask,)
    asked = _asked(after, event, codes)
    return replace(asked, effects=(*asked.effects, *effects), message=Message("code_read", Severity.ACCEPTED))


def opened_by_code(session: Session, event: CodeMeant) -> Outcome:
    """A code in the picture was tapped while nothing is on the bench."""
    return _opened_by(session.idle(), event, (event.code,))


def _asked(session: Session, event: Event, codes: tuple[Code, ...]) -> Outcome:
    after = replace(_with_codes(session, codes), question=event.event_id)
    every = tuple(dict.fromkeys((*after.codes, *codes)))
    return Outcome(after, (StartLookup(event.event_id, every),))


def looked_up(session: Session, event: LookupAnswered) -> Outcome:
    """The look-up of the parcel's codes came back."""
    if session.question != event.question:
        return Outcome(session)
    result = event.result
    first_answer = session.source is None
    after = replace(session, question=None, source=result.source, matches=result.matches, earlier=result.earlier)
    if result.choice is not None and result.choice.taken is not None:
        after = replace(after, taken=result.choice.taken.code)
    if result.plate is not None and result.earlier and not result.matches:
        told = _plate_known(result.earlier[0])
        if first_answer and session.session_id is not None:
            return Outcome(session.idle(), (DiscardDraft(session.session_id),), told)
        # A unit in a parcel that nobody knows: the parcel stays open.
        return Outcome(replace(after, step=Step.UNKNOWN, earlier=()), (), told)
    if not result.matches and result.suggestions:
        return Outcome(
            replace(after, suggestions=result.suggestions, step=Step.CHOOSING_MATCH), (), attention("number_fits")
        )
    if not result.matches:
        asked = result.source is LookupSource.NOT_KNOWN_ANYWHERE
        unknown = attention("parcel_unknown" if asked else "parcel_unknown_not_asked")
        return Outcome(replace(after, step=Step.UNKNOWN), (), unknown)
    if len(result.matches) == 1:
        return open_return(after, result.matches[0])
    return Outcome(replace(after, step=Step.CHOOSING_MATCH), (), attention("several_matches"))


def _plate_known(newest: EarlierReceipt) -> Message:
    if newest.parcel is ParcelState.PARKED_UNKNOWN:
        return info("plate_parked", operator=newest.operator, shelf=newest.shelf or "–")
    return info("plate_known", operator=newest.operator, units=str(newest.units), word=newest.word.value)


def open_return(session: Session, expected: ExpectedReturn) -> Outcome:
    """Work on this return from here on."""
    is_rto = expected.kind is ReturnKind.RTO
    # What names no return is told of the best match only.
    is_best = bool(session.matches) and expected == session.matches[0]
    earlier = tuple(
        entry
        for entry in session.earlier
        if entry.return_id == expected.return_id or (is_best and entry.return_id is None)
    )
    step = Step.RTO_REASON if is_rto else Step.IDENTIFY
    after = replace(session, expected=expected, earlier=earlier, matches=(), suggestions=(), step=step)
    shelf = next((entry.shelf for entry in earlier if entry.parcel is ParcelState.PARKED_UNKNOWN), None)
    if shelf is not None:
        return Outcome(after, (), attention("parked_before", rma=expected.rma, shelf=shelf or "–"))
    if earlier:
        return Outcome(after, (), attention("received_before"))
    if is_rto:
        return Outcome(after, (), attention("rto_arrived", rma=expected.rma))
    # Of several codes in view the station says which one it took.
    if after.taken is not None and len(after.codes) > 1 and not same_number(after.taken.text, expected.rma):
        context = (("rma", expected.rma), ("number", shown(after.taken.text, 24)))
        return Outcome(after, (), Message("return_opened_by", Severity.ACCEPTED, context))
    return Outcome(after, (), Message("return_opened", Severity.ACCEPTED, (("rma", expected.rma),)))


def open_all(session: Session) -> Outcome:
    """Every return that fits the label is in this box."""
    matches, earlier = session.matches, session.earlier
    opened = open_return(session, matches[0])
    after, fresh = with_returns(opened.session, matches[1:], earlier)
    if opened.message is not None and opened.message.code != "return_opened":
        return replace(opened, session=after)
    return Outcome(after, (), accepted("all_opened", count=str(1 + len(fresh))))


def _match_scanned(session: Session, codes: tuple[Code, ...]) -> Outcome:
    # The label is still in view of the camera; only another paper, or a person's hand, chooses.
    meant = [code for code in codes if _is_typed(code) or not on_label(session, code)]
    offered = (*session.matches, *(suggestion.expected for suggestion in session.suggestions))
    chosen = [match for match in offered if any(belongs_to(match, code) for code in meant)]
    if len(chosen) == 1:
        return open_return(_with_codes(session.remembered(), codes), chosen[0])
    return Outcome(session, (), attention("several_matches") if meant else None)


def _confirmed(session: Session, event: CodesScanned, codes: tuple[Code, ...], where: Where) -> Outcome:
    if not any(is_this_parcel(session, code) for code in codes):
        return Outcome(session, (), attention("scan_this_parcel"))
    return discarded(session) if session.step is Step.CONFIRM_DISCARD else stop_left(session, event, where)


def discarded(session: Session) -> Outcome:
    """The session is forgotten."""
    effects = (DiscardDraft(session.session_id),) if session.session_id is not None else ()
    return Outcome(session.idle(), effects, info("parcel_discarded"))


# --- Its units ------------------------------------------------------------------------------------


def _product_scanned(session: Session, event: CodesScanned, codes: tuple[Code, ...], where: Where) -> Outcome:
    twice = next((code for code in codes if _is_serial_taken(session, code)), None)
    if twice is not None:
        return Outcome(session, (), attention("serial_twice", item=shown(twice.text)))
    lines = session.lines
    open_lines = session.open_lines()
    # One that was declared missing may turn up after all.
    declared = tuple(line for line in lines if session.missing_quantity(line))
    for code in codes:
        line = line_of(open_lines, code) or line_of(declared, code)
        if line is not None:
            return unit_of_line(session, event, line, where, code, codes)
    for code in codes:
        can_be_product = code.symbology in PRODUCT_SYMBOLOGIES or line_of(lines, code) is not None
        if can_be_product and not on_label(session, code):
            return _asked_what_it_is(session, event, code)
    return _asked_beside(session, event, codes)


def _asked_beside(session: Session, event: CodesScanned, codes: tuple[Code, ...]) -> Outcome:
    """Another label in the box may be another return's; the camera goes on seeing this parcel's own."""
    fresh = tuple(code for code in codes if not is_this_parcel(session, code))
    after = _with_codes(session, codes)
    if not fresh:
        return Outcome(after)
    return Outcome(replace(after, beside_question=event.event_id), (FindReturns(event.event_id, fresh),))


def _asked_what_it_is(session: Session, event: CodesScanned, code: Code) -> Outcome:
    if session.pending_code is not None:
        # One thing in hand at a time: the first one is not forgotten for the next.
        return Outcome(session, (), pending_told(session))
    after = replace(session, step=Step.IDENTIFY, pending_code=code, pending_product=None, question=event.event_id)
    return Outcome(after, (find_product(after, event.event_id, code),))


def find_product(session: Session, question: UUID, code: Code) -> FindProduct:
    """The question what a code is, and whether another return of this order or carrier's number carries it."""
    numbers = (number for known in session.returns for number in (known.order_number, *known.tracking_numbers))
    beside = tuple(dict.fromkeys(number for number in numbers if number))
    return FindProduct(question, code, beside, tuple(known.return_id for known in session.returns))


def product_known(session: Session, event: ProductAnswered, where: Where) -> Outcome:
    """The catalogue said what the code is that fits no open line."""
    if session.question != event.question or session.pending_code is None:
        return Outcome(session)
    after = replace(session, question=None, pending_product=event.product)
    if event.others and session.supersedes is None:
        opened, fresh = with_returns(after, event.others[:1], event.earlier)
        line = line_of(opened.open_lines(), session.pending_code)
        if fresh and line is not None:
            code = session.pending_code
            taken = unit_of_line(replace(opened, pending_code=None), event, line, where, code)
            return replace(taken, message=accepted("opened_by_item", rma=fresh[0].rma, item=line.name))
    return Outcome(after, (), pending_told(after))


def _scanned_meanwhile(session: Session, event: CodesScanned, codes: tuple[Code, ...], where: Where) -> Outcome:
    if session.current is not None and (unit := _with_serial(session, session.current, codes)) is not None:
        unit = unit.judged(where.rules_of(session, unit))
        return Outcome(replace(session, current=unit), (), accepted("unit_identified", item=unit.name))
    by_hand = _by_hand(session, event, codes, where)
    if by_hand is not None:
        return by_hand
    if all(is_silent(session, code) for code in codes):
        return Outcome(session)
    match session.step:
        case Step.RTO | Step.RTO_REASON | Step.ALERT:
            return Outcome(session, (), attention("answer_needed"))
        case Step.COMMITTING | Step.RETRACTING:
            return Outcome(session, (), attention("still_saving"))
        case _:
            return Outcome(session, (), attention("finish_unit_first"))


def _by_hand(session: Session, event: CodesScanned, codes: tuple[Code, ...], where: Where) -> Outcome | None:
    """A hand scanner's or the keyboard's code while a unit is in hand: one more of the same, or its serial number.

    What the camera sees is never taken so: it sees the same item again, and every other code on its box.
    """
    unit = session.current
    code = codes[0] if len(codes) == 1 and _is_typed(codes[0]) else None
    line = session.line_of(unit) if unit is not None else None
    if unit is None or code is None or line is None:
        return None
    is_same = unit.code is not None and same_number(unit.code.text, code.text)
    if not line.serials:
        is_more = (is_same or line_of((line,), code) is not None) and unit.state is LineState.RECEIVED
        is_more = is_more and session.open_quantity(line) > 0
        return counted(session, CountGiven(event.at, event.event_id, unit.count + 1)) if is_more else None
    is_other = not (is_same or is_this_parcel(session, code) or line_of(session.lines, code) is not None)
    if not is_other or unit.state not in {LineState.RECEIVED, LineState.WRONG_SERIAL}:
        return None
    if _is_serial_taken(session, code):
        return Outcome(session, (), attention("serial_twice", item=shown(code.text)))
    if unit.serial is not None and unit.state is LineState.RECEIVED:
        return None
    return wrong_serial(session, WrongSerialDeclared(event.at, event.event_id), where, code.text)


def _with_serial(session: Session, unit: UnitWork, codes: tuple[Code, ...]) -> UnitWork | None:
    line = session.line_of(unit)
    fresh = [code for code in codes if not _is_serial_taken(session, code)]
    lacks_serial = unit.serial is None or unit.state is LineState.WRONG_SERIAL
    can_have = unit.state in {LineState.RECEIVED, LineState.WRONG_SERIAL}
    serial = serial_in(line, fresh) if line is not None and lacks_serial and can_have else None
    return replace(unit, serial=serial, state=LineState.RECEIVED) if serial is not None else None


# --- Small helpers --------------------------------------------------------------------------------


def _is_typed(code: Code) -> bool:
    return code.symbology is Symbology.TYPED


def _with_codes(session: Session, codes: tuple[Code, ...]) -> Session:
    new = dict.fromkeys(code for code in codes if code not in session.codes)
    return replace(session, codes=(*session.codes, *new)[:CODES_LIMIT])


def _is_serial_taken(session: Session, code: Code) -> bool:
    taken = [unit.serial for unit in session.units if unit.serial is not None]
    return any(same_number(serial, text) for serial in taken for text in serials_of(code))


def _is_code_of_unit(session: Session, code: Code) -> bool:
    own = (unit.code for unit in session.units if unit.code is not None)
    return not _is_typed(code) and any(same_number(known.text, code.text) for known in own)
