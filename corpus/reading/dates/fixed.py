"""Dates that name their year and need nothing else to be understood."""

from __future__ import annotations

import dataclasses
import re

from corpus.reading.dates.points import IN_A_YEAR, Unit, part_of_year, starting
from corpus.reading.dates.rule import Context, Timex, explicit, rule
from corpus.reading.dates.vocabulary import (
    DAY,
    MONTH,
    MONTHS,
    ORDINAL,
    SEASON,
    SEASONS,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    S,
    day_of,
    month_of,
    ordinal_of,
)
from corpus.reading.facts import Span
from corpus.reading.numerals import ORDINALS

_DASH = r"[-–—]"


def _full_date(match: re.Match[str], _: Context) -> Timex | None:
    month, year = month_of(match["month"]), int(match["year"])
    first = starting("day", year, month, day_of(match["day"]))
    if match["last"] is None or first is None:
        return explicit(first)
    last = starting("day", year, month, day_of(match["last"]))
    if last is None or last <= first:
        return None
    begins = Span(match.start(), match.end("day"))
    ends = Span(match.start("last"), match.end())
    return Timex(
        "DATE",
        first.value,
        point=first,
        rule="day_range",
        span=begins,
        ends=Timex("DATE", last.value, point=last, span=ends),
    )


def _iso_date(match: re.Match[str], _: Context) -> Timex | None:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    return explicit(starting("day", year, month, day))


def _slash_date(match: re.Match[str], context: Context) -> Timex | None:
    """Read "6/14/2014" and "14/6/2014"; "6/12/2014" may be either, and is unsure."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    if year < 100:
        year += 1900 if year > 50 else 2000
    month_first = starting("day", year, one, two)
    day_first = starting("day", year, two, one)
    if month_first is None or day_first is None or one == two:
        return explicit(month_first or day_first)
    ahead = context.published is not None and month_first.first > context.published
    found = explicit(day_first if ahead else month_first)
    return found and dataclasses.replace(found, rule="slash_date ambiguous")


def _month_year(match: re.Match[str], _: Context) -> Timex | None:
    return explicit(starting("month", int(match["year"]), month_of(match["month"])))


def _season_year(match: re.Match[str], _: Context) -> Timex | None:
    _, month = SEASONS[match["season"].lower()]
    return explicit(starting("season", int(match["year"]), month))


_LAST = ("last", "latter", "final")


def _quarter_year(match: re.Match[str], _: Context) -> Timex | None:
    name, year = match["number"].lower(), int(match["year"])
    unit: Unit = "half" if match["part"].lower() == "half" else "quarter"
    number = IN_A_YEAR[unit] if name in _LAST else ordinal_of(name)
    if number > IN_A_YEAR[unit]:
        return None
    found = explicit(part_of_year(unit, number, year))
    if found and "fiscal" in match[0].lower():
        return dataclasses.replace(found, rule="fiscal_quarter")
    return found


def _short_quarter(match: re.Match[str], _: Context) -> Timex | None:
    return explicit(part_of_year("quarter", int(match["number"]), int(match["year"])))


_MONTHS = {*MONTHS}
_WEEKDAYS = {*WEEKDAYS}

RULES = (
    rule(
        "full_date",
        _MONTHS | _WEEKDAYS,
        rf"(?:{WEEKDAY},?{S})?(?P<month>{MONTH})(?:{S}|(?<=\.))(?:the{S})?(?P<day>{DAY})"
        rf"(?:{S}?{_DASH}{S}?(?P<last>{DAY}))?(?:,?{S}|,)(?:of{S})?(?P<year>{YEAR})",
        _full_date,
    ),
    rule(
        "full_date",
        _WEEKDAYS | {"#", "the"},
        rf"(?:{WEEKDAY},?{S})?(?:the{S})?(?P<day>{DAY})"
        rf"(?:(?:{_DASH}|{S}(?:and|to){S})(?P<last>{DAY}))?"
        rf"[ -](?:of{S})?(?P<month>{MONTH})(?:,?{S}|[,-])(?P<year>{YEAR})",
        _full_date,
    ),
    rule(
        "full_date",
        "#",
        r"(?P<year>1\d{3}|20\d{2})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        _iso_date,
    ),
    rule(
        "slash_date",
        "#",
        r"(?<![\d/])(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<year>\d{4}|\d\d)(?![\d/])",
        _slash_date,
    ),
    rule(
        "month_year",
        _MONTHS,
        rf"(?P<month>{MONTH})(?:{S}of)?,?{S}(?P<year>{YEAR})(?![,.]\d)",
        _month_year,
    ),
    rule(
        "season_year",
        {*SEASONS},
        rf"(?P<season>{SEASON})(?:,|{S}of)?{S}(?P<year>{YEAR})(?:[-–/]\d{{2,4}}\b)?",
        _season_year,
    ),
    rule(
        "quarter_year",
        {*ORDINALS, *_LAST, "#"},
        rf"(?P<number>{ORDINAL}|last|latter|final)[- ](?:fiscal[- ])?"
        rf"(?P<part>quarter|half)(?:{S}of)?(?:{S}fiscal)?{S}(?P<year>{YEAR})",
        _quarter_year,
    ),
    rule(
        "quarter_year",
        "q1 q2 q3 q4",
        rf"Q(?P<number>[1-4]){S}(?:of{S})?(?P<year>{YEAR})",
        _short_quarter,
    ),
)
