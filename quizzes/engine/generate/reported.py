"""Whose statement a sentence reports, where its words are not the speaker's own."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.reading.facts import Quote, Speaker
from quizzes.engine.generate.asked import Asked
from quizzes.engine.generate.excerpts import excerpt_of
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.names import is_named_in, may_be_one_person
from quizzes.engine.generate.quotations import quotations_in
from quizzes.engine.generate.rivals import speakers_of_the_same
from quizzes.engine.generate.sources import named, names_key, without_title
from quizzes.engine.generate.speakers import (
    bars_over,
    called,
    is_second_hand,
    is_vague,
    kind_of,
    speaker_key,
    speakers_beside,
)


def ask(article: Material, pool: Pool) -> Iterator[Asked]:
    """Ask for the source of each report, except where its sentence can be quoted."""
    quoted = {
        said.quote.sentence for said in quotations_in(article) if not said.flaws()
    }
    for stated, quote in article.of(Quote):
        speaker = quote.speaker
        sure = quote.tier == "A" and quote.form != "direct"
        if not sure or quote.stance != "stated" or quote.sentence in quoted:
            continue
        if speaker and not speaker.hedged:
            yield _whose(article, pool, stated, quote, speaker)


def _whose(
    article: Material, pool: Pool, stated: Stated, quote: Quote, speaker: Speaker
) -> Asked:
    name = called(article, stated, speaker)
    kind = kind_of(stated, speaker)
    bars = bars_over(article, quote.sentence, stated, speaker)
    excerpt = excerpt_of(article, quote.sentence, bars)
    said = " ".join(article.words(span) for span in quote.content)
    rivals = [name, *speakers_of_the_same(pool, said)]
    fit = [
        one
        for one in speakers_beside(article, pool, kind)
        if not any(may_be_one_person(one.text, rival) for rival in rivals)
        and not is_named_in(one.text, excerpt.visible())
    ]
    ref = without_title if names_key(article, name) else named
    start = f"In {ref(article)}, who" if ref(article) else "Who"
    return Asked(
        family="who_said",
        part="source",
        stated=stated,
        proof=speaker.span,
        stem=f"{start} is the source of this statement?",
        excerpt=excerpt,
        key=speaker_key(article, stated, speaker),
        candidates=tuple(fit),
        flaws=tuple(_flaws(article, quote, name, kind)),
    )


def _flaws(article: Material, quote: Quote, name: str, kind: str) -> Iterator[str]:
    if is_vague(name, kind):
        yield "vague_source"
    if is_second_hand(article, quote):
        yield "second_hand"
