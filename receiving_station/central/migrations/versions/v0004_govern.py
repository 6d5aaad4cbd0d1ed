"""Enrolment, people's scopes, the audit trail, webhooks; returns know their brand."""

import json

import sqlalchemy as sa
from alembic import op

from receiving_station.central.database import SafeText

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_KEEP = "the audit trail is never changed"
SQLITE = tuple(
    f"CREATE TRIGGER audit_not_{what.lower()}d BEFORE {what} ON audit BEGIN SELECT RAISE(ABORT, '{_KEEP}'); END"
    for what in ("UPDATE", "DELETE")
)
POSTGRESQL = (
    f"CREATE FUNCTION audit_kept() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{_KEEP}' USING ERRCODE = 'integrity_constraint_violation'; END $$",
    "CREATE TRIGGER audit_kept BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_kept()",
    "CREATE TRIGGER audit_not_truncated BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_kept()",
)
_BATCH = 5000


def upgrade() -> None:
    """Tokens of before are stations' tokens without a name."""
    _add_tables()
    op.add_column("station_tokens", sa.Column("kind", sa.Text(), server_default="station", nullable=False))
    op.add_column("station_tokens", sa.Column("holder", sa.Text(), server_default="", nullable=False))
    op.add_column("station_tokens", sa.Column("replaces", sa.Text(), nullable=True))
    op.add_column("station_tokens", sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("returns", sa.Column("brand", sa.Text(), server_default="", nullable=False))
    _fill_brands()
    op.create_index(op.f("ix_returns_brand"), "returns", ["brand"])
    op.execute(f"INSERT INTO audit_head (head_id, seq, sha256) VALUES (1, 0, '{'0' * 64}')")  # noqa: S608 (own words)
    for statement in POSTGRESQL if op.get_bind().dialect.name == "postgresql" else SQLITE:
        op.execute(statement)


def _add_tables() -> None:
    time = sa.DateTime(timezone=True)
    op.create_table(
        "enrol_codes",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("expires_at", time, nullable=False),
        sa.Column("used_at", time, nullable=True),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_enrol_codes")),
    )
    op.create_table(
        "person_scopes",
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("brand", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_person_scopes")),
    )
    op.create_table(
        "audit",
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", time, nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("actor", "action", "subject", "detail", "previous", "sha256")
        ),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit")),
    )
    op.create_table(
        "audit_head",
        sa.Column("head_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("head_id", name=op.f("pk_audit_head")),
    )
    op.create_table(
        "webhook_endpoints",
        sa.Column("endpoint_id", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("secret", sa.Text(), nullable=False),
        sa.Column("brand", sa.Text(), nullable=True),
        sa.Column("events", sa.Text(), nullable=False),
        sa.Column("created_at", time, nullable=False),
        sa.Column("disabled_at", time, nullable=True),
        sa.PrimaryKeyConstraint("endpoint_id", name=op.f("pk_webhook_endpoints")),
    )
    op.create_table(
        "outbox",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("brand", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("occurred_at", time, nullable=False),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_outbox")),
    )
    op.create_index(op.f("ix_outbox_occurred_at"), "outbox", ["occurred_at"])
    op.create_table(
        "webhook_deliveries",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("endpoint_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("due_at", time, nullable=True),
        sa.Column("first_at", time, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("last_answer", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["outbox.event_id"], name=op.f("fk_webhook_deliveries_event_id")),
        sa.ForeignKeyConstraint(
            ["endpoint_id"], ["webhook_endpoints.endpoint_id"], name=op.f("fk_webhook_deliveries_endpoint_id")
        ),
        sa.PrimaryKeyConstraint("event_id", "endpoint_id", name=op.f("pk_webhook_deliveries")),
    )
    is_due = sa.text("due_at IS NOT NULL")
    op.create_index(
        op.f("ix_webhook_deliveries_due_at"),
        "webhook_deliveries",
        ["due_at"],
        sqlite_where=is_due,
        postgresql_where=is_due,
    )


def _fill_brands() -> None:
    connection = op.get_bind()
    returns = sa.table(
        "returns", sa.column("return_id", SafeText()), sa.column("payload", SafeText()), sa.column("brand", SafeText())
    )
    change = (
        sa.update(returns).where(returns.c.return_id == sa.bindparam("key")).values(brand=sa.bindparam("its_brand"))
    )
    after = ""
    while rows := connection.execute(
        sa.select(returns.c.return_id, returns.c.payload)
        .where(returns.c.return_id > after)
        .order_by(returns.c.return_id)
        .limit(_BATCH)
    ).all():
        connection.execute(change, [{"key": key, "its_brand": json.loads(payload)["brand"]} for key, payload in rows])
        after = rows[-1][0]
