"""One page for people: what came in lately, what was settled. No customer's data, no script."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from html import escape

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.ledgers import refunds_by_session
from receiving_station.central.models import BenchChecked, ReceiptRow, StationSeen
from receiving_station.central.stock import stock_page
from receiving_station.domain.codes import shown
from receiving_station.wire import BenchCheckWire, Settlement

ROWS = 25
SKUS = 200
_STYLE = """
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 18%, transparent); }
body { font: 15px/1.45 system-ui, sans-serif; max-width: 68rem; margin: 2rem auto; padding: 0 1.25rem;
  background: light-dark(#fafaf8, #16181b); color: light-dark(#1d2126, #e6e8ea); }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
p { margin: .25rem 0; opacity: .75; } main { display: grid; gap: 0 2.5rem; }
@media (min-width: 60rem) { main { grid-template-columns: 3fr 2fr; } }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 600; opacity: .7; } td, th { padding: .35rem .5rem .35rem 0;
  border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
.settled { color: light-dark(#1b6e3c, #7fd49c); } .needs_person { color: light-dark(#a33a00, #ffb27d); }
.number { text-align: right; padding-right: 0; }
"""


def render_page(session: Session, now: datetime) -> str:
    """The page as HTML. ``now`` is UTC."""
    newest = sa.select(ReceiptRow).order_by(ReceiptRow.received_at.desc())
    waiting = newest.where(ReceiptRow.state == Settlement.NEEDS_PERSON)
    receipts = session.scalars(newest.limit(ROWS)).all()
    people = session.scalars(waiting.limit(ROWS)).all()
    # Of the newest receipts only: the whole ledger may have millions of rows.
    newest_ids = [row.session_id for row in receipts]
    refunds = [refund for _owner, refund in refunds_by_session(session, session_ids=newest_ids)][-ROWS:][::-1]
    stations = session.scalars(sa.select(StationSeen).order_by(StationSeen.seen_at.desc()).limit(ROWS)).all()
    asked = sa.select(BenchChecked).where(BenchChecked.station.in_([each.station for each in stations]))
    checks = {row.station: BenchCheckWire.model_validate_json(row.payload) for row in session.scalars(asked)}
    left = (
        _table("Needs a person", ("Return", "Why", "Received"), [_person(row) for row in people])
        + _table("Last receipts", ("Return", "Station", "State", "Received"), [_row(row) for row in receipts])
        + _table(
            "Stations",
            ("Station", "Version", "Unsent", "Last heard", "Bench check"),
            [
                (_text(s.station), _text(s.app_version), str(s.unsent), _time(s.seen_at), _check(checks.get(s.station)))
                for s in stations
            ],
        )
    )
    right = _table(
        "Refunds",
        ("RMA", "What", '<div class="number">Amount</div>'),
        [
            (_text(r.rma), _words(r.kind), f'<div class="number">{r.amount.amount} {r.amount.currency}</div>')
            for r in refunds
        ],
    ) + _table(
        "Stock",
        ("SKU", "Bucket", '<div class="number">Units</div>'),
        [
            (_text(s.sku), _words(f"{s.bucket} {s.grade or ''}".strip()), f'<div class="number">{s.quantity}</div>')
            for s in stock_page(session, "", SKUS).stock
        ],
    )
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Returns central</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{_STYLE}</style></head><body><h1>Returns central</h1><p>{_time(now)} UTC</p>"
        f"<main><div>{left}</div><div>{right}</div></main></body></html>"
    )


def _row(row: ReceiptRow) -> tuple[str, ...]:
    # Received and not in the queue: its photos are still to come.
    waits = row.state == Settlement.RECEIVED and row.due_at is None
    words = "waits for photos" if waits else _words(row.state)
    state = f'<span class="{escape(row.state)}">{words}</span>'
    return (_text(row.return_id or "unknown parcel"), _text(row.station), state, _time(row.received_at))


def _check(check: BenchCheckWire | None) -> str:
    if check is None:
        return "none yet"
    if check.skipped:
        return f"left out: {_words(shown(check.skipped))}, {_time(check.checked_at)}"
    wanted = [shown(part.part) for part in check.parts if part.state == "attention"]
    found = f'<span class="needs_person">look at {_words(", ".join(wanted))}</span>' if wanted else "good"
    return f"{found}, {_time(check.checked_at)}"


def _person(row: ReceiptRow) -> tuple[str, ...]:
    why = ", ".join(_words(flag) for flag in row.flag_list)
    return _text(row.return_id or "unknown parcel"), why, _time(row.received_at)


def _table(title: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    if not body:
        return f"<h2>{title}</h2><p>None.</p>"
    head = "".join(f"<th>{name}</th>" for name in heads)
    return f"<h2>{title}</h2><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _text(text: str) -> str:
    return escape(shown(text))


def _words(stored: str) -> str:
    return escape(stored.replace("_", " "))


def _time(when: datetime) -> str:
    return f"<time>{when:%Y-%m-%d %H:%M:%S}</time>"
