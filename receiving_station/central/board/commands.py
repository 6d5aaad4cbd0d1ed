"""``receiving-station central sample | board``: a month to try the boards on, and what a site tells them of itself."""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central import people
from receiving_station.central.audit import note
from receiving_station.central.board.mail import PASSWORD, MailError, Security, read_mail, write_mail
from receiving_station.central.board.models import DailyMail
from receiving_station.central.board.rollups import forget_all
from receiving_station.central.board.sample import DAYS, Month
from receiving_station.central.board.sample_goods import HEARTH, NORTHTRAIL
from receiving_station.central.board.sample_write import write
from receiving_station.central.board.site import read_site, write_site
from receiving_station.central.core import Place, migrate_database
from receiving_station.central.database import (
    Sessions,
    check_schema,
    open_engine,
    prepare_sqlite,
)
from receiving_station.central.govern import EXPECTED
from receiving_station.central.models import ReceiptRow
from receiving_station.domain.people import Role

SAMPLE_PEOPLE = (
    ("sample-supervisor", "Sam", Role.SUPERVISOR, None),
    ("sample-northtrail", "Nora", Role.BRAND, NORTHTRAIL),
    ("sample-hearth", "Henri", Role.BRAND, HEARTH),
    ("sample-operator", "Mara", Role.OPERATOR, None),
)
SAMPLE_PIN = "2468"
"""For a try-out: whoever wants it secret makes people of their own."""


def main(given: Sequence[str]) -> int:
    """Run one of the two."""
    options = _parser().parse_args(given)
    try:
        if options.data_dir is None and not options.database:
            raise ValueError("say where: DATA_DIR, or --database")
        place = Place(options.data_dir, options.database)
        if place.database is None:
            options.data_dir.mkdir(parents=True, exist_ok=True)
            prepare_sqlite(options.data_dir / "central.db")
            migrate_database(place.database_url, uuid4)
        engine = open_engine(place.database_url)
        try:
            check_schema(engine)
            sessions = Sessions.on(engine)
            return _sample(sessions, options) if options.kind == "sample" else _board(sessions, options)
        finally:
            engine.dispose()
    except EXPECTED as error:
        sys.stderr.write(f"Nothing was changed: {error}\n")
        return 1


def _parser() -> argparse.ArgumentParser:
    where = argparse.ArgumentParser(add_help=False)
    where.add_argument("data_dir", type=Path, metavar="DATA_DIR", nargs="?", help="the central's folder")
    where.add_argument("--database", metavar="URL", help="its PostgreSQL database")
    parser = argparse.ArgumentParser(prog="receiving-station central")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    sample = commands.add_parser(
        "sample",
        parents=[where],
        help="a month of eight benches and two brands, drawn from a seed",
        description="Into a central that has no receipts yet and is not served meanwhile. One product has something "
        f"wrong; the boards have to show it. People to sign in as, with the PIN {SAMPLE_PIN}: "
        + ", ".join(person_id for person_id, *_rest in SAMPLE_PEOPLE),
    )
    sample.add_argument("--seed", type=int, default=7, metavar="N")
    sample.add_argument("--units", type=int, default=100_000, metavar="N", help="received in all (default: 100000)")
    sample.add_argument("--days", type=int, default=DAYS, metavar="N", help=f"over so many days (default: {DAYS})")
    sample.add_argument("--until", type=_instant, metavar="TIME", help="the last instant, UTC (default: now)")
    sample.set_defaults(kind="sample")
    board = commands.add_parser("board", parents=[where], help="what the site tells the boards of itself")
    board.add_argument("--zone", metavar="NAME", help="time zone whose days are counted, as Europe/Berlin")
    board.add_argument("--shifts", metavar="TIMES", help="when shifts begin, as 06:00,14:00,22:00")
    board.add_argument("--units-per-hour", type=int, metavar="N", help="what one bench should do")
    board.add_argument("--parcels-per-hour", type=int, metavar="N")
    board.add_argument("--by-operator", choices=("yes", "no"), help="whether times are shown by operator")
    board.add_argument(
        "--second-looks", type=float, metavar="N", help="of 100 graded units so many are graded again, unseen"
    )
    board.add_argument("--recount", action="store_true", help="count everything anew; the boards fill again meanwhile")
    board.add_argument("--mail-to", metavar="A,B", help='who gets the report of each day by mail; "" for nobody')
    board.add_argument("--mail-at", metavar="TIME", help="the site's time of day, as 06:30")
    board.add_argument("--mail-from", metavar="ADDRESS", help="the report's sender")
    board.add_argument("--smtp", metavar="HOST:PORT", help=f"the mail server; its password is in {PASSWORD}")
    board.add_argument("--smtp-security", choices=get_args(Security), help="how the server is spoken to")
    board.add_argument("--smtp-user", metavar="NAME", help="whom to sign in as")
    board.add_argument("--by", metavar="NAME", default=None, help="who does it, for the audit trail")
    board.set_defaults(kind="board")
    return parser


