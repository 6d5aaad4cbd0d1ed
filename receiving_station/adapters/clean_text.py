"""Takes out of a text what must not leave a station: passwords in addresses, tokens, mail addresses, queries."""

import re
from collections.abc import Sequence

GONE = "***"
# Every run is bounded: a log line may be very long, and an unbounded one would be tried from each of its letters.
_SCHEME = r"\b[a-z][a-z0-9+.-]{1,15}://"
_USER_INFO = re.compile(rf"(?P<scheme>{_SCHEME})[^\s/@?#]{{1,200}}@", re.IGNORECASE)
_QUERY = re.compile(rf"(?P<before>(?:{_SCHEME}[^\s?#\"']{{1,500}}|/v1/[\w/.-]{{0,200}})\?)[^\s\"']+", re.IGNORECASE)
_BEARER = re.compile(r"(?P<before>\b(?:bearer|basic)\s{1,3})[\w.~+/=-]{8,}", re.IGNORECASE)
_MAIL = re.compile(r"(?<![\w.%+-])[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_HASH = re.compile(r"\$argon2\w{0,4}\$[^\s\"']+")


def clean(text: str, secrets: Sequence[str] = ()) -> str:
    """The text without them.

    Args:
        text: Any.
        secrets: What must not be in it wherever it stands, such as this station's token.
    """
    for secret in secrets:
        if secret:
            text = text.replace(secret, GONE)
    if "@" in text:
        text = _MAIL.sub(GONE, _USER_INFO.sub(rf"\g<scheme>{GONE}@", text))
    if "?" in text:
        text = _QUERY.sub(rf"\g<before>{GONE}", text)
    if "$argon2" in text:
        text = _HASH.sub(GONE, text)
    return _BEARER.sub(rf"\g<before>{GONE}", text)
