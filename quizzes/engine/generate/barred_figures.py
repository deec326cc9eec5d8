"""Whether a sentence with a barred figure asks for it well by itself.

A question made of a plain clause says what it asks; a barred sentence has to say it
itself: short, with a name in it, and turning on the one figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.reading.facts import Number, Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.excerpts import Excerpt
from quizzes.engine.generate.material import Material

_LISTS = word_list("around_figures")
_LONGEST = {True: 34, False: 46}  # words, beside other figures and alone
_SHORTEST = 6
_MOST_FIGURES = 2
_UNIT_PRICE = re.compile(r" ?(?:an?|per|each|apiece)\b(?! (?:year|month))")
_BY_THE_WAY = re.compile(
    rf"(?:\b(?:{'|'.join(_LISTS['by_the_way'])})|[({{\[]|\bjust|\ball)\s*$",
    re.IGNORECASE,
)
_AND_OTHERS = re.compile(
    rf"and (?!\w+ed\b|other\b|(?:{'|'.join(_LISTS['small'])})\b)(?:[a-z]+ )?[a-z]+s\b"
)
_PRONOUN_SUBJECT = re.compile(
    r"^(?:\w+ ){0,2}?(?:in|at|on|from|with|by|for|of) [^,]*, (?:it|they|he|she)\b",
    re.IGNORECASE,
)
_DEFINITE = re.compile(
    r"(?:\b(?:the|these|those|his|her|its|their|all)|[’']s?) (?:other |remaining )?$",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    rf"[^,;.]{{0,40}}?\b(?:{'|'.join(_LISTS['furniture'])})s?\b", re.IGNORECASE
)
_PERSONAL = re.compile(r"\b(?:he|him|his|she|her)\b")
_CALENDAR = frozenset(
    name for names in word_list("typed")["dates"].values() for name in names
)
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")


def flaws_of_the_barred(
    article: Material, fact: Number, excerpt: Excerpt
) -> Iterator[str]:
    """Yield why a barred sentence does not ask for its figure well."""
    shown = " ".join(excerpt.visible().split())
    if len(shown.split()) < _SHORTEST:
        yield "excerpt_too_short"
    if not (shown and _names_something(article, shown)):
        yield "sentence_names_nothing"
    beside = _figures_beside(article, fact)
    if len(shown.split()) > _LONGEST[beside > 0] or beside > _MOST_FIGURES:
        yield "figure_among_many"
    elif _is_a_detail(article, fact):
        yield "figure_is_a_detail"
    if leans_on_a_pronoun(article, shown) or _is_known(article, fact):
        yield "excerpt_leans_on_context"
    after = article.words(Span(fact.quantity.end, fact.sentence.end))
    counted = article.words(fact.counted) if fact.counted else ""
    if counted and _AND_OTHERS.match(after.partition(counted)[2].strip()):
        yield "also_counts_others"


def _names_something(article: Material, shown: str) -> bool:
    """Whether a name can be read, or at least "The flood" as what it is about."""
    words = _WORD.findall(shown)
    if words[0] == "The":
        return True
    inside = any(
        word[0].isupper() and len(word) > 2 and word.lower() not in _CALENDAR
        for word in words[1:]
    )
    return inside or words[0] in article.proper_names - article.plain_words


def _figures_beside(article: Material, fact: Number) -> int:
    return (
        sum(
            other.sentence == fact.sentence and other.type not in {"ordinal", "age"}
            for _, other in article.of(Number)
        )
        - 1
    )


def _is_a_detail(article: Material, fact: Number) -> bool:
    """Whether a figure is a price per piece, in brackets, or only "including 12"."""
    text = article.text
    before = text[fact.sentence.start : fact.number.start].rstrip("$€£ ")
    after = text[fact.quantity.end : fact.sentence.end]
    joined = text[fact.number.end : fact.sentence.end].startswith(("-", "‑"))
    if _BY_THE_WAY.search(before) or joined or _FURNITURE.match(after):
        return True
    return fact.type == "money" and bool(_UNIT_PRICE.match(after))


def _is_known(article: Material, fact: Number) -> bool:
    """Whether "the three countries" were counted before, or are named."""
    before = article.text[fact.sentence.start : fact.number.start]
    return fact.type == "count" and bool(_DEFINITE.search(before))


def leans_on_a_pronoun(article: Material, shown: str) -> bool:
    """Whether a pronoun stands for somebody whom the sentence does not name."""
    if _PRONOUN_SUBJECT.match(shown):
        return True
    found = _PERSONAL.search(shown)
    if not found:
        return False
    before = set(_WORD.findall(shown[: found.start()]))
    return not any(
        word.removesuffix("’s").removesuffix("'s") in article.person_names
        for word in before
    )
