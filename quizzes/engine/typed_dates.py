"""Reading a date as people type it, into ISO dates of the grain they gave."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from rapidfuzz.distance import OSA

from quizzes.engine.judgements import UngradableError
from quizzes.engine.typed_words import word_list

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?")
_FIGURES = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})")
_MONTH_YEAR = re.compile(r"(\d{1,2})[-/.](\d{4})")
_DECADE = re.compile(r"(?:the )?(\d{3})0['’]?s")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")


def read_date(text: str) -> tuple[str, ...]:
    """Return every ISO date that ``text`` can mean, as fine as it was given.

    "2011" has the grain year, "Dec 2011" is "2011-12", and "the 1990s" is "199".
    Day and month in figures are read both ways round: "12/6/2014" has two readings.

    Raises ``UngradableError`` if there is no date, no year or no such day.
    """
    plain = unicodedata.normalize("NFKC", text).lower().strip(" .,?!")
    if match := _DECADE.fullmatch(plain):
        return (match[1],)
    if match := _ISO.fullmatch(plain):
        return _valid([(match[1], match[2], match[3])])
    if match := _MONTH_YEAR.fullmatch(plain):
        return _valid([(match[2], match[1], None)])
    if match := _FIGURES.fullmatch(plain):
        years = [match[3]] if len(match[3]) == 4 else ["20" + match[3], "19" + match[3]]
        return _valid(
            [(year, month, day) for year in years for day, month in _both_ways(match)]
        )
    return _read_words(_ORDINAL.sub("", plain))


def _both_ways(match: re.Match[str]) -> list[tuple[str, str]]:
    return [(match[1], match[2]), (match[2], match[1])]


def _read_words(plain: str) -> tuple[str, ...]:
    words = _WORD.findall(plain)
    months = [month for word in words if (month := _month_of(word))]
    figures = [word for word in words if word.isdecimal()]
    years = [word for word in figures if len(word) in (3, 4)]
    days = [word for word in figures if len(word) < 3]
    several = max(len(months), len(years), len(days)) > 1
    if several or not (figures or months) or (days and not months):
        raise UngradableError("not_a_date")
    if not years:
        raise UngradableError("date_needs_year")
    return _valid([(*years, *months, *days)])


def _valid(readings: Sequence[tuple[str | None, ...]]) -> tuple[str, ...]:
    dates: dict[str, None] = {}
    for parts in readings:
        numbers = [int(part) for part in parts if part]
        try:
            dt.date(*[*numbers, 1, 1][:3])
        except ValueError:
            continue
        grain = ("{:04}", "{:04}-{:02}", "{:04}-{:02}-{:02}")[len(numbers) - 1]
        dates[grain.format(*numbers)] = None
    if not dates:
        raise UngradableError("no_such_date")
    return tuple(dates)


def _month_of(word: str) -> str | None:
    """Return the number of the month that ``word`` spells, abbreviates or misspells."""
    if len(word) < 3 or word in _weekdays():
        return None
    months = {name: str(at + 1) for at, name in enumerate(word_list("dates")["months"])}
    begun = [name for name in months if name.startswith(word)]
    if word == "sept":
        begun = ["september"]
    near = [name for name in months if len(word) > 3 and OSA.distance(word, name) == 1]
    found = begun or near  # "juny" is near two months, and so is none
    return months[found[0]] if len(found) == 1 else None


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(word_list("dates")["weekdays"])
