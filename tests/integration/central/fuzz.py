"""schemathesis against a central: every call of its OpenAPI with what fits it and what does not, all checks on.

``python -m tests.integration.central.fuzz --cases 300`` starts a central of its own and asks it so many times for
each call (thousands in all), as a station and as a supervisor, and walks from call to call with what one answered
(the stateful phase). ``--postgresql`` does it on a throw-away PostgreSQL with two processes, ``--only stateful`` one
phase. The tests run a short slice of it. Status 0: nothing was found.
"""

import argparse
import contextlib
import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from receiving_station.bench.postgres import throw_away_cluster
from receiving_station.central.core import migrate_database
from receiving_station.central.people import add_person
from receiving_station.central.tokens import add_token
from receiving_station.domain.people import Role
from tests.fakes.parcels import made_receipt, made_return, made_unit
from tests.integration.central.process import ROOT, CentralProcess, Home, announce, writing_to
from tests.integration.central.s3_server import s3_server

SUPERVISOR = "a supervisor's token, for this central only"
# What the schema cannot say, so that a refusal of what fits it is right; every one of these has a test of its own.
PEOPLES = "^/v1/(stock|units|refunds|approvals|exchanges|returns|imports)"
CONFIGURATION = """
[generation]
allow-x00 = true

[[operations]]  # A cursor fits when this central gave it.
include-path-regex = "/v1/(feed|refunds|stock|approvals|exchanges)$"
include-method = "GET"
[operations.checks.positive_data_acceptance]
expected-statuses = ["2xx", "401", "403", "404", "422", "429"]

[[operations]]  # A photo's name fits when it is its bytes' hash.
include-path-regex = "/v1/photos/.sha256.$"
[operations.checks.positive_data_acceptance]
expected-statuses = ["2xx", "401", "403", "404", "409", "413", "422", "429"]

[[operations]]  # Photos first; a unit moves from where it lies only; a code opens once.
include-path-regex = "/v1/(receipts|stock/moves|enrol)$"
[operations.checks.positive_data_acceptance]
expected-statuses = ["2xx", "401", "403", "404", "409", "422", "424", "429"]
"""


def run(central: CentralProcess, cases: int, phases: str, folder: Path, seed: int | None = None) -> tuple[int, str]:
    """Ask a central as a station and as a supervisor; the worst status and what was said. ``seed`` replays."""
    with writing_to(central.home) as session:
        now = datetime.now(UTC)
        add_person(session, now, "fuzz", person_id="fuzz", name="F.", roles=[Role.SUPERVISOR])
        add_token(session, SUPERVISOR, now, kind="person", holder="fuzz")
    expected = made_return("fuzz")
    announce(central.home, expected)
    central.settle(made_receipt(expected, made_unit(expected.lines[0])))
    configuration = folder / "schemathesis.toml"
    configuration.write_text(CONFIGURATION, encoding="utf-8")
    worst, said = 0, []
    for token in (central.token, SUPERVISOR):
        only = () if token == central.token else ("--include-path-regex", PEOPLES)
        command = [
            *(str(Path(sys.executable).with_name("schemathesis")), "--config-file", str(configuration)),
            *("run", f"{central.url}/openapi.json", "-H", f"Authorization: Bearer {token}"),
            *("--phases", phases, "--max-examples", str(cases), "--checks", "all", "--continue-on-failure"),
            *("--suppress-health-check", "all", "--no-color", "--warnings", "off", *only),
            *(() if seed is None else ("--seed", str(seed))),
        ]
        env = {**os.environ, "NO_PROXY": "*"}
        done = subprocess.run(command, capture_output=True, text=True, cwd=folder, env=env, check=False)
        worst = max(worst, done.returncode)
        said.append(done.stdout + done.stderr)
    return worst, "\n".join(said)


def main() -> int:
    """The long run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=int, default=300, help="for each call (300)")
    parser.add_argument("--only", default="coverage,fuzzing,stateful", help="phases of schemathesis (these three)")
    parser.add_argument("--seed", type=int, default=None, help="ask the same again")
    parser.add_argument("--postgresql", action="store_true", help="two processes on PostgreSQL and an S3 endpoint")
    options = parser.parse_args()
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        home, more = Home(folder / "central"), ["--rate", "100000"]
        if options.postgresql:
            cluster = stack.enter_context(throw_away_cluster(is_durable=False))
            database = cluster.url(cluster.create())
            migrate_database(database, uuid4)
            home = Home(folder / "central", database, stack.enter_context(s3_server()).new_bucket())
            more += ["--processes", "2"]
        central = CentralProcess(home, more=more)
        try:
            status, said = run(central, options.cases, options.only, folder, options.seed)
        finally:
            central.stop()
    sys.stdout.write(said)
    # A request that is none gets a warning; what failed inside is an error.
    complaints = "".join(line for line in central.errors if '"level": "warning"' not in line)
    sys.stdout.write(
        f"The central complained:\n{complaints}\n" if complaints else "The central complained of nothing.\n"
    )
    return status or bool(complaints)


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())
