"""Units' stories as EPCIS 2.0 (JSON): what others in the chain read without knowing us.

Words of the Core Business Vocabulary 2.0. It has no step "returning": a returned unit is *receiving* with the
disposition *returned*. What was only put aside to be destroyed is ``disposed`` ("returned for disposal"): nobody here
saw it destroyed. An event's id comes from what it tells, so that an export made again has the same events; a receipt
that was corrected later is told again with an error declaration, as the standard wants it, and never left out.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import quote
from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from receiving_station.central.models import ReceiptRow
from receiving_station.central.story import Told, What
from receiving_station.domain.vocabulary import Bucket, ItemCondition, LineState
from receiving_station.wire import ReceiptWire, UnitWire

CONTEXT: Final = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"
OWN_NAMES: Final = "urn:x-receiving-station"
"""Before our own names, where nobody gave an address of theirs."""
MEDIA_TYPE: Final = "application/ld+json"

LIES: Final[Mapping[Bucket, tuple[str, str]]] = MappingProxyType(
    {
        Bucket.SELLABLE: ("stocking", "sellable_not_accessible"),
        Bucket.SELLABLE_AS_GRADE: ("stocking", "sellable_not_accessible"),
        Bucket.REPACK: ("repackaging", "in_progress"),
        Bucket.REFURBISH: ("repairing", "in_progress"),
        Bucket.RTV: ("staging_outbound", "non_sellable_other"),
        Bucket.QUARANTINE: ("holding", "non_sellable_other"),
        Bucket.HOLD: ("holding", "reserved"),
        Bucket.DONATE: ("staging_outbound", "non_sellable_other"),
        Bucket.RECYCLE: ("holding", "disposed"),
        Bucket.DESTROY: ("holding", "disposed"),
        Bucket.OUTBOUND: ("staging_outbound", "returned"),
    }
)
"""Business step and disposition of what lies in each bucket."""
_BY_STATE: Final[Mapping[LineState, str]] = MappingProxyType(
    {
        LineState.WRONG_ITEM: "mismatch_class",
        LineState.WRONG_SERIAL: "mismatch_instance",
        LineState.UNDECLARED: "mismatch_quantity",
        LineState.OVER: "mismatch_quantity",
    }
)
_BY_ITEM: Final[Mapping[ItemCondition, str]] = MappingProxyType(
    {
        ItemCondition.LIKE_NEW: "conformant",
        ItemCondition.GOOD: "conformant",
        ItemCondition.FAIR: "conformant",
        ItemCondition.DIRTY: "non_conformant",
        ItemCondition.DAMAGED: "damaged",
        ItemCondition.DEFECTIVE: "non_conformant",
        ItemCondition.UNSAFE: "non_conformant",
    }
)

Event = dict[str, Any]


def found(unit: UnitWire) -> str | None:
    """The disposition of what an inspection found; None: nobody inspected it."""
    if unit.state in _BY_STATE:
        return _BY_STATE[unit.state]
    if unit.item is None or unit.packaging is None:
        return None
    return _BY_ITEM[unit.item]


def events_of(session: Session, story: Iterator[Told], names: str = OWN_NAMES) -> Iterator[Event]:
    """EPCIS events of what happened, in its order.

    Args:
        session: On the central's database, for receipts that were corrected.
        story: What happened.
        names: Before our own names for benches, buckets and returns: a URI without a fragment.
    """
    for told in story:
        event = told.event
        if event.what is What.RECEIVED and event.unit is not None:
            if event.supersedes is not None:
                yield from _declared(session, told, event.supersedes, names)
            yield from _at_the_bench(told, event.unit, event.session_id, event.station, event.rma, names)
        elif event.bucket is not None:
            step, disposition = LIES[event.bucket]
            name = f"{told.position} {event.what} {event.at.isoformat()}"
            made = _event(told.unit_id, uuid5(event.session_id, name), event.at, step, disposition)
            made["bizLocation"] = {"id": _name(names, "bucket", event.bucket)}
            yield made | _rma(names, event.rma)


def _at_the_bench(
    told: Told, unit: UnitWire, session_id: UUID, station: str, rma: str | None, names: str
) -> Iterator[Event]:
    seen = found(unit)
    steps = (("receiving", "returned"), *((("inspecting", seen),) if seen else ()))
    for step, disposition in steps:
        event_id = uuid5(session_id, f"{unit.unit_id} {step}")
        made = _event(told.unit_id, event_id, unit.received_at, step, disposition)
        made["readPoint"] = {"id": _name(names, "bench", station)}
        yield made | _rma(names, rma)


def _declared(session: Session, told: Told, superseded: UUID, names: str) -> Iterator[Event]:
    row = session.get(ReceiptRow, superseded)
    if row is None or told.event.unit is None:
        return
    before = ReceiptWire.model_validate_json(row.payload)
    for unit in before.units:
        if unit.unit_id != told.unit_id:
            continue
        now = {
            made["bizStep"]: made["eventID"]
            for made in _at_the_bench(told, told.event.unit, told.event.session_id, "", None, names)
        }
        for made in _at_the_bench(told, unit, superseded, before.station, told.event.rma, names):
            made["errorDeclaration"] = {
                "declarationTime": _time(told.event.at),
                "reason": "incorrect_data",
                "correctiveEventIDs": [now[made["bizStep"]]] if made["bizStep"] in now else [],
            }
            yield made


def document(events: Iterator[Event], now: datetime) -> Iterator[str]:
    """An EPCIS document with these events, in pieces of JSON text."""
    head = {"@context": [CONTEXT], "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": _time(now)}
    yield json.dumps(head)[:-1] + ', "epcisBody": {"eventList": ['
    for number, event in enumerate(events):
        yield (",\n" if number else "\n") + json.dumps(event)
    yield "\n]}}\n"


def _event(unit_id: UUID, event_id: UUID, at: datetime, step: str, disposition: str) -> Event:
    return {
        "type": "ObjectEvent",
        "eventID": f"urn:uuid:{event_id}",
        "eventTime": _time(at),
        "eventTimeZoneOffset": "+00:00",
        "epcList": [f"urn:uuid:{unit_id}"],
        "action": "OBSERVE",
        "bizStep": step,
        "disposition": disposition,
    }


def _rma(names: str, rma: str | None) -> Event:
    if not rma:
        return {}
    return {"bizTransactionList": [{"type": "rma", "bizTransaction": _name(names, "rma", rma)}]}


def _name(names: str, kind: str, name: str) -> str:
    between = "/" if "://" in names else ":"
    return f"{names.rstrip('/:')}{between}{kind}{between}{quote(name, safe='', errors='replace') or '-'}"


def _time(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
