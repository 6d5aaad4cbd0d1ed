"""The call that takes a photo: whole, or from where it was cut the last time."""

from typing import Annotated

from fastapi import APIRouter, Header, Path, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from receiving_station.central.awaited import is_photo_awaited
from receiving_station.central.core import Central
from receiving_station.central.photos import PHOTO_LIMIT_BYTES, PhotoRefusedError, add_photo, check_photo
from receiving_station.central.problems import ProblemError, problem_docs
from receiving_station.wire import UPLOAD_OFFSET_HEADER, Sha256Hex

_HUNG_UP = 400
"""Nobody hears it."""


def photo_router(central: Central) -> APIRouter:
    """The contract's call for photos."""
    router = APIRouter()

    @router.put(
        "/photos/{sha256}",
        status_code=201,
        responses={
            200: {"description": "It was there"},
            201: {"description": "Stored"},
            **problem_docs(409, 413),
        },
        openapi_extra={"requestBody": {"required": True, "content": {"image/jpeg": {"schema": {}}}}},
        response_class=Response,
    )
    async def put_photo(
        sha256: Annotated[Sha256Hex, Path()],
        request: Request,
        offset: Annotated[int, Header(alias=UPLOAD_OFFSET_HEADER, ge=0, le=PHOTO_LIMIT_BYTES)] = 0,
    ) -> Response:
        """A photo, by its content.

        With Upload-Offset the body is the rest of a photo of which that many bytes came before
        (`POST /v1/photos/known` tells how many); 409 says that they are not here: send it whole.
        """
        body = central.halves.begin(sha256, offset)
        if body is None:
            detail = "The first part of this photo is not here. Send it whole."
            raise ProblemError(409, detail, field=UPLOAD_OFFSET_HEADER)
        is_cut = False
        try:
            async for piece in request.stream():
                body += piece
                if len(body) > PHOTO_LIMIT_BYTES:
                    raise ProblemError(413, f"A photo has at most {PHOTO_LIMIT_BYTES} bytes.", field="body")
        except ClientDisconnect:
            is_cut = True
            central.halves.trim()
            return Response(status_code=_HUNG_UP)
        finally:
            if not is_cut:
                central.halves.forget(sha256)
        is_new = await run_in_threadpool(_store, central, sha256, body)
        return Response(status_code=201 if is_new else 200)

    return router


def _store(central: Central, sha256: str, body: bytearray) -> bool:
    try:
        check_photo(sha256, body)
    except PhotoRefusedError as error:
        raise ProblemError(422, str(error), field="body") from error
    # Kept without a look whether it is there: a station asks that before it sends one again.
    central.photos.put(sha256, body)
    with central.sessions.write.begin() as session:
        is_new = add_photo(session, sha256, len(body), central.clock())
        # On SQLite writers come one by one: a receipt that waits is seen here, or sees the photo itself.
        is_awaited = session.get_bind().dialect.name != "sqlite" or is_photo_awaited(session, sha256)
    if is_awaited:
        central.photo_came(sha256)
    return is_new
