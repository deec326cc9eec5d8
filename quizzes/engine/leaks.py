"""Questions that spoil one another: one shows the other's key, or is it again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from quizzes.engine.context import BAR
from quizzes.engine.flaws.item import Item, readable, untitled
from quizzes.engine.flaws.stems import gives_away
from quizzes.engine.generate.rivals import content_words

_FEWEST_SHARED = 3
_SHARE = 0.6  # of the words around a key that another text must have
_ALIKE = 92.0  # rapidfuzz ratio of two questions with one key
_LAST_WORDS = re.compile(r"(?:[\w’'-]+ ){4}$")
_FIRST_WORDS = re.compile(r"^(?: [\w’'-]+){4}")


@dataclass(frozen=True, slots=True)
class Asking:
    """An item as those beside it see it; ``code`` tells which one it is."""

    code: str
    article: str
    item: Item
    explanation: str = ""

    def shown(self) -> Iterator[str]:
        """Yield each text that a learner reads, the excerpt with its bars lifted."""
        yield untitled(self.item.stem)
        yield self.item.excerpt
        yield self.explanation
        for option in self.item.options:
            yield option.text

    def context(self) -> frozenset[str]:
        """Return the words that say what the key is asked of."""
        text = f"{untitled(self.item.stem)} {readable(self.item).replace(BAR, ' ')}"
        return content_words(text) - content_words(self.item.key.text) - _OF_STEMS

    def key_in_place(self) -> list[str]:
        """Return the key with the four words before, and after, each bar."""
        excerpt = self.item.excerpt.casefold()
        return [
            "".join(part)
            for start, end in self.item.bars
            for part in (
                (*_LAST_WORDS.findall(excerpt[:start]), excerpt[start:end]),
                (excerpt[start:end], *_FIRST_WORDS.findall(excerpt[end:])),
            )
            if len(part) == 2
        ]


_OF_STEMS = content_words(
    "complete sentence article month year date place according which said described"
)


def leaks_among(askings: Sequence[Asking]) -> list[tuple[str, str]]:
    """Return the pairs of which the first shows the key of the second."""
    by_article: dict[str, list[Asking]] = defaultdict(list)
    for one in askings:
        by_article[one.article].append(one)
    return [
        pair
        for beside in by_article.values()
        for one, other in combinations(beside, 2)
        for pair in _leaks(one, other)
    ]


def _leaks(one: Asking, other: Asking) -> Iterator[tuple[str, str]]:
    if shows_key_of(one, other):
        yield one.code, other.code
    if shows_key_of(other, one):
        yield other.code, one.code


def shows_key_of(one: Asking, other: Asking) -> bool:
    """Whether a text of ``one`` has the key of ``other`` among words on the same."""
    context, in_place = other.context(), other.key_in_place()
    return any(
        _has_in_place(in_place, text)
        or (_is_about(context, text) and gives_away(other.item, text))
        for text in one.shown()
    )


def _has_in_place(in_place: Sequence[str], text: str) -> bool:
    return any(words in text.casefold() for words in in_place)


def _is_about(context: frozenset[str], text: str) -> bool:
    shared = len(context & content_words(text))
    return shared >= _FEWEST_SHARED and shared >= _SHARE * len(context)


def near_duplicates(askings: Iterable[Asking]) -> list[tuple[str, str]]:
    """Return the pairs that ask for one key in nearly the same words."""
    by_key: dict[str, list[Asking]] = defaultdict(list)
    for one in askings:
        by_key[one.item.key.text.casefold()].append(one)
    return [
        (one.code, other.code)
        for alike in by_key.values()
        for one, other in combinations(alike, 2)
        if are_alike(one, other)
    ]


def are_alike(one: Asking, other: Asking) -> bool:
    """Whether two items ask for one key in nearly the same words."""
    same_key = one.item.key.text.casefold() == other.item.key.text.casefold()
    return same_key and fuzz.token_sort_ratio(_asked(one), _asked(other)) >= _ALIKE


def _asked(one: Asking) -> str:
    return f"{untitled(one.item.stem)} {readable(one.item)}".casefold()
