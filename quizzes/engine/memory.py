"""How well a question is remembered, and when to ask it again: FSRS-6.

The formulas are the ``fsrs`` package's. Its card and scheduler stay in here: they draw
random numbers, sleep to make up ids and count days by the hour of the last review.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import IntEnum
from functools import lru_cache

import fsrs

RETENTION = 0.9
LOWEST_RETENTION, HIGHEST_RETENTION = 0.80, 0.97
LEECH_LAPSES = 8
_LEECH_AGAIN = 4  # further lapses, after which a leech that was let go on is one again

# A copy, and not the package's own: reviews of years ago are replayed with it.
FSRS_6 = (
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
    0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
    1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
)  # fmt: skip
_LEARNING_STEPS = (timedelta(minutes=1), timedelta(minutes=10))
_RELEARNING_STEPS = (timedelta(minutes=10),)
_LONGEST = 36500  # days


class Rating(IntEnum):
    """How well a learner knew the answer, in their own judgement or a quiz's."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class State(IntEnum):
    """Where a memory is; the numbers from 1 are those of ``fsrs``."""

    NEW = 0
    LEARNING = 1
    REVIEW = 2
    RELEARNING = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What is known of a learner's memory of one thing; new without arguments.

    ``stability`` is in days, ``difficulty`` 1 to 10. ``last_day`` is the study day of
    the last review. ``step`` counts learning steps from 0, None when they are done.
    A lapse is a review forgotten after the learning steps.
    """

    state: State = State.NEW
    step: int | None = None
    stability: float | None = None
    difficulty: float | None = None
    due: datetime | None = None
    last_review: datetime | None = None
    last_day: date | None = None
    reviews: int = 0
    lapses: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One entry of a review log: when, how it went, and by which rules."""

    rating: Rating
    at: datetime
    day: date
    weights: tuple[float, ...] = FSRS_6
    retention: float = RETENTION


def review(memory: Memory, look: Look) -> Memory:
    """Return the memory after a look.

    Elapsed time is counted in study days, so that a card asked on Monday evening and
    again on Tuesday morning was asked on two days. A look from before the last one, by
    a clock that was set back, counts as on the same day.

    Raises ``ValueError`` if the look's time is naive.
    """
    at = _utc(look.at)
    card = _as_fsrs(memory, at - _elapsed(memory, look.day))
    after, _ = _scheduler(look.weights, look.retention).review_card(
        card, fsrs.Rating(look.rating), at
    )
    lapsed = memory.state == State.REVIEW and look.rating == Rating.AGAIN
    return Memory(
        state=State(after.state),
        step=after.step,
        stability=after.stability,
        difficulty=after.difficulty,
        due=after.due,
        last_review=at,
        last_day=max(memory.last_day or look.day, look.day),
        reviews=memory.reviews + 1,
        lapses=memory.lapses + lapsed,
    )


def replay(log: Iterable[Look]) -> Memory:
    """Rebuild a memory from its whole log, the oldest look first."""
    memory = Memory()
    for look in log:
        memory = review(memory, look)
    return memory


def previews(
    memory: Memory,
    at: datetime,
    day: date,
    weights: tuple[float, ...] = FSRS_6,
    retention: float = RETENTION,
) -> dict[Rating, timedelta]:
    """Return after how long the memory would be due again, for each rating."""
    look = Look(
        rating=Rating.GOOD, at=at, day=day, weights=weights, retention=retention
    )
    return {
        rating: (review(memory, replace(look, rating=rating)).due or at) - at
        for rating in Rating
    }


def retrievability(
    memory: Memory, day: date, weights: tuple[float, ...] = FSRS_6
) -> float:
    """Return the chance, 0 to 1, of remembering on a study day; 0 if never reviewed."""
    if memory.last_review is None:
        return 0.0
    at = memory.last_review + _elapsed(memory, day)
    card = _as_fsrs(memory, memory.last_review)
    return float(_scheduler(weights, RETENTION).get_card_retrievability(card, at))


def becomes_leech(before: Memory, after: Memory) -> bool:
    """Whether the look between the two was one lapse too many."""
    beyond = after.lapses - LEECH_LAPSES
    return after.lapses > before.lapses and beyond >= 0 and beyond % _LEECH_AGAIN == 0


def _elapsed(memory: Memory, day: date) -> timedelta:
    if memory.last_day is None:
        return timedelta(0)
    return max(day - memory.last_day, timedelta(0))


def _as_fsrs(memory: Memory, last_review: datetime) -> fsrs.Card:
    # Without an id the package sleeps; without a due date it asks the clock.
    return fsrs.Card(
        card_id=0,
        state=fsrs.State(memory.state or State.LEARNING),
        step=memory.step,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=last_review,
        last_review=last_review if memory.reviews else None,
    )


@lru_cache(maxsize=256)
def _scheduler(weights: tuple[float, ...], retention: float) -> fsrs.Scheduler:
    return fsrs.Scheduler(
        parameters=weights,
        desired_retention=retention,
        learning_steps=_LEARNING_STEPS,
        relearning_steps=_RELEARNING_STEPS,
        maximum_interval=_LONGEST,
        enable_fuzzing=False,
    )


def _utc(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("The time of a review needs its zone.")
    return at.astimezone(UTC)
