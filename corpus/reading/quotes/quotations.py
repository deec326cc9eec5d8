"""What a quotation among the words of a sentence is: a run, a sentence of its own."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.words import QUOTATION, Word

_LINKING = frozenset([",", "."])
_MARKS = "“”„«»\"'`‘’"
_STOPS = frozenset(",.!?;:…—–-")
_TITLE_SMALL_WORDS = 4  # "The Old Man and the Sea" has three


def quotations_from(words: Sequence[Word], start: int, end: int) -> int:
    """Return the end of the run of quotations that begins at ``start``."""
    stop = start
    while stop < end and (words[stop].tag == QUOTATION or words[stop].text in _LINKING):
        stop += 1
    while stop > start and words[stop - 1].tag != QUOTATION:
        stop -= 1
    return stop


def begins_capital(quotation: Word) -> bool:
    """Say whether a quotation begins like a sentence of its own."""
    inner = quotation.text.lstrip(_MARKS + "([… .@#")
    return inner[:1].isupper() or inner[:1].isdigit()


def ends_clause(words: Sequence[Word], at: int) -> bool:
    """Say whether a quotation is more than a quoted word in a phrase."""
    inner = words[at].text.rstrip(_MARKS + " ")
    if inner[-1:] in _STOPS:
        return True
    if at + 1 < len(words) and words[at + 1].text in _STOPS:
        return True
    return at == 0 and _is_sentence(inner)


def _is_sentence(inner: str) -> bool:
    """Say whether quoted words are too many, and too small, to be a title."""
    return sum(word.islower() for word in inner.split()) > _TITLE_SMALL_WORDS


def may_be_title(words: Sequence[Word], at: int) -> bool:
    """Say whether a quotation hangs on the word before it: "author of 'Dams'"."""
    before = words[at - 1]
    return before.tag in ("POS", "IN") and before.lower != "that"


def has_quotation(words: Sequence[Word], start: int, end: int) -> bool:
    return any(word.tag == QUOTATION for word in words[start:end])
