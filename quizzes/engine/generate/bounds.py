"""What a figure is hedged with, as a question says it: "at least how many people".

A hard bound stands in the question, so that only the limit which the text states is
the answer: a bare "more than 500,000" would be right of ten million too.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from corpus.reading.facts import Number
from quizzes.engine.data import word_list
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.rivals import head_of

_ASKED: dict[str, str] = word_list("stems")["asked_bounds"]
_SPELLED = {
    "<=": "up to",
    ">=": "at least",
    "<": "less than",
    ">": "at least",  # what is more than a number is at least that
    "~": "about",
}


@dataclass(frozen=True, slots=True)
class Bound:
    words: str  # "at least", before "how many"; empty where the figure is exact
    told: str = ""  # a hard bound's words as the text has them

    def in_stem(self) -> str:
        return f"{self.words} " if self.words else ""


def bound_of(article: Material, fact: Number) -> Bound:
    """Return how a figure is hedged, in the words of the text where they can ask."""
    if fact.operator in {None, "="}:
        return Bound("")
    told = article.words(fact.modifier).lower() if fact.modifier else ""
    words = _ASKED.get(told) or _SPELLED[fact.operator or "~"]
    if fact.type == "count" and words == "less than":
        words = "fewer than"
    return Bound(words, "" if fact.operator == "~" else told or words)


def is_told_elsewhere(pool: Pool, article: Material, fact: Number) -> bool:
    """Whether another article of the pool counts so many of the same."""
    counted = fact.counted.of(article.text) if fact.counted else ""
    told = pool.once(_tellers).get((str(fact.value), head_of(counted)), frozenset())
    return bool(counted) and bool(told - {article.uuid})


def _tellers(pool: Pool) -> dict[tuple[str, str], frozenset[str]]:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for article in pool.articles:
        for _, fact in article.of(Number):
            if fact.counted:
                counted = head_of(fact.counted.of(article.text))
                found[str(fact.value), counted].add(article.uuid)
    return {thing: frozenset(uuids) for thing, uuids in found.items()}
