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
from quizzes.engine.magnitudes import (
    MOST,
    NEAREST,
    numbers_apart,
    shares_apart,
    shares_are_apart,
)
from quizzes.engine.numerals import Style

_WHOLE = 100  # percent


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
    """Yield values far from the key and from one another, those of the texts first.

    No article states one of them for the same thing.
    """
    ruled_out = numbers_of_the_same(pool, figure.article, figure.fact)
    shown = f"{excerpt.visible()} {stem}".lower()
    seen = set(re.findall(r"\w+(?:,\d{3})*", shown))
    taken = [figure.value]
    for one in (*_stated(pool, figure), *_made_up(figure)):
        value = _rank(one)
        if value in ruled_out or not _fits(figure, value, seen):
            continue
        if all(_are_apart(figure, value, other) for other in taken):
            taken.append(value)
            yield one


def _are_apart(figure: Figure, one: Decimal, other: Decimal) -> bool:
    """Whether a reader who knows the order of things can tell two values apart."""
    if figure.fact.type == "percent":
        return shares_are_apart(one, other)
    return max(one, other) >= min(one, other) * NEAREST


def _rank(one: Candidate) -> Decimal:
    return one.rank if isinstance(one.rank, Decimal) else Decimal(0)


def _fits(figure: Figure, other: Decimal, seen: set[str]) -> bool:
    style, value = figure.style, figure.value
    if other == value or not style.can_write(other) or _holds(figure, other):
        return False
    impossible = figure.fact.type == "percent" and value <= _WHOLE <= other
    bare = style.write(other).strip(style.before + style.after).lower()
    return not impossible and bare not in seen


def _holds(figure: Figure, other: Decimal) -> bool:
    """Whether another figure is as true: who counts over 500 counts over 300."""
    operator = figure.fact.operator or ""
    if ">" in operator:
        return other < figure.value
    return "<" in operator and other > figure.value


def _made_up(figure: Figure) -> Iterator[Candidate]:
    share = figure.fact.type == "percent"
    others = (
        shares_apart(figure.value)
        if share
        else numbers_apart(figure.value, figure.style.unit)
    )
    for other in others:
        if figure.style.can_write(other):
            text = figure.style.write(other)
            yield Candidate(text=text, origin="perturbed", rank=other)


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
    return max(value, other) <= MOST * min(value, other)
