"""What befell the data, how the clocks differ, which photos were thinned."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "incidents",
        sa.Column("incident_no", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("code", sa.String(length=100), nullable=False),
        sa.Column("context", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("incident_no", name=op.f("pk_incidents")),
    )
    op.create_table(
        "clock_skews",
        sa.Column("skew_no", sa.Integer(), nullable=False),
        sa.Column("measured_at", sa.String(length=32), nullable=False),
        sa.Column("skew_s", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("skew_no", name=op.f("pk_clock_skews")),
    )
    op.create_table(
        "thinned_photos",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("thinned_at", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_thinned_photos")),
    )
    op.create_table(
        "journal_mark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("segment", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_mark")),
    )
    op.create_table(
        "sums",
        sa.Column("key", sa.String(length=36), nullable=False),
        sa.Column("sum", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_sums")),
    )
