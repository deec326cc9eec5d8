"""Dates counted from the date before them: "the night before", "a year earlier"."""

from __future__ import annotations

import re

from corpus.reading.dates.points import UNKNOWN, Unit, shifted
from corpus.reading.dates.relative import UNITS
from corpus.reading.dates.rule import Context, Timex, dated, rule
from corpus.reading.dates.vocabulary import COUNT, PARTS_OF_DAY, UNIT, S, count_of
from corpus.reading.numerals import SMALL, TENS

_BY_SIZE: tuple[Unit, ...] = (
    "day",
    "weekend",
    "week",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
)
_BACK = {"before", "earlier", "previous", "preceding", "prior"}


def _counted(match: re.Match[str], context: Context) -> Timex | None:
    number, unit = count_of(match["count"]), UNITS.get(match["unit"].lower())
    if number is None or number > 9999 or number != int(number) or unit is None:
        return None
    steps = -int(number) if match["way"].lower() in _BACK else int(number)
    return _from_reference(context, steps, unit)


def _from_reference(
    context: Context, steps: int, unit: Unit, ending: str = ""
) -> Timex:
    start, anchor = context.reference()
    if unit == "year" and context.quarter:
        start = context.quarter  # in a business report each figure counts from it
    if start is None:
        return Timex("TIME" if ending else "DATE", UNKNOWN[unit] + ending)
    # A business report compares quarters: a year before one is another.
    keep = start.unit if start.unit == "quarter" and unit == "year" else unit
    # "That day", after a bare year, is a day that nobody named.
    finer = _BY_SIZE.index(keep) < _BY_SIZE.index(start.unit)
    point = None if finer else shifted(start, steps, unit, keep)
    return dated(point, unit, anchor, "TIME" if ending else "DATE", ending=ending)


def _neighbour(match: re.Match[str], context: Context) -> Timex:
    name = match["unit"].lower()
    steps = -1 if match["way"].lower() in _BACK else 1
    if name in PARTS_OF_DAY:
        return _from_reference(context, steps, "day", PARTS_OF_DAY[name])
    return _from_reference(context, steps, UNITS[name])


def _same(match: re.Match[str], context: Context) -> Timex | None:
    name = match["unit"].lower()
    if context.previous is None:
        return None
    if name in PARTS_OF_DAY:
        return _from_reference(context, 0, "day", PARTS_OF_DAY[name])
    found = _from_reference(context, 0, UNITS[name])
    return found if found.point else None


_ALONE = r"(?=\s{0,2}(?:[.,;:)\]”\"—–?!]|$|\n)|\s(?:and|but|when|at|in|on|to|by)\b)"
_STRETCH = r"day|week|month|year|quarter|weekend|decade|morning|afternoon|evening|night"
_NUMBERS = {*SMALL} | {*TENS} | {"a", "an", "#"}

RULES = (
    rule(
        "counted_from",
        _NUMBERS,
        rf"(?P<count>{COUNT})[\s-](?P<unit>{UNIT}){S}"
        rf"(?P<way>earlier|later|(?:before|afterward|afterwards|after){_ALONE})\b"
        r"(?!\sthan\b)",
        _counted,
    ),
    rule(
        "day_before",
        "the",
        rf"the{S}(?P<unit>{_STRETCH}){S}(?P<way>before|after)\b{_ALONE}",
        _neighbour,
    ),
    rule(
        "next_day",
        "the",
        rf"the{S}(?P<way>next|following|previous|preceding|prior){S}"
        rf"(?P<unit>{_STRETCH})\b",
        _neighbour,
    ),
    rule(
        "same_day",
        "the that",
        rf"(?:the{S}same|that(?:{S}same|{S}very)?){S}(?P<unit>{_STRETCH})\b(?!-)",
        _same,
    ),
)
