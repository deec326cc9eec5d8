"""Twelve weeks of study days, with what was done on each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

WEEKS_SHOWN = 12
_DAYS = 7


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were asked, and how many of them were right."""

    answered: int = 0
    right: int = 0

    @property
    def share(self) -> float:
        return self.right / self.answered if self.answered else 0.0


class Week(NamedTuple):
    monday: date
    tally: Tally


class Day(NamedTuple):
    """A study day and how much was done on it; None for what is still to come."""

    date: date
    done: int | None


def monday_of(day: date) -> date:
    return day - timedelta(day.weekday())


def mondays_until(today: date) -> tuple[date, ...]:
    """Return the Mondays of the weeks shown, the oldest first."""
    this = monday_of(today)
    return tuple(this - timedelta(weeks=back) for back in reversed(range(WEEKS_SHOWN)))


def weeks_of(tries: Iterable[tuple[date, bool]], today: date) -> tuple[Week, ...]:
    """Count the tries of each week shown, whose study days and outcomes are given."""
    counts = {monday: [0, 0] for monday in mondays_until(today)}
    for day, right in tries:
        if (count := counts.get(monday_of(day))) is not None:
            count[0] += 1
            count[1] += right
    return tuple(Week(monday, Tally(*count)) for monday, count in counts.items())


def total_of(weeks: Iterable[Week]) -> Tally:
    tallies = [week.tally for week in weeks]
    return Tally(sum(t.answered for t in tallies), sum(t.right for t in tallies))


def days_of(done: Mapping[date, int], today: date) -> tuple[tuple[Day, ...], ...]:
    """Return each week shown as its seven days, from Monday on."""
    return tuple(
        tuple(_day(monday + timedelta(number), done, today) for number in range(_DAYS))
        for monday in mondays_until(today)
    )


def _day(day: date, done: Mapping[date, int], today: date) -> Day:
    return Day(day, None if day > today else done.get(day, 0))
