"""How many reviews the next days bring."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from django.db.models import Count, Q

from quizzes.models import Card, Learning
from quizzes.queries.cards import learning_of

DAYS_AHEAD = 14


class Load(NamedTuple):
    day: date
    cards: int


def forecast_of(
    learner, now: datetime, wishes: Learning | None = None, days: int = DAYS_AHEAD
) -> list[Load]:
    """Return how many cards fall due on each study day, today with all that waits.

    One query, and one for the wishes where they are not given. Cards that are rated
    on the way come again, and new ones join: it is the least there will be.
    """
    wishes = wishes or learning_of(learner)
    today = wishes.day_of(now)
    dates = [today + timedelta(days=number) for number in range(days)]
    ends = [wishes.start_of(one + timedelta(days=1)) for one in dates]
    starts = [None, *ends]
    windows = {
        f"day_{number}": Count("pk", filter=_between(start, end))
        for number, (start, end) in enumerate(zip(starts, ends, strict=False))
    }
    due = Card.objects.owned_by(learner).askable()
    counts = due.filter(suspended=False, due__lt=ends[-1]).aggregate(**windows)
    return [Load(one, counts[f"day_{number}"]) for number, one in enumerate(dates)]


def loads_of(
    dues: Iterable[datetime],
    wishes: Learning,
    now: datetime,
    days: int = DAYS_AHEAD,
) -> tuple[Load, ...]:
    """Return the same as ``forecast_of`` where it is known when the cards fall due."""
    today = wishes.day_of(now)
    end = wishes.start_of(today + timedelta(days=days))
    cards = Counter(max(wishes.day_of(due), today) for due in dues if due < end)
    dates = [today + timedelta(days=number) for number in range(days)]
    return tuple(Load(one, cards[one]) for one in dates)


def _between(start: datetime | None, end: datetime) -> Q:
    return Q(due__lt=end) if start is None else Q(due__gte=start, due__lt=end)
