"""The first schema: announcements, receipts, natural keys, ledgers."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create every table."""
    op.create_table(
        "changes",
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("entity_id", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_changes")),
        sa.UniqueConstraint("kind", "entity_id", name=op.f("uq_changes_kind_entity_id")),
    )
    op.create_table(
        "feed_counter",
        sa.Column("counter_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last_seq", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("counter_id", name=op.f("pk_feed_counter")),
    )
    op.create_table(
        "line_balances",
        sa.Column("line_id", sa.Text(), nullable=False),
        sa.Column("return_id", sa.Text(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("paid_cents", sa.BigInteger(), nullable=False),
        sa.Column("refunded_cents", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "refunded_cents >= 0 AND refunded_cents <= paid_cents",
            name=op.f("ck_line_balances_not_above_paid"),
        ),
        sa.PrimaryKeyConstraint("line_id", name=op.f("pk_line_balances")),
    )
    op.create_table(
        "photos",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("stored_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_photos")),
    )
    op.create_table(
        "receipts",
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("body_sha256", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("return_id", sa.Text(), nullable=True),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("flags", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("session_id", name=op.f("pk_receipts")),
    )
    op.create_index(op.f("ix_receipts_return_id"), "receipts", ["return_id"], unique=False)
    op.create_index(op.f("ix_receipts_state_received_at"), "receipts", ["state", "received_at"], unique=False)
    op.create_table(
        "returns",
        sa.Column("return_id", sa.Text(), nullable=False),
        sa.Column("rma", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("is_cancelled", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("return_id", name=op.f("pk_returns")),
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_settings")),
    )
    op.create_table(
        "station_tokens",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_station_tokens")),
    )
    op.create_table(
        "stations",
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("operator", sa.Text(), nullable=False),
        sa.Column("app_version", sa.Text(), nullable=False),
        sa.Column("unsent", sa.BigInteger(), nullable=False),
        sa.Column("needs_you", sa.BigInteger(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("station", name=op.f("pk_stations")),
    )
    op.create_table(
        "stock_movements",
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sku", sa.Text(), nullable=False),
        sa.Column("bucket", sa.Text(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("plate", sa.Text(), nullable=False),
        sa.Column("moved_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("session_id", "position", name=op.f("pk_stock_movements")),
    )
    op.create_index(op.f("ix_stock_movements_sku_bucket"), "stock_movements", ["sku", "bucket"], unique=False)
    op.create_table(
        "unit_plates",
        sa.Column("plate", sa.Text(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("plate", name=op.f("pk_unit_plates")),
    )
    op.create_table(
        "unit_serials",
        sa.Column("sku", sa.Text(), nullable=False),
        sa.Column("serial_key", sa.Text(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("sku", "serial_key", name=op.f("pk_unit_serials")),
    )
    op.create_table(
        "unit_slots",
        sa.Column("line_id", sa.Text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("line_id", "ordinal", name=op.f("pk_unit_slots")),
    )
    op.create_table(
        "idempotency_keys",
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["receipts.session_id"], name=op.f("fk_idempotency_keys_session_id")),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_idempotency_keys")),
    )
    op.create_table(
        "receipt_units",
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("plate", sa.Text(), nullable=False),
        sa.Column("line_id", sa.Text(), nullable=True),
        sa.Column("ordinal", sa.BigInteger(), nullable=True),
        sa.Column("is_line_full", sa.Boolean(), nullable=False),
        sa.Column("is_plate_seen", sa.Boolean(), nullable=False),
        sa.Column("is_serial_seen", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["receipts.session_id"], name=op.f("fk_receipt_units_session_id")),
        sa.PrimaryKeyConstraint("session_id", "position", name=op.f("pk_receipt_units")),
    )
    op.create_table(
        "refunds",
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("return_id", sa.Text(), nullable=False),
        sa.Column("rma", sa.Text(), nullable=False),
        sa.Column("line_id", sa.Text(), nullable=False),
        sa.Column("ordinal", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["line_id"], ["line_balances.line_id"], name=op.f("fk_refunds_line_id")),
        sa.PrimaryKeyConstraint("session_id", "position", name=op.f("pk_refunds")),
        sa.UniqueConstraint("line_id", "ordinal", name=op.f("uq_refunds_line_id_ordinal")),
    )
    op.create_index(op.f("ix_refunds_return_id"), "refunds", ["return_id"], unique=False)
    op.create_table(
        "return_codes",
        sa.Column("return_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("lookup_key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["return_id"], ["returns.return_id"], name=op.f("fk_return_codes_return_id")),
        sa.PrimaryKeyConstraint("return_id", "kind", "lookup_key", name=op.f("pk_return_codes")),
    )
    op.create_index(op.f("ix_return_codes_lookup_key"), "return_codes", ["lookup_key"], unique=False)
