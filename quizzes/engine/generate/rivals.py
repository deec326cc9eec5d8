"""What other statements support as an answer: such a value is never a wrong option.

Rather too many are ruled out than too few: a wrong option lost costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from rapidfuzz import fuzz

from corpus.reading.facts import Date, Number, Quote, Role, Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.dates import grain_of
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.names import may_be_one_person, name_words

_WORD = re.compile(r"[^\W\d_]{3,}")
_FORMER = re.compile(r"\b(?:former|ex-?|late|one-time)\s*$", re.IGNORECASE)
_ALIKE = 0.4  # share of the shorter sentence's content words
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
    return shared >= 3 and shared >= _ALIKE * min(len(first), len(second))


def head_of(noun: str) -> str:
    """Return the head of a counted noun: "military advisers" → "adviser"."""
    words = _WORD.findall(noun.lower())
    return words[-1].removesuffix("s") if words else ""


def numbers_of_the_same(
    pool: Pool, article: Material, fact: Number
) -> frozenset[Decimal]:
    """Return every value that any article states for what ``fact`` counts."""
    found = set()
    sentence = article.words(fact.sentence)
    counted = head_of(fact.counted.of(article.text)) if fact.counted else ""
    for other in pool.articles:
        for _, rival in other.of(Number):
            if not isinstance(rival.value, Decimal) or rival.type != fact.type:
                continue
            same_noun = bool(counted and rival.counted) and counted == head_of(
                rival.counted.of(other.text) if rival.counted else ""
            )
            if same_noun or speaks_of_the_same(sentence, other.words(rival.sentence)):
                found.add(rival.value)
    return frozenset(found)


def dates_of_the_same(pool: Pool, article: Material, fact: Date) -> frozenset[str]:
    """Return the calendar dates that stand in sentences about the same event."""
    sentence = article.words(fact.sentence)
    return frozenset(
        rival.value
        for other in pool.articles
        for _, rival in other.of(Date)
        if grain_of(rival.value)
        and speaks_of_the_same(sentence, other.words(rival.sentence))
    )


def speakers_of_the_same(pool: Pool, words: str) -> Iterator[str]:
    """Yield everybody whom any article quotes with nearly these words."""
    wanted = words.casefold()
    for other in pool.articles:
        for stated, quote in other.of(Quote):
            said = " ".join(other.words(span) for span in quote.content).casefold()
            if min(len(said), len(wanted)) < 12:
                continue
            if fuzz.partial_ratio(wanted, said) >= _SAME_WORDS:
                yield from names_behind(other, stated, quote)


def names_behind(article: Material, stated: Stated, quote: Quote) -> Iterator[str]:
    """Yield how the text and the store call a quotation's speaker."""
    if stated.person:
        yield stated.person
    if quote.speaker:
        yield quote.speaker.name or article.words(quote.speaker.span)
        yield article.words(quote.speaker.person or quote.speaker.span)


def roles_of(pool: Pool, name: str) -> Iterator[str]:
    """Yield every title that any article gives to this person."""
    for other in pool.articles:
        for stated, role in other.of(Role):
            if may_be_one_person(stated.person or role.name, name):
                yield described(other, role)


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
