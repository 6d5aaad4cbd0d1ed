"""Orders and what was paid; decisions and the policies they followed; approvals; corrections of refunds.

Money is counted in its currency's own minor unit from here on: amounts of currencies with another number of
decimals than two are brought over.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_COUNT = (
    "UPDATE line_balances SET refunded_cents = refunded_cents + NEW.amount_cents WHERE line_id = NEW.line_id",
    "UPDATE order_lines SET refunded_cents = refunded_cents + NEW.amount_cents "
    "WHERE order_line_id = (SELECT order_line_id FROM line_balances WHERE line_id = NEW.line_id)",
)
_KEEP = "a refund is never changed or taken out: write another one"
_KEPT = "amount_cents, bonus_cents, line_id, ordinal, kind, currency"
SQLITE = (
    f"CREATE TRIGGER refunds_counted AFTER INSERT ON refunds BEGIN {_COUNT[0]}; {_COUNT[1]}; END",
    f"CREATE TRIGGER refunds_kept BEFORE UPDATE OF {_KEPT} ON refunds BEGIN SELECT RAISE(ABORT, '{_KEEP}'); END",
    f"CREATE TRIGGER refunds_not_deleted BEFORE DELETE ON refunds BEGIN SELECT RAISE(ABORT, '{_KEEP}'); END",
)
POSTGRESQL = (
    f"CREATE OR REPLACE FUNCTION refunds_counted() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN {_COUNT[0]}; {_COUNT[1]}; RETURN NULL; END $$",
    "CREATE TRIGGER refunds_counted AFTER INSERT ON refunds FOR EACH ROW EXECUTE FUNCTION refunds_counted()",
    f"CREATE TRIGGER refunds_kept BEFORE UPDATE OF {_KEPT} OR DELETE ON refunds "
    "FOR EACH ROW EXECUTE FUNCTION refunds_kept()",
)
_WHOLE = "'BIF','CLP','DJF','GNF','ISK','JPY','KMF','KRW','PYG','RWF','UGX','UYI','VND','VUV','XAF','XOF','XPF'"
_MILLS = "'BHD','IQD','JOD','KWD','LYD','OMR','TND'"


def upgrade() -> None:
    """What was there stays: returns are announced or cancelled, refunds are issued."""
    is_shared = op.get_bind().dialect.name == "postgresql"
    _add_tables()
    op.add_column("line_balances", sa.Column("order_line_id", sa.Text(), nullable=True))
    op.create_index(op.f("ix_line_balances_order_line_id"), "line_balances", ["order_line_id"])
    op.create_index(op.f("ix_line_balances_return_id"), "line_balances", ["return_id"])
    op.add_column("receipts", sa.Column("supersedes", sa.Uuid(), nullable=True))
    is_one = sa.text("supersedes IS NOT NULL")
    op.create_index(
        op.f("ix_receipts_supersedes"), "receipts", ["supersedes"], sqlite_where=is_one, postgresql_where=is_one
    )
    op.add_column("returns", sa.Column("state", sa.Text(), server_default="announced", nullable=False))
    op.add_column("returns", sa.Column("customer", sa.Text(), server_default="", nullable=False))
    op.add_column("returns", sa.Column("order_id", sa.Text(), nullable=True))
    op.add_column("returns", sa.Column("announced_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index(op.f("ix_returns_brand_customer"), "returns", ["brand", "customer"])
    op.create_index(op.f("ix_returns_order_id"), "returns", ["order_id"])
    op.execute("UPDATE returns SET state = 'cancelled' WHERE is_cancelled")
    for name in ("refunds_counted", "refunds_kept", *(() if is_shared else ("refunds_not_deleted",))):
        op.execute(f"DROP TRIGGER {name}" + (" ON refunds" if is_shared else ""))
    with op.batch_alter_table("refunds") as refunds:
        refunds.add_column(sa.Column("round", sa.Integer(), server_default="0", nullable=False))
        refunds.add_column(sa.Column("bonus_cents", sa.BigInteger(), server_default="0", nullable=False))
        refunds.add_column(sa.Column("state", sa.Text(), server_default="issued", nullable=False))
        refunds.add_column(sa.Column("told_at", sa.DateTime(timezone=True), nullable=True))
        refunds.drop_constraint(op.f("uq_refunds_line_id_ordinal"), type_="unique")
        refunds.create_unique_constraint(op.f("uq_refunds_line_id_ordinal_round"), ["line_id", "ordinal", "round"])
        refunds.create_check_constraint(
            op.f("ck_refunds_bonus_is_credit"),
            "bonus_cents = 0 OR (kind = 'store_credit' AND bonus_cents > 0 AND bonus_cents <= amount_cents)",
        )
    for currencies, change in ((_WHOLE, "/ 100"), (_MILLS, "* 10")):
        where = f"WHERE currency IN ({currencies})"
        op.execute(f"UPDATE refunds SET amount_cents = amount_cents {change} {where}")  # noqa: S608 (own words)
        op.execute(
            f"UPDATE line_balances SET paid_cents = paid_cents {change}, "  # noqa: S608 (own words)
            f"refunded_cents = refunded_cents {change} {where}"
        )
    for statement in POSTGRESQL if is_shared else SQLITE:
        op.execute(statement)


def _add_tables() -> None:
    time = sa.DateTime(timezone=True)
    op.create_table(
        "orders",
        *(_text(name) for name in ("order_id", "brand", "order_number", "lookup_key", "channel", "customer")),
        _text("currency"),
        _text("payload"),
        sa.Column("imported_at", time, nullable=False),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_orders")),
    )
    op.create_index(op.f("ix_orders_lookup_key"), "orders", ["lookup_key"])
    op.create_table(
        "order_lines",
        _text("order_line_id"),
        _text("order_id"),
        _text("line"),
        _text("sku"),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("paid_cents", sa.BigInteger(), nullable=False),
        sa.Column("refunded_cents", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "refunded_cents >= 0 AND refunded_cents <= paid_cents", name=op.f("ck_order_lines_not_above_paid")
        ),
        sa.ForeignKeyConstraint(["order_id"], ["orders.order_id"], name=op.f("fk_order_lines_order_id")),
        sa.PrimaryKeyConstraint("order_line_id", name=op.f("pk_order_lines")),
    )
    op.create_index(op.f("ix_order_lines_order_id"), "order_lines", ["order_id"])
    op.create_table(
        "exchange_orders",
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        *(_text(name) for name in ("return_id", "line_id", "kind", "sku", "state")),
        sa.Column("made_at", time, nullable=False),
        sa.PrimaryKeyConstraint("session_id", "position", name=op.f("pk_exchange_orders")),
    )
    op.create_index(op.f("ix_exchange_orders_return_id"), "exchange_orders", ["return_id"])
    op.create_table(
        "policies",
        _text("sha256"),
        _text("brand"),
        sa.Column("version", sa.BigInteger(), nullable=False),
        _text("payload"),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_policies")),
    )
    op.create_table(
        "decisions",
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("return_id", sa.Text(), nullable=True),
        _text("policy_sha256"),
        _text("inputs"),
        _text("plan"),
        sa.Column("decided_at", time, nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["receipts.session_id"], name=op.f("fk_decisions_session_id")),
        sa.ForeignKeyConstraint(["policy_sha256"], ["policies.sha256"], name=op.f("fk_decisions_policy_sha256")),
        sa.PrimaryKeyConstraint("session_id", "number", name=op.f("pk_decisions")),
    )
    op.create_index(op.f("ix_decisions_return_id"), "decisions", ["return_id"])
    op.create_table(
        "approvals",
        sa.Column("session_id", sa.Uuid(), nullable=False),
        *(_text(name) for name in ("brand", "state", "decided_by", "note")),
        sa.Column("return_id", sa.Text(), nullable=True),
        sa.Column("asked_at", time, nullable=False),
        sa.Column("decided_at", time, nullable=True),
        sa.ForeignKeyConstraint(["session_id"], ["receipts.session_id"], name=op.f("fk_approvals_session_id")),
        sa.PrimaryKeyConstraint("session_id", name=op.f("pk_approvals")),
    )
    op.create_index(op.f("ix_approvals_state_asked_at"), "approvals", ["state", "asked_at"])


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)
