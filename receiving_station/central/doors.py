"""How a station gets its token: a one-time code is exchanged for it, and a token for its successor."""

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Annotated

import sqlalchemy as sa
from fastapi import APIRouter, Depends, Request, Response
from fastapi.security import HTTPBearer
from pydantic import BaseModel
from sqlalchemy.orm import Session

from receiving_station.central.access import Caller
from receiving_station.central.audit import note
from receiving_station.central.database import Sessions
from receiving_station.central.models import EnrolCode
from receiving_station.central.problems import ProblemError, problem_docs
from receiving_station.central.tokens import add_token, hash_of
from receiving_station.wire import API_PREFIX, Enrolment, EnrolmentReply

VALID_FOR = timedelta(minutes=15)
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without I, L, O and U, which are read as others."""
_LENGTH = 10
"""Fifty bits: at five tries a second for a quarter of an hour nobody guesses one."""
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None})


def make_code(session: Session, now: datetime, actor: str, station: str, valid_for: timedelta = VALID_FOR) -> str:
    """A code for one station, as it is shown: two groups of five."""
    code = "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))
    session.add(EnrolCode(sha256=_hash_of(code), station=station, expires_at=now + valid_for))
    note(session, now, actor, "enrol_code_made", station, {"minutes": valid_for.total_seconds() / 60})
    return f"{code[:5]}-{code[5:]}"


def enrol(session: Session, now: datetime, code: str) -> tuple[str, str] | None:
    """The station's name and its token, once; None: the code is wrong, used or too old."""
    station = session.scalar(
        sa.update(EnrolCode)
        .where(EnrolCode.sha256 == _hash_of(code), EnrolCode.used_at.is_(None), EnrolCode.expires_at > now)
        .values(used_at=now)
        .returning(EnrolCode.station)
    )
    if station is None:
        return None
    token = secrets.token_urlsafe(32)
    add_token(session, token, now, holder=station)
    note(session, now, f"station {station}", "station_enrolled", station)
    return station, token


def _hash_of(code: str) -> str:
    return hash_of(code.upper().translate(_READ_AS))


def doors(sessions: Sessions, clock: Callable[[], datetime]) -> APIRouter:
    """``POST /v1/enrol``, without a token, and ``POST /v1/token``."""
    router = APIRouter(prefix=API_PREFIX)

    @router.post(
        "/enrol", status_code=201, response_model=EnrolmentReply, responses=problem_docs(403, 413, 422, 429, 500, 503)
    )
    def enrol_station(asked: Enrolment) -> Response:
        """A one-time code for a station's token."""
        with sessions.write.begin() as session:
            enrolled = enrol(session, clock(), asked.code)
        if enrolled is None:
            raise ProblemError(403, "That code is wrong, used or too old. Ask for a new one.", field="code")
        return _created(EnrolmentReply(station=enrolled[0], token=enrolled[1]))

    @router.post(
        "/token",
        status_code=201,
        response_model=EnrolmentReply,
        responses=problem_docs(401, 403, 429, 500, 503),
        dependencies=[Depends(HTTPBearer(auto_error=False, description="The station's token"))],
    )
    def next_token(request: Request, caller: Annotated[Caller, Depends(_caller)]) -> Response:
        """A new token for this one; this one ends when the new one is used for the first time."""
        _scheme, _, own = request.headers["authorization"].partition(" ")
        token, now = secrets.token_urlsafe(32), clock()
        with sessions.write.begin() as session:
            add_token(session, token, now, holder=caller.name, replaces=hash_of(own.strip()))
            note(session, now, f"station {caller.name}", "token_rotated", caller.name)
        return _created(EnrolmentReply(station=caller.name, token=token))

    return router


async def _caller(request: Request) -> Caller:
    caller: Caller = request.state.caller
    return caller


def _created(model: BaseModel) -> Response:
    return Response(model.model_dump_json(), 201, {"Cache-Control": "no-store"}, "application/json")
