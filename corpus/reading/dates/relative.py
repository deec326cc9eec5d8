"""Dates counted from the day of publication: "yesterday", "last week", "ago"."""

from __future__ import annotations

import dataclasses
import re

from corpus.reading.dates.direction import direction
from corpus.reading.dates.partial import weekday_near
from corpus.reading.dates.points import Point, Unit, shifted, starting, stretch
from corpus.reading.dates.rule import Context, Timex, Type, dated, rule
from corpus.reading.dates.vocabulary import (
    CALENDAR_UNIT,
    COUNT,
    DAY,
    MONTH,
    PART_OF_DAY,
    PARTS_OF_DAY,
    SEASON,
    SEASONS,
    UNIT,
    WEEKDAY,
    S,
    compiled,
    count_of,
    day_of,
    month_of,
    weekday_of,
)
from corpus.reading.numerals import SMALL, TENS

STEPS = {
    "last": -1,
    "past": -1,
    "this past": -1,
    "next": 1,
    "coming": 1,
    "this coming": 1,
    "this": 0,
    "the current": 0,
    "current": 0,
}

_CALENDAR: tuple[Unit, ...] = (
    *("day", "week", "weekend", "month", "quarter", "year", "decade", "century"),
)
UNITS = {form: unit for unit in _CALENDAR for form in (unit, f"{unit}s")}
UNITS["centuries"] = "century"

_DAYS_BEYOND = {"": 0, "before": -1, "after": 1}
_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}

_LASTING_LEFT = re.compile(r"\b(?:remains?|exists?|survives?|stands?|known|used)\s$")
_BROADCAST = re.compile(r"Today\s(?:programmes?|programs?|show|newspaper)\b")
_TITLE_LEFT = re.compile(r"[A-Z]\w*\s$")


def _named_day(match: re.Match[str], context: Context) -> Timex | None:
    name, part = match["name"].lower(), match["part"]
    if match[0][0].isupper() and _TITLE_LEFT.search(context.before(match.start())):
        return None  # "USA Today"
    if name == "today" and _BROADCAST.match(context.text, match.start()):
        return None
    ending = PARTS_OF_DAY[part.lower()] if part else ""
    if name == "tonight":
        ending = "TNI"
    steps = _DAYS[name] + _DAYS_BEYOND[(match["beyond"] or "").lower()]
    found = context.relative(steps, "day", "TIME" if ending else "DATE", ending=ending)
    if name == "today" and (
        context.after(match.end(), 2).endswith("s")
        or _LASTING_LEFT.search(context.before(match.start()))
    ):
        name = "todays"  # "today's youth", "it remains today": of these years
    return dataclasses.replace(found, rule=name)


def _part_of_day(match: re.Match[str], context: Context) -> Timex:
    steps = -1 if match["near"].lower() == "last" else 0
    ending = PARTS_OF_DAY[match["part"].lower()]
    return context.relative(steps, "day", "TIME", ending=ending)


def _near_unit(match: re.Match[str], context: Context) -> Timex:
    near = " ".join(match["near"].lower().split())
    unit = UNITS[match["unit"].lower()]
    found = context.relative(STEPS[near], unit)
    return dataclasses.replace(
        found, rule=f"{near.removeprefix('the ').split()[0]}_{unit}"
    )


def _near_season(match: re.Match[str], context: Context) -> Timex:
    code, month = SEASONS[match["season"].lower()]
    if context.published is None:
        return Timex("DATE", f"XXXX-{code}", anchor="dct")
    steps = STEPS[" ".join(match["near"].lower().split())]
    today = stretch(context.published, "season")
    year = context.published.year - (month == 12 and context.published.month < 3)
    point = Point(today.first.replace(year=max(1, year), month=month), "season")
    if steps < 0 and point.first >= today.first:
        point = shifted(point, -1, "year", "season") or point
    if steps > 0 and point.first <= today.first:
        point = shifted(point, 1, "year", "season") or point
    return dated(point, "season", "dct")


def _near_weekday(match: re.Match[str], context: Context) -> Timex:
    weekday, part = weekday_of(match["day"]), match["part"]
    ending = PARTS_OF_DAY[part.lower()] if part else ""
    type_: Type = "TIME" if part else "DATE"
    if context.published is None:
        return Timex(type_, f"XXXX-WXX-{weekday + 1}{ending}", anchor="dct")
    steps = STEPS[" ".join(match["near"].lower().split())]
    told = None if steps else direction(context, match.start(), match.end())
    back = steps < 0 or told == "past"
    point = weekday_near(context.published, weekday, "past" if back else "future")
    if steps and point and point.first == context.published:
        point = shifted(point, steps * 7, "day")
    return dated(point, "day", "dct", type_, ending=ending)


def _near_month(match: re.Match[str], context: Context) -> Timex:
    month = month_of(match["month"])
    if context.published is None:
        return Timex("DATE", f"XXXX-{month:02d}", anchor="dct")
    steps, today = STEPS[" ".join(match["near"].lower().split())], context.published
    year = today.year
    if steps:
        beyond = month >= today.month if steps < 0 else month <= today.month
        year += steps * beyond
    first = today.replace(day=1, month=month)
    point = shifted(Point(first, "month"), (year - today.year) * 12, "month")
    if point and match["number"]:
        point = starting("day", point.first.year, month, day_of(match["number"]))
    return dated(point, "day" if match["number"] else "month", "dct")


