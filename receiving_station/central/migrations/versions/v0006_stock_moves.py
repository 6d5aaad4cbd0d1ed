"""Stock moves on after it was booked, unit by unit; what is sellable by grade knows its grade."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_KEEP = "a stock move is never changed: move the unit again"
SQLITE = tuple(
    f"CREATE TRIGGER stock_moves_not_{what.lower()}d BEFORE {what} ON stock_moves "
    f"BEGIN SELECT RAISE(ABORT, '{_KEEP}'); END"
    for what in ("UPDATE", "DELETE")
)
POSTGRESQL = (
    f"CREATE FUNCTION stock_moves_kept() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{_KEEP}' USING ERRCODE = 'integrity_constraint_violation'; END $$",
    "CREATE TRIGGER stock_moves_kept BEFORE UPDATE OR DELETE ON stock_moves "
    "FOR EACH ROW EXECUTE FUNCTION stock_moves_kept()",
)


def upgrade() -> None:
    """What was booked before has no grade."""
    op.add_column("stock_movements", sa.Column("grade", sa.Text(), server_default="", nullable=False))
    op.create_table(
        "stock_moves",
        sa.Column("move_id", sa.Uuid(), nullable=False),
        sa.Column("plate", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("sku", "from_bucket", "from_grade", "to_bucket", "to_grade", "reason", "actor")
        ),
        sa.Column("moved_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id", "position"],
            ["stock_movements.session_id", "stock_movements.position"],
            name=op.f("fk_stock_moves_session_id_position"),
        ),
        sa.UniqueConstraint("plate", "seq", name=op.f("uq_stock_moves_plate_seq")),
        sa.PrimaryKeyConstraint("move_id", name=op.f("pk_stock_moves")),
    )
    op.create_index(op.f("ix_stock_moves_session_id_position"), "stock_moves", ["session_id", "position"])
    op.create_index(op.f("ix_receipt_units_plate"), "receipt_units", ["plate"])
    op.create_index(op.f("ix_stock_movements_plate"), "stock_movements", ["plate"])
    op.create_index(op.f("ix_refunds_issued_at_session_id"), "refunds", ["issued_at", "session_id"])
    for statement in POSTGRESQL if op.get_bind().dialect.name == "postgresql" else SQLITE:
        op.execute(statement)
