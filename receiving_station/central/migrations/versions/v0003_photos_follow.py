"""Receipts that came before their photos wait for them; a station's last bench check is kept."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing waits yet: receipts without their photos were refused until now."""
    op.create_table(
        "awaited_photos",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["receipts.session_id"], name=op.f("fk_awaited_photos_session_id")),
        sa.PrimaryKeyConstraint("sha256", "session_id", name=op.f("pk_awaited_photos")),
    )
    op.create_index(op.f("ix_awaited_photos_session_id"), "awaited_photos", ["session_id"])
    op.create_table(
        "bench_checks",
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("station", name=op.f("pk_bench_checks")),
    )
