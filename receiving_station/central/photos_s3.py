"""Photos in an S3-compatible store, each an object named by its content."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol
from urllib.parse import parse_qsl, urlsplit

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from receiving_station.central.photos import PhotoStoreAwayError

CONNECT_S = 3
READ_S = 20
ATTEMPTS = 2
_THERE = {"PreconditionFailed", "412"}
_NOT_THERE = {"404", "NoSuchKey", "NotFound"}
_PARAMETERS = {"endpoint", "region"}


class _Client(Protocol):
    """What is used of boto3's client, which has no types of its own."""

    def head_object(self, *, Bucket: str, Key: str, ChecksumMode: str) -> dict[str, Any]: ...  # noqa: N803
    def get_object(self, *, Bucket: str, Key: str) -> dict[str, Any]: ...  # noqa: N803
    def delete_object(self, *, Bucket: str, Key: str) -> dict[str, Any]: ...  # noqa: N803
    def head_bucket(self, *, Bucket: str) -> dict[str, Any]: ...  # noqa: N803
    def put_object(
        self,
        *,
        Bucket: str,  # noqa: N803
        Key: str,  # noqa: N803
        Body: bytes,  # noqa: N803
        ContentType: str,  # noqa: N803
        ChecksumSHA256: str,  # noqa: N803
        IfNoneMatch: str,  # noqa: N803
    ) -> dict[str, Any]: ...


class PhotoBucket:
    """A bucket, or the part of it below a prefix.

    An object is written only where none is, with its SHA-256 for the store to check it by: an object is whole or
    not there, and is never overwritten. One that is there is looked at: its size, and the hash that the store tells.
    """

    def __init__(self, client: "_Client", bucket: str, prefix: str) -> None:
        self._client = client
        self._bucket = bucket
        self._prefix = prefix

    @staticmethod
    def at(address: str) -> "PhotoBucket":
        """The store at ``s3://BUCKET/PREFIX?endpoint=URL&region=NAME``; both parameters may be missing.

        Credentials come from where the cloud's own tools look for them: environment, files, instance.

        Raises:
            ValueError: The address is not of that form.
        """
        parts = urlsplit(address)
        parameters = dict(parse_qsl(parts.query))
        if parts.scheme != "s3" or not parts.hostname or not set(parameters) <= _PARAMETERS:
            raise ValueError("A photo store is a folder, or s3://BUCKET/PREFIX?endpoint=URL&region=NAME.")
        client = boto3.client(
            "s3",
            endpoint_url=parameters.get("endpoint"),
            region_name=parameters.get("region"),
            config=Config(
                connect_timeout=CONNECT_S,
                read_timeout=READ_S,
                retries={"total_max_attempts": ATTEMPTS, "mode": "standard"},
                max_pool_connections=40,
                # A bucket's own host name needs the provider's DNS; a given endpoint mostly has none for it.
                s3={"addressing_style": "path"} if "endpoint" in parameters else None,
            ),
        )
        prefix = parts.path.strip("/")
        return PhotoBucket(client, parts.netloc, f"{prefix}/" if prefix else "")

    def has(self, sha256: str) -> bool:
        """Whether that object is there."""
        return self._look_at(sha256) is not None

    def put(self, sha256: str, body: bytes | bytearray) -> None:
        """Keep the bytes, unless they are there."""
        with _answering():
            try:
                self._client.put_object(
                    Bucket=self._bucket,
                    Key=self._key(sha256),
                    Body=bytes(body),
                    ContentType="image/jpeg",
                    ChecksumSHA256=_checksum(sha256),
                    IfNoneMatch="*",
                )
            except ClientError as error:
                if _code(error) not in _THERE:
                    raise
                there = self._look_at(sha256) or {}
                told = (there.get("ContentLength"), there.get("ChecksumSHA256", _checksum(sha256)))
                if told != (len(body), _checksum(sha256)):
                    raise PhotoStoreAwayError(f"There is something else under the name of photo {sha256}") from error

    def get(self, sha256: str) -> bytes | None:
        """That object's bytes."""
        with _answering():
            try:
                body: bytes = self._client.get_object(Bucket=self._bucket, Key=self._key(sha256))["Body"].read()
            except ClientError as error:
                if _code(error) in _NOT_THERE:
                    return None
                raise
            return body

    def drop(self, sha256: str) -> None:
        """Delete that object; what the bucket keeps of deleted ones is the bucket's to say."""
        with _answering():
            self._client.delete_object(Bucket=self._bucket, Key=self._key(sha256))

    def _look_at(self, sha256: str) -> dict[str, Any] | None:
        with _answering():
            try:
                return self._client.head_object(Bucket=self._bucket, Key=self._key(sha256), ChecksumMode="ENABLED")
            except ClientError as error:
                if _code(error) in _NOT_THERE:
                    return None
                raise

    def check(self) -> None:
        """Whether the bucket answers."""
        with _answering():
            self._client.head_bucket(Bucket=self._bucket)

    def _key(self, sha256: str) -> str:
        return f"{self._prefix}{sha256[:2]}/{sha256}.jpg"


def _checksum(sha256: str) -> str:
    return base64.b64encode(bytes.fromhex(sha256)).decode("ascii")


@contextmanager
def _answering() -> Iterator[None]:
    try:
        yield
    except (BotoCoreError, ClientError) as error:
        raise PhotoStoreAwayError(str(error)) from error


def _code(error: ClientError) -> str:
    return str(error.response.get("Error", {}).get("Code", ""))
