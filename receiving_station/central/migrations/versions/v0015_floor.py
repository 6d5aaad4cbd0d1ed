"""Regions of orders, the boards' sums where they are read, sign-in tries of all processes, and daily mails.

Everything is counted anew after the start: the sums' table is another one, and every parcel has a region now.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_DUE = "INSERT INTO board_due (kind, key)"


def upgrade() -> None:
    """What was received and announced stays as it is."""
    is_shared = op.get_bind().dialect.name == "postgresql"
    for table in ("orders", "returns"):
        op.add_column(table, sa.Column("region", sa.Text(), server_default="", nullable=False))
    _count_elsewhere()
    key = "session_id::text" if is_shared else "session_id"
    of_return = f"{_DUE} SELECT 'receipt', {key} FROM receipts WHERE return_id = NEW.return_id"  # noqa: S608 (its own words)
    if is_shared:
        op.execute(
            "CREATE TRIGGER board_returns_told_region AFTER UPDATE OF region ON returns "
            "FOR EACH ROW EXECUTE FUNCTION board_returns_told()"
        )
    else:
        op.execute(f"CREATE TRIGGER board_returns_region AFTER UPDATE OF region ON returns BEGIN {of_return}; END")
    op.create_table(
        "sign_in_tries",
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("tries", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_sign_in_tries")),
    )
    op.create_table(
        "daily_mails",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tries", sa.BigInteger(), nullable=False),
        sa.Column("handed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_daily_mails")),
    )
    op.execute("DELETE FROM board_due")
    op.execute(f"{_DUE} SELECT 'receipt', {key} FROM receipts")  # noqa: S608 (its own words)
    op.execute(f"{_DUE} SELECT 'order', order_id FROM orders")  # noqa: S608 (as above)


def _count_elsewhere() -> None:
    for table in ("board_parcels", "board_units", "board_sold"):
        op.execute(sa.delete(sa.table(table)))
    op.add_column("board_parcels", sa.Column("region", sa.Text(), server_default="", nullable=False))
    op.drop_table("board_cells")
    op.create_table(
        "board_cells",
        sa.Column("cube", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("brand", "a", "b", "c")),
        *(sa.Column(name, sa.BigInteger(), nullable=False) for name in ("units", "parcels", "ms", "cents")),
        sa.PrimaryKeyConstraint("cube", "day", "brand", "a", "b", "c", name=op.f("pk_board_cells")),
        sqlite_with_rowid=False,
    )
    of_one = sa.text("cube = 'sku_found'")
    op.create_index(
        op.f("ix_board_cells_a_day"), "board_cells", ["a", "day"], sqlite_where=of_one, postgresql_where=of_one
    )
