"""Orders that could not be delivered and what their customers want instead; how customers found it all."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def upgrade() -> None:
    """Nothing of what was there changes."""
    time = sa.DateTime(timezone=True)
    op.create_table(
        "deliveries",
        sa.Column("delivery_id", sa.Uuid(), nullable=False),
        *_texts("brand", "order_id", "tracking_number", "carrier", "region", "payment", "state"),
        sa.Column("attempts", sa.Integer(), nullable=False),
        *_texts("reason", "return_id", "choice"),
        sa.Column("chosen_at", time, nullable=True),
        sa.Column("changed_at", time, nullable=False),
        sa.PrimaryKeyConstraint("delivery_id", name=op.f("pk_deliveries")),
        sa.UniqueConstraint(
            "brand", "order_id", "tracking_number", name=op.f("uq_deliveries_brand_order_id_tracking_number")
        ),
    )
    op.create_index(op.f("ix_deliveries_changed_at"), "deliveries", ["changed_at"])
    op.create_index(op.f("ix_deliveries_return_id"), "deliveries", ["return_id"])
    op.create_table(
        "ratings",
        *_texts("return_id", "brand"),
        sa.Column("stars", sa.Integer(), nullable=False),
        *_texts("words"),
        sa.Column("at", time, nullable=False),
        sa.PrimaryKeyConstraint("return_id", name=op.f("pk_ratings")),
    )
    op.create_index(op.f("ix_ratings_brand_at"), "ratings", ["brand", "at"])
