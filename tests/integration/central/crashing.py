"""A real central with a fault: it ends itself at a step, as by kill -9, or it fails there some times.

Usage: ``python crashing.py [--outside] [--mail] [--post URL] [--failures N] [--meet] STEP DATA_DIR [DATABASE PHOTOS]``.
STEP is one of the settlement's steps, or ``receive`` (between a receipt's commit and its answer), ``told`` (the
provider did it, and its answer is lost), ``tell`` (a notice was told, and nobody noted it), ``mail`` (the same of a
customer's mail), or ``none``. With ``--outside`` a provider gives money: each step is durable by itself. With
``--mail`` a notifier tells what happened, with ``--post`` an SMTP server is given customers' mails. With ``--meet`` two
settlements wait for each other at the step instead.
"""

import argparse
import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from receiving_station.central.core import TOKEN_FILE, Place
from receiving_station.central.database import Sessions, open_engine
from receiving_station.central.ledgers import LedgerInventory, RefundOrder
from receiving_station.central.providers import Notice, Providers
from receiving_station.central.server import Options, serve

LEASE_S = 1.5
MEETING_S = 10.0


class Bank:
    """A provider that writes every call on a line of a file, and does whatever it is told, twice too."""

    def __init__(self, path: Path, lose_answer: Callable[[str], None]) -> None:
        self._path = path
        self._lose_answer = lose_answer

    def was_done(self, key: str) -> bool:
        done = self._path.exists() and f"do {key} " in self._path.read_text(encoding="utf-8")
        self._note(f"asked {key}")
        return done

    def do(self, key: str, order: RefundOrder) -> None:
        self._note(f"do {key} {order.amount_cents} {order.currency}")
        self._lose_answer("told")

    def _note(self, line: str) -> None:
        with self._path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")


class Mail:
    """A notifier that writes every call on a line of a file, and tells whatever it is told, twice too."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def was_told(self, key: UUID) -> bool:
        told = self._path.exists() and f"tell {key} " in self._path.read_text(encoding="utf-8")
        self._note(f"asked {key}")
        return told

    def tell(self, notice: Notice) -> None:
        self._note(f"tell {notice.key} {notice.kind} {notice.return_id} {json.dumps(notice.data)}")

    def _note(self, line: str) -> None:
        with self._path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--mail", action="store_true")
    parser.add_argument("--meet", action="store_true")
    parser.add_argument("--outside", action="store_true")
    parser.add_argument("--post", default="")
    parser.add_argument("--failures", type=int, default=0)
    parser.add_argument("step")
    parser.add_argument("data_dir", type=Path)
    parser.add_argument("--database")
    parser.add_argument("--photos")
    given = parser.parse_args()
    left = [OSError("the disk is away")] * given.failures

    both = threading.Barrier(2)

    def fail_at(reached: str) -> None:
        if reached != given.step:
            return
        if given.meet:
            both.wait(MEETING_S)
            return
        if not given.failures:
            os.kill(os.getpid(), signal.SIGKILL)
        if left:
            raise left.pop()

    def ready(url: str) -> None:
        sys.stdout.write(json.dumps({"url": url, "token_file": str(given.data_dir / TOKEN_FILE)}) + "\n")
        sys.stdout.flush()

    place = Place(given.data_dir, given.database, given.photos)
    outside = given.outside
    sessions = Sessions.on(open_engine(place.database_url)) if outside else None
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    serve(
        Options(place, port=0, mail_url=given.post, mail_from="returns@central.example"),
        ready,
        checkpoint=fail_at,
        providers=Providers(money=Bank(given.data_dir / "bank.txt", fail_at)) if sessions else None,
        inventory=LedgerInventory(sessions, _now) if sessions else None,
        notifier=Mail(given.data_dir / "mail.txt") if given.mail else None,
        lease_s=LEASE_S,
    )


def _now() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    main()
