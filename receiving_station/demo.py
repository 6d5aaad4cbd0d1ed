"""The try-out: an embedded central with sample data, and what came of the sample parcels."""

import json
import logging
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import Any

import requests

from receiving_station.adapters.instance_lock import InstanceLock
from receiving_station.adapters.places import own_command
from receiving_station.application.errors import StationError
from receiving_station.application.ports import ParcelRow
from receiving_station.resources import resource

log = logging.getLogger(__name__)

START_TIMEOUT_S = 60.0
STOP_TIMEOUT_S = 10.0
_HTTP_TIMEOUT_S = 10.0


@dataclass(frozen=True, slots=True)
class SampleItem:
    """One thing inside a sample parcel, and how it is to be graded.

    Attributes:
        answers: Answers by check; a check that is not here gets the first of its choices.
        note: The sentence written where one is asked for.
        is_held: Whether a rule holds it and a supervisor's badge releases it.
    """

    picture: Path
    name: str
    packaging: str
    item: str
    is_announced: bool
    answers: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    is_held: bool = False


@dataclass(frozen=True, slots=True)
class SampleParcel:
    """A sample parcel: what is under the camera, and what must come of it."""

    name: str
    rma: str | None
    label: Path
    items: tuple[SampleItem, ...]
    has_missing: bool
    parcel: str
    refunds: tuple[tuple[str, Decimal, str], ...]
    stock: tuple[tuple[str, str, int], ...]
    needs_person: bool


def sample_parcels() -> tuple[SampleParcel, ...]:
    """The twelve parcels of the demo, in order."""
    folder = resource("samples")
    rows: list[dict[str, Any]] = json.loads((folder / "parcels.json").read_text(encoding="utf-8"))
    return tuple(
        SampleParcel(
            name=row["name"],
            rma=row["rma"],
            label=folder / row["label"],
            items=tuple(
                SampleItem(
                    folder / item["picture"],
                    item["name"],
                    item["packaging"],
                    item["item"],
                    is_announced=item["state"] == "received",
                    answers=item["answers"],
                    note=item["note"],
                    is_held=item["is_held"],
                )
                for item in row["items"]
            ),
            has_missing=bool(row["missing"]),
            parcel=row["expect"]["parcel"],
            refunds=tuple((r["kind"], Decimal(r["amount"]), r["currency"]) for r in row["expect"]["refunds"]),
            stock=tuple((s["sku"], s["bucket"], s["quantity"]) for s in row["expect"]["stock"]),
            needs_person=row["expect"]["needs_person"],
        )
        for row in rows
    )


