"""``python -m installer.policy``: writes the templates and the page of settings, or with ``--check`` compares them."""

import argparse
import sys
from pathlib import Path

from installer.policy.model import tables
from installer.policy.templates import adml, admx, policy_file, policy_page

PROJECT = Path(__file__).resolve().parents[2]


def drawn() -> dict[str, str]:
    """Each file's path within the project, and what it should hold."""
    found = tables()
    return {
        "installer/policy/ReceivingStation.admx": admx(found),
        "installer/policy/en-US/ReceivingStation.adml": adml(found),
        "installer/policy/policy.toml": policy_file(found),
        "docs/it/policy.md": policy_page(found),
    }


def main(arguments: list[str]) -> int:
    """Write the files; with ``--check`` 1 where one differs."""
    parser = argparse.ArgumentParser(prog="python -m installer.policy", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit status 1 where a file differs")
    given = parser.parse_args(arguments)
    status = 0
    for name, text in drawn().items():
        path = PROJECT / name
        if given.check:
            is_same = path.is_file() and path.read_text(encoding="utf-8") == text
            status = status if is_same else 1
            sys.stdout.write(f"{name}: {'as drawn' if is_same else 'differs; run python -m installer.policy'}\n")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            sys.stdout.write(f"{name}\n")
    return status


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
