"""The legal moves of a parcel's session, as data; ARCHITECTURE.md's diagram is printed from them."""

from collections.abc import Mapping

from receiving_station.domain.events import (
    Accepted,
    Answered,
    CodeMeant,
    CodesAsked,
    CodesScanned,
    ConfirmationShown,
    CorrectionOpened,
    CountGiven,
    DiscardAsked,
    Event,
    ExtraDeclared,
    FaultChosen,
    HoldAsked,
    LookupAnswered,
    NoteWritten,
    NotRetracted,
    OverrideGiven,
    OwnersAnswered,
    ParkAsked,
    PhotoNotTaken,
    PhotoRequested,
    PhotoTaken,
    PlateNotPrinted,
    PlatePrinted,
    PracticeToggled,
    PrintAsked,
    PrintedTextAsked,
    PrintedTextRead,
    ProductAnswered,
    ReceiptNotSaved,
    ReceiptSaved,
    RecordAsked,
    RestLater,
    RestMissing,
    Resumed,
    Retracted,
    ReturnsAnswered,
    ShelfWritten,
    StopAsked,
    Undone,
    UnitDropped,
    WeightRead,
    WrongItemDeclared,
    WrongSerialDeclared,
)
from receiving_station.domain.session import Step

Moves = Mapping[type[Event], tuple[Step, ...]]

_S = Step
_AFTER_OPENING = (_S.RTO_REASON, _S.IDENTIFY)
_CODES: Moves = {CodesAsked: (_S.CHOOSING_CODE,), CodeMeant: (_S.LOOKING_UP,)}
_AFTER_LABEL = (_S.IDENTIFY, _S.REVIEW)
_AFTER_UNIT = (*_AFTER_LABEL, _S.PLATE)
_TAKEN_UP = (_S.PACKAGING, _S.STOP)
_AFTER_ITEM = (_S.PHOTO, _S.NOTE, _S.DISPOSITION, _S.STOP)
_BEFORE_CODES = (_S.CHOOSING_MATCH, _S.UNKNOWN, _S.RTO_REASON, _S.RTO, _S.IDENTIFY)
_TAKEN_BACK = (_S.CHOOSING_CODE, *_BEFORE_CODES)
_OF_UNIT = (_S.PACKAGING, _S.CHECK, _S.ITEM, _S.PHOTO, _S.NOTE, _S.DISPOSITION)
_GOING_ON = (_S.CHOOSING_MATCH, _S.RTO_REASON, _S.RTO, _S.IDENTIFY, *_OF_UNIT, _S.HOLD, _S.PLATE, _S.STOP, _S.REVIEW)
_ASKED_TO_LEAVE = (_S.LOOKING_UP, _S.CHOOSING_CODE, _S.UNKNOWN, _S.ALERT, *_GOING_ON)
_PRINTER: Moves = {PlatePrinted: (), PlateNotPrinted: ()}
_PHOTO: Moves = {PhotoRequested: (), PhotoTaken: (), PhotoNotTaken: (), **_PRINTER}
_LEAVE: Moves = {DiscardAsked: (_S.CONFIRM_DISCARD, _S.IDLE)}
_BEFORE_OPENING: Moves = {WeightRead: (), RecordAsked: ()}
_PARK: Moves = {ParkAsked: (_S.IDLE,)}
_UNIT: Moves = {
    CodesScanned: (), NoteWritten: (), FaultChosen: (), DiscardAsked: (_S.CONFIRM_DISCARD,), **_PHOTO, **_PARK,
}  # fmt: skip
_QUESTION: Moves = {
    **_UNIT, WrongSerialDeclared: (), CountGiven: (), HoldAsked: (_S.HOLD,), StopAsked: (_S.ALERT,),
    UnitDropped: _AFTER_UNIT,
}  # fmt: skip
_FROM_OUTSIDE: Moves = {
    Resumed: _GOING_ON, CorrectionOpened: (_S.REVIEW, _S.UNKNOWN), PracticeToggled: (),
}  # fmt: skip

