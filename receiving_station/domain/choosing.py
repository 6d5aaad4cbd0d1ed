"""Which code and which return the operator means, where the station cannot know it by itself.

Of several codes in view another one may be chosen; a damaged number or a line of print is offered as a question,
never taken: an answer always names one return.
"""

from collections.abc import Iterable
from dataclasses import replace

from receiving_station.domain.codes import Code, lookup_key
from receiving_station.domain.events import (
    Answered,
    CodeMeant,
    CodesAsked,
    DiscardDraft,
    Event,
    Message,
    Outcome,
    PrintedTextAsked,
    PrintedTextRead,
    ReadPrintedText,
    Severity,
    StartLookup,
)
from receiving_station.domain.lookup import Suggestion
from receiving_station.domain.photos import with_photo_asked
from receiving_station.domain.scans import opened_by_code
from receiving_station.domain.session import CODES_LIMIT, Session, Step
from receiving_station.domain.told import attention, info
from receiving_station.domain.vocabulary import PhotoKind, SessionId

NONE_OF_THESE = "none"
"""The answer that no return on offer is the right one."""


def codes_to_choose(session: Session) -> tuple[Code, ...]:
    """The codes read on the parcel, each number once, the one taken left out."""
    taken = lookup_key(session.taken.text) if session.taken is not None else ""
    once = {lookup_key(code.text): code for code in reversed(session.codes)}
    return tuple(code for key, code in reversed(once.items()) if key != taken)


def one_each(suggestions: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """The likeliest suggestion of each return, in order."""
    return tuple({suggestion.expected.return_id: suggestion for suggestion in reversed([*suggestions])}.values())[::-1]


def is_untouched(session: Session) -> bool:
    """Whether nothing was recorded of what is inside: another return may still be taken."""
    return not (session.units or session.current or session.missing or session.pending_code or session.alerts)


def choosing(session: Session, event: CodesAsked | CodeMeant | PrintedTextAsked | PrintedTextRead) -> Outcome:
    """What one of these events does."""
    match event:
        case CodesAsked():
            return _codes_asked(session)
        case CodeMeant() if session.step in {Step.IDLE, Step.DONE}:
            return opened_by_code(session, event)
        case CodeMeant():
            return _code_meant(session, event)
        case PrintedTextAsked():
            return _print_asked(session, event)
        case PrintedTextRead():
            return _print_read(session, event)


def _codes_asked(session: Session) -> Outcome:
    """The operator wants to see the codes that were read."""
    if not is_untouched(session):
        return Outcome(session, (), attention("codes_too_late"))
    if not codes_to_choose(session):
        return Outcome(session, (), attention("codes_no_other"))
    return Outcome(replace(session.remembered(), step=Step.CHOOSING_CODE))


def code_answered(session: Session, event: Answered) -> Outcome:
    """One of the codes was chosen; its number among them is the answer."""
    codes = codes_to_choose(session)
    if event.value.isdecimal() and int(event.value) < len(codes):
        return _asked_by(session, event, codes[int(event.value)])
    return Outcome(session, (), attention("not_a_choice"))


def _code_meant(session: Session, event: CodeMeant) -> Outcome:
    """A code in the picture was tapped: the parcel is looked up by it alone."""
    if not is_untouched(session):
        return Outcome(session, (), attention("codes_too_late"))
    return _asked_by(session, event, event.code)


def _asked_by(session: Session, event: Event, code: Code) -> Outcome:
    new = () if code in session.codes else (code,)
    before = session if session.step is Step.LOOKING_UP else session.remembered()
    after = replace(
        before,
        codes=(*session.codes, *new)[:CODES_LIMIT],
        question=event.event_id,
        step=Step.LOOKING_UP,
        expected=None,
        also=(),
        rto_reason=None,
        is_rest_later=False,
        matches=(),
        suggestions=(),
        taken=code,
    )
    return Outcome(after, (StartLookup(event.event_id, (code,)),), Message("code_taken", Severity.ACCEPTED))


def _print_asked(session: Session, event: PrintedTextAsked) -> Outcome:
    """No bars can be read: the printed lines are."""
    after = replace(
        session,
        session_id=session.session_id or SessionId(event.event_id),
        started_at=session.started_at or event.at,
        question=event.event_id,
        step=Step.LOOKING_UP,
    )
    after, photo = with_photo_asked(after, event, PhotoKind.LABEL)
    return Outcome(after, (ReadPrintedText(event.event_id), photo), info("print_reading"))


def _print_read(session: Session, event: PrintedTextRead) -> Outcome:
    """What the printed lines may mean; each is a question."""
    if session.question != event.question:
        return Outcome(session)
    after = replace(session, question=None)
    if event.suggestions:
        suggested = replace(after, suggestions=one_each(event.suggestions), step=Step.CHOOSING_MATCH)
        return Outcome(suggested, (), attention("print_fits"))
    told = attention("print_no_reader" if not event.has_reader else "print_fits_nothing")
    if session.codes or session.session_id is None:
        return Outcome(replace(after, step=Step.UNKNOWN), (), told)
    return Outcome(session.idle(), (DiscardDraft(session.session_id),), told)


def none_of_these(session: Session) -> Outcome:
    """None of the returns on offer: the parcel is one that nobody announced."""
    after = replace(session.remembered(), matches=(), suggestions=(), step=Step.UNKNOWN)
    return Outcome(after, (), attention("parcel_unknown"))
