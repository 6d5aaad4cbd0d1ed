"""The central's tables. Money counts its currency's minor unit; payloads are the wire's own JSON, kept as text."""

import json
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from receiving_station.central.database import SafeText, UtcTime

OPEN_RETURNS = "state IN ('announced', 'in_transit', 'received', 'needs_person', 'partly_settled')"


class Base(DeclarativeBase):
    """Every table of the central."""

    metadata = sa.MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {str: SafeText(), datetime: UtcTime(), UUID: sa.Uuid(), int: sa.BigInteger()}  # noqa: RUF012 (SQLAlchemy's own form)


class Setting(Base):
    """A fact about this central: ``feed_id`` (names its change sequence)."""

    __tablename__ = "settings"
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class StationToken(Base):
    """A token that opens the api; only its SHA-256 is kept.

    ``holder`` is a station's name, or a person's id where ``kind`` is "person". ``replaces`` is the token that this
    one takes the place of from its first use on.
    """

    __tablename__ = "station_tokens"
    sha256: Mapped[str] = mapped_column(primary_key=True)
    created_at: Mapped[datetime]
    kind: Mapped[str] = mapped_column(server_default="station")
    holder: Mapped[str] = mapped_column(server_default="")
    replaces: Mapped[str | None]
    revoked_at: Mapped[datetime | None]


class EnrolCode(Base):
    """A code that a station exchanges once for its token; only its SHA-256 is kept."""

    __tablename__ = "enrol_codes"
    sha256: Mapped[str] = mapped_column(primary_key=True)
    station: Mapped[str]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class PersonScope(Base):
    """The brand whose data a person may see, where the person works for a brand."""

    __tablename__ = "person_scopes"
    person_id: Mapped[str] = mapped_column(primary_key=True)
    brand: Mapped[str]


class AuditRow(Base):
    """Who changed what about this central; never changed (triggers), each row sealed with the one before."""

    __tablename__ = "audit"
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    actor: Mapped[str]
    action: Mapped[str]
    subject: Mapped[str]
    detail: Mapped[str]
    previous: Mapped[str]
    sha256: Mapped[str]


class AuditHead(Base):
    """The last row's number and seal. One row: who writes next waits for the one before."""

    __tablename__ = "audit_head"
    head_id: Mapped[int] = mapped_column(sa.Integer, primary_key=True, autoincrement=False)
    seq: Mapped[int]
    sha256: Mapped[str]


class WebhookEndpoint(Base):
    """Who is told; ``brand`` None: of every brand. ``events`` is a JSON list. ``secret`` signs and is kept as it is."""

    __tablename__ = "webhook_endpoints"
    endpoint_id: Mapped[str] = mapped_column(primary_key=True)
    url: Mapped[str]
    secret: Mapped[str]
    brand: Mapped[str | None]
    events: Mapped[str]
    created_at: Mapped[datetime]
    disabled_at: Mapped[datetime | None]


class OutboxEvent(Base):
    """Something to tell, written once in the transaction in which it became so; the log that is replayed from.

    It is the built-in ledger of notices: whoever listens, or nobody, what happened to a return is here.
    """

    __tablename__ = "outbox"
    __table_args__ = (sa.Index(None, "occurred_at"),)
    event_id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    brand: Mapped[str]
    payload: Mapped[str]
    occurred_at: Mapped[datetime]


class WebhookDelivery(Base):
    """One event for one receiver; ``due_at`` None: delivered, or given up (``state`` says which)."""

    __tablename__ = "webhook_deliveries"
    __table_args__ = (
        sa.Index(
            None,
            "due_at",
            sqlite_where=sa.text("due_at IS NOT NULL"),
            postgresql_where=sa.text("due_at IS NOT NULL"),
        ),
    )
    event_id: Mapped[UUID] = mapped_column(sa.ForeignKey("outbox.event_id"), primary_key=True)
    endpoint_id: Mapped[str] = mapped_column(sa.ForeignKey("webhook_endpoints.endpoint_id"), primary_key=True)
    state: Mapped[str]
    due_at: Mapped[datetime | None]
    first_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(sa.Integer)
    last_answer: Mapped[str]


