"""Sync at scale: what blocks an entry, what came back, corrections, readings of the feed, oddities."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_BLOCKED = """
UPDATE outbox SET blocked = (
    SELECT coalesce(max(CASE needed.kind WHEN 'photo' THEN 1 ELSE 2 END), 0)
    FROM json_each(outbox.depends_on) AS named JOIN outbox AS needed ON needed.entry_id = named.value
    WHERE needed.state != 'delivered'
) WHERE depends_on != '[]'
"""


def _zero(name: str) -> "sa.Column[int]":
    return sa.Column(name, sa.Integer(), nullable=False, server_default="0")


def upgrade() -> None:
    for table in ("expected_returns", "products", "house", "feed_state"):
        op.add_column(table, _zero("generation"))
    op.add_column("feed_state", _zero("swept"))
    op.add_column("expected_returns", _zero("is_gone"))
    op.create_index(
        "ix_expected_returns_is_gone", "expected_returns", ["return_id"], sqlite_where=sa.text("is_gone = 1")
    )
    op.create_table(
        "feed_oddities",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.Column("json", sa.Text(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("kind", "id", name=op.f("pk_feed_oddities")),
    )
    for column in (
        sa.Column("superseded_by", sa.String(length=36)),
        sa.Column("handed_to", sa.String(length=200)),
        sa.Column("handed_note", sa.Text()),
        sa.Column("handed_at", sa.String(length=32)),
    ):
        op.add_column("receipts", column)
    op.create_index(op.f("ix_receipts_superseded_by"), "receipts", ["superseded_by"])
    op.drop_index(op.f("ix_receipts_word"), "receipts")
    op.create_index(op.f("ix_receipts_word_asked_at_occurred_at"), "receipts", ["word", "asked_at", "occurred_at"])
    op.add_column("outbox", _zero("blocked"))
    op.add_column("outbox", _zero("tries"))
    op.add_column("outbox", sa.Column("tried_at", sa.String(length=32)))
    op.add_column("outbox", sa.Column("answer", sa.Text(), nullable=False, server_default=""))
    op.drop_index(op.f("ix_outbox_state_next_attempt_at"), "outbox")
    op.create_index("ix_outbox_due", "outbox", ["kind", "state", "blocked", "next_attempt_at", "seq"])
    op.execute(_BLOCKED)
