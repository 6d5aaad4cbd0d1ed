"""The return form: who proved that an order is theirs, drafts, photos, requests, labels, and what can be exchanged."""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _time(name: str, *, is_known: bool = True) -> sa.Column[datetime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=not is_known)


def upgrade() -> None:
    """Nothing of what was there changes."""
    op.create_table(
        "portal_challenges",
        *_texts("sha256", "brand"),
        sa.Column("order_id", sa.Text(), nullable=True),
        *_texts("address", "code_seal"),
        _time("made_at"),
        sa.Column("tries", sa.Integer(), nullable=False),
        _time("used_at", is_known=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_portal_challenges")),
    )
    op.create_index(op.f("ix_portal_challenges_address_made_at"), "portal_challenges", ["address", "made_at"])
    op.create_index(op.f("ix_portal_challenges_order_id_made_at"), "portal_challenges", ["order_id", "made_at"])
    op.create_table(
        "portal_drafts",
        *_texts("draft_id", "order_id", "payload"),
        _time("changed_at"),
        sa.PrimaryKeyConstraint("draft_id", name=op.f("pk_portal_drafts")),
    )
    op.create_index(op.f("ix_portal_drafts_changed_at"), "portal_drafts", ["changed_at"])
    op.create_table(
        "portal_photos",
        *_texts("order_id", "sha256"),
        _time("added_at"),
        sa.PrimaryKeyConstraint("order_id", "sha256", name=op.f("pk_portal_photos")),
    )
    op.create_table(
        "portal_requests",
        *_texts("return_id", "brand", "order_id", "state", "asks", "payload"),
        _time("asked_at"),
        *_texts("decided_by"),
        _time("decided_at", is_known=False),
        *_texts("note"),
        sa.PrimaryKeyConstraint("return_id", name=op.f("pk_portal_requests")),
    )
    op.create_index(op.f("ix_portal_requests_order_id"), "portal_requests", ["order_id"])
    op.create_index(op.f("ix_portal_requests_asked_at"), "portal_requests", ["asked_at"])
    op.create_index(
        "ix_portal_requests_waiting",
        "portal_requests",
        ["asked_at"],
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_table(
        "return_labels",
        *_texts("return_id"),
        sa.Column("box", sa.Integer(), nullable=False),
        *_texts("carrier", "service", "tracking_number", "barcode"),
        sa.Column("pickup_on", sa.Date(), nullable=True),
        _time("booked_at"),
        sa.PrimaryKeyConstraint("return_id", "box", name=op.f("pk_return_labels")),
        sa.UniqueConstraint("tracking_number", name=op.f("uq_return_labels_tracking_number")),
    )
    op.create_table(
        "product_variants",
        *_texts("brand", "sku", "style", "name", "size", "colour"),
        sa.Column("in_stock", sa.BigInteger(), nullable=False),
        _time("told_at"),
        sa.PrimaryKeyConstraint("brand", "sku", name=op.f("pk_product_variants")),
    )
    op.create_index(op.f("ix_product_variants_brand_style"), "product_variants", ["brand", "style"])
