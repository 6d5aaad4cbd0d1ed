"""``receiving-station central import | approvals | explain``: what a person decides, without a browser."""

import argparse
import json
import sys
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from receiving_station.central import approvals, audit
from receiving_station.central.decisions import explain, in_words
from receiving_station.central.imports import ROWS, import_rows, rows_of_csv


def add_desk(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", where: argparse.ArgumentParser) -> None:
    """Add the commands to the parser."""
    columns = "".join(f"{what}: {', '.join(model.model_fields)}. " for what, model in ROWS.items())
    take = commands.add_parser(
        "import",
        help="orders or returns from a CSV file; a line for every bad row",
        description="UTF-8 with a header, parted by comma, semicolon or tab; several values in one cell by |. The same "
        f"rows again change nothing. Columns of {columns}",
    )
    take.add_argument("what", choices=ROWS)
    take.add_argument("file", type=Path, metavar="FILE.csv")
    # After the file: the parent's DATA_DIR would come before it.
    _add_where(take)
    take.set_defaults(command=_import, only_looks=False)

    asked = commands.add_parser("approvals", help="what waits for a person: list, approve, reject, release")
    kinds = asked.add_subparsers(metavar="WHAT", required=True)
    listed = kinds.add_parser("list", parents=[where], help="what waits, and what is given when it is approved")
    listed.add_argument("--step", type=approvals.Step, default=approvals.Step.WAITING, metavar="STEP")
    listed.set_defaults(command=_list, only_looks=True)
    for verdict, text in (
        ("approve", "let these be given, as soon as they are released"),
        ("reject", "settle these with nothing given"),
    ):
        one = kinds.add_parser(verdict, parents=[where], help=text)
        one.add_argument("--receipt", type=UUID, action="append", required=True, metavar="SESSION_ID")
        one.add_argument("--note", default="", help="why, for whoever asks later")
        one.set_defaults(command=_judge, only_looks=False, verdict=verdict)
    out = kinds.add_parser("release", parents=[where], help="do what was approved, all of it or some")
    out.add_argument("--receipt", type=UUID, action="append", default=[], metavar="SESSION_ID")
    out.set_defaults(command=_release, only_looks=False)

    why = commands.add_parser("explain", help="why a return's customer got what they got")
    why.add_argument("return_id", metavar="RETURN")
    _add_where(why)
    why.set_defaults(command=_explain, only_looks=True)


def _add_where(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("data_dir", type=Path, metavar="DATA_DIR", nargs="?", help="the central's folder")
    parser.add_argument("--database", metavar="URL", help="its PostgreSQL database")
    parser.add_argument("--by", metavar="NAME", default=None, help="who does it, for the audit trail")


def _by(options: argparse.Namespace) -> str:
    # Imported only now: this module is part of that one's parser.
    from receiving_station.central.govern import by_of  # noqa: PLC0415

    return by_of(options)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def _import(session: Session, options: argparse.Namespace, now: datetime) -> int:
    report = import_rows(session, options.what, rows_of_csv(options.file.read_bytes()), now, first_row=2)
    for problem in report.problems:
        _say(f"row {problem.row}, {problem.field or 'row'}: {problem.problem}. {problem.done}")
    counts = report.model_dump(include={"rows", "new", "changed", "unchanged"}) | {"bad": len(report.problems)}
    audit.note(session, now, _by(options), f"{options.what}_imported", options.file.name, counts)
    _say(json.dumps(counts))
    return 1 if report.problems else 0


def _list(session: Session, options: argparse.Namespace, _now: datetime) -> int:
    cursor, is_more = "", True
    while is_more:
        page = approvals.waiting_page(session, cursor, approvals.LIST_LIMIT, options.step)
        for each in page.approvals:
            _say(each.model_dump_json())
        cursor, is_more = page.next_cursor, bool(page.next_cursor)
    return 0


def _judge(session: Session, options: argparse.Namespace, now: datetime) -> int:
    said = approvals.Verdict(session_ids=tuple(options.receipt), verdict=options.verdict, note=options.note)
    changed = approvals.judge(session, said, _by(options), now).session_ids
    for session_id in options.receipt:
        done = {"approve": "approved; release it, and it is done", "reject": "rejected; nothing is given"}
        _say(f"{session_id}: {done[options.verdict] if session_id in changed else 'does not wait for a person'}.")
    return 0 if len(changed) == len(set(options.receipt)) else 1


def _release(session: Session, options: argparse.Namespace, now: datetime) -> int:
    asked = approvals.Release(session_ids=tuple(options.receipt))
    changed = approvals.release(session, asked, _by(options), now).session_ids
    _say(f"{len(changed)} approved receipt(s) are being done.")
    return 0


def _explain(session: Session, options: argparse.Namespace, _now: datetime) -> int:
    found = explain(session, options.return_id)
    if found is None:
        raise ValueError(f"there is no return {options.return_id}")
    _say(in_words(found))
    return 0
