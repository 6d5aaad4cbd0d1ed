"""Licence plates: the number on a unit's own label."""

from uuid import UUID

from receiving_station.domain.vocabulary import UnitPlate

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY"
"""No I, L, O, U or Z, so that a plate can be read aloud; 31 letters, and 31 is prime."""
PREFIX = "RS"
_BODY_LENGTH = 11


def plate_for(unit_id: UUID) -> UnitPlate:
    """The plate of a unit or a parked parcel: ``RS``, eleven characters of its id (54 bits), one check."""
    number = unit_id.int
    letters: list[str] = []
    for _ in range(_BODY_LENGTH):
        number, digit = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[digit])
    body = "".join(letters)
    return UnitPlate(PREFIX + body + _check_character(body))


def is_plate(text: str) -> bool:
    """Whether the text is one of our plates, check character included."""
    body = text[len(PREFIX) : -1]
    return (
        len(text) == len(PREFIX) + _BODY_LENGTH + 1
        and text.startswith(PREFIX)
        and all(character in ALPHABET for character in body)
        and text[-1] == _check_character(body)
    )


def _check_character(body: str) -> str:
    # Weights 2 to 12 modulo a prime: every single wrong character and every swap of two is found.
    return ALPHABET[sum((place + 2) * ALPHABET.index(letter) for place, letter in enumerate(body)) % len(ALPHABET)]
