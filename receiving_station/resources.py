"""Where the data files that ship with the program lie."""

from pathlib import Path

_FOLDER = Path(__file__).resolve().parents[1] / "resources"
"""Beside the package: so it is in a checkout, in an installed wheel and in a frozen program."""


def resource(*parts: str) -> Path:
    """A file or folder under ``resources/``; it may or may not exist."""
    return _FOLDER.joinpath(*parts)
