"""Sentences reduced to what they are about, to be compared across articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quizzes.engine.data import word_list
from quizzes.engine.generate.material import Material

_WORDS = word_list("clusters")
_FUNCTION_WORDS = frozenset(word_list("stems")["function_words"])
_EMPTY = frozenset(_WORDS["empty"]) | frozenset(_WORDS["reporting"]) | _FUNCTION_WORDS
_ONE_NAME: dict[str, str] = {
    word: group[0] for group in _WORDS["names"] for word in group
}
_ONE_EVENT: dict[str, str] = {
    word: group[0] for group in _WORDS["events"] for word in group
}
_PAIRS = sorted((word for word in _ONE_NAME if " " in word), key=len, reverse=True)
_PAIR = re.compile("|".join(map(re.escape, _PAIRS)), re.IGNORECASE)
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"[’']s?$")
_ARTICLE = re.compile(r"^(?:al|el|ul)[-'’](?=\w)", re.IGNORECASE)
_ENDINGS = ("ings", "ing", "ies", "ied", "ed", "es", "s", "e", "y", "i")
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Gist:
    """The words that tell what a sentence is about, names among them, as stems."""

    words: frozenset[str]
    names: frozenset[str]


def gist_of(article: Material, sentence: str, ignored: frozenset[str]) -> Gist:
    """Return what a sentence is about; the words in ``ignored`` count for nothing."""
    words, names = set(), set()
    for word, is_name in _telling(sentence, ignored, article.plain_words):
        words.add(word)
        if is_name:
            names.add(word)
    return Gist(frozenset(words), frozenset(names))


def _telling(
    sentence: str, ignored: frozenset[str], plain: frozenset[str]
) -> Iterator[tuple[str, bool]]:
    whole = _PAIR.sub(lambda found: _ONE_NAME[found[0].lower()].title(), sentence)
    for found in _WORD.finditer(whole):
        word = _ARTICLE.sub("", _POSSESSIVE.sub("", found[0]))
        lowered = word.lower()
        capital = word[:1].isupper()
        if found[0] in ignored or lowered in _EMPTY:
            continue
        if lowered == "us" and word != "US":
            continue
        if capital and lowered in _ONE_NAME:
            yield _ONE_NAME[lowered], True
        elif len(lowered) > 1:
            opens = not whole[: found.start()].strip(" “‘\"'(")
            yield stem(lowered), capital and not (opens and lowered in plain)


@lru_cache(20_000)
def stem(word: str) -> str:
    """Return a word without its ending, and one word for events that are one."""
    if word in _ONE_EVENT:
        return _ONE_EVENT[word]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            word = word.removesuffix(ending)
            break
    return word[:-1] if len(word) > _SHORTEST_STEM and word[-1] == word[-2] else word


def is_about_one_thing(one: Gist, other: Gist, *, fewest: int, share: float) -> bool:
    """Whether two sentences share enough words, and neither names what rules it out.

    Names may be missing on one side only: "Udhaim" and "Samarra", each 60 miles from
    Baghdad, are two towns.
    """
    shared = len(one.words & other.words)
    if shared < max(fewest, share * min(len(one.words), len(other.words))):
        return False
    return not (one.names - other.words and other.names - one.words)
