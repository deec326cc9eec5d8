"""Read one phrase that names an occasion: "at a press conference in Vienna"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus.reading.lexicon import table
from corpus.reading.places import is_people, is_place
from corpus.reading.quotes.parts import WordRange
from corpus.reading.quotes.phrases import is_finite
from corpus.reading.quotes.short_phrases import nouns_end, party_end, time_end
from corpus.reading.words import QUOTATION, Word

_LISTS = table("surroundings")
_OCCASIONS = {lead: frozenset(nouns) for lead, nouns in _LISTS["occasions"].items()}
_ADDRESSEES = {lead: frozenset(nouns) for lead, nouns in _LISTS["addressees"].items()}
_COMPLEMENTS = frozenset(_LISTS["phrases"]["complements"])
_PARTICIPLES = frozenset(_LISTS["phrases"]["participles"])
_PLACES = frozenset(_LISTS["phrases"]["places"])
_NO_PLACES = frozenset(_LISTS["phrases"]["no_places"])
_MOST_COMPLEMENTS = 4  # "in a letter to the board of the bank on Monday"


class Occasion(NamedTuple):
    """Where a phrase ends, and whom it names as addressee: "interview with CNN"."""

    stop: int
    addressee: WordRange | None = None
    is_place: bool = False


def occasion_at(words: Sequence[Word], at: int, limit: int) -> Occasion | None:
    """Return the occasion or place that a preposition at ``at`` introduces."""
    if at + 1 >= limit:
        return None
    lead = words[at].lower
    head = nouns_end(words, at + 1, limit)
    if lead == "on" and _opens_show(words, head, limit):
        return Occasion(head + 2)
    if head > at + 1 and words[head - 1].lower in _OCCASIONS.get(lead, ()):
        return None if _is_cut(words, head) else _with_complements(words, head, limit)
    if lead in _PLACES and _is_place(words, at + 1, head):
        wide = _wider(words, head, limit)
        return Occasion(time_end(words, wide, limit), is_place=True)
    return None


def _opens_show(words: Sequence[Word], head: int, limit: int) -> bool:
    """Say whether "on ABC" goes on with "'s “This Week”"."""
    return (
        head + 1 < limit
        and words[head].lower == "'s"
        and words[head + 1].tag == QUOTATION
    )


def _is_cut(words: Sequence[Word], head: int) -> bool:
    """Say whether a noun tagged as a verb goes on the phrase: "a court file"."""
    return head < len(words) and words[head].tag in ("VB", "VBP")


def _wider(words: Sequence[Word], stop: int, limit: int) -> int:
    """Return the end of a place with what it lies in: "Lyon, France"."""
    if stop + 1 >= limit or words[stop].text != ",":
        return stop
    further = nouns_end(words, stop + 1, limit)
    around = " ".join(word.text for word in words[stop + 1 : further])
    return further if is_place(around) else stop


def _with_complements(words: Sequence[Word], head: int, limit: int) -> Occasion:
    noun = words[head - 1].lower
    at, addressee = head, None
    for _ in range(_MOST_COMPLEMENTS):
        at = time_end(words, at, limit)
        if at >= limit:
            break
        lead = words[at].lower
        if lead in _PARTICIPLES:
            at += 1
            continue
        stop = party_end(words, at + 1, limit) if lead in _COMPLEMENTS else at
        if stop <= at + 1 or _opens_clause(words, stop):
            break
        if addressee is None and noun in _ADDRESSEES.get(lead, ()):
            addressee = at + 1, stop
        at = stop
    return Occasion(at, addressee)


def _opens_clause(words: Sequence[Word], stop: int) -> bool:
    """Say whether a noun phrase that ends at ``stop`` is the subject of a verb."""
    return (
        stop < len(words)
        and is_finite(words[stop])
        and words[stop].lower not in _PARTICIPLES
    )


def _is_place(words: Sequence[Word], start: int, stop: int) -> bool:
    """Say whether words after "in" name a place, not "English" or "June"."""
    if start >= stop:
        return False
    at = start + 1 if words[start].lower == "the" else start
    if at == stop:
        return False
    first = words[at]
    known = first.lower in _NO_PLACES or is_people(first.text)
    owned = any(word.lower == "'s" for word in words[at:stop])
    named = all(word.text[0].isupper() for word in words[at:stop])
    return named and not known and not owned
