"""What the same product looked like before, at each grade, for the eye that has to grade it now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from receiving_station.domain.returns import Product
from receiving_station.domain.vocabulary import ItemCondition, Sha256

NEWEST = 3


@dataclass(frozen=True, slots=True)
class OwnPhoto:
    """A photo that this station took of a unit of the product.

    Attributes:
        item: The grade it got.
        sha256: The photo.
    """

    item: ItemCondition
    sha256: Sha256


@dataclass(frozen=True, slots=True)
class GradePictures:
    """Pictures of one grade: the brand's own first, then this bench's newest."""

    item: ItemCondition
    pictures: tuple[Path, ...]


def references_of(
    product: Product | None,
    own: Sequence[OwnPhoto],
    picture: Callable[[str], Path],
    photo: Callable[[Sha256], Path],
) -> tuple[GradePictures, ...]:
    """The pictures to lay beside the live one, best grade first; grades without any are left out.

    Args:
        product: What the catalogue says of it.
        own: This station's photos, newest first.
        picture: File of a picture by its name.
        photo: File of a photo by its hash.
    """
    groups = []
    for item in ItemCondition:
        named = [picture(each.picture) for each in (product.references if product else ()) if each.item is item]
        taken = [photo(each.sha256) for each in own if each.item is item][:NEWEST]
        if named or taken:
            groups.append(GradePictures(item, (*named, *taken)))
    return tuple(groups)
