"""The wire contract, word for word, on a fake central and on the real one."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from receiving_station.adapters.central_http import CentralClient
from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.adapters.system import SystemClock, SystemIds
from receiving_station.application.ports import Reply, ReplyKind
from receiving_station.domain.plates import plate_for
from receiving_station.domain.returns import ExpectedReturn, PhotoRef, Receipt
from receiving_station.domain.vocabulary import EntryId, ItemCondition, PhotoKind, SessionId, Sha256, UnitId
from receiving_station.wire import BatchReply, FeedItem, Heartbeat, ReceiptStatus, ReturnItem, Settlement
from receiving_station.wire_mapping import receipt_to_wire
from tests.contract.conftest import CentralUnderTest
from tests.fakes.parcels import NOON, a_frame, a_receipt

SETTLED_WITHIN_S = 30.0
JSON_TYPE = {"Content-Type": "application/json"}


def received(expected: ExpectedReturn, photos: tuple[PhotoRef, ...] = ()) -> Receipt:
    """The receipt of one unit of a return, with ids that no test had before."""
    ids = SystemIds()
    made = a_receipt("contract", expected=expected, photos=photos)
    unit_id = UnitId(ids.fresh())
    unit = replace(made.units[0], unit_id=unit_id, plate=plate_for(unit_id))
    return replace(made, session_id=SessionId(ids.fresh()), units=(unit,))


def fresh_key() -> EntryId:
    return EntryId(SystemIds().fresh())


def post(client: CentralClient, key: EntryId, receipt: Receipt) -> Reply[ReceiptStatus]:
    return client.post_receipt(key, receipt_to_wire(receipt).model_dump_json())


def settled(client: CentralClient, session_id: SessionId) -> ReceiptStatus:
    """The receipt's status once the central has decided."""
    clock = SystemClock()
    until_s = clock.monotonic_s() + SETTLED_WITHIN_S
    while clock.monotonic_s() < until_s:
        reply = client.receipt_statuses([session_id])
        assert reply.body is not None
        (status,) = reply.body.statuses
        if status.settlement is not Settlement.RECEIVED:
            return status
    raise AssertionError(f"not settled within {SETTLED_WITHIN_S} s")


# --- the feed ---


def test_the_feed_read_page_by_page_is_the_feed_read_whole(client: CentralClient) -> None:
    whole = client.feed("", 500).body
    assert whole is not None
    items: list[FeedItem] = []
    cursor, more = "", True
    while more:
        page = client.feed(cursor, 3).body
        assert page is not None
        items += page.items
        cursor, more = page.next_cursor, page.more
    assert tuple(items) == whole.items


def test_at_the_feeds_end_there_is_nothing_new(client: CentralClient) -> None:
    whole = client.feed("", 500).body
    assert whole is not None
    again = client.feed(whole.next_cursor, 500).body
    assert again is not None
    assert (again.items, again.more) == ((), False)


def test_a_cursor_of_another_central_is_refused_by_name(client: CentralClient) -> None:
    reply = client.feed("somebody-elses:7", 500)
    assert (reply.kind, reply.status, reply.field) == (ReplyKind.ANSWERED, 422, "cursor")


# --- looking up ---


def test_a_return_is_found_by_its_rma_however_it_is_written(client: CentralClient) -> None:
    page = client.feed("", 500).body
    assert page is not None
    first = next(item.value for item in page.items if isinstance(item, ReturnItem) and item.value is not None)
    for text in (first.rma, first.rma.lower(), first.rma.replace("-", " "), first.tracking_numbers[0]):
        reply = client.lookup(text)
        assert reply.body is not None
        assert first in reply.body.matches


def test_an_unknown_number_is_known_to_be_unknown(client: CentralClient) -> None:
    reply = client.lookup("RMA-NOBODY-0")
    assert reply.body is not None
    assert reply.body.matches == ()


# --- photos ---


def test_a_photo_is_stored_once_and_is_there_afterwards(client: CentralClient, tmp_path: Path) -> None:
    photos = PhotoFiles(tmp_path)
    frame = a_frame(int(SystemIds().fresh().int % 250))
    photo = photos.save(frame, PhotoKind.ITEM, NOON)
    first = client.put_photo(photo.sha256, photos.path(photo.sha256))
    second = client.put_photo(photo.sha256, photos.path(photo.sha256))
    assert first.status in {200, 201}
    assert (second.kind, second.status) == (ReplyKind.ANSWERED, 200)


def test_a_photo_under_another_name_is_refused(client: CentralClient, tmp_path: Path) -> None:
    photos = PhotoFiles(tmp_path)
    photo = photos.save(a_frame(), PhotoKind.ITEM, NOON)
    other = Sha256(hashlib.sha256(b"another").hexdigest())
    reply = client.put_photo(other, photos.path(photo.sha256))
    assert (reply.kind, reply.status) == (ReplyKind.ANSWERED, 422)


