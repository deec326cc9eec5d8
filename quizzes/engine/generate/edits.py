"""Changes to a sentence on its way into an excerpt."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from corpus.reading.facts import Span


class Edit(NamedTuple):
    """``text`` stands for a span of the article; an empty span is where it goes in."""

    span: Span
    text: str = ""

    def touches(self, other: Span) -> bool:
        """Whether the change is inside another span or reaches into it."""
        inside = other.start < self.span.start < other.end
        return inside or self.span.overlaps(other) or self.span == other


def without_clashes(edits: Iterable[Edit]) -> list[Edit]:
    """Return the edits in the text's order, of two that clash the one given first."""
    chosen: list[Edit] = []
    for edit in edits:
        if not any(
            edit.touches(other.span) or other.touches(edit.span) for other in chosen
        ):
            chosen.append(edit)
    return sorted(chosen)
