"""A learner's study day: from 04:00 to 04:00 by their own clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

STARTS_AT = 4  # o'clock: whoever studies past midnight is still in the evening before
_DAY = timedelta(days=1)


def start_of(day: date, zone: ZoneInfo, starts_at: int = STARTS_AT) -> datetime:
    """Return when a study day begins, in UTC."""
    return datetime.combine(day, time(starts_at), zone).astimezone(UTC)


def study_day(at: datetime, zone: ZoneInfo, starts_at: int = STARTS_AT) -> date:
    """Return the study day that an aware moment belongs to.

    Holds wherever the clock is set forward or back, also over a day that a place left
    out: the day has begun, and the next one has not.
    """
    day = at.astimezone(zone).date()
    while start_of(day, zone, starts_at) > at:
        day -= _DAY
    while start_of(day + _DAY, zone, starts_at) <= at:
        day += _DAY
    return day
