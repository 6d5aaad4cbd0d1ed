"""Who works at the bench, and what each role may do there."""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import NewType

PersonId = NewType("PersonId", str)
"""The central's id of a person."""


class Role(StrEnum):
    """What a person may do; one person may have several."""

    OPERATOR = "operator"
    SUPERVISOR = "supervisor"
    BRAND = "brand"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may sign in at a bench.

    Attributes:
        person_id: The central's id.
        name: Short, as the bench shows it ("M. Weber").
        badge_sha256: ``badge_hash`` of what the badge's code says, or "" where the person has none.
        pin_hash: The PIN's argon2id hash in its encoded form, or "" where the person has none.
        roles: At least one.
        language: ``en``, ``ko``, ``ja``, ``es``, ``de``, or "" for the bench's own.
        is_active: Whether the person may still sign in.
    """

    person_id: PersonId
    name: str
    badge_sha256: str = ""
    pin_hash: str = ""
    roles: tuple[Role, ...] = (Role.OPERATOR,)
    language: str = ""
    is_active: bool = True

    @property
    def may_override(self) -> bool:
        """Whether this person's badge releases what the rules hold."""
        return self.is_active and bool({Role.SUPERVISOR, Role.ADMIN} & set(self.roles))


def badge_hash(text: str) -> str:
    """What is stored of a badge: the SHA-256 of its text, so that a copied database opens no bench."""
    return sha256(text.strip().encode()).hexdigest()
