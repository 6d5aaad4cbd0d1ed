"""How far two people agree beyond chance: Cohen's kappa, pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a sample of second looks says.

    Attributes:
        looks: How many there are.
        agreed: The share in which both said the same.
        kappa: Cohen's; None where there is nothing to tell: no looks, or both always said one and the same word.
        low: The lower end of its 95 % interval.
        high: The upper end.
    """

    looks: int
    agreed: float
    kappa: float | None
    low: float | None = None
    high: float | None = None


def agreement(pairs: Sequence[tuple[str, str]]) -> Agreement:
    """How far the first and the second word of each pair agree.

    Source: J. Cohen, "A coefficient of agreement for nominal scales" (1960), with his large-sample standard error.
    """
    count = len(pairs)
    if count == 0:
        return Agreement(0, 0.0, None)
    agreed = sum(first == second for first, second in pairs) / count
    firsts, seconds = Counter(first for first, _ in pairs), Counter(second for _, second in pairs)
    by_chance = sum(firsts[word] * seconds[word] for word in firsts) / count**2
    if by_chance >= 1.0:
        return Agreement(count, agreed, None)
    kappa = (agreed - by_chance) / (1 - by_chance)
    half = 1.96 * sqrt(agreed * (1 - agreed) / (count * (1 - by_chance) ** 2))
    return Agreement(count, agreed, kappa, max(-1.0, kappa - half), min(1.0, kappa + half))
