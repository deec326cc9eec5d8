"""Dates that leave out their year or week: "June 12", "Friday", "in May"."""

from __future__ import annotations

import dataclasses
import datetime
import re

from corpus.reading.dates.direction import Direction, direction
from corpus.reading.dates.points import Point, date_of, shifted, starting, stretch
from corpus.reading.dates.rule import Context, Timex, Type, dated, rule
from corpus.reading.dates.vocabulary import (
    DAY,
    MONTH,
    MONTHS,
    PART_OF_DAY,
    PARTS_OF_DAY,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    S,
    compiled,
    day_of,
    month_of,
    weekday_of,
)
from corpus.reading.dates.yearless import Year, year_for
from corpus.reading.facts import Span

_YEAR_AHEAD = compiled(
    rf",?{S}?(?:and|or|to|until|till|through|[-–—]){S}?(?:{WEEKDAY},?{S})?(?:the{S})?"
    rf"(?:{DAY}{S}(?:of{S})?{MONTH},?|{MONTH}{S}{DAY},|{MONTH}){S}(?P<year>{YEAR})"
)


def _year_ahead(context: Context, end: int) -> Year | None:
    """Read the year that two dates share: "31 August and 1 September 1854"."""
    match = _YEAR_AHEAD.match(context.text, end, context.sentence.end)
    return Year(int(match["year"]), "explicit") if match else None


def _month_day(match: re.Match[str], context: Context) -> Timex | None:
    month, day = month_of(match["month"]), day_of(match["day"])
    if day > 31 or _is_quantity(context.after(match.end())):
        return None
    last = match["last"]
    if last and day_of(last) <= day:
        return None
    year = _year_ahead(context, match.end()) or year_for(
        context, month, day, match.span()
    )
    if year.anchor == "previous" and _is_death(context, match.start()):
        year = year._replace(number=None)
    elif year.anchor == "dct" and year.number and match["weekday"]:
        weekday = weekday_of(match["weekday"])
        ahead = direction(context, *match.span()) == "future"
        years = (year.number, year.number + (1 if ahead else -1))
        year = year._replace(number=_year_with(weekday, years, month, day))
    begins = _day(year, month, day)
    if begins and _AGENCY.match(context.after(match.end(), 40)):
        return dataclasses.replace(begins, rule="dateline")
    if begins is None or not last:
        return begins
    ends = _day(year, month, day_of(last))
    return ends and dataclasses.replace(
        begins,
        rule="day_range",
        span=Span(match.start(), match.end("day")),
        ends=dataclasses.replace(ends, span=Span(match.start("last"), match.end())),
    )


_BORN_AND_DIED = compiled(r"\bborn\b.{1,150}\bdied\b")


def _is_death(context: Context, start: int) -> bool:
    """Say whether the year is one of birth: "born in 1821; died May 7"."""
    return _BORN_AND_DIED.search(context.leading(start, 200)) is not None


def _year_with(
    weekday: int, years: tuple[int, ...], month: int, day: int
) -> int | None:
    """Return the first year in which a day falls on that weekday: "Friday, May 3"."""
    for each in years:
        found = date_of(each, month, day)
        if found is not None and found.weekday() == weekday:
            return each
    return None


def _day(year: Year, month: int, day: int) -> Timex | None:
    if year.number is None:
        return Timex("DATE", f"XXXX-{month:02d}-{day:02d}")
    found = date_of(year.number, month, day)
    if found is None:
        return None
    return dated(Point(found, "day"), "day", year.anchor, sure=year.sure)


def _week_of(match: re.Match[str], context: Context) -> Timex | None:
    month = month_of(match["month"] or match["of"])
    day = day_of(match["day"] or match["first"])
    year, anchor, sure = year_for(context, month, day, match.span())
    first = date_of(year, month, day) if year else None
    point = stretch(first, "week") if first else None
    return dated(point, "week", anchor, sure=sure)


# "LISBON, May 3 (Lusa) --": the day of the report, not of what it tells.
_AGENCY = compiled(r"\s?\((?-i:[A-Z])[\w. ]{1,24}\)\s{0,2}(?:[-–—_]|$)")
_QUANTITY = compiled(r"\s?(?:%|percent|per\s?cent|[,.]\d|million|billion|years?\b)")


def _is_quantity(right: str) -> bool:
    return _QUANTITY.match(right) is not None


# A month alone is easily a name or a verb ("May", "March", "Jan Smith").
_MONTH_LEFT = compiled(
    r"\b(?:in|since|by|until|till|last|early|late|mid|of|from|through|during|to|this"
    r"|before|after|next|earlier|later|every|each|end|beginning|between|and)[\s-]$"
)
_DESCRIBED = compiled(r"\b(?:the|its|their)\s$")  # "the March accession"
_MONTH_DESCRIBES = compiled(
    r"\s(?!(?:on|of|for|to|in|as|at|by|when|where|which|who|was|is|has|had|will|would"
    r"|and|or|but|that|did|does|may|can)\b)(?-i:[a-z])\w{2}"
)
_VERB_RIGHT = compiled(r"\s(?:be|have|not|well|also|face|need|come|take|get)\b")
_NAME_RIGHT = compiled(r"\s(?-i:[A-Z])")
_DOUBTFUL = {"may", "march", "jan", "mar", "jun", "jul", "dec", "apr", "sep"}
_NEAR_YEAR = {"last": -1, "next": 1, "this": 0}


