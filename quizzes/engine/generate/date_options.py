"""Which dates tempt beside the right one, and which of them would be right as well."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.reading.facts import Date
from quizzes.engine.generate.asked import Candidate
from quizzes.engine.generate.dates import (
    day_and_month,
    days_apart,
    grain_of,
    one_covers_the_other,
)
from quizzes.engine.generate.excerpts import occurrences
from quizzes.engine.generate.happenings import Happening, happenings_in
from quizzes.engine.generate.lifetimes import grown_up
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.rivals import dates_of_the_same
from quizzes.engine.perturb import dates_near

_A_UNIT = {4: 365, 7: 30, 10: 1}  # days in it, by the length of a value
_STEPS = {4: 5, 7: 3, 10: 14}  # years, months, days: nobody need tell nearer ones apart
_STEPS_IN_NEWS = {4: 2, 7: 3, 10: 7}
_MOST_STEPS = {4: 10, 7: 12, 10: 42}
_SHARE = 10  # of the time that the article tells of
_MODERN = "1980"
_FARTHEST = 6  # steps from the key to another date of the text


def other_dates(article: Material, pool: Pool, date: Date) -> Iterator[Candidate]:
    """Yield dates of the same grain: the article's, its story's, then made up ones.

    All of them, and the key, are at least a step apart, and a step is in proportion to
    the time that the article tells of.
    """
    step = step_of(article, date.value)
    days = step * _A_UNIT[len(date.value)]
    kept = [date.value]
    for one in _wrong_dates(article, pool, date, step):
        value = str(one.rank)
        slack = 0.8 if one.origin == "perturbed" else 0.99
        if all(days_apart(value, other) >= slack * days for other in kept):
            kept.append(value)
            yield one


def step_of(article: Material, value: str) -> int:
    """Return how many years, months or days must lie between two options."""
    recent = article.is_news and article.published is not None
    least = (_STEPS_IN_NEWS if recent else _STEPS)[len(value)]
    told = [
        one.value
        for one in article.calendar_days
        if grain_of(one.value) and len(one.value) >= len(value)
    ]
    units = days_apart(min(told), max(told)) // _A_UNIT[len(value)] if told else 0
    return max(least, min(_MOST_STEPS[len(value)], units // _SHARE))


def _wrong_dates(
    article: Material, pool: Pool, date: Date, step: int
) -> Iterator[Candidate]:
    latest, earliest = _latest(article, date), _earliest(article, date)
    ruled_out = dates_of_the_same(pool, article, date)
    visible = _visible_dates(article, date)
    farthest = _FARTHEST * step * _A_UNIT[len(date.value)]
    grown, dead = grown_up(article, date.sentence)
    begun = min((date.value, *(one.value for one in article.calendar_days)))
    alone = begun == date.value  # then the text does not tell when it all began

    def fits(value: str) -> bool:
        return (
            grain_of(value) == grain_of(date.value)
            and not any(one_covers_the_other(value, other) for other in ruled_out)
            and not one_covers_the_other(value, date.value)
            and not is_written(article, date, value)
            and (latest is None or value <= latest)
            and grown <= value[:4]
            and (alone or begun[:4] <= value[:4])
            and (not dead or value[:4] < dead)
            and (earliest is None or value >= earliest)
            and all((value > other) == (date.value > other) for other in visible)
        )

    for one in _stated_dates(article, pool, date):
        value = str(one.rank)
        if days_apart(value, date.value) <= farthest and fits(value):
            yield one
    for value in dates_near(date.value, step):
        if fits(value):
            yield Candidate(text=value, origin="perturbed", rank=value)


def _stated_dates(article: Material, pool: Pool, date: Date) -> Iterator[Candidate]:
    """Yield the sure dates of the article, the nearest first, then of its story."""
    told = pool.once(_what_happened)
    for origin, other in pool.around(article):
        sure = [
            Candidate(
                text=rival.value[: len(date.value)],
                origin=origin,
                rank=rival.value[: len(date.value)],
                note=told.get(stated.uuid, ""),
                stated=stated,
            )
            for stated, rival in other.of(Date)
            if rival.tier == "A"
            and rival.anchor == "explicit"
            and grain_of(rival.value[: len(date.value)]) == grain_of(date.value)
        ]
        yield from sorted(sure, key=lambda one: days_apart(one.text, date.value))


def _latest(article: Material, date: Date) -> str | None:
    """Return the publication date at the key's grain; None if the key is a plan.

    Where that is not known, nothing is later than the newest date of a modern text.
    """
    if article.published is None:
        newest = max(one.value for one in (date, *article.calendar_days))
        return newest[: len(date.value)] if newest >= _MODERN else None
    published = article.published.isoformat()[: len(date.value)]
    return published if date.value <= published else None


def _earliest(article: Material, date: Date) -> str | None:
    """Return the publication date at the key's grain if the key is a plan."""
    if article.published is None:
        return None
    published = article.published.isoformat()[: len(date.value)]
    return published if date.value > published else None


def _visible_dates(article: Material, date: Date) -> list[str]:
    """Return the sentence's other dates: options stay on the key's side of them."""
    return [
        other.value[: len(date.value)]
        for _, other in article.of(Date)
        if other.sentence == date.sentence
        and grain_of(other.value)
        and not one_covers_the_other(other.value, date.value)
    ]


def is_written(article: Material, date: Date, value: str) -> bool:
    """Whether the sentence of a date writes another day, with or without its year."""
    return any(
        occurrences(article.text, date.sentence, words)
        for words in day_and_month(value)
    )


def _what_happened(pool: Pool) -> dict[str, str]:
    """Return what each date of the pool dates, by the uuid of its fact."""
    return {
        found.stated.uuid: found.text
        for article in pool.articles
        for found in happenings_in(article)
        if isinstance(found, Happening)
    }
