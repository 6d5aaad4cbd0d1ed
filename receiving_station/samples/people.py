"""Who may sign in at the demo's bench. The PINs are told to everybody: they open nothing but the demo."""

from dataclasses import asdict, dataclass

from receiving_station.domain.labels.own import badge_for
from receiving_station.domain.people import Person, PersonId, Role, badge_hash


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """Somebody invented.

    Attributes:
        operator_id: On the badge.
        pin: Told on the demo's screen.
        pin_hash: The same as the central would hand it out (Argon2id).
    """

    operator_id: str
    name: str
    pin: str
    pin_hash: str
    roles: tuple[Role, ...] = (Role.OPERATOR,)
    language: str = ""

    @property
    def badge(self) -> str:
        """What the badge's code says."""
        return badge_for(self.operator_id)

    @property
    def person(self) -> Person:
        """As the central announces them."""
        badge = badge_hash(self.badge)
        return Person(PersonId(self.operator_id), self.name, badge, self.pin_hash, self.roles, self.language)


PEOPLE = (
    SamplePerson(
        "demo1",
        "M. Weber",
        "2580",
        "$argon2id$v=19$m=65536,t=3,p=4$h/T2dmmi08dRssWGWlHsYA$QNndeppPOoGb7zEIHmEUsW70Ov8CTm/MgWE/21ZsRgY",
    ),
    SamplePerson(
        "demo2",
        "Kim Jiwoo",
        "1470",
        "$argon2id$v=19$m=65536,t=3,p=4$TSrYhLeA14bMTjc3C1L5Zg$nFr8M2CoS+/JHUhisZ0hOzJ2ihQ9dw5hfyejEgSrJHs",
        language="ko",
    ),
    SamplePerson(
        "demo3",
        "R. Alvarez",
        "3690",
        "$argon2id$v=19$m=65536,t=3,p=4$Nu3XI+MuJQbo+xRFM9bvLw$rT7MOW21itiM+XL2v2DjIxaSXVLQtRHPD6nLgnYzS0w",
        roles=(Role.OPERATOR, Role.SUPERVISOR),
        language="es",
    ),
)


def people_json() -> list[dict[str, object]]:
    """What ``catalogue.json`` holds of them."""
    return [{**asdict(one.person), "roles": [role.value for role in one.roles]} for one in PEOPLE]
