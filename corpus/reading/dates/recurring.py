"""How often something happens: TIMEX3 sets."""

from __future__ import annotations

import re
from decimal import Decimal

from corpus.reading.dates.durations import length
from corpus.reading.dates.rule import Context, Timex, rule
from corpus.reading.dates.vocabulary import (
    COUNT,
    HOLIDAYS,
    MONTH,
    MONTHS,
    PART_OF_DAY,
    PARTS_OF_DAY,
    SEASON,
    SEASONS,
    UNIT,
    UNITS,
    WEEKDAY,
    WEEKDAYS,
    S,
    compiled,
    count_of,
)
from corpus.reading.numerals import one_of

_ADVERBS = {
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "annually": "P1Y",
    "yearly": "P1Y",
    "hourly": "PT1H",
}
_CLAUSE_END = re.compile(r"\s?[.,;:)]|$")
_RATE_LEFT = compiled(r"\baverage\s$|\d[^.;,]{1,20}\s$")  # "grew 8.5% annually"
_NAME_RIGHT = compiled(r"\s(?-i:[A-Z])")


def _every(match: re.Match[str], _: Context) -> Timex | None:
    name = match["name"].lower().rstrip(".")
    if name in WEEKDAYS:
        return Timex("SET", f"XXXX-WXX-{WEEKDAYS[name] + 1}")
    if name in MONTHS:
        return Timex("SET", f"XXXX-{MONTHS[name]:02d}")
    if name in HOLIDAYS:
        month, *day = HOLIDAYS[name]
        fixed = len(day) == 1
        return Timex("SET", f"XXXX-{month:02d}-{day[0]:02d}" if fixed else "P1Y")
    if name in SEASONS:
        return Timex("SET", f"XXXX-{SEASONS[name][0]}")
    if name in PARTS_OF_DAY:
        return Timex("SET", f"XXXX-XX-XX{PARTS_OF_DAY[name]}")
    if match["other"]:
        return Timex("SET", length(Decimal(2), name))
    number = count_of(match["count"]) if match["count"] else Decimal(1)
    if number is None or name not in UNITS:
        return None
    return Timex("SET", length(number, name))


def _adverb(match: re.Match[str], context: Context) -> Timex | None:
    name, right = match[0].lower(), context.after(match.end())
    if match[0][0].isupper() and _NAME_RIGHT.match(right):
        return None
    if _RATE_LEFT.search(context.leading(match.start(), 30)):
        return None
    if name == "quarterly" and not _CLAUSE_END.match(right):
        return None  # "a quarterly dividend"
    return Timex("SET", _ADVERBS[name])


def _per(match: re.Match[str], _: Context) -> Timex:
    return Timex("SET", length(Decimal(1), match["unit"]))


RULES = (
    rule(
        "every",
        "every each",
        rf"(?:every|each){S}(?:(?P<other>other){S}|(?P<count>{COUNT}){S})?"
        rf"(?P<name>{UNIT}|{WEEKDAY}|{MONTH}|{SEASON}|{PART_OF_DAY}"
        rf"|(?-i:(?=[A-Z]))(?:{one_of(HOLIDAYS)}))(?!\w)",
        _every,
    ),
    rule("every_adverb", {*_ADVERBS}, rf"(?:{'|'.join(_ADVERBS)})\b", _adverb),
    rule("per_unit", "per", rf"per{S}(?P<unit>day|week|month|year)\b", _per),
)
