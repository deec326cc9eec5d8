"""The words of a text, tagged once for all who read its sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from corpus.reading.facts import Span
from corpus.reading.marks import Quotation, quotations, within
from corpus.reading.sentences import paragraphs
from corpus.reading.words import Word, words_of


class Tagged:
    """A text by paragraph and sentence; each quotation is one word of its sentence."""

    def __init__(self, text: str, masked: Iterable[Span] = ()) -> None:
        self.text = text
        self.prose = paragraphs(text, masked)
        self._words: dict[Span, tuple[Word, ...]] = {}

    def paragraph_of(self, sentence: Span) -> int:
        return bisect_right(self._starts, sentence.start) - 1

    def quoted_in(self, sentence: Span) -> list[Quotation]:
        """Return the quotations inside one sentence."""
        return within(self._marks[self.paragraph_of(sentence)], sentence)

    def words(self, sentence: Span) -> list[Word]:
        """Return the tagged words of one sentence, in a list of one's own."""
        known = self._words.get(sentence)
        if known is None:
            opaque = [mark.span for mark in self.quoted_in(sentence)]
            known = tuple(words_of(self.text, sentence, opaque))
            self._words[sentence] = known
        return list(known)

    @cached_property
    def _starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.prose]

    @cached_property
    def _marks(self) -> list[tuple[Quotation, ...]]:
        return [quotations(self.text, paragraph) for paragraph in self.prose]
