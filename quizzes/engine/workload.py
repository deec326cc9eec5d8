"""What a desired retention costs: how often cards come back."""

from __future__ import annotations

from quizzes.engine.memory import FSRS_6, RETENTION

_LAST = 20  # the place among the weights of the curve's decay


def interval_factor(retention: float, weights: tuple[float, ...] = FSRS_6) -> float:
    """Return a card's interval as a share of its stability, which is 1 at 90 %.

    FSRS-6: an interval ends when retrievability, (1 + F t/S) to the power of -decay,
    has fallen to the desired retention.
    """
    decay = weights[_LAST]
    curve = RETENTION ** (-1 / decay) - 1
    return float((retention ** (-1 / decay) - 1) / curve)
