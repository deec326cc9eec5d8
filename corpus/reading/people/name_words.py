"""The words of a sentence as names see them: capitals, possessives, first words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from corpus.reading.facts import Span
from corpus.reading.lexicon import table, tags, words_in
from corpus.reading.places import is_people, is_place

_WORD = re.compile(
    r"([a-z]+)(?![\w]|['\u2019&.-][^\W_])"  # most words: done with at once, for speed
    r"|[^\W_]+(?:['\u2019&.-][^\W_]+)*"
    r"(?:(?<=[^\W\d_]\.[^\W\d_])\.)?"  # the last point of "U.S."
)
_ARTICLE = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az|d|l)[-'\u2019]", re.IGNORECASE)
_CONTRACTION = re.compile(r"['\u2019](?:re|ve|ll|d|t|m)\Z", re.IGNORECASE)
_POSSESSIVE = ("'s", "\u2019s")
_FUNCTION_TAGS = frozenset(  # their first two letters
    ["DT", "IN", "PR", "CC", "TO", "MD", "WD", "WP", "WR", "PD", "EX", "UH"]
)
_OPENERS = "\"“\u2018'`[«„:"


class Word(NamedTuple):
    text: str  # without a possessive ending
    start: int
    end: int
    is_capital: bool
    is_possessive: bool
    is_initial: bool  # has its capital only for where it stands


# Every word of every text becomes one of these: the class's own constructor
# takes a tenth of the time that all of reading has.
_new = tuple.__new__


def words_between(text: str, part: Span) -> list[Word]:
    """Return the words of a stretch of one sentence, marks left out."""
    found: list[Word] = []
    for match in _WORD.finditer(text, *part):
        start, end = match.span()
        if small := match[1]:
            found.append(_new(Word, (small, start, end, False, False, False)))
            continue
        word = match[0]
        is_possessive = word.endswith(_POSSESSIVE)
        if is_possessive:
            word = word[:-2]
            end -= 2
        is_capital = _is_capital(word)
        is_initial = is_capital and (
            not found or _opens(text[found[-1].end : start].strip(), found[-1].text)
        )
        found.append(
            _new(Word, (word, start, end, is_capital, is_possessive, is_initial))
        )
    return found


def _opens(gap: str, before: str) -> bool:
    """Say whether the next word would have a capital for what stands before it."""
    if not gap:
        return False
    if gap[-1] in ".!?…":
        return len(before) > 1 and before.lower() not in words_in("titles", "forms")
    return gap[-1] in _OPENERS


@lru_cache(maxsize=20_000)
def _is_capital(word: str) -> bool:
    if article := _ARTICLE.match(word):
        word = word[article.end() :] or word
    if not word[:1].isupper():
        return False
    first, _, last = word.rpartition("-")
    return not last[:1].islower() or last == word or _is_double_given(first, last)


def _is_double_given(first: str, last: str) -> bool:
    """Say whether a name goes on with a small letter: Ban Ki-moon, not "Iran-led"."""
    syllables = len(first) <= 5 and len(last) <= 5 and first.istitle()
    if not syllables or first.lower() in tags() or is_known_name(first):
        return False
    return tags().get(last, "NN") in ("NN", "IN")


@cache
def given_names() -> frozenset[str]:
    """Return the common first names."""
    names: str = table("given_names")["names"]
    return frozenset(names.split())


@cache
def is_known_name(word: str) -> bool:
    """Say whether ``word`` is on one of our lists of names."""
    return (
        word in given_names()
        or word in words_in("organisations", "known")
        or is_people(word)
        or is_place(word)
    )


@cache
def _is_function_word(word: str) -> bool:
    lower = word.lower()
    # A headline goes on with a verb: "Mayor Reed Opens Bridge".
    if tags().get(lower) == "VBZ" or lower in words_in("names", "verbs"):
        return True
    return tags().get(lower, "")[:2] in _FUNCTION_TAGS


def is_name_word(words: Sequence[Word], at: int) -> bool:
    """Say whether the capitalised word at ``at`` can be part of a name."""
    word = words[at].text
    lower = word.lower()
    if not words_in("names", "calendar").isdisjoint((lower, lower.removesuffix("s"))):
        return False
    after_given = at > 0 and words[at - 1].text in given_names()
    if words[at].is_initial and lower in words_in("names", "quantities"):
        return False
    if lower in words_in("names", "months"):
        return after_given
    if word.isupper() and len(word) > 1:
        return True
    if _CONTRACTION.search(word) or lower == "i":
        return len(word) == 1 and after_given
    if word in given_names() or after_given or is_place(word):
        return True
    if at + 1 < len(words) and f"{lower} {words[at + 1].text.lower()}" in words_in(
        "titles", "offices"
    ):
        return True  # "Under Secretary"
    return not _is_function_word(word)


def can_be_of(words: Sequence[Word], at: int, small: str) -> bool:
    """Say whether the word at ``at`` heads a name that "of" carries on."""
    head = words[at].text.lower()
    if head in words_in("organisations", "heads"):
        return small != "on" or head in ("committee", "commission", "council")
    return small == "of" and (
        head in words_in("titles", "offices") or head in words_in("places", "of_heads")
    )
