"""Whether what an item shows stands word for word in the text behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.reading.facts import Span

_ADDED = re.compile(r"\[[^\]]*\]")
_WORD = re.compile(r"\w+")


def stands_in(text: str, span: Span, sentence: Span) -> bool:
    """Whether a span of words lies in its sentence, and both in the text."""
    inside = 0 <= sentence.start <= span.start < span.end <= sentence.end <= len(text)
    return inside and bool(span.of(text).strip())


def is_from(excerpt: str, sentences: Sequence[str]) -> bool:
    """Whether an excerpt is made of the words of these sentences, in their order.

    Words may be left out; square brackets mark what is added.
    """
    source = iter(_WORD.findall(" ".join(sentences).casefold()))
    return all(word in source for word in _words(_ADDED.sub(" ", excerpt)))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
