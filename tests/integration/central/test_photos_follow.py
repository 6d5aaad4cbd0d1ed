"""A metered site sends its receipts before their photos: taken at once, settled when the last photo is in."""

import hashlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from uuid import uuid4

import pytest
import sqlalchemy as sa

from receiving_station.central.awaited import close_superseded, settle_photographed
from receiving_station.central.core import nothing
from receiving_station.central.database import Sessions, migrate, open_engine, prepare_sqlite
from receiving_station.central.intake import Accepted, Intake
from receiving_station.central.models import ReceiptRow
from receiving_station.central.photos import add_photo
from receiving_station.central.settlement import LedgerSettler
from receiving_station.domain.returns import ExpectedReturn, PhotoRef, Receipt
from receiving_station.domain.vocabulary import PhotoKind, Sha256
from receiving_station.wire_mapping import receipt_to_wire
from tests.fakes.parcels import AT, made_receipt, made_unit
from tests.integration.central.process import CentralProcess, Home, jpeg

FOLLOW = {"Photos_Follow": "1"}


def photo(sha256: str) -> PhotoRef:
    return PhotoRef(Sha256(sha256), PhotoKind.LABEL, AT, 1, 1, 1)


def pictures(shade: int) -> dict[str, bytes]:
    """Two photos by the hash of each, of no other test."""
    bodies = [jpeg(shade, (40 + shade + number, 30)) for number in range(2)]
    return {hashlib.sha256(body).hexdigest(): body for body in bodies}


def of(expected: ExpectedReturn, *sha256s: str) -> Receipt:
    return made_receipt(expected, made_unit(expected.lines[0]), photos=tuple(photo(sha256) for sha256 in sha256s))


def test_a_receipt_whose_photos_follow_is_taken_and_held(central: CentralProcess, announced: ExpectedReturn) -> None:
    receipt = of(announced, *pictures(10))
    reply = central.send(receipt, **FOLLOW)
    other = central.settle(made_receipt(None))  # What comes later is settled: the worker has passed it by.

    held = central.status(receipt.session_id)
    assert (reply.status_code, other.settlement, held.settlement, held.refunds) == (201, "needs_person", "received", ())


def test_it_is_settled_when_its_last_photo_is_in(central: CentralProcess, announced: ExpectedReturn) -> None:
    photos = pictures(30)
    receipt = of(announced, *photos)
    central.send(receipt, **FOLLOW)
    first, last = photos.values()
    central.put_photo(first)
    central.settle(made_receipt(None))
    between = central.status(receipt.session_id).settlement
    central.put_photo(last)
    status = central.settled(receipt)

    assert (between, status.settlement, len(status.refunds)) == ("received", "settled", 1)


def test_one_whose_photos_were_all_here_is_settled_at_once(central: CentralProcess, announced: ExpectedReturn) -> None:
    photos = pictures(50)
    for body in photos.values():
        central.put_photo(body)
    receipt = of(announced, *photos)
    central.send(receipt, **FOLLOW)

    assert central.settled(receipt).settlement == "settled"


def test_sent_again_it_gets_its_first_answer_and_waits_on(central: CentralProcess, announced: ExpectedReturn) -> None:
    receipt, key = of(announced, *pictures(70)), uuid4()
    first = central.send(receipt, key, **FOLLOW)
    again = central.send(receipt, key)

    assert (again.status_code, again.content) == (200, first.content)


def test_in_a_batch_each_says_for_itself_whether_its_photos_follow(central: CentralProcess) -> None:
    receipts = [made_receipt(None, photos=(photo("0" * 63 + str(number)),)) for number in range(2)]
    items = [
        {
            "entry_id": str(uuid4()),
            "photos_follow": number == 0,
            "receipt": receipt_to_wire(receipt).model_dump(mode="json"),
        }
        for number, receipt in enumerate(receipts)
    ]
    reply = central.http.post(f"{central.url}/v1/receipts/batch", json={"items": items}, timeout=30)

    assert [answer["status"] for answer in reply.json()["answers"]] == [201, 424]


@pytest.fixture
def sessions(home: Home) -> Iterator[Sessions]:
    """The database of both set-ups, without a process."""
    if home.database is None:
        prepare_sqlite(home.data_dir / "central.db")
    engine = open_engine(home.place.database_url)
    migrate(engine)
    yield Sessions.on(engine)
    engine.dispose()


