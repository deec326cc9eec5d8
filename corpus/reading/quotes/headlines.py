"""Read headlines, where capitals tell no names: "Kerry: Talks Must Go On"."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.lexicon import tags
from corpus.reading.quotes.parts import Report
from corpus.reading.quotes.phrases import has_finite
from corpus.reading.words import QUOTATION, Word

_SHARE = 0.75  # of the longer words that begin with a capital
_LONG = 4  # letters: "from" may stay small in a headline, "said" does not
_SHORTEST = 5  # words
_LONGEST_NAME = 6  # words
_TELLING = ("VBD", "VBZ", "VBN", "VBG", "VBP", "MD", "IN", "TO", "DT", "PRP", "W", "CC")


def headline_report(words: Sequence[Word], end: int) -> Report | None:
    """Read "Kerry: Talks Must Go On"."""
    colon = _label_end(words, end)
    if colon is None or words[colon + 1].tag == QUOTATION:
        return None
    if not has_finite(words, colon + 1, end):
        return None  # a list under its heading
    return Report((0, colon), (colon, colon + 1), [(colon + 1, end)], "headline")


def _label_end(words: Sequence[Word], end: int) -> int | None:
    """Return where the name before the colon of a headline ends, if it has one."""
    colon = next(
        (at for at in range(min(end, _LONGEST_NAME)) if words[at].text == ":"), 0
    )
    named = all(_is_of_name(word) for word in words[:colon])
    return colon if named and 0 < colon < end - 2 and is_headline(words) else None


def _is_of_name(word: Word) -> bool:
    shouted = word.text.isupper() and len(word.text) > _LONG  # "BREAKING"
    return word.tag.startswith("NN") and word.text[0].isupper() and not shouted


def as_sentence(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words with the tags they would have in a sentence, if a headline."""
    if not is_headline(words):
        return words
    known = tags()
    return [
        word._replace(tag=tag)
        if word.tag != QUOTATION
        and (tag := known.get(word.lower, "")).startswith(_TELLING)
        else word
        for word in words
    ]


def is_headline(words: Sequence[Word]) -> bool:
    """Say whether nearly all the longer words begin with a capital."""
    if len(words) < _SHORTEST:
        return False
    long = small = 0
    most = (1 - _SHARE) * len(words)  # of the longer words may be small
    for word in words[1:]:
        text = word.text
        if len(text) >= _LONG and text.isalpha():
            long += 1
            small += not text[0].isupper() or text.isupper()
            if small > most:
                return False
    return long > 2 and long - small >= _SHARE * long
