"""Orders and returns from outside: rows of text, from CSV or JSON, each bad one told by its number, the others taken.

The same rows again change nothing.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from sqlalchemy.orm import Session

from receiving_station.central.catalogue import Beside, find_brands, put_return
from receiving_station.central.orders import (
    Asked,
    NotSoldError,
    OrderFacts,
    OrderLineFacts,
    Put,
    find_order,
    order_id_of,
    put_order,
    return_of,
)
from receiving_station.central.portal.contacts import Contact, put_contact
from receiving_station.central.portal.models import ProductVariant
from receiving_station.domain.vocabulary import Resolution, ReturnKind, ReturnReason
from receiving_station.wire import Name

ROW_LIMIT = 20_000
_YES = frozenset({"1", "true", "yes", "y", "x"})
_NO = frozenset({"", "0", "false", "no", "n"})
LEFT_OUT = "This row was left out; the others were taken."
What = Literal["orders", "returns", "variants"]


class ImportFileError(ValueError):
    """The file as a whole cannot be read; nothing was taken."""


class RowReport(BaseModel):
    """One bad row: where, what is wrong, and what was done."""

    row: int
    field: str
    problem: str
    done: str


class ImportReport(BaseModel):
    """What became of the rows; ``problems`` has one line for each bad row."""

    rows: int
    new: int
    changed: int
    unchanged: int
    problems: tuple[RowReport, ...]


def _several(text: object) -> object:
    return [part.strip() for part in text.split("|") if part.strip()] if isinstance(text, str) else text


def _yes_or_no(text: object) -> object:
    word = text.strip().lower() if isinstance(text, str) else text
    if isinstance(word, str) and word in _YES | _NO:
        return word in _YES
    return text


def _is_there(text: object) -> object:
    return None if text == "" else text


Several = Annotated[tuple[Name, ...], BeforeValidator(_several)]
YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]
Day = Annotated[date | None, BeforeValidator(_is_there)]
Needed = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f]+$")]
"""Part of an id: something that can be read out."""


class _Row(BaseModel):
    # Cells that are empty say nothing: they are left away before, and the default holds.
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class OrderRow(_Row):
    """One line of an order; several values in one cell are parted by ``|``."""

    brand: Needed
    order_number: Needed
    line: Needed
    sku: Needed
    name: Name = ""
    quantity: str = "1"
    currency: str
    unit_price: str
    discount: str = "0"
    tax: str = "0"
    shipping: str = "0"
    channel: Name = ""
    customer: Name = ""
    region: Name = ""
    delivered_on: Day = None
    gtins: Several = ()
    serials: Several = ()
    category: Name = ""
    is_final_sale: YesNo = False
    email: Name = ""
    phone: Name = ""
    buyer: Name = ""
    """The buyer's name; with e-mail, phone and language it is kept beside the order, and erased alone."""
    language: Annotated[str, Field(pattern="^[a-z]{2}$|^$")] = ""


class ReturnRow(_Row):
    """One line of a return; the order's line is named by its number, or by its only SKU."""

    brand: Needed
    rma: Needed
    order_number: Needed
    line: Name = ""
    sku: Name = ""
    quantity: Annotated[int, Field(ge=1, le=9999)] = 1
    reason: Name = ""
    reason_text: Name = ""
    serials: Several = ()
    exchange_sku: Name = ""
    wish: Resolution = Resolution.REFUND_FULL
    kind: ReturnKind = ReturnKind.CUSTOMER_RETURN
    carrier: Name = ""
    tracking_numbers: Several = ()
    boxes: Annotated[int, Field(ge=1, le=999)] = 1
    tier: Name = ""
    window_ends: Day = None
    is_shipped: YesNo = False


class VariantRow(_Row):
    """A size and colour of a style, and how many the shop has: what an exchange is offered from."""

    brand: Needed
    sku: Needed
    style: Needed
    name: Name = ""
    size: Name = ""
    colour: Name = ""
    in_stock: Annotated[int, Field(ge=0, le=10**9)] = 0


Row = OrderRow | ReturnRow | VariantRow
ROWS: Mapping[What, type[OrderRow] | type[ReturnRow] | type[VariantRow]] = {
    "orders": OrderRow,
    "returns": ReturnRow,
    "variants": VariantRow,
}


@dataclass(slots=True)
class _Report:
    counts: dict[Put, int] = field(default_factory=lambda: {"new": 0, "changed": 0, "unchanged": 0})
    problems: list[RowReport] = field(default_factory=list)

    def bad(self, row: int, name: str, problem: str, done: str = LEFT_OUT) -> None:
        """Tell one bad row."""
        self.problems.append(RowReport(row=row, field=name, problem=problem, done=done))


