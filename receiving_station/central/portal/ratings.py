"""How customers found it: one question, asked once, answered once."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.database import add_new
from receiving_station.central.models import AnnouncedReturn
from receiving_station.central.portal.journey_models import Rating
from receiving_station.central.portal.steps import Step, note_step
from receiving_station.domain.return_states import ReturnState


def rate(session: Session, return_id: str, brand: str, stars: int, words: str, now: datetime) -> bool:
    """Keep what a customer says of a return that is over; whether it is the first time, the others change nothing."""
    if stars_of(session, return_id) is None:
        return False
    row = {"return_id": return_id, "brand": brand, "stars": stars, "words": words, "at": now}
    if not add_new(session, Rating.__table__, [row], Rating.return_id):
        return False
    return note_step(session, return_id, Step.RATED, now, {"stars": stars}, is_answer=True)


def stars_of(session: Session, return_id: str) -> int | None:
    """The stars that a return was given; 0: not yet. None: it is not over, nothing is asked."""
    state = session.scalar(sa.select(AnnouncedReturn.state).where(AnnouncedReturn.return_id == return_id))
    if state != ReturnState.SETTLED:
        return None
    return session.scalar(sa.select(Rating.stars).where(Rating.return_id == return_id)) or 0
