"""Stretches of the calendar and how TIMEX3 writes them."""

from __future__ import annotations

import datetime
from typing import Literal, NamedTuple

Unit = Literal[
    "day",
    "week",
    "weekend",
    "month",
    "quarter",
    "half",
    "season",
    "year",
    "decade",
    "century",
]

UNKNOWN: dict[str, str] = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "season": "XXXX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}

_MONTHS = {
    "month": 1,
    "quarter": 3,
    "season": 3,
    "half": 6,
    "year": 12,
    "decade": 120,
    "century": 1200,
}
IN_A_YEAR = {"quarter": 4, "half": 2}
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


class Point(NamedTuple):
    """A stretch of one unit, named by its first day."""

    first: datetime.date
    unit: Unit

    @property
    def value(self) -> str:
        """The TIMEX3 form, as "1989-Q3" or "199" for the nineties."""
        day, year = self.first, self.first.year
        if self.unit == "day":
            return day.isoformat()
        if self.unit in ("week", "weekend"):
            week = day.isocalendar()
            ending = "-WE" if self.unit == "weekend" else ""
            return f"{week.year:04d}-W{week.week:02d}{ending}"
        if self.unit == "month":
            return f"{year:04d}-{day.month:02d}"
        if self.unit == "quarter":
            return f"{year:04d}-Q{(day.month + 2) // 3}"
        if self.unit == "half":
            return f"{year:04d}-H{(day.month + 5) // 6}"
        if self.unit == "season":
            return f"{year:04d}-{_SEASONS[day.month]}"
        if self.unit == "year":
            return f"{year:04d}"
        return f"{year // 10:03d}" if self.unit == "decade" else f"{year // 100:02d}"


def stretch(day: datetime.date, unit: Unit) -> Point:
    """Return the stretch of ``unit`` in which ``day`` lies."""
    if unit == "day":
        return Point(day, unit)
    if unit in ("week", "weekend"):
        back = min(day.weekday(), day.toordinal() - 1)
        return Point(day - datetime.timedelta(back), unit)
    if unit == "season":
        return _season(day)
    if unit in ("decade", "century"):
        years = 10 if unit == "decade" else 100
        return Point(datetime.date(max(1, day.year - day.year % years), 1, 1), unit)
    span = _MONTHS[unit]
    return Point(day.replace(month=(day.month - 1) // span * span + 1, day=1), unit)


def _season(day: datetime.date) -> Point:
    if day.month >= 3:
        return Point(day.replace(month=day.month // 3 * 3, day=1), "season")
    return Point(datetime.date(max(1, day.year - 1), 12, 1), "season")


def date_of(year: int, month: int = 1, day: int = 1) -> datetime.date | None:
    """Return the day, or None if the calendar has no such day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def starting(unit: Unit, year: int, month: int = 1, day: int = 1) -> Point | None:
    """Return the stretch that begins on a day, or None if there is no such day."""
    first = date_of(year, month, day)
    return None if first is None else Point(first, unit)


def part_of_year(unit: Unit, number: int, year: int) -> Point | None:
    """Return the third quarter of a year, or its second half."""
    return starting(unit, year, (number - 1) * _MONTHS[unit] + 1)


def shifted(
    point: Point, steps: int, unit: Unit, keep: Unit | None = None
) -> Point | None:
    """Move ``point`` by ``steps`` of ``unit``; None outside the calendar.

    The result is a stretch of ``keep``, or of ``unit`` if that is not given.
    """
    moved = _moved(point.first, steps, unit)
    return None if moved is None else stretch(moved, keep or unit)


def _moved(day: datetime.date, steps: int, unit: Unit) -> datetime.date | None:
    if unit in _MONTHS:
        months = day.year * 12 + day.month - 1 + steps * _MONTHS[unit]
        year, month = divmod(months, 12)
        return date_of(year, month + 1, min(day.day, 28)) if 0 < year < 10000 else None
    days = steps * (1 if unit == "day" else 7)
    ordinal = day.toordinal() + days
    if not 0 < ordinal <= datetime.date.max.toordinal():
        return None
    return datetime.date.fromordinal(ordinal)
