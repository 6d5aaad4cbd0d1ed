"""What is here of a return already is told to every bench: for its second box, or its rest on another bench."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from receiving_station.central.catalogue import feed_page, look_up, prepare_feed, put_return
from receiving_station.central.database import Sessions, migrate, open_engine, prepare_sqlite, sqlite_url
from receiving_station.central.intake import Intake
from receiving_station.domain.returns import ExpectedReturn
from receiving_station.wire import FeedPage, ReturnItem
from receiving_station.wire_mapping import receipt_to_wire, return_to_wire
from tests.fakes.parcels import NOON, made_line, made_receipt, made_return, made_unit

TWO_CAPS = made_return("A", made_line("A", quantity=2))


@pytest.fixture
def sessions(tmp_path: Path) -> Iterator[Sessions]:
    prepare_sqlite(tmp_path / "central.db")
    engine = open_engine(sqlite_url(tmp_path / "central.db"))
    migrate(engine)
    made = Sessions.on(engine)
    with made.write.begin() as session:
        prepare_feed(session, "feed-1")
        put_return(session, return_to_wire(TWO_CAPS))
    yield made
    engine.dispose()


def receive(sessions: Sessions, expected: ExpectedReturn, units: int = 1) -> None:
    receipt = made_receipt(expected, *(made_unit(expected.lines[0]) for _ in range(units)))
    Intake(sessions, lambda: NOON).receive(uuid4(), receipt_to_wire(receipt))


def told(sessions: Sessions) -> list[int]:
    with sessions.read() as session:
        page = FeedPage.model_validate_json(feed_page(session, "", 10))
        (known,) = look_up(session, TWO_CAPS.rma)
    (item,) = (one for one in page.items if isinstance(one, ReturnItem))
    assert item.value == known
    return [line.received for line in known.lines]


def news(sessions: Sessions) -> str:
    with sessions.read() as session:
        return FeedPage.model_validate_json(feed_page(session, "", 10)).next_cursor


def test_a_part_that_came_is_told_and_so_is_the_rest(sessions: Sessions) -> None:
    before = told(sessions)
    receive(sessions, TWO_CAPS)
    half = told(sessions)
    receive(sessions, TWO_CAPS)
    assert (before, half, told(sessions)) == ([0], [1], [2])


def test_a_return_that_comes_whole_is_no_news(sessions: Sessions) -> None:
    before = news(sessions)
    receive(sessions, TWO_CAPS, units=2)
    assert news(sessions) == before


def test_a_shop_that_announces_anew_forgets_nothing_of_it(sessions: Sessions) -> None:
    receive(sessions, TWO_CAPS)
    with sessions.write.begin() as session:
        put_return(session, return_to_wire(TWO_CAPS))
    assert told(sessions) == [1]
