"""How well a learner knows a question: four levels that go up and down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import NamedTuple


class Level(IntEnum):
    """What the tries at one question say, from the lowest on."""

    TO_LEARN = 0
    FAMILIAR = 1
    PROFICIENT = 2
    KNOWN = 3


class Try(NamedTuple):
    """One answer or look at a card: on which study day, and whether it was right."""

    day: date
    right: bool


def level_of(tries: Iterable[Try]) -> Level:
    """Return the level after ``tries``, the oldest first.

    A right answer lifts by one level, and to known only where an earlier study day
    since the last miss had one too. A miss lowers by one level.
    """
    level, right_since = Level.TO_LEARN, None
    for day, right in tries:
        if not right:
            level, right_since = Level(max(level - 1, Level.TO_LEARN)), None
        elif right_since is not None and day > right_since:
            level = Level.KNOWN
        else:
            level = max(level, Level(min(level + 1, Level.PROFICIENT)))
            right_since = right_since or day
    return level


@dataclass(frozen=True, slots=True)
class Spread:
    """How many questions of one kind are at each level."""

    to_learn: int = 0
    familiar: int = 0
    proficient: int = 0
    known: int = 0

    @classmethod
    def of(cls, levels: Iterable[Level]) -> Spread:
        found = Counter(levels)
        return cls(*(found[level] for level in Level))

    @property
    def counts(self) -> tuple[int, int, int, int]:
        """From the lowest level on."""
        return self.to_learn, self.familiar, self.proficient, self.known

    @property
    def total(self) -> int:
        return sum(self.counts)

    def share(self, level: Level) -> float:
        """Return which part of the questions is at a level; 0 where there are none."""
        return self.counts[level] / self.total if self.total else 0.0
