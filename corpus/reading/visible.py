"""The stretches of a sentence that no mask hides."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from corpus.reading.facts import Span


def seen_through(masked: Sequence[Span]) -> Callable[[Span], list[Span]]:
    """Return a function that cuts the masked stretches out of a sentence."""
    closed: list[Span] = []
    for start, end in sorted(masked):
        if closed and start <= closed[-1].end:
            closed[-1] = Span(closed[-1].start, max(end, closed[-1].end))
        else:
            closed.append(Span(start, end))
    ends = [hole.end for hole in closed]

    def visible(sentence: Span) -> list[Span]:
        parts, at = [], sentence.start
        for index in range(bisect_right(ends, sentence.start), len(closed)):
            hole = closed[index]  # no slice: it would copy the rest each time
            if hole.start >= sentence.end:
                break
            if at < hole.start:
                parts.append(Span(at, hole.start))
            at = max(at, hole.end)
        if at < sentence.end:
            parts.append(Span(at, sentence.end))
        return parts

    return visible
