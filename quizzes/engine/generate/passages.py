"""The paragraph around a sentence, as a page can show it to choose from."""

from __future__ import annotations

import re

from corpus.reading.facts import Span
from quizzes.engine.generate.material import Material

_FEWEST, _MOST = 3, 6  # sentences
_MOST_WORDS = 170
_BLANK_LINE = re.compile(r"\n\s*\n")


def passage_around(article: Material, sentence: Span) -> tuple[Span, ...]:
    """Return the sentences of the paragraph, or nothing if none can be made of it.

    Of a long paragraph those around the sentence are taken; a short one takes in its
    neighbours, as in news with a line for each sentence.
    """
    number = article.number_of(sentence)
    if number is None or article.sentences[number - 1] != sentence:
        return ()
    at = number - 1
    first = last = at
    while _follows(article, first) and last - first + 1 < _MOST:
        first -= 1
    while _follows(article, last + 1) and last - first + 1 < _MOST:
        last += 1
    while last - first + 1 < _FEWEST and len(article.sentences) >= _FEWEST:
        if last + 1 < len(article.sentences):
            last += 1
        else:
            first -= 1
    passage = article.sentences[first : last + 1]
    words = sum(len(article.words(one).split()) for one in passage)
    return passage if len(passage) >= _FEWEST and words <= _MOST_WORDS else ()


def _follows(article: Material, at: int) -> bool:
    """Whether this sentence stands in one paragraph with the one before it."""
    if not 0 < at < len(article.sentences):
        return False
    gap = article.text[article.sentences[at - 1].end : article.sentences[at].start]
    return not _BLANK_LINE.search(gap) if _is_wrapped(article) else "\n" not in gap


def _is_wrapped(article: Material) -> bool:
    """Whether paragraphs are parted by blank lines, so that a line end says nothing."""
    return _BLANK_LINE.search(article.text) is not None
