"""What the pages keep: how benches were, what was done in the inbox, second looks, who is signed in."""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _time(name: str, *, is_known: bool = True) -> sa.Column[datetime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=not is_known)


def upgrade() -> None:
    """Nothing of what was there changes."""
    op.create_table(
        "station_states",
        *_texts("station"),
        sa.Column("is_working", sa.Boolean(), nullable=False),
        _time("since"),
        sa.Column("parked", sa.BigInteger(), nullable=False),
        *_texts("camera", "printer"),
        sa.PrimaryKeyConstraint("station", name=op.f("pk_station_states")),
    )
    op.create_table(
        "inbox_acts",
        sa.Column("act_id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        *_texts("act", "by"),
        _time("at"),
        *_texts("note"),
        sa.PrimaryKeyConstraint("act_id", name=op.f("pk_inbox_acts")),
    )
    op.create_index(op.f("ix_inbox_acts_session_id"), "inbox_acts", ["session_id"])
    op.create_table(
        "regrades",
        sa.Column("regrade_id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        *_texts("plate", "sku", "name", "brand"),
        _time("asked_at"),
        *_texts("first_by", "first_packaging", "first_item", "second_by", "second_packaging", "second_item"),
        _time("done_at", is_known=False),
        sa.PrimaryKeyConstraint("regrade_id", name=op.f("pk_regrades")),
        sa.UniqueConstraint("session_id", "position", name=op.f("uq_regrades_session_id_position")),
    )
    op.create_index(op.f("ix_regrades_done_at"), "regrades", ["done_at"])
    op.create_table(
        "web_sessions",
        *_texts("sha256", "person_id"),
        _time("made_at"),
        _time("ended_at", is_known=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_web_sessions")),
    )
    open_states = sa.text("state IN ('announced', 'in_transit', 'received', 'needs_person', 'partly_settled')")
    op.create_index(
        "ix_returns_open",
        "returns",
        ["brand", "state", "announced_at"],
        sqlite_where=open_states,
        postgresql_where=open_states,
    )
