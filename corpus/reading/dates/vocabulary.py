"""The words that make up dates, and the pattern fragments built from them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from corpus.reading.lexicon import table
from corpus.reading.numerals import CARDINAL, ORDINALS, one_of, value_of

_DATA = table("dates")

MONTHS: dict[str, int] = _DATA["months"]
WEEKDAYS: dict[str, int] = _DATA["weekdays"]
SEASONS: dict[str, list[Any]] = _DATA["seasons"]
PARTS_OF_DAY: dict[str, str] = _DATA["parts_of_day"]
HOURS: dict[str, str] = _DATA["hours"]
UNITS: dict[str, str] = _DATA["units"]
HOLIDAYS: dict[str, list[int]] = _DATA["holidays"]
DECADES: dict[str, int] = _DATA["decades"]
NUMBERED: list[str] = _DATA["numbered"]["words"]
COUNTED: list[str] = _DATA["counted"]["words"]
LIVES: list[str] = _DATA["lives"]["words"]
REIGNS: list[str] = _DATA["reigns"]["words"]
MODIFIERS: dict[str, str] = _DATA["modifiers"]
PARTS: dict[str, str] = _DATA["parts"]
AHEAD: tuple[str, ...] = tuple(_DATA["direction"]["ahead"])
FUTURE: frozenset[str] = frozenset(_DATA["direction"]["future"])
PAST: frozenset[str] = frozenset(_DATA["direction"]["past"])


def _named(words: dict[str, int]) -> str:
    """Match the words capitalised or in capitals: "may" and "sun" are no dates."""
    full = [word for word in words if len(word) > 5 or word in _SHORT_NAMES]
    short = [word for word in words if word not in full]
    return rf"(?-i:(?:{_capitals(full)})\b|(?:{_capitals(short)})\b\.?)"


_SHORT_NAMES = {"march", "april", "may", "june", "july"}


def _capitals(words: list[str]) -> str:
    return one_of({form for word in words for form in (word.title(), word.upper())})


# A gap inside a date may hold one line break, never a blank line.
S = r"(?:[ \t\u00a0]{1,3}(?:\r?\n[ \t\u00a0]{0,3})?|\r?\n[ \t\u00a0]{0,3})"
MONTH = _named(MONTHS)
WEEKDAY = _named(WEEKDAYS)
YEAR = r"(?:1\d{3}|20\d{2})(?!\d)"
# Three digits are a year only where no noun can follow: "On 8 June 300 men …".
EARLY_YEAR = (
    r"(?:[1-9]\d\d(?=[.,;:)–—](?!\d)|\s(?:and|when|but|after|in|at|by|the|he|she|they"
    r"|it|with)\b|$))"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:(?:st|nd|rd|th)\b)?"
SEASON = f"(?:{one_of(SEASONS)})"
PART_OF_DAY = f"(?:{one_of(PARTS_OF_DAY)})"
ORDINAL = f"(?:{one_of(ORDINALS)}|[1-9]\\d?(?:st|nd|rd|th))"
COUNT = rf"(?:{CARDINAL}|an?)"
UNIT = f"(?:{one_of(UNITS)})"
CALENDAR_UNIT = "(?:day|week|weekend|month|quarter|year|decade|century)"


def month_of(text: str) -> int:
    return MONTHS[text.lower().rstrip(".")]


def weekday_of(text: str) -> int:
    return WEEKDAYS[text.lower().rstrip(".")]


def day_of(text: str) -> int:
    return int(text[:2]) if text[:2].isdigit() else int(text[0])


def ordinal_of(text: str) -> int:
    lowered = text.lower()
    return ORDINALS.get(lowered) or int(lowered.rstrip("stndrh"))


def count_of(text: str) -> Decimal | None:
    return Decimal(1) if text.lower() in ("a", "an") else value_of(text)


def compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
