"""The journal: every parcel that was called saved, a second time, in files that need no database.

A line is written and synced within the transaction that saves the parcel, before that commits; so the journal
has every parcel that the operator was told is saved. The lines lie in numbered segments: each backup begins a new
one, and backup *n* with the segments from *n* on gives everything back. A line: CRC-32 of the rest as eight
hexadecimal digits, the id of its last entry, the parcel as JSON.
"""

import contextlib
import logging
import os
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from uuid import UUID

from pydantic import ValidationError

from receiving_station.adapters.db.kept import KeptParcel
from receiving_station.adapters.disk import make_folder, reason_of, sync_file, sync_folder
from receiving_station.application.errors import StationError

log = logging.getLogger(__name__)

_NAME = "receipts-{:06d}.journal"
_GLOB = "receipts-*.journal"
_DRAFT = "draft.json"
_CRC_DIGITS = 8
_ID_CHARACTERS = 36


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is whole.

    Attributes:
        key: The id of the parcel's last entry: where the outbox has it, nothing of the line is missing.
        json_text: The parcel.
    """

    key: UUID
    json_text: bytes

    def parcel(self) -> KeptParcel | None:
        """The parcel, or None where the text is none that this version knows."""
        try:
            return KeptParcel.model_validate_json(self.json_text)
        except ValidationError:
            log.exception("a line of the journal cannot be read by this version; it is kept")
            return None


class Journal:
    """The journal's files in one folder; safe to call from several threads.

    Args:
        folder: Where they lie; made with the first line.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.RLock()
        self._whole: Path | None = None

    @property
    def is_empty(self) -> bool:
        """No parcel was ever kept here."""
        return not any(path.stat().st_size for path in self._folder.glob(_GLOB))

    def segments(self) -> tuple[int, ...]:
        """The numbers of the segments that are there, in order."""
        return tuple(sorted(_number(path) for path in self._folder.glob(_GLOB)))

    def begin(self) -> None:
        """Begin the first segment, where there is none: from here on every parcel is kept.

        Raises:
            OSError: The disk does not take it.
        """
        with self._lock:
            if not self.segments():
                self.begin_segment()

    @contextmanager
    def keeping(self, code: str) -> Iterator[Callable[[KeptParcel], None]]:
        """Within it, give parcels to the call it hands out; around the transaction that saves them.

        Lines are on the disk when the call returns; they are taken back when the block ends with an exception.

        Raises:
            StationError: ``code`` with ``reason``, when the disk does not take a line.
        """
        with self._lock:
            length = -1

            def keep(parcel: KeptParcel) -> None:
                nonlocal length
                try:
                    path = self._segment()
                    length = path.stat().st_size if length < 0 else length
                    with path.open("ab", buffering=0) as file:
                        _write_all(file, _line(parcel))
                        os.fsync(file.fileno())
                except OSError as error:
                    raise StationError(code, reason=reason_of(error)) from error

            try:
                yield keep
            except BaseException:
                self._take_back(length)
                raise

    def begin_segment(self) -> int:
        """A new segment for whatever comes; every line before it is of a transaction that has ended.

        Raises:
            OSError: The old segment goes on.
        """
        with self._lock:
            number = max(self.segments(), default=0) + 1
            make_folder(self._folder)
            path = self._path(number)
            path.touch()
            sync_folder(self._folder)
            return number

    def read(self, first: int, damaged: Callable[[], None]) -> Iterator[Line]:
        """Every whole line from a segment on, in the order written.

        Args:
            first: Number of the segment to begin with.
            damaged: Called for each line that is not as it was written.
        """
        for number in self.segments():
            if number < first:
                continue
            with self._path(number).open("rb") as file:
                for raw in file:
                    line = _parsed(raw)
                    if line is not None:
                        yield line
                    elif raw.endswith(b"\n"):
                        damaged()
                    # Without its end: the program was killed while it wrote, before anything was called saved.

    def drop_before(self, number: int) -> None:
        """Forget the segments that no backup needs any more."""
        for each in self.segments():
            if each < number:
                self._path(each).unlink(missing_ok=True)

    def keep_draft(self, json_text: str) -> None:
        """The parcel in hand beside the database; it is whole after a kill, not surely after a power cut."""
        path = self._folder / _DRAFT
        new = path.with_suffix(".new")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            new.write_text(json_text, encoding="utf-8")
            new.replace(path)
        except OSError:
            # The draft is on the disk already, in the database; this copy is only for the day that is damaged.
            log.warning("the draft was not copied beside the database", exc_info=True)

    def draft(self) -> str:
        """The parcel that was last in hand, as JSON; "" where there is none."""
        try:
            return (self._folder / _DRAFT).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return ""

    def drop_draft(self) -> None:
        """No parcel is in hand."""
        with contextlib.suppress(OSError):
            (self._folder / _DRAFT).unlink(missing_ok=True)

    def _segment(self) -> Path:
        self.begin()
        path = self._path(max(self.segments()))
        if path != self._whole:
            # A line whose end a kill or a power cut took was never called saved; the next one must not join it.
            data = path.read_bytes()
            if data and not data.endswith(b"\n"):
                os.truncate(path, data.rfind(b"\n") + 1)
            self._whole = path
        return path

    def _take_back(self, length: int) -> None:
        if length < 0:
            return
        try:
            path = self._path(max(self.segments()))
            os.truncate(path, length)
            sync_file(path)
        except OSError:
            log.exception("a line of the journal could not be taken back")
            self._whole = None

    def _path(self, number: int) -> Path:
        return self._folder / _NAME.format(number)


def _number(path: Path) -> int:
    digits = path.stem.rpartition("-")[2]
    return int(digits) if digits.isdecimal() else 0


def _write_all(file: FileIO, data: bytes) -> None:
    while data:
        data = data[file.write(data) :]


def _line(parcel: KeptParcel) -> bytes:
    body = f"{parcel.entries[-1].entry_id} {parcel.model_dump_json()}".encode()
    return b"%08x %s\n" % (zlib.crc32(body), body)


def _parsed(raw: bytes) -> Line | None:
    checksum, body = raw[:_CRC_DIGITS], raw[_CRC_DIGITS + 1 :].removesuffix(b"\n")
    try:
        is_whole = raw.endswith(b"\n") and int(checksum, 16) == zlib.crc32(body)
        return Line(UUID(body[:_ID_CHARACTERS].decode()), body[_ID_CHARACTERS + 1 :]) if is_whole else None
    except ValueError:
        return None