MOVES: Mapping[Step, Moves] = {
    _S.IDLE: {
        CodesScanned: (_S.LOOKING_UP,),
        CodeMeant: (_S.LOOKING_UP,),
        PrintedTextAsked: (_S.LOOKING_UP,),
        WeightRead: (),
        **_PRINTER,
        **_FROM_OUTSIDE,
    },
    _S.LOOKING_UP: {
        CodesScanned: (),
        CodeMeant: (),
        LookupAnswered: (*_AFTER_OPENING, _S.CHOOSING_MATCH, _S.UNKNOWN, _S.IDLE),
        PrintedTextRead: (_S.CHOOSING_MATCH, _S.UNKNOWN, _S.IDLE),
        Resumed: (*_GOING_ON, _S.UNKNOWN),
        **_BEFORE_OPENING,
        **_PHOTO,
        **_LEAVE,
    },
    _S.CHOOSING_MATCH: {
        CodesScanned: _AFTER_OPENING,
        Answered: (*_AFTER_OPENING, _S.UNKNOWN),
        Accepted: _AFTER_OPENING,
        Undone: (*(step for step in _TAKEN_BACK if step is not _S.CHOOSING_MATCH), _S.STOP),
        **_CODES,
        **_BEFORE_OPENING,
        **_PHOTO,
        **_PARK,
        **_LEAVE,
    },
    _S.CHOOSING_CODE: {
        CodesScanned: (_S.LOOKING_UP,),
        CodeMeant: (_S.LOOKING_UP,),
        Answered: (_S.LOOKING_UP,),
        Undone: _BEFORE_CODES,
        **_BEFORE_OPENING,
        **_PHOTO,
        **_LEAVE,
    },
    _S.UNKNOWN: {
        CodesScanned: (_S.LOOKING_UP,),
        ShelfWritten: (),
        OwnersAnswered: (),
        Answered: _AFTER_OPENING,
        Accepted: (_S.COMMITTING, _S.DONE),
        ParkAsked: (_S.COMMITTING, _S.DONE),
        PrintedTextAsked: (_S.LOOKING_UP,),
        StopAsked: (_S.ALERT,),
        PrintAsked: (),
        Undone: (*(step for step in _TAKEN_BACK if step is not _S.UNKNOWN), _S.STOP),
        **_CODES,
        **_BEFORE_OPENING,
        **_PHOTO,
        **_LEAVE,
    },
    _S.RTO_REASON: {
        CodesScanned: (),
        Answered: (_S.RTO,),
        Accepted: (),
        StopAsked: (_S.ALERT,),
        Undone: (*(step for step in _TAKEN_BACK if step is not _S.RTO_REASON), _S.STOP),
        **_CODES,
        **_BEFORE_OPENING,
        **_PHOTO,
        **_PARK,
        **_LEAVE,
    },
    _S.RTO: {
        CodesScanned: (),
        Answered: (_S.REVIEW, _S.IDENTIFY),
        Accepted: (_S.REVIEW,),
        StopAsked: (_S.ALERT,),
        Undone: (_S.RTO_REASON, _S.STOP),
        **_CODES,
        **_BEFORE_OPENING,
        **_PHOTO,
        **_PARK,
        **_LEAVE,
    },
    _S.IDENTIFY: {
        CodesScanned: _TAKEN_UP,
        ProductAnswered: _TAKEN_UP,
        ReturnsAnswered: (),
        Answered: _TAKEN_UP,
        Accepted: (*_TAKEN_UP, _S.REVIEW),
        ExtraDeclared: _TAKEN_UP,
        WrongItemDeclared: _TAKEN_UP,
        RestMissing: (_S.REVIEW,),
        RestLater: (_S.REVIEW,),
        StopAsked: (_S.ALERT,),
        PrintAsked: (),
        Undone: (
            *(step for step in _TAKEN_BACK if step is not _S.IDENTIFY),
            *_OF_UNIT,
            _S.HOLD,
            _S.STOP,
            _S.REVIEW,
        ),
        **_CODES,
        **_BEFORE_OPENING,
        **_PHOTO,
        **_PARK,
        **_LEAVE,
    },
    _S.PACKAGING: {Answered: (_S.CHECK, _S.ITEM), Accepted: (), Undone: (*_AFTER_LABEL, _S.STOP), **_QUESTION},
    _S.CHECK: {
        Answered: (_S.ITEM,),
        Accepted: (_S.ITEM,),
        Undone: (_S.PACKAGING,),
        **_QUESTION,
        PhotoTaken: (_S.ITEM,),
    },
    _S.ITEM: {
        Answered: _AFTER_ITEM,
        Accepted: _AFTER_ITEM,
        Undone: (_S.PACKAGING, _S.CHECK),
        **_QUESTION,
    },
    _S.PHOTO: {
        Accepted: (_S.NOTE, _S.DISPOSITION, *_AFTER_UNIT),
        OverrideGiven: (_S.DISPOSITION,),
        Undone: (_S.ITEM,),
        **_QUESTION,
        PhotoTaken: (_S.NOTE, _S.DISPOSITION),
    },
    _S.NOTE: {
        Accepted: (_S.DISPOSITION,),
        OverrideGiven: (_S.DISPOSITION,),
        Undone: (_S.ITEM, _S.PHOTO),
        **_QUESTION,
    },
    _S.DISPOSITION: {
        Answered: _AFTER_UNIT,
        Accepted: _AFTER_UNIT,
        OverrideGiven: (),
        Undone: (_S.ITEM, _S.PHOTO, _S.NOTE),
        **_QUESTION,
    },
    _S.HOLD: {Answered: _AFTER_UNIT, Accepted: (), Undone: _OF_UNIT, **_UNIT},
    _S.PLATE: {
        CodesScanned: _AFTER_LABEL,
        Accepted: _AFTER_LABEL,
        OverrideGiven: _AFTER_LABEL,
        PrintAsked: (),
        Undone: (*_OF_UNIT, _S.HOLD, _S.STOP),
        **_PHOTO,
        PlateNotPrinted: _AFTER_LABEL,
        **_PARK,
        DiscardAsked: (_S.CONFIRM_DISCARD,),
    },
    _S.ALERT: {
        CodesScanned: (),
        Answered: (_S.STOP,),
        Accepted: (),
        Undone: (_S.UNKNOWN, _S.RTO_REASON, _S.RTO, _S.IDENTIFY, *_OF_UNIT, _S.REVIEW),
        **_PHOTO,
        **_LEAVE,
    },
    _S.STOP: {
        Accepted: (),
        OverrideGiven: (_S.PACKAGING,),
        Undone: (_S.ITEM, _S.ALERT, *_AFTER_LABEL),
        **_UNIT,
        **_LEAVE,
        CodesScanned: (*_AFTER_UNIT, _S.UNKNOWN, _S.RTO_REASON, _S.RTO),
    },
    _S.REVIEW: {
        CodesScanned: (*_TAKEN_UP, _S.IDENTIFY),
        ReturnsAnswered: (_S.IDENTIFY,),
        Answered: _TAKEN_UP,
        Accepted: (_S.COMMITTING, _S.DONE),
        ExtraDeclared: (_S.PACKAGING,),
        StopAsked: (_S.ALERT,),
        OverrideGiven: (),
        PrintAsked: (),
        Undone: (*_TAKEN_BACK, *_OF_UNIT, _S.HOLD, _S.STOP),
        **_PHOTO,
        **_PARK,
        **_LEAVE,
    },
    _S.CONFIRM_DISCARD: {
        CodesScanned: (_S.IDLE,),
        PhotoTaken: (),
        PhotoNotTaken: (),
        **_PRINTER,
        Undone: _ASKED_TO_LEAVE,
        DiscardAsked: _ASKED_TO_LEAVE,
    },
    _S.COMMITTING: {
        CodesScanned: (),
        ReceiptSaved: (_S.DONE,),
        ReceiptNotSaved: (_S.REVIEW, _S.UNKNOWN),
        **_PRINTER,
    },
    _S.DONE: {
        CodesScanned: (_S.LOOKING_UP,),
        CodeMeant: (_S.LOOKING_UP,),
        Accepted: (_S.IDLE,),
        ConfirmationShown: (_S.IDLE,),
        Undone: (_S.RETRACTING, _S.REVIEW, _S.UNKNOWN),
        **_PRINTER,
        **_FROM_OUTSIDE,
        PracticeToggled: (_S.IDLE,),
    },
    _S.RETRACTING: {
        CodesScanned: (),
        Retracted: (_S.REVIEW, _S.UNKNOWN),
        NotRetracted: (_S.DONE,),
        **_PRINTER,
    },
}
"""What may happen at each step, and which other steps it may lead to (staying is always legal)."""
