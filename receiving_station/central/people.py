"""People, as the central keeps them: in the feed for the benches, with a scope where they work for a brand."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import sqlalchemy as sa
from argon2 import PasswordHasher
from pydantic import TypeAdapter
from sqlalchemy.orm import Session

from receiving_station.central.audit import note
from receiving_station.central.catalogue import put_person
from receiving_station.central.models import Change, PersonScope, StationToken
from receiving_station.domain.people import Person, PersonId, Role, badge_hash

PIN_DIGITS = range(4, 13)
_PERSON_JSON = TypeAdapter(Person)


class PersonError(ValueError):
    """What was asked cannot be; nothing was changed."""


def find_person(session: Session, person_id: str) -> Person | None:
    """That person, or None."""
    payload = session.scalar(
        sa.select(Change.payload).where(Change.kind == "person", Change.entity_id == person_id)
    )  # fmt: skip
    return None if payload is None else _PERSON_JSON.validate_json(payload)


def list_people(session: Session) -> list[tuple[Person, str | None]]:
    """Everybody with the brand that they work for, by id."""
    scopes = {row.person_id: row.brand for row in session.scalars(sa.select(PersonScope))}
    payloads = session.scalars(
        sa.select(Change.payload)
        .where(Change.kind == "person", Change.payload.is_not(None))
        .order_by(Change.entity_id)
    )  # fmt: skip
    people = [_PERSON_JSON.validate_json(payload) for payload in payloads if payload is not None]
    return [(person, scopes.get(person.person_id)) for person in people]


def add_person(
    session: Session,
    now: datetime,
    actor: str,
    *,
    person_id: str,
    name: str,
    roles: Sequence[Role],
    pin: str = "",
    badge: str = "",
    brand: str | None = None,
    language: str = "",
) -> Person:
    """Add somebody, or give them new facts; a PIN or badge that is not given stays as it was.

    Raises:
        PersonError: The PIN is no number of 4 to 12 digits, or role and brand do not go together.
    """
    if pin and not (pin.isdecimal() and pin.isascii() and len(pin) in PIN_DIGITS):
        raise PersonError("A PIN has 4 to 12 digits.")
    if (Role.BRAND in roles) != (brand is not None):
        raise PersonError("Who works for a brand has the role brand and the brand's name, and nobody else has.")
    if not roles:
        raise PersonError("A person has one role at least.")
    before = find_person(session, person_id)
    person = Person(
        PersonId(person_id),
        name,
        badge_sha256=badge_hash(badge) if badge else (before.badge_sha256 if before else ""),
        pin_hash=PasswordHasher().hash(pin) if pin else (before.pin_hash if before else ""),
        roles=tuple(dict.fromkeys(roles)),
        language=language,
    )
    put_person(session, person)
    session.execute(sa.delete(PersonScope).where(PersonScope.person_id == person_id))
    if brand is not None:
        session.add(PersonScope(person_id=person_id, brand=brand))
    what = {
        "roles": [role.value for role in person.roles],
        "brand": brand,
        "new_pin": bool(pin),
        "new_badge": bool(badge),
    }
    note(session, now, actor, "person_put", person_id, what)
    return person


def disable_person(session: Session, now: datetime, actor: str, person_id: str) -> None:
    """They may sign in nowhere any more, and their tokens open nothing.

    Raises:
        PersonError: There is no such person.
    """
    person = find_person(session, person_id)
    if person is None:
        raise PersonError(f"There is nobody with the id {person_id}.")
    put_person(session, replace(person, is_active=False))
    session.execute(
        sa.update(StationToken)
        .where(StationToken.kind == "person", StationToken.holder == person_id, StationToken.revoked_at.is_(None))
        .values(revoked_at=now)
    )
    note(session, now, actor, "person_disabled", person_id)
