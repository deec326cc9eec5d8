"""How a stem names the article that it asks about."""

from __future__ import annotations

import re
from datetime import date

from quizzes.engine.generate.dates import written
from quizzes.engine.generate.material import Material
from quizzes.engine.generate.names import is_named_in

_LEADING_THE = re.compile(r"^the\s+", re.IGNORECASE)


def named(article: Material) -> str:
    """Return a noun phrase for the article, such as "the TIME article of 12 June 2014".

    An article of the site itself goes by its title, which brings the publication date
    if it is news, for "Wednesday" and for who held an office.
    """
    when = article.published
    if article.publisher:
        publisher = _LEADING_THE.sub("", article.publisher)
        return f"the {publisher} article" + (f" of {_day(when)}" if when else "")
    title = f"“{single_quoted(article.title)}”"
    return f"{title} ({_day(when)})" if article.is_news and when else title


def names_key(article: Material, name: str) -> bool:
    """Whether naming the article by its title would name the person asked for."""
    return not article.publisher and is_named_in(name, article.title)


def single_quoted(text: str) -> str:
    """Turn double quotation marks into single ones, to quote the text again."""
    return text.replace("“", "‘").replace("”", "’").replace('"', "’")


def _day(when: date) -> str:
    return written(when.isoformat(), month_first=False)
