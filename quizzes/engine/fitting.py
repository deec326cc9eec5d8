"""Which weights of FSRS-6 suit a learner, and how well weights predict a log.

Finding weights is the ``fsrs`` package's work, with packages that are optional; judging
them is done here and needs none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import accumulate
from math import log
from statistics import fmean

import fsrs

from quizzes.engine.memory import Look, Memory, Rating, retrievability, review

ENOUGH = 400  # looks
_SURE = 1e-6  # no chance counts as nearer to 0 or 1: one surprise is not infinite
_DIGITS = 4  # of a weight, as those of FSRS-6 are published


class OptimizerMissingError(RuntimeError):
    """The packages that find weights are not installed."""


def log_loss(
    histories: Iterable[Sequence[Look]], weights: tuple[float, ...]
) -> float | None:
    """Return how badly the weights predict the looks at some cards, 0 if perfectly.

    A history is the log of one card, the oldest look first; the weights that its looks
    carry are not asked. It is the mean of −ln of the chance that was given to what
    came out: 0.69 is tossing a coin. First looks and those on the day of the one before
    are not predicted; None if there are no others.
    """
    losses = [
        -log(min(max(chance, _SURE), 1 - _SURE))
        for history in histories
        for chance in _chances_given(history, weights)
    ]
    return fmean(losses) if losses else None


def best_weights(histories: Iterable[Sequence[Look]]) -> tuple[float, ...]:
    """Return the weights that suit the histories best, in minutes for a long log.

    With fewer than 512 looks that can be predicted the package returns the default.

    Raises ``OptimizerMissingError`` without the packages that it needs.
    """
    looks = [
        fsrs.ReviewLog(
            card_id=card,
            rating=fsrs.Rating(look.rating),
            review_datetime=at,
            review_duration=None,
        )
        for card, history in enumerate(histories)
        for look, at in zip(history, _moments(history), strict=True)
    ]
    try:
        optimizer = fsrs.Optimizer(looks)
    except ImportError as error:
        raise OptimizerMissingError from error
    found = optimizer.compute_optimal_parameters()
    return tuple(round(weight, _DIGITS) for weight in found)


def _chances_given(
    history: Sequence[Look], weights: tuple[float, ...]
) -> Iterator[float]:
    memory = Memory()
    for look in history:
        if memory.last_day is not None and look.day > memory.last_day:
            recalled = retrievability(memory, look.day, weights)
            yield 1 - recalled if look.rating == Rating.AGAIN else recalled
        memory = review(memory, replace(look, weights=weights))


def _moments(history: Sequence[Look]) -> Iterator[datetime]:
    """Yield times that are whole days apart where the study days are."""
    days = accumulate((look.day for look in history), max)
    for position, day in enumerate(days):
        yield datetime.combine(day, time(), UTC) + timedelta(seconds=position)
