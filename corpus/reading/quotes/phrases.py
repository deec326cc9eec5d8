"""Find the borders of noun phrases beside a cue."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.lexicon import table, words_in
from corpus.reading.words import QUOTATION, Word

_PRONOUNS = words_in("grammar", "personal_pronouns")
_DETERMINERS = words_in("grammar", "determiners")
_LINKS = words_in("grammar", "phrase_links")
_DAYS = words_in("grammar", "days")
_TIMES = words_in("grammar", "times")
_OPENERS = words_in("grammar", "clause_openers")
_AUXILIARIES = words_in("grammar", "auxiliaries") - {"all", "both", "'s", "first"}
_MONTHS = frozenset(table("dates")["months"])
_BEFORE_MONTHS = words_in("grammar", "before_months")
_YEAR_LENGTH = 4  # digits
_LONGEST_BRACKET = 12  # words
_HEADS = words_in("grammar", "heads")
_STOPS = words_in("grammar", "phrase_stops")
_OFFICES = words_in("grammar", "offices")
_TITLES = words_in("stops", "before_name")
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
DASHES = frozenset(["—", "–", "--", "-"])
PAUSES = DASHES | {","}
_BREAKS = DASHES - {"-"} | {";", ":", "...", "…"}
_MARKS_IN_NAMES = frozenset(["'s", "'", "&", "/", "-", "$", "%"])


def is_noun_like(word: Word) -> bool:
    return (
        word.tag.startswith(("NN", "JJ", "CD", "POS"))
        or word.lower in _MARKS_IN_NAMES
        or (word.text[0].isupper() and word.tag not in ("IN", "CC", "TO", "WRB"))
    )


def is_finite(word: Word) -> bool:
    return word.tag in _FINITE and not (word.text[0].isupper() and word.tag == "VBP")


def has_finite(words: Sequence[Word], start: int, end: int) -> bool:
    return any(is_finite(word) for word in words[start:end])


def phrase_before(words: Sequence[Word], end: int, floor: int = 0) -> int | None:
    """Return where the noun phrase that ends before ``end`` begins, or None."""
    if end <= floor:
        return None
    if words[end - 1].lower in _PRONOUNS:
        return end - 1
    start: int | None = None
    at: int | None = end - 1
    while at is not None and at >= floor:
        word = words[at]
        if word.lower in _DETERMINERS and not _in_name(words, at, floor):
            start, at = at, _before_link(words, at, floor)
        elif word.text == ")":
            opening = _opening(words, at, floor)
            at = None if opening is None else opening - 1
        elif start is not None and word.lower in _LINKS and at > floor:
            at = at - 1 if _ends_phrase(words[at - 1]) else None
        elif start is not None and word.lower in ("and", "&") and at > floor:
            joined = _joined(words, at, floor)
            return start if joined is None else joined
        elif _belongs(words, at, start, floor):
            start, at = at, None if _opens_name(words, at, floor) else at - 1
        else:
            break
    return start


def _belongs(words: Sequence[Word], at: int, start: int | None, floor: int) -> bool:
    """Say whether a word is part of the phrase that begins at ``start`` after it."""
    word = words[at]
    if word.tag == QUOTATION or word.lower in _BREAKS or word.lower in _OPENERS:
        return False
    if word.lower in _DAYS and (start is None or not _modifies(words, at)):
        return False
    if not is_noun_like(word) and not _participle(words, at, start, floor):
        return False
    return start is None or not _is_time(words, at, floor)


def _is_time(words: Sequence[Word], at: int, floor: int) -> bool:
    """Say whether a year or month stands before a name: "In 1885 Erasmus Wilson"."""
    word = words[at]
    if word.lower in _MONTHS:
        after = words[at + 1] if at + 1 < len(words) else None
        named = after is not None and after.text[0].isupper()
        return named and at > floor and words[at - 1].lower in _BEFORE_MONTHS
    return word.text.isdigit() and len(word.text) == _YEAR_LENGTH


def _opens_name(words: Sequence[Word], at: int, floor: int) -> bool:
    """Say whether a title begins the phrase: "In Iowa | Mr. Brown"."""
    word = words[at]
    if word.lower.rstrip(".") not in _TITLES or not word.text[0].isupper():
        return False
    if at == floor:
        return True
    before = words[at - 1]
    describes = before.text[0].isupper() or before.tag in ("NN", "JJ")
    return not describes and before.lower not in _DETERMINERS


def _in_name(words: Sequence[Word], at: int, floor: int) -> bool:
    """Say whether a determiner is part of a name: "CBS This Morning"."""
    word = words[at]
    return (word.text.isupper() and len(word.text) > 1) or (
        word.text[0].isupper() and at > floor and words[at - 1].tag.startswith("NNP")
    )


def _modifies(words: Sequence[Word], at: int) -> bool:
    """A day may be part of a name: "the Sunday Times reported"."""
    return at > 0 and words[at - 1].lower in _DETERMINERS


def _opening(words: Sequence[Word], close: int, floor: int) -> int | None:
    for at in range(close - 1, max(floor, close - _LONGEST_BRACKET) - 1, -1):
        if words[at].text == "(":
            return at
    return None


def _before_link(words: Sequence[Word], at: int, floor: int) -> int | None:
    """Step over "of" before a determiner: "a spokesman for | the party"."""
    if (
        at - 2 >= floor
        and words[at - 1].lower in _LINKS
        and _ends_phrase(words[at - 2])
    ):
        return at - 2
    if at - 1 >= floor and words[at - 1].lower in ("all", "both", "half", "not"):
        return at - 1
    return None


def _ends_phrase(word: Word) -> bool:
    return word.tag in ("NN", "NNS", "NNP", "NNPS", "CD") or word.lower in _HEADS


def _joined(words: Sequence[Word], conjunction: int, floor: int) -> int | None:
    """Return the start of "A and B" if A begins the clause."""
    first = phrase_before(words, conjunction, floor)
    if first is None:
        return None
    if (
        first == floor
        or words[first - 1].text in (",", "(")
        or (words[first - 1].tag == QUOTATION)
    ):
        return first
    if words[first].text[0].isupper() and words[conjunction + 1].text[0].isupper():
        return first if words[first - 1].lower in _OPENERS else None
    return None


def _participle(words: Sequence[Word], at: int, start: int | None, floor: int) -> bool:
    """A participle inside a phrase: "the ruling party", "a named source"."""
    return (
        words[at].tag in ("VBG", "VBN", "VBD")
        and start is not None
        and at > floor
        and (
            words[at - 1].tag in ("DT", "JJ", "PRP$", "POS", "RB")
            or words[at - 1].lower in _DETERMINERS
        )
    )


def phrase_after(words: Sequence[Word], start: int) -> int | None:
    """Return where the noun phrase that begins at ``start`` ends, or None."""
    if start >= len(words):
        return None
    first = words[start]
    if first.lower in _PRONOUNS:
        return start + 1
    if (
        first.lower in _DAYS
        or first.text in _TIMES
        or first.tag == QUOTATION
        or not (is_noun_like(first) or first.lower in _DETERMINERS)
    ):
        return None
    at = start
    while at < len(words) and not _ends(words, at, start):
        closing = _closing(words, at) if words[at].text == "(" else None
        at = at + 1 if closing is None else closing + 1
    return None if at == start else at


def _ends(words: Sequence[Word], at: int, start: int) -> bool:
    """Say whether a phrase that begins at ``start`` stops before ``at``."""
    word = words[at]
    if word.tag == QUOTATION or word.text in ",.!?" or word.lower in _BREAKS:
        return True
    if word.text == "(":
        return _closing(words, at) is None
    if word.text == ")":
        return False
    if at == start:
        return False
    if word.lower in _STOPS or (
        word.lower in _DAYS and words[at - 1].lower not in _DETERMINERS
    ):
        return True
    if word.lower in _AUXILIARIES:
        return True
    if word.lower in ("in", "at", "with", "from"):
        return words[at - 1].text[0].isupper() and not any(
            earlier.lower in _OFFICES for earlier in words[start:at]
        )
    return is_finite(word) and not word.text[0].isupper()


def _closing(words: Sequence[Word], opening: int) -> int | None:
    for at in range(opening + 1, min(opening + _LONGEST_BRACKET, len(words))):
        if words[at].text == ")":
            return at
    return None