def _month(match: re.Match[str], context: Context) -> Timex | None:
    name = match["month"].lower().rstrip(".")
    left, right = context.before(match.start()), context.after(match.end())
    cued = _MONTH_LEFT.search(left) or (
        _MONTH_DESCRIBES.match(right) and _DESCRIBED.search(left)
    )
    if name in _DOUBTFUL and not (cued and not _VERB_RIGHT.match(right)):
        return None
    if _NAME_RIGHT.match(right) and (not cued or len(match["month"]) == 3):
        return None  # "Jan Smith"
    month = MONTHS[name]
    if match["near"]:
        return _month_of_near_year(month, _NEAR_YEAR[match["near"].lower()], context)
    year, anchor, sure = _year_ahead(context, match.end()) or year_for(
        context, month, 28, match.span(), last=31
    )
    first = date_of(year, month) if year else None
    if first is None:
        return Timex("DATE", f"XXXX-{month:02d}", anchor="dct")
    return dated(Point(first, "month"), "month", anchor, sure=sure)


def _month_of_near_year(month: int, steps: int, context: Context) -> Timex:
    if context.published is None:
        return Timex("DATE", f"XXXX-{month:02d}", anchor="dct")
    point = starting("month", context.published.year + steps, month)
    return dated(point, "month", "dct")


def weekday_near(
    published: datetime.date, weekday: int, towards: Direction | None
) -> Point | None:
    """Return the nearest such weekday in that direction, the day itself included."""
    today = Point(published, "day")
    if towards == "future":
        return shifted(today, (weekday - published.weekday()) % 7, "day")
    return shifted(today, -((published.weekday() - weekday) % 7), "day")


_NAMED_DAY_LEFT = re.compile(
    r"\b(?:Super|Black|Bloody|Good|Holy|Ash|Easter|Palm|Fat|Cyber|Giving)\s$"
)
_APPOSED_LEFT = re.compile(r",\san?\s")  # straight behind a date: "2 May, a Monday"
_NO_WEEKDAY_RIGHT = compiled(
    r"\s(?:(?-i:Times|Mail|Telegraph|Post|Night(?:\sLive)?|Herald|Journal|Tribune"
    r"|Observer)|schools?\b)"
)


def _weekday(match: re.Match[str], context: Context) -> Timex | None:
    name = match["day"]
    if len(name) <= 5 and not name.endswith("."):
        return None
    left = context.before(match.start())
    if _NAMED_DAY_LEFT.search(left) or _APPOSED_LEFT.fullmatch(left):
        return None
    if _NO_WEEKDAY_RIGHT.match(context.after(match.end())):
        return None
    part = match["part"]
    ending = PARTS_OF_DAY[part.lower()] if part else ""
    weekday = weekday_of(name)
    if match["plural"] or match["plurals"]:
        return Timex("SET", f"XXXX-WXX-{weekday + 1}{ending}", rule="every")
    type_: Type = "TIME" if ending else "DATE"
    if context.published is None:
        value = f"XXXX-WXX-{weekday + 1}{ending}"
        return Timex(type_, value, anchor="dct", rule="weekday_plain")
    towards = direction(context, match.start(), match.end())
    point = weekday_near(context.published, weekday, towards)
    found = dated(point, "day", "dct", type_, ending=ending)
    name = "part" if ending else towards or "plain"
    return dataclasses.replace(found, rule=f"weekday_{name}")


_DAYS = rf"(?:(?:[-–—]|{S}(?:and|to|through){S})(?P<last>{DAY}))?"
# "June 9 and 12", but not "on June 9 and 12 others were found".
_RANGE = (
    rf"(?:(?:[-–—]|{S}(?:to|through){S}|{S}and{S}(?={DAY}(?:[.,;:)]|$|\s(?:in|at|on|to|for"
    rf"|by|with|when|as)\b)))(?P<last>{DAY}))?"
)

RULES = (
    rule(
        "month_day",
        {*MONTHS} | {*WEEKDAYS},
        rf"(?:(?P<weekday>{WEEKDAY}),?{S})?(?P<month>{MONTH}){S}(?:the{S})?(?P<day>{DAY}){_RANGE}"
        r"(?![\w-])",
        _month_day,
    ),
    rule(
        "month_day",
        {*WEEKDAYS} | {"#"},
        rf"(?:(?P<weekday>{WEEKDAY}),?{S}(?:the{S})?)?(?P<day>{DAY}){_DAYS}{S}(?:of{S})?"
        rf"(?P<month>{MONTH})(?!\w)",
        _month_day,
    ),
    rule(
        "week_of",
        "the",
        rf"the{S}week{S}(?:of|beginning){S}(?:(?P<month>{MONTH}){S}(?P<day>{DAY})"
        rf"|(?P<first>{DAY}){S}(?P<of>{MONTH}))(?![\w-])(?!,?{S}{YEAR})",
        _week_of,
    ),
    rule(
        "bare_month",
        {*MONTHS},
        rf"(?P<month>{MONTH})(?!\w)(?:{S}(?:of{S})?(?P<near>last|next|this){S}year\b)?",
        _month,
    ),
    rule(
        "weekday",
        {*WEEKDAYS} | {day + "s" for day in WEEKDAYS},
        rf"(?P<day>{WEEKDAY})(?P<plural>s\b)?(?:,?{S}(?P<part>{PART_OF_DAY})"
        r"(?P<plurals>s)?)?(?!\w)",
        _weekday,
    ),
)
