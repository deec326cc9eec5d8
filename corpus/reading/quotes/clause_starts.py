"""Find where a reported clause begins."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.lexicon import words_in
from corpus.reading.quotes.cue_forms import Form
from corpus.reading.quotes.phrases import PAUSES, is_finite, is_noun_like
from corpus.reading.words import QUOTATION, Word

_DETERMINERS = words_in("grammar", "determiners")
_LINKS = words_in("grammar", "phrase_links")
_DAYS = words_in("grammar", "days")
_TIMES = words_in("grammar", "times")
_PARTS_OF_DAY = words_in("grammar", "parts_of_day")
_ADVERBIAL_LINKS = words_in("grammar", "adverbial_links")
_OBJECTS = words_in("grammar", "object_pronouns")
_CLAUSE_SUBJECTS = words_in("grammar", "clause_subjects")
_UNITS = words_in("grammar", "calendar_units")
_BEFORE_DETERMINERS = _LINKS | {"and", "all", "both"}
_MOST_ADVERBIALS = 4  # "on Monday in a speech at the port to the board"
_LONGEST_PHRASE = 12  # words
_TRIMMED = PAUSES | {"and", "but", "yet", "so", ":", ";"}


def trim(words: Sequence[Word], start: int, stop: int) -> int:
    """Return where the words begin that are not conjunctions or marks."""
    while start < stop and words[start].lower in _TRIMMED:
        start += 1
    return start


def skip_to_clause(words: Sequence[Word], start: int, end: int, form: Form) -> int:
    """Step over whom, when and where something was said."""
    at = start
    if form.classes & {"told", "urge", "ask"} and form.lemma != "say":
        at = _skip_addressee(words, at, end)
    for _ in range(_MOST_ADVERBIALS):
        following = _skip_adverbial(words, at, end)
        if following == at:
            break
        at = following
    return at


def _skip_addressee(words: Sequence[Word], start: int, end: int) -> int:
    if start < end and words[start].lower in _OBJECTS:
        return start + 1
    at = start
    while at < end:
        word = words[at]
        if word.tag == QUOTATION or word.lower in _CLAUSE_SUBJECTS:
            break
        if word.lower in _DETERMINERS:
            if at > start and words[at - 1].lower not in _BEFORE_DETERMINERS:
                break
        elif word.lower in _LINKS or word.lower in ("and", "&"):
            if at == start or word.lower in ("on", "to", "in", "at"):
                break
        elif not is_noun_like(word):
            break
        if word.lower in _DAYS:
            break
        at += 1
    if at < end and at - start > 1 and is_finite(words[at]):
        return _before_subject(words, start, at)
    return at


def _before_subject(words: Sequence[Word], start: int, verb: int) -> int:
    """Give the last name before a finite verb back to the clause it begins."""
    at = verb - 1
    while (
        at - 1 > start
        and words[at - 1].text.endswith(".")
        and (words[at - 1].text[0].isupper())
    ):
        at -= 1
    if at > start and words[at].tag in ("NN", "NNS"):
        while at - 1 > start and words[at - 1].tag == "JJ":
            at -= 1
    return at


def _skip_adverbial(words: Sequence[Word], start: int, end: int) -> int:
    """Return the index after one adverbial of time or place, or ``start``."""
    if start >= end or words[start].tag == QUOTATION:
        return start
    word = words[start]
    if word.lower in _DAYS or (
        word.lower in _TIMES and word.lower not in ("this", "last", "next", "there")
    ):
        at = start + 1
        if word.lower == "earlier" and at < end and words[at].lower in ("this", "in"):
            return min(at + 2, end)
        if at < end and words[at].lower in _PARTS_OF_DAY:
            at += 1
        return at
    if word.lower in ("this", "last", "next") and start + 1 < end:
        unit = words[start + 1].lower
        return start + 2 if unit in _PARTS_OF_DAY or unit in _UNITS else start
    if word.lower in _ADVERBIAL_LINKS and start + 1 < end:
        return _skip_phrase(words, start + 1, end, start)
    return start


def _skip_phrase(words: Sequence[Word], first: int, end: int, start: int) -> int:
    """Return the index after the noun phrase that follows a preposition."""
    at = first
    while at < end and at - first < _LONGEST_PHRASE:
        word = words[at]
        if word.tag == QUOTATION or word.lower in _CLAUSE_SUBJECTS:
            break
        if word.lower in _DETERMINERS and at > first:
            if words[at - 1].lower not in _LINKS:
                break
        elif not (_in_phrase(word) or word.lower in _DETERMINERS):
            break
        at += 1
    if at < end and is_finite(words[at]) and at - 1 > first:
        at = _before_subject(words, first, at)
    return at if at > first else start


def _in_phrase(word: Word) -> bool:
    return (
        word.lower in _LINKS
        or word.lower == "and"
        or word.tag == "VBG"
        or is_noun_like(word)
    )
