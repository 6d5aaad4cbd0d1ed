"""Nothing is called saved before it is on the disk: file, folder and write-ahead log synced."""

import ast
import subprocess
import sys

import pytest

from tests.integration.station.synced import CALLS, OWN_RECORD, ROOT, STRACE, has_strace, of_strace

SAID = [f"{what}_{turn}" for turn in ("first", "second") for what in ("photo", "draft", "receipt", "settings")]


@pytest.fixture(scope="module", params=[STRACE, OWN_RECORD])
def unsynced(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """By what was said, what was not on the disk then; where there is no strace, both times by the own record."""
    folder = tmp_path_factory.mktemp("synced").resolve()
    how = request.param if request.param == OWN_RECORD or has_strace(folder) else OWN_RECORD
    work = folder / "work"
    work.mkdir()
    trace = folder / "trace"
    before = ["strace", "-f", "-y", "-s", "300", "-e", f"trace={CALLS}", "-o", str(trace)] if how == STRACE else []
    command = [*before, sys.executable, "-m", "tests.integration.station.synced", str(work), how]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=80)
    assert done.returncode == 0, f"{how}: {done.stderr[-2000:]}"
    if how == STRACE:
        return of_strace(trace.read_text(encoding="utf-8", errors="replace"), work)
    lines = (line.split(" ", 2) for line in done.stdout.splitlines())
    return {what: set(ast.literal_eval(left)) for _, what, left in lines}


@pytest.mark.parametrize("what", [*SAID, "backup_only"])
def test_what_is_called_saved_is_on_the_disk(unsynced: dict[str, set[str]], what: str) -> None:
    assert unsynced[what] == set()
