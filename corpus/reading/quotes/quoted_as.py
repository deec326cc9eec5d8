"""Read "the paper quoted X as saying": X speaks, and the paper passes it on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus.reading.lexicon import words_in
from corpus.reading.quotes.cues import Cue
from corpus.reading.quotes.parts import WordRange
from corpus.reading.quotes.phrases import phrase_after, phrase_before
from corpus.reading.words import QUOTATION, Word

_QUOTING = words_in("chains", "quoting")
_BE = words_in("grammar", "be")
_REACH = 16  # words from "quoted" to "as"


class QuotedAs(NamedTuple):
    """Who speaks, who passes the words on if told, and where the clause begins."""

    source: WordRange
    messenger: WordRange | None
    clause: int


def quoted_as(words: Sequence[Word], cue: Cue) -> QuotedAs | None:
    """Return the two sides of "quoted … as saying", active or passive."""
    stop = cue.start - 1
    if cue.form.shape != "ing" or stop < 1 or words[stop].lower != "as":
        return None
    for at in range(stop - 1, max(-1, stop - _REACH), -1):
        if words[at].tag == QUOTATION:
            return None
        if words[at].lower in _QUOTING:
            passive = at > 0 and words[at - 1].lower in _BE
            if passive:
                return _passive(words, at, stop, cue.end)
            return _active(words, at, stop)
    return None


def _active(words: Sequence[Word], verb: int, stop: int) -> QuotedAs | None:
    if verb + 1 >= stop:
        return None
    start = phrase_before(words, verb)
    named = start is not None and words[start].lower != "who"
    messenger = (start, verb) if named and start is not None else None
    return QuotedAs((verb + 1, stop), messenger, verb)


def _passive(
    words: Sequence[Word], verb: int, stop: int, after: int
) -> QuotedAs | None:
    """Read "X was quoted by the paper as saying" and "as saying by the paper"."""
    start = phrase_before(words, verb - 1)
    if start is None:
        return None
    by = verb + 1 if verb + 1 < stop else after
    end = phrase_after(words, by + 1)
    named = end is not None and words[by].lower in ("by", "in")
    messenger = (by + 1, end) if named and end is not None else None
    return QuotedAs((start, verb - 1), messenger, start)


def quoted_by(
    words: Sequence[Word], source: WordRange | None, cue: WordRange
) -> WordRange | None:
    """Return who passes on the words of "a guard, quoted by the paper, said"."""
    start, stop = source or (0, 0)
    stop = max(stop, cue[0]) if start < cue[0] else stop
    for at in range(start + 1, min(stop, start + _REACH) - 1):
        if words[at].lower in _QUOTING and words[at + 1].lower == "by":
            end = phrase_after(words, at + 2)
            return None if end is None else (at + 2, end)
    return None
