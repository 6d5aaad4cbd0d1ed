"""The reckoning, when the dust has settled: what the operator was told against what lies on both sides' disks.

Both databases are read as files, by plain SQL: nobody's own word for it is taken.
"""

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from receiving_station.bench.faults.journal import lines
from receiving_station.bench.faults.model import books_of
from receiving_station.bench.faults.said import Said
from receiving_station.domain.returns import ExpectedReturn, Receipt
from receiving_station.domain.vocabulary import ReturnId
from receiving_station.wire import ReceiptWire
from receiving_station.wire_mapping import receipt_from_wire

_WORDS = {"settled": "confirmed", "needs_person": "needs_you"}


@dataclass(slots=True)
class Findings:
    """What was found.

    Attributes:
        units: Units that the operator was told were saved; a parcel without a unit counts as one.
        lost: Of these, those that the central has not.
        twice: Units that are at the central more than once, in intake, in stock or in money.
        unsent: What still waits at the station, or was refused.
        wrong: Everything that is not as it must be, in words.
    """

    units: int = 0
    lost: int = 0
    twice: int = 0
    unsent: int = 0
    wrong: list[str] = field(default_factory=list)


@contextmanager
def reading(database: Path) -> Iterator[sqlite3.Connection]:
    """A connection that only reads."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=30)) as connection:
        yield connection


def is_settled(station_db: Path, central_db: Path) -> bool:
    """Whether nothing is on its way any more."""
    with reading(station_db) as station, reading(central_db) as central:
        open_here = station.execute(
            "select (select count(*) from outbox where state not in ('delivered', 'superseded'))"
            " + (select count(*) from receipts where word in ('waiting', 'sent'))"
        ).fetchone()[0]
        open_there = central.execute("select count(*) from receipts where state = 'received'").fetchone()[0]
    return not open_here and not open_there


def reckon(
    benches: Sequence[tuple[Path, Path]],
    central: Path,
    announced: Mapping[ReturnId, ExpectedReturn],
    withdrawn: set[str],
) -> Findings:
    """Compare.

    Args:
        benches: Of each bench its journal (what the operator was told) and its data folder.
        central: The central's data folder.
        announced: Every return that was announced and stands.
        withdrawn: Returns that were announced and withdrawn.
    """
    found, said = Findings(), Said()
    for journal, _data in benches:
        said.hear(lines(journal))
    found.wrong += said.wrong
    with reading(central / "central.db") as there:
        _receipts(found, there, said)
        _books(found, there, said, announced)
        _photos(found, there, central / "photos", said)
        for _journal, data in benches:
            with reading(data / "station.db") as here:
                _station(found, here, there, withdrawn)
        if there.execute("pragma integrity_check").fetchone()[0] != "ok":
            found.wrong.append("the central's database is damaged")
    return found


def _receipts(found: Findings, there: sqlite3.Connection, said: Said) -> None:
    payloads = {_dashed(row[0]): row[1] for row in there.execute("select session_id, payload from receipts")}
    units = Counter((_dashed(row[0]), _dashed(row[1])) for row in _all(there, "session_id, unit_id", "receipt_units"))
    corrections = said.corrections()

    def is_there(session: str) -> bool:
        # What was corrected before it was sent is told by its correction alone.
        return session in payloads or any(is_there(each) for each in corrections.get(session, ()))

    for session in said.told:
        own = [(session, str(unit.unit_id)) for unit in said.saved[session].units]
        if session not in corrections:
            found.units += max(1, len(own))
        if not is_there(session) and session not in said.unsure:
            found.lost += max(1, len(own))
            found.wrong.append(f"session {session} was told as saved and is not at the central")
        elif session in payloads:
            found.lost += sum(not units[unit] for unit in own)
    for session, payload in payloads.items():
        if session not in said.saved:
            found.wrong.append(f"session {session} is at the central and was never saved at the bench")
        elif _untimed(ReceiptWire.model_validate_json(payload)) != said.saved[session]:
            found.wrong.append(f"session {session} is another at the central than at the bench")
    # A unit may stand in a record and in its corrections; that is one unit.
    chains = Counter(unit for _root, unit in {(said.root(session), unit) for session, unit in units})
    # A correction takes it away from where it was, and puts it where it belongs.
    plates: Counter[str] = Counter()
    for plate, quantity in _all(there, "plate, quantity", "stock_movements"):
        plates[plate] += quantity
    found.twice += sum(count - 1 for count in (*units.values(), *chains.values(), *plates.values()) if count > 1)
    found.wrong += [
        f"the unit of plate {plate} lies in stock {count} times" for plate, count in plates.items() if count > 1
    ]


def _untimed(receipt: ReceiptWire) -> ReceiptWire:
    """Without where the time went: the desk adds that when it saves, after it was written down what is to be saved."""
    units = tuple(unit.model_copy(update={"spent": None}) for unit in receipt.units)
    return receipt.model_copy(update={"units": units, "waited_ms": None})


def _books(
    found: Findings, there: sqlite3.Connection, said: Said, announced: Mapping[ReturnId, ExpectedReturn]
) -> None:
    # The central says in which order their units came (of receipts of one batch, that is not the order of their
    # rows); all else is the model's, from what the bench saved.
    order = there.execute(
        "select receipts.session_id from receipts left join receipt_units using (session_id)"
        " group by receipts.session_id order by min(receipt_units.rowid)"
    )
    sessions = said.with_corrections_last([_dashed(row[0]) for row in order])
    receipts: list[Receipt] = [receipt_from_wire(said.saved[each]) for each in sessions if each in said.saved]
    books = books_of(receipts, announced)
    refunds = Counter(
        (_dashed(row[0]), *row[1:])
        for row in _all(there, "session_id, position, line_id, kind, amount_cents", "refunds")
    )
    stock = Counter(
        (_dashed(row[0]), *row[1:])
        for row in _all(there, "session_id, position, sku, bucket, plate", "stock_movements")
    )
    people = {_dashed(row[0]) for row in there.execute("select session_id from receipts where state = 'needs_person'")}
    for what, is_there, must in (("refund", refunds, books.refunds), ("stock", stock, books.stock)):
        found.wrong += [f"{what} {row} is not there" for row in must - is_there]
        found.wrong += [f"{what} {row} is there and must not be" for row in is_there - must]
    found.wrong += [f"session {each} needs a person on one side only" for each in people ^ books.needs_person]
    paid = {
        str(line.line_id): int(line.unit_price.amount * 100) * line.quantity
        for r in announced.values()
        for line in r.lines
    }
    given: Counter[str] = Counter()
    for (_session, _position, line, _kind, cents), count in refunds.items():
        given[line] += cents * count
    too_much = [line for line, cents in given.items() if cents > paid.get(line, 0)]
    found.twice += len(too_much)
    found.wrong += [f"line {line} gave back more than was paid" for line in too_much]


def _photos(found: Findings, there: sqlite3.Connection, folder: Path, said: Said) -> None:
    known = {row[0] for row in _all(there, "sha256", "photos")}
    here = {_dashed(row[0]) for row in _all(there, "session_id", "receipts")}
    told = [receipt for session, receipt in said.saved.items() if session in here]
    wanted = {photo.sha256 for receipt in told for photo in receipt.photos}
    wanted |= {photo.sha256 for receipt in told for unit in receipt.units for photo in unit.photos}
    for sha256 in sorted(wanted):
        path = folder / sha256[:2] / f"{sha256}.jpg"
        if sha256 not in known or not path.exists():
            found.wrong.append(f"photo {sha256} is not at the central")
        elif hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
            found.wrong.append(f"photo {sha256} is another picture at the central")


def _station(found: Findings, here: sqlite3.Connection, there: sqlite3.Connection, withdrawn: set[str]) -> None:
    unsent = here.execute(
        "select session_id, kind, state, problem from outbox where state not in ('delivered', 'superseded')"
    ).fetchall()
    found.unsent += len(unsent)
    found.wrong += [f"{kind} of session {each} is {state} {problem}".rstrip() for each, kind, state, problem in unsent]
    # What was corrected has the word of its correction.
    query = "select session_id, word from receipts where superseded_by is null"
    states = {_dashed(row[0]): row[1] for row in _all(there, "session_id, state", "receipts")}
    for session, word in here.execute(query).fetchall():
        state = states.get(_dashed(session), "nowhere")
        if word != _WORDS.get(state):
            found.wrong.append(f"session {_dashed(session)} is {state} at the central and {word} at the bench")
    taken = here.execute(
        "select session_id, units from receipts join outbox using (session_id)"
        " where superseded_by is not null and kind = 'receipt' and state = 'delivered'"
    )
    for session, units in taken.fetchall():
        if _dashed(session) not in states:
            found.lost += max(1, units)
            found.wrong.append(f"session {_dashed(session)} was taken by the central, was corrected, and is not there")
    announced = {row[0] for row in there.execute("select return_id from returns where is_cancelled = 0")}
    copied = {row[0] for row in _all(here, "return_id", "expected_returns")}
    if copied != announced:
        found.wrong.append(f"the bench's copy differs in {len(copied ^ announced)} announced returns")
    if copied & withdrawn:
        found.wrong.append(f"the bench still expects {len(copied & withdrawn)} withdrawn returns")
    if here.execute("pragma integrity_check").fetchone()[0] != "ok":
        found.wrong.append("a bench's database is damaged")


def _all(connection: sqlite3.Connection, columns: str, table: str) -> list[tuple[Any, ...]]:
    return connection.execute(f"select {columns} from {table}").fetchall()  # noqa: S608 (our own words)


def _dashed(text: str) -> str:
    """A UUID in its 36 characters, however a database keeps it."""
    return str(UUID(text))
