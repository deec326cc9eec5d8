"""How far a phrase of the surroundings reaches: a noun phrase, a time."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.lexicon import table, words_in
from corpus.reading.quotes.phrases import is_noun_like
from corpus.reading.words import QUOTATION, Word

_DETERMINERS = words_in("grammar", "determiners")
_DAYS = words_in("grammar", "days")
_MONTHS = frozenset(table("dates")["months"])
_PHRASES = table("surroundings")["phrases"]
_OBJECTS = frozenset(_PHRASES["objects"])
_TIME_LEADS = frozenset(_PHRASES["time_leads"])
_TIMES = _DAYS | _MONTHS | frozenset(_PHRASES["time_words"])
_TIME_OPENERS = frozenset(["last", "this", "next", "late", "early", "earlier"])
_NAMING = frozenset(["today", "tonight"])  # "USA Today"
_JOINTS = frozenset(["and", "&", "all", "both", "of"])
_UNFINISHED = _DETERMINERS | {"and", "&", "'s"}
_LONGEST = 14  # words


def nouns_end(words: Sequence[Word], start: int, limit: int) -> int:
    """Return where the noun phrase from ``start`` ends; ``start`` if none begins.

    Nothing that a preposition adds belongs to it.
    """
    at = start
    limit = min(limit, start + _LONGEST)
    while at < limit and not _is_time(words, at, start, limit):
        word = words[at]
        opens = at == start or words[at - 1].lower in _JOINTS
        if word.lower in _DETERMINERS:
            if not opens:
                break
        elif word.lower in ("and", "&"):
            if at == start or at + 1 == limit or not _goes_on(words[at + 1]):
                break
        elif not (_is_part(word) or _describes(words, at, start, limit)):
            break
        at += 1
    while at > start and words[at - 1].lower in _UNFINISHED:
        at -= 1
    return at


def party_end(words: Sequence[Word], start: int, limit: int) -> int:
    """Return where a noun phrase ends with its "of …": "members of the council"."""
    at = nouns_end(words, start, limit)
    while start < at < limit - 1 and words[at].lower == "of":
        stop = nouns_end(words, at + 1, limit)
        if stop == at + 1:
            break
        at = stop
    return at


def _is_time(words: Sequence[Word], at: int, start: int, limit: int) -> bool:
    """Say whether a time begins here: "CNN last year", but not "the Sunday Times"."""
    word = words[at]
    if word.lower in _DAYS:
        named = word.lower in _NAMING and word.text[0].isupper() and at > start
        whose = at + 1 < limit and words[at + 1].lower == "'s"
        return not (named or whose or words[max(start, at - 1)].lower == "the")
    return word.lower in _TIME_OPENERS and time_end(words, at, limit) > at


def _goes_on(word: Word) -> bool:
    return word.lower in _DETERMINERS or is_noun_like(word)


def _is_part(word: Word) -> bool:
    if word.tag == QUOTATION or word.lower in _OBJECTS:
        return False
    if not (word.text[0].isalnum() or word.lower == "'s"):
        return False
    return is_noun_like(word) or word.tag == "PRP$"


def _describes(words: Sequence[Word], at: int, start: int, limit: int) -> bool:
    """Say whether a participle stands inside the phrase: "the flooded villages"."""
    if at == start or at + 1 >= limit or not is_noun_like(words[at + 1]):
        return False
    before = words[at - 1]
    led = before.lower in _DETERMINERS or before.tag in ("JJ", "RB", "CD", "POS")
    return led and words[at].tag in ("VBN", "VBG", "VBD")


def time_end(words: Sequence[Word], start: int, limit: int) -> int:
    """Return where "late on Monday" from ``start`` ends; ``start`` if none begins."""
    at = start
    while at < limit and words[at].lower in _TIME_LEADS:
        at += 1
    first = at
    while at < limit and (
        words[at].lower in _TIMES or (at > start and words[at].text.isdigit())
    ):
        at += 1
    whose = at < limit and words[at].lower == "'s"  # "in Saturday's paper"
    return at if at > first and not whose else start
