"""The tables of the customers' pages. What names a person is kept apart from the ledgers, so that it can be erased."""

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from receiving_station.central.models import Base


class BrandTheme(Base):
    """How a brand looks and speaks on its pages: a ``themes.Theme`` as JSON. ``version`` counts its changes."""

    __tablename__ = "brand_themes"
    __table_args__: Any = (sa.UniqueConstraint("slug"),)
    brand: Mapped[str] = mapped_column(primary_key=True)
    slug: Mapped[str]
    version: Mapped[int]
    payload: Mapped[str]
    logo: Mapped[bytes | None] = mapped_column(sa.LargeBinary)
    changed_at: Mapped[datetime]


class ReturnLink(Base):
    """The one short link of a return (``/t/TOKEN``), by the SHA-256 of its token; it leads nowhere after ``until``."""

    __tablename__ = "return_links"
    __table_args__: Any = (sa.UniqueConstraint("return_id"),)
    sha256: Mapped[str] = mapped_column(primary_key=True)
    return_id: Mapped[str]
    until: Mapped[datetime]


class OrderContact(Base):
    """Who bought an order, and how they are reached; all that the central knows of their name.

    ``email`` is kept as it was told and ``email_key`` as it is compared; ``phone_key`` is the phone's last digits.
    """

    __tablename__ = "order_contacts"
    __table_args__: Any = (sa.Index(None, "email_key"), sa.Index(None, "told_at"))
    order_id: Mapped[str] = mapped_column(primary_key=True)
    email: Mapped[str]
    email_key: Mapped[str]
    phone: Mapped[str]
    phone_key: Mapped[str]
    name: Mapped[str]
    language: Mapped[str]
    told_at: Mapped[datetime]


class PortalChallenge(Base):
    """Somebody said that an order is theirs; made for every order number alike, whether there is such an order or not.

    ``code_seal`` is the one-time code as ``Links.seal`` has it; ``order_id`` None: nobody's, and no code opens it.
    ``address`` is sealed, too.
    """

    __tablename__ = "portal_challenges"
    __table_args__: Any = (sa.Index(None, "address", "made_at"), sa.Index(None, "order_id", "made_at"))
    sha256: Mapped[str] = mapped_column(primary_key=True)
    brand: Mapped[str]
    order_id: Mapped[str | None]
    address: Mapped[str]
    code_seal: Mapped[str]
    made_at: Mapped[datetime]
    tries: Mapped[int] = mapped_column(sa.Integer)
    used_at: Mapped[datetime | None]


class PortalDraft(Base):
    """What a customer has filled in so far: a ``drafts.Draft`` as JSON, one for each order and way in."""

    __tablename__ = "portal_drafts"
    __table_args__: Any = (sa.Index(None, "changed_at"),)
    draft_id: Mapped[str] = mapped_column(primary_key=True)
    order_id: Mapped[str]
    payload: Mapped[str]
    changed_at: Mapped[datetime]


class PortalPhoto(Base):
    """A photo that a customer gave with an order's items; the picture itself is in the photo store."""

    __tablename__ = "portal_photos"
    order_id: Mapped[str] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(primary_key=True)
    added_at: Mapped[datetime]


class PortalRequest(Base):
    """A return as its customer asked for it: ``drafts.Asking`` as JSON, erased alone.

    ``state``: waiting (a person decides), made (it is announced), refused, cancelled. ``asks`` is a JSON list of why a
    person is asked.
    """

    __tablename__ = "portal_requests"
    __table_args__: Any = (
        sa.Index(None, "order_id"),
        sa.Index(None, "asked_at"),
        sa.Index(
            "ix_portal_requests_waiting",
            "asked_at",
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        ),
    )
    return_id: Mapped[str] = mapped_column(primary_key=True)
    brand: Mapped[str]
    order_id: Mapped[str]
    state: Mapped[str]
    asks: Mapped[str]
    payload: Mapped[str]
    asked_at: Mapped[datetime]
    decided_by: Mapped[str]
    decided_at: Mapped[datetime | None]
    note: Mapped[str]


class ReturnLabel(Base):
    """A carrier's label for one parcel of a return; its number is in use once."""

    __tablename__ = "return_labels"
    __table_args__: Any = (sa.UniqueConstraint("tracking_number"),)
    return_id: Mapped[str] = mapped_column(primary_key=True)
    box: Mapped[int] = mapped_column(sa.Integer, primary_key=True, autoincrement=False)
    carrier: Mapped[str]
    service: Mapped[str]
    tracking_number: Mapped[str]
    barcode: Mapped[str]
    pickup_on: Mapped[date | None]
    booked_at: Mapped[datetime]


class ProductVariant(Base):
    """A size and colour of a style that a shop sells, and how many it has; what an exchange is offered from."""

    __tablename__ = "product_variants"
    __table_args__: Any = (sa.Index(None, "brand", "style"),)
    brand: Mapped[str] = mapped_column(primary_key=True)
    sku: Mapped[str] = mapped_column(primary_key=True)
    style: Mapped[str]
    name: Mapped[str]
    size: Mapped[str]
    colour: Mapped[str]
    in_stock: Mapped[int]
    told_at: Mapped[datetime]
