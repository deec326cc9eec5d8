"""What an abbreviation stands for, in the words of one article.

Articles may spell one abbreviation out in different ways. The stem names the article,
so that another article's expansion is a wrong option here and not a second answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpus.reading.facts import Abbreviation
from quizzes.engine.distractors import nearly_the_same
from quizzes.engine.generate.asked import Asked, Candidate
from quizzes.engine.generate.excerpts import excerpt_of, occurrences
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.sources import named
from quizzes.engine.items import Key
from quizzes.engine.perturb import expansions_near


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
    short, long = article.words(fact.short), _expansion(article, fact)
    bars = [fact.long, *occurrences(article.text, fact.sentence, long)]
    ref = named(article)
    own = {_expansion(article, other) for _, other in article.of(Abbreviation)}
    fit = [
        one
        for one in [*_rivals(article, pool, short), *_near(long)]
        if not any(nearly_the_same(one.text, mine) for mine in own)
    ]
    return Asked(
        family="stands_for",
        part="long",
        stated=stated,
        proof=fact.long,
        stem=f"According to {ref}, what does “{short}” stand for?",
        excerpt=excerpt_of(article, fact.sentence, bars),
        key=Key(kind="phrase", text=long, accept=(long,)),
        candidates=tuple(fit),
    )


def _expansion(article: Material, fact: Abbreviation) -> str:
    words = article.words(fact.long)
    return words[4:] if words.lower().startswith("the ") else words


def _rivals(article: Material, pool: Pool, short: str) -> Iterator[Candidate]:
    """Yield how other articles spell out this abbreviation, or one much like it."""
    for other in pool.articles:
        if other.uuid == article.uuid:
            continue
        for stated, fact in other.of(Abbreviation):
            near = other.words(fact.short)[:2].lower() == short[:2].lower()
            if fact.tier == "A" and near:
                yield Candidate(
                    text=_expansion(other, fact),
                    origin="other_article",
                    note=other.publisher or other.title,
                    stated=stated,
                )


def _near(long: str) -> list[Candidate]:
    return [Candidate(text=name, origin="perturbed") for name in expansions_near(long)]
