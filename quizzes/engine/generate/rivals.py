"""What other statements support as an answer: such a value is never a wrong option.

Rather too many are ruled out than too few: a wrong option lost costs nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from rapidfuzz import fuzz, process

from corpus.reading.facts import Date, Number, Place, Quote, Role, Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.dates import grain_of
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.names import (
    SAME_SPELLING,
    may_be_one_person,
    name_words,
    surname,
)
from quizzes.engine.generate.word_index import WordIndex

_WORD = re.compile(r"[^\W\d_]{3,}")
_FORMER = re.compile(r"\b(?:former|ex-?|late|one-time)\s*$", re.IGNORECASE)
_FEWEST = 3  # content words that two sentences about one thing share,
_ALIKE = 0.4  # and their share of the shorter sentence's
_HALF_ALIKE = 0.3
_SHORTEST = 12  # letters of a quotation that can be told again
_SAME_WORDS = 80.0  # rapidfuzz partial ratio of two quotations
_FUNCTION_WORDS = frozenset(word_list("stems")["function_words"])


@lru_cache(20_000)
def content_words(text: str) -> frozenset[str]:
    """Return the words that carry meaning, in lower case and without a plural s."""
    words = (word.lower() for word in _WORD.findall(text))
    return frozenset(w.removesuffix("s") for w in words if w not in _FUNCTION_WORDS)


def speaks_of_the_same(one: str, other: str) -> bool:
    """Whether two sentences share so many words that they may state one thing."""
    first, second = content_words(one), content_words(other)
    shared = len(first & second)
    return shared >= _FEWEST and shared >= _ALIKE * min(len(first), len(second))


def head_of(noun: str) -> str:
    """Return the head of a counted noun: "military advisers" → "adviser"."""
    words = _WORD.findall(noun.lower())
    return words[-1].removesuffix("s") if words else ""


def numbers_of_the_same(
    pool: Pool, article: Material, fact: Number
) -> frozenset[Decimal]:
    """Return every value that any article states for what ``fact`` counts."""
    by_noun, by_sentence = pool.once(_numbers)
    counted = head_of(fact.counted.of(article.text)) if fact.counted else ""
    words = content_words(article.words(fact.sentence))
    alike = by_sentence.sharing(words, fewest=_FEWEST, share=_ALIKE)
    same_noun = by_noun.get((fact.type, counted), set()) if counted else set()
    return frozenset(same_noun | {value for kind, value in alike if kind == fact.type})


def _numbers(
    pool: Pool,
) -> tuple[dict[tuple[str, str], set[Decimal]], WordIndex[tuple[str, Decimal]]]:
    by_noun: dict[tuple[str, str], set[Decimal]] = defaultdict(set)
    rows = []
    for article in pool.articles:
        for _, fact in article.of(Number):
            if not isinstance(fact.value, Decimal):
                continue
            words = content_words(article.words(fact.sentence))
            rows.append((words, (fact.type, fact.value)))
            if fact.counted:
                noun = head_of(fact.counted.of(article.text))
                by_noun[fact.type, noun].add(fact.value)
    return by_noun, WordIndex(rows)


def dates_of_the_same(pool: Pool, article: Material, fact: Date) -> frozenset[str]:
    """Return the calendar dates that stand in sentences about the same event."""
    words = content_words(article.words(fact.sentence))
    return frozenset(pool.once(_dates).sharing(words, fewest=_FEWEST, share=_ALIKE))


def _dates(pool: Pool) -> WordIndex[str]:
    return WordIndex(
        (content_words(article.words(fact.sentence)), fact.value)
        for article in pool.articles
        for _, fact in article.of(Date)
        if grain_of(fact.value)
    )


def places_of_the_same(pool: Pool, article: Material, fact: Place) -> frozenset[str]:
    """Return the places that stand in sentences about the same event."""
    words = content_words(article.words(fact.sentence))
    return frozenset(pool.once(_places).sharing(words, fewest=_FEWEST, share=_ALIKE))


def _places(pool: Pool) -> WordIndex[str]:
    return WordIndex(
        (content_words(article.words(fact.sentence)), fact.name)
        for article in pool.articles
        for _, fact in article.of(Place)
    )


def speakers_of_the_same(pool: Pool, words: str) -> Iterator[str]:
    """Yield everybody whom any article quotes with nearly these words."""
    wanted = words.casefold()
    near = pool.once(_quotations).sharing(_telling(words), fewest=1, share=_HALF_ALIKE)
    for said, names in near:
        if min(len(said), len(wanted)) < _SHORTEST:
            continue
        if fuzz.partial_ratio(wanted, said) >= _SAME_WORDS:
            yield from names


def _quotations(pool: Pool) -> WordIndex[tuple[str, tuple[str, ...]]]:
    rows = []
    for article in pool.articles:
        for stated, quote in article.of(Quote):
            said = " ".join(article.words(span) for span in quote.content)
            names = tuple(names_behind(article, stated, quote))
            rows.append((_telling(said), (said.casefold(), names)))
    return WordIndex(rows)


def _telling(words: str) -> frozenset[str]:
    """Return the content words, or all words of a quotation that has none."""
    return content_words(words) or frozenset(words.casefold().split())


def names_behind(article: Material, stated: Stated, quote: Quote) -> Iterator[str]:
    """Yield how the text and the store call a quotation's speaker."""
    if stated.person:
        yield stated.person
    if quote.speaker:
        yield quote.speaker.name or article.words(quote.speaker.span)
        yield article.words(quote.speaker.person or quote.speaker.span)


