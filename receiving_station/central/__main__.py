"""``receiving-station central``: serve the central returns system, migrate its database, make tokens for stations."""

import argparse
import json
import os
import secrets
import signal
import sys
import threading
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

_DESCRIPTION = """The central returns system.

  central DATA_DIR                          one process; SQLite and photos in that folder
  central --database URL --photos URL       PostgreSQL and a photo store; --processes N on one port
  central migrate --database URL            bring that database to this program's schema, before serving
  central token --database URL              make a token for a station, and print it this once
  central enrol-code WHERE --station NAME   a one-time code for a station: receiving-station enrol URL CODE
  central stations WHERE                    list or revoke stations' tokens
  central people WHERE                      add, list and disable people, and make their tokens
  central webhooks WHERE                    who is told of what happens; their log, and telling them again
  central import WHAT FILE WHERE             orders, returns or variants from a CSV file; a line for every bad row
  central approvals WHERE                   what waits for a person: list, approve, reject, release
  central explain RETURN WHERE              why a return's customer got what they got
  central dry-run RULES.json WHERE          what a brand's changed rules would have decided on past receipts
  central story PLATE WHERE                 everything that is known of one unit
  central epcis WHERE                       units' stories as EPCIS 2.0, for others in the chain
  central sample WHERE                      a month of eight benches and two brands to try the boards on
  central board WHERE                       the site's time zone, shifts and targets, for the boards at /board
  central portal theme|link|erase WHERE     how a brand looks to its customers (/r/SLUG), links, forgetting one
  central backup WHERE --to FOLDER          copy everything while it works, photos too
  central restore FOLDER WHERE              make a backup a central again, somewhere empty
  central verify-audit WHERE                check that nobody changed the audit trail (WHERE: DATA_DIR or --database)

URL of a database: postgresql+psycopg://USER:PASSWORD@HOST/NAME. Of a photo store: a folder, or
s3://BUCKET/PREFIX?endpoint=URL&region=NAME with credentials in the environment (AWS_ACCESS_KEY_ID, …).
/healthz, /readyz and /metrics answer without a token."""

