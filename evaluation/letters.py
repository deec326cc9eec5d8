"""Compare stretches of text by the letters and digits that they share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate


class Letters:
    """The letters of one text, counted once so that any stretch is cheap.

    Marks and spaces at the edges of a label are a matter of taste and do not count.
    """

    def __init__(self, text: str) -> None:
        self._before = [0, *accumulate(char.isalnum() for char in text)]

    def of(self, spans: Iterable[Sequence[int]]) -> int:
        return sum(self._before[end] - self._before[start] for start, end in spans)

    def shared(
        self, some: Iterable[Sequence[int]], others: Sequence[Sequence[int]]
    ) -> int:
        """Return how many letters lie in both."""
        return self.of(
            (max(start, other[0]), min(end, other[1]))
            for start, end in some
            for other in others
            if start < other[1] and other[0] < end
        )

    def likeness(self, one: Sequence[int], other: Sequence[int]) -> float:
        """Return the share of their letters that two stretches have in common."""
        shared = self.shared([one], [other])
        return shared / (self.of([one]) + self.of([other]) - shared) if shared else 0.0
