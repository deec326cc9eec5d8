"""Find the speaker between a quotation and its verb: "…," an angry minister said."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.quotes.cues import Cue
from corpus.reading.quotes.parts import Subject
from corpus.reading.quotes.phrases import PAUSES, is_finite
from corpus.reading.quotes.quotations import ends_clause
from corpus.reading.words import QUOTATION, Word

_LONGEST = 30  # words
_NEVER_FIRST = frozenset(["CC", "IN", "TO", "VBG", "WDT", "WRB", "MD", ",", ":", "SYM"])
_OPENERS = PAUSES | {"("}
_CLOSERS = PAUSES | {")"}


def subject_after_quotation(words: Sequence[Word], cue: Cue) -> Subject | None:
    """Return all that stands between a quotation and a verb as the verb's subject.

    Where a quotation has ended like a sentence nothing else can stand there, so even
    "Fight for Home Rule's director" is taken whole.
    """
    if cue.form.shape == "ing":
        return None
    start = _after_quotation(words, cue.start)
    if start is None or start == cue.start:
        return None
    first = words[start]
    if first.tag in _NEVER_FIRST or not first.text[0].isalnum():
        return None
    head = next((at for at in range(start, cue.start) if _pauses(words, at)), cue.start)
    if any(is_finite(words[at]) for at in range(start, head)):
        return None
    stop = cue.start
    if words[stop - 1].text == ",":
        stop -= 1
    elif head < stop and words[stop - 1].text not in _CLOSERS:
        return None
    return Subject((start, stop), start, cue.end)


def _pauses(words: Sequence[Word], at: int) -> bool:
    """Say whether an aside begins here: not at the comma in "the bald, old man"."""
    return words[at].text in _OPENERS and not words[at - 1].tag.startswith(("JJ", "VB"))


def _after_quotation(words: Sequence[Word], before: int) -> int | None:
    """Return the index after the last quotation that has ended like a sentence."""
    for at in range(before - 1, max(-1, before - _LONGEST), -1):
        if words[at].tag == QUOTATION and ends_clause(words, at):
            return at + 1
    return None
