"""A central in a process of its own, and a caller that speaks to it as a station does."""

import hashlib
import io
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID, uuid4

import requests
from PIL import Image
from sqlalchemy.orm import Session

from receiving_station.central.catalogue import cancel_return, put_return
from receiving_station.central.core import Place
from receiving_station.central.database import Sessions, open_engine
from receiving_station.domain.returns import ExpectedReturn, Receipt
from receiving_station.wire import IDEMPOTENCY_HEADER, ReceiptStatus, Settlement, StatusReply
from receiving_station.wire_mapping import receipt_to_wire, return_to_wire
from tests.integration.central.warm import HAS_FORK, WarmProcess

Value = TypeVar("Value")
ROOT = Path(__file__).resolve().parents[3]
DEADLINE_S = 30.0
# Warnings of the program are errors here too: a test process does not see them otherwise.
STRICT = ("-W", "error")
S3_CREDENTIALS = {
    "AWS_ACCESS_KEY_ID": "testing",
    "AWS_SECRET_ACCESS_KEY": "testing",
    "AWS_DEFAULT_REGION": "eu-central-1",
    "AWS_EC2_METADATA_DISABLED": "true",
}


@dataclass(frozen=True)
class Home:
    """Where a central of a test keeps everything: a folder, and with it, or not, PostgreSQL and S3."""

    data_dir: Path
    database: str | None = None
    photos: str | None = None

    @property
    def options(self) -> tuple[str, ...]:
        """What the command line says of it."""
        database = ("--database", self.database) if self.database else ()
        return (str(self.data_dir), *database, *(("--photos", self.photos) if self.photos else ()))

    @property
    def place(self) -> Place:
        """The same for the program."""
        return Place(self.data_dir, self.database, self.photos)


class CentralProcess:
    """``python -m receiving_station.central`` or a script that ends itself at a step."""

    def __init__(
        self,
        home: Home,
        *,
        sample: bool = False,
        host: str = "127.0.0.1",
        program: Sequence[str] = (),
        more: Sequence[str] = (),
        token: str | None = None,
        is_cold: bool = False,
    ) -> None:
        what = program or ("-m", "receiving_station.central", *home.options, "--port", "0", "--host", host)
        options = (*(("--sample",) if sample else ()), *more)
        self.home = home
        self.data_dir = home.data_dir
        env = {**os.environ, **S3_CREDENTIALS, "PYTHONPATH": str(ROOT)}
        self.process: subprocess.Popen[str] | WarmProcess
        if HAS_FORK and not is_cold and "--processes" not in options:
            self.process = WarmProcess([*what, *options], env)
        else:
            self.process = subprocess.Popen(
                [sys.executable, *STRICT, *what, *options],
                cwd=ROOT,
                env=env,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
        self.errors: list[str] = []
        self.http = requests.Session()
        assert self.process.stdout is not None
        self._reader = threading.Thread(target=self._read_errors, daemon=True)
        self._reader.start()
        first = self.process.stdout.readline()
        if not first:
            self.wait()
            raise AssertionError("the central did not start: " + "".join(self.errors))
        ready = json.loads(first)
        self.url: str = ready["url"]
        self.token = token or Path(ready["token_file"]).read_text(encoding="ascii").strip()
        self.http.headers["Authorization"] = f"Bearer {self.token}"

    def _read_errors(self) -> None:
        assert self.process.stderr is not None
        self.errors.extend(self.process.stderr)

    def get(self, path: str, **params: Any) -> requests.Response:
        return self.http.get(self.url + path, params=params, timeout=DEADLINE_S)

    def send(
        self, receipt: Receipt | dict[str, Any] | str, key: UUID | str | None = None, **more: str
    ) -> requests.Response:
        """Post a receipt; ``more`` are headers, with _ for -."""
        body = receipt_to_wire(receipt).model_dump_json() if isinstance(receipt, Receipt) else receipt
        text = body if isinstance(body, str) else json.dumps(body)
        given = {name.replace("_", "-"): value for name, value in more.items()}
        headers = {IDEMPOTENCY_HEADER: str(key or uuid4()), "Content-Type": "application/json", **given}
        url = f"{self.url}/v1/receipts"
        return self.http.post(url, text.encode(), headers=headers, timeout=DEADLINE_S)

    def put_photo(self, body: bytes, sha256: str | None = None) -> requests.Response:
        name = sha256 or hashlib.sha256(body).hexdigest()
        return self.http.put(f"{self.url}/v1/photos/{name}", data=body, timeout=DEADLINE_S)

    def status(self, session_id: UUID) -> ReceiptStatus:
        reply = StatusReply.model_validate_json(self.get("/v1/receipts/status", session_id=str(session_id)).content)
        (status,) = reply.statuses
        return status

    def settled(self, receipt: Receipt) -> ReceiptStatus:
        """The receipt's status once it is settled."""
        return wait_for(
            lambda: self.status(receipt.session_id), lambda status: status.settlement is not Settlement.RECEIVED
        )

    def settle(self, receipt: Receipt) -> ReceiptStatus:
        """Send it and wait for its settlement."""
        assert self.send(receipt).status_code in {200, 201}
        return self.settled(receipt)

    def stop(self) -> int:
        """Ask it to stop; its exit status."""
        self.process.terminate()
        return self.wait()

    def kill(self) -> None:
        """End it between two instructions."""
        self.process.kill()
        self.wait()

    def wait(self) -> int:
        """Wait for its end; its exit status."""
        status = self.process.wait(DEADLINE_S)
        self.http.close()
        self._reader.join(DEADLINE_S)
        for stream in (self.process.stdout, self.process.stderr):
            assert stream is not None
            stream.close()
        return status


def run_command(*what: str) -> "subprocess.CompletedProcess[str]":
    """Run a module as a program to its end."""
    env = {**os.environ, **S3_CREDENTIALS, "PYTHONPATH": str(ROOT)}
    if not HAS_FORK:
        words = [sys.executable, *what]
        return subprocess.run(words, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    process = WarmProcess(what, env)
    with process.stdout as out, process.stderr as errors:
        said = (out.read(), errors.read())
    return subprocess.CompletedProcess(list(what), process.wait(DEADLINE_S), *said)


def wait_for(ask: Callable[[], Value], is_good: Callable[[Value], bool]) -> Value:
    """Ask until the answer is good."""
    stop = threading.Event()
    timer = threading.Timer(DEADLINE_S, stop.set)
    timer.start()
    try:
        value = ask()
        while not is_good(value):
            assert not stop.wait(0.02), f"still {value}"
            value = ask()
        return value
    finally:
        timer.cancel()


def announce(home: Home, *returns: ExpectedReturn) -> None:
    """Write announcements into a central's folder, as a connector in another process would."""
    with writing_to(home) as session:
        for expected in returns:
            put_return(session, return_to_wire(expected))


def cancel(home: Home, expected: ExpectedReturn) -> None:
    """Withdraw an announcement."""
    with writing_to(home) as session:
        cancel_return(session, expected.return_id)


@contextmanager
def writing_to(home: Home) -> Iterator[Session]:
    """A transaction on a central's database."""
    engine = open_engine(home.place.database_url)
    try:
        with Sessions.on(engine).write.begin() as session:
            yield session
    finally:
        engine.dispose()


def jpeg(shade: int = 90, size: tuple[int, int] = (64, 48)) -> bytes:
    """A small real JPEG."""
    out = io.BytesIO()
    Image.new("RGB", size, (shade, 120, 60)).save(out, "JPEG")
    return out.getvalue()
