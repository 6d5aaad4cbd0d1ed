"""Product codes: GTIN-8, -12, -13 and -14 are one number, written with fewer zeros."""

_GTIN_LENGTHS = frozenset({8, 12, 13, 14})


def gtin14(text: str) -> str | None:
    """The number as fourteen digits, or None where it is no GTIN (length or check digit wrong).

    Source: GS1 General Specifications, section 7.9 (check digit weights 3, 1 from the right).
    """
    if len(text) not in _GTIN_LENGTHS or not (text.isascii() and text.isdigit()):
        return None
    digits = text.zfill(14)
    total = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(digits[:13]))
    return digits if (10 - total % 10) % 10 == int(digits[13]) else None


def same_product_code(one: str, other: str) -> bool:
    """Whether two codes name the same product: equal as GTINs, or letter for letter."""
    number = gtin14(one)
    return one == other or (number is not None and number == gtin14(other))
