"""Whoever reads the feed while several announce misses nothing."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from receiving_station.central.catalogue import feed_page, prepare_feed, put_return
from receiving_station.central.database import Sessions, migrate, open_engine, prepare_sqlite, sqlite_url
from receiving_station.wire import FeedPage
from receiving_station.wire_mapping import return_to_wire
from tests.fakes.parcels import made_return

WRITERS, EACH = 3, 12


@pytest.fixture
def sessions(tmp_path: Path) -> Iterator[Sessions]:
    path = tmp_path / "central.db"
    prepare_sqlite(path)
    engine = open_engine(sqlite_url(path))
    migrate(engine)
    made = Sessions.on(engine)
    with made.write.begin() as session:
        prepare_feed(session, "feed")
    yield made
    engine.dispose()


def page_after(sessions: Sessions, cursor: str, limit: int) -> FeedPage:
    with sessions.read() as session:
        return FeedPage.model_validate_json(feed_page(session, cursor, limit))


def test_a_reader_among_several_writers_misses_nothing(sessions: Sessions) -> None:
    def announce(writer: int) -> None:
        for number in range(EACH):
            with sessions.write.begin() as session:
                put_return(session, return_to_wire(made_return(f"{writer}-{number}")))

    writers = [threading.Thread(target=announce, args=(writer,)) for writer in range(WRITERS)]
    for thread in writers:
        thread.start()
    seen: list[str] = []
    cursor = ""
    while True:
        was_over = not any(thread.is_alive() for thread in writers)
        page = page_after(sessions, cursor, 5)
        seen += [item.id for item in page.items]
        cursor = page.next_cursor
        if was_over and not page.more:
            break
    for thread in writers:
        thread.join()
    assert sorted(seen) == sorted(f"ret-{writer}-{number}" for writer in range(WRITERS) for number in range(EACH))


def test_what_changes_while_a_feed_is_read_from_its_start_is_read_later_on(sessions: Sessions) -> None:
    with sessions.write.begin() as session:
        for name in "abc":
            put_return(session, return_to_wire(made_return(name)))
    first = page_after(sessions, "", 2)
    with sessions.write.begin() as session:
        put_return(session, return_to_wire(made_return("a", tier="gold")))
    rest = page_after(sessions, first.next_cursor, 10)
    assert [item.id for item in rest.items] == ["ret-c", "ret-a"]
