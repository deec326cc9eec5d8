"""To whom it was said: a paper, agency or broadcaster that somebody told it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.reading.facts import Quote, Span
from quizzes.engine.generate.asked import Asked, Candidate
from quizzes.engine.generate.excerpts import excerpt_of
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.names import is_named_in
from quizzes.engine.generate.sources import named
from quizzes.engine.generate.speakers import is_outlet, speakers_beside
from quizzes.engine.items import Key

# A paper's name alone: "CNN's Ada Brook" is another listener than CNN.
_NAME = re.compile(r"(?:the\s)?[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,3}")


def ask(article: Material, pool: Pool) -> Iterator[Asked]:
    """Ask for the listener of each sure quotation that was told to somebody."""
    for stated, quote, listener in _told(article):
        if quote.tier == "A" and not quote.via:
            yield _to_whom(article, pool, stated, quote, listener)


def _told(article: Material) -> Iterator[tuple[Stated, Quote, Span]]:
    for stated, quote in article.of(Quote):
        listener = quote.addressee
        if listener is None or quote.stance != "stated":
            continue
        name = article.words(listener)
        if _NAME.fullmatch(name) and is_outlet(name):
            yield stated, quote, listener


def _to_whom(
    article: Material, pool: Pool, stated: Stated, quote: Quote, listener: Span
) -> Asked:
    name = article.words(listener)
    excerpt = excerpt_of(article, quote.sentence, [listener])
    others = [
        Candidate(text=_bare(other.words(span)), origin=origin, stated=heard)
        for origin, other in pool.around(article)
        for heard, _, span in _told(other)
    ]
    outlets = speakers_beside(article, pool, "outlet")
    return Asked(
        family="who_said",
        part="listener",
        stated=stated,
        proof=listener,
        stem=f"According to {named(article)}, to whom was this said?",
        excerpt=excerpt,
        key=Key(kind="phrase", text=_bare(name), accept=(_bare(name), name)),
        candidates=tuple(
            one
            for one in (*others, *outlets)
            if _bare(one.text) != _bare(name)
            and not is_named_in(one.text, excerpt.visible())
        ),
    )


def _bare(name: str) -> str:
    """Return a name without its "the", which would make it stand out as an option."""
    return name.removeprefix("the ")
