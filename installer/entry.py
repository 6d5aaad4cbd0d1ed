"""Where the packaged program starts; from a checkout it is ``python -m receiving_station``."""

import multiprocessing
import sys

if __name__ == "__main__":
    # What a package's own launcher runs; PyInstaller says it by itself. The same word is what makes
    # multiprocessing start its helpers through the program instead of through a Python that is not there.
    sys.frozen = True  # type: ignore[attr-defined]
    multiprocessing.freeze_support()
    from receiving_station.cli import main

    raise SystemExit(main())
