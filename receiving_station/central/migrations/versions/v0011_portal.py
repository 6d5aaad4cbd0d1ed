"""What customers' pages stand on: how brands look, a link for each return, and how an order's buyer is reached."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def upgrade() -> None:
    """Nothing of what was there changes."""
    op.create_table(
        "brand_themes",
        *_texts("brand", "slug"),
        sa.Column("version", sa.BigInteger(), nullable=False),
        *_texts("payload"),
        sa.Column("logo", sa.LargeBinary(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("brand", name=op.f("pk_brand_themes")),
        sa.UniqueConstraint("slug", name=op.f("uq_brand_themes_slug")),
    )
    op.create_table(
        "return_links",
        *_texts("sha256", "return_id"),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_return_links")),
        sa.UniqueConstraint("return_id", name=op.f("uq_return_links_return_id")),
    )
    op.create_table(
        "order_contacts",
        *_texts("order_id", "email", "email_key", "phone", "phone_key", "name", "language"),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_order_contacts")),
    )
    op.create_index(op.f("ix_order_contacts_email_key"), "order_contacts", ["email_key"])
    op.create_index(op.f("ix_order_contacts_told_at"), "order_contacts", ["told_at"])
