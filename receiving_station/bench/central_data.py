"""Returns, receipts and years of history for the central's measurement, made inside the database."""

import json
import random
from typing import Any
from urllib.parse import quote
from uuid import uuid4

from receiving_station.domain.codes import Symbology, lookup_key
from receiving_station.domain.vocabulary import ParcelState

POSTGRES = "generate_series({first}, {last}) AS g(i)"
SQLITE = "(WITH RECURSIVE g(i) AS (SELECT {first} UNION ALL SELECT i + 1 FROM g WHERE i < {last}) SELECT i FROM g) AS g"
"""The numbers from first to last, as each database says it."""

_NUMBER = "@"
_CODES = {"rma": "RMA-@", "order": "ORDER-@", "tracking": "1Z TRACK @"}
_RETURN: dict[str, Any] = {
    "return_id": "ret-@",
    "rma": "RMA-@",
    "order_number": "ORDER-@",
    "tracking_numbers": ["1Z TRACK @"],
    "brand": "Northtrail",
    "kind": "customer_return",
    "tier": "",
    "window_ends": "2099-12-31",
    "wish": "refund_full",
    "carrier": "UPS",
    "lines": [
        {
            "line_id": "line-@",
            "sku": "NT-JKT-M",
            "name": "Trail jacket",
            "quantity": 1,
            "gtins": ["9520100001017"],
            "serials": [],
            "reason": "Too small",
            "unit_price": {"amount": "24.90", "currency": "EUR"},
            "picture": None,
        }
    ],
}


def returns_sql(series: str, first: int, last: int) -> list[str]:
    """Statements that announce the returns with these numbers, as the catalogue would; the feed knows them all."""
    numbers = f"FROM {series.format(first=first, last=last)}"
    payload = _numbered(json.dumps(_RETURN))
    codes = [
        f"INSERT INTO return_codes SELECT 'ret-' || i, '{kind}', '{lookup_key(code.replace(_NUMBER, ''))}' || i "
        f"{numbers}"
        for kind, code in _CODES.items()
    ]
    return [
        "INSERT INTO returns (return_id, rma, payload, is_cancelled) "
        f"SELECT 'ret-' || i, 'RMA-' || i, {payload}, false {numbers}",
        *codes,
        "INSERT INTO line_balances (line_id, return_id, quantity, currency, paid_cents, refunded_cents) "
        f"SELECT 'line-' || i, 'ret-' || i, 1, 'EUR', 2490, 0 {numbers}",
        "INSERT INTO changes (seq, kind, entity_id, payload) "
        f"SELECT (SELECT last_seq FROM feed_counter) + i - {first - 1}, 'return', 'ret-' || i, {payload} {numbers}",
        f"UPDATE feed_counter SET last_seq = last_seq + {last - first + 1}",
    ]


def history_sql(rows: int) -> list[str]:
    """Statements that write about ``rows`` rows of receipts long settled, in five tables (PostgreSQL)."""
    numbers = f"FROM generate_series(1, {rows // 5}) AS g(i)"
    session = "md5('old' || i)::uuid"
    return [
        # Checks of foreign keys row by row would take longer than all the rest; the rows are made to fit.
        "SET session_replication_role = replica",
        "INSERT INTO receipts (session_id, body_sha256, payload, answer, state, return_id, station, flags, "
        f"received_at, settled_at, attempts) SELECT {session}, md5('b' || i), repeat('x', 200), '{{}}', 'settled', "
        f"'old-' || i, 'Bench ' || i % 100, '[]', now() - i * interval '1 second', now(), 0 {numbers}",
        f"INSERT INTO idempotency_keys SELECT md5('key' || i)::uuid, {session} {numbers}",
        "INSERT INTO receipt_units (session_id, position, unit_id, plate, is_line_full, is_plate_seen, is_serial_seen) "
        f"SELECT {session}, 0, md5('unit' || i)::uuid, 'OLD' || i, false, false, false {numbers}",
        f"INSERT INTO unit_plates SELECT 'OLD' || i, {session}, 0 {numbers}",
        "INSERT INTO stock_movements (session_id, position, sku, bucket, quantity, plate, moved_at) "
        f"SELECT {session}, 0, 'SKU-' || i % 5000, 'sellable', 1, 'OLD' || i, now() {numbers}",
        "SET session_replication_role = DEFAULT",
    ]


def code(number: int, dice: random.Random) -> str:
    """One of the numbers under which that return is found, as it stands in an address."""
    return quote(dice.choice(list(_CODES.values())).replace(_NUMBER, str(number)))


def receipts(first: int, count: int) -> list[bytes]:
    """Receipts of the returns from ``first`` on: one unit each, as announced, like new."""
    return [_receipt(number) for number in range(first, first + count)]


def _receipt(number: int) -> bytes:
    at = "2026-05-04T09:30:00Z"
    unit: dict[str, Any] = {
        "unit_id": str(uuid4()),
        "plate": f"U{uuid4().hex[:16].upper()}",
        "line_id": f"line-{number}",
        "sku": "NT-JKT-M",
        "name": "Trail jacket",
        "state": "received",
        "code": {"symbology": Symbology.EAN_13, "text": "9520100001017", "raw": "OTUyMDEwMDAwMTAxNw=="},
        "serial": None,
        "packaging": "opened",
        "item": "like_new",
        "fault_owner": "unknown",
        "disposition": "restock",
        "disposition_suggested": "restock",
        "photos": [],
        "note": "",
        "received_at": at,
    }
    receipt = {
        "session_id": str(uuid4()),
        "parcel": ParcelState.DONE,
        "return_id": f"ret-{number}",
        "plate": None,
        "shelf": "",
        "codes": [{"symbology": Symbology.CODE_128, "text": f"1Z TRACK {number}", "raw": "MVogVFJBQ0s="}],
        "units": [unit],
        "missing": [],
        "photos": [],
        "station": "Bench 1",
        "operator": "Mara",
        "started_at": at,
        "occurred_at": at,
        "app_version": "bench",
    }
    return json.dumps(receipt).encode()


def _numbered(text: str) -> str:
    return f"replace('{text}', '{_NUMBER}', CAST(i AS TEXT))"
