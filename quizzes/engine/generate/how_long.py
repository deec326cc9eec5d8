"""How long: durations of so many years, days or hours, where the clause is plain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from corpus.reading.facts import Date, Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.asked import Asked, Candidate, Refused
from quizzes.engine.generate.excerpts import beside_a_question, excerpt_of, occurrences
from quizzes.engine.generate.lines import line_of
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.sources import asked_of, named
from quizzes.engine.generate.telling_figures import no_long_story
from quizzes.engine.generate.transform_numbers import how_many_question
from quizzes.engine.items import Key
from quizzes.engine.magnitudes import numbers_apart
from quizzes.engine.numerals import Style, style_of
from quizzes.engine.worth import Salience

_SURFACE = re.compile(r"(?P<number>[\d.,]+|[a-z]+(?:-[a-z]+)?) (?P<unit>[a-z]+s)")
_VALUE = re.compile(r"PT?(?P<number>\d+(?:\.\d+)?)[YMWDHS]")
_UNITS = frozenset(word_list("clauses")["units_of_time"])
_FEWEST = 3
_LIFETIME = 80  # years: nobody would take more for what one person or party did
_ALL_OF_IT = re.compile(
    r"how many \w+ (?:did|does|was) .*\b(?:take|last)\b|^(?:for|after) how many \w+ "
)


def ask(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    """Ask for each duration of a plain clause: "for how many years did she reign"."""
    salience = Salience(article)
    for stated, date in article.of(Date):
        if date.type != "DURATION":
            continue
        surface = _SURFACE.fullmatch(article.words(date.span))
        rule, question = duration_question(article, date)
        value = Decimal(_number_in(date.value))
        rule = rule or no_long_story(article, salience, date, value, question)
        if rule or not surface:
            yield Refused(stated=stated, family="how_many", part="duration", rule=rule)
        else:
            yield _how_long(article, stated, question, surface, value)


def duration_question(article: Material, date: Date) -> tuple[str, str]:
    """Return why a duration cannot be asked for, and else how it is asked."""
    surface = _SURFACE.fullmatch(article.words(date.span))
    rule = _refusal(date, surface)
    question = None if rule or not surface else _question(article, date, surface)
    return ("", question) if question else (rule or "no_plain_clause", "")


def _number_in(value: str) -> str:
    told = _VALUE.fullmatch(value)
    return told["number"] if told else "0"


def _refusal(date: Date, surface: re.Match[str] | None) -> str:
    if date.tier == "C":
        return "not_sure_enough"
    if date.mod:
        return "duration_is_vague"
    value = Decimal(_number_in(date.value))
    if not surface or not value or surface["unit"] not in _UNITS:
        return "no_clear_unit"
    return "number_too_small" if value < _FEWEST else ""


def _question(article: Material, date: Date, surface: re.Match[str]) -> str | None:
    line = line_of(article, date.sentence, things=True)
    asked = f"how many {surface['unit']}"
    return how_many_question(line.sentence, line.place(date.span), asked)


def _how_long(
    article: Material,
    stated: Stated,
    question: str,
    surface: re.Match[str],
    value: Decimal,
) -> Asked:
    fact = stated.fact
    style = style_of(surface["number"], value)
    number = Span(fact.span.start, fact.span.start + len(surface["number"]))
    again = occurrences(article.text, fact.sentence, surface["number"])
    excerpt = excerpt_of(article, fact.sentence, [number, *again])
    unit = surface["unit"].removesuffix("s")
    exact = {"low": f"{value:f}", "high": f"{value:f}", "unit": unit}
    return Asked(
        family="how_many",
        part="duration",
        stated=stated,
        proof=fact.span,
        stem=asked_of(named(article), question),
        excerpt=beside_a_question(excerpt),
        key=Key(kind="number", text=style.write(value), value=exact),
        candidates=tuple(_others(style, value, unit, excerpt.visible())),
        rank=value,
        flaws=tuple(_flaws(stated, again, question)),
    )


def _flaws(stated: Stated, again: list[Span], question: str) -> Iterator[str]:
    if stated.fact.tier != "A" and not _ALL_OF_IT.search(question):
        yield "duration_not_sure"
    if len(again) > 1:
        yield "key_stands_twice"


def _others(style: Style, value: Decimal, unit: str, shown: str) -> Iterator[Candidate]:
    seen = set(re.findall(r"\w+", shown.lower()))
    for other in numbers_apart(value, style.unit):
        if value < _LIFETIME < other and unit == "year":
            continue
        if style.can_write(other) and style.write(other).lower() not in seen:
            yield Candidate(text=style.write(other), origin="perturbed", rank=other)
