"""``receiving-station central story | epcis``: what is known of units, told to who asks at the central itself."""

import argparse
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from receiving_station.central.epcis import OWN_NAMES, document, events_of
from receiving_station.central.story import received_between, tell, tell_story, with_plate

_EVER = datetime(2000, 1, 1, tzinfo=UTC)


def add_commands(commands: "argparse._SubParsersAction[Any]") -> None:
    """The two commands, for the parser of ``govern``."""
    story = commands.add_parser("story", help="a unit's whole story, as JSON")
    story.add_argument("plate", metavar="PLATE")
    story.set_defaults(command=_story)
    epcis = commands.add_parser("epcis", help="units' stories as an EPCIS 2.0 document")
    epcis.add_argument("--plate", metavar="PLATE", help="one unit's (default: of all that was received)")
    epcis.add_argument("--since", type=_instant, default=_EVER, metavar="TIME", help="received from then on (ISO 8601)")
    epcis.add_argument("--until", type=_instant, default=None, metavar="TIME", help="and before then")
    epcis.add_argument("--brand", metavar="BRAND", help="of this brand's returns only")
    epcis.add_argument("--names", default=OWN_NAMES, metavar="URI", help="before the names of benches and buckets")
    epcis.set_defaults(command=_epcis)
    for each in (story, epcis):
        each.add_argument("data_dir", type=Path, metavar="DATA_DIR", nargs="?", help="the central's folder")
        each.add_argument("--database", metavar="URL", help="its PostgreSQL database")
        each.set_defaults(only_looks=True)


def _story(session: Session, options: argparse.Namespace, _now: datetime) -> int:
    told = tell_story(session, options.plate)
    if told is None:
        sys.stderr.write(f"No unit with the plate {options.plate} was received.\n")
        return 1
    sys.stdout.write(told.model_dump_json(indent=1, exclude_none=True) + "\n")
    return 0


def _epcis(session: Session, options: argparse.Namespace, now: datetime) -> int:
    until = options.until or now + timedelta(days=1)
    units = with_plate(options.plate) if options.plate else received_between(options.since, until)
    events = events_of(session, tell(session, units, options.brand), options.names)
    for piece in document(events, now):
        sys.stdout.write(piece)
    return 0


def _instant(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    return at if at.tzinfo else at.replace(tzinfo=UTC)
