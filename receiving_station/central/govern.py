"""``receiving-station central enrol-code | stations | people | webhooks | verify-audit | …``: what an admin does."""

import argparse
import getpass
import json
import secrets
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session

from receiving_station.central import audit, dry_run, people, stock_commands, webhooks
from receiving_station.central.core import Place, migrate_database
from receiving_station.central.database import (
    NewerDatabaseError,
    OldDatabaseError,
    Sessions,
    check_schema,
    open_engine,
    prepare_sqlite,
)
from receiving_station.central.desk_commands import add_desk
from receiving_station.central.doors import VALID_FOR, make_code
from receiving_station.central.models import StationToken
from receiving_station.central.problems import AWAY
from receiving_station.central.tokens import add_token, revoke_tokens
from receiving_station.domain.money import from_minor
from receiving_station.domain.people import Role

EXPECTED: tuple[type[Exception], ...] = (
    OSError,
    ValueError,
    ArgumentError,
    NewerDatabaseError,
    OldDatabaseError,
    *AWAY,
)
Command = Callable[[Session, argparse.Namespace, datetime], int]


def main(given: Sequence[str]) -> int:
    """Run one of the commands on the database; everything that it does is one transaction."""
    options = _parser().parse_args(given)
    command: Command = options.command
    try:
        if options.data_dir is None and not options.database:
            raise ValueError("say where: DATA_DIR, or --database")
        place = Place(options.data_dir, options.database)
        if place.database is None:
            _make_ready(options.data_dir)
        engine = open_engine(place.database_url)
        try:
            check_schema(engine)
            sessions = Sessions.on(engine)
            # A long look must not hold SQLite's only writer.
            with (sessions.read if options.only_looks else sessions.write).begin() as session:
                return command(session, options, datetime.now(UTC))
        finally:
            engine.dispose()
    except EXPECTED as error:
        sys.stderr.write(f"Nothing was changed: {error}\n")
        return 1


def _make_ready(data_dir: Path) -> None:
    # The first station may be enrolled before the central is served for the first time.
    data_dir.mkdir(parents=True, exist_ok=True)
    prepare_sqlite(data_dir / "central.db")
    migrate_database(Place(data_dir).database_url, uuid4)


def _parser() -> argparse.ArgumentParser:
    where = argparse.ArgumentParser(add_help=False)
    where.add_argument("data_dir", type=Path, metavar="DATA_DIR", nargs="?", help="the central's folder")
    where.add_argument("--database", metavar="URL", help="its PostgreSQL database")
    where.add_argument("--by", metavar="NAME", default=None, help="who does it, for the audit trail")
    parser = argparse.ArgumentParser(prog="receiving-station central")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    code = commands.add_parser("enrol-code", parents=[where], help="a one-time code for a station")
    code.add_argument("--station", required=True, metavar="NAME")
    code.add_argument("--minutes", type=float, default=VALID_FOR.total_seconds() / 60, help="how long it is valid")
    code.set_defaults(command=_enrol_code)

    stations = commands.add_parser("stations", help="list or revoke stations' tokens")
    kinds = stations.add_subparsers(metavar="WHAT", required=True)
    kinds.add_parser("list", parents=[where]).set_defaults(command=_list_stations, only_looks=True)
    revoke = kinds.add_parser("revoke", parents=[where], help="a station's tokens open nothing any more")
    revoke.add_argument("--station", required=True, metavar="NAME")
    revoke.set_defaults(command=_revoke_station)

    _add_people(commands.add_parser("people", help="who may sign in, and as what"), where)
    _add_webhooks(commands.add_parser("webhooks", help="who is told of what happens"), where)
    add_desk(commands, where)

    verify = commands.add_parser("verify-audit", parents=[where], help="check that nobody changed the audit trail")
    verify.add_argument("--seal", default="", metavar="SEAL", help="a seal shown before, which has to be in the trail")
    verify.set_defaults(command=_verify, only_looks=True)

    stock_commands.add_commands(commands)
    dry_run = commands.add_parser("dry-run", help="what a brand's changed rules would have decided on past receipts")
    dry_run.add_argument("rules", type=Path, metavar="RULES.json", help="the brand's rules, as the feed has them")
    # After the rules: the parent's DATA_DIR would come before them.
    dry_run.add_argument("data_dir", type=Path, metavar="DATA_DIR", nargs="?", help="the central's folder")
    dry_run.add_argument("--database", metavar="URL", help="its PostgreSQL database")
    dry_run.set_defaults(command=_dry_run, only_looks=True)
    for each in (code, revoke):
        each.set_defaults(only_looks=False)
    return parser