class Notice(Base):
    """An event for the notifier outside, where there is one; ``due_at`` None: told.

    ``about`` is the return, or the receipt of nobody's parcel: its notices are told in the order of ``noted_at`` and
    ``place``. ``begun_at``: the notifier may have heard of it since.
    """

    __tablename__ = "notices"
    __table_args__ = (
        sa.Index(
            None,
            "due_at",
            sqlite_where=sa.text("due_at IS NOT NULL"),
            postgresql_where=sa.text("due_at IS NOT NULL"),
        ),
        sa.Index(
            None,
            "about",
            "noted_at",
            sqlite_where=sa.text("due_at IS NOT NULL"),
            postgresql_where=sa.text("due_at IS NOT NULL"),
        ),
    )
    event_id: Mapped[UUID] = mapped_column(sa.ForeignKey("outbox.event_id"), primary_key=True)
    about: Mapped[str]
    noted_at: Mapped[datetime]
    place: Mapped[int] = mapped_column(sa.Integer)
    due_at: Mapped[datetime | None]
    begun_at: Mapped[datetime | None]
    told_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(sa.Integer, server_default="0")
    last_error: Mapped[str] = mapped_column(server_default="")


class FeedCounter(Base):
    """The last change's number. One row: whoever takes a number waits for the one before to commit.

    A database sequence would not do: its numbers are given out before the commit, and a reader could pass
    by a change that commits late.
    """

    __tablename__ = "feed_counter"
    counter_id: Mapped[int] = mapped_column(sa.Integer, primary_key=True, autoincrement=False)
    last_seq: Mapped[int]


class Change(Base):
    """The last change of one return or product; a later change of the same thing takes its place."""

    __tablename__ = "changes"
    __table_args__ = (sa.UniqueConstraint("kind", "entity_id"),)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str]
    entity_id: Mapped[str]
    payload: Mapped[str | None]


class AnnouncedReturn(Base):
    """An announced return; a withdrawn one stays, cancelled.

    ``state`` moves by the table of ``domain.return_states`` only. ``customer`` is the shop's own id of them, and
    ``region`` where the order was sent: they are for counting, and no station hears of them.
    """

    __tablename__ = "returns"
    __table_args__ = (
        sa.Index(None, "brand"),
        sa.Index(None, "brand", "customer"),
        sa.Index(None, "order_id"),
        # What the backlog is counted of: as large as the backlog, whatever the history.
        sa.Index(
            "ix_returns_open",
            "brand",
            "state",
            "announced_at",
            sqlite_where=sa.text(OPEN_RETURNS),
            postgresql_where=sa.text(OPEN_RETURNS),
        ),
    )
    return_id: Mapped[str] = mapped_column(primary_key=True)
    rma: Mapped[str]
    payload: Mapped[str]
    is_cancelled: Mapped[bool]
    brand: Mapped[str] = mapped_column(server_default="")
    state: Mapped[str] = mapped_column(server_default="announced")
    customer: Mapped[str] = mapped_column(server_default="")
    order_id: Mapped[str | None]
    announced_at: Mapped[datetime | None]
    region: Mapped[str] = mapped_column(server_default="")


class Order(Base):
    """What a customer bought. ``customer`` is the shop's own id of them; ``payload`` an ``orders.OrderFacts``."""

    __tablename__ = "orders"
    __table_args__ = (sa.Index(None, "lookup_key"),)
    order_id: Mapped[str] = mapped_column(primary_key=True)
    brand: Mapped[str]
    order_number: Mapped[str]
    lookup_key: Mapped[str]
    channel: Mapped[str]
    customer: Mapped[str]
    currency: Mapped[str]
    payload: Mapped[str]
    imported_at: Mapped[datetime]
    region: Mapped[str] = mapped_column(server_default="")


