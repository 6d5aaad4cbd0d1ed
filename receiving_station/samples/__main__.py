"""``python -m receiving_station.samples FOLDER``: draw every sample picture and write the two JSON files."""

import sys
from pathlib import Path

from receiving_station.samples.generate import write_all


def main(arguments: list[str]) -> int:
    """Write the samples below the folder given (default ``resources/samples``); 0 when done."""
    folder = Path(arguments[0]) if arguments else Path("resources/samples")
    for path in write_all(folder):
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
