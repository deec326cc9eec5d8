"""Dates and numbers of several articles: the same, compatible, or contradicting."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from corpus.reading.facts import Date, Number, Range, Span
from quizzes.engine.clusters.groups import Statement, clusters_of
from quizzes.engine.clusters.sentences import gist_of, is_about_one_thing, stem
from quizzes.engine.clusters.shapes import Cluster, Relation
from quizzes.engine.clusters.sources import Sources
from quizzes.engine.data import word_list
from quizzes.engine.generate.dates import grain_of, one_covers_the_other
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.rivals import head_of

_WORDS = word_list("clusters")
_ONCE = frozenset(stem(word) for word in _WORDS["once"])
_REPORTING = frozenset(_WORDS["reporting"])
_FEWEST, _SHARE = 3, 0.5  # words in common of sentences whose values agree,
_MORE, _MOST = 4, 0.6  # and of those whose values contradict each other
_SMALLEST = 3  # "two towns" are too common to be the same two
_DETERMINERS = frozenset(_WORDS["determiners"])
_ROUNDED = Decimal("0.1")
_LATER = 1  # days after which a count is a newer count, and no other one


def dates_told(pool: Pool) -> Iterator[Cluster]:
    """Yield the events that several sources date."""
    yield from clusters_of(
        "date", _dates(pool), _dates_relate, _about, fewest=_FEWEST, share=_SHARE
    )


def numbers_told(pool: Pool) -> Iterator[Cluster]:
    """Yield what several sources count or measure."""
    yield from clusters_of(
        "number", _numbers(pool), _numbers_relate, _about, fewest=_FEWEST, share=_SHARE
    )


def _dates(pool: Pool) -> Iterator[Statement]:
    for article in pool.articles:
        for stated, fact in article.of(Date):
            if fact.tier == "C" or fact.mod or fact.type != "DATE":
                continue
            event = fact.event.of(article.text).lower() if fact.event else ""
            told = event and event not in _REPORTING and not _only_names(article, fact)
            if grain_of(fact.value) and told:
                yield _statement(pool, article, stated, fact.span)


def _only_names(article: Material, fact: Date) -> bool:
    """Whether a date is part of a name: "the 2016 race"."""
    before = Span(fact.sentence.start, fact.span.start).of(article.text).split()
    return not before or before[-1].lower() in _DETERMINERS


def _numbers(pool: Pool) -> Iterator[Statement]:
    for article in pool.articles:
        for stated, fact in article.of(Number):
            if fact.tier == "C" or fact.type not in {
                "count", "money", "percent", "measure", "range",
            }:  # fmt: skip
                continue
            if _low(fact) >= _SMALLEST:
                yield _statement(pool, article, stated, _whole(fact))


def _statement(pool: Pool, article: Material, stated: Stated, shown: Span) -> Statement:
    sources = pool.once(Sources)
    words = article.words(stated.fact.sentence)
    return Statement(
        voice=sources.voice(article, stated, article.words(shown)),
        fact=stated.fact,
        gist=gist_of(article, words, sources.names()),
    )


def _whole(fact: Number) -> Span:
    """Return the quantity with its bound: "more than 500,000"."""
    start = min(fact.quantity.start, fact.modifier.start if fact.modifier else 10**9)
    return Span(start, max(fact.quantity.end, fact.span.end))


def _about(one: Statement) -> str:
    """Return the sentence with its value left out."""
    article, sentence = one.voice.article, one.fact.sentence
    whole = _whole(one.fact) if isinstance(one.fact, Number) else one.fact.span
    before = article.words(Span(sentence.start, whole.start))
    after = article.words(Span(whole.end, sentence.end))
    return f"{before} …{' ' * after[:1].isalnum()}{after}".strip()


def _dates_relate(one: Statement, other: Statement) -> Relation | None:
    event = _event(one)
    if event != _event(other) or event not in one.gist.words & other.gist.words:
        return None
    if one_covers_the_other(one.fact.value, other.fact.value):
        return "agreement" if _alike(one, other) else None
    sure = one.fact.tier == other.fact.tier == "A"
    alone = _dates_in(one) == _dates_in(other) == 1
    strict = event in _ONCE and sure and alone and _all_alike(one, other)
    return "conflict" if strict else None


def _event(one: Statement) -> str:
    return stem(one.fact.event.of(one.voice.article.text).lower())


def _alike(one: Statement, other: Statement) -> bool:
    return is_about_one_thing(one.gist, other.gist, fewest=_FEWEST, share=_SHARE)


def _all_alike(one: Statement, other: Statement) -> bool:
    return is_about_one_thing(one.gist, other.gist, fewest=_MORE, share=_MOST)


def _dates_in(one: Statement) -> int:
    sentence = one.fact.sentence
    dates = one.voice.article.of(Date)
    return sum(date.sentence == sentence for _, date in dates if grain_of(date.value))


def _numbers_relate(one: Statement, other: Statement) -> Relation | None:
    if not _count_one_thing(one, other) or not (_is_alone(one) and _is_alone(other)):
        return None
    if _agree(one.fact, other.fact):
        alike = _all_alike if one.fact.unit == "percent" else _alike
        return "agreement" if alike(one, other) else None
    exact = all(_is_exact(each.fact) for each in (one, other))
    alone = _numbers_in(one) == _numbers_in(other) == 1
    if exact and alone and _of_one_day(one, other) and _all_alike(one, other):
        return "conflict" if not _rounds(one.fact, other.fact) else None
    return None


def _count_one_thing(one: Statement, other: Statement) -> bool:
    if one.fact.unit != other.fact.unit or (one.fact.unit is None) != (
        other.fact.unit is None
    ):
        return False
    if one.fact.unit:
        return True
    noun = _noun(one.voice.article, one.fact)
    return bool(noun) and noun == _noun(other.voice.article, other.fact)


def _noun(article: Material, fact: Number) -> str:
    return head_of(fact.counted.of(article.text)) if fact.counted else ""


def _is_alone(one: Statement) -> bool:
    """Whether no other figure of the sentence counts or measures the same kind."""
    article, fact = one.voice.article, one.fact
    kind = (fact.unit, "" if fact.unit else _noun(article, fact))
    beside = [
        (other.unit, "" if other.unit else _noun(article, other))
        for _, other in article.of(Number)
        if other.sentence == fact.sentence
    ]
    return beside.count(kind) == 1


def _agree(one: Number, other: Number) -> bool:
    """Whether two values are equal, or one lies within what the other leaves open."""
    if isinstance(one.value, Range) or isinstance(other.value, Range):
        return one.value == other.value
    if one.value == other.value:
        return not {one.operator, other.operator} >= {">", "<"}
    return "~" in {one.operator, other.operator} and _rounds(one, other)


def _rounds(one: Number, other: Number) -> bool:
    low, high = sorted((_low(one), _low(other)))
    return high - low <= high * _ROUNDED


def _low(fact: Number) -> Decimal:
    return fact.value.low if isinstance(fact.value, Range) else fact.value


def _is_exact(fact: Number) -> bool:
    is_point = isinstance(fact.value, Decimal) and fact.operator in {None, "="}
    return is_point and fact.tier == "A" and not fact.vague


def _numbers_in(one: Statement) -> int:
    numbers = one.voice.article.of(Number)
    return sum(number.sentence == one.fact.sentence for _, number in numbers)


def _of_one_day(one: Statement, other: Statement) -> bool:
    """Whether news is of one day: later news counts anew and contradicts nobody."""
    first, second = one.voice.article, other.voice.article
    if not (first.is_news and second.is_news and first.published and second.published):
        return True
    return abs((first.published - second.published).days) <= _LATER
