"""Errors that a person may meet; each code has its text in ``messages``."""

from typing import Any


class StationError(Exception):
    """The world's fault: told to the operator in words, by code.

    Attributes:
        code: Key into the catalogue of texts, e.g. ``disk_full``.
        context: Values for the text's gaps.
    """

    def __init__(self, code: str, **context: Any) -> None:  # noqa: ANN401 (values for str.format)
        super().__init__(f"{code} {context}" if context else code)
        self.code = code
        self.context = context


class BugError(Exception):
    """Our fault: a state that the code promises never to reach."""