class OrderLine(Base):
    """What was paid for one line of an order, or for its shipping, tax in and discounts off.

    ``refunded_cents`` is counted by the same trigger as a return line's: however many returns an order has, and
    whichever way their refunds came, they give back no more than this.
    """

    __tablename__ = "order_lines"
    __table_args__ = (
        sa.CheckConstraint("refunded_cents >= 0 AND refunded_cents <= paid_cents", name="not_above_paid"),
        sa.Index(None, "order_id"),
    )
    order_line_id: Mapped[str] = mapped_column(primary_key=True)
    order_id: Mapped[str] = mapped_column(sa.ForeignKey("orders.order_id"))
    line: Mapped[str]
    sku: Mapped[str]
    quantity: Mapped[int]
    paid_cents: Mapped[int]
    refunded_cents: Mapped[int]


class ReturnCode(Base):
    """A number under which a return can be looked up, in the form of ``codes.lookup_key``."""

    __tablename__ = "return_codes"
    __table_args__ = (sa.Index(None, "lookup_key"),)
    return_id: Mapped[str] = mapped_column(sa.ForeignKey("returns.return_id"), primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    lookup_key: Mapped[str] = mapped_column(primary_key=True)


class LineBalance(Base):
    """What was paid for an announced line and what was given back; the database holds the second below.

    ``refunded_cents`` is counted by a trigger of ``refunds`` (migration 0002): no row gets into the ledger, by
    whatever way, that this check does not see.
    """

    __tablename__ = "line_balances"
    __table_args__ = (
        sa.CheckConstraint("refunded_cents >= 0 AND refunded_cents <= paid_cents", name="not_above_paid"),
        sa.Index(None, "order_line_id"),
        sa.Index(None, "return_id"),
    )
    line_id: Mapped[str] = mapped_column(primary_key=True)
    return_id: Mapped[str]
    quantity: Mapped[int]
    currency: Mapped[str]
    paid_cents: Mapped[int]
    refunded_cents: Mapped[int]
    order_line_id: Mapped[str | None]


class Photo(Base):
    """A photo that is in the photo store."""

    __tablename__ = "photos"
    sha256: Mapped[str] = mapped_column(primary_key=True)
    size_bytes: Mapped[int]
    stored_at: Mapped[datetime]


class AwaitedPhoto(Base):
    """A photo that a receipt named and came without; the receipt's settlement waits for it."""

    __tablename__ = "awaited_photos"
    __table_args__ = (sa.Index(None, "session_id"),)
    sha256: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[UUID] = mapped_column(sa.ForeignKey("receipts.session_id"), primary_key=True)


class ReceiptRow(Base):
    """A receipt as it came, its first answer, and how far its settlement is.

    It is its own place in the queue of settlements, in the transaction that made it durable: ``due_at`` says from
    when a worker takes it up (a later instant while one has it, or after a failure), None that nothing is left, or
    that its photos are to come first (``AwaitedPhoto``). ``supersedes`` is the receipt whose places it took over.
    """

    __tablename__ = "receipts"
    __table_args__ = (
        sa.Index(None, "state", "received_at"),
        sa.Index(None, "return_id"),
        sa.Index(None, "received_at"),
        sa.Index(
            None,
            "supersedes",
            sqlite_where=sa.text("supersedes IS NOT NULL"),
            postgresql_where=sa.text("supersedes IS NOT NULL"),
        ),
        sa.Index(
            None,
            "due_at",
            sqlite_where=sa.text("due_at IS NOT NULL"),
            postgresql_where=sa.text("due_at IS NOT NULL"),
        ),
    )
    session_id: Mapped[UUID] = mapped_column(primary_key=True)
    body_sha256: Mapped[str]
    payload: Mapped[str]
    answer: Mapped[str]
    state: Mapped[str]
    return_id: Mapped[str | None]
    station: Mapped[str]
    flags: Mapped[str]
    received_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(sa.Integer, server_default="0")
    supersedes: Mapped[UUID | None]

    @property
    def flag_list(self) -> list[str]:
        """The flags, which are kept as a JSON list."""
        flags: list[str] = json.loads(self.flags)
        return flags


class IdempotencyKey(Base):
    """A key that a receipt came with; it belongs to that receipt for good."""

    __tablename__ = "idempotency_keys"
    entry_id: Mapped[UUID] = mapped_column(primary_key=True)
    session_id: Mapped[UUID] = mapped_column(sa.ForeignKey("receipts.session_id"))


class ReceiptUnit(Base):
    """One unit of a receipt and the places that it took; ``ordinal`` is its place on the announced line."""

    __tablename__ = "receipt_units"
    __table_args__ = (sa.Index(None, "plate"),)
    session_id: Mapped[UUID] = mapped_column(sa.ForeignKey("receipts.session_id"), primary_key=True)
    position: Mapped[int] = mapped_column(sa.Integer, primary_key=True, autoincrement=False)
    unit_id: Mapped[UUID]
    plate: Mapped[str]
    line_id: Mapped[str | None]
    ordinal: Mapped[int | None]
    is_line_full: Mapped[bool]
    is_plate_seen: Mapped[bool]
    is_serial_seen: Mapped[bool]


class UnitSlot(Base):
    """The natural key of a unit: the n-th unit of an announced line can be received once."""

    __tablename__ = "unit_slots"
    line_id: Mapped[str] = mapped_column(primary_key=True)
    ordinal: Mapped[int] = mapped_column(sa.Integer, primary_key=True, autoincrement=False)
    session_id: Mapped[UUID]
    position: Mapped[int]


class UnitPlateRow(Base):
    """A plate is on one unit only."""

    __tablename__ = "unit_plates"
    plate: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[UUID]
    position: Mapped[int]


class UnitSerial(Base):
    """A serial number of a SKU that was received."""

    __tablename__ = "unit_serials"
    sku: Mapped[str] = mapped_column(primary_key=True)
    serial_key: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[UUID]
    position: Mapped[int]


class Refund(Base):
    """The refund ledger: one row per unit, and one per place on a line and round. Amounts are never changed (triggers).

    ``round`` is 0, and counts up with each correction that gave more. ``bonus_cents`` comes on top of a credit and
    was never paid. ``state`` is "issued", or "pending" while a provider outside has it, who was told at ``told_at``.
    """

    __tablename__ = "refunds"
    __table_args__ = (
        sa.UniqueConstraint("line_id", "ordinal", "round"),
        sa.CheckConstraint(
            "bonus_cents = 0 OR (kind = 'store_credit' AND bonus_cents > 0 AND bonus_cents <= amount_cents)",
            name="bonus_is_credit",
        ),
        sa.Index(None, "return_id"),
        sa.Index(None, "issued_at", "session_id"),
    )
    session_id: Mapped[UUID] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(sa.Integer, primary_key=True, autoincrement=False)
    return_id: Mapped[str]
    rma: Mapped[str]
    line_id: Mapped[str] = mapped_column(sa.ForeignKey("line_balances.line_id"))
    ordinal: Mapped[int]
    kind: Mapped[str]
    amount_cents: Mapped[int]
    currency: Mapped[str]
    issued_at: Mapped[datetime]
    round: Mapped[int] = mapped_column(sa.Integer, server_default="0")
    bonus_cents: Mapped[int] = mapped_column(server_default="0")
    state: Mapped[str] = mapped_column(server_default="issued")
    told_at: Mapped[datetime | None]


class ExchangeOrder(Base):
    """The ledger of goods and work for customers: an exchange, a replacement, a repair; one row per unit."""

    __tablename__ = "exchange_orders"
    __table_args__ = (sa.Index(None, "return_id"), sa.Index(None, "made_at", "session_id"))
    session_id: Mapped[UUID] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(sa.Integer, primary_key=True, autoincrement=False)
    return_id: Mapped[str]
    line_id: Mapped[str]
    kind: Mapped[str]
    sku: Mapped[str]
    state: Mapped[str]
    made_at: Mapped[datetime]


class PolicyRow(Base):
    """A brand's rules as some decision followed them, by the SHA-256 of their JSON."""

    __tablename__ = "policies"
    sha256: Mapped[str] = mapped_column(primary_key=True)
    brand: Mapped[str]
    version: Mapped[int]
    payload: Mapped[str]


class DecisionRow(Base):
    """One decision: what it was made of, and what it was. ``number`` counts up when a receipt is decided again."""

    __tablename__ = "decisions"
    __table_args__ = (sa.Index(None, "return_id"),)
    session_id: Mapped[UUID] = mapped_column(sa.ForeignKey("receipts.session_id"), primary_key=True)
    number: Mapped[int] = mapped_column(sa.Integer, primary_key=True, autoincrement=False)
    return_id: Mapped[str | None]
    policy_sha256: Mapped[str] = mapped_column(sa.ForeignKey("policies.sha256"))
    inputs: Mapped[str]
    plan: Mapped[str]
    decided_at: Mapped[datetime]


class Approval(Base):
    """A receipt that a person is asked about: waiting, approved or rejected, then released."""

    __tablename__ = "approvals"
    __table_args__ = (sa.Index(None, "state", "asked_at"),)
    session_id: Mapped[UUID] = mapped_column(sa.ForeignKey("receipts.session_id"), primary_key=True)
    brand: Mapped[str]
    return_id: Mapped[str | None]
    state: Mapped[str]
    asked_at: Mapped[datetime]
    decided_by: Mapped[str] = mapped_column(default="")
    decided_at: Mapped[datetime | None]
    note: Mapped[str] = mapped_column(default="")


class StockMovement(Base):
    """The stock ledger: how each unit was booked when it was settled. ``grade`` only where it sells by its grade.

    A correction takes a unit out again, in its own session, at position -2 - its own.
    """

    __tablename__ = "stock_movements"
    __table_args__ = (sa.Index(None, "sku", "bucket"), sa.Index(None, "plate"))
    session_id: Mapped[UUID] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(sa.Integer, primary_key=True, autoincrement=False)
    sku: Mapped[str]
    bucket: Mapped[str]
    quantity: Mapped[int]
    plate: Mapped[str]
    moved_at: Mapped[datetime]
    grade: Mapped[str] = mapped_column(server_default="")


class StockMove(Base):
    """A unit was moved on by a person: the ``seq``-th move of its plate. Never changed (triggers)."""

    __tablename__ = "stock_moves"
    __table_args__ = (
        sa.UniqueConstraint("plate", "seq"),
        sa.ForeignKeyConstraint(["session_id", "position"], ["stock_movements.session_id", "stock_movements.position"]),
        sa.Index(None, "session_id", "position"),
    )
    move_id: Mapped[UUID] = mapped_column(primary_key=True)
    plate: Mapped[str]
    seq: Mapped[int] = mapped_column(sa.Integer)
    session_id: Mapped[UUID]
    position: Mapped[int] = mapped_column(sa.Integer)
    sku: Mapped[str]
    from_bucket: Mapped[str]
    from_grade: Mapped[str]
    to_bucket: Mapped[str]
    to_grade: Mapped[str]
    reason: Mapped[str]
    actor: Mapped[str]
    moved_at: Mapped[datetime]


class Tally(Base):
    """How many rows there are, counted by triggers as they come: the sum over ``backend``.

    Each connection to PostgreSQL counts in rows of its own, so that nobody waits for a number; now and then they are
    added up under 0, which is the only one on SQLite.
    """

    __tablename__ = "tallies"
    name: Mapped[str] = mapped_column(primary_key=True)
    backend: Mapped[int] = mapped_column(sa.Integer, primary_key=True, autoincrement=False)
    n: Mapped[int]


class RateRow(Base):
    """What a caller may still ask for right now, over all processes (PostgreSQL only; lost in a crash)."""

    __tablename__ = "rates"
    key: Mapped[str] = mapped_column(primary_key=True)
    remaining: Mapped[float] = mapped_column(sa.Float(53))
    granted: Mapped[int] = mapped_column(sa.Integer)
    counted_at: Mapped[datetime]


class StationSeen(Base):
    """When each station was last heard of."""

    __tablename__ = "stations"
    station: Mapped[str] = mapped_column(primary_key=True)
    operator: Mapped[str]
    app_version: Mapped[str]
    unsent: Mapped[int]
    needs_you: Mapped[int]
    seen_at: Mapped[datetime]


class BenchChecked(Base):
    """What each station's last bench check found: the wire's own JSON."""

    __tablename__ = "bench_checks"
    station: Mapped[str] = mapped_column(primary_key=True)
    payload: Mapped[str]
