"""Cloze: a figure that carries the story, as a gap where no question can be made of it.

It is typed or on a card, so that it has to be one that is easily kept in mind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from corpus.reading.facts import Number, Span
from quizzes.engine.context import leans_on_context, needs_a_date
from quizzes.engine.flaws.find import spoil_only_the_choice
from quizzes.engine.generate.asked import Asked, Refused
from quizzes.engine.generate.excerpts import excerpt_of, occurrences
from quizzes.engine.generate.material import Material, Stated
from quizzes.engine.generate.sources import named
from quizzes.engine.generate.standing import leans_on_the_text
from quizzes.engine.generate.telling_figures import is_grave, no_story
from quizzes.engine.items import Draft, Key
from quizzes.engine.worth import Salience

_FAMILY, _PART = "cloze", "gap"
_FEWEST_WORDS, _MOST_WORDS = 8, 35  # of the sentence
_SMALLEST = 3  # "two" can be guessed
_MOST = 3  # of an article: cards for facts that would go unasked, no second bank
_SALIENT = 0.2  # how central its sentence has to be
_DIGITS = 2  # "3,204,313" is not kept in mind
_KNOWN_ALREADY = (
    " aged",
    " #",
    " between",
    " the",
    " these",
    " those",
    " other",
    " all",
    "plus or minus",
)
_MARKET = re.compile(
    r"\bshares? (?:rose|fell|shed|gained|closed|were|climbed|dropped|jumped|slid)\b"
    r"|\bclosed (?:\w+ )?(?:\[[^\]]*\] )?at\b|^The [\w., -]{2,30} company\b"
    r"|\bcomposite trading\b"
    r"|\bto close at\b|\bstock(?: has)? fluctuated\b"
    r"|\bmg\b|\bml\b|\bmM\b|\b[Ff]ig(?:ure|s)?\b|^\s*\(",
)
_NAME = re.compile(r"[a-z,] (?:the )?[A-Z][a-z]{2,}")
_FIGURES = frozenset({"count", "money", "percent", "measure", "range"})
_EXACT = frozenset({"count"})  # sums and shares need what they are of


def ask(article: Material, drafts: Sequence[Draft]) -> Iterator[Asked | Refused]:
    """Ask for the facts that none of the ``drafts`` asks, or only with poor options."""
    asked = {fact for draft in drafts for fact in draft.facts if not draft.flaws}
    flawed = {
        fact
        for draft in drafts
        for fact in draft.facts
        if not spoil_only_the_choice(draft.flaws)
    }
    gaps: set[Span] = set()
    salience = Salience(article)
    for stated in article.stated:
        fact = stated.fact
        if not isinstance(fact, Number) or stated.uuid in asked:
            continue
        rule = "asked_with_a_flaw" if stated.uuid in flawed else _why_not(article, fact)
        rule = rule or _no_card(article, salience, fact)
        if not rule and (fact.sentence in gaps or len(gaps) == _MOST):
            rule = "enough_gaps"
        if rule:
            yield Refused(stated=stated, family=_FAMILY, part=_PART, rule=rule)
        else:
            gaps.add(fact.sentence)
            yield _gap(article, stated, fact)


def _figures(article: Material) -> Iterator[Number]:
    return (one for _, one in article.of(Number) if one.type in _FIGURES)


def _no_card(article: Material, salience: Salience, fact: Number) -> str:
    """Return why a figure is not worth knowing by heart."""
    value = fact.value if isinstance(fact.value, Decimal) else Decimal(0)
    if len(value.normalize().as_tuple().digits) > _DIGITS:
        return "figure_is_too_exact"
    told = article.words(fact.sentence)
    grave = is_grave(article, fact, told)
    if not grave or salience.of_sentence(fact.sentence) < _SALIENT:
        return "figure_carries_no_story"
    if sum(one.sentence == fact.sentence for one in _figures(article)) > 1:
        return "one_of_several_figures"
    return no_story(article, salience, fact, told)


def _why_not(article: Material, fact: Number) -> str:
    """Return the rule by which a fact makes no good gap, if it makes none."""
    if fact.tier != "A":
        return "not_sure_enough"
    if rule := _inexact(article, fact):
        return rule
    sentence = article.words(fact.sentence)
    if not _FEWEST_WORDS <= len(sentence.split()) <= _MOST_WORDS:
        return "sentence_of_no_good_length"
    if _MARKET.search(sentence) or not _NAME.search(sentence):
        return "number_is_furniture"
    shown = excerpt_of(article, fact.sentence, [fact.number]).barred()
    leans = leans_on_context(shown, bar_names=False)
    if leans or leans_on_the_text(shown, by_body=False) or needs_a_date(shown):
        return "sentence_leans_on_context"
    key = article.words(fact.number)
    again = occurrences(article.text, fact.sentence, key)
    return "key_stands_twice" if len(again) != 1 else ""


def _inexact(article: Material, fact: Number) -> str:
    exact = isinstance(fact.value, Decimal) and fact.tolerance is None
    if not exact or fact.vague or fact.type not in _EXACT:
        return "no_exact_number"
    if isinstance(fact.value, Decimal) and fact.value < _SMALLEST:
        return "number_too_small"
    return _furniture(article, fact)


def _furniture(article: Material, fact: Number) -> str:
    """Return why nobody need remember a number: "Brook, 44", "the four men"."""
    before = article.words(Span(fact.sentence.start, fact.number.start)).lower()
    after = article.words(Span(fact.number.end, fact.sentence.end))
    if before.count("(") > before.count(")"):
        return "number_is_furniture"
    if not before.strip() and after.startswith(" percent were"):
        return "number_is_furniture"
    if before.endswith(_KNOWN_ALREADY) or "margin of error" in before:
        return "number_is_furniture"
    return "number_can_be_counted" if ":" in after else ""


def _gap(article: Material, stated: Stated, fact: Number) -> Asked:
    value = f"{fact.value:f}"
    return Asked(
        family=_FAMILY,
        part=_PART,
        stated=stated,
        proof=fact.number,
        stem=f"Which number completes this sentence from {named(article)}?",
        excerpt=excerpt_of(article, fact.sentence, [fact.number]),
        key=Key(
            kind="number",
            text=article.words(fact.number),
            value={"low": value, "high": value, "unit": None},
        ),
        candidates=(),
        forms=("typed", "card"),
    )
