"""Announced returns in the station's own database, asked by what is in them and who sent them."""

from pathlib import Path

from receiving_station.adapters.db import StationDatabase
from receiving_station.adapters.db.station import Stores
from receiving_station.application.ports import ReturnChange
from receiving_station.domain.returns import ExpectedReturn
from tests.fakes.parcels import made_line, made_return

JACKET = "9520100001017"


def announce(stores: Stores, *returns: ExpectedReturn) -> None:
    stores.feed.apply([ReturnChange(one.return_id, one) for one in returns], "c")


def test_a_return_is_found_by_an_item_and_never_opened_by_it(stores: Stores) -> None:
    wanted = made_return("A", made_line("A", gtins=("0" + JACKET,)))
    announce(stores, wanted, made_return("B", made_line("B", gtins=("9520100002021",))))
    assert stores.open_returns.with_items([JACKET], (), 9) == (wanted,)
    assert stores.returns.find_returns([JACKET]) == ()
    assert stores.returns.find_like("952010000101?") == ()


def test_of_many_with_the_item_those_of_the_sender_come_first(stores: Stores) -> None:
    others = [made_return(f"A{n}", made_line(f"A{n}", gtins=(JACKET,))) for n in range(5)]
    same = made_return("Z", made_line("Z", gtins=(JACKET,)), tracking_numbers=("1Z999AA1 0000 0000 01",))
    announce(stores, *others, same)
    assert stores.open_returns.with_items([JACKET], ("1Z999AA1",), 2)[0] == same
    assert stores.open_returns.of_sender("1Z999AA1", 5) == (same,)


def test_what_the_feed_took_back_is_nobodys(stores: Stores) -> None:
    gone = made_return("A", made_line("A", gtins=(JACKET,)))
    announce(stores, gone)
    stores.feed.apply([ReturnChange(gone.return_id, None)], "d")
    assert stores.open_returns.with_items([JACKET], (), 9) == ()
    assert stores.returns.find_return(gone.return_id) is None


def test_a_return_is_found_by_its_id(stores: Stores) -> None:
    wanted = made_return("A")
    announce(stores, wanted)
    assert stores.returns.find_return(wanted.return_id) == wanted


def test_a_database_of_before_knows_the_items_of_what_was_announced_then(tmp_path: Path) -> None:
    database = StationDatabase(tmp_path / "station.db")
    wanted = made_return("A", made_line("A", gtins=(JACKET,)))
    announce(database.open(), wanted)
    with database._engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM return_codes WHERE rank = 3")
        connection.exec_driver_sql("DROP INDEX ix_outbox_session_id_kind_state")
        connection.exec_driver_sql("CREATE INDEX ix_outbox_session_id ON outbox (session_id)")
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0005'")
    database.close()
    opened = database.open()
    assert opened.open_returns.with_items([JACKET], (), 9) == (wanted,)
    database.close()