_PART_LEFT = compiled(
    r"\b(?:end|beginning|start|middle|close|rest|remainder|half|months|quarters|part"
    rf"|weeks|days|early|late|later|earlier)(?:{S}(?:of|in))?{S}$"
)
_FOR_LEFT = compiled(r"\b(?:for|of)\s$")
_ENDED = compiled(r"\s(?:ended|ending|to|before|after|of|in|when|that)\b|-|['’]")


def _the_unit(match: re.Match[str], context: Context) -> Timex | None:
    unit = UNITS[match["unit"].lower()]
    left, right = context.before(match.start()), context.after(match.end())
    if _ENDED.match(right):
        return None
    whole = match["whole"] or (unit in ("year", "week") and _FOR_LEFT.search(left))
    if not whole and not _PART_LEFT.search(left):
        return None
    if context.published is None and context.previous:
        return dated(stretch(context.previous.first, unit), unit, "previous")
    return context.relative(0, unit)


def _year_end(_: re.Match[str], context: Context) -> Timex:
    return dataclasses.replace(context.relative(0, "year"), mod="END")


def _weekend(match: re.Match[str], context: Context) -> Timex:
    if context.published is None:
        return context.relative(0, "weekend")
    towards = direction(context, match.start(), match.end())
    over = context.published.weekday() < 5 and towards != "future"
    return context.relative(-over, "weekend")


def _ago(match: re.Match[str], context: Context) -> Timex | None:
    number = count_of(match["count"])
    unit = UNITS.get(match["unit"].lower())
    steps = -1 if match["way"].lower() == "ago" else 1
    if number is None or number > 9999:
        return None
    if unit is None:  # hours and minutes: the day is not certain
        return Timex(
            "TIME", "PAST_REF" if steps < 0 else "FUTURE_REF", rule="vague_ago"
        )
    if context.quarter and steps < 0 and unit == "year" and number == 1:
        point = shifted(context.quarter, -1, "year", "quarter")
        return dataclasses.replace(dated(point, "quarter", "previous"), rule="year_ago")
    if number != int(number):
        return Timex("DATE", "XXXX", anchor="dct", rule="vague_ago")
    if unit in ("decade", "century"):  # "a decade ago" tells the year, roughly
        number, unit = number * (10 if unit == "decade" else 100), "year"
    found = context.relative(steps * int(number), unit)
    return dataclasses.replace(found, rule=f"ago_{unit}")


def _vague_ago(match: re.Match[str], _: Context) -> Timex:
    past = match["way"].lower() == "ago"
    return Timex("DATE", "PAST_REF" if past else "FUTURE_REF", anchor="dct")


_NEAR = r"(?P<near>last|next|this(?:\s(?:past|coming))?|past|coming|(?:the\s)?current)"
_OPENERS = {"last", "next", "this", "past", "coming", "current", "the"}
_NUMBERS = {*SMALL} | {*TENS} | {"a", "an", "#"}

RULES = (
    rule(
        "named_day",
        {*_DAYS, "the"},
        rf"(?:the{S}day{S}(?P<beyond>before|after){S})?"
        rf"(?P<name>{'|'.join(_DAYS)})\b(?:{S}(?P<part>{PART_OF_DAY})\b)?",
        _named_day,
    ),
    rule(
        "part_of_day",
        "this last",
        rf"(?P<near>this|last){S}(?P<part>(?<=this.){PART_OF_DAY}|night)\b",
        _part_of_day,
    ),
    rule(
        "near_unit",
        "last next this the current",
        rf"(?P<near>last|next|this|(?:the{S})?current){S}(?:fiscal{S}|calendar{S})?"
        rf"(?P<unit>{CALENDAR_UNIT})(?!\w|-)",
        _near_unit,
    ),
    rule(
        "near_season",
        _OPENERS,
        rf"{_NEAR}{S}(?P<season>{SEASON})\b(?!-)",
        _near_season,
    ),
    rule(
        "near_weekday",
        _OPENERS,
        rf"{_NEAR}{S}(?P<day>{WEEKDAY})(?!\w)(?:{S}(?P<part>{PART_OF_DAY})\b)?",
        _near_weekday,
    ),
    rule(
        "near_month",
        _OPENERS,
        rf"{_NEAR}{S}(?P<month>{MONTH})(?!\w)(?:{S}(?P<number>{DAY})(?![\w-]))?",
        _near_month,
    ),
    rule(
        "the_unit",
        "the",
        rf"the{S}(?P<whole>(?:full|whole|entire){S})?(?:fiscal{S}|financial{S})?"
        r"(?P<unit>month|year|week|decade|century)\b",
        _the_unit,
    ),
    rule("year_end", "year", r"year(?:['’]s[\s-]|[\s-])end\b", _year_end),
    rule("weekend", "the", rf"the{S}weekend\b", _weekend),
    rule(
        "ago",
        _NUMBERS,
        rf"(?P<count>{COUNT})[\s-](?P<unit>{UNIT})(?:{S}or{S}so)?"
        rf"{S}(?P<way>ago|from{S}now|hence)\b",
        _ago,
    ),
    rule(
        "vague_ago",
        "several few many some couple years months weeks decades centuries days",
        rf"(?:(?:several|few|many|some|couple{S}of){S})?(?P<unit>{UNIT})"
        rf"{S}(?P<way>ago|from{S}now|hence)\b",
        _vague_ago,
    ),
)