def rows_of_csv(content: bytes) -> list[dict[str, object]]:
    """The rows of a CSV file with a header; UTF-8, parted by comma, semicolon or tab.

    Raises:
        ImportFileError: It is none.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ImportFileError(
            f"The file is not UTF-8 (byte {error.start}). Save it as UTF-8 and send it again."
        ) from error
    head = text.partition("\n")[0]
    parted_by = max(",;\t", key=head.count)
    try:
        reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=parted_by, strict=True)
        rows: list[dict[str, object]] = []
        for row in reader:
            rows.append({("" if name is None else name.strip()): cell for name, cell in row.items()})
            if len(rows) > ROW_LIMIT:
                raise ImportFileError(f"At most {ROW_LIMIT} rows are taken at a time. Send the file in parts.")
    except csv.Error as error:
        raise ImportFileError(f"The file is no CSV: {error} (row {len(rows) + 2}).") from error
    return rows


def import_rows(
    session: Session,
    what: What,
    rows: Sequence[Mapping[str, object]],
    now: datetime,
    *,
    first_row: int = 1,
    only_brand: str | None = None,
) -> ImportReport:
    """Take what is good of the rows, and say of each bad one what is wrong.

    Args:
        session: A transaction that writes.
        what: "orders", "returns" or "variants".
        rows: Column to text, as ``OrderRow``, ``ReturnRow`` and ``VariantRow`` have them.
        now: The time of day (UTC).
        first_row: The number of the first row; 2 in a file with a header.
        only_brand: The only brand whose rows are taken, or None.
    """
    report = _Report()
    orders: dict[tuple[str, str], list[tuple[int, OrderRow]]] = {}
    returns: dict[tuple[str, str, str], list[tuple[int, ReturnRow]]] = {}
    for number, raw in enumerate(rows, first_row):
        row = _read(ROWS[what], number, raw, report)
        if row is not None and only_brand not in {None, row.brand}:
            report.bad(number, "brand", "this brand is not yours")
        elif isinstance(row, VariantRow):
            report.counts[_put_variant(session, row, now)] += 1
        elif isinstance(row, OrderRow):
            orders.setdefault((row.brand, row.order_number), []).append((number, row))
        elif isinstance(row, ReturnRow):
            returns.setdefault((row.brand, row.order_number, row.rma), []).append((number, row))
    # In one order: two imports of the same things wait for each other, and not in a circle.
    for _order_key, order in sorted(orders.items()):
        _take_order(session, order, now, report)
    for _return_key, group in sorted(returns.items(), key=lambda item: (item[0][:2], item[1][0][0])):
        _take_return(session, group, now, report)
    problems = tuple(sorted(report.problems, key=lambda problem: problem.row))
    return ImportReport(rows=len(rows), problems=problems, **report.counts)


def _put_variant(session: Session, row: VariantRow, now: datetime) -> Put:
    values = row.model_dump()
    kept = session.get(ProductVariant, (row.brand, row.sku), with_for_update=True)
    if kept is None:
        session.add(ProductVariant(**values, told_at=now))
        session.flush()
        return "new"
    is_same = all(getattr(kept, name) == value for name, value in values.items())
    for name, value in (values | {"told_at": now}).items():
        setattr(kept, name, value)
    return "unchanged" if is_same else "changed"


def _read(
    model: type[OrderRow] | type[ReturnRow] | type[VariantRow],
    number: int,
    raw: Mapping[str, object],
    report: _Report,
) -> Row | None:
    # A row that ends early has None in its last cells; one with too many has a list under no name.
    if "" in raw and raw[""] not in ("", None):
        report.bad(number, "", "the row has more cells than the header has columns")
        return None
    cells = {name: cell for name, cell in raw.items() if name and cell not in ("", None)}
    try:
        return model.model_validate(cells)
    except ValidationError as error:
        _tell(report, number, error)
        return None


def _tell(report: _Report, number: int, error: ValidationError, names: Iterable[str] = ()) -> None:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    place = [str(part) for part in first["loc"] if not isinstance(part, int) and part != "lines"]
    message = first["msg"].removeprefix("Value error, ")
    words = {"extra_forbidden": "this column is not known", "missing": "this cell is empty"}.get(first["type"], message)
    report.bad(number, next(iter(place), next(iter(names), "")), words)


def _take_order(session: Session, group: Sequence[tuple[int, OrderRow]], now: datetime, report: _Report) -> None:
    first = group[0][1]
    bought = ("currency", "shipping", "channel", "delivered_on")
    buyer = ("customer", "region", "email", "phone", "buyer", "language")
    same = bought + buyer
    lines: dict[str, OrderLineFacts] = {}
    for number, row in group:
        other = next((name for name in same if getattr(row, name) != getattr(first, name)), None)
        if other is not None:
            report.bad(number, other, f"differs from the order's first row ({getattr(first, other)})")
            continue
        if row.line in lines:
            report.bad(number, "line", f"order {row.order_number} has a line {row.line} already")
            continue
        line = _order_line(number, row, report)
        if line is not None:
            lines[row.line] = line
    if not lines:
        return
    try:
        facts = _order(first, tuple(lines.values()))
    except ValidationError as error:
        _tell(report, group[0][0], error, ("shipping",))
        return
    report.counts[put_order(session, facts, now)] += 1
    contact = Contact(first.email, first.phone, first.buyer, first.language)
    put_contact(session, order_id_of(first.brand, first.order_number), contact, now)


def _order_line(number: int, row: OrderRow, report: _Report) -> OrderLineFacts | None:
    names = ("line", "sku", "name", "quantity", "unit_price", "discount", "tax", "gtins", "serials", "category")
    try:
        line = OrderLineFacts.model_validate(
            {name: getattr(row, name) for name in names} | {"is_final_sale": row.is_final_sale}
        )
        _order(row.model_copy(update={"shipping": "0"}), (line,))
    except ValidationError as error:
        _tell(report, number, error, ("unit_price",))
        return None
    return line


def _order(row: OrderRow, lines: tuple[OrderLineFacts, ...]) -> OrderFacts:
    names = ("brand", "order_number", "channel", "customer", "region", "currency", "delivered_on", "shipping")
    return OrderFacts.model_validate({name: getattr(row, name) for name in names} | {"lines": lines})


def _take_return(session: Session, group: Sequence[tuple[int, ReturnRow]], now: datetime, report: _Report) -> None:
    first = group[0][1]
    facts = find_order(session, first.brand, first.order_number)
    if facts is None:
        for number, row in group:
            report.bad(number, "order_number", f"{row.brand} has no order {row.order_number}; import it first")
        return
    own = find_brands(session, {first.brand})[first.brand].returns.reasons
    same = ("order_number", "wish", "kind", "carrier", "tracking_numbers", "boxes", "tier", "window_ends", "is_shipped")
    return_id = f"{first.brand}:{first.rma}"
    asked: dict[str, Asked] = {}
    for number, row in group:
        other = next((name for name in same if getattr(row, name) != getattr(first, name)), None)
        line = _line_name(facts, row)
        if other is not None:
            report.bad(number, other, f"differs from the return's first row ({getattr(first, other)})")
        elif line is None:
            report.bad(number, "line" if row.line else "sku", f"order {row.order_number} has no such line, or several")
        elif line in asked:
            report.bad(number, "line", f"return {row.rma} has line {line} already")
        elif row.reason and row.reason not in {*ReturnReason, *own}:
            known = ", ".join([*ReturnReason, *own])
            report.bad(number, "reason", f"{row.reason} is neither a fixed reason nor the brand's own; known: {known}")
        else:
            words = row.reason_text or (own[row.reason].said_in("en") if row.reason in own else "")
            one = Asked(line, row.quantity, words, row.reason, row.serials, row.exchange_sku or None)
            if _is_sold(session, facts, return_id, one, number, report):
                asked[line] = one
    if not asked:
        return
    wire = return_of(
        session,
        facts,
        return_id,
        list(asked.values()),
        rma=first.rma,
        kind=first.kind,
        wish=first.wish,
        carrier=first.carrier,
        tracking_numbers=first.tracking_numbers,
        boxes=first.boxes,
        tier=first.tier,
        window_ends=first.window_ends,
    )
    report.counts[put_return(session, wire, Beside(now, facts.customer, first.is_shipped))] += 1


def _line_name(facts: OrderFacts, row: ReturnRow) -> str | None:
    if row.line:
        return row.line if any(line.line == row.line for line in facts.lines) else None
    found = [line.line for line in facts.lines if line.sku == row.sku]
    return found[0] if len(found) == 1 else None


def _is_sold(session: Session, facts: OrderFacts, return_id: str, asked: Asked, number: int, report: _Report) -> bool:
    try:
        return_of(session, facts, return_id, [asked])
    except NotSoldError as error:
        report.bad(number, error.field, str(error))
        return False
    except ValidationError as error:
        _tell(report, number, error)
        return False
    return True
