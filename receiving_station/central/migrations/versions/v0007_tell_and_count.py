"""Notices for a notifier outside; rows counted as they come; rates that several processes share."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_COUNTED = {"receipts": "receipts", "receipt_units": "units", "photos": "photos"}
"""Table and name."""
_STATES = ("received", "settled", "needs_person")
_SEED = "INSERT INTO tallies (name, backend, n) SELECT '{name}', 0, count(*) FROM {rows}"
_ADD = "UPDATE tallies SET n = n {change} WHERE backend = 0 AND name = '{name}'"
SQLITE = (
    *(
        f"CREATE TRIGGER {table}_tallied_{what.lower()} AFTER {what} ON {table} "
        f"BEGIN {_ADD.format(change=change, name=name)}; END"
        for table, name in _COUNTED.items()
        for what, change in (("INSERT", "+ 1"), ("DELETE", "- 1"))
    ),
    "CREATE TRIGGER receipts_state_tallied_insert AFTER INSERT ON receipts "
    "BEGIN UPDATE tallies SET n = n + 1 WHERE backend = 0 AND name = NEW.state; END",
    "CREATE TRIGGER receipts_state_tallied_update AFTER UPDATE OF state ON receipts WHEN OLD.state <> NEW.state "
    "BEGIN UPDATE tallies SET n = n + CASE name WHEN NEW.state THEN 1 ELSE -1 END "
    "WHERE backend = 0 AND name IN (OLD.state, NEW.state); END",
    "CREATE TRIGGER receipts_state_tallied_delete AFTER DELETE ON receipts "
    "BEGIN UPDATE tallies SET n = n - 1 WHERE backend = 0 AND name = OLD.state; END",
)
# Each connection counts in rows of its own: two of them never wait for each other, nor for what the other waits for.
POSTGRESQL = (
    "CREATE FUNCTION tally(what text, change bigint) RETURNS void LANGUAGE sql AS $$ "
    "INSERT INTO tallies AS t (name, backend, n) VALUES (what, pg_backend_pid(), change) "
    "ON CONFLICT (name, backend) DO UPDATE SET n = t.n + excluded.n $$",
    "CREATE FUNCTION row_tallied() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "PERFORM tally(TG_ARGV[0], CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END); RETURN NULL; END $$",
    "CREATE FUNCTION state_tallied() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "IF TG_OP <> 'INSERT' THEN PERFORM tally(OLD.state, -1); END IF; "
    "IF TG_OP <> 'DELETE' THEN PERFORM tally(NEW.state, 1); END IF; RETURN NULL; END $$",
    *(
        f"CREATE TRIGGER {table}_tallied AFTER INSERT OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION row_tallied('{name}')"
        for table, name in _COUNTED.items()
    ),
    "CREATE TRIGGER receipts_state_tallied AFTER INSERT OR DELETE ON receipts "
    "FOR EACH ROW EXECUTE FUNCTION state_tallied()",
    "CREATE TRIGGER receipts_state_moved AFTER UPDATE ON receipts "
    "FOR EACH ROW WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION state_tallied()",
    # They say nothing that a crash may not lose, and are written at each request of a busy station.
    "ALTER TABLE rates SET UNLOGGED",
)


def upgrade() -> None:
    """What is here is counted this once."""
    time = sa.DateTime(timezone=True)
    op.create_table(
        "notices",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("noted_at", time, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("due_at", time, nullable=True),
        sa.Column("begun_at", time, nullable=True),
        sa.Column("told_at", time, nullable=True),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("last_error", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["outbox.event_id"], name=op.f("fk_notices_event_id")),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_notices")),
    )
    waits = sa.text("due_at IS NOT NULL")
    for columns in (["due_at"], ["about", "noted_at"]):
        index = op.f(f"ix_notices_{'_'.join(columns)}")
        op.create_index(index, "notices", columns, sqlite_where=waits, postgresql_where=waits)
    op.create_table(
        "tallies",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("backend", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("n", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", "backend", name=op.f("pk_tallies")),
    )
    op.create_table(
        "rates",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("remaining", sa.Float(53), nullable=False),
        sa.Column("granted", sa.Integer(), nullable=False),
        sa.Column("counted_at", time, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_rates")),
    )
    op.create_index(op.f("ix_exchange_orders_made_at_session_id"), "exchange_orders", ["made_at", "session_id"])
    for table, name in _COUNTED.items():
        op.execute(_SEED.format(name=name, rows=table))
    for state in _STATES:
        op.execute(_SEED.format(name=state, rows=f"receipts WHERE state = '{state}'"))
    for statement in POSTGRESQL if op.get_bind().dialect.name == "postgresql" else SQLITE:
        op.execute(statement)
