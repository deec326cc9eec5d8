"""Which figures tempt beside the right one, and which would be right as well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from corpus.reading.facts import Number
from quizzes.engine.generate.asked import Candidate
from quizzes.engine.generate.bounds import Bound
from quizzes.engine.generate.excerpts import Excerpt
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.rivals import head_of, numbers_of_the_same
from quizzes.engine.numerals import Style
from quizzes.engine.perturb import numbers_near

_WHOLE = 100  # percent
_RATIO = Decimal(2)  # another number of the texts may be this many times the key
_FEW = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """The number of a question: ``value`` in the unit that ``style`` writes."""

    article: Material
    fact: Number
    value: Decimal
    style: Style
    bound: Bound


def other_numbers(
    pool: Pool, figure: Figure, excerpt: Excerpt, stem: str
) -> Iterator[Candidate]:
    """Yield values that no article states for the same thing, and no bound implies.

    A hard bound is never set beside other values of the texts: one of them may be the
    exact figure that the bound is about.
    """
    ruled_out = numbers_of_the_same(pool, figure.article, figure.fact)
    shown = f"{excerpt.visible()} {stem}".lower()
    seen = set(re.findall(r"\w+(?:,\d{3})*", shown))

    def fits(other: Decimal) -> bool:
        return other not in ruled_out and _fits(figure, other, seen)

    near = numbers_near(figure.value, figure.style.unit)
    if figure.bound.opposite:
        fit = [other for other in near if fits(other)]
        for other, words in figure.bound.options(figure.value, fit):
            text = f"{words} {figure.style.write(other)}"
            yield Candidate(text=text, origin="perturbed", rank=other)
        return
    yield from (one for one in _stated(pool, figure) if fits(_rank(one)))
    for other in near:
        if fits(other):
            text = figure.style.write(other)
            yield Candidate(text=text, origin="perturbed", rank=other)


def _rank(one: Candidate) -> Decimal:
    return one.rank if isinstance(one.rank, Decimal) else Decimal(0)


def _fits(figure: Figure, other: Decimal, seen: set[str]) -> bool:
    style, value = figure.style, figure.value
    if other == value or not style.can_write(other):
        return False
    within = figure.fact.operator == "~" and abs(other - value) * 5 < value
    whole = _WHOLE - figure.bound.upward  # nothing is "more than 100 per cent" of it
    impossible = figure.fact.type == "percent" and value <= whole < other
    bare = style.write(other).strip(style.before + style.after).lower()
    return not within and not impossible and bare not in seen


def _stated(pool: Pool, figure: Figure) -> Iterator[Candidate]:
    """Yield figures of the texts about other things of one type, unit and size."""
    for origin, source in pool.around(figure.article):
        for stated, rival in source.of(Number):
            if not _is_comparable(figure, source, rival):
                continue
            value = rival.value if isinstance(rival.value, Decimal) else Decimal(0)
            if figure.style.can_write(value):
                yield Candidate(
                    text=figure.style.write(value),
                    origin=origin,
                    rank=value,
                    stated=stated,
                )


def _is_comparable(figure: Figure, source: Material, rival: Number) -> bool:
    if not isinstance(rival.value, Decimal) or rival.tier == "C":
        return False
    fact, value, other = figure.fact, figure.value, rival.value
    if (rival.type, rival.unit) != (fact.type, fact.unit) or other <= 0:
        return False
    nouns = [
        head_of(one.counted.of(text.text)) if one.counted else ""
        for one, text in ((fact, figure.article), (rival, source))
    ]
    if nouns[0] == nouns[1] and fact.type == "count":
        return False
    size = max(value, other) / min(value, other)
    return size <= _RATIO or (max(value, other) <= _FEW and size <= _FEW / 3)
