"""Which dates tempt beside the right one, and which of them would be right as well."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.reading.facts import Date
from quizzes.engine.generate.asked import Candidate
from quizzes.engine.generate.dates import day_and_month, grain_of, one_covers_the_other
from quizzes.engine.generate.excerpts import occurrences
from quizzes.engine.generate.happenings import Happening, happenings_in
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.rivals import dates_of_the_same
from quizzes.engine.perturb import dates_near

_ERA_YEARS = 25


def other_dates(article: Material, pool: Pool, date: Date) -> Iterator[Candidate]:
    """Yield dates of the same grain: the article's, its story's, then near ones."""
    latest, earliest = _latest(article, date), _earliest(article, date)
    ruled_out = dates_of_the_same(pool, article, date)
    visible = _visible_dates(article, date)
    told = pool.once(_what_happened)

    def fits(value: str) -> bool:
        return (
            grain_of(value) == grain_of(date.value)
            and not any(one_covers_the_other(value, other) for other in ruled_out)
            and not one_covers_the_other(value, date.value)
            and not is_written(article, date, value)
            and (latest is None or value <= latest)
            and (earliest is None or value >= earliest)
            and all((value > other) == (date.value > other) for other in visible)
        )

    for origin, other in pool.around(article):
        for stated, rival in other.of(Date):
            explicit = rival.tier == "A" and rival.anchor == "explicit"
            value = rival.value[: len(date.value)]
            if explicit and fits(value) and _near(date, rival):
                yield Candidate(
                    text=value,
                    origin=origin,
                    rank=value,
                    note=told.get(stated.uuid, ""),
                    stated=stated,
                )
    for value in dates_near(date.value, latest=latest, fine=_is_recent(article, date)):
        if fits(value):
            yield Candidate(text=value, origin="perturbed", rank=value)


def _latest(article: Material, date: Date) -> str | None:
    """Return the publication date at the key's grain; None if the key is a plan."""
    if article.published is None:
        return None
    published = article.published.isoformat()[: len(date.value)]
    return published if date.value <= published else None


def _earliest(article: Material, date: Date) -> str | None:
    """Return the publication date at the key's grain if the key is a plan."""
    if article.published is None:
        return None
    published = article.published.isoformat()[: len(date.value)]
    return published if date.value > published else None


def _is_recent(article: Material, date: Date) -> bool:
    """Whether a few days more or less matter: in news, not in accounts of the past."""
    return article.published is not None and article.published.year - 1 <= int(
        date.value[:4]
    )


def _visible_dates(article: Material, date: Date) -> list[str]:
    """Return the sentence's other dates: options stay on the key's side of them."""
    return [
        other.value[: len(date.value)]
        for _, other in article.of(Date)
        if other.sentence == date.sentence
        and grain_of(other.value)
        and not one_covers_the_other(other.value, date.value)
    ]


def _near(date: Date, rival: Date) -> bool:
    """Whether a date of the text is near enough to tempt: one era, one season."""
    if len(date.value) == 4:
        return abs(int(rival.value[:4]) - int(date.value)) <= _ERA_YEARS
    return rival.value[:4] == date.value[:4]


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
