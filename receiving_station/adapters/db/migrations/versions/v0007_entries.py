"""Entries of a receipt by kind and state: without statistics, SQLite walked all that were ever delivered instead."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_outbox_session_id", "outbox")
    op.create_index("ix_outbox_session_id_kind_state", "outbox", ["session_id", "kind", "state"])
