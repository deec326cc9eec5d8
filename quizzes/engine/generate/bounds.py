"""What a figure is hedged with: "more than", "up to", "about".

A hard bound is part of the answer. Beside "more than 500,000" stand stricter bounds of
its kind and bounds of the other kind, "fewer than 300,000": the text supports none of
them, and the answer need be neither the lowest option nor the highest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from corpus.reading.facts import Number
from quizzes.engine.data import word_list
from quizzes.engine.generate.material import Material

_WORDS = word_list("stems")
_SPELLED = {
    "<=": "up to",
    ">=": "at least",
    "<": "fewer than",
    ">": "more than",
    "~": "about",
}
_OTHER_KIND = 2  # a third one would leave the key alone of its kind


@dataclass(frozen=True, slots=True)
class Bound:
    words: str  # "more than"; empty where the figure is not hedged
    opposite: str = ""  # "fewer than" of a hard bound
    upward: bool = False  # whether the exact figure is larger

    def written(self, figure: str) -> str:
        """Write a figure as an option: a hard bound shows its words."""
        return f"{self.words} {figure}" if self.opposite else figure

    def in_stem(self) -> str:
        return "about " if self.words and not self.opposite else ""

    def options(
        self, value: Decimal, near: list[Decimal]
    ) -> Iterator[tuple[Decimal, str]]:
        """Yield values near the key's, each with the words that make it wrong."""
        stricter = [other for other in near if (other > value) == self.upward]
        others = [other for other in near if (other > value) != self.upward]
        others.sort(key=lambda other: abs(other - value), reverse=True)
        yield from ((other, self.words) for other in stricter)
        yield from ((other, self.opposite) for other in others[:_OTHER_KIND])


def bound_of(article: Material, fact: Number) -> Bound:
    """Return how a figure is hedged, in the words of the text where they are plain."""
    if fact.operator in {None, "="}:
        return Bound("")
    words = article.words(fact.modifier).lower() if fact.modifier else ""
    if words not in _WORDS["bounds"]:
        words = _SPELLED[fact.operator or "~"]
    if fact.operator == "~":
        return Bound(words)
    if fact.operator in {"<", "<="}:
        return Bound(words, "more than")
    fewer = "fewer than" if fact.type == "count" else "less than"
    return Bound(words, fewer, upward=True)
