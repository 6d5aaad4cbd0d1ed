"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "drafts",
        sa.Column("saved_no", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.String(length=36), nullable=False),
        sa.Column("step", sa.String(length=40), nullable=False),
        sa.Column("json", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("saved_no", name=op.f("pk_drafts")),
        sa.UniqueConstraint("session_id", name=op.f("uq_drafts_session_id")),
    )
    op.create_table(
        "expected_returns",
        sa.Column("return_id", sa.String(length=200), nullable=False),
        sa.Column("rma", sa.String(length=200), nullable=False),
        sa.Column("json", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("return_id", name=op.f("pk_expected_returns")),
    )
    op.create_table(
        "feed_state",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("cursor", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feed_state")),
    )
    op.create_table(
        "products",
        sa.Column("sku", sa.String(length=200), nullable=False),
        sa.Column("json", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sku", name=op.f("pk_products")),
    )
    op.create_table(
        "receipts",
        sa.Column("session_id", sa.String(length=36), nullable=False),
        sa.Column("return_id", sa.String(length=200), nullable=True),
        sa.Column("parcel", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("operator", sa.String(length=200), nullable=False),
        sa.Column("units", sa.Integer(), nullable=False),
        sa.Column("occurred_at", sa.String(length=32), nullable=False),
        sa.Column("json", sa.Text(), nullable=False),
        sa.Column("word", sa.String(length=20), nullable=False),
        sa.Column("since", sa.String(length=32), nullable=False),
        sa.Column("settlement", sa.String(length=20), nullable=True),
        sa.Column("central_status", sa.Text(), nullable=True),
        sa.Column("asked_at", sa.String(length=32), nullable=True),
        sa.PrimaryKeyConstraint("session_id", name=op.f("pk_receipts")),
    )
    op.create_index(op.f("ix_receipts_occurred_at"), "receipts", ["occurred_at"], unique=False)
    op.create_index(op.f("ix_receipts_return_id"), "receipts", ["return_id"], unique=False)
    op.create_index(op.f("ix_receipts_word"), "receipts", ["word"], unique=False)
    op.create_table(
        "outbox",
        sa.Column("entry_id", sa.String(length=36), nullable=False),
        sa.Column("session_id", sa.String(length=36), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("depends_on", sa.Text(), nullable=False),
        sa.Column("supersedes", sa.String(length=36), nullable=True),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_attempt_at", sa.String(length=32), nullable=False),
        sa.Column("leased_until", sa.String(length=32), nullable=True),
        sa.Column("last_status", sa.Integer(), nullable=True),
        sa.Column("problem", sa.String(length=100), nullable=False),
        sa.Column("occurred_at", sa.String(length=32), nullable=False),
        sa.Column("app_version", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["receipts.session_id"], name=op.f("fk_outbox_session_id")),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_outbox")),
    )
    op.create_index(op.f("ix_outbox_session_id"), "outbox", ["session_id"], unique=False)
    op.create_index(op.f("ix_outbox_state_next_attempt_at"), "outbox", ["state", "next_attempt_at"], unique=False)
    op.create_table(
        "photos",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("taken_at", sa.String(length=32), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["receipts.session_id"], name=op.f("fk_photos_session_id")),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_photos")),
    )
    op.create_index(op.f("ix_photos_session_id"), "photos", ["session_id"], unique=False)
    op.create_table(
        "product_codes",
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("sku", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["sku"], ["products.sku"], name=op.f("fk_product_codes_sku"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", "rank", "sku", name=op.f("pk_product_codes")),
    )
    op.create_index(op.f("ix_product_codes_sku"), "product_codes", ["sku"], unique=False)
    op.create_table(
        "return_codes",
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("return_id", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["return_id"],
            ["expected_returns.return_id"],
            name=op.f("fk_return_codes_return_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("key", "rank", "return_id", name=op.f("pk_return_codes")),
    )
    op.create_index(op.f("ix_return_codes_return_id"), "return_codes", ["return_id"], unique=False)
    op.create_table(
        "unit_plates",
        sa.Column("plate", sa.String(length=40), nullable=False),
        sa.Column("session_id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["receipts.session_id"], name=op.f("fk_unit_plates_session_id")),
        sa.PrimaryKeyConstraint("plate", name=op.f("pk_unit_plates")),
    )
    op.create_index(op.f("ix_unit_plates_session_id"), "unit_plates", ["session_id"], unique=False)
