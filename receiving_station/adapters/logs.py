"""The program's own log: rotating files, as text or JSON lines; and what IT must see, in the system's log.

No customer's data are in either: an exception is told by its kind and the lines it came from, never by its words,
which may hold a label, a name or a row of the database. Libraries that log addresses say only what is grave.
"""

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

from receiving_station.adapters.clean_text import clean
from receiving_station.adapters.disk import make_private
from receiving_station.adapters.settings import LogSection
from receiving_station.adapters.system_log import system_handler
from receiving_station.application.errors import StationError
from receiving_station.application.watch import IT_LOG

LOGS = "logs"
FILE_NAME = "station.log"
_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING}
_TALKATIVE = ("urllib3", "requests", "PIL", "sqlalchemy", "pypac", "keyring", "filelock", "botocore", "alembic")
"""At lower levels they name addresses with the numbers asked for, or statements with their values."""


class _Safe(logging.Formatter):
    """What a record says, without what its exception says."""

    def formatException(self, ei: object) -> str:  # noqa: N802 (the library's name)
        """The kinds and the lines, oldest cause first; never the words."""
        if not isinstance(ei, tuple) or not isinstance(ei[1], BaseException):
            return ""
        return told_without_words(ei[1])

    def format(self, record: logging.LogRecord) -> str:
        """One record."""
        # Another handler may have cached the whole words on the record.
        record.exc_text = None
        return clean(super().format(record))


class TextLines(_Safe):
    """One line a record, the exception's lines below it; UTC."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: ARG002, N802
        """ISO 8601."""
        return _moment(record)


class JsonLines(_Safe):
    """One JSON object a line; UTC."""

    def format(self, record: logging.LogRecord) -> str:
        """One record."""
        row: dict[str, object] = {
            "at": _moment(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "thread": record.threadName,
            "message": clean(record.getMessage()),
        }
        if record.exc_info:
            row["exception"] = self.formatException(record.exc_info)
        return json.dumps(row, ensure_ascii=False)


def told_without_words(error: BaseException) -> str:
    """An exception and its causes: kinds, and lines of the program."""
    parts: list[str] = []
    cause: BaseException | None = error
    seen: set[int] = set()
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        code = f" ({cause.code})" if isinstance(cause, StationError) else ""
        code = code or (f" ({cause.errno})" if isinstance(cause, OSError) and isinstance(cause.errno, int) else "")
        frames = [
            f'  File "{Path(frame.filename).name}", line {frame.lineno}, in {frame.name}'
            for frame in traceback.extract_tb(cause.__traceback__)
        ]
        kind = f"{type(cause).__module__}.{type(cause).__qualname__}".removeprefix("builtins.")
        parts.append("\n".join([*frames, f"{kind}{code}"]))
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return "\n".join(reversed(parts))


def begin_logging(settings: LogSection, folder: Path, *, is_verbose: bool = False) -> logging.Handler | None:
    """Write the log to files from now on, and what IT must see to the system's log.

    Args:
        settings: How.
        folder: The station's data folder.
        is_verbose: Everything goes to standard error too.

    Returns:
        What writes the files; None where the folder cannot be written: the station works without.
    """
    root = logging.getLogger()
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    lines = JsonLines() if settings.format == "json" else TextLines()
    for handler in root.handlers:
        handler.setFormatter(lines)
        handler.setLevel(logging.DEBUG if is_verbose else logging.WARNING)
    root.setLevel(logging.DEBUG if is_verbose else _LEVELS[settings.level])
    files: logging.Handler | None = None
    try:
        make_private(folder)
        (folder / LOGS).mkdir(exist_ok=True)
        # The file is opened with the first record: a start that logs nothing opens none.
        files = RotatingFileHandler(
            folder / LOGS / FILE_NAME,
            maxBytes=settings.file_mb * 1_000_000,
            backupCount=settings.files - 1,
            encoding="utf-8",
            delay=True,
        )
        files.setFormatter(lines)
        files.setLevel(_LEVELS[settings.level])
        root.addHandler(files)
    except OSError as error:
        logging.getLogger(__name__).warning("no log file: %s", type(error).__name__)
    if settings.system:
        handler_of_system = system_handler(sys.platform)
        if handler_of_system is not None:
            handler_of_system.setFormatter(_Safe("%(message)s"))
            logging.getLogger(IT_LOG).addHandler(handler_of_system)
    return files


def log_files(folder: Path) -> tuple[Path, ...]:
    """The station's log files, newest first."""
    return tuple(sorted((folder / LOGS).glob(f"{FILE_NAME}*")))


def _moment(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
