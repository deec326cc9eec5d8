"""When two spellings are one name: Nouri al-Maliki, Nuri Kamal al-Maliki, Maliki."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

from corpus.reading.lexicon import words_in

_ARTICLE = re.compile(r"\b(?:al|el|ad|an|ar|as|ash|at|az)[- ](?=\w)", re.IGNORECASE)
_ELISION = re.compile(r"\b([od])['\u2019] ?(?=\w)", re.IGNORECASE)  # O'Hara
_SPLIT = re.compile(r"[^\w&]+")
_ALIKE = 80  # of 100: Nouri and Nuri have 89, Bill and Will 75
_ONSETS = str.maketrans("qgcyj", "kkkii")  # Gaddafi and Qaddafi, Yeltsin and Jelzin
_UNHEARD = str.maketrans("", "", "aeiouyhw'")
_FUZZY_LETTERS = 4  # shorter names differ in meaning when they differ in a letter


@lru_cache(maxsize=20_000)
def plain_words(name: str) -> tuple[str, ...]:
    """Return the words of ``name`` for comparison: "al-Duri" and "Duri" are one."""
    bare = unicodedata.normalize("NFKD", name)
    bare = "".join(char for char in bare if not unicodedata.combining(char))
    bare = _ELISION.sub(r"\1", bare)
    words = _SPLIT.split(_ARTICLE.sub("", bare).replace("\u2019", "").lower())
    return tuple(
        word
        for word in words
        if word and word not in words_in("names", "person_suffixes")
    )


def are_one_person(one: str, other: str) -> bool:
    """Say whether two names without titles can be spellings of one person's name.

    A surname alone fits every bearer; given names must agree, be alike or shortened
    to their first letter.
    """
    first, second = plain_words(one), plain_words(other)
    if not first or not second:
        return False
    if len(first) > len(second):
        first, second = second, first
    if not are_alike(first[-1], second[-1]):
        return False
    return len(first) == 1 or _given_agree(first[:-1], second[:-1])


def are_alike(one: str, other: str) -> bool:
    """Say whether two plain words can be spellings of one: Gaddafi and Qaddafi."""
    if one == other:
        return True
    if min(len(one), len(other)) < _FUZZY_LETTERS:
        return False
    if one[0].translate(_ONSETS) != other[0].translate(_ONSETS):
        return False
    return fuzz.ratio(one, other) >= _ALIKE


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """Return what spellings of one name have in common: "kdf" for Gaddafi."""
    heard = word[1:].translate(_ONSETS).translate(_UNHEARD)
    single = [char for at, char in enumerate(heard) if char != heard[at - 1 : at]]
    return word[:1].translate(_ONSETS) + "".join(single)


@lru_cache(maxsize=20_000)
def body_words(name: str) -> tuple[str, ...]:
    """Return the words of an organisation's name without its legal form."""
    words = [word for word in plain_words(name) if word != "the"]
    while len(words) > 1 and _is_legal_form(words[-1]):
        words.pop()
    return tuple(words)


def _is_legal_form(word: str) -> bool:
    # "S.p.A." comes apart into letters.
    return len(word) == 1 or word in words_in("organisations", "suffixes")


def _given_agree(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    particles = words_in("names", "particles")
    few = tuple(word for word in few if word not in particles) or few
    many = tuple(word for word in many if word not in particles) or many
    one, other = few[0], many[0]
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return are_alike(one, other) or (len(few) == 1 and one in many)