def _instant(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def _sample(sessions: Sessions, options: argparse.Namespace) -> int:
    now = datetime.now(UTC).replace(microsecond=0)
    with sessions.read() as session:
        if session.execute(sa.select(ReceiptRow.session_id).limit(1)).first() is not None:
            raise ValueError("there are receipts in this central; a sample is for an empty one")
    if min(options.units, options.days) < 1:
        raise ValueError("a sample has a unit and a day at least")
    start_s = time.perf_counter()
    month = Month(options.seed, options.units, options.until or now, options.days)
    made = write(sessions, month, _tell)
    with sessions.write.begin() as session:
        for person_id, name, role, brand in SAMPLE_PEOPLE:
            people.add_person(
                session, now, "sample", person_id=person_id, name=name, roles=[role], pin=SAMPLE_PIN, brand=brand
            )
    facts = {**asdict(made), "until": made.until.isoformat(), "seconds": round(time.perf_counter() - start_s, 1)}
    sys.stdout.write(f"{json.dumps(facts)}\n")
    return 0


def _tell(line: str) -> None:
    sys.stderr.write(f"{line}\n")


def _board(sessions: Sessions, options: argparse.Namespace) -> int:
    from receiving_station.central.govern import by_of  # noqa: PLC0415 (it brings all other commands)

    with sessions.write.begin() as session:
        site = read_site(session)
        told = {
            name: getattr(options, name)
            for name in ("zone", "shifts", "units_per_hour", "parcels_per_hour", "second_looks")
        }
        told = {name: value for name, value in told.items() if value is not None}
        if options.by_operator is not None:
            told["by_operator"] = options.by_operator == "yes"
        if told:
            is_other = write_site(session, replace(site, **told))
            note(session, datetime.now(UTC), by_of(options), "board_told", "site", told)
            _recount(session, is_wanted=is_other or options.recount)
        else:
            _recount(session, is_wanted=options.recount)
        mail = _mail_told(options)
        if mail:
            write_mail(session, replace(read_mail(session), **mail))
            note(session, datetime.now(UTC), by_of(options), "mail_told", "site", mail)
        last = session.scalars(sa.select(DailyMail).order_by(DailyMail.day.desc()).limit(1)).first()
        now_told = asdict(read_site(session)) | {"mail": asdict(read_mail(session)), "last_mail": _last(last)}
        sys.stdout.write(f"{json.dumps(now_told)}\n")
    return 0


def _mail_told(options: argparse.Namespace) -> dict[str, Any]:
    names = {"to": "mail_to", "at": "mail_at", "sender": "mail_from", "security": "smtp_security", "user": "smtp_user"}
    told: dict[str, Any] = {name: getattr(options, option) for name, option in names.items()}
    if options.smtp is not None:
        host, _, port = options.smtp.rpartition(":")
        if not host or not port.isdecimal():
            raise MailError(f"{options.smtp} is no server. Tell it as mail.example.com:587.")
        told |= {"host": host, "port": int(port)}
    return {name: value for name, value in told.items() if value is not None}


def _last(row: DailyMail | None) -> dict[str, str] | None:
    if row is None:
        return None
    state = "sent" if row.sent_at else "handed over, and not heard of since" if row.handed_at else "not sent yet"
    return {"day": row.day.isoformat(), "state": state, "problem": row.problem}


def _recount(session: Session, *, is_wanted: bool) -> None:
    if is_wanted:
        forget_all(session)
        sys.stderr.write("Everything is counted anew as soon as the central runs; the boards fill meanwhile.\n")