def roles_of(pool: Pool, name: str) -> Iterator[str]:
    """Yield every title that any article gives to this person."""
    yield from pool.once(_Holders).roles_of(name)


class _Holders:
    """Who holds offices, under their surnames and under every word of their names."""

    def __init__(self, pool: Pool) -> None:
        self._roles: dict[str, list[str]] = defaultdict(list)
        for article in pool.articles:
            for stated, role in article.of(Role):
                name = stated.person or role.name
                self._roles[name].append(described(article, role))
        self._named: dict[str, list[str]] = defaultdict(list)
        for name in self._roles:
            for word in {surname(name), *name_words(name)}:
                self._named[word].append(name)
        self._known: dict[str, list[str]] = {}

    def roles_of(self, name: str) -> list[str]:
        if name not in self._known:
            self._known[name] = [
                role
                for holder in sorted(self._who_may_be(name))
                if may_be_one_person(holder, name)
                for role in self._roles[holder]
            ]
        return self._known[name]

    def _who_may_be(self, name: str) -> set[str]:
        """Return those who share a word with a name, or have a surname like it."""
        last = surname(name)
        alike = process.extract(
            last,
            list(self._named),
            scorer=fuzz.ratio,
            score_cutoff=SAME_SPELLING,
            limit=None,
        )
        words = [*name_words(name), "", *(word for word, *_ in alike)]
        return {holder for word in words for holder in self._named.get(word, ())}


def described(article: Material, role: Role) -> str:
    """Return the words that describe the office holder, as they stand in the text."""
    return article.words(description_span(article, role))


def description_span(article: Material, role: Role) -> Span:
    """Return title and organisation as one span where they stand side by side."""
    body = role.organisation
    title = Span(_start_of_former(article.text, role, role.title.start), role.title.end)
    if body is None or body.overlaps(role.person):
        return title
    span = Span(min(title.start, body.start), max(title.end, body.end))
    gap = article.text[min(title.end, body.end) : max(title.start, body.start)]
    near = len(gap) <= 12 and not set(gap) & set(",;:.—")
    if not near or span.overlaps(role.person):
        return title
    return Span(_start_of_former(article.text, role, span.start), span.end)


def _start_of_former(text: str, role: Role, start: int) -> int:
    """Take in "former" where it stands before the office of a former holder."""
    before = _FORMER.search(text[role.sentence.start : start])
    return role.sentence.start + before.start() if role.former and before else start


def is_described_alike(one: str, other: str) -> bool:
    """Whether two descriptions could be of one office: "Prime Minister" twice."""
    first, second = set(name_words(one)), set(name_words(other))
    plain = {"the", "of", "for", "a", "an", "former", "s", "in", "and"}
    first, second = first - plain, second - plain
    return first <= second or second <= first or len(first & second) >= 2
