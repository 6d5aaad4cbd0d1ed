"""Dates, times, money and numbers as the operator's language writes them; Qt's default locale says which that is."""

from datetime import date, datetime
from decimal import Decimal

from PySide6.QtCore import QDate, QLocale, QTime

from ui.viewmodels.words import tr

LANGUAGES = ("en", "ko", "ja", "es", "de")
"""Each complete; English is what the program is written in."""
OWN_NAMES = {"en": "English", "ko": "한국어", "ja": "日本語", "es": "Español", "de": "Deutsch"}
"""Each in its own words, never translated."""


def locale_of(language: str) -> QLocale:
    """The system's locale where it speaks that language (its own order of day and month), else the language's own."""
    system = QLocale.system()
    return system if system.name()[:2] == language and system.name() != "C" else QLocale(language)


def current_language() -> str:
    """The code of the language on screen; for words that a brand gives in several languages."""
    code = QLocale().name()[:2]
    return code if code in LANGUAGES else LANGUAGES[0]


def system_language() -> str:
    """The system's language where it is one of ours, else English."""
    for name in QLocale.system().uiLanguages():
        if name[:2].lower() in LANGUAGES:
            return name[:2].lower()
    return LANGUAGES[0]


def day_text(day: date) -> str:
    """A day, short: "03.12.2026", "12/3/26"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def time_text(at: datetime) -> str:
    """The time of day here, hours and minutes: "14:03", "2:03 PM"."""
    here = at.astimezone()
    return QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)


def number_text(number: float | Decimal, decimals: int = 0) -> str:
    """A number with the language's separators."""
    return QLocale().toString(float(number), "f", decimals)


def money_text(amount: Decimal, currency: str) -> str:
    """An amount with its currency's code, in that currency's usual decimals: "24,90 EUR", "1,200 JPY"."""
    decimals = max(0, -int(amount.as_tuple().exponent))
    return f"{number_text(amount, decimals)} {currency}"


def seconds_text(seconds: float) -> str:
    """A stretch of time: "41 s", "2:05 min"."""
    whole = round(seconds)
    if whole < 60:  # noqa: PLR2004 (a minute)
        return tr("{seconds} s").replace("{seconds}", number_text(whole))
    return tr("{time} min").replace("{time}", f"{whole // 60}:{whole % 60:02d}")
