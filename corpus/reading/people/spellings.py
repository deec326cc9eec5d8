"""When two spellings are one name: Nouri al-Maliki, Nuri Kamal al-Maliki, Maliki."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

from corpus.reading.lexicon import words_in

_ARTICLE = re.compile(r"\b(?:al|el|ad|an|ar|as|ash|at|az)[- ](?=\w)", re.IGNORECASE)
_SPLIT = re.compile(r"[^\w&]+")
_ALIKE = 80  # of 100: Nouri and Nuri have 89, Bill and Will 75
_FUZZY_LETTERS = 4  # shorter names differ in meaning when they differ in a letter


@lru_cache(maxsize=20_000)
def plain_words(name: str) -> tuple[str, ...]:
    """Return the words of ``name`` for comparison: "al-Duri" and "Duri" are one."""
    bare = unicodedata.normalize("NFKD", name)
    bare = "".join(char for char in bare if not unicodedata.combining(char))
    words = _SPLIT.split(_ARTICLE.sub("", bare).replace("\u2019", "").lower())
    return tuple(
        word
        for word in words
        if word and word not in words_in("names", "person_suffixes")
    )


def are_one_person(one: str, other: str) -> bool:
    """Whether two names without titles can be spellings of one person's name.

    A surname alone fits every bearer; given names must agree, be alike or shortened
    to their first letter.
    """
    first, second = plain_words(one), plain_words(other)
    if not first or not second:
        return False
    if len(first) > len(second):
        first, second = second, first
    if not _alike(first[-1], second[-1]):
        return False
    return len(first) == 1 or _given_agree(first[:-1], second[:-1])


@lru_cache(maxsize=20_000)
def body_words(name: str) -> tuple[str, ...]:
    """Return the words of an organisation's name without its legal form."""
    words = [word for word in plain_words(name) if word != "the"]
    while len(words) > 1 and words[-1] in words_in("organisations", "suffixes"):
        words.pop()
    return tuple(words)


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < _FUZZY_LETTERS or one[0] != other[0]:
        return False
    return fuzz.ratio(one, other) >= _ALIKE


def _given_agree(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    particles = words_in("names", "particles")
    few = tuple(word for word in few if word not in particles) or few
    many = tuple(word for word in many if word not in particles) or many
    one, other = few[0], many[0]
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return _alike(one, other) or (len(few) == 1 and one in many)