def _add_people(parser: argparse.ArgumentParser, where: argparse.ArgumentParser) -> None:
    kinds = parser.add_subparsers(metavar="WHAT", required=True)
    add = kinds.add_parser("add", parents=[where], help="add somebody, or give them new facts")
    add.add_argument("--id", required=True, dest="person_id", metavar="ID")
    add.add_argument("--name", required=True)
    add.add_argument("--role", action="append", type=Role, required=True, metavar="ROLE", help=", ".join(Role))
    add.add_argument("--brand", metavar="BRAND", help="of whom they work for; with the role brand only")
    add.add_argument("--pin-stdin", action="store_true", help="read their PIN from the first line of standard input")
    add.add_argument("--badge", default="", metavar="TEXT", help="what their badge's code says")
    add.add_argument("--language", default="", choices=("", "en", "ko", "ja", "es", "de"))
    add.set_defaults(command=_add_person, only_looks=False)
    kinds.add_parser("list", parents=[where]).set_defaults(command=_list_people, only_looks=True)
    for name, command, text in (
        ("disable", _disable_person, "they may sign in nowhere any more"),
        ("token", _person_token, "make a token with which they ask the api, and print it this once"),
    ):
        one = kinds.add_parser(name, parents=[where], help=text)
        one.add_argument("--id", required=True, dest="person_id", metavar="ID")
        one.set_defaults(command=command, only_looks=False)


def _add_webhooks(parser: argparse.ArgumentParser, where: argparse.ArgumentParser) -> None:
    kinds = parser.add_subparsers(metavar="WHAT", required=True)
    add = kinds.add_parser("add", parents=[where], help="tell an address; prints the secret that signs, this once")
    add.add_argument("--url", required=True)
    add.add_argument("--brand", metavar="BRAND", help="only what happens to this brand's returns")
    add.add_argument(
        "--event", action="append", type=webhooks.Kind, metavar="KIND", help=", ".join(webhooks.Kind) + " (all)"
    )
    add.set_defaults(command=_add_webhook, only_looks=False)
    kinds.add_parser("list", parents=[where]).set_defaults(command=_list_webhooks, only_looks=True)
    for name, command, text in (
        ("log", _webhook_log, "the last events and what became of them"),
        ("replay", _replay, "tell them again; the events' ids stay the same"),
        ("disable", _disable_webhook, "tell them no more"),
    ):
        one = kinds.add_parser(name, parents=[where], help=text)
        one.add_argument("--endpoint", required=True, metavar="ID")
        one.set_defaults(command=command, only_looks=command is _webhook_log)
        if name == "replay":
            one.add_argument("--hours", type=float, default=24.0, help="of the last so many hours (24)")
            one.add_argument("--all", action="store_true", help="those that were delivered, too")


def by_of(options: argparse.Namespace) -> str:
    """Who gave the command, for the audit trail."""
    return f"admin {options.by or getpass.getuser()}"


def _say(value: object) -> None:
    sys.stdout.write((value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)) + "\n")


def _enrol_code(session: Session, options: argparse.Namespace, now: datetime) -> int:
    if options.minutes <= 0:
        raise ValueError("a code is valid for some minutes at least")
    _say(make_code(session, now, by_of(options), options.station, timedelta(minutes=options.minutes)))
    return 0


def _list_stations(session: Session, _options: argparse.Namespace, _now: datetime) -> int:
    rows = session.scalars(
        sa.select(StationToken).where(StationToken.kind == "station").order_by(StationToken.created_at)
    )
    for row in rows:
        revoked = None if row.revoked_at is None else row.revoked_at.isoformat()
        _say({"station": row.holder, "token_since": row.created_at.isoformat(), "revoked_at": revoked})
    return 0


def _revoke_station(session: Session, options: argparse.Namespace, now: datetime) -> int:
    count = revoke_tokens(session, "station", options.station, now)
    if not count:
        raise ValueError(f"{options.station} has no token")
    audit.note(session, now, by_of(options), "station_revoked", options.station, {"tokens": count})
    _say(f"{options.station}: {count} token(s) open nothing any more. What the station has not sent stays there.")
    return 0


def _add_person(session: Session, options: argparse.Namespace, now: datetime) -> int:
    person = people.add_person(
        session,
        now,
        by_of(options),
        person_id=options.person_id,
        name=options.name,
        roles=options.role,
        pin=sys.stdin.readline().strip() if options.pin_stdin else "",
        badge=options.badge,
        brand=options.brand,
        language=options.language,
    )
    _say(f"{person.person_id} is known; the benches hear of it with their next look into the feed.")
    return 0


