"""The legal moves of a parcel's session, as data; ARCHITECTURE.md's diagram is printed from them."""

from collections.abc import Mapping

from receiving_station.domain.events import (
    Accepted,
    Answered,
    CodeMeant,
    CodesAsked,
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
    PrintedTextAsked,
    PrintedTextRead,
    ProductAnswered,
    ReceiptNotSaved,
    ReceiptSaved,
    RestMissing,
    ShelfWritten,
    Undone,
    WrongItemDeclared,
)
from receiving_station.domain.session import Step

Moves = Mapping[type[Event], tuple[Step, ...]]

_S = Step
_AFTER_OPENING = (_S.RTO, _S.IDENTIFY)
_AFTER_UNIT = (_S.IDENTIFY, _S.REVIEW)
_AFTER_ITEM = (_S.PHOTO, _S.DISPOSITION, _S.STOP)
_LAST_OF_UNIT = (_S.PHOTO, _S.DISPOSITION, _S.STOP)
_ASKED_TO_LEAVE = (
    _S.LOOKING_UP, _S.CHOOSING_MATCH, _S.CHOOSING_CODE, _S.UNKNOWN, _S.RTO, _S.IDENTIFY,
    _S.PACKAGING, _S.ITEM, _S.PHOTO, _S.DISPOSITION, _S.STOP, _S.REVIEW,
)  # fmt: skip
_BEFORE_CODES = (_S.CHOOSING_MATCH, _S.UNKNOWN, _S.RTO, _S.IDENTIFY)
_BEFORE_OPENING = (_S.CHOOSING_CODE, *_BEFORE_CODES)
_CODES: Moves = {CodesAsked: (_S.CHOOSING_CODE,), CodeMeant: (_S.LOOKING_UP,)}
_PHOTO: Moves = {PhotoRequested: (), PhotoTaken: (), PhotoNotTaken: ()}
_LEAVE: Moves = {DiscardAsked: (_S.CONFIRM_DISCARD, _S.IDLE)}
_UNIT: Moves = {
    CodesScanned: (), NoteWritten: (), FaultChosen: (), DiscardAsked: (_S.CONFIRM_DISCARD,), **_PHOTO,
}  # fmt: skip

MOVES: Mapping[Step, Moves] = {
    _S.IDLE: {
        CodesScanned: (_S.LOOKING_UP,),
        CodeMeant: (_S.LOOKING_UP,),
        PrintedTextAsked: (_S.LOOKING_UP,),
    },
    _S.LOOKING_UP: {
        CodesScanned: (),
        CodeMeant: (),
        LookupAnswered: (*_AFTER_OPENING, _S.CHOOSING_MATCH, _S.UNKNOWN, _S.IDLE),
        PrintedTextRead: (_S.CHOOSING_MATCH, _S.UNKNOWN, _S.IDLE),
        **_PHOTO,
        **_LEAVE,
    },
    _S.CHOOSING_MATCH: {
        CodesScanned: _AFTER_OPENING,
        Answered: (*_AFTER_OPENING, _S.UNKNOWN),
        Accepted: _AFTER_OPENING,
        Undone: tuple(step for step in _BEFORE_OPENING if step is not _S.CHOOSING_MATCH),
        **_CODES,
        **_PHOTO,
        **_LEAVE,
    },
    _S.CHOOSING_CODE: {
        CodesScanned: (_S.LOOKING_UP,),
        CodeMeant: (_S.LOOKING_UP,),
        Answered: (_S.LOOKING_UP,),
        Undone: _BEFORE_CODES,
        **_PHOTO,
        **_LEAVE,
    },
    _S.UNKNOWN: {
        CodesScanned: (_S.LOOKING_UP,),
        ShelfWritten: (),
        Accepted: (_S.COMMITTING,),
        PrintedTextAsked: (_S.LOOKING_UP,),
        Undone: tuple(step for step in _BEFORE_OPENING if step is not _S.UNKNOWN),
        **_CODES,
        **_PHOTO,
        **_LEAVE,
    },
    _S.RTO: {
        CodesScanned: (),
        Answered: (_S.REVIEW, _S.IDENTIFY),
        Accepted: (_S.REVIEW,),
        Undone: tuple(step for step in _BEFORE_OPENING if step is not _S.RTO),
        **_CODES,
        **_PHOTO,
        **_LEAVE,
    },
    _S.IDENTIFY: {
        CodesScanned: (_S.PACKAGING,),
        ProductAnswered: (),
        Answered: (_S.PACKAGING,),
        Accepted: (_S.PACKAGING, _S.REVIEW),
        ExtraDeclared: (_S.PACKAGING,),
        WrongItemDeclared: (_S.PACKAGING,),
        RestMissing: (_S.REVIEW,),
        **_CODES,
        Undone: (
            *(step for step in _BEFORE_OPENING if step is not _S.IDENTIFY),
            *_LAST_OF_UNIT,
            _S.REVIEW,
        ),
        **_PHOTO,
        **_LEAVE,
    },
    _S.PACKAGING: {Answered: (_S.ITEM,), Accepted: (), Undone: _AFTER_UNIT, **_UNIT},
    _S.ITEM: {
        Answered: _AFTER_ITEM,
        Accepted: (_S.PHOTO, _S.DISPOSITION),
        Undone: (_S.PACKAGING,),
        **_UNIT,
    },
    _S.PHOTO: {
        Accepted: (_S.DISPOSITION, *_AFTER_UNIT),
        Undone: (_S.ITEM,),
        **_UNIT,
        PhotoTaken: (_S.DISPOSITION,),
    },
    _S.DISPOSITION: {
        Answered: _AFTER_UNIT,
        Accepted: _AFTER_UNIT,
        Undone: (_S.ITEM, _S.PHOTO),
        **_UNIT,
    },
    _S.STOP: {Accepted: (), Undone: (_S.ITEM,), **_UNIT, CodesScanned: _AFTER_UNIT},
    _S.REVIEW: {
        CodesScanned: (_S.PACKAGING, _S.IDENTIFY),
        Accepted: (_S.COMMITTING,),
        ExtraDeclared: (_S.PACKAGING,),
        Undone: (*_BEFORE_OPENING, *_LAST_OF_UNIT),
        **_PHOTO,
        **_LEAVE,
    },
    _S.CONFIRM_DISCARD: {
        CodesScanned: (_S.IDLE,),
        PhotoTaken: (),
        PhotoNotTaken: (),
        Undone: _ASKED_TO_LEAVE,
        DiscardAsked: _ASKED_TO_LEAVE,
    },
    _S.COMMITTING: {
        CodesScanned: (),
        ReceiptSaved: (_S.DONE,),
        ReceiptNotSaved: (_S.REVIEW, _S.UNKNOWN),
    },
    _S.DONE: {
        CodesScanned: (_S.LOOKING_UP,),
        CodeMeant: (_S.LOOKING_UP,),
        Accepted: (_S.IDLE,),
        ConfirmationShown: (_S.IDLE,),
    },
}
"""What may happen at each step, and which other steps it may lead to (staying is always legal)."""
