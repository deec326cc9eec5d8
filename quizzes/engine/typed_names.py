"""Comparing a typed name or phrase: case, accents, punctuation, slips of a finger."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from rapidfuzz.distance import OSA

from quizzes.engine.typed_words import word_list

_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"(?<=\w)['’ʼ]s\b|(?<=s)['’ʼ](?!\w)")
_APOSTROPHE = re.compile(r"['’ʼ`´]")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae"})


def words_of(text: str) -> tuple[str, ...]:
    """Return the words without case, accents, punctuation, articles, possessive s."""
    decomposed = unicodedata.normalize("NFKD", text.replace("&", " and ")).casefold()
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    bare = _POSSESSIVE.sub("", bare.translate(_LETTERS))
    bare = _APOSTROPHE.sub("", bare)
    words = tuple(_WORD.findall(bare))
    return tuple(word for word in words if word not in _words("articles")) or words


def same(given: tuple[str, ...], accepted: tuple[str, ...]) -> bool:
    """True if only spaces and hyphens differ: "al-Maliki", "almaliki"."""
    return given == accepted or "".join(given) == "".join(accepted)


def reworded(given: tuple[str, ...], accepted: tuple[str, ...]) -> bool:
    """True if the same words stand in another order: "Foreign Minister of Iraq".

    A final s does not count, since an apostrophe before it is soon forgotten.
    """
    small = _words("small")
    return sorted(word.removesuffix("s") for word in given if word not in small) == (
        sorted(word.removesuffix("s") for word in accepted if word not in small)
    )


def slipped(given: tuple[str, ...], accepted: tuple[str, ...]) -> bool:
    """True if every word is the accepted one but for a slip of typing.

    One slip in a word of five letters or more, two from nine on, and two in all.
    Shorter words and those with a digit must be right, and so must first letters:
    "Iraq" is not "Iran", and "Gambia" not "Zambia".
    """
    if len(given) != len(accepted):
        given, accepted = ("".join(given),), ("".join(accepted),)
    slips = 0
    for typed, right in zip(given, accepted, strict=True):
        if typed == right:
            continue
        allowed = 2 if len(right) >= 9 else 1 if len(right) >= 5 else 0
        if typed[:1] != right[:1] or re.search(r"\d", typed + right):
            return False
        slips += OSA.distance(typed, right)
        if not allowed or OSA.distance(typed, right) > allowed:
            return False
    return slips <= 2


def without_company(words: tuple[str, ...]) -> tuple[str, ...]:
    """Drop titles and small talk round a name: "it was Secretary of State Kerry"."""
    company = _words("company")
    start, end = 0, len(words)
    while start < end and words[start] in company:
        start += 1
    while end > start and words[end - 1] in company:
        end -= 1
    return words[start:end] or words


def surname_of(name: str) -> tuple[str, ...]:
    """Return the words of a person's surname, with its particles; empty if unsure.

    Two to five words without one that only bodies have: "Nouri al-Maliki" gives
    ("al", "maliki"), "House of Representatives" nothing.
    """
    words = without_company(words_of(name))
    if not 2 <= len(words) <= 5 or any(word in _words("bodies") for word in words):
        return ()
    if len(words[-1]) < 2 or not all(word.isalpha() for word in words):
        return ()
    start = len(words) - 1
    while start > 1 and words[start - 1] in _words("particles"):
        start -= 1
    return words[start:]


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(word_list("names")[group])
