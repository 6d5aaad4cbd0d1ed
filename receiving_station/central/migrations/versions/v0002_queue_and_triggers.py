"""Receipts become their own queue; the refund ledger counts itself against what was paid."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_COUNT = "UPDATE line_balances SET refunded_cents = refunded_cents + NEW.amount_cents WHERE line_id = NEW.line_id"
_KEEP = "a refund is never changed or taken out: write another one"

SQLITE = (
    f"CREATE TRIGGER refunds_counted AFTER INSERT ON refunds BEGIN {_COUNT}; END",
    f"CREATE TRIGGER refunds_kept BEFORE UPDATE OF amount_cents, line_id ON refunds BEGIN "
    f"SELECT RAISE(ABORT, '{_KEEP}'); END",
    f"CREATE TRIGGER refunds_not_deleted BEFORE DELETE ON refunds BEGIN SELECT RAISE(ABORT, '{_KEEP}'); END",
)
POSTGRESQL = (
    f"CREATE FUNCTION refunds_counted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {_COUNT}; RETURN NULL; END $$",
    f"CREATE FUNCTION refunds_kept() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{_KEEP}' USING ERRCODE = 'integrity_constraint_violation'; END $$",
    "CREATE TRIGGER refunds_counted AFTER INSERT ON refunds FOR EACH ROW EXECUTE FUNCTION refunds_counted()",
    "CREATE TRIGGER refunds_kept BEFORE UPDATE OF amount_cents, line_id OR DELETE ON refunds "
    "FOR EACH ROW EXECUTE FUNCTION refunds_kept()",
)


def upgrade() -> None:
    """What waits for its settlement is due from when it came."""
    op.add_column("receipts", sa.Column("due_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("receipts", sa.Column("attempts", sa.Integer(), server_default="0", nullable=False))
    op.execute("UPDATE receipts SET due_at = received_at WHERE state = 'received'")
    is_due = sa.text("due_at IS NOT NULL")
    op.create_index(op.f("ix_receipts_due_at"), "receipts", ["due_at"], sqlite_where=is_due, postgresql_where=is_due)
    op.create_index(op.f("ix_receipts_received_at"), "receipts", ["received_at"])
    for statement in POSTGRESQL if op.get_bind().dialect.name == "postgresql" else SQLITE:
        op.execute(statement)
