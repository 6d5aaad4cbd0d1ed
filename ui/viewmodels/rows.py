"""The quiet lists: expected lines, received units, plates, photos."""

from collections.abc import Callable
from pathlib import Path

from receiving_station.domain.returns import ExpectedLine
from receiving_station.domain.session import Session, Step, UnitWork
from receiving_station.domain.vocabulary import LineState, Sha256
from ui.viewmodels.questions import DISPOSITION_TONES
from ui.viewmodels.view import LineView, PhotoView, SettledView
from ui.viewmodels.words import disposition_word, item_word, line_word, lowered, plate_word, tr

_SETTLED_STEPS = frozenset({Step.REVIEW, Step.COMMITTING, Step.DONE, Step.RETRACTING})


def lines_of(session: Session, picture: Callable[[str], Path]) -> tuple[LineView, ...]:
    """One row for each open line, each finished unit and each missing line."""
    expected = session.expected
    if expected is None or session.step in _SETTLED_STEPS:
        return ()
    rows = [_open_row(session, line, number, picture) for number, line in enumerate(session.open_lines(), start=1)]
    rows += [_unit_row(unit, picture) for unit in session.units]
    names = {line.line_id: line for line in session.lines}
    for entry in session.missing:
        line = names[entry.line_id]
        words = line_word(LineState.MISSING) + (f" × {entry.quantity}" if entry.quantity > 1 else "")
        rows.append(
            LineView(
                f"missing:{entry.line_id}",
                line.name,
                LineState.MISSING,
                words,
                "",
                "",
                _file(picture, line.picture),
            )
        )
    return tuple(rows)


def settled_of(session: Session) -> tuple[SettledView, ...]:
    """Plates and where they go, for review and done."""
    if session.step not in _SETTLED_STEPS:
        return ()
    rows = []
    for number, work in enumerate(session.units, start=1):
        unit = work.received()
        tone = DISPOSITION_TONES.get(unit.disposition, "neutral")
        waits = plate_word(work.plate_state)
        words = " · ".join(word for word in (disposition_word(unit.disposition), waits) if word)
        can_open = session.step is Step.REVIEW
        rows.append(
            SettledView(
                unit.name or tr("Item without a code"),
                unit.plate,
                words,
                "attention" if waits else tone,
                value=str(work.unit_id) if can_open else "",
                shortcut=str(number) if can_open and number <= 9 else "",  # noqa: PLR2004 (digit keys)
            )
        )
    if session.step is Step.REVIEW and session.is_rest_later:
        for line in session.open_lines():
            rows.append(SettledView(line.name, "", tr("comes later") + f" × {session.open_quantity(line)}", "neutral"))
    if session.expected is None and session.session_id is not None:
        where = tr("shelf {shelf}").replace("{shelf}", session.shelf) if session.shelf else tr("parked")
        rows.append(SettledView(tr("Unknown parcel"), session.plate, where, "attention"))
    names = {line.line_id: line.name for line in session.lines}
    for entry in session.missing:
        rows.append(
            SettledView(names[entry.line_id], "", line_word(LineState.MISSING) + f" × {entry.quantity}", "attention")
        )
    return tuple(rows)


def photos_of(session: Session, photo: Callable[[Sha256], Path]) -> tuple[PhotoView, ...]:
    """Photos of the unit in hand, or of the parcel while there is none."""
    refs = session.current.photos if session.current is not None else session.photos
    return tuple(PhotoView(ref.sha256, photo(ref.sha256), ref.kind) for ref in refs)


def _open_row(session: Session, line: ExpectedLine, number: int, picture: Callable[[str], Path]) -> LineView:
    quantity = session.open_quantity(line)
    words = line_word(LineState.EXPECTED) + (f" × {quantity}" if quantity > 1 else "")
    can_pick = session.step is Step.IDENTIFY
    return LineView(
        key=f"open:{line.line_id}",
        name=line.name,
        state=LineState.EXPECTED,
        words=words,
        shortcut=str(number) if can_pick and number <= 9 else "",  # noqa: PLR2004 (digit keys)
        value=line.line_id if can_pick else "",
        picture=_file(picture, line.picture),
    )


def _unit_row(work: UnitWork, picture: Callable[[str], Path]) -> LineView:
    unit = work.received()
    words = [] if work.state is LineState.RECEIVED else [line_word(work.state)]
    words += [lowered(item_word(work.item))] if work.item is not None else []
    waits = [plate_word(work.plate_state)] if plate_word(work.plate_state) else []
    return LineView(
        key=f"unit:{work.unit_id}",
        name=unit.name or tr("Item without a code"),
        state=work.state,
        words=" · ".join([*words, lowered(disposition_word(unit.disposition)), *waits]),
        picture=_file(picture, work.picture),
    )


def _file(picture: Callable[[str], Path], name: str | None) -> Path | None:
    return picture(name) if name is not None else None
