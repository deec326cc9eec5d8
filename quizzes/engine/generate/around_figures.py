"""What the words around a figure say against asking for it."""

from __future__ import annotations

import re

from corpus.reading.facts import Number, Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.material import Material

_LISTS = word_list("around_figures")
_BEFORE_RANKINGS = re.compile(rf"\b(?:{'|'.join(_LISTS['ranking'])})$")
_SUPERLATIVE = re.compile(rf"(?:{'|'.join(_LISTS['superlatives'])})\b")
_OTHER_END = re.compile(rf"\b(?:\d[\d,.]*|{'|'.join(_LISTS['small'])}) or$")
_SCALE_ALONE = re.compile(r"(?:dozen|hundred|thousand|million|billion|trillion)s?")

_AT_CLOSE = re.compile(r"\b(?:closed|closing|opened|traded|trading|quoted)\b[^,;]* at$")
_LEVELS = frozenset({"above", "below", "past", "beyond", "atop", "top"})
_ARTICLE = re.compile(r"(?<=\ba)$")


def told_against(article: Material, fact: Number) -> str:
    """Return the rule by which a figure is not asked for; nothing if it may be."""
    before = article.words(Span(fact.sentence.start, fact.quantity.start)).lower()
    after = article.words(Span(fact.quantity.end, fact.sentence.end)).lower()
    if _has_a_like(article, fact):
        return "one_of_several_figures"
    if _BEFORE_RANKINGS.search(before) or _SUPERLATIVE.match(after):
        return "number_is_ranking"
    modifier = fact.modifier.of(article.text).lower() if fact.modifier else ""
    if modifier in _LEVELS:
        return "number_is_inexact"
    if _AT_CLOSE.search(before):
        return "number_is_furniture"
    if _OTHER_END.search(before):
        return "number_is_range"
    alone = _SCALE_ALONE.fullmatch(article.words(fact.number).lower())
    alone = alone or _ARTICLE.search(before)  # "about a hundred thousand"
    return "number_is_inexact" if alone else ""


def _has_a_like(article: Material, fact: Number) -> bool:
    """Whether a sentence has several sums or shares, so that none stands out."""
    if fact.type not in {"money", "percent"}:
        return False
    return any(
        other.sentence == fact.sentence and other.type == fact.type and other != fact
        for _, other in article.of(Number)
    )
