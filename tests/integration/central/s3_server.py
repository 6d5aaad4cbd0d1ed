"""A real S3 endpoint in a process of its own: moto's server."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

import boto3

from tests.integration.central.process import S3_CREDENTIALS, wait_for


class S3Server:
    """A running endpoint; each test takes a bucket of its own."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._process = _started(port)
        self.endpoint = f"http://127.0.0.1:{port}"
        self.client = boto3.client(
            "s3", endpoint_url=self.endpoint, aws_access_key_id="testing", aws_secret_access_key="testing",
            region_name="eu-central-1",
        )  # fmt: skip
        self._numbers = count(1)

    def stop(self) -> None:
        """Be away; nothing is kept."""
        self._process.kill()
        self._process.wait()

    def start_again(self) -> None:
        """Answer again, with the same buckets, empty."""
        self._process = _started(self._port)
        numbers = range(1, next(self._numbers))
        self._numbers = count(1)
        for _ in numbers:
            self.new_bucket()

    def new_bucket(self) -> str:
        """The address of an empty bucket's part, as ``--photos`` takes it."""
        name = f"photos-{next(self._numbers)}"
        self.client.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
        return f"s3://{name}/bench?endpoint={self.endpoint}"


@contextmanager
def s3_server() -> Iterator[S3Server]:
    """An endpoint for the time of this block."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port = asked.getsockname()[1]
    server = S3Server(port)
    try:
        yield server
    finally:
        server.stop()


def _started(port: int) -> "subprocess.Popen[bytes]":
    process = subprocess.Popen(
        [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)],
        env={**os.environ, **S3_CREDENTIALS},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    wait_for(lambda: _answers(port) or process.poll() is not None, bool)
    assert process.poll() is None, "moto's server did not start"
    return process


def _answers(port: int) -> bool:
    with socket.socket() as asked:
        return asked.connect_ex(("127.0.0.1", port)) == 0


def stored(server: S3Server, address: str, sha256: str) -> bytes:
    """The bytes of a photo, asked of the endpoint itself."""
    body: bytes = server.client.get_object(**_object(address, sha256))["Body"].read()
    return body


def lose(server: S3Server, address: str, sha256: str) -> None:
    """Take a photo away, as no central does."""
    server.client.delete_object(**_object(address, sha256))


def _object(address: str, sha256: str) -> dict[str, str]:
    bucket, prefix = address.removeprefix("s3://").partition("?")[0].split("/")
    return {"Bucket": bucket, "Key": f"{prefix}/{sha256[:2]}/{sha256}.jpg"}
