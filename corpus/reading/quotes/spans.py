"""Where the words of a report stand in the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from corpus.reading.facts import Span
from corpus.reading.quotes.parts import WordRange
from corpus.reading.words import QUOTATION, Word


def span_of(words: Sequence[Word], found: WordRange) -> Span:
    start, stop = found
    return Span(words[start].start, words[stop - 1].end)


def content_of(
    text: str, words: Sequence[Word], content: Sequence[WordRange]
) -> tuple[Span, ...]:
    """Return the parts of a content that hold letters or digits, in order."""
    spans = (
        span_of(words, (start, stop)) for start, stop in sorted(content) if start < stop
    )
    return tuple(span for span in spans if any(c.isalnum() for c in span.of(text)))


def form_of(
    words: Sequence[Word], content: Sequence[WordRange]
) -> Literal["direct", "indirect", "mixed"]:
    """Call content direct if no word of it but "that" stands outside quotation."""
    said = [word for start, stop in content for word in words[start:stop]]
    if not any(word.tag == QUOTATION for word in said):
        return "indirect"
    outside = [
        word.lower
        for word in said
        if word.tag != QUOTATION and any(char.isalnum() for char in word.text)
    ]
    return "direct" if outside in ([], ["that"]) else "mixed"