# --- receipts ---


def test_a_receipt_is_taken(client: CentralClient, central: CentralUnderTest) -> None:
    receipt = received(central.any_return())
    reply = post(client, fresh_key(), receipt)
    assert reply.body is not None
    assert (reply.status, reply.body.session_id) == (201, receipt.session_id)


def test_the_same_key_again_gets_the_first_answer_again(client: CentralClient, central: CentralUnderTest) -> None:
    receipt, key = received(central.any_return()), fresh_key()
    first, second = post(client, key, receipt), post(client, key, receipt)
    assert (first.status, second.status, first.body) == (201, 200, second.body)


def test_the_same_session_with_another_body_is_a_conflict(client: CentralClient, central: CentralUnderTest) -> None:
    receipt, key = received(central.any_return()), fresh_key()
    post(client, key, receipt)
    changed = replace(receipt, shelf="elsewhere")
    replies = [post(client, key, changed), post(client, fresh_key(), changed)]
    assert [(reply.kind, reply.status) for reply in replies] == [(ReplyKind.ANSWERED, 409)] * 2


def test_the_same_key_for_another_session_is_a_conflict(client: CentralClient, central: CentralUnderTest) -> None:
    key = fresh_key()
    post(client, key, received(central.any_return()))
    reply = post(client, key, received(central.any_return()))
    assert (reply.kind, reply.status) == (ReplyKind.ANSWERED, 409)


def test_a_receipt_whose_photos_are_not_here_names_them(
    client: CentralClient, central: CentralUnderTest, tmp_path: Path
) -> None:
    photos = PhotoFiles(tmp_path)
    taken = tuple(photos.save(a_frame(200 + shade), PhotoKind.ITEM, NOON) for shade in range(2))
    receipt, key = received(central.any_return(), taken), fresh_key()
    missing = post(client, key, receipt)
    assert (missing.status, set(missing.missing_photos)) == (424, {photo.sha256 for photo in taken})
    for photo in taken:
        client.put_photo(photo.sha256, photos.path(photo.sha256))
    assert post(client, key, receipt).status == 201


def test_a_body_that_is_no_receipt_is_refused_with_the_field_named(
    client: CentralClient, central: CentralUnderTest
) -> None:
    body = json.loads(receipt_to_wire(received(central.any_return())).model_dump_json())
    body["parcel"] = "eaten"
    reply = client.post_receipt(fresh_key(), json.dumps(body))
    assert (reply.kind, reply.status, reply.field) == (ReplyKind.ANSWERED, 422, "parcel")


@pytest.mark.parametrize("body", ["", "{", "null", "[]", "<html>"])
def test_a_body_that_is_no_json_is_refused_and_not_a_failure(client: CentralClient, body: str) -> None:
    reply = client.post_receipt(fresh_key(), body)
    assert (reply.kind, reply.status) == (ReplyKind.ANSWERED, 422)


def test_a_receipt_of_a_return_that_nobody_announced_is_taken_all_the_same(
    client: CentralClient, central: CentralUnderTest
) -> None:
    stray = replace(received(central.any_return()), return_id=None)
    assert post(client, fresh_key(), stray).status == 201


# --- where they stand ---


def test_a_receipt_sent_three_times_is_refunded_once(client: CentralClient, central: CentralUnderTest) -> None:
    receipt = received(central.take_return())
    key = fresh_key()
    for again in (key, key, fresh_key()):
        post(client, again, receipt)
    status = settled(client, receipt.session_id)
    assert len(status.refunds) == 1
    assert status.refunds[0].return_id == receipt.return_id


def test_a_session_that_the_central_does_not_know_is_simply_not_in_the_answer(client: CentralClient) -> None:
    reply = client.receipt_statuses([SessionId(SystemIds().fresh())])
    assert reply.body is not None
    assert reply.body.statuses == ()


def test_a_hundred_sessions_are_asked_for_at_once(client: CentralClient) -> None:
    reply = client.receipt_statuses([SessionId(UUID(int=number)) for number in range(100)])
    assert (reply.kind, reply.status) == (ReplyKind.ANSWERED, 200)


# --- hello, and who may ask ---


def test_a_heartbeat_is_answered_with_the_centrals_time(client: CentralClient) -> None:
    beat = Heartbeat(station="Bench 07", operator="M.", app_version="1.2.3", sent_at=NOON, unsent=0, needs_you=0)
    reply = client.heartbeat(beat)
    assert reply.body is not None
    assert reply.body.received_at.utcoffset() is not None


