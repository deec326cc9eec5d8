"""Logs of made-up learners who remember exactly as given weights say."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

from quizzes.engine.memory import (
    FSRS_6,
    Look,
    Memory,
    Rating,
    retrievability,
    review,
)

START = datetime(2026, 1, 5, 12, 0, tzinfo=UTC)
# Whoever learns by these forgets sooner after the first look and later after others.
FORGETFUL = (0.1, 0.3, 0.6, 2.0, *FSRS_6[4:8], 2.6, *FSRS_6[9:])


def remembered(
    cards: int, looks: int, weights: tuple[float, ...] = FORGETFUL, seed: int = 1
) -> list[list[Look]]:
    """Return a log for each card, looked at when the default says that it is due."""
    chance = Random(seed)  # noqa: S311 - the same learners each time
    return [_log(chance, looks, weights) for _ in range(cards)]


def _log(chance: Random, looks: int, weights: tuple[float, ...]) -> list[Look]:
    scheduled = real = Memory()
    at, log = START, []
    for _ in range(looks):
        known = not log or chance.random() < retrievability(real, at.date(), weights)
        look = Look(rating=Rating.GOOD if known else Rating.AGAIN, at=at, day=at.date())
        log.append(look)
        scheduled = review(scheduled, look)
        real = review(
            real,
            Look(rating=look.rating, at=at, day=look.day, weights=weights),
        )
        at = max(scheduled.due, at + timedelta(days=1))
    return log