class DemoCentral:
    """The embedded central in a process of its own, on loopback, on a free port.

    Args:
        folder: Where it keeps its data.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[str] | None = None
        self.url = ""
        self.token_file = folder / "station-token"

    def __enter__(self) -> "DemoCentral":
        """Start it and wait until it answers.

        Raises:
            StationError: ``central_not_started``.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        command = [*own_command(), "central", str(self._folder), "--port", "0", "--sample"]
        command.append("--stop-with-stdin")
        self._process = subprocess.Popen(  # noqa: S603 (our own program)
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        line = self._process.stdout.readline() if self._process.stdout is not None else ""
        if not line:
            raise StationError("central_not_started", reason=f"It ended with status {self._process.wait()}.")
        ready = json.loads(line)
        self.url, self.token_file = ready["url"], Path(ready["token_file"])
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop it."""
        if self._process is None:
            return
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            self._process.wait(STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def get(self, path: str, **params: Any) -> dict[str, Any]:  # noqa: ANN401 (query values)
        """One read from its API.

        Raises:
            requests.RequestException: When it does not answer.
        """
        token = self.token_file.read_text(encoding="utf-8").strip()
        session = requests.Session()
        session.trust_env = False
        with session:
            reply = session.get(
                f"{self.url}{path}",
                params=params,
                headers={"Authorization": f"Bearer {token}"},
                timeout=_HTTP_TIMEOUT_S,
            )
            reply.raise_for_status()
            body: dict[str, Any] = reply.json()
        return body


@contextmanager
def demo_folder(path: Path, started_at: datetime) -> Iterator[Path]:
    """The demo's own folder, emptied of what an earlier demo left there.

    Raises:
        StationError: ``already_running`` when another demo works in it; nothing is removed then.
    """
    folder = path.resolve()
    with InstanceLock(folder, started_at):
        for name in ("central", "station"):
            shutil.rmtree(folder / name, ignore_errors=True)
        for shot in folder.glob("*.png"):
            shot.unlink()
        yield folder


@dataclass(frozen=True, slots=True)
class DemoResult:
    """What the central says of the parcels, and what differs from what the samples say it must be."""

    summary: dict[str, Any]
    table: str
    differences: tuple[str, ...]


def result_of(
    central: DemoCentral, parcels: Sequence[SampleParcel], rows: Iterable[ParcelRow], seconds: float, shots: list[str]
) -> DemoResult:
    """Ask the central what came of the parcels; the station only says which sessions they were.

    Args:
        central: The running central.
        parcels: The sample parcels, in the order they were worked on.
        rows: The station's parcels, newest first.
        seconds: How long the operator took, set-up aside.
        shots: Names of the screenshots.
    """
    sessions = [str(row.session_id) for row in reversed(tuple(rows))]
    statuses = {s["session_id"]: s for s in central.get("/v1/receipts/status", session_id=sessions)["statuses"]}
    overview = central.get("/v1/overview")
    refunds = central.get("/v1/refunds")["refunds"]
    stock = central.get("/v1/stock")["stock"]
    differences: list[str] = []
    lines = [f"{'parcel':<34} {'central says':<13} {'refund':<26} stock"]
    for number, parcel in enumerate(parcels):
        status = statuses.get(sessions[number]) if number < len(sessions) else None
        if status is None:
            differences.append(f"{parcel.name}: the central has no receipt")
            continue
        differences += _differences(parcel, status)
        money = ", ".join(f"{r['kind']} {r['amount']['amount']} {r['amount']['currency']}" for r in status["refunds"])
        goods = Counter(movement["bucket"] for movement in status["stock"])
        places = ", ".join(f"{bucket} {count}" for bucket, count in goods.items())
        lines.append(f"{parcel.name[:33]:<34} {status['settlement']:<13} {money or '-':<26} {places or '-'}")
    summary = {
        "parcels": len(parcels),
        "units": overview["units"],
        "photos": overview["photos"],
        "receipts_confirmed": len(statuses),
        "refunds": [
            {
                "return": refund["rma"],
                "kind": refund["kind"],
                "amount": refund["amount"]["amount"],
                "currency": refund["amount"]["currency"],
                "state": refund["state"],
            }
            for refund in refunds
        ],
        "stock": [{"sku": s["sku"], "bucket": s["bucket"], "quantity": s["quantity"]} for s in stock],
        "needs_person": sum(status["settlement"] == "needs_person" for status in statuses.values()),
        "unsent": len(parcels) - len(statuses),
        "seconds": round(seconds, 1),
        "screenshots": shots,
    }
    wanted = Counter[tuple[str, str]]()
    for parcel in parcels:
        for sku, bucket, quantity in parcel.stock:
            wanted[sku, bucket] += quantity
    found = Counter({(s["sku"], s["bucket"]): s["quantity"] for s in stock})
    if wanted != found:
        differences.append(f"stock: expected {dict(wanted - found)} more, {dict(found - wanted)} less")
    return DemoResult(summary, "\n".join(lines), tuple(differences))


def _differences(parcel: SampleParcel, status: dict[str, Any]) -> list[str]:
    refunds = sorted((r["kind"], Decimal(r["amount"]["amount"]), r["amount"]["currency"]) for r in status["refunds"])
    stock = Counter((movement["sku"], movement["bucket"]) for movement in status["stock"])
    wanted = Counter({(sku, bucket): quantity for sku, bucket, quantity in parcel.stock})
    out = []
    if refunds != sorted(parcel.refunds):
        out.append(f"{parcel.name}: refunds are {refunds}, must be {sorted(parcel.refunds)}")
    if stock != wanted:
        out.append(f"{parcel.name}: stock is {dict(stock)}, must be {dict(wanted)}")
    if (status["settlement"] == "needs_person") != parcel.needs_person:
        out.append(f"{parcel.name}: the central says {status['settlement']} ({', '.join(status['flags'])})")
    return out
