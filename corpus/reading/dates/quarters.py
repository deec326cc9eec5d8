"""Business quarters and halves whose year is understood."""

from __future__ import annotations

import dataclasses
import re

from corpus.reading.dates.points import (
    IN_A_YEAR,
    Unit,
    part_of_year,
    shifted,
    starting,
    stretch,
)
from corpus.reading.dates.rule import Context, Timex, dated, rule
from corpus.reading.dates.vocabulary import ORDINAL, YEAR, S, compiled, ordinal_of
from corpus.reading.numerals import ORDINALS

# A company that says when its quarter ended may count another year than the calendar.
_ENDED = compiled(r",?\s(?:which\s)?end(?:ed|ing|s)\b")
_NEAR = {"last": -1, "next": 1, "this": 0, "previous": -1}


def _quarter(match: re.Match[str], context: Context) -> Timex | None:
    number = ordinal_of(match["number"])
    unit: Unit = "half" if match["part"].lower() == "half" else "quarter"
    named = match["near"] or match["nearby"] or match["year"]
    if number > IN_A_YEAR[unit] or (unit == "half" and not named):
        return None
    year = _year(match, context, number, unit)
    if year is None:
        return Timex("DATE", f"XXXX-{unit[0].upper()}{number}", anchor="dct")
    point = part_of_year(unit, number, year)
    found = dated(point, unit, "dct")
    own = "fiscal" in match[0].lower() or _ENDED.match(context.after(match.end()))
    return dataclasses.replace(found, rule="fiscal_quarter") if own else found


def _year(
    match: re.Match[str], context: Context, number: int, unit: Unit
) -> int | None:
    if match["year"]:
        return int(match["year"])
    if context.published is None:
        return None
    this = context.published
    near = match["near"] or match["nearby"]
    if near:
        return this.year + _NEAR[near.lower()]
    begun = (this.month - 1) // (3 if unit == "quarter" else 6) + 1
    return this.year - (number > begun)


def _year_earlier(match: re.Match[str], context: Context) -> Timex | None:
    number = match["number"]
    if number and context.published:
        month = ordinal_of(number) * 3 - 2
        if month > 12:
            return None
        point = starting("quarter", context.published.year - 1, month)
        return dated(point, "quarter", "dct")
    if context.quarter:
        point = shifted(context.quarter, -1, "year", "quarter")
        return dated(point, "quarter", "previous")
    return context.relative(-1, "year")


def _the_quarter(match: re.Match[str], context: Context) -> Timex | None:
    if context.quarter and not match["latest"]:
        return dated(context.quarter, "quarter", "previous")
    if context.published is None:
        return None
    this = stretch(context.published, "quarter")
    return dated(shifted(this, -1, "quarter"), "quarter", "dct")


def _same_quarter(match: re.Match[str], context: Context) -> Timex | None:
    """Read "the 2012 period", "the same quarter last year" as the quarter spoken of."""
    if context.quarter is None:
        return None
    point = shifted(context.quarter, -1, "year", "quarter")
    if match["year"]:
        month = context.quarter.first.month
        point = starting("quarter", int(match["year"]), month)
    return dated(point, "quarter", "previous")


def _year_ended(_: re.Match[str], __: Context) -> Timex:
    return Timex("DURATION", "P1Y", rule="duration")


def _latest_year(_: re.Match[str], context: Context) -> Timex:
    return context.relative(-1, "year")


RULES = (
    rule(
        "quarter",
        {*ORDINALS, "last", "next", "this", "fiscal", "#"},
        rf"(?:(?P<near>last|next|this){S}year['’]s{S}|(?P<year>{YEAR}){S})?"
        r"(?:fiscal[\s-])?"
        rf"(?P<number>{ORDINAL})[- ](?:fiscal[- ])?(?P<part>quarter|half)\b"
        rf"(?:{S}(?:of{S})?(?P<nearby>last|next|this){S}year\b)?",
        _quarter,
    ),
    rule(
        "year_earlier",
        "year",
        rf"year[- ](?:ago|earlier)\b(?:{S}(?P<number>{ORDINAL}))?"
        rf"(?:{S}(?:quarter|period)\b)?",
        _year_earlier,
    ),
    rule(
        "the_quarter",
        "the",
        rf"the{S}(?:(?P<latest>latest{S})(?:quarter|period)|quarter)\b(?!-)",
        _the_quarter,
    ),
    rule(
        "year_ended",
        "the",
        rf"the{S}(?:(?:fiscal|financial){S})?year(?=,?{S}(?:which{S})?end(?:ed|ing)\b)",
        _year_ended,
    ),
    rule(
        "same_quarter",
        "the",
        rf"the{S}(?:(?P<year>{YEAR}){S}(?:quarter|period)\b(?!-)"
        rf"|(?:same|corresponding|comparable){S}(?:quarter|period){S}(?:of{S}|in{S})?"
        rf"(?:(?:the{S})?(?:last|previous|prior|preceding){S}year|a{S}year{S}(?:ago"
        r"|earlier|before))\b)",
        _same_quarter,
    ),
    rule("latest_year", "the", rf"the{S}latest{S}(?:fiscal{S})?year\b", _latest_year),
)
