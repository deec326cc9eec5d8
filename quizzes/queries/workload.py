"""How many reviews a day a learner's cards need at several retentions."""

from __future__ import annotations

from typing import NamedTuple

from django.db.models import F, FloatField, Sum, Value
from django.db.models.functions import Greatest

from quizzes.engine.memory import State
from quizzes.engine.workload import interval_factor
from quizzes.models import Card, Learning

RETENTIONS = (0.80, 0.85, 0.90, 0.93, 0.95, 0.97)


class Cost(NamedTuple):
    """Reviews a day at a retention, and as a multiple of those at 90 %."""

    retention: float
    a_day: float
    times: float


def workload_of(learner, wishes: Learning) -> list[Cost]:
    """Return what each of ``RETENTIONS`` costs, for the learned cards; one query.

    A card with an interval of n days is asked 1/n times a day. Cards that are
    forgotten more often at a low retention are not in it, so the gain of going below
    80 % would be smaller than it looks.
    """
    weights = wishes.weights
    factors = [interval_factor(one, weights) for one in RETENTIONS]
    learned = Card.objects.owned_by(learner).askable().filter(state=State.REVIEW)
    sums = {
        f"at_{number}": Sum(Value(1.0) / _interval(factor), output_field=FloatField())
        for number, factor in enumerate(factors)
    }
    found = learned.filter(suspended=False).aggregate(**sums)
    return [
        Cost(retention, found[f"at_{number}"] or 0.0, 1 / factors[number])
        for number, retention in enumerate(RETENTIONS)
    ]


def _interval(factor: float):
    days = F("stability") * Value(factor, output_field=FloatField())
    return Greatest(days, Value(1.0), output_field=FloatField())
