"""The boards' sums, and the triggers that say what has to be counted; what is there is counted after the start."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0007"
branch_labels = None
depends_on = None

_DUE = "INSERT INTO board_due (kind, key)"
_OF_RETURN = f"{_DUE} SELECT 'receipt', {{key}} FROM receipts WHERE return_id = NEW.return_id"  # noqa: S608 (its own words)
_RECEIPT = f"{_DUE} VALUES ('receipt', {{new}})"
_CORRECTED = f"{_DUE} SELECT 'receipt', {{old}} WHERE NEW.supersedes IS NOT NULL"
_ORDER = f"{_DUE} VALUES ('order', {{row}}.order_id)"


def _sqlite() -> list[str]:
    receipt, corrected = _RECEIPT.format(new="NEW.session_id"), _CORRECTED.format(old="NEW.supersedes")
    of_return = _OF_RETURN.format(key="session_id")
    made = [
        ("receipts_came", "INSERT ON receipts", f"{receipt}; {corrected}"),
        ("receipts_changed", "UPDATE OF state, flags ON receipts", receipt),
        ("returns_came", "INSERT ON returns", of_return),
        ("returns_changed", "UPDATE OF payload ON returns", of_return),
        ("sold_came", "INSERT ON order_lines", _ORDER.format(row="NEW")),
        ("sold_changed", "UPDATE OF sku, quantity ON order_lines", _ORDER.format(row="NEW")),
        ("sold_gone", "DELETE ON order_lines", _ORDER.format(row="OLD")),
        ("sold_again", "UPDATE OF imported_at ON orders", _ORDER.format(row="NEW")),
    ]
    return [f"CREATE TRIGGER board_{name} AFTER {what} BEGIN {does}; END" for name, what, does in made]


def _postgresql() -> list[str]:
    receipt = _RECEIPT.format(new="NEW.session_id::text")
    corrected = _CORRECTED.format(old="NEW.supersedes::text")
    made = [
        ("receipts_came", ["INSERT ON receipts"], f"{receipt}; {corrected}"),
        ("receipts_changed", ["UPDATE OF state, flags ON receipts"], receipt),
        (
            "returns_told",
            ["INSERT ON returns", "UPDATE OF payload ON returns"],
            _OF_RETURN.format(key="session_id::text"),
        ),
        (
            "sold_told",
            [
                "INSERT ON order_lines",
                "UPDATE OF sku, quantity ON order_lines",
                "UPDATE OF imported_at ON orders",
            ],
            _ORDER.format(row="NEW"),
        ),
        ("sold_gone", ["DELETE ON order_lines"], _ORDER.format(row="OLD")),
    ]
    said = []
    for name, events, does in made:
        said.append(
            f"CREATE FUNCTION board_{name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {does}; RETURN NULL; END $$"
        )
        said += [
            f"CREATE TRIGGER board_{name}_{number} AFTER {event} FOR EACH ROW EXECUTE FUNCTION board_{name}()"
            for number, event in enumerate(events)
        ]
    return said


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _numbers(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.BigInteger(), nullable=False) for name in names]


def _when() -> list[sa.Column[Any]]:
    return [
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("occurred_at", sa.DateTime(timezone=True), nullable=False),
    ]


def upgrade() -> None:
    """Everything that is there is queued, to be counted."""
    op.create_table(
        "board_due",
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        *_texts("kind", "key"),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_board_due")),
    )
    op.create_table(
        "board_head",
        sa.Column("head_id", sa.Integer(), autoincrement=False, nullable=False),
        *_numbers("version"),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("head_id", name=op.f("pk_board_head")),
    )
    op.create_table(
        "board_parcels",
        sa.Column("session_id", sa.Uuid(), nullable=False),
        *_texts("brand"),
        *_when(),
        *_texts("station", "operator", "parcel", "carrier", "channel", "settlement", "flags"),
        *_numbers("units"),
        sa.Column("waited_ms", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("session_id", name=op.f("pk_board_parcels")),
    )
    op.create_table(
        "board_units",
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        *_texts("brand"),
        *_when(),
        *_texts("station", "operator", "plate", "sku", "name", "category", "size", "reason", "cause"),
        *_texts("item", "item_suggested", "state", "disposition", "disposition_suggested"),
        *_numbers("cents"),
        *_texts("currency", "spent"),
        sa.PrimaryKeyConstraint("session_id", "position", name=op.f("pk_board_units")),
    )
    op.create_index(op.f("ix_board_units_sku_occurred_at"), "board_units", ["sku", "occurred_at"])
    op.create_index(op.f("ix_board_units_brand_occurred_at"), "board_units", ["brand", "occurred_at"])
    op.create_index(op.f("ix_board_units_occurred_at"), "board_units", ["occurred_at"])
    op.create_table(
        "board_cells",
        *_texts("cube"),
        sa.Column("day", sa.Date(), nullable=False),
        *_texts("brand", "a", "b", "c"),
        *_numbers("units", "parcels", "ms", "cents"),
        sa.PrimaryKeyConstraint("cube", "day", "brand", "a", "b", "c", name=op.f("pk_board_cells")),
    )
    of_one = sa.text("cube = 'sku_found'")
    op.create_index(
        op.f("ix_board_cells_a_day"), "board_cells", ["a", "day"], sqlite_where=of_one, postgresql_where=of_one
    )
    op.create_table(
        "board_sold",
        *_texts("order_id", "brand"),
        sa.Column("day", sa.Date(), nullable=False),
        *_texts("units"),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_board_sold")),
    )
    op.execute("INSERT INTO board_head (head_id, version) VALUES (1, 0)")
    is_shared = op.get_bind().dialect.name == "postgresql"
    for statement in _postgresql() if is_shared else _sqlite():
        op.execute(statement)
    key = "session_id::text" if is_shared else "session_id"
    op.execute(f"{_DUE} SELECT 'receipt', {key} FROM receipts")  # noqa: S608 (its own words)
    op.execute(f"{_DUE} SELECT 'order', order_id FROM orders")  # noqa: S608 (as above)
