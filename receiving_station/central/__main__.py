"""``python -m receiving_station.central DATA_DIR``: the central alone, for a try-out or one bench."""

import argparse
import json
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Serve until told to stop; one JSON line with the address and the token's file when ready."""
    parser = argparse.ArgumentParser(prog="receiving-station central", description="The central returns system.")
    parser.add_argument("data_dir", type=Path, metavar="DATA_DIR", help="where everything is kept")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
    parser.add_argument("--port", type=int, default=8765, help="port to listen on; 0 takes a free one")
    parser.add_argument("--sample", action="store_true", help="announce the sample returns and products")
    parser.add_argument(
        "--database", metavar="URL", help="a PostgreSQL database, postgresql+psycopg://… (default: SQLite in DATA_DIR)"
    )
    parser.add_argument(
        "--stop-with-stdin", action="store_true", help="stop when standard input ends, as it does with its parent"
    )
    arguments = parser.parse_args(argv)
    # Imported only now: help and mistakes are told at once.
    from receiving_station.central.core import TOKEN_FILE  # noqa: PLC0415
    from receiving_station.central.database import NewerDatabaseError  # noqa: PLC0415
    from receiving_station.central.server import serve  # noqa: PLC0415

    def ready(url: str) -> None:
        facts = {"url": url, "token_file": str(arguments.data_dir / TOKEN_FILE)}
        sys.stdout.write(json.dumps(facts) + "\n")
        sys.stdout.flush()

    # uvicorn stops gracefully on both signals and raises them again when it is done.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    if arguments.stop_with_stdin:
        threading.Thread(target=_stop_at_end_of_input, name="parent watch", daemon=True).start()
    try:
        serve(
            arguments.data_dir,
            arguments.host,
            arguments.port,
            sample=arguments.sample,
            ready=ready,
            database_url=arguments.database,
        )
    except (OSError, NewerDatabaseError) as error:
        sys.stderr.write(f"The central did not start: {error}\n")
        return 1
    except KeyboardInterrupt:
        return 0
    return 0


def _stop_at_end_of_input() -> None:
    # The pipe closes when whoever started this process ends, however it ends.
    while sys.stdin.buffer.read(4096):
        pass
    signal.raise_signal(signal.SIGTERM)


if __name__ == "__main__":
    sys.exit(main())
