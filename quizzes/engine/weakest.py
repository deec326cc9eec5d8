"""Which facts a learner is likeliest not to know in a week."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from heapq import nlargest

from quizzes.engine.memory import FSRS_6, Memory, retrievability

_NEW = Memory()
_AHEAD = timedelta(days=7)  # what was asked a minute ago is remembered for a minute


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A question that a learner has met: their tries at it, and their memory of it.

    The memory is new for a question without a card, and before its first review.
    """

    question: int
    tries: int = 0
    missed: int = 0
    memory: Memory = _NEW


@dataclass(frozen=True, slots=True, kw_only=True)
class Weak:
    """A fact worth another look; ``recall`` is the chance to know it in a week."""

    question: int
    tries: int
    missed: int
    recall: float

    @property
    def percent(self) -> int:
        return round(100 * self.recall)


def weakest(
    held: Iterable[Held],
    day: date,
    most: int,
    *,
    target: float,
    weights: tuple[float, ...] = FSRS_6,
) -> list[Weak]:
    """Return the weakest of what was tried, the weakest first, at most ``most``.

    Only what was missed before, or will be remembered less surely than ``target``.
    """
    later = day + _AHEAD
    tried = [one for one in held if one.tries]
    # Retrievability falls with elapsed time over stability, whatever the weights.
    fading = nlargest(most, (o for o in tried if o.memory.stability), _fading(later))
    missed = nlargest(most, (o for o in tried if not o.memory.stability), _missed)
    found = [_weak(one, later, weights) for one in (*fading, *missed)]
    worth_it = [one for one in found if one.missed or one.recall < target]
    return sorted(worth_it, key=lambda one: (one.recall, -one.missed))[:most]


def _fading(later: date) -> Callable[[Held], float]:
    def elapsed_over_stability(one: Held) -> float:
        memory = one.memory
        elapsed = (later - (memory.last_day or later)).days
        return elapsed / (memory.stability or 1.0)

    return elapsed_over_stability


def _missed(one: Held) -> float:
    return -_guess(one)


def _guess(one: Held) -> float:
    """Estimate the chance from a handful of tries, by Laplace's rule of succession."""
    return (one.tries - one.missed + 1) / (one.tries + 2)


def _weak(one: Held, later: date, weights: tuple[float, ...]) -> Weak:
    known = one.memory.stability is not None
    recall = retrievability(one.memory, later, weights) if known else _guess(one)
    return Weak(
        question=one.question, tries=one.tries, missed=one.missed, recall=recall
    )
