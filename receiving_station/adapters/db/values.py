"""Domain values as JSON text and back."""

from typing import Generic, TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError

from receiving_station.application.errors import BugError
from receiving_station.domain.people import Person
from receiving_station.domain.returns import ExpectedReturn, Product, Receipt
from receiving_station.domain.rules import BrandRules
from receiving_station.domain.session import Session

T = TypeVar("T")


class JsonForm(Generic[T]):
    """The JSON of one kind of frozen dataclass; bytes travel as Base64."""

    def __init__(self, adapter: TypeAdapter[tuple[T]]) -> None:
        self._adapter = adapter

    def dump(self, value: T) -> str:
        """The value as JSON text."""
        return self._adapter.dump_json((value,)).decode()

    def load(self, text: str) -> T:
        """The value that the text holds.

        Raises:
            BugError: If the text is not one of ours.
        """
        try:
            return self._adapter.validate_json(text)[0]
        except ValidationError as error:
            raise BugError("a stored value does not fit its type") from error


# A stdlib dataclass takes no pydantic configuration of its own, but inherits that of a tuple around it.
# Built when it is first used: a start waits for none of it.
_CONFIG = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64", defer_build=True)
RETURN = JsonForm(TypeAdapter(tuple[ExpectedReturn], config=_CONFIG))
PRODUCT = JsonForm(TypeAdapter(tuple[Product], config=_CONFIG))
RECEIPT = JsonForm(TypeAdapter(tuple[Receipt], config=_CONFIG))
SESSION = JsonForm(TypeAdapter(tuple[Session], config=_CONFIG))
BRAND_RULES = JsonForm(TypeAdapter(tuple[BrandRules], config=_CONFIG))
PERSON = JsonForm(TypeAdapter(tuple[Person], config=_CONFIG))
