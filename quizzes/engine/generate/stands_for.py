"""What an abbreviation stands for, in the words of one article.

It is chosen and not typed: a long name is right in many wordings. Where another article
reads other words into it, or calls the thing by other letters, it is no question. The
wrong names are real ones, of like letters: made-up ones tempt nobody.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from corpus.reading.facts import Abbreviation
from quizzes.engine.clusters.find import Clusters
from quizzes.engine.clusters.shapes import Voice
from quizzes.engine.clusters.wordings import without_the
from quizzes.engine.distractors import nearly_the_same
from quizzes.engine.generate.asked import Asked, Candidate
from quizzes.engine.generate.excerpts import excerpt_of, occurrences
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.sources import named
from quizzes.engine.items import Key

_FEWEST_MENTIONS = 2


def ask(article: Material, pool: Pool) -> Iterator[Asked]:
    """Ask once for each abbreviation that the article spells out."""
    asked_for: set[str] = set()
    for stated, fact in article.of(Abbreviation):
        short = article.words(fact.short)
        if fact.tier == "A" and short not in asked_for:
            asked_for.add(short)
            yield _stands_for(article, pool, stated, fact)


def _stands_for(
    article: Material, pool: Pool, stated: Stated, fact: Abbreviation
) -> Asked:
    short, long = article.words(fact.short), without_the(article.words(fact.long))
    bars = [fact.long, *occurrences(article.text, fact.sentence, long)]
    ref = named(article)
    own = {
        without_the(article.words(other.long)) for _, other in article.of(Abbreviation)
    }
    fit = [
        one
        for one in _beside(article, pool, short)
        if not any(nearly_the_same(one.text, mine) for mine in own)
    ]
    rivals = pool.once(Clusters).rivals(stated.uuid)
    differ = any(spells_out_otherwise(voice, short, long) for voice in rivals)
    return Asked(
        family="stands_for",
        part="long",
        stated=stated,
        proof=fact.long,
        stem=f"According to {ref}, what does “{short}” stand for?",
        excerpt=excerpt_of(article, fact.sentence, bars),
        key=Key(kind="phrase", text=long, accept=(long,)),
        candidates=() if rivals else tuple(fit),
        forms=("choice", "typed", "card"),
        flaws=tuple(_flaws(article, short, differ=differ)),
    )


def _flaws(article: Material, short: str, *, differ: bool) -> Iterator[str]:
    if differ:
        yield "sources_differ"
    if len(re.findall(rf"\b{re.escape(short)}\b", article.text)) < _FEWEST_MENTIONS:
        yield "body_comes_up_once"


def spells_out_otherwise(voice: Voice, short: str, long: str) -> bool:
    """Whether a voice reads other words into the same letters."""
    fact = voice.stated.fact
    return (
        isinstance(fact, Abbreviation)
        and voice.article.words(fact.short) == short
        and not nearly_the_same(voice.value, long)
    )


def _beside(article: Material, pool: Pool, short: str) -> Iterator[Candidate]:
    """Yield how other articles spell out this abbreviation, or one much like it."""
    for other, stated, fact in pool.once(_by_opening).get(short[:2].lower(), ()):
        if other.uuid != article.uuid:
            yield Candidate(
                text=without_the(other.words(fact.long)),
                origin="other_article",
                stated=stated,
            )


def _by_opening(
    pool: Pool,
) -> dict[str, list[tuple[Material, Stated, Abbreviation]]]:
    found = defaultdict(list)
    for article in pool.articles:
        for stated, fact in article.of(Abbreviation):
            if fact.tier == "A":
                opening = article.words(fact.short)[:2].lower()
                found[opening].append((article, stated, fact))
    return found
