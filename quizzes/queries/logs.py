"""Logs of reviews, as fitting reads them."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter

from django.db.models import Count

from accounts.models import User
from quizzes.engine.memory import Look, Rating
from quizzes.models import Review


def histories_of(learner_id: int) -> list[list[Look]]:
    """Return the looks that count, a list for each card, the oldest first: one query.

    Without the weights that they were made with.
    """
    looks = Review.objects.filter(learner=learner_id).counted()
    looks = looks.order_by("card_id", "at", "number").only(
        "card", "rating", "at", "day"
    )
    return [
        [Look(rating=Rating(row.rating), at=row.at, day=row.day) for row in log]
        for _, log in groupby(looks, key=attrgetter("card_id"))
    ]


def learners_with(looks: int):
    """Learners whose log has at least so many looks that count."""
    counted = Review.objects.counted().order_by().values("learner")
    often = counted.annotate(looks=Count("pk")).filter(looks__gte=looks)
    return User.objects.filter(pk__in=often.values("learner")).order_by("pk")
