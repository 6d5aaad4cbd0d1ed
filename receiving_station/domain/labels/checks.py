"""Check digits. Each function takes a number with its check character last and says whether it holds.

Every one returns False, never raises, for what has another form than it expects.
"""

from collections.abc import Callable

Check = Callable[[str], bool]

LETTERS_36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_S10_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)
_S10_LENGTH = 9
_FEDEX_WEIGHTS = (1, 3, 7)
_MOD7_TAIL = 10
_MODULUS = 36


def is_digits(text: str) -> bool:
    """Whether the text is ASCII digits and not empty."""
    return text.isascii() and text.isdigit()


def gs1(number: str) -> bool:
    """Weights 3 and 1 from the right, modulo 10; finds every single wrong digit.

    Source: GS1 General Specifications, section 7.9; also USPS IMpb, FedEx Ground, Canada Post.
    """
    return is_digits(number) and _weighted(number, 3, 1) % 10 == 0


def identcode(number: str) -> bool:
    """Weights 4 and 9 from the right, modulo 10 (Deutsche Post Identcode and Leitcode)."""
    return is_digits(number) and _weighted(number, 4, 9) % 10 == 0


def _weighted(number: str, first: int, second: int) -> int:
    digits = [int(digit) for digit in reversed(number)]
    return digits[0] + first * sum(digits[1::2]) + second * sum(digits[2::2])


def usps_legacy(number: str) -> bool:
    """As ``gs1``, with the application identifier 91 that is counted and not printed."""
    return gs1("91" + number)


def usps_92(number: str) -> bool:
    """As ``gs1``, with the application identifier 92 that is counted and not printed (FedEx 20)."""
    return gs1("92" + number)


def luhn(number: str) -> bool:
    """ISO/IEC 7812-1, annex B; finds every single wrong digit."""
    if not is_digits(number):
        return False
    digits = [int(digit) for digit in reversed(number)]
    return (sum(digits[::2]) + sum(sum(divmod(2 * digit, 10)) for digit in digits[1::2])) % 10 == 0


def ups(number: str) -> bool:
    """UPS: 1 and 2 from the left, letters as (ASCII - 3) modulo 10; 1 for 6, 2 for 7 … can pass in odd places."""
    if not (number.isascii() and number.isalnum() and number[-1].isdigit()):
        return False
    values = [int(mark) if mark.isdigit() else (ord(mark) - 3) % 10 for mark in number]
    return (sum(values[:-1:2]) + 2 * sum(values[1:-1:2]) + values[-1]) % 10 == 0


def fedex(number: str) -> bool:
    """FedEx Express: weights 1, 3, 7 from the right, modulo 11, then modulo 10."""
    if not is_digits(number):
        return False
    body = reversed(number[:-1])
    total = sum(int(digit) * _FEDEX_WEIGHTS[place % 3] for place, digit in enumerate(body))
    return total % 11 % 10 == int(number[-1])


def mod7(number: str) -> bool:
    """The number before the check digit modulo 7 (air waybills; 7DR in Japan); 0 for 7 … can pass."""
    return len(number) > 1 and is_digits(number) and int(number[:-1]) % 7 == int(number[-1])


def mod7_tail(number: str) -> bool:
    """As ``mod7`` over the last ten digits only."""
    return mod7(number[-_MOD7_TAIL:])


def mod37_36(number: str) -> bool:
    """ISO/IEC 7064, MOD 37,36; finds every single wrong character and every swap of two neighbours."""
    doubled, value = _MODULUS, 0
    for mark in number:
        place = LETTERS_36.find(mark)
        if place < 0:
            return False
        value = (doubled + place) % _MODULUS or _MODULUS
        doubled = value * 2 % (_MODULUS + 1)
    return value == 1


def s10(number: str) -> bool:
    """The nine digits between an S10 item's letters.

    Source: UPU S10-12, section 5.
    """
    if len(number) != _S10_LENGTH or not is_digits(number):
        return False
    remainder = sum(int(digit) * weight for digit, weight in zip(number, _S10_WEIGHTS, strict=False)) % 11
    return int(number[-1]) == {0: 5, 1: 0}.get(remainder, 11 - remainder)


def check_digit(check: Check, body: str, letters: str = "0123456789") -> str:
    """The first of the letters with which the body holds, or "" where none does."""
    return next((letter for letter in letters if check(body + letter)), "")
