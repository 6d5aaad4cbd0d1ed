"""A parcel under another return than a bench could tell: said in the inbox, done as benches correct (decision 043).

What has units is corrected by a receipt of its own, which settles the difference like any bench's correction. What has
none, a parcel that stands unopened on a shelf, gives its label to the return: benches hear of it and find it again.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID, uuid5

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central import approvals, audit
from receiving_station.central.board.inbox import InboxSaid, act_on
from receiving_station.central.board.models import InboxAct
from receiving_station.central.catalogue import look_up, put_return
from receiving_station.central.core import Central
from receiving_station.central.intake import Accepted
from receiving_station.central.models import Approval, ReceiptRow
from receiving_station.domain.vocabulary import LineState, ParcelState
from receiving_station.wire import ReceiptWire, ReturnWire, UnitWire

_OWN_STATES: Final = frozenset({LineState.RECEIVED, LineState.UNDECLARED, LineState.OVER})
"""What a line says of a unit; a wrong item or a wrong serial number is the unit's own."""


class NoMatchError(ValueError):
    """It cannot be put there; its text says why, and nothing was changed."""


def do_act(central: Central, said: InboxSaid, who: str, brand: str | None) -> tuple[UUID, ...]:
    """Do what was said in the inbox; which receipts it changed.

    Args:
        central: Where.
        said: The act.
        who: The person's id.
        brand: The only brand that they decide for, or None.

    Raises:
        NoMatchError: It was to be re-matched and cannot be.
    """
    by, now = f"person {who}", central.clock()
    correction: ReceiptWire | None = None
    with central.sessions.write.begin() as session:
        if said.act == "re_match":
            correction = _re_match(session, said, by, now, central.fresh_id(), brand)
            done: tuple[UUID, ...] = said.session_ids
        else:
            done = act_on(session, said, by, now, central.fresh_id, brand)
    if correction is not None:
        # Its key is made of what it says: said again after a crash in between, it is the same one.
        outcome = central.intake.receive(correction.session_id, correction, photos_follow=True)
        if not isinstance(outcome, Accepted):
            raise NoMatchError("It is being done already. Look again in a moment.")
    central.receipt_came()
    return done


def _re_match(
    session: Session, said: InboxSaid, by: str, now: datetime, act_id: UUID, brand: str | None
) -> ReceiptWire | None:
    if len(said.session_ids) != 1:
        raise NoMatchError("One receipt at a time is put under another return. Choose one.")
    (session_id,) = said.session_ids
    waits = sa.select(Approval).where(Approval.session_id == session_id, Approval.state == approvals.Step.WAITING)
    if brand is not None:
        waits = waits.where(Approval.brand == brand)
    if session.scalar(waits.with_for_update()) is None:
        raise NoMatchError("That receipt waits for nobody any more. Look at the list again.")
    receipt = ReceiptWire.model_validate_json(session.get_one(ReceiptRow, session_id).payload)
    found = [match for match in look_up(session, said.match, brand) if match.return_id != receipt.return_id]
    if len(found) != 1:
        told = "several returns carry it: name the RMA" if found else "no other return carries it"
        raise NoMatchError(f"“{said.match}” was looked up, and {told}.")
    to = found[0]
    session.add(InboxAct(act_id=act_id, session_id=session_id, act="re_match", by=by, at=now, note=to.rma))
    audit.note(session, now, by, "re_matched", str(session_id), {"return_id": to.return_id, "note": said.note})
    if receipt.units:
        return _corrected(receipt, to)
    texts = {code.text: None for code in receipt.codes if code.text and len(code.text) <= 200}  # noqa: PLR2004 (a Name)
    put_return(
        session, to.model_copy(update={"tracking_numbers": tuple({**dict.fromkeys(to.tracking_numbers), **texts})})
    )
    # Nothing was received in it yet: taken note of, and done.
    approvals.judge(
        session, approvals.Verdict(session_ids=(session_id,), verdict="approve", note=f"under {to.rma}"), by, now, brand
    )
    approvals.release(session, approvals.Release(session_ids=(session_id,)), by, now, brand)
    return None


def _corrected(receipt: ReceiptWire, to: ReturnWire) -> ReceiptWire:
    """The receipt as it would have been under that return; who saw what, and when, stays the bench's."""
    is_parked = receipt.parcel is ParcelState.PARKED_UNKNOWN
    return receipt.model_copy(
        update={
            "session_id": uuid5(receipt.session_id, to.return_id),
            "supersedes": receipt.session_id,
            "return_id": to.return_id,
            "parcel": ParcelState.DONE if is_parked else receipt.parcel,
            "units": _under(receipt.units, to),
            # What was missing was missing of another return.
            "missing": (),
        }
    )


def _under(units: Sequence[UnitWire], to: ReturnWire) -> tuple[UnitWire, ...]:
    left: Counter[str] = Counter({line.line_id: line.quantity - line.received for line in to.lines})
    lines: Mapping[str, list[str]] = {
        sku: [line.line_id for line in to.lines if line.sku == sku] for sku in {line.sku for line in to.lines}
    }
    made = []
    for unit in units:
        free = next((line for line in lines.get(unit.sku or "", ()) if left[line] > 0), None)
        if free is not None:
            left[free] -= 1
        state = unit.state
        if state in _OWN_STATES:
            state = LineState.UNDECLARED if free is None else LineState.RECEIVED
        made.append(unit.model_copy(update={"line_id": free, "state": state}))
    return tuple(made)
