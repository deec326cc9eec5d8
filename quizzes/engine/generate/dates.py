"""Calendar values: their grain, and how they are written."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

Grain = Literal["year", "month", "day"]

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_GRAINS: dict[int, Grain] = {4: "year", 7: "month", 10: "day"}
_SEASON = re.compile(r"[12]\d{3}-(?:SP|SU|FA)")
_CALENDAR = re.compile(r"[12]\d{3}(-(0[1-9]|1[0-2])(-[0-3]\d)?)?")


def grain_of(value: str) -> Grain | None:
    """Return the grain of a TIMEX3 value, or None if it is no calendar date."""
    return _GRAINS[len(value)] if _CALENDAR.fullmatch(value) else None


def plain_value(value: str) -> str:
    """Return the year of a season that lies within one, else the value itself."""
    return value[:4] if _SEASON.fullmatch(value) else value


def written(value: str, *, month_first: bool) -> str:
    """Write a calendar value out: "12 June 2014" or "June 12, 2014"."""
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return str(parts[0])
    month = MONTHS[parts[1] - 1]
    if len(parts) == 2:
        return f"{month} {parts[0]}"
    if month_first:
        return f"{month} {parts[2]}, {parts[0]}"
    return f"{parts[2]} {month} {parts[0]}"


def day_and_month(value: str) -> tuple[str, ...]:
    """Return how a sentence may write a day without its year; nothing else has one."""
    if len(value) != 10:
        return ()
    month, day = MONTHS[int(value[5:7]) - 1], int(value[8:])
    return f"{day} {month}", f"{month} {day}"


def days_apart(one: str, other: str) -> int:
    """Return the days between two values, from the middle of each."""
    return abs(_middle_of(one) - _middle_of(other))


def _middle_of(value: str) -> int:
    """Return the day in the middle of a value, counted from the year 1."""
    year, month, day = (*(int(part) for part in value.split("-")), 0, 0)[:3]
    return date(year, month or 7, day or (15 if month else 1)).toordinal()


def one_covers_the_other(one: str, other: str) -> bool:
    """Whether two values are the same date, or one states the other more coarsely."""
    return one.startswith(other) or other.startswith(one)
