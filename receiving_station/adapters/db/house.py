"""What the central told about its brands and people."""

from sqlalchemy import Engine, select

from receiving_station.adapters.db.engine import reading
from receiving_station.adapters.db.schema import house
from receiving_station.adapters.db.values import BRAND_RULES, PERSON
from receiving_station.domain.people import Person
from receiving_station.domain.rules import Rulebook

_BRAND, _PERSON = "brand", "person"


class SqlHouse:
    """``ports.House`` on SQLite."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def rulebook(self) -> Rulebook:
        """Every brand's rules."""
        rules = (BRAND_RULES.load(text) for text in self._texts(_BRAND))
        return Rulebook({brand.brand: brand for brand in rules})

    def people(self) -> tuple[Person, ...]:
        """Everybody who may sign in, by name."""
        people = (PERSON.load(text) for text in self._texts(_PERSON))
        return tuple(sorted(people, key=lambda person: (person.name, person.person_id)))

    def _texts(self, kind: str) -> list[str]:
        with reading(self._engine) as connection:
            return list(connection.execute(select(house.c.json).where(house.c.kind == kind)).scalars())