GOVERN = (
    *("enrol-code", "stations", "people", "webhooks", "verify-audit", "dry-run", "import", "approvals", "explain"),
    *("story", "epcis"),
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one of the commands; serving writes one JSON line with the address and the token's file when ready."""
    given = list(sys.argv[1:] if argv is None else argv)
    if given[:1] and given[0] in GOVERN:
        from receiving_station.central.govern import main as govern  # noqa: PLC0415

        return govern(given)
    if given[:1] in (["sample"], ["board"]):
        from receiving_station.central.board.commands import main as board  # noqa: PLC0415

        return board(given)
    if given[:1] == ["portal"]:
        from receiving_station.central.portal.commands import main as portal  # noqa: PLC0415

        return portal(given)
    if given[:1] in (["backup"], ["restore"]):
        from receiving_station.central.backup_cli import main as keep  # noqa: PLC0415

        return keep(given)
    if given[:1] in (["migrate"], ["token"]):
        return _on_database(given[0], given[1:])
    parser = _parser()
    arguments = parser.parse_args(given)
    if arguments.data_dir is None and not (arguments.database and arguments.photos):
        parser.error("say where everything is kept: DATA_DIR, or --database and --photos")
    if arguments.processes > 1 and not arguments.database:
        parser.error("several processes need --database: SQLite has one writer")
    return _serve(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="receiving-station central", description=_DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data_dir", type=Path, metavar="DATA_DIR", nargs="?", help="where everything is kept")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
    parser.add_argument("--port", type=int, default=8765, help="port to listen on; 0 takes a free one")
    parser.add_argument("--sample", action="store_true", help="announce the sample returns and products")
    parser.add_argument("--database", metavar="URL", help="PostgreSQL (default: SQLite in DATA_DIR)")
    parser.add_argument("--photos", metavar="URL", help="photo store (default: a folder in DATA_DIR)")
    parser.add_argument("--processes", type=_at_least_one, default=1, metavar="N", help="processes on the port")
    parser.add_argument(
        "--role", choices=("all", "api", "worker"), default="all", help="answer the api, settle, or both (default)"
    )
    parser.add_argument(
        "--rate",
        type=float,
        default=None,
        metavar="N",
        help="requests a second of one token, of all processes together",
    )
    parser.add_argument(
        "--log-level", choices=("debug", "info", "warning", "error"), default="warning", help="info logs every request"
    )
    parser.add_argument(
        "--webhooks-near",
        action="store_true",
        help="webhooks may go to this machine and to private networks (else to public https addresses only)",
    )
    parser.add_argument(
        "--mail",
        default=os.environ.get("RETURNS_MAIL", ""),
        metavar="URL",
        help="SMTP server for mails to customers: smtp://, smtps:// or smtp+starttls://USER:PASSWORD@HOST:PORT; better "
        "told in the environment as RETURNS_MAIL (default: a folder in DATA_DIR)",
    )
    parser.add_argument("--mail-from", default=os.environ.get("RETURNS_MAIL_FROM", ""), metavar="ADDRESS")
    parser.add_argument("--public-url", default="", metavar="URL", help="address of customers' pages, as mails have it")
    parser.add_argument(
        "--stop-with-stdin", action="store_true", help="stop when standard input ends, as it does with its parent"
    )
    return parser


def _serve(arguments: argparse.Namespace) -> int:
    # Imported only now: help and mistakes are told at once.
    from sqlalchemy.exc import ArgumentError  # noqa: PLC0415

    from receiving_station.central.app import RATE_PER_S  # noqa: PLC0415
    from receiving_station.central.core import TOKEN_FILE, Place  # noqa: PLC0415
    from receiving_station.central.database import NewerDatabaseError, OldDatabaseError  # noqa: PLC0415
    from receiving_station.central.problems import AWAY  # noqa: PLC0415
    from receiving_station.central.server import Options, serve  # noqa: PLC0415

    data_dir: Path | None = arguments.data_dir

    def ready(url: str) -> None:
        facts = {"url": url, "token_file": None if data_dir is None else str(data_dir / TOKEN_FILE)}
        sys.stdout.write(json.dumps(facts) + "\n")
        sys.stdout.flush()

    expected: tuple[type[Exception], ...] = (
        OSError,
        ValueError,
        ArgumentError,
        NewerDatabaseError,
        OldDatabaseError,
        *AWAY,
    )
    # uvicorn stops gracefully on both signals and raises them again when it is done.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    if arguments.stop_with_stdin:
        threading.Thread(target=_stop_at_end_of_input, name="parent watch", daemon=True).start()
    try:
        serve(
            Options(
                Place(data_dir, arguments.database, arguments.photos),
                arguments.host,
                arguments.port,
                arguments.processes,
                arguments.role,
                arguments.rate or RATE_PER_S,
                arguments.log_level,
                arguments.sample,
                arguments.webhooks_near,
                arguments.mail,
                arguments.mail_from,
                arguments.public_url,
            ),
            ready,
        )
    except expected as error:
        sys.stderr.write(f"The central did not start: {error}\n")
        return 1
    except KeyboardInterrupt:
        return 0
    return 0


def _on_database(command: str, given: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog=f"receiving-station central {command}")
    parser.add_argument("--database", metavar="URL", required=True, help="the PostgreSQL database")
    arguments = parser.parse_args(given)
    from sqlalchemy.exc import ArgumentError  # noqa: PLC0415

    from receiving_station.central.core import migrate_database  # noqa: PLC0415
    from receiving_station.central.database import (  # noqa: PLC0415
        NewerDatabaseError,
        OldDatabaseError,
        Sessions,
        check_schema,
        open_engine,
    )
    from receiving_station.central.problems import AWAY  # noqa: PLC0415
    from receiving_station.central.tokens import add_token  # noqa: PLC0415

    expected: tuple[type[Exception], ...] = (ValueError, ArgumentError, NewerDatabaseError, OldDatabaseError, *AWAY)
    try:
        if command == "migrate":
            migrate_database(arguments.database, uuid4)
            sys.stdout.write("The database has this program's schema.\n")
            return 0
        engine = open_engine(arguments.database)
        check_schema(engine)
        token = secrets.token_urlsafe(32)
        with Sessions.on(engine).write.begin() as session:
            add_token(session, token, datetime.now(UTC))
        engine.dispose()
    except expected as error:
        sys.stderr.write(f"Nothing was changed: {error}\n")
        return 1
    sys.stdout.write(f"{token}\n")
    return 0


def _at_least_one(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def _stop_at_end_of_input() -> None:
    # The pipe closes when whoever started this process ends, however it ends.
    while os.read(sys.stdin.fileno(), 4096):
        pass
    signal.raise_signal(signal.SIGTERM)


if __name__ == "__main__":
    sys.exit(main())
