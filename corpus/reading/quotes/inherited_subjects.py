"""Find the subject of the clause that a cue goes on: "X met Y and said …"."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.lexicon import words_in
from corpus.reading.quotes.cues import Cue
from corpus.reading.quotes.parts import Subject, WordRange
from corpus.reading.quotes.phrases import is_finite, phrase_after
from corpus.reading.words import QUOTATION, Word

_NEVER_FIRST = frozenset(["IN", "TO", "VBG", "VBN", "RB", "WRB", "CC", "WP"])
_YEAR_LENGTH = 4  # digits
_MOST_SEGMENTS = 3
_AFTER_TIMES = words_in("grammar", "after_times")


def inherited(
    words: Sequence[Word], cue: Cue, sources: Sequence[WordRange]
) -> Subject | None:
    """Read "he said …, adding …" and "X met Y and said …"."""
    before = words[cue.start - 1] if cue.start else None
    quoted = before is not None and before.tag == QUOTATION
    joined = before is not None and before.lower in (",", "and", "but", "or", "—", "–")
    if not joined and not (quoted and cue.form.shape == "ing"):
        return None
    span = None
    if before is not None and before.lower in ("and", "but", "or"):
        span = clause_subject(words, cue.start - 1)
    if span is None and sources:
        span = sources[-1]
    if span is None:
        span = leading_phrase(words, cue.start)
    return None if span is None else Subject(span, cue.start, cue.end)


def clause_subject(words: Sequence[Word], stop: int) -> WordRange | None:
    """Return the subject of the clause that a conjunction at ``stop`` goes on."""
    start = stop
    while (
        start
        and words[start - 1].tag != QUOTATION
        and (words[start - 1].text not in (",", ";", ":", "—", "–"))
    ):
        start -= 1
    end = phrase_after(words, start) if start < stop else None
    if end is None or end >= stop or not is_finite(words[end]):
        return None
    return start, end


def leading_phrase(words: Sequence[Word], limit: int) -> WordRange | None:
    """Return the subject that opens a clause, past an adverbial with its comma."""
    for start in _segment_starts(words, limit)[:_MOST_SEGMENTS]:
        stop = phrase_after(words, start)
        if words[start].tag in _NEVER_FIRST or _is_year(words[start]):
            continue  # "On May 8, 1945, …"
        if stop is None:
            return None
        if _is_dateline(words, start, stop):
            continue
        if words[min(stop, limit - 1)].lower in _AFTER_TIMES:
            continue  # "A few minutes later they …"
        return (start, stop) if stop < limit else None
    return None


def _is_year(word: Word) -> bool:
    return word.text.isdigit() and len(word.text) == _YEAR_LENGTH


def _is_dateline(words: Sequence[Word], start: int, stop: int) -> bool:
    """Read "WASHINGTON — The senator …" and "Dover (AP) – The senator …"."""
    shouted = all(word.text.isupper() for word in words[start:stop])
    return shouted or (start == 0 and words[stop - 1].text == ")")


def _segment_starts(words: Sequence[Word], limit: int) -> list[int]:
    starts = [0]
    starts += [
        at + 1
        for at in range(limit - 1)
        if words[at].text in (",", "—", "–") and words[at + 1].tag != QUOTATION
    ]
    return [at for at in starts if words[at].tag != QUOTATION]
