"""``receiving-station central portal``: how brands look to customers, links into the form, forgetting a customer."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import ValidationError

from receiving_station.central.audit import note
from receiving_station.central.core import Place
from receiving_station.central.database import Sessions, check_schema, open_engine
from receiving_station.central.govern import EXPECTED, by_of
from receiving_station.central.photos import open_photos
from receiving_station.central.portal.confirm import find_order_id
from receiving_station.central.portal.links import Links, keep_key
from receiving_station.central.portal.privacy import erase_order
from receiving_station.central.portal.themes import Theme, put_theme, theme_of


def main(given: Sequence[str]) -> int:
    """Run one of them."""
    options = _parser().parse_args(given[1:])
    try:
        place = Place(options.data_dir, options.database, options.photos)
        engine = open_engine(place.database_url)
        try:
            check_schema(engine)
            done: int = options.command(Sessions.on(engine), place, options)
            return done
        finally:
            engine.dispose()
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        sys.stderr.write(f"Nothing was changed: {where}: {first['msg']}\n")
        return 1
    except EXPECTED as error:
        sys.stderr.write(f"Nothing was changed: {error}\n")
        return 1


def _parser() -> argparse.ArgumentParser:
    where = argparse.ArgumentParser(add_help=False)
    where.add_argument("data_dir", type=Path, metavar="DATA_DIR", nargs="?", help="the central's folder")
    where.add_argument("--database", metavar="URL", help="its PostgreSQL database")
    where.add_argument("--photos", metavar="URL", help="its photo store")
    where.add_argument("--by", metavar="NAME", default=None, help="who does it, for the audit trail")
    parser = argparse.ArgumentParser(prog="receiving-station central portal")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    theme = commands.add_parser(
        "theme",
        parents=[where],
        help="show how a brand looks to its customers, or change it",
        description="Prints the theme as JSON; change that file and give it back. Customers' pages are at /r/SLUG.",
    )
    theme.add_argument("--brand", required=True)
    theme.add_argument("--file", type=Path, metavar="THEME.json", help="the whole theme, in place of the one before")
    theme.add_argument("--logo", type=Path, metavar="PICTURE", help="PNG, JPEG or WebP, at most 512 kB")
    theme.set_defaults(command=_theme)
    link = commands.add_parser("link", parents=[where], help="a link that opens the form of an order, without a code")
    link.add_argument("--brand", required=True)
    link.add_argument("--order", required=True, metavar="NUMBER")
    link.add_argument("--gift", action="store_true", help="for a gift's receiver: no prices, no money back")
    link.add_argument("--days", type=int, default=1, metavar="N", help="how long it is good (default: 1)")
    link.set_defaults(command=_link)
    erase = commands.add_parser("erase", parents=[where], help="forget who bought an order; amounts stay")
    erase.add_argument("--brand", required=True)
    erase.add_argument("--order", required=True, metavar="NUMBER")
    erase.set_defaults(command=_erase)
    return parser


def _theme(sessions: Sessions, _place: Place, options: argparse.Namespace) -> int:
    if options.file is None and options.logo is None:
        with sessions.read() as session:
            dress = theme_of(session, options.brand)
        sys.stdout.write(json.dumps(dress.theme.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n")
        return 0
    now = datetime.now(UTC)
    with sessions.write.begin() as session:
        theme = theme_of(session, options.brand).theme
        if options.file is not None:
            theme = Theme.model_validate_json(options.file.read_bytes())
        if theme.brand != options.brand:
            raise ValueError(f"the file is {theme.brand}'s theme, not {options.brand}'s")
        version = put_theme(session, theme, now, None if options.logo is None else options.logo.read_bytes())
        note(session, now, by_of(options), "theme_changed", theme.brand, {"version": version, "slug": theme.slug})
    sys.stdout.write(f"{theme.brand} is at /r/{theme.slug}, version {version}.\n")
    return 0


def _link(sessions: Sessions, _place: Place, options: argparse.Namespace) -> int:
    with sessions.write.begin() as session:
        keep_key(session)
        order_id = find_order_id(session, options.brand, options.order)
        slug = theme_of(session, options.brand).theme.slug
    if order_id is None:
        raise ValueError(f"{options.brand} has no order {options.order}")
    until = datetime.now(UTC) + timedelta(days=options.days)
    token = Links(sessions).sign("gift" if options.gift else "order", order_id, until)
    sys.stdout.write(f"/r/{slug}/o/{token}\n")
    return 0


def _erase(sessions: Sessions, place: Place, options: argparse.Namespace) -> int:
    with sessions.read() as session:
        order_id = find_order_id(session, options.brand, options.order)
    if order_id is None:
        raise ValueError(f"{options.brand} has no order {options.order}")
    if not erase_order(sessions, open_photos(place.photos_address), order_id, by_of(options), datetime.now(UTC)):
        raise ValueError("a return of it is open: nobody could be told how it ends; settle or cancel it first")
    sys.stdout.write("Nobody knows any more who bought it.\n")
    return 0
