"""A central that speaks the contract, behind a thin layer that breaks one promise at a time."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

from receiving_station.wire import ReceiptWire
from tests.fakes.fake_central import Answer, Call, FakeCentral, problem

Query = Mapping[str, list[str]]


class Whole(FakeCentral):
    """Breaks nothing; what breaks something overrides ``_answer``."""

    names: frozenset[str] = frozenset()
    """The cases that must fail, and no others."""

    def good(self, call: Call, query: Query, authorization: str) -> Answer:
        return super()._answer(call, query, authorization)


def _is_receipt(call: Call) -> bool:
    return (call.method, call.path) == ("POST", "/v1/receipts")


def _json(answer: Answer) -> Any:
    return json.loads(answer.body)


def _with(answer: Answer, **changes: object) -> Answer:
    return Answer(answer.status, json.dumps(_json(answer) | changes).encode(), answer.headers)


class AcceptsAnyToken(Whole):
    names = frozenset({"auth.wrong"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        return self.good(call, query, f"Bearer {self.token}" if authorization else "")


class AnswersStrangersOneCall(Whole):
    names = frozenset({"auth.none", "auth.wrong"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        return self.good(call, query, f"Bearer {self.token}" if call.path == "/v1/refunds" else authorization)


class RefusesInHtml(Whole):
    names = frozenset({"not-there", "picture.unknown"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        answer = self.good(call, query, authorization)
        return Answer(404, b"<html>", {"Content-Type": "text/html"}) if answer.status == 404 else answer


class SkipsAChangeBetweenPages(Whole):
    names = frozenset({"feed.pages"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        answer = self.good(call, query, authorization)
        cursor = query.get("cursor", [""])[0]
        if call.path == "/v1/feed" and cursor and answer.status == 200:
            return _with(answer, items=_json(answer)["items"][1:])
        return answer


class TakesAnyCursor(Whole):
    names = frozenset({"feed.cursor"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        cursor = query.get("cursor", [""])[0]
        if cursor and not cursor.startswith(self.feed_id):
            query = {**query, "cursor": [""]}
        return self.good(call, query, authorization)


class GivesTooMuch(Whole):
    names = frozenset({"feed.limit"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        if call.path == "/v1/feed" and query.get("limit") == ["2"]:
            query = {**query, "limit": ["5"]}
        return self.good(call, query, authorization)


class StoresAnyBytes(Whole):
    names = frozenset({"photo.picture"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        if call.path.startswith("/v1/photos/") and call.body.startswith(b"no picture"):
            return Answer(201)
        return self.good(call, query, authorization)


class TrustsThePhotosName(Whole):
    names = frozenset({"photo.hash", "photo.half"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        if call.path.startswith("/v1/photos/") and call.body.startswith(b"\xff\xd8"):
            sha256 = hashlib.sha256(call.body).hexdigest()
            call = Call(call.method, f"/v1/photos/{sha256}", call.key, call.body)
            answer = self.good(call, query, authorization)
            return Answer(201) if answer.status == 422 else answer
        return self.good(call, query, authorization)


class ForgetsTheFirstAnswer(Whole):
    names = frozenset({"receipt.again", "conflict.key"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        answer = self.good(call, query, authorization)
        return _with(answer, settlement="settled") if _is_receipt(call) and answer.status == 200 else answer


class AppliesTheSameAgain(Whole):
    names = frozenset({"receipt.again", "receipt.spacing", "receipt.race", "conflict.key"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        answer = self.good(call, query, authorization)
        return Answer(201, answer.body) if _is_receipt(call) and answer.status == 200 else answer


class ComparesBytes(Whole):
    names = frozenset({"receipt.spacing"})

    def __init__(self) -> None:
        super().__init__()
        self._bodies: dict[str, bytes] = {}

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        if _is_receipt(call) and self._bodies.setdefault(call.key, call.body) != call.body and b"\n" in call.body:
            return problem(409, "Other bytes")
        return self.good(call, query, authorization)


class OverwritesOnConflict(Whole):
    names = frozenset({"conflict.key", "conflict.session"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        answer = self.good(call, query, authorization)
        if _is_receipt(call) and answer.status == 409:
            return Answer(200, b'{"session_id": "%s", "settlement": "received"}' % str(uuid4()).encode())
        return answer


class TakesReceiptsWithoutTheirPhotos(Whole):
    names = frozenset({"receipt.photos"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        answer = self.good(call, query, authorization)
        return problem(424, "Some photo") if answer.status == 424 else answer


class NeedsNoKey(Whole):
    names = frozenset({"receipt.key"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        if _is_receipt(call) and call.body.startswith(b"{"):
            try:
                UUID(call.key)
            except ValueError:
                call = Call(call.method, call.path, str(uuid4()), call.body)
        return self.good(call, query, authorization)


class NamesNoField(Whole):
    names = frozenset({"receipt.field"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        answer = self.good(call, query, authorization)
        return _with(answer, field=None) if _is_receipt(call) and answer.status == 422 else answer


class FailsOnNonsense(Whole):
    names = frozenset({"receipt.json"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        if _is_receipt(call) and authorization and call.body == b"{":
            return problem(500, "A failure")
        return self.good(call, query, authorization)


class RefundsEveryReceipt(Whole):
    names = frozenset({"settle.once"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        answer = self.good(call, query, authorization)
        if _is_receipt(call) and answer.status == 200 and b'"Conformance"' in call.body:
            self._refund(ReceiptWire.model_validate_json(call.body))
        return answer


class InventsStatuses(Whole):
    names = frozenset({"status.unknown"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        answer = self.good(call, query, authorization)
        asked = query.get("session_id", [])
        if call.path == "/v1/receipts/status" and len(asked) == 2 and answer.status == 200:
            made = {"session_id": asked[0], "settlement": "received", "flags": [], "refunds": [], "stock": []}
            return _with(answer, statuses=[made, *_json(answer)["statuses"]])
        return answer


class LosesStock(Whole):
    names = frozenset({"stock.counted"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        answer = self.good(call, query, authorization)
        return _with(answer, stock=[]) if call.path == "/v1/stock" and answer.status == 200 else answer


class FindsByOneSpellingOnly(Whole):
    names = frozenset({"lookup.found"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        answer = self.good(call, query, authorization)
        is_other = call.path == "/v1/lookup" and query.get("code", [""])[0].islower()
        return _with(answer, matches=[]) if is_other and answer.status == 200 else answer


class AnswersABatchOutOfOrder(Whole):
    names = frozenset({"receipt.batch"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        answer = self.good(call, query, authorization)
        if call.path == "/v1/receipts/batch" and answer.status == 200:
            return _with(answer, answers=_json(answer)["answers"][::-1])
        return answer


class KnowsEveryPhoto(Whole):
    names = frozenset({"photo.known"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        answer = self.good(call, query, authorization)
        return (
            _with(answer, **json.loads(call.body))
            if call.path == "/v1/photos/known" and answer.status == 200
            else answer
        )


class RefusesHeartbeats(Whole):
    names = frozenset({"heartbeat"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        answer = self.good(call, query, authorization)
        return Answer(204) if call.path == "/v1/heartbeat" and answer.status == 200 else answer


class StoresAPhotoAnew(Whole):
    names = frozenset({"photo.once", "photo.race"})

    def _answer(self, call: Call, query: Query, authorization: str) -> Answer:
        answer = self.good(call, query, authorization)
        return (
            Answer(201)
            if call.path.startswith("/v1/photos/") and call.method == "PUT" and answer.status == 200
            else answer
        )


BROKEN: tuple[type[Whole], ...] = tuple(Whole.__subclasses__())