@pytest.mark.parametrize("token", ["", "wrong"])
def test_a_station_without_a_good_token_is_told_to_sign_in(central: CentralUnderTest, token: str) -> None:
    stranger = central.client(token)
    replies = [stranger.feed("", 1), stranger.lookup("RMA-1"), post(stranger, fresh_key(), a_receipt("1"))]
    stranger.close()
    assert [(reply.kind, reply.status) for reply in replies] == [(ReplyKind.ANSWERED, 401)] * 3


# --- many at once ---


def test_a_batch_answers_each_receipt_as_if_it_had_come_alone(
    client: CentralClient, central: CentralUnderTest, tmp_path: Path
) -> None:
    photos = PhotoFiles(tmp_path)
    absent = photos.save(a_frame(240), PhotoKind.ITEM, NOON)
    good, again = received(central.any_return()), received(central.any_return())
    key = fresh_key()
    post(client, key, again)
    lacking = received(central.any_return(), (absent,))
    conflict = replace(again, shelf="elsewhere")
    keys = [fresh_key(), key, fresh_key(), fresh_key(), fresh_key()]
    texts = [receipt_to_wire(each).model_dump_json() for each in (good, again, lacking, conflict)]
    reply = client.post_receipts(list(zip(keys, [*texts, '{"parcel": "eaten"}'], strict=True)))
    assert reply.body is not None
    answers = reply.body.answers
    assert [(answer.entry_id, answer.status) for answer in answers] == list(
        zip(keys, [201, 200, 424, 409, 422], strict=True)
    )
    assert answers[0].receipt is not None
    assert answers[0].receipt.session_id == good.session_id
    assert answers[2].problem is not None
    assert answers[2].problem.missing_photos == (absent.sha256,)


@pytest.mark.parametrize("items", ["[]", '[{"entry_id": "no id", "receipt": {}}]', "null"])
def test_a_batch_that_is_none_is_refused(client: CentralClient, central: CentralUnderTest, items: str) -> None:
    reply = client._answer(
        client._send("POST", "/receipts/batch", data=f'{{"items": {items}}}'.encode(), headers=JSON_TYPE), BatchReply
    )
    assert (reply.kind, reply.status) == (ReplyKind.ANSWERED, 422)


def test_of_photos_asked_for_those_that_are_here_are_named(client: CentralClient, tmp_path: Path) -> None:
    photos = PhotoFiles(tmp_path)
    here = photos.save(a_frame(int(SystemIds().fresh().int % 250)), PhotoKind.ITEM, NOON)
    client.put_photo(here.sha256, photos.path(here.sha256))
    reply = client.known_photos([Sha256("0" * 64), here.sha256])
    assert reply.body is not None
    assert reply.body.sha256s == (here.sha256,)


def corrected(client: CentralClient, first: Receipt, **changes: Any) -> ReceiptStatus:
    """A receipt settled, then corrected; how the correction ended."""
    post(client, fresh_key(), first)
    settled(client, first.session_id)
    fresh = SessionId(SystemIds().fresh())
    correction = replace(first, session_id=fresh, supersedes=first.session_id, **changes)
    assert post(client, fresh_key(), correction).status == 201
    return settled(client, fresh)


def test_a_correction_of_what_was_settled_gives_nothing_back_again(
    client: CentralClient, central: CentralUnderTest
) -> None:
    status = corrected(client, received(central.take_return()), shelf="B-2")
    if central.name == "real":
        assert (status.settlement, status.refunds, status.stock) == (Settlement.SETTLED, (), ())
        assert "correction" not in status.flags


def test_a_correction_that_says_otherwise_of_a_settled_unit_waits_for_a_person(
    client: CentralClient, central: CentralUnderTest
) -> None:
    first = received(central.take_return())
    otherwise = replace(first.units[0], item=ItemCondition.FAIR)
    status = corrected(client, first, units=(otherwise, *first.units[1:]))
    if central.name == "real":
        assert (status.settlement, status.refunds, status.stock) == (Settlement.NEEDS_PERSON, (), ())
        assert "correction" in status.flags


def test_a_correction_that_leaves_out_a_settled_unit_waits_for_a_person(
    client: CentralClient, central: CentralUnderTest
) -> None:
    first = received(central.take_return())
    status = corrected(client, first, units=())
    if central.name == "real":
        taken_out = [(move.plate, move.quantity) for move in status.stock]
        assert (status.settlement, status.refunds) == (Settlement.NEEDS_PERSON, ())
        assert taken_out == [(unit.plate, -1) for unit in first.units]


def test_a_correction_of_what_never_came_is_settled_as_any_receipt(
    client: CentralClient, central: CentralUnderTest
) -> None:
    never_sent = SessionId(SystemIds().fresh())
    correction = replace(received(central.take_return()), supersedes=never_sent)
    assert post(client, fresh_key(), correction).status == 201
    status = settled(client, correction.session_id)
    assert (status.settlement, len(status.refunds)) == (Settlement.SETTLED, 1)
