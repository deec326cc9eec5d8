"""How many and how much: numbers with a counted noun, a unit or a currency.

A figure is asked where it carries the story and its sentence is plain enough to be
turned into a question; what it is hedged with is part of the stem.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from corpus.reading.facts import Number, Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.around_figures import told_against
from quizzes.engine.generate.asked import Asked, Refused
from quizzes.engine.generate.bounds import bound_of, is_told_elsewhere
from quizzes.engine.generate.death_toll import death_toll_question
from quizzes.engine.generate.excerpts import (
    Excerpt,
    beside_a_question,
    excerpt_of,
    occurrences,
)
from quizzes.engine.generate.lines import line_of
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.number_options import Figure, other_numbers
from quizzes.engine.generate.sources import asked_of, named
from quizzes.engine.generate.telling_figures import no_story
from quizzes.engine.generate.transform_numbers import how_many_question
from quizzes.engine.items import Key
from quizzes.engine.numerals import Style, style_of
from quizzes.engine.worth import Salience

_WORDS = word_list("stems")
_WORD = re.compile(r"[^\W\d_]+")
_CURRENCIES = frozenset(word_list("clauses")["currencies"])
_SIGN = re.compile(r"[$€£¥]")
_OF_WHAT = re.compile(r" of(?: [\w’'-]+){1,5}(?=[.,;:—])")
_OF_A_REPORT = re.compile(
    r"according to an? (?:new )?report(?: that| \w+(?: on \w+)? by) "
    r"((?:the )?[A-Z]\w+(?: (?:[a-z]{2,3} )?[A-Z]\w+)*)\b.*$"
)
_FEWEST = 3  # "two" can be seen from the names that follow, and has none below it
_BESIDE = 12  # characters between a measure and its conversion in brackets
_HEDGE = Decimal("0.05")  # of "about 9,000": a typed answer may be so far off


def ask(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    """Ask for each count, sum, share and measure that a noun or unit makes clear."""
    salience = Salience(article)
    for stated, fact in article.of(Number):
        rule, question = figure_question(article, fact)
        rule = rule or no_story(article, salience, fact, question)
        rule = rule or _loose_bound(article, pool, fact)
        if rule or not isinstance(fact.value, Decimal):
            yield Refused(stated=stated, family="how_many", part="value", rule=rule)
        else:
            yield _how_many(pool, stated, _figure(article, fact, fact.value), question)


def _loose_bound(article: Material, pool: Pool, fact: Number) -> str:
    """Refuse "at least how many", but for a main figure or one that others give."""
    if not bound_of(article, fact).told:
        return ""
    opens = "\n\n" not in article.text[: fact.sentence.start].lstrip()
    told = opens or is_told_elsewhere(pool, article, fact)
    return "" if told else "bound_matters_little"


def figure_question(article: Material, fact: Number) -> tuple[str, str]:
    """Return why a number cannot be asked for, and else how it is asked."""
    if toll := death_toll_question(article, fact):
        return "", toll
    asked_for = _asked_for(article, fact)
    rule = _refusal(fact, asked_for) or told_against(article, fact)
    if rule or not isinstance(fact.value, Decimal):
        return rule, ""
    bound = bound_of(article, fact)
    question = _transformed(article, fact, f"{bound.in_stem()}{asked_for}")
    return ("", _brief(question)) if question else ("no_plain_clause", "")


def _brief(question: str) -> str:
    """Name the source alone, without saying when and how it was published."""
    return _OF_A_REPORT.sub(r"according to \1", question)


def _figure(article: Material, fact: Number, value: Decimal) -> Figure:
    return Figure(
        article=article,
        fact=fact,
        value=value,
        style=_style(article, fact, value),
        bound=bound_of(article, fact),
    )


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


def _how_many(pool: Pool, stated: Stated, figure: Figure, question: str) -> Asked:
    article, fact = figure.article, figure.fact
    twins = _conversions(article, fact)
    stem = asked_of(named(article), question)
    excerpt = _barred(figure)
    lone = not twins and len(excerpt.bars) == 1
    excerpt = beside_a_question(excerpt) if lone else Excerpt("")
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
        flaws=tuple(_flaws(article, fact)),
    )


def _transformed(article: Material, fact: Number, asked_for: str) -> str | None:
    line = line_of(article, fact.sentence, things=True)
    ends = [fact.quantity.end]
    if fact.counted and fact.type == "count":
        ends.append(fact.counted.end)
    told = [fact.span, fact.quantity, *([fact.modifier] if fact.modifier else [])]
    start = min(one.start for one in told)
    group = line.place(Span(start, max(ends)))
    of_what = _OF_WHAT.match(line.sentence.text, group.end)
    if of_what and asked_for.endswith(of_what[0]):
        group = Span(group.start, of_what.end())
    return how_many_question(line.sentence, group, asked_for)


def _key(figure: Figure) -> Key:
    value = f"{figure.value:f}"
    stated = {"low": value, "high": value, "unit": figure.fact.unit}
    if figure.fact.operator == "~":
        stated["slack"] = f"{figure.value * _HEDGE:f}"
    text = figure.style.write(figure.value)
    return Key(kind="number", text=text, value=stated)


def _explanation(figure: Figure) -> str:
    """Say what the article leaves open, in its own language."""
    text = figure.style.write(figure.value)
    if figure.bound.told:
        return f"The article gives a bound, “{figure.bound.told} {text}”."
    if figure.fact.operator == "~":
        return f"The article rounds the figure: typed answers close to {text} count."
    if figure.style.scale:
        return f"Typed answers that round to {text} count."
    return ""


def _flaws(article: Material, fact: Number) -> Iterator[str]:
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


def _barred(figure: Figure) -> Excerpt:
    """Bar the figure wherever it stands."""
    article, fact, style = figure.article, figure.fact, figure.style
    start = fact.quantity.start if style.before else fact.number.start
    end = fact.quantity.end if style.after else fact.number.end
    again = occurrences(article.text, fact.sentence, article.words(fact.number))
    return excerpt_of(article, fact.sentence, [Span(start, end), *again])
