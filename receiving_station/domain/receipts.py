"""From a finished session to its receipts, and from a receipt to the session that corrects it."""

from dataclasses import replace
from datetime import datetime
from uuid import uuid5

from receiving_station.domain.dispositions import suggest
from receiving_station.domain.returns import ExpectedReturn, Receipt, ReceivedUnit
from receiving_station.domain.session import Bench, Session, Step, UnitWork, receipt_of
from receiving_station.domain.unit_work import PlateState
from receiving_station.domain.vocabulary import Alert, ReturnId, SessionId


def receipts_of(session: Session, bench: Bench) -> tuple[Receipt, ...]:
    """One receipt for each return in the box; the first has the session's id, the others' ids come from it.

    A further return of which nothing came and nothing was declared missing has none.

    Raises:
        ValueError: If the session is not finished, or is practice.
    """
    if session.is_practice:
        raise ValueError("practice has no receipt")
    whole = receipt_of(session, bench)
    if session.session_id is None or not session.also:
        return (whole,)
    return tuple(
        receipt
        for expected in session.returns
        if (receipt := _of_return(session, whole, expected)).units or receipt.missing or expected == session.expected
    )


def _of_return(session: Session, whole: Receipt, expected: ExpectedReturn) -> Receipt:
    own = {unit.unit_id for unit in session.units if session.return_of(unit) == expected}
    lines = {line.line_id for line in expected.lines}
    is_first = expected == session.expected
    return replace(
        whole,
        session_id=whole.session_id if is_first else beside_id(whole.session_id, expected.return_id),
        return_id=expected.return_id,
        units=tuple(unit for unit in whole.units if unit.unit_id in own),
        missing=tuple(entry for entry in whole.missing if entry.line_id in lines),
        parcel_id=whole.session_id,
    )


def beside_id(session_id: SessionId, return_id: ReturnId) -> SessionId:
    """The id of the receipt of a further return in a session's box."""
    return SessionId(uuid5(session_id, return_id))


def session_ids(session: Session) -> tuple[SessionId, ...]:
    """The ids of every receipt that a session may have made."""
    if session.session_id is None:
        return ()
    return (session.session_id, *(beside_id(session.session_id, other.return_id) for other in session.also))


def correction_of(receipt: Receipt, expected: ExpectedReturn | None, session_id: SessionId, at: datetime) -> Session:
    """The session that corrects a receipt: everything as it was said, with a new id; its plates stay.

    Args:
        receipt: What was said.
        expected: Its return, or None where nobody announced it.
        session_id: Of the correction.
        at: Its first moment (UTC).
    """
    # What it takes the place of is counted at the central no more, once the correction is there.
    return Session(
        session_id=session_id,
        step=Step.UNKNOWN if expected is None else Step.REVIEW,
        started_at=at,
        codes=receipt.codes,
        expected=expected and _without(expected, receipt),
        units=tuple(_work_of(unit) for unit in receipt.units),
        missing=receipt.missing,
        photos=receipt.photos,
        shelf=receipt.shelf,
        rto_reason=receipt.rto_reason,
        alerts=tuple(Alert(alert) for alert in receipt.alerts),
        weight_g=receipt.weight_g,
        supersedes=receipt.session_id,
        plate_kept=receipt.plate or "",
    )


def _without(expected: ExpectedReturn, receipt: Receipt) -> ExpectedReturn:
    """The return as it was before the receipt: its own units are no earlier ones."""
    return replace(
        expected,
        lines=tuple(
            replace(
                line,
                received=max(0, line.received - sum(1 for unit in receipt.units if unit.line_id == line.line_id)),
            )
            for line in expected.lines
        ),
    )


def _work_of(unit: ReceivedUnit) -> UnitWork:
    return UnitWork(
        unit_id=unit.unit_id,
        received_at=unit.received_at,
        state=unit.state,
        line_id=unit.line_id,
        sku=unit.sku,
        name=unit.name,
        picture=None,
        code=unit.code,
        serial=unit.serial,
        packaging=unit.packaging,
        item=unit.item,
        fault_owner=unit.fault_owner,
        disposition=unit.disposition,
        photos=unit.photos,
        note=unit.note,
        operator=unit.operator,
        checks=unit.checks,
        item_suggested=unit.item_suggested,
        hold=unit.hold,
        overrides=unit.overrides,
        rules_version=unit.rules_version,
        ruled=replace(suggest(unit.state, unit.packaging, unit.item), disposition=unit.disposition_suggested),
        plate_state=PlateState.CHECKED if unit.is_plate_checked else PlateState.NONE,
    )
