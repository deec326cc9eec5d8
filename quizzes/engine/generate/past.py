"""Accounts of the past: the year is what a reader should remember, not the day.

An account is asked for the year of an event, and its day stays in sight; so is news for
what happened years before. What fills one year, and what is new, is asked at the grain
of the text.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from corpus.reading.facts import Date, Span
from quizzes.engine.generate.dates import grain_of, plain_value
from quizzes.engine.generate.material import Material

_FEWEST_DATES = 4
_YEARS_AGO = 2
_ONE_YEAR = 0.5  # of the dates: then the year goes without saying
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")


def as_asked(article: Material, date: Date) -> Date:
    """Return the date, or only its year where the year is what matters.

    Its span is then that of the year alone.
    """
    written = list(_YEAR.finditer(article.text, *date.span))
    year = date.value[:4]
    if plain_value(date.value) != date.value and len(written) == 1:
        return replace(date, value=year, span=Span(*written[0].span()))
    if len(date.value) == 4 or len(written) != 1 or written[0][0] != year:
        return date
    if not _is_long_ago(article, year) and (
        article.is_news or _is_of_one_year(article, year)
    ):
        return date
    return replace(date, value=year, span=Span(*written[0].span()))


def _is_long_ago(article: Material, year: str) -> bool:
    """Whether it was old when it stood in the news."""
    published = article.published
    return (
        published is not None
        and article.is_news
        and (published.year - int(year) >= _YEARS_AGO)
    )


def _is_of_one_year(article: Material, year: str) -> bool:
    """Whether so many dates lie in this year that it goes without saying."""
    years = _years(article)
    return years.total() >= _FEWEST_DATES and years[year] / years.total() >= _ONE_YEAR


def _years(article: Material) -> Counter[str]:
    return Counter(
        date.value[:4]
        for _, date in article.of(Date)
        if date.tier == "A" and date.anchor == "explicit" and grain_of(date.value)
    )
