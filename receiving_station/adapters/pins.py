"""PINs as Argon2id hashes."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_HASHER = PasswordHasher()


class ArgonPins:
    """``sign_in.Pins`` by argon2-cffi."""

    def fits(self, pin_hash: str, pin: str) -> bool:
        """Whether it is the one; False also for a hash that is none."""
        try:
            return _HASHER.verify(pin_hash, pin)
        except (VerificationError, InvalidHashError):
            return False


def hash_pin(pin: str) -> str:
    """What is stored of a PIN, in Argon2's encoded form."""
    return _HASHER.hash(pin)
