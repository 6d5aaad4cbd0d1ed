"""The tables of what customers are told and shown of their returns (decision 038)."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from receiving_station.central.board.models import DERIVED
from receiving_station.central.models import Base


def _while_set(name: str, *columns: str) -> sa.Index:
    where = sa.text(f"{name} IS NOT NULL")
    return sa.Index(None, *columns, sqlite_where=where, postgresql_where=where)


class Follower(Base):
    """A return whose customer is told of it. A trigger says in ``return_news`` when such a return changes.

    Its customer is the order's (``OrderContact``) where ``email`` and ``phone`` are "". ``version`` counts what
    changed, for whoever looks at its page. ``look_at``: when to look whether nothing happened for too long; None: not.
    """

    __tablename__ = "return_followers"
    __table_args__: Any = (_while_set("look_at", "look_at"),)
    return_id: Mapped[str] = mapped_column(primary_key=True)
    brand: Mapped[str]
    email: Mapped[str]
    phone: Mapped[str]
    language: Mapped[str]
    since: Mapped[datetime]
    version: Mapped[int] = mapped_column(server_default="0")
    look_at: Mapped[datetime | None]


class ReturnNews(Base):
    """A followed return changed; written by a trigger, in the transaction that changed it.

    A worker takes rows away before it looks at what they name, so what changes later than its look has a row that is
    still there. After a restore every followed return is in it anew.
    """

    __tablename__ = "return_news"
    __table_args__: Any = ({"info": {DERIVED: True}},)
    # SQLite counts up an INTEGER PRIMARY KEY only.
    seq: Mapped[int] = mapped_column(sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True)
    return_id: Mapped[str]


class ReturnStep(Base):
    """Something that happened to a return and is in no other table. ``data`` is JSON; a row is never changed."""

    __tablename__ = "return_steps"
    __table_args__: Any = (sa.Index(None, "return_id"), sa.Index(None, "step", "at"))
    step_id: Mapped[UUID] = mapped_column(primary_key=True)
    return_id: Mapped[str]
    step: Mapped[str]
    at: Mapped[datetime]
    data: Mapped[str]


class CustomerNotice(Base):
    """A step that the customer is told by mail; ``due_at`` None: told, or not to be told (``state`` says which).

    A return's notices go out in the order of ``place``. ``is_answer``: the customer did something just now, and no
    quiet hour holds the answer. ``begun_at``: a mail server may have it since.
    """

    __tablename__ = "customer_notices"
    __table_args__: Any = (
        _while_set("due_at", "due_at"),
        _while_set("due_at", "return_id", "place"),
        sa.UniqueConstraint("return_id", "place"),
    )
    notice_id: Mapped[UUID] = mapped_column(primary_key=True)
    return_id: Mapped[str]
    brand: Mapped[str]
    place: Mapped[int] = mapped_column(sa.Integer)
    step: Mapped[str]
    at: Mapped[datetime]
    data: Mapped[str]
    is_answer: Mapped[bool]
    noted_at: Mapped[datetime]
    due_at: Mapped[datetime | None]
    begun_at: Mapped[datetime | None]
    told_at: Mapped[datetime | None]
    state: Mapped[str]
    attempts: Mapped[int] = mapped_column(sa.Integer, server_default="0")
    last_error: Mapped[str] = mapped_column(server_default="")


class AddressChoice(Base):
    """What the owner of an address wants to hear of a brand, and whether mail reaches them.

    The address is kept as its SHA-256 only: who unsubscribed stays so after they were erased.
    """

    __tablename__ = "address_choices"
    brand: Mapped[str] = mapped_column(primary_key=True)
    address_sha256: Mapped[str] = mapped_column(primary_key=True)
    wants: Mapped[str]
    changed_at: Mapped[datetime]
    bounced_at: Mapped[datetime | None]
    bounce: Mapped[str] = mapped_column(server_default="")


class BrandPace(Base):
    """How long a leg of a brand's returns took lately: ``seconds`` are its percentiles 0 to 100, as JSON."""

    __tablename__ = "brand_paces"
    brand: Mapped[str] = mapped_column(primary_key=True)
    leg: Mapped[str] = mapped_column(primary_key=True)
    n: Mapped[int]
    seconds: Mapped[str]
    counted_at: Mapped[datetime]


class Delivery(Base):
    """An order on its way to its customer, as its carrier tells. ``choice`` is a ``deliveries.Choice`` as JSON, or "".

    ``state`` is "underway", "failed", "delivered" or "back". ``payment`` is how it is paid: in advance, say, or at the
    door. ``return_id``: under which its goods are received when they come back; "" while every attempt went well.
    """

    __tablename__ = "deliveries"
    __table_args__: Any = (
        sa.UniqueConstraint("brand", "order_id", "tracking_number"),
        sa.Index(None, "changed_at"),
        sa.Index(None, "return_id"),
    )
    delivery_id: Mapped[UUID] = mapped_column(primary_key=True)
    brand: Mapped[str]
    order_id: Mapped[str]
    tracking_number: Mapped[str]
    carrier: Mapped[str]
    region: Mapped[str]
    payment: Mapped[str]
    state: Mapped[str]
    attempts: Mapped[int] = mapped_column(sa.Integer)
    reason: Mapped[str]
    return_id: Mapped[str]
    choice: Mapped[str]
    chosen_at: Mapped[datetime | None]
    changed_at: Mapped[datetime]


class Rating(Base):
    """How a customer found it, once: 1 to 5 stars and a few words."""

    __tablename__ = "ratings"
    __table_args__: Any = (sa.Index(None, "brand", "at"),)
    return_id: Mapped[str] = mapped_column(primary_key=True)
    brand: Mapped[str]
    stars: Mapped[int] = mapped_column(sa.Integer)
    words: Mapped[str]
    at: Mapped[datetime]
