"""Our own codes beside the unit's plate: the operator's badge, the command sheet, a shelf."""

from receiving_station.domain.labels.checks import LETTERS_36, check_digit, mod37_36
from receiving_station.domain.labels.readings import Confidence, Kind, Reading

BADGE_PREFIX = "RSB1-"
COMMAND_PREFIX = "RSC1:"
SHELF_PREFIX = "RSS1-"
_BADGE_MAX = 40
_COMMAND_MAX = 32
_SHELF_MAX = 20


def badge_for(operator_id: str) -> str:
    """The text of an operator's badge: ``RSB1-``, the id in capitals, a dash and a check character (MOD 37,36).

    Raises:
        ValueError: If the id is empty, longer than 40 or has other than ASCII letters and digits.
    """
    body = operator_id.upper()
    if not _is_id(body):
        raise ValueError(f"no id for a badge: {operator_id!r}")
    return f"{BADGE_PREFIX}{body}-{check_digit(mod37_36, body, LETTERS_36)}"


def command_for(action: str) -> str:
    """The text of a command-sheet code: ``RSC1:`` and the action in capitals, e.g. ``RSC1:NEXT``.

    Raises:
        ValueError: If the action is empty, longer than 32 or has other than ASCII letters, digits and underscores.
    """
    body = action.upper()
    if not _is_action(body):
        raise ValueError(f"no action for a command: {action!r}")
    return COMMAND_PREFIX + body


def shelf_for(name: str) -> str:
    """The text of a shelf's label: ``RSS1-`` and the shelf's name in capitals, e.g. ``RSS1-B-12``.

    Raises:
        ValueError: If the name is empty, longer than 20 or has other than ASCII letters, digits, dashes and points.
    """
    body = name.upper()
    if not _is_shelf(body):
        raise ValueError(f"no name for a shelf: {name!r}")
    return SHELF_PREFIX + body


def read_own(text: str) -> Reading | None:
    """The badge, command or shelf that the text is, or None; upper and lower case alike."""
    capitals = text.upper()
    if capitals.startswith(BADGE_PREFIX):
        body, _dash, check = capitals.removeprefix(BADGE_PREFIX).rpartition("-")
        if _is_id(body) and len(check) == 1 and mod37_36(body + check):
            return Reading(
                Kind.OPERATOR_BADGE, capitals, Confidence.PROVEN, "badge: check character holds", parts=(("id", body),)
            )
    if capitals.startswith(COMMAND_PREFIX):
        action = capitals.removeprefix(COMMAND_PREFIX)
        if _is_action(action):
            return Reading(Kind.COMMAND, capitals, Confidence.SHAPED, "command sheet", parts=(("action", action),))
    if capitals.startswith(SHELF_PREFIX):
        shelf = capitals.removeprefix(SHELF_PREFIX)
        if _is_shelf(shelf):
            return Reading(Kind.SHELF, capitals, Confidence.SHAPED, "shelf label", parts=(("shelf", shelf),))
    return None


def _is_shelf(text: str) -> bool:
    return 0 < len(text) <= _SHELF_MAX and text.isascii() and text.replace("-", "0").replace(".", "0").isalnum()


def _is_id(text: str) -> bool:
    return 0 < len(text) <= _BADGE_MAX and text.isascii() and text.isalnum()


def _is_action(text: str) -> bool:
    return 0 < len(text) <= _COMMAND_MAX and text.isascii() and text.replace("_", "0").isalnum()
