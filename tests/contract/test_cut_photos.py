"""A photo whose sending broke off goes on where it was, on a fake central and on the real one."""

import socket
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np
import pytest

from receiving_station.adapters.central_http import CentralClient
from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.adapters.system import SystemClock, SystemIds
from receiving_station.domain.vocabulary import PhotoKind, Sha256
from tests.contract.conftest import CentralUnderTest
from tests.fakes.parcels import NOON

DEADLINE_S = 30.0


def a_large_photo(folder: Path) -> tuple[Sha256, bytes]:
    """A photo that is worth going on with; it lies under its hash."""
    noise = np.random.default_rng(SystemIds().fresh().int).integers(0, 256, (400, 400, 3), dtype=np.uint8)
    photos = PhotoFiles(folder)
    sha256 = photos.save(noise, PhotoKind.ITEM, NOON).sha256
    return sha256, photos.path(sha256).read_bytes()


def send_cut_short(central: CentralUnderTest, sha256: Sha256, body: bytes, sent: int, offset: int = 0) -> None:
    """Announce the rest of a photo and hang up within it."""
    at = urlsplit(central.url)
    head = (
        f"PUT /v1/photos/{sha256} HTTP/1.1\r\nHost: {at.netloc}\r\nAuthorization: Bearer {central.token}\r\n"
        f"Content-Length: {len(body) - offset}\r\nUpload-Offset: {offset}\r\n\r\n"
    )
    with socket.create_connection((at.hostname or "", at.port or 0), timeout=DEADLINE_S) as line:
        line.sendall(head.encode() + body[offset:sent])


def begun(client: CentralClient, sha256: Sha256, at_least: int) -> int:
    """How much of the photo the central says it has, once that is as much as that."""
    clock = SystemClock()
    until_s = clock.monotonic_s() + DEADLINE_S
    while clock.monotonic_s() < until_s:
        reply = client.known_photos([sha256])
        assert reply.body is not None
        size = sum(each.received_bytes for each in reply.body.begun)
        if size >= at_least:
            return size
    raise AssertionError("it does not say so")


@pytest.mark.parametrize("share", [0.3, 0.5, 0.99, 1])
def test_a_photo_that_was_cut_goes_on_where_it_was(
    client: CentralClient, central: CentralUnderTest, tmp_path: Path, share: float
) -> None:
    sha256, body = a_large_photo(tmp_path)
    cut = min(int(len(body) * share), len(body) - 1)
    send_cut_short(central, sha256, body, cut)
    # What was on its way when the line broke may be lost.
    offset = begun(client, sha256, max(16 * 1024, cut - 128 * 1024))
    reply = client.put_photo(sha256, PhotoFiles(tmp_path).path(sha256), offset)
    assert (reply.status, 0 < offset <= cut) == (201, True)
    known = client.known_photos([sha256])
    assert known.body is not None
    assert (known.body.sha256s, known.body.begun) == ((sha256,), ())


def test_a_photo_cut_twice_goes_on_from_the_second_cut(
    client: CentralClient, central: CentralUnderTest, tmp_path: Path
) -> None:
    sha256, body = a_large_photo(tmp_path)
    send_cut_short(central, sha256, body, 40_000)
    first = begun(client, sha256, 16 * 1024)
    send_cut_short(central, sha256, body, first + 30_000, first)
    second = begun(client, sha256, first + 1)
    assert client.put_photo(sha256, PhotoFiles(tmp_path).path(sha256), second).status == 201


def test_a_rest_without_its_beginning_is_refused_and_the_photo_is_sent_whole(
    client: CentralClient, central: CentralUnderTest, tmp_path: Path
) -> None:
    sha256, body = a_large_photo(tmp_path)
    headers = {"Upload-Offset": "30000", "Content-Type": "image/jpeg"}
    refused = central.raw("PUT", f"/v1/photos/{sha256}", data=body[30_000:], headers=headers)
    assert (refused.status_code, refused.json()["field"]) == (409, "Upload-Offset")
    assert client.put_photo(sha256, PhotoFiles(tmp_path).path(sha256), 30_000).status == 201


def test_a_beginning_that_was_of_something_else_costs_nothing_but_the_photo_sent_whole(
    client: CentralClient, central: CentralUnderTest, tmp_path: Path
) -> None:
    sha256, body = a_large_photo(tmp_path)
    send_cut_short(central, sha256, bytes(len(body)), 40_000)
    offset = begun(client, sha256, 16 * 1024)
    assert client.put_photo(sha256, PhotoFiles(tmp_path).path(sha256), offset).status == 201