def _list_people(session: Session, _options: argparse.Namespace, _now: datetime) -> int:
    for person, brand in people.list_people(session):
        _say(
            {
                "id": person.person_id,
                "name": person.name,
                "roles": [role.value for role in person.roles],
                "brand": brand,
                "has_pin": bool(person.pin_hash),
                "has_badge": bool(person.badge_sha256),
                "is_active": person.is_active,
            }
        )
    return 0


def _disable_person(session: Session, options: argparse.Namespace, now: datetime) -> int:
    people.disable_person(session, now, by_of(options), options.person_id)
    _say(f"{options.person_id} may sign in nowhere any more, as soon as each bench has looked into the feed.")
    return 0


def _person_token(session: Session, options: argparse.Namespace, now: datetime) -> int:
    person = people.find_person(session, options.person_id)
    if person is None or not person.is_active:
        raise ValueError(f"there is nobody active with the id {options.person_id}")
    token = secrets.token_urlsafe(32)
    add_token(session, token, now, kind="person", holder=options.person_id)
    audit.note(session, now, by_of(options), "person_token_made", options.person_id)
    _say(token)
    return 0


def _add_webhook(session: Session, options: argparse.Namespace, now: datetime) -> int:
    kinds = tuple(options.event or webhooks.Kind)
    made = webhooks.add_endpoint(session, now, options.url, kinds, options.brand)
    what = {"url": options.url, "brand": options.brand, "events": [kind.value for kind in kinds]}
    audit.note(session, now, by_of(options), "webhook_added", made.endpoint_id, what)
    _say({"endpoint": made.endpoint_id, "secret": made.secret})
    return 0


def _list_webhooks(session: Session, _options: argparse.Namespace, _now: datetime) -> int:
    for row in webhooks.endpoints(session):
        state = "disabled" if row.disabled_at else "active"
        _say({"endpoint": row.endpoint_id, "url": row.url, "brand": row.brand, "events": row.kinds, "state": state})
    return 0


def _webhook_log(session: Session, options: argparse.Namespace, _now: datetime) -> int:
    for line in webhooks.delivery_log(session, options.endpoint):
        _say(line)
    return 0


def _replay(session: Session, options: argparse.Namespace, now: datetime) -> int:
    since = now - timedelta(hours=options.hours)
    count = webhooks.replay(session, options.endpoint, since, now, with_delivered=options.all)
    what = {"since": since.isoformat(), "events": count}
    audit.note(session, now, by_of(options), "webhook_replayed", options.endpoint, what)
    _say(f"{count} event(s) are told again.")
    return 0


def _disable_webhook(session: Session, options: argparse.Namespace, now: datetime) -> int:
    webhooks.disable_endpoint(session, options.endpoint, now)
    audit.note(session, now, by_of(options), "webhook_disabled", options.endpoint)
    _say(f"{options.endpoint} is told no more.")
    return 0


def _verify(session: Session, options: argparse.Namespace, _now: datetime) -> int:
    verdict = audit.verify(session, options.seal)
    for finding in verdict.findings:
        _say(finding)
    _say({"rows": verdict.rows, "seal": verdict.seal, "is_whole": not verdict.findings})
    return 1 if verdict.findings else 0


def _dry_run(session: Session, options: argparse.Namespace, _now: datetime) -> int:
    rules = dry_run.read_rules(options.rules.read_bytes())
    seen, changed = 0, 0
    now: Counter[str] = Counter()
    then: Counter[str] = Counter()
    people_now, people_then = 0, 0
    for each in dry_run.compare(session, rules):
        seen += 1
        now += each.now.cents
        then += each.then.cents
        people_now += each.now.needs_person
        people_then += each.then.needs_person
        if each.differs:
            changed += 1
            sides = {
                name: {"refunds": side.refunds, "flags": side.flags}
                for name, side in (("now", each.now), ("then", each.then))
            }
            _say({"session_id": str(each.session_id), "return_id": each.return_id, **sides})
    _say(
        {
            "brand": rules.brand,
            "version": rules.version,
            "receipts": seen,
            "changed": changed,
            "refunded_now": _amounts(now),
            "refunded_then": _amounts(then),
            "needs_person_now": people_now,
            "needs_person_then": people_then,
        }
    )
    return 0


def _amounts(cents: Counter[str]) -> dict[str, str]:
    return {currency: str(from_minor(count, currency).amount) for currency, count in sorted(cents.items())}
