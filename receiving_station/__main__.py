"""``python -m receiving_station`` is the ``receiving-station`` command."""

from receiving_station.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
