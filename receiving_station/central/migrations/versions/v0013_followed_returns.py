"""Customers are told of their returns: who follows which, what happened, what is to be told, what they want to hear."""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_NEWS = "INSERT INTO return_news (return_id)"
_CHANGED = f"{_NEWS} SELECT return_id FROM return_followers WHERE return_id = NEW.return_id"  # noqa: S608 (its own words)
_FOLLOWED = f"{_NEWS} VALUES (NEW.return_id)"
SQLITE = (
    "CREATE TRIGGER news_of_returns AFTER UPDATE OF state ON returns "
    f"WHEN OLD.state <> NEW.state BEGIN {_CHANGED}; END",
    f"CREATE TRIGGER news_of_followers AFTER INSERT ON return_followers BEGIN {_FOLLOWED}; END",
    f"CREATE TRIGGER news_of_steps AFTER INSERT ON return_steps BEGIN {_CHANGED}; END",
)
POSTGRESQL = (
    f"CREATE FUNCTION note_news() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {_CHANGED}; RETURN NULL; END $$",
    f"CREATE FUNCTION note_follower() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {_FOLLOWED}; RETURN NULL; END $$",
    "CREATE TRIGGER news_of_returns AFTER UPDATE OF state ON returns "
    "FOR EACH ROW WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION note_news()",
    "CREATE TRIGGER news_of_followers AFTER INSERT ON return_followers FOR EACH ROW EXECUTE FUNCTION note_follower()",
    "CREATE TRIGGER news_of_steps AFTER INSERT ON return_steps FOR EACH ROW EXECUTE FUNCTION note_news()",
)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _times(*names: str, is_known: bool = True) -> list[sa.Column[datetime]]:
    return [sa.Column(name, sa.DateTime(timezone=True), nullable=not is_known) for name in names]


def _while_set(table: str, *columns: str) -> None:
    where = sa.text(f"{columns[0]} IS NOT NULL") if columns[0] != "return_id" else sa.text("due_at IS NOT NULL")
    name = op.f(f"ix_{table}_{'_'.join(columns)}")
    op.create_index(name, table, list(columns), sqlite_where=where, postgresql_where=where)


def upgrade() -> None:
    """Nobody follows a return yet."""
    op.create_table(
        "return_followers",
        *_texts("return_id", "brand", "email", "phone", "language"),
        *_times("since"),
        sa.Column("version", sa.BigInteger(), server_default="0", nullable=False),
        *_times("look_at", is_known=False),
        sa.PrimaryKeyConstraint("return_id", name=op.f("pk_return_followers")),
    )
    _while_set("return_followers", "look_at")
    op.create_table(
        "return_news",
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        *_texts("return_id"),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_return_news")),
    )
    op.create_table(
        "return_steps",
        sa.Column("step_id", sa.Uuid(), nullable=False),
        *_texts("return_id", "step"),
        *_times("at"),
        *_texts("data"),
        sa.PrimaryKeyConstraint("step_id", name=op.f("pk_return_steps")),
    )
    op.create_index(op.f("ix_return_steps_return_id"), "return_steps", ["return_id"])
    op.create_index(op.f("ix_return_steps_step_at"), "return_steps", ["step", "at"])
    op.create_table(
        "customer_notices",
        sa.Column("notice_id", sa.Uuid(), nullable=False),
        *_texts("return_id", "brand"),
        sa.Column("place", sa.Integer(), nullable=False),
        *_texts("step"),
        *_times("at"),
        *_texts("data"),
        sa.Column("is_answer", sa.Boolean(), nullable=False),
        *_times("noted_at"),
        *_times("due_at", "begun_at", "told_at", is_known=False),
        *_texts("state"),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("last_error", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("notice_id", name=op.f("pk_customer_notices")),
        sa.UniqueConstraint("return_id", "place", name=op.f("uq_customer_notices_return_id_place")),
    )
    _while_set("customer_notices", "due_at")
    _while_set("customer_notices", "return_id", "place")
    op.create_table(
        "address_choices",
        *_texts("brand", "address_sha256", "wants"),
        *_times("changed_at"),
        *_times("bounced_at", is_known=False),
        sa.Column("bounce", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("brand", "address_sha256", name=op.f("pk_address_choices")),
    )
    op.create_table(
        "brand_paces",
        *_texts("brand", "leg"),
        sa.Column("n", sa.BigInteger(), nullable=False),
        *_texts("seconds"),
        *_times("counted_at"),
        sa.PrimaryKeyConstraint("brand", "leg", name=op.f("pk_brand_paces")),
    )
    for statement in POSTGRESQL if op.get_bind().dialect.name == "postgresql" else SQLITE:
        op.execute(statement)
