"""A unit's story in lines for people."""

from dataclasses import dataclass
from datetime import datetime

from receiving_station.central.board.asking import words
from receiving_station.central.story import StoryEvent, UnitStory, What


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """One thing that happened.

    Attributes:
        at: When (UTC).
        what: In a word.
        lines: In sentences.
        photos: Their SHA-256.
    """

    at: datetime
    what: str
    lines: tuple[str, ...]
    photos: tuple[str, ...] = ()


def told_events(story: UnitStory, *, with_people: bool) -> list[ToldEvent]:
    """All events; ``with_people``: whether those who did it are named."""
    return [_told(event, with_people=with_people) for event in story.events]


def _told(event: StoryEvent, *, with_people: bool) -> ToldEvent:
    by = f" by {event.by}" if event.by and with_people else ""
    lines: list[str] = []
    photos: tuple[str, ...] = ()
    match event.what:
        case What.RECEIVED:
            unit = event.unit
            where = f"At {event.station}{by}, return {event.rma or 'nobody announced'}"
            lines.append(f"{where}{f' of {event.brand}' if event.brand else ''}.")
            if unit is not None:
                item = words(unit.item) if unit.item else "not graded"
                packaging = words(unit.packaging) if unit.packaging else "not looked at"
                lines.append(
                    f"Found {item}, packaging {packaging}; {words(unit.state)}. Goes to {words(unit.disposition)}."
                )
                lines += [f"Serial {unit.serial}."] if unit.serial else []
                lines += [f"“{unit.note}”"] if unit.note else []
                photos = tuple(photo.sha256 for photo in unit.photos)
        case What.DECIDED:
            flags = f": {', '.join(words(flag) for flag in event.flags)}" if event.flags else ""
            lines.append(f"{words(event.settlement or '').capitalize()}{flags}.")
        case What.REFUNDED if event.amount is not None:
            lines.append(f"{words(event.refund or '').capitalize()}: {event.amount.amount} {event.amount.currency}.")
        case What.TAKEN_OUT:
            lines.append(f"Out of {words(event.from_bucket or '')}: a correction.")
        case What.BOOKED:
            lines.append(f"Into {words(event.bucket or '')}{f', {words(event.grade)}' if event.grade else ''}.")
        case What.MOVED:
            reason = f": {event.reason}" if event.reason else ""
            lines.append(f"From {words(event.from_bucket or '')} to {words(event.bucket or '')}{by}{reason}.")
        case _:
            pass
    return ToldEvent(event.at, event.what.value, tuple(lines), photos)
