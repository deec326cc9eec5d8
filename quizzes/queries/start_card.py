"""What a start card tells of an edition."""

from __future__ import annotations

from statistics import median

from django.db.models import Count, F

from quizzes.models import Attempt, Edition, Pool

_LOOKED_AT = 50  # attempts
_AWAY = 3 * 60  # minutes; whoever took longer came back another time


def length_of(edition: Edition) -> int:
    """Return how many questions an attempt asks, as published."""
    pools = Pool.objects.filter(edition=edition).annotate(size=Count("items"))
    sizes = pools.order_by().values_list("size", "draw")
    return sum(size if draw is None else min(draw, size) for size, draw in sizes)


def usual_minutes(edition: Edition) -> int | None:
    """Return the median time of the latest finished attempts, if there are five."""
    finished = Attempt.objects.filter(edition=edition, finished_at__gt=F("started_at"))
    latest = finished.order_by("-pk").values_list("started_at", "finished_at")
    minutes = [
        (end - start).total_seconds() / 60
        for start, end in latest[:_LOOKED_AT]
        if end is not None
    ]
    kept = [one for one in minutes if one <= _AWAY]
    return max(round(median(kept)), 1) if len(kept) >= 5 else None
