"""Parts of a time named before: "that winter", "May of the following year"."""

from __future__ import annotations

import re

from corpus.reading.dates.points import Point, Unit, date_of, shifted
from corpus.reading.dates.rule import Context, Timex, dated, rule
from corpus.reading.dates.vocabulary import (
    MONTH,
    MONTHS,
    SEASON,
    SEASONS,
    WEEKDAY,
    S,
    compiled,
    month_of,
    weekday_of,
)

_STEPS = {"following": 1, "next": 1, "after": 1, "previous": -1, "preceding": -1}
_WINTER = 12
_ONE_CALENDAR = 1753  # before, the weekday of a date hung on the country
# After a bare "that", "May" and "March" are easily a name or a verb.
_AFTER_THAT = compiled(
    r"\s?[.,;:)]|\s(?:when|after|before|at|on|by|from|he|she|they)\b"
)
_NO_NAME = compiled(r"(?!\s(?-i:[A-Z]))")


def _of_year(match: re.Match[str], context: Context) -> Timex | None:
    """Read "August of that year", "the autumn of the next year"."""
    way = (match["way"] or match["other"] or "").lower()
    if context.previous is None:
        return None
    year = context.previous.first.year + _STEPS.get(way, 0)
    return _stretch(match["name"], year)


def _that(match: re.Match[str], context: Context) -> Timex | None:
    name, previous = match["name"], context.previous
    if previous is None or previous.unit in ("decade", "century"):
        return None
    fits = _NO_NAME if name.lower() in SEASONS else _AFTER_THAT
    if not fits.match(context.after(match.end())):
        return None
    year = previous.first.year
    # January belongs to the winter that began the year before.
    begun = _month_in(name) == _WINTER and previous.first.month < 3
    known = previous.unit in ("day", "week", "month")
    return _stretch(name, year - (begun and known and name.lower() in SEASONS))


def _following(match: re.Match[str], context: Context) -> Timex | None:
    """Read the first such season or month that begins after the time before."""
    name, previous = match["name"], context.previous
    if previous is None or previous.unit in ("decade", "century"):
        return None
    year, month = previous.first.year, _month_in(name)
    steps = _STEPS[match["way"].lower()]
    if previous.unit in ("year", "half"):
        return _stretch(name, year + steps)
    if steps > 0:
        return _stretch(name, year + (month <= previous.first.month))
    return _stretch(name, year - (month >= previous.first.month))


def _weekday(match: re.Match[str], context: Context) -> Timex | None:
    previous = context.previous
    known = previous is not None and previous.unit == "day"
    if previous is None or not known or previous.first.year < _ONE_CALENDAR:
        return Timex("DATE", f"XXXX-WXX-{weekday_of(match['name']) + 1}")
    ahead = (weekday_of(match["name"]) - previous.first.weekday()) % 7 or 7
    back = match["way"].lower() in ("previous", "preceding")
    days = (ahead - 7 or -7) if back else ahead
    return dated(shifted(previous, days, "day"), "day", "previous")


def _month_in(name: str) -> int:
    lowered = name.lower()
    return int(SEASONS[lowered][1]) if lowered in SEASONS else month_of(name)


def _stretch(name: str, year: int) -> Timex | None:
    unit: Unit = "season" if name.lower() in SEASONS else "month"
    first = date_of(year, _month_in(name))
    return None if first is None else dated(Point(first, unit), unit, "previous")


_NAME = rf"(?P<name>{SEASON}\b|{MONTH}(?!\w))"

RULES = (
    rule(
        "month_of_that_year",
        {*MONTHS, *SEASONS, "the"},
        rf"(?:the{S})?{_NAME}{S}of{S}(?:the{S}(?:same|(?P<way>following|next|previous"
        rf"|preceding)){S}year|that{S}(?:same{S}|very{S})?year"
        rf"|the{S}year{S}(?P<other>after))\b",
        _of_year,
    ),
    rule("that_month", "that", rf"that{S}(?:same{S}|very{S})?{_NAME}(?!-)", _that),
    rule(
        "following_month",
        "the",
        rf"the{S}(?P<way>following|next|previous|preceding){S}{_NAME}(?!-)",
        _following,
    ),
    rule(
        "following_weekday",
        "the",
        rf"the{S}(?P<way>following|next|previous|preceding){S}(?P<name>{WEEKDAY})(?!\w)",
        _weekday,
    ),
)
