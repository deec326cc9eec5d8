"""The source sentence as an item shows it: on one line, barred, and standing alone."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.reading.facts import Span
from quizzes.engine.context import BAR, is_cut, leans_on_context, needs_a_date
from quizzes.engine.generate.brackets import brackets_in
from quizzes.engine.generate.edits import Edit, without_clashes
from quizzes.engine.generate.material import Material
from quizzes.engine.generate.trims import opens_late, trims_of

_WORD = re.compile(r"\w")
_SHORT = 5  # words of an excerpt, its bar not counted


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
    *,
    dated: bool = True,
) -> Excerpt:
    """Cut a sentence out of an article and bar spans of it; all offsets are its text's.

    It is made to stand alone: square brackets say who and when, unless it is not to be
    ``dated``, and what only ties it to its neighbours is left out. Each span in
    ``without`` becomes "…".
    """
    barred = [bar for bar in bars if bar.overlaps(sentence)]
    hidden = [Edit(_inside(span, sentence), "…") for span in without]
    made = [
        *trims_of(article, sentence, [*barred, *without]),
        *brackets_in(article, sentence, barred, dated=dated),
    ]
    clear = (one for one in made if not any(one.touches(bar) for bar in barred))
    edits = without_clashes([*hidden, *clear])
    line, moved = _written(article.text, sentence, edits)
    if opens_late(edits, sentence):
        line = line[:1].upper() + line[1:]
    clipped = (
        (moved[max(bar.start, sentence.start)], moved[min(bar.end, sentence.end)])
        for bar in barred
    )
    return Excerpt(line, _joined(line, clipped))


def beside_a_question(excerpt: Excerpt) -> Excerpt:
    """Return the excerpt of a figure that is asked for in so many words.

    There is none where it would lean on its context, or says no more than the question.
    """
    shown = excerpt.visible()
    leans = leans_on_context(shown) or is_cut(shown) or needs_a_date(shown)
    return Excerpt("") if leans or len(shown.split()) <= _SHORT else excerpt


def _inside(span: Span, sentence: Span) -> Span:
    return Span(max(span.start, sentence.start), min(span.end, sentence.end))


def _written(
    text: str, sentence: Span, edits: Sequence[Edit]
) -> tuple[str, dict[int, int]]:
    """Return a sentence on one line, and where each offset of it has gone."""
    shown: list[str] = []
    moved: dict[int, int] = {}
    left = deque(edits)
    replaced = sentence.start  # up to here an edit stands for the text
    length = 0
    for at in range(sentence.start, sentence.end + 1):
        moved[at] = length
        while left and left[0].span.start <= at:
            edit = left.popleft()
            shown.append(edit.text)
            length += len(edit.text)
            replaced = edit.span.end
        if at < replaced or at == sentence.end:
            continue
        char = text[at]
        if char.isspace():
            if not length or shown[-1].endswith(" "):
                continue
            char = " "
        shown.append(char)
        length += 1
    return "".join(shown).rstrip(), moved


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
