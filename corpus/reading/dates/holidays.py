"""Holidays whose day the calendar alone decides."""

from __future__ import annotations

import datetime
import re

from corpus.reading.dates.points import Point, date_of
from corpus.reading.dates.rule import Anchor, Context, Timex, dated, rule
from corpus.reading.dates.vocabulary import EARLY_YEAR, HOLIDAYS, YEAR, S
from corpus.reading.dates.yearless import year_for
from corpus.reading.numerals import one_of


def _holiday(match: re.Match[str], context: Context) -> Timex | None:
    name = " ".join(match["name"].lower().split())
    month = HOLIDAYS[name][0]
    anchor: Anchor = "explicit"
    sure = True
    year = int(match["year"]) if match["year"] else None
    if year is None:
        year, anchor, sure = year_for(context, month, 15, match.span())
    if year is None:
        return None
    day = _day_of(name, year)
    return None if day is None else dated(Point(day, "day"), "day", anchor, sure=sure)


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
