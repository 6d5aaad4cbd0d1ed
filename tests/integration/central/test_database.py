"""The central's schema and ledgers on real SQLite files: migrations, natural limits, texts of any kind."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from hypothesis import given
from hypothesis import strategies as st

from receiving_station.bench.postgres import Cluster
from receiving_station.central.catalogue import cancel_return, feed_page, find_return, prepare_feed, put_return
from receiving_station.central.database import (
    NewerDatabaseError,
    SafeText,
    Sessions,
    alembic_config,
    migrate,
    open_engine,
    prepare_sqlite,
    sqlite_url,
    writing,
)
from receiving_station.central.ledgers import LedgerInventory, RefundOrder, StockOrder, write_refunds
from receiving_station.central.models import Base, LineBalance, Refund, Setting, StockMovement
from receiving_station.domain.vocabulary import Bucket, Resolution
from receiving_station.wire import FeedPage
from receiving_station.wire_mapping import return_to_wire
from tests.fakes.parcels import AT, eur, made_line, made_return

SQLITE = sa.create_engine("sqlite://").dialect


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[sa.Engine]:
    """An empty database, not yet migrated."""
    if request.param == "sqlite":
        prepare_sqlite(tmp_path / "central.db")
        url = sqlite_url(tmp_path / "central.db")
    else:
        cluster: Cluster = request.getfixturevalue("cluster")
        url = cluster.url(cluster.create())
    engine = open_engine(url)
    yield engine
    engine.dispose()


@pytest.fixture
def sessions(engine: sa.Engine) -> Sessions:
    """A migrated database with its feed."""
    migrate(engine)
    made = Sessions.on(engine)
    with made.write.begin() as session:
        prepare_feed(session, "feed-1")
    return made


def test_the_newest_step_is_what_the_tables_say(engine: sa.Engine) -> None:
    migrate(engine)
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), Base.metadata)

    assert differences == []


def revisions(engine: sa.Engine) -> list[str]:
    with engine.connect() as connection:
        steps = ScriptDirectory.from_config(alembic_config(connection)).walk_revisions()
        return [step.revision for step in steps][::-1]


def test_every_step_keeps_the_data_that_was_there(engine: sa.Engine) -> None:
    first, *later = revisions(engine)
    with writing(engine).connect() as connection:
        command.upgrade(alembic_config(connection), first)
    sessions = Sessions.on(engine)
    with sessions.write.begin() as session:
        session.add(Setting(name="feed_id", value="kept"))
    for revision in later:
        with writing(engine).connect() as connection:
            command.upgrade(alembic_config(connection), revision)
    migrate(engine)
    with sessions.read() as session:
        assert session.get_one(Setting, "feed_id").value == "kept"


def test_a_database_of_a_newer_program_is_left_alone_and_named(engine: sa.Engine) -> None:
    migrate(engine)
    with writing(engine).begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(NewerDatabaseError, match="9999"):
        migrate(engine)


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_comes_back_from_a_text_column_as_it_went(text: str) -> None:
    kept = SafeText().process_bind_param(text, SQLITE)

    assert kept is not None
    assert ("\0" in kept, SafeText().process_result_value(kept, SQLITE)) == (False, text)
    kept.encode()  # no lone surrogate left


def test_a_time_is_kept_in_utc(sessions: Sessions) -> None:
    east = datetime.fromisoformat("2026-05-04T11:30:00+02:00")
    book(sessions, east)
    with sessions.read() as session:
        (row,) = session.scalars(sa.select(StockMovement))

    assert (row.moved_at, row.moved_at.tzinfo) == (AT, UTC)


def book(sessions: Sessions, at: datetime) -> None:
    movement = StockOrder(position=0, sku="SKU-A-1", bucket=Bucket.SELLABLE, plate="P")
    LedgerInventory(sessions, lambda: at).book(uuid4(), [movement])


def order(position: int, ordinal: int, cents: int) -> RefundOrder:
    return RefundOrder(
        position=position,
        return_id="ret-A",
        rma="RMA-A",
        line_id="line-A-1",
        ordinal=ordinal,
        kind=Resolution.REFUND_FULL,
        amount_cents=cents,
        currency="EUR",
    )


class Ledger:
    """The refund ledger, a transaction for each call."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    def issue(self, session_id: UUID, orders: list[RefundOrder]) -> tuple[int, ...]:
        with self._sessions.write.begin() as session:
            refused = write_refunds(session, [(session_id, each) for each in orders], AT)
        return tuple(position for _session_id, position in sorted(refused))


def ledger(sessions: Sessions) -> Ledger:
    with sessions.write.begin() as session:
        put_return(session, return_to_wire(made_return("A", made_line("A", quantity=2))))
    return Ledger(sessions)


def refunded(sessions: Sessions) -> tuple[int, list[int]]:
    with sessions.read() as session:
        rows = list(session.scalars(sa.select(Refund.amount_cents).order_by(Refund.position)))
        return session.get_one(LineBalance, "line-A-1").refunded_cents, rows


def test_refunds_issued_again_change_nothing(sessions: Sessions) -> None:
    refunds, session_id = ledger(sessions), uuid4()
    orders = [order(0, 1, 2490), order(1, 2, 2490)]
    answers = [refunds.issue(session_id, orders) for _ in range(2)]

    assert (answers, refunded(sessions)) == ([(), ()], (4980, [2490, 2490]))


def test_the_database_refuses_to_give_back_more_than_was_paid(sessions: Sessions) -> None:
    refused = ledger(sessions).issue(uuid4(), [order(0, 1, 4000), order(1, 2, 981), order(2, 3, 980)])

    assert (refused, refunded(sessions)) == ((1,), (4980, [4000, 980]))


def test_one_place_on_a_line_is_refunded_once_whatever_the_session(sessions: Sessions) -> None:
    refunds = ledger(sessions)
    refunds.issue(uuid4(), [order(0, 1, 2490)])

    assert (refunds.issue(uuid4(), [order(0, 1, 10)]), refunded(sessions)) == ((0,), (2490, [2490]))


def test_a_price_corrected_downward_keeps_what_was_given_back(sessions: Sessions) -> None:
    ledger(sessions).issue(uuid4(), [order(0, 1, 2490)])
    cheaper = made_return("A", made_line("A", unit_price=eur("1.00")))
    with sessions.write.begin() as session:
        put_return(session, return_to_wire(cheaper))

    assert refunded(sessions) == (2490, [2490])


def test_a_cancelled_return_leaves_the_feed_and_is_still_known(sessions: Sessions) -> None:
    ledger(sessions)
    with sessions.write.begin() as session:
        for _ in range(2):
            cancel_return(session, "ret-A")
        page = FeedPage.model_validate_json(feed_page(session, "", 10))
        known = find_return(session, "ret-A")

    assert ([(item.id, item.value) for item in page.items], known and known[1]) == ([("ret-A", None)], True)
