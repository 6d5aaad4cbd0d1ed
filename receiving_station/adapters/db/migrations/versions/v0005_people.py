"""Wrong PINs, and each person's own times."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "pin_tries",
        sa.Column("person_id", sa.String(length=200), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.String(length=32), nullable=True),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_pin_tries")),
    )
    op.create_table(
        "unit_times",
        sa.Column("time_no", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.String(length=200), nullable=False),
        sa.Column("finished_at", sa.String(length=32), nullable=False),
        sa.Column("seconds", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("time_no", name=op.f("pk_unit_times")),
    )
    op.create_index(op.f("ix_unit_times_person_id"), "unit_times", ["person_id", "finished_at"])
