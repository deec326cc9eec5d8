"""How many and how much: numbers with a counted noun, a unit or a currency.

A plain sentence is turned into a question; any other is to be completed. A hard bound
is part of the answer, "about" of the stem.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from corpus.reading.facts import Number, Span
from quizzes.engine.context import is_cut, leans_on_context
from quizzes.engine.data import word_list
from quizzes.engine.generate.around_figures import told_against
from quizzes.engine.generate.asked import Asked, Refused
from quizzes.engine.generate.barred_figures import flaws_of_the_barred
from quizzes.engine.generate.bounds import bound_of
from quizzes.engine.generate.excerpts import Excerpt, excerpt_of, occurrences
from quizzes.engine.generate.lines import line_of
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.number_options import Figure, other_numbers
from quizzes.engine.generate.sources import asked_of, named
from quizzes.engine.generate.transform_numbers import how_many_question
from quizzes.engine.items import Key
from quizzes.engine.numerals import Style, style_of

_WORDS = word_list("stems")
_POINTING_NOUNS = frozenset(word_list("context")["pointing_nouns"])
_WORD = re.compile(r"[^\W\d_]+")
_CURRENCIES = frozenset(word_list("clauses")["currencies"])
_SIGN = re.compile(r"[$€£¥]")
_OF_WHAT = re.compile(r" of(?: [\w’'-]+){1,5}(?=[.,;:—])")
_FEWEST = 3  # "two" can be seen from the names that follow, and has none below it
_BESIDE = 12  # characters between a measure and its conversion in brackets
_HEDGE = Decimal("0.05")  # of "about 9,000": a typed answer may be so far off


def ask(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    """Ask for each count, sum, share and measure that a noun or unit makes clear."""
    told: set[tuple[Span, str]] = set()  # what sentences are completed by already
    for stated, fact in article.of(Number):
        asked_for = _asked_for(article, fact)
        rule = _refusal(fact, asked_for) or told_against(article, fact)
        if rule or not isinstance(fact.value, Decimal):
            yield Refused(stated=stated, family="how_many", part="value", rule=rule)
            continue
        figure = Figure(
            article=article,
            fact=fact,
            value=fact.value,
            style=_style(article, fact, fact.value),
            bound=bound_of(article, fact),
        )
        question = _transformed(figure, f"{figure.bound.in_stem()}{asked_for}")
        asked = _how_many(pool, stated, figure, asked_for, question)
        barred = not question and not asked.flaws
        if barred and (fact.sentence, fact.type) in told:
            asked = replace(asked, flaws=("sentence_asked_already",))
        elif barred:
            told.add((fact.sentence, fact.type))
        yield asked


def _refusal(fact: Number, asked_for: str) -> str:
    """Return why a number is not asked for; nothing if it is."""
    if fact.type in {"ordinal", "ratio", "age", "range"}:
        return f"number_is_{fact.type}"
    if not isinstance(fact.value, Decimal):
        return "number_is_range"
    if fact.vague or fact.tolerance is not None:
        return "number_is_inexact"
    if fact.tier != "A":
        return "not_sure_enough"
    if not asked_for:
        return "unclear_what_is_counted"
    fewest = _FEWEST if fact.type == "count" else 2
    return "number_too_small" if fact.value < fewest else ""


def _asked_for(article: Material, fact: Number) -> str:
    """Return "how many detainees", "what sum of money" …, or nothing if unclear."""
    if fact.type == "money":
        return _currency(article, fact) or "what sum of money"
    if fact.type == "percent":
        return "what percentage"
    noun = _unit(article, fact) if fact.type == "measure" else _counted(article, fact)
    return f"how many {noun.lower() if noun.isupper() else noun}" if noun else ""


def _currency(article: Material, fact: Number) -> str:
    """Return "how many pence" where the text writes the unit behind a bare figure."""
    unit = Span(fact.number.end, fact.quantity.end).of(article.text).strip(" -‑\n")
    signed = article.words(Span(fact.quantity.start, fact.number.start))
    last = (_WORD.findall(unit.lower()) or [""])[-1]
    return f"how many {unit}" if last in _CURRENCIES and not signed else ""


def _unit(article: Material, fact: Number) -> str:
    surface = Span(fact.number.end, fact.quantity.end).of(article.text).strip(" -‑\n")
    if not surface.isalpha() or len(surface) < 3:
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
    pool: Pool, stated: Stated, figure: Figure, asked_for: str, question: str | None
) -> Asked:
    article, fact, bound = figure.article, figure.fact, figure.bound
    twins = _conversions(article, fact)
    excerpt = _barred(figure, twins)
    ref = named(article)
    if question:
        stem = asked_of(ref, question)
        leans = leans_on_context(excerpt.visible()) or is_cut(excerpt.visible())
        excerpt = Excerpt("") if leans else excerpt
        flaws = []
    else:
        flaws = [*flaws_of_the_barred(article, fact, excerpt)]
        stem = f"Complete this sentence from {ref}: {bound.in_stem()}{asked_for}?"
    return Asked(
        family="how_many",
        part="value",
        stated=stated,
        proof=fact.span,
        stem=stem,
        excerpt=excerpt,
        key=_key(figure),
        candidates=tuple(other_numbers(pool, figure, excerpt, stem)),
        rank=figure.value,
        explanation=_explanation(figure),
        flaws=(*_flaws(article, fact, twins), *flaws),
    )


def _transformed(figure: Figure, asked_for: str) -> str | None:
    fact = figure.fact
    line = line_of(figure.article, fact.sentence)
    ends = [fact.quantity.end]
    if fact.counted and fact.type == "count":
        ends.append(fact.counted.end)
    start = min(fact.span.start, fact.quantity.start)
    group = line.place(Span(start, max(ends)))
    told = _OF_WHAT.match(line.sentence.text, group.end)
    if told and asked_for.endswith(told[0]):
        group = Span(group.start, told.end())
    return how_many_question(line.sentence, group, asked_for)


def _key(figure: Figure) -> Key:
    value = f"{figure.value:f}"
    stated = {"low": value, "high": value, "unit": figure.fact.unit}
    if figure.fact.operator == "~":
        stated["slack"] = f"{figure.value * _HEDGE:f}"
    text = figure.bound.written(figure.style.write(figure.value))
    return Key(kind="number", text=text, value=stated)


def _explanation(figure: Figure) -> str:
    """Say what the article leaves open, in its own language."""
    text = figure.style.write(figure.value)
    if figure.bound.opposite:
        return f"The article gives a bound, “{figure.bound.words} {text}”."
    if figure.fact.operator == "~":
        return f"The article rounds the figure: typed answers close to {text} count."
    if figure.style.scale:
        return f"Typed answers that round to {text} count."
    return ""


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


def _style(article: Material, fact: Number, value: Decimal) -> Style:
    """Return how the number is written; a sign that touches it is part of it."""
    text, number, whole = article.text, fact.number, fact.quantity
    before = Span(whole.start, number.start).of(text).strip()
    after = Span(number.end, whole.end).of(text).strip()
    return style_of(
        article.words(number),
        value,
        before=before if _SIGN.search(before) or not _WORD.search(before) else "",
        after="" if _WORD.search(after) else after,
    )


def _barred(figure: Figure, twins: list[Number]) -> Excerpt:
    """Bar the figure, with the words of a hard bound, wherever it stands."""
    article, fact, style = figure.article, figure.fact, figure.style
    start = fact.quantity.start if style.before else fact.number.start
    end = fact.quantity.end if style.after else fact.number.end
    bars = [Span(start, end), *(twin.number for twin in twins)]
    if figure.bound.opposite and fact.modifier:
        bars.append(fact.modifier)
    bars += occurrences(article.text, fact.sentence, article.words(fact.number))
    return excerpt_of(article, fact.sentence, bars)
