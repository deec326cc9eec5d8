"""How many and how much: numbers with a counted noun, a unit or a currency.

A stated bound is part of the stem, and the wrong options lie on the side that it does
not imply: "more than 500,000" implies "more than 400,000", but not "more than 600,000".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from corpus.reading.facts import Number, Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.asked import Asked, Candidate
from quizzes.engine.generate.excerpts import Excerpt, excerpt_of, occurrences
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.rivals import head_of, numbers_of_the_same
from quizzes.engine.generate.sources import named
from quizzes.engine.items import Key
from quizzes.engine.numerals import Style, style_of
from quizzes.engine.perturb import numbers_near

_WORDS = word_list("stems")
_POINTING_NOUNS = frozenset(word_list("context")["pointing_nouns"])
_BOUNDS = {
    "<=": "up to",
    ">=": "at least",
    "<": "fewer than",
    ">": "more than",
    "~": "about",
}
_WORD = re.compile(r"[^\W\d_]+")
_OF_WHAT = re.compile(r" of(?: [\w’'-]+){1,5}(?=[.,;:—])")
_WHOLE = 100  # percent
_FEWEST = 3  # "two" can be seen from the names that follow, and has none below it
_BESIDE = 12  # characters between a measure and its conversion in brackets
_RATIO = Decimal(2)  # another number of the texts may be this many times the key


def ask(article: Material, pool: Pool) -> Iterator[Asked]:
    """Ask for each count, sum, share and measure that a noun or unit makes clear."""
    for stated, fact in article.of(Number):
        inexact = fact.vague or fact.tolerance is not None
        if fact.tier != "A" or inexact or not isinstance(fact.value, Decimal):
            continue
        asked_for = _asked_for(article, fact)
        fewest = _FEWEST if fact.type == "count" else 2
        if asked_for and fact.value >= fewest:
            yield _how_many(article, pool, stated, fact, asked_for)


def _asked_for(article: Material, fact: Number) -> str:
    """Return "how many detainees", "what sum of money" …, or nothing if unclear."""
    if fact.type == "money":
        return "what sum of money"
    if fact.type == "percent":
        return "what percentage"
    noun = _unit(article, fact) if fact.type == "measure" else _counted(article, fact)
    return f"how many {noun.lower() if noun.isupper() else noun}" if noun else ""


def _unit(article: Material, fact: Number) -> str:
    surface = Span(fact.number.end, fact.quantity.end).of(article.text).strip(" -‑\n")
    if not _WORD.fullmatch(surface) or len(surface) < 3:
        return ""
    return surface if _is_plural(surface.lower()) else f"{surface}s"


def _counted(article: Material, fact: Number) -> str:
    if fact.type != "count" or fact.counted is None:
        return ""
    whole = article.words(Span(fact.quantity.end, fact.counted.end))
    last = (_WORD.findall(whole.lower()) or [""])[-1]
    vague = last in _WORDS["vague"] or fact.counted.start < fact.number.end
    if vague or not _is_plural(last) or len(whole.split()) > 6:
        return ""
    rest = article.words(Span(fact.counted.end, fact.sentence.end))
    what_of = _OF_WHAT.match(f" {rest}")
    if last in _WORDS["relational"]:
        return whole + what_of[0] if what_of else ""
    return whole


def _is_plural(word: str) -> bool:
    plurals = {plural.lower() for plural in _WORDS["plurals"]}
    return word in plurals or (word.endswith("s") and not word.endswith("ss"))


def _how_many(
    article: Material, pool: Pool, stated: Stated, fact: Number, asked_for: str
) -> Asked:
    value = _value(fact)
    style = _style(article, fact)
    twins = _conversions(article, fact)
    excerpt = _barred(article, fact, style, twins)
    ref = named(article)
    stem = f"Complete this sentence from {ref}: {_bound(article, fact)}{asked_for}?"
    key = Key(
        kind="number",
        text=style.write(value),
        value={"low": f"{value:f}", "high": f"{value:f}", "unit": fact.unit},
    )
    return Asked(
        family="how_many",
        part="value",
        stated=stated,
        proof=fact.span,
        stem=stem,
        excerpt=excerpt,
        key=key,
        candidates=tuple(_others(article, pool, fact, style, excerpt)),
        rank=value,
        flaws=tuple(_flaws(article, fact, twins)),
    )


def _flaws(article: Material, fact: Number, twins: list[Number]) -> Iterator[str]:
    if any(twin.span.start < fact.span.start for twin in twins):
        yield "asked_in_another_unit"
    before = article.text[fact.sentence.start : fact.quantity.start].split()
    counted = fact.counted.of(article.text) if fact.counted else ""
    known = (before or [""])[-1].lower() in {"the", "these", "those"}
    if known and counted in _POINTING_NOUNS:
        yield "excerpt_leans_on_context"
    written = article.words(fact.number)
    if len(occurrences(article.text, fact.sentence, written)) > 1:
        yield "key_stands_twice"


def _conversions(article: Material, fact: Number) -> list[Number]:
    """Return the same quantity in another unit: "120 feet (37 metres)"."""
    return [
        other
        for _, other in article.of(Number)
        if other.sentence == fact.sentence
        and other.type == fact.type == "measure"
        and _opens_bracket(article.text, fact.span, other.span)
    ]


def _opens_bracket(text: str, one: Span, other: Span) -> bool:
    first, second = sorted((one, other))
    between = text[first.end : second.start]
    return "(" in between and len(between) <= _BESIDE


def _value(fact: Number) -> Decimal:
    return fact.value if isinstance(fact.value, Decimal) else fact.value.low


def _bound(article: Material, fact: Number) -> str:
    if fact.operator in {None, "="}:
        return ""
    words = article.words(fact.modifier).lower() if fact.modifier else ""
    return (words if words in _WORDS["bounds"] else _BOUNDS[fact.operator or "~"]) + " "


def _style(article: Material, fact: Number) -> Style:
    """Return how the number is written; a sign that touches it is part of it."""
    text, number, whole = article.text, fact.number, fact.quantity
    before = Span(whole.start, number.start).of(text).strip()
    after = Span(number.end, whole.end).of(text).strip()
    return style_of(
        article.words(number),
        _value(fact),
        before="" if _WORD.search(before) else before,
        after="" if _WORD.search(after) else after,
    )


def _barred(
    article: Material, fact: Number, style: Style, twins: list[Number]
) -> Excerpt:
    start = fact.quantity.start if style.before else fact.number.start
    end = fact.quantity.end if style.after else fact.number.end
    written = article.words(fact.number)
    again = occurrences(article.text, fact.sentence, written)
    bars = [Span(start, end), *again, *(twin.number for twin in twins)]
    return excerpt_of(article, fact.sentence, bars)


def _others(
    article: Material, pool: Pool, fact: Number, style: Style, excerpt: Excerpt
) -> Iterator[Candidate]:
    """Yield values that no article states for the same thing, and no bound implies.

    A bound is never set beside other values of the texts: one of them may be the exact
    figure that the bound is about.
    """
    value, unit = _value(fact), style.unit
    ruled_out = numbers_of_the_same(pool, article, fact)
    seen = set(re.findall(r"\w+(?:,\d{3})*", excerpt.visible().lower()))

    def fits(other: Decimal) -> bool:
        text = style.write(other) if style.can_write(other) else ""
        bare = text.strip(style.before + style.after).lower()
        return (
            bool(text)
            and other != value
            and other not in ruled_out
            and bare not in seen
            and not _is_implied(fact, other)
            and not (fact.type == "percent" and value <= _WHOLE < other)
        )

    near = pool.around(article) if not _bound(article, fact) else ()
    for origin, source in near:
        for stated, rival in source.of(Number):
            if _is_comparable(article, fact, source, rival) and fits(_value(rival)):
                yield Candidate(
                    text=style.write(_value(rival)),
                    origin=origin,
                    rank=_value(rival),
                    stated=stated,
                )
    for other in numbers_near(value, unit):
        if fits(other):
            yield Candidate(text=style.write(other), origin="perturbed", rank=other)


def _is_implied(fact: Number, other: Decimal) -> bool:
    """Whether the stated bound makes the other bound true as well."""
    value = _value(fact)
    if fact.operator in {">", ">="}:
        return other <= value
    if fact.operator in {"<", "<="}:
        return other >= value
    return fact.operator == "~" and abs(other - value) * 5 < value


def _is_comparable(
    article: Material, fact: Number, source: Material, rival: Number
) -> bool:
    """Whether another number of the texts could tempt: one type, unit and size."""
    if not isinstance(rival.value, Decimal) or rival.tier == "C":
        return False
    value, other = _value(fact), rival.value
    if (rival.type, rival.unit) != (fact.type, fact.unit) or other <= 0:
        return False
    nouns = [
        head_of(one.counted.of(text.text)) if one.counted else ""
        for one, text in ((fact, article), (rival, source))
    ]
    if nouns[0] == nouns[1] and fact.type == "count":
        return False
    size = max(value, other) / min(value, other)
    return size <= _RATIO or (max(value, other) <= 12 and size <= 4)
