"""Holidays whose day the calendar alone decides."""

from __future__ import annotations

import datetime
import re

from corpus.reading.dates.direction import direction
from corpus.reading.dates.partial import year_for
from corpus.reading.dates.points import Point, date_of
from corpus.reading.dates.rule import Anchor, Context, Timex, dated, rule
from corpus.reading.dates.vocabulary import EARLY_YEAR, HOLIDAYS, YEAR, S
from corpus.reading.numerals import one_of


def _holiday(match: re.Match[str], context: Context) -> Timex | None:
    name = " ".join(match["name"].lower().split())
    month = HOLIDAYS[name][0]
    anchor: Anchor = "explicit"
    year = int(match["year"]) if match["year"] else None
    if year is None:
        towards = direction(context, match.start(), match.end())
        year, anchor = year_for(context, month, 15, towards)
    if year is None:
        return None
    day = _day_of(name, year)
    return None if day is None else dated(Point(day, "day"), "day", anchor)


def _day_of(name: str, year: int) -> datetime.date | None:
    month, *rest = HOLIDAYS[name]
    if len(rest) == 1:
        return date_of(year, month, rest[0])
    weekday, number, earliest = (*rest, 1)[:3]
    first = date_of(year, month, earliest)
    if first is None:
        return None
    day = earliest + (weekday - first.weekday()) % 7 + 7 * (number - 1)
    return date_of(year, month, day) or date_of(year, month, day - 7)


RULES = (
    rule(
        "holiday",
        {name.split()[0].split("'")[0].split("’")[0] for name in HOLIDAYS},
        rf"(?-i:(?=[A-Z]))(?P<name>{one_of(HOLIDAYS)})\b(?:,?{S}(?P<year>{YEAR}|{EARLY_YEAR}))?",
        _holiday,
    ),
)
