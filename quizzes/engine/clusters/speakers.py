"""Quotations that several articles print, and whom each gives them to."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from corpus.reading.facts import Quote
from quizzes.engine.clusters.groups import Statement, clusters_of
from quizzes.engine.clusters.sentences import Gist, stem
from quizzes.engine.clusters.shapes import Cluster, Relation
from quizzes.engine.clusters.sources import Sources
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.names import may_be_one_person
from quizzes.engine.generate.rivals import content_words

_FEWEST = 3  # content words of a quotation that is nobody else's by chance
_SAME_WORDS = 92.0  # rapidfuzz ratio
_FEWEST_TO_DIFFER = 6


def speakers_told(pool: Pool) -> Iterator[Cluster]:
    """Yield the quotations that several sources print."""
    yield from clusters_of(
        "speaker", _quotations(pool), _relate, _words, fewest=_FEWEST, share=0.8
    )


def _quotations(pool: Pool) -> Iterator[Statement]:
    sources = pool.once(Sources)
    for article in pool.articles:
        for stated, quote in article.of(Quote):
            words = frozenset(map(stem, content_words(_said(article, quote))))
            sure = quote.tier == "A" and quote.form != "indirect"
            if not sure or not stated.person or len(words) < _FEWEST:
                continue
            if quote.speaker and not quote.speaker.hedged and quote.stance == "stated":
                voice = sources.voice(article, stated, stated.person)
                yield Statement(voice=voice, fact=quote, gist=Gist(words, frozenset()))


def _said(article: Material, quote: Quote) -> str:
    return " ".join(article.words(span) for span in quote.content)


def _words(one: Statement) -> str:
    return _said(one.voice.article, one.fact)


def _relate(one: Statement, other: Statement) -> Relation | None:
    if fuzz.ratio(_words(one).casefold(), _words(other).casefold()) < _SAME_WORDS:
        return None
    if may_be_one_person(one.voice.value, other.voice.value):
        return "agreement"
    long_enough = len(one.gist.words) >= _FEWEST_TO_DIFFER
    return "conflict" if long_enough else None
