"""Find where the place and agency end that open a report: "LEEDS (PA) - …"."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.quotes.phrases import is_finite
from corpus.reading.words import Word

_DASHES = frozenset(["-", "–", "—", "--"])
_LONGEST = 14  # words
_SHORTEST_PLACE = 3  # letters: "US – …" may be anything


def dateline_end(words: Sequence[Word]) -> int:
    """Return where the report begins behind its dateline; 0 if it has none.

    A place in capitals or an agency in brackets must stand before the dash.
    """
    is_open, closing = False, 0
    for at, word in enumerate(words[:_LONGEST]):
        if word.text in "()":
            is_open, closing = word.text == "(", at
        elif is_open:
            continue
        elif word.text in _DASHES:
            begins = closing == at - 1 if closing else at and _is_place(words[0])
            return at + 1 if begins and _opens(words, at + 1) else 0
        elif closing:  # "LEEDS (News - 11 August) The bridge …"
            return at if _is_place(words[0]) and _opens(words, at) else 0
        elif is_finite(word):
            return 0
    return 0


def _opens(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and not words[at].text[0].islower()


def _is_place(word: Word) -> bool:
    return word.text.isupper() and len(word.text) >= _SHORTEST_PLACE
