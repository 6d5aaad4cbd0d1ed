"""Several at a time: receipts of a backlog, and which photos need not be sent."""

from typing import assert_never
from uuid import UUID

from fastapi import APIRouter, HTTPException, Request, Response
from pydantic import ValidationError
from pydantic_core import to_json

from receiving_station.central.core import Central
from receiving_station.central.intake import Accepted, Conflict, InWork, Outcome, PhotosMissing
from receiving_station.central.observe import Metrics
from receiving_station.central.photos import missing_photos
from receiving_station.central.problems import ProblemError, problem_docs
from receiving_station.wire import (
    BatchAnswer,
    BatchReply,
    KnownPhotos,
    KnownPhotosReply,
    PhotoBegun,
    ReceiptBatch,
    ReceiptStatus,
    ReceiptWire,
)


def bulk_router(central: Central, metrics: Metrics) -> APIRouter:
    """The contract's calls for many things at once."""
    router = APIRouter()

    @router.post("/photos/known", response_model=KnownPhotosReply, responses=problem_docs(413))
    def known_photos(asked: KnownPhotos) -> Response:
        """Which of these photos are here, and how much came of those that were cut."""
        with central.sessions.read() as session:
            missing = set(missing_photos(session, asked.sha256s))
        known = KnownPhotosReply(
            sha256s=tuple(sha256 for sha256 in asked.sha256s if sha256 not in missing),
            begun=tuple(
                PhotoBegun(sha256=sha256, received_bytes=size) for sha256, size in central.halves.of(missing).items()
            ),
        )
        # Without what is empty: a station of before knows no halves, and refuses what it does not know.
        return Response(known.model_dump_json(exclude_defaults=True), media_type="application/json")

    def no_photo(_request: Request) -> Response:
        raise HTTPException(405, headers={"Allow": "POST"})

    # Else a PUT would be taken for that of a photo with this name.
    router.add_route("/photos/known", no_photo, methods=["PUT"], include_in_schema=False)

    @router.post("/receipts/batch", response_model=BatchReply, responses=problem_docs(413))
    def post_receipts(batch: ReceiptBatch) -> Response:
        """Several receipts, each with its own key and its own answer, as if each had come alone."""
        return Response(_receive(central, metrics, batch).model_dump_json(), media_type="application/json")

    return router


def _receive(central: Central, metrics: Metrics, batch: ReceiptBatch) -> BatchReply:
    answers: dict[UUID, BatchAnswer] = {}
    good: list[tuple[UUID, ReceiptWire]] = []
    photos_follow = {item.entry_id for item in batch.items if item.photos_follow}
    for item in batch.items:
        try:
            good.append((item.entry_id, ReceiptWire.model_validate_json(to_json(item.receipt))))
        except ValidationError as error:
            first = error.errors()[0]
            field = ".".join(str(part) for part in first["loc"]) or "body"
            answers[item.entry_id] = _refused(item.entry_id, 422, f"{field}: {first['msg']}", field)
    for (entry_id, _receipt), outcome in zip(good, central.intake.receive_many(good, photos_follow), strict=True):
        metrics.receipt(outcome)
        answers[entry_id] = _answer(entry_id, outcome)
    created = sum(answer.status == 201 for answer in answers.values())  # noqa: PLR2004
    if created:
        central.receipt_came(created)
    return BatchReply(answers=tuple(answers[item.entry_id] for item in batch.items))


def _answer(entry_id: UUID, outcome: Outcome) -> BatchAnswer:
    match outcome:
        case Accepted(answer, is_new):
            status = ReceiptStatus.model_validate_json(answer)
            return BatchAnswer(entry_id=entry_id, status=201 if is_new else 200, receipt=status)
        case InWork():
            return BatchAnswer(entry_id=entry_id, status=202)
        case Conflict(field, detail):
            return _refused(entry_id, 409, detail, field)
        case PhotosMissing(sha256s):
            detail = "Send these photos first, then the receipt again."
            return _refused(entry_id, 424, detail, "photos", sha256s)
        case never:
            assert_never(never)


def _refused(entry_id: UUID, status: int, detail: str, field: str, missing: tuple[str, ...] = ()) -> BatchAnswer:
    problem = ProblemError(status, detail, field=field, missing_photos=missing).problem
    return BatchAnswer(entry_id=entry_id, status=status, problem=problem)
