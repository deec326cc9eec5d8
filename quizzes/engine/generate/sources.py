"""How a stem names the article that it asks about."""

from __future__ import annotations

import re
from datetime import date

from quizzes.engine.generate.dates import written
from quizzes.engine.generate.material import Material
from quizzes.engine.generate.names import is_named_in

_OPENING = re.compile(r"(?<!\w)'(?=\w)")
_LEADING_THE = re.compile(r"^the\s+", re.IGNORECASE)


def named(article: Material) -> str:
    """Return a noun phrase for the article, such as "the TIME article of 12 June 2014".

    What is no news goes by its title, since nobody knows it by its day; so do articles
    of the site itself, with their day if they are news, for "Wednesday" and for who
    held an office.
    """
    title = f"“{single_quoted(article.title)}”"
    if article.publisher and _goes_by_title(article):
        return f"the {_publisher(article)} article {title}"
    if article.publisher:
        return _by_its_day(article)
    news = article.is_news and article.published
    return f"{title} ({_day(news)})" if news else title


def asked_of(ref: str, question: str) -> str:
    """Return a stem that asks an article, "according to" no more than once."""
    opening = "In" if "according to" in question else "According to"
    return f"{opening} {ref}, {question}?"


def as_of(article: Material) -> str:
    """Return how a question opens on what may soon be otherwise: who is president."""
    if article.is_news and article.published:
        return f"On {_day(article.published)}"
    return f"In {named(article)}"


def title_is_shown(article: Material) -> bool:
    """Whether a question names the article by its title, and not by its day."""
    return not article.publisher or _goes_by_title(article)


def names_key(article: Material, name: str) -> bool:
    """Whether naming the article by its title would name the person asked for."""
    return _goes_by_title(article) and is_named_in(name, article.title)


def without_title(article: Material) -> str:
    """Return what still says which article is meant where its title says too much."""
    if article.publisher:
        return _by_its_day(article)
    news = article.is_news and article.published
    return f"the article of {_day(news)}" if news else ""


def not_naming(article: Material, name: str) -> str:
    """Name the article without the person asked for; nothing if that cannot be done."""
    return without_title(article) if names_key(article, name) else named(article)


def _goes_by_title(article: Material) -> bool:
    return bool(article.title) and not (article.publisher and article.is_news)


def _by_its_day(article: Material) -> str:
    day = f" of {_day(article.published)}" if article.published else ""
    return f"the {_publisher(article)} article{day}"


def _publisher(article: Material) -> str:
    return _LEADING_THE.sub("", article.publisher)


def single_quoted(text: str) -> str:
    """Turn quotation marks into single ones with a side, to quote the text again."""
    text = _OPENING.sub("‘", text).replace("'", "’")
    return text.replace("“", "‘").replace("”", "’").replace('"', "’")


def _day(when: date) -> str:
    return written(when.isoformat(), month_first=False)
