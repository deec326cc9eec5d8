"""Choose the wrong options of an item and the order of all of them.

Everything is drawn by hashing the item's seed, so that the same item comes out the
same on every machine and in every version of Python.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, islice, product
from operator import itemgetter
from typing import Any

from rapidfuzz import fuzz

from quizzes.engine.data import word_list
from quizzes.engine.flaws import cues
from quizzes.engine.flaws.catalogue import flaw
from quizzes.engine.flaws.item import WrittenItem
from quizzes.engine.generate.asked import Asked, Candidate
from quizzes.engine.generate.names import may_be_one_person, name_words
from quizzes.engine.items import Key, KeyKind, Option

WANTED = 3
FEWEST = 2  # wrong options that make a choice
IDS = "abcd"
_SPARE = 2  # candidates beyond the best, for when those let the key stand out
_TRIES = 60
_ORIGINS = {"same_article": 0, "other_article": 1, "perturbed": 2}
_FUNCTION_WORDS = frozenset(word_list("stems")["function_words"]) | {"s"}
_NEARLY_THE_SAME = 90.0  # rapidfuzz ratio of two options


def options_for(asked: Asked, seed: str) -> tuple[Option, ...]:
    """Return the options in the order in which they are shown.

    Numbers and dates stand in order, with the key's rank drawn first among the ranks
    that the candidates allow; all others are shuffled. Options among which the key
    can be told by its looks are passed over for the next best. Fewer than three wrong
    options come out where fewer candidates are fit.
    """
    if asked.given:
        return asked.given
    if "choice" not in asked.forms:
        return ()
    choices = _shuffled(asked, seed) if asked.rank is None else _ranked(asked, seed)
    tried: list[tuple[tuple[int, int, int], tuple[Option, ...]]] = []
    for rows in islice(choices, _TRIES):
        options = _options(asked, rows)
        errors, warnings = _cues(asked, options)
        if not errors and not warnings:
            return options
        tried.append(((errors, -len(options), warnings), options))
    return min(tried, key=itemgetter(0))[1]


def _options(asked: Asked, rows: Iterable[Candidate | None]) -> tuple[Option, ...]:
    return tuple(
        Option(id=id_, text=asked.key.text, right=True)
        if row is None
        else Option(id=id_, text=row.text, right=False, origin=row.origin)
        for id_, row in zip(IDS, rows, strict=False)
    )


def _cues(asked: Asked, options: tuple[Option, ...]) -> tuple[int, int]:
    """Count what gives the key away in the looks of these options, by severity."""
    item = WrittenItem(
        stem=asked.stem,
        key=asked.key,
        options=options,
        excerpt=asked.excerpt.text,
        bars=asked.excerpt.bars,
    )
    found = [flaw(code) for code, has in cues.CHECKS.items() if has(item)]
    errors = sum(one.severity == "error" for one in found)
    return errors, len(found) - errors


def are_fit(options: Sequence[Option], asked: Asked) -> bool:
    """Whether options drawn earlier would do today: the key, and known candidates."""
    candidates = {one.text for one in asked.candidates}
    wrong = [option.text for option in options if not option.right]
    right = [option.text for option in options if option.right]
    return bool(options) and right == [asked.key.text] and candidates.issuperset(wrong)


def _drawn(asked: Asked, seed: str) -> list[Candidate]:
    """Shuffle the candidates: near sources first, then likely ones of a like length."""
    length = len(asked.key.text)

    def place(one: Candidate) -> tuple[int, bool, bool, int]:
        unlike = not 0.67 <= len(one.text) / length <= 1.7
        drawn = _draw(seed, "pick", one.text)
        return _ORIGINS[one.origin], one.unlikely, unlike, drawn

    return sorted(asked.candidates, key=place)


def _shuffled(asked: Asked, seed: str) -> Iterator[list[Candidate | None]]:
    """Yield sets of options in a drawn order: the best candidates, then next best."""
    fit = list(islice(_distinct(_drawn(asked, seed), asked.key), WANTED + _SPARE))
    most = min(WANTED, len(fit))
    for wanted in range(most, min(most, FEWEST) - 1, -1):
        for wrong in combinations(fit, wanted):
            rows: list[Candidate | None] = [None, *wrong]
            yield sorted(
                rows, key=lambda row: _draw(seed, "seat", row.text if row else "key")
            )


def _ranked(asked: Asked, seed: str) -> Iterator[list[Candidate | None]]:
    """Yield sets of options in order, the key at its drawn rank before other ranks."""
    rank: Any = asked.rank
    fit = _one_a_rank(sorted(asked.candidates, key=lambda one: _ORIGINS[one.origin]))
    below = _best((one for one in fit if _rank(one) < rank), seed)
    above = _best((one for one in fit if _rank(one) > rank), seed)
    wanted = min(WANTED, len(below) + len(above))
    places = range(max(0, wanted - len(above)), min(wanted, len(below)) + 1)
    first = _draw(seed, "rank", "") % len(places)
    for place in (*places[first:], *places[:first]):
        upper = combinations(above[: wanted - place + _SPARE], wanted - place)
        for higher, lower in product(
            upper, combinations(below[: place + _SPARE], place)
        ):
            yield [
                *sorted(lower, key=_rank),
                None,
                *sorted(higher, key=_rank),
            ]


def _best(side: Iterable[Candidate], seed: str) -> list[Candidate]:
    return sorted(
        side, key=lambda one: (_ORIGINS[one.origin], _draw(seed, "pick", one.text))
    )


def _rank(one: Candidate) -> Any:
    return one.rank


def _one_a_rank(candidates: Iterable[Candidate]) -> list[Candidate]:
    return list({one.rank: one for one in reversed(list(candidates))}.values())


def _distinct(candidates: Iterable[Candidate], key: Key) -> Iterator[Candidate]:
    """Yield the candidates that differ clearly from the key and from one another.

    An unlikely one only makes up the number: two options are better than a silly one.
    """
    kept: list[Candidate] = []
    for one in candidates:
        if one.unlikely and len(kept) >= FEWEST:
            continue
        known = [key.text, *(other.text for other in kept)]
        if not any(are_one_option(key.kind, one.text, other) for other in known):
            kept.append(one)
            yield one


def are_one_option(kind: KeyKind, one: str, other: str) -> bool:
    """Whether two options are one to a reader: a person under two spellings, too."""
    if kind == "name" and may_be_one_person(one, other):
        return True
    return nearly_the_same(one, other)


def nearly_the_same(one: str, other: str) -> bool:
    """Whether a reader could take two options for one; digits always differ.

    "ISIS spokesman" and "spokesman for ISIS" are one, whatever the order of words.
    """
    if any(char.isdigit() for char in one + other):
        return one.casefold() == other.casefold()
    if _telling(one) and _telling(one) == _telling(other):
        return True
    return fuzz.ratio(one.casefold(), other.casefold()) >= _NEARLY_THE_SAME


@lru_cache(20_000)
def _telling(text: str) -> frozenset[str]:
    return frozenset(name_words(text)) - _FUNCTION_WORDS


def _draw(seed: str, purpose: str, text: str) -> int:
    digest = hashlib.sha256(f"{seed}|{purpose}|{text}".encode()).digest()
    return int.from_bytes(digest[:8])
