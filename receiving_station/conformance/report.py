"""``receiving-station conformance``: every case against one central, and a table."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from receiving_station.conformance.cases import CASES, Case
from receiving_station.conformance.subject import BrokenError, NotTriedError, Subject


class Verdict(StrEnum):
    """How a case ended."""

    PASS = "pass"  # noqa: S105 (a verdict)
    FAIL = "fail"
    NOT_TRIED = "not tried"


@dataclass(frozen=True, slots=True)
class Result:
    """A case and how it ended; ``why`` is a sentence where it did not pass."""

    case: Case
    verdict: Verdict
    why: str = ""


def run_cases(url: str, token: str) -> Iterator[Result]:
    """Try every promise, one after the other."""
    central = Subject(url, token)
    try:
        for case in CASES:
            yield _run(case, central)
    finally:
        central.close()


def _run(case: Case, central: Subject) -> Result:
    try:
        case.run(central)
    except BrokenError as error:
        return Result(case, Verdict.FAIL, str(error))
    except NotTriedError as error:
        return Result(case, Verdict.NOT_TRIED, str(error))
    return Result(case, Verdict.PASS)


def check_central(url: str, token: str, say: Callable[[str], None], *, as_json: bool) -> int:
    """Print the table, or one JSON object; exit status 0 when every promise was tried and kept."""
    results = []
    for result in run_cases(url, token):
        results.append(result)
        if not as_json:
            say(f"{result.verdict:<9}  {result.case.name:<16}  {result.case.clause}")
            if result.why:
                say(f"{'':<29}  → {result.why}")
    counts = {verdict.value: sum(each.verdict is verdict for each in results) for verdict in Verdict}
    report = {
        "central": url,
        **counts,
        "cases": [{"name": r.case.name, "clause": r.case.clause, "verdict": r.verdict, "why": r.why} for r in results],
    }
    say(json.dumps(report if as_json else {key: report[key] for key in ("central", *counts)}, ensure_ascii=False))
    return 0 if counts[Verdict.PASS] == len(results) else 1
