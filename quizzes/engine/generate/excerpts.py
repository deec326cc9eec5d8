"""The source sentence as an item shows it: on one line, barred, with parts left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.reading.facts import Span
from quizzes.engine.context import BAR
from quizzes.engine.generate.material import Material

_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence to show; ``bars`` are offsets into ``text``, in order."""

    text: str
    bars: tuple[tuple[int, int], ...] = ()

    def visible(self) -> str:
        """Return the text with a space for every bar: what a learner can read."""
        return self._with(" ")

    def barred(self) -> str:
        """Return the text with one sign for every bar."""
        return self._with(BAR)

    def _with(self, sign: str) -> str:
        parts, at = [], 0
        for start, end in self.bars:
            parts += [self.text[at:start], sign]
            at = end
        return "".join([*parts, self.text[at:]])


def excerpt_of(
    article: Material,
    sentence: Span,
    bars: Iterable[Span],
    without: Sequence[Span] = (),
) -> Excerpt:
    """Cut a sentence out of an article and bar spans of it; all offsets are its text's.

    White space becomes single spaces and each span in ``without`` becomes "…".
    """
    text = article.text
    shown: list[str] = []
    moved: dict[int, int] = {}
    length = 0
    for at in range(sentence.start, sentence.end):
        moved[at] = length
        left_out = next((span for span in without if span.start <= at < span.end), None)
        char = "…" if left_out else text[at]
        if left_out and at != max(left_out.start, sentence.start):
            continue
        if char.isspace():
            if not shown or shown[-1] == " ":
                continue
            char = " "
        shown.append(char)
        length += 1
    moved[sentence.end] = length
    clipped = (
        (moved[max(bar.start, sentence.start)], moved[min(bar.end, sentence.end)])
        for bar in bars
        if bar.overlaps(sentence)
    )
    line = "".join(shown).rstrip()
    return Excerpt(line, _joined(line, clipped))


def occurrences(text: str, within: Span, wanted: str) -> list[Span]:
    """Return every place inside ``within`` where a word or phrase stands."""
    if not _WORD.search(wanted):
        return []
    spaced = r"\s+".join(re.escape(word) for word in wanted.split())
    pattern = re.compile(rf"(?<!\w){spaced}(?!\w)", re.IGNORECASE)
    return [Span(*m.span()) for m in pattern.finditer(text, within.start, within.end)]


def _joined(line: str, bars: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Sort bars, drop empty ones, join those with nothing readable between them."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(bars):
        end = min(end, len(line))
        if start >= end:
            continue
        if joined and not line[joined[-1][1] : start].strip(" ,"):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
