"""What only a person can decide, with what it waits for and since when; and every act on it."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Annotated, Final, Literal
from uuid import UUID

import sqlalchemy as sa
from pydantic import Field
from sqlalchemy.orm import Session

from receiving_station.central import approvals, audit
from receiving_station.central.board.asking import Ask, minutes_of, words
from receiving_station.central.board.models import InboxAct
from receiving_station.central.board.tables import Board, Cell, Column, Figure, Kind, State, Table
from receiving_station.central.models import Approval
from receiving_station.domain.flags import Flag
from receiving_station.wire import Name, WireModel

MOST: Final = 1000
"""Shown at once, those asked first: what is decided makes room for the rest."""
TOO_LONG: Final = timedelta(hours=48)
"""A customer who waits longer for a person's word asks where the money is."""
Act = Literal["approve", "reject", "ask_brand", "release", "re_match"]
_FRAUD: Final = frozenset(
    {
        Flag.SERIAL_SEEN_BEFORE,
        Flag.WRONG_SERIAL,
        Flag.EMPTY_BOX,
        Flag.TOO_MANY_RETURNS,
        Flag.PLATE_SEEN_BEFORE,
        Flag.PARCEL_ALERT,
    }
)
_MISMATCH: Final = frozenset(
    {Flag.UNDECLARED_UNIT, Flag.WRONG_ITEM, Flag.OVER_QUANTITY, Flag.DUPLICATE_UNIT, Flag.UNKNOWN_LINE}
)
_UNKNOWN: Final = frozenset({Flag.UNKNOWN_PARCEL, Flag.UNKNOWN_RETURN})
_STEPS: Final = {"ask_brand": "brand asked", "re_match": "being re-matched"}
KINDS: Final = ("fraud", "unknown parcel", "mismatch", "hold", "approval")


class InboxSaid(WireModel):
    """An act on some receipts."""

    session_ids: Annotated[tuple[UUID, ...], Field(min_length=1, max_length=approvals.LIST_LIMIT)]
    act: Act
    note: Name = ""
    match: Name = ""
    """For ``re_match``: a number of the return under which the receipt belongs."""


def kind_of(flags: Sequence[str]) -> str:
    """Under which head a receipt stands; the gravest of its flags says."""
    found = set(flags)
    if found & _FRAUD:
        return "fraud"
    if found & _UNKNOWN:
        return "unknown parcel"
    if found & _MISMATCH:
        return "mismatch"
    return "hold" if Flag.ON_HOLD in found else "approval"


def inbox_board(session: Session, ask: Ask) -> Board:
    """Everything that waits for a person, the gravest and the oldest first; what a brand was asked says so."""
    waiting = approvals.waiting_page(session, "", MOST, approvals.Step.WAITING, ask.brand).approvals
    approved = approvals.waiting_page(session, "", MOST, approvals.Step.APPROVED, ask.brand).approvals
    asked = _asked(session, [each.session_id for each in waiting])
    rows: list[tuple[Cell, ...]] = []
    for each in (*waiting, *approved):
        age = ask.now - each.asked_at
        is_late = age > TOO_LONG
        question = asked.get(each.session_id)
        rows.append(
            (
                str(each.session_id),
                kind_of(each.flags),
                each.brand or "nobody's",
                each.return_id or "unknown parcel",
                ", ".join(words(flag) for flag in each.flags),
                "; ".join(each.units),
                "; ".join(each.proposed) or "nothing: take note of it",
                each.asked_at,
                minutes_of(age),
                "late" if is_late else "",
                "approved"
                if each.step == approvals.Step.APPROVED
                else _STEPS.get(question.act if question else "", "waiting"),
                question.note if question else each.note,
            )
        )
    rows.sort(key=lambda row: (KINDS.index(str(row[1])), str(row[7])))
    states = {
        place: State.STOP if row[1] == "fraud" else State.ATTENTION
        for place, row in enumerate(rows)
        if row[1] == "fraud" or row[9]
    }
    columns = (
        Column("session_id", "Receipt"),
        Column("kind", "What"),
        Column("brand", "Brand"),
        Column("return_id", "Return"),
        Column("flags", "Why"),
        Column("units", "Units"),
        Column("proposed", "Given when approved"),
        Column("asked_at", "Since", Kind.WHEN),
        Column("age", "Age"),
        Column("late", "Over two days"),
        Column("step", "Step"),
        Column("note", "Note"),
    )
    late = sum(1 for row in rows if row[9])
    figures = (
        Figure("waiting", "Need a person", _count(session, ask.brand)),
        *(Figure(kind.replace(" ", "_"), kind.capitalize(), sum(row[1] == kind for row in rows)) for kind in KINDS),
        Figure("late", "Older than two days", late, state=State.ATTENTION if late else State.GOOD),
    )
    note = f"The oldest {approvals.LIST_LIMIT}; there are more." if len(waiting) == approvals.LIST_LIMIT else ""
    table = Table("inbox", "Needs a person", columns, tuple(rows), note=note, states=states)
    sentence = "Nothing needs a person."
    if rows:
        sentence = f"{len(waiting)} receipts need a person" + (f", {late} of them for over two days." if late else ".")
    return Board("inbox", ask.now, sentence, figures, (table,))


def act_on(
    session: Session, said: InboxSaid, by: str, now: datetime, fresh_id: Callable[[], UUID], brand: str | None
) -> tuple[UUID, ...]:
    """Do it to those receipts that wait for it, and record it; which those were."""
    match said.act:
        case "approve" | "reject":
            verdict = approvals.Verdict(session_ids=said.session_ids, verdict=said.act, note=said.note)
            done = approvals.judge(session, verdict, by, now, brand).session_ids
        case "release":
            done = approvals.release(
                session, approvals.Release(session_ids=said.session_ids), by, now, brand
            ).session_ids
        case "ask_brand":
            waits = sa.select(Approval.session_id).where(
                Approval.session_id.in_(said.session_ids),
                Approval.state == approvals.Step.WAITING,
                Approval.brand != "",
            )
            if brand is not None:
                waits = waits.where(Approval.brand == brand)
            done = tuple(session.scalars(waits.order_by(Approval.session_id)))
            for session_id in done:
                audit.note(session, now, by, "brand_asked", str(session_id), {"note": said.note})
        case "re_match":
            raise ValueError("a re-match is more than a step: see rematch.do_act")
    session.add_all(
        InboxAct(act_id=fresh_id(), session_id=session_id, act=said.act, by=by, at=now, note=said.note)
        for session_id in done
    )
    return done


def _asked(session: Session, session_ids: Sequence[UUID]) -> dict[UUID, InboxAct]:
    rows = session.scalars(
        sa.select(InboxAct)
        .where(InboxAct.session_id.in_(session_ids), InboxAct.act.in_(("ask_brand", "re_match")))
        .order_by(InboxAct.at)
    )
    return {row.session_id: row for row in rows}


def _count(session: Session, brand: str | None) -> int:
    asked = sa.select(sa.func.count()).where(Approval.state == approvals.Step.WAITING)
    if brand is not None:
        asked = asked.where(Approval.brand == brand)
    return int(session.scalar(asked) or 0)
