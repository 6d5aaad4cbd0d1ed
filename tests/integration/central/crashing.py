"""A real central with a fault: it ends itself at a step, as by kill -9, or it fails there some times.

Usage: ``python crashing.py DATA_DIR STEP [FAILURES]``. STEP is one of the settlement's steps (after the step's
commit, before its check mark) or ``receive`` (between a receipt's commit and its answer).
"""

import json
import os
import signal
import sys
from pathlib import Path

from receiving_station.central.core import TOKEN_FILE
from receiving_station.central.server import serve


def main(data_dir: Path, step: str, failures: int) -> None:
    left = [OSError("the disk is away")] * failures

    def fail_at(reached: str) -> None:
        if reached != step:
            return
        if not failures:
            os.kill(os.getpid(), signal.SIGKILL)
        if left:
            raise left.pop()

    def ready(url: str) -> None:
        sys.stdout.write(json.dumps({"url": url, "token_file": str(data_dir / TOKEN_FILE)}) + "\n")
        sys.stdout.flush()

    serve(data_dir, "127.0.0.1", 0, sample=False, ready=ready, checkpoint=fail_at)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 0)