def due(sessions: Sessions) -> int:
    with sessions.read() as session:
        return session.scalar(sa.select(sa.func.count()).where(ReceiptRow.due_at.is_not(None))) or 0


def flags_of(central: CentralProcess, receipt: Receipt) -> tuple[str, tuple[str, ...], int]:
    status = central.status(receipt.session_id)
    return status.settlement.value, status.flags, len(status.refunds)


def test_a_correction_goes_on_without_the_photos_of_what_it_corrects(
    central: CentralProcess, announced: ExpectedReturn
) -> None:
    photos = pictures(90)
    unit = made_unit(announced.lines[0])
    first = made_receipt(announced, unit, photos=tuple(photo(sha256) for sha256 in photos))
    central.send(first, **FOLLOW)
    correction = made_receipt(announced, unit, supersedes=first.session_id)
    given = central.settle(correction)
    late = [central.put_photo(body).status_code for body in photos.values()]
    central.settle(made_receipt(None))  # The worker has passed by whatever the late photos made due.

    assert (given.settlement, len(given.refunds), len(given.stock)) == ("settled", 1, 1)
    assert (flags_of(central, first), set(late)) == (("settled", ("superseded",), 0), {201})
    assert flags_of(central, correction) == ("settled", (), 1)


def test_a_correction_waits_for_the_photos_that_it_names_itself(
    central: CentralProcess, announced: ExpectedReturn
) -> None:
    photos = pictures(110)
    unit = made_unit(announced.lines[0])
    named, dropped = photos
    first = made_receipt(announced, unit, photos=(photo(named), photo(dropped)))
    central.send(first, **FOLLOW)
    correction = made_receipt(announced, unit, supersedes=first.session_id, photos=(photo(named),))
    central.send(correction, **FOLLOW)
    central.settle(made_receipt(None))
    between = central.status(correction.session_id).settlement
    central.put_photo(photos[named])

    assert (between, len(central.settled(correction).refunds)) == ("received", 1)


def test_a_correction_that_an_older_program_left_waiting_is_caught_up_with(sessions: Sessions) -> None:
    unit = made_unit()
    first = made_receipt(None, unit, photos=(photo("cd" * 32),))
    correction = made_receipt(None, unit, supersedes=first.session_id)
    intake = Intake(sessions, now)
    intake.receive(uuid4(), receipt_to_wire(first), photos_follow=True)
    intake.receive(uuid4(), receipt_to_wire(correction))
    with sessions.write.begin() as session:
        row = session.get_one(ReceiptRow, first.session_id)
        row.state, row.flags, row.settled_at = "received", "[]", None
    settler = LedgerSettler(sessions, now, nothing)
    settler.settle_due()
    before = due(sessions)
    with sessions.write.begin() as session:
        closed = close_superseded(session, now())
    settler.settle_due()

    assert (before, closed, due(sessions)) == (1, 1, 0)


def test_whoever_was_killed_between_photo_and_queue_is_caught_up_with(sessions: Sessions) -> None:
    receipt = receipt_to_wire(made_receipt(None, photos=(photo("ab" * 32),)))
    Intake(sessions, now).receive(uuid4(), receipt, photos_follow=True)
    with sessions.write.begin() as session:
        add_photo(session, "ab" * 32, 1, AT)
    before = due(sessions)

    assert (before, settle_photographed(sessions, now()), due(sessions)) == (0, 1, 1)


def test_receipts_and_their_photos_that_come_at_once_leave_none_waiting(sessions: Sessions) -> None:
    names = [f"{number:064x}" for number in range(40)]
    receipts = [
        receipt_to_wire(made_receipt(None, photos=(photo(one), photo(other))))
        for one, other in zip(names, [*names[1:], names[0]], strict=True)
    ]
    intakes = [Intake(sessions, now) for _ in range(2)]

    def receive(number: int) -> bool:
        outcome = intakes[number % 2].receive(uuid4(), receipts[number], photos_follow=True)
        return isinstance(outcome, Accepted)

    def put(number: int) -> bool:
        with sessions.write.begin() as session:
            add_photo(session, names[number], 1, AT)
        settle_photographed(sessions, now(), [names[number]])
        return True

    with ThreadPoolExecutor(4) as pool:
        jobs = [pool.submit(act, number) for number in range(len(names)) for act in (receive, put)]
        taken = all(job.result() for job in jobs)

    assert (taken, due(sessions)) == (True, len(names))


def now() -> datetime:
    return datetime.now(UTC)
