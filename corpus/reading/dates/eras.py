"""Years before Christ and early ones after: "44 BC", "AD 79", "8 June 793"."""

from __future__ import annotations

import dataclasses
import re

from corpus.reading.dates.points import Unit, starting
from corpus.reading.dates.rule import Context, Timex, rule
from corpus.reading.dates.vocabulary import (
    DAY,
    EARLY_YEAR,
    MONTH,
    MONTHS,
    ORDINAL,
    REIGNS,
    S,
    compiled,
    day_of,
    month_of,
    ordinal_of,
)
from corpus.reading.facts import Span
from corpus.reading.numerals import ORDINALS, one_of

_BEFORE = r"BCE?\b|B\.C\.(?:E\.)?"
_AFTER = r"AD\b|A\.D\.|CE\b|C\.E\."
_ERA = rf"(?-i:(?P<era>{_BEFORE}|{_AFTER})(?!\w))"
_AD = r"(?-i:(?:AD|A\.D\.)\s)"
_TO = rf"(?:{S}?[-–—]{S}?|{S}(?:to|until|and){S})"
_CIRCA = r"(?:c\.|ca\.|about|around)\s?"
_NUMBER = r"(?:\d{1,2},\d{3}|\d{1,5})(?!\d)"
_DAYS = {*MONTHS, "#", "the"}
_UNITS: tuple[Unit, ...] = ("year", "month", "day")


def _is_before(era: str | None) -> bool:
    return era is not None and era.startswith("B")


def _in_era(number: str, *, before: bool, ending: str = "") -> Timex:
    """Write a year; ``ending`` is its month and day as TIMEX3 has them."""
    year = int(number.replace(",", ""))
    if before:
        return Timex("DATE", f"BC{year:04d}{ending}", rule="era_year")
    unit = _UNITS[ending.count("-")]
    month, day = ending[1:3] or "1", ending[4:6] or "1"
    point = starting(unit, year, int(month), int(day))
    return Timex("DATE", f"{year:04d}{ending}", point=point, rule="era_year")


def _year(match: re.Match[str], _: Context) -> Timex:
    return _in_era(match["year"], before=_is_before(match["era"]))


def _range(match: re.Match[str], context: Context) -> Timex | None:
    """Read "264 and 146 BC": one era for both years, unless each names its own."""
    joined_by_and = re.search(r"\sand\s", match["to"])
    if joined_by_and and not _BETWEEN.search(context.before(match.start())):
        return None
    era, last = match["era"], _is_before(match["era"])
    first = _is_before(match["first_era"] or era)
    low, high = (int(match[name].replace(",", "")) for name in ("first", "year"))
    if (-low if first else low) >= (-high if last else high):
        return None
    ends = _in_era(match["year"], before=last)
    mod = "APPROX" if match["circa"] else None
    span = Span(match.start("circa") if mod else match.start("year"), match.end())
    ends = dataclasses.replace(ends, span=span, mod=mod)
    whole = match.end("first_era" if match["first_era"] else "first")
    begins = _in_era(match["first"], before=first)
    return dataclasses.replace(begins, span=Span(match.start(), whole), ends=ends)


_BETWEEN = compiled(rf"\bbetween\s(?:{_CIRCA})?$")


def _day(match: re.Match[str], _: Context) -> Timex | None:
    """Read a day or a month of an early year."""
    groups = match.groupdict()
    era, day = groups.get("era"), groups.get("day")
    number = day_of(day) if day else 1
    if number > 31:
        return None
    ending = f"-{month_of(match['month']):02d}" + (f"-{number:02d}" if day else "")
    return _in_era(match["year"], before=_is_before(era), ending=ending)


def _century(match: re.Match[str], _: Context) -> Timex | None:
    number, era = ordinal_of(match["number"]), match["era"]
    long = match["unit"].lower().startswith("mill")
    if number < 1 or number > (10 if long else 60):
        return None
    value = f"{number - 1}" if long else f"{number - 1:02d}"
    if _is_before(era):
        return Timex("DATE", f"BC{value}", rule="era_year")
    return Timex("DATE", value, rule="century")


def _decade(match: re.Match[str], _: Context) -> Timex:
    return Timex("DATE", f"BC{int(match['year']) // 10:03d}", rule="era_year")


_REIGN_LEFT = compiled(
    rf"\b(?:{one_of(REIGNS)})(?:\s[\w'’-]{{1,20}}){{0,2}}\s\((?:r\.\s|reigned\s)?$"
    r"|\((?:r\.\s|reigned\s|ruled\s)(?:c\.\s?)?$"
)


def _reign(match: re.Match[str], context: Context) -> Timex | None:
    """Read three digits as years only of those who reign: "the Tang (618–907)"."""
    if not _REIGN_LEFT.search(context.before(match.start(), 60)):
        return None
    low, high = match["low"], match["high"]
    if int(low) >= int(high):
        return None
    ends = dataclasses.replace(
        _in_era(high, before=False), span=Span(*match.span("high"))
    )
    begins = _in_era(low, before=False)
    return dataclasses.replace(begins, span=Span(*match.span("low")), ends=ends)


RULES = (
    rule(
        "era_year",
        "#",
        rf"(?P<first>{_NUMBER})(?:\s?(?-i:(?P<first_era>{_BEFORE}|{_AFTER})(?!\w)))?"
        rf"(?P<to>{_TO})(?P<circa>{_CIRCA})?(?P<year>{_NUMBER})\s?{_ERA}",
        _range,
    ),
    rule("era_year", "#", rf"(?P<year>{_NUMBER})\s?{_ERA}", _year),
    rule(
        "era_year",
        "ad a",
        rf"{_AD}(?P<year>\d{{1,4}})(?!\w|,\d)(?P<era>)",
        _year,
    ),
    rule(
        "era_day",
        _DAYS,
        rf"(?:the{S})?(?P<day>{DAY}){S}(?:of{S})?(?P<month>{MONTH}),?{S}"
        rf"(?:{_AD}(?P<year>\d{{1,4}})(?!\w|,\d))",
        _day,
    ),
    rule(
        "era_day",
        _DAYS,
        rf"(?:the{S})?(?P<day>{DAY}){S}(?:of{S})?(?P<month>{MONTH}),?{S}"
        rf"(?:(?P<year>\d{{1,4}})\s?{_ERA})",
        _day,
    ),
    rule(
        "era_day",
        _DAYS,
        rf"(?:the{S})?(?P<day>{DAY}){S}(?:of{S})?(?P<month>{MONTH}){S}"
        rf"(?P<year>{EARLY_YEAR})",
        _day,
    ),
    rule(
        "era_day",
        {*MONTHS},
        rf"(?P<month>{MONTH}){S}(?:(?P<day>{DAY}),?{S})?(?P<year>\d{{1,4}})\s?{_ERA}",
        _day,
    ),
    rule(
        "century",
        {*ORDINALS, "#"},
        rf"(?P<number>{ORDINAL})[-\s](?P<unit>centur(?:y|ies)|millenni(?:um|a)){S}{_ERA}",
        _century,
    ),
    rule("era_year", "#", rf"(?P<year>\d{{1,3}}0)s{S}(?-i:{_BEFORE})(?!\w)", _decade),
    rule(
        "era_year",
        "#",
        r"(?P<low>[1-9]\d\d)\s?[-–]\s?(?P<high>[1-9]\d{2,3})(?=[);,])",
        _reign,
    ),
)
