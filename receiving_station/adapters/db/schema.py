"""The tables of ``station.db``."""

from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import (
    Column,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcTime(TypeDecorator[datetime]):
    """An aware time as fixed-width UTC text, so that text order is time order."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The time as text; a naive time is a bug and is refused."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone is never stored")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The text as an aware time."""
        return None if value is None else datetime.fromisoformat(value)


class IdText(TypeDecorator[UUID]):
    """A UUID as its 36 characters, the form in which JSON holds it too."""

    impl = String(36)
    cache_ok = True

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The id as text."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> UUID | None:  # noqa: ARG002
        """The text as an id."""
        return None if value is None else UUID(value)


expected_returns = Table(
    "expected_returns",
    metadata,
    Column("return_id", String(200), primary_key=True),
    Column("rma", String(200), nullable=False),
    Column("json", Text, nullable=False),
    Column("generation", Integer, nullable=False, server_default="0"),
    Column("is_gone", Integer, nullable=False, server_default="0"),
    Index("ix_expected_returns_is_gone", "return_id", sqlite_where=text("is_gone = 1")),
)
"""``generation``: the reading of the feed that told it last. ``is_gone``: the feed has it no more, and it stays
while something received here under it is not confirmed."""

return_codes = Table(
    "return_codes",
    metadata,
    Column("key", String(200), primary_key=True),
    Column("rank", Integer, primary_key=True),
    Column(
        "return_id",
        String(200),
        ForeignKey(expected_returns.c.return_id, ondelete="CASCADE"),
        primary_key=True,
        index=True,
    ),
)
"""``key`` is ``lookup_key`` of the number; ``rank`` 0 RMA, 1 tracking number, 2 order number; 3: ``key`` is the GTIN,
in its 14-digit form, of an announced item, which is no number of the return."""

products = Table(
    "products",
    metadata,
    Column("sku", String(200), primary_key=True),
    Column("json", Text, nullable=False),
    Column("generation", Integer, nullable=False, server_default="0"),
)

product_codes = Table(
    "product_codes",
    metadata,
    Column("key", String(200), primary_key=True),
    Column("rank", Integer, primary_key=True),
    Column("sku", String(200), ForeignKey(products.c.sku, ondelete="CASCADE"), primary_key=True, index=True),
)
"""``rank`` 0: ``key`` is a GTIN in its 14-digit form; 1: ``lookup_key`` of the SKU."""

house = Table(
    "house",
    metadata,
    Column("kind", String(20), primary_key=True),
    Column("id", String(200), primary_key=True),
    Column("json", Text, nullable=False),
    Column("generation", Integer, nullable=False, server_default="0"),
)
"""``kind`` "brand": a brand's rules; "person": somebody who may sign in."""

feed_state = Table(
    "feed_state",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("cursor", Text, nullable=False),
    Column("generation", Integer, nullable=False, server_default="0"),
    Column("swept", Integer, nullable=False, server_default="0"),
)
"""One row, ``id`` 1. A reading from the start is a new ``generation``; at its end everything of an older one is
swept, and ``swept`` says up to which that is done."""

feed_oddities = Table(
    "feed_oddities",
    metadata,
    Column("kind", String(40), primary_key=True),
    Column("id", String(200), primary_key=True),
    Column("json", Text, nullable=False),
    Column("problem", Text, nullable=False),
    Column("seen_at", UtcTime, nullable=False),
)
"""Items of the feed that this version cannot read: kept as they came, told, and no obstacle to the others."""

drafts = Table(
    "drafts",
    metadata,
    Column("saved_no", Integer, primary_key=True),
    Column("session_id", IdText, nullable=False, unique=True),
    Column("step", String(40), nullable=False),
    Column("json", Text, nullable=False),
)
"""``saved_no`` grows with every save: the newest draft is the one saved last, whatever the clock did."""

receipts = Table(
    "receipts",
    metadata,
    Column("session_id", IdText, primary_key=True),
    Column("return_id", String(200), index=True),
    Column("parcel", String(40), nullable=False),
    Column("title", String(200), nullable=False),
    Column("operator", String(200), nullable=False),
    Column("units", Integer, nullable=False),
    Column("occurred_at", UtcTime, nullable=False, index=True),
    Column("json", Text, nullable=False),
    Column("word", String(20), nullable=False),
    Column("since", UtcTime, nullable=False),
    Column("settlement", String(20)),
    Column("central_status", Text),
    Column("asked_at", UtcTime),
    Column("superseded_by", IdText, index=True),
    Column("handed_to", String(200)),
    Column("handed_note", Text),
    Column("handed_at", UtcTime),
    Index(None, "word", "asked_at", "occurred_at"),
)
"""``settlement`` and ``central_status`` are the central's last word on it, None before the first. A receipt that
another one corrects has that one's word."""

unit_plates = Table(
    "unit_plates",
    metadata,
    Column("plate", String(40), primary_key=True),
    Column("session_id", IdText, ForeignKey(receipts.c.session_id), nullable=False, index=True),
)

photos = Table(
    "photos",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("taken_at", UtcTime, nullable=False),
    Column("size_bytes", Integer, nullable=False),
    Column("session_id", IdText, ForeignKey(receipts.c.session_id), nullable=False, index=True),
)

outbox = Table(
    "outbox",
    metadata,
    Column("entry_id", IdText, primary_key=True),
    Column("session_id", IdText, ForeignKey(receipts.c.session_id), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("payload", Text, nullable=False),
    Column("depends_on", Text, nullable=False),
    Column("supersedes", IdText),
    Column("state", String(20), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_attempt_at", UtcTime, nullable=False),
    Column("leased_until", UtcTime),
    Column("last_status", Integer),
    Column("problem", String(100), nullable=False),
    Column("occurred_at", UtcTime, nullable=False),
    Column("app_version", String(200), nullable=False),
    Column("blocked", Integer, nullable=False, server_default="0"),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("tried_at", UtcTime),
    Column("answer", Text, nullable=False, server_default=""),
    Index(None, "session_id", "kind", "state"),
    Index("ix_outbox_due", "kind", "state", "blocked", "next_attempt_at", "seq"),
)
"""``depends_on`` is a JSON list of entry ids; ``blocked`` is what is still undelivered of them: 0 nothing, 1 photos,
2 anything else. ``tries`` counts every sending, ``attempts`` those that lengthen the next wait. ``answer`` is what
the central said last, in its own words."""

pin_tries = Table(
    "pin_tries",
    metadata,
    Column("person_id", String(200), primary_key=True),
    Column("wrong", Integer, nullable=False),
    Column("locked_until", UtcTime),
)
"""Wrong PINs in a row; counted before the PIN is looked at."""

unit_times = Table(
    "unit_times",
    metadata,
    Column("time_no", Integer, primary_key=True),
    Column("person_id", String(200), nullable=False),
    Column("finished_at", UtcTime, nullable=False),
    Column("seconds", Text, nullable=False),
    Index("ix_unit_times_person_id", "person_id", "finished_at"),
)
"""Each person's own pace: never sent, forgotten after a shift."""

incidents = Table(
    "incidents",
    metadata,
    Column("incident_no", Integer, primary_key=True),
    Column("at", UtcTime, nullable=False),
    Column("code", String(100), nullable=False),
    Column("context", Text, nullable=False),
)
"""What befell the data and was told: ``code`` of the catalogue, ``context`` a JSON object of texts."""

clock_skews = Table(
    "clock_skews",
    metadata,
    Column("skew_no", Integer, primary_key=True),
    Column("measured_at", UtcTime, nullable=False),
    Column("skew_s", Float, nullable=False),
)
"""The central's clock minus this computer's, seconds, whenever it changed."""

thinned_photos = Table(
    "thinned_photos",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("thinned_at", UtcTime, nullable=False),
)
"""Photos that the central has and of which only a thumbnail is left here."""

journal_mark = Table(
    "journal_mark",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("segment", Integer, nullable=False),
)
"""One row, ``id`` 1: the journal's segment begun with the last copy. A file whose mark is older than its newest copy
lost what was committed: its write-ahead log is gone."""

sums = Table(
    "sums",
    metadata,
    Column("key", IdText, primary_key=True),
    Column("sum", Integer, nullable=False),
)
"""CRC-32 of a receipt's stored text under its session's id, and of an entry's payload under the entry's."""
