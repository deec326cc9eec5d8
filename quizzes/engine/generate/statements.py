"""Statements of several speakers that can be told apart: one of each, and again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.reading.facts import Quote, Span
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.names import is_named_in, may_be_one_person
from quizzes.engine.generate.quotations import quotations_in
from quizzes.engine.generate.rivals import speakers_of_the_same
from quizzes.engine.generate.speakers import called, is_second_hand, kind_of
from quizzes.engine.generate.speech_acts import asked_for
from quizzes.engine.generate.standing import leans_on_the_text, telling_words
from quizzes.engine.generate.wrong_speakers import by_likelihood, known_to_readers

_FEWEST_TELLING = 3  # words by which a report can be known again
_ROUNDS = 4
_LONGEST = 32  # words
_OWN = re.compile(r"\b(?:he|she|his|her|him|they|their|them)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a person said, in quotation marks or as the article reports it."""

    stated: Stated
    name: str
    text: str
    span: Span
    written: bool = False


def rounds_of(article: Material, *, most: int) -> Iterator[list[Statement]]:
    """Yield the first statement of each of ``most`` speakers, then their second …

    Nobody is named in a statement of somebody else.
    """
    of: dict[str, list[Statement]] = defaultdict(list)
    found = sorted([*_quoted(article), *_reported(article)], key=lambda one: one.span)
    names = {one.name for one in found}
    for one in found:
        if not any(is_named_in(name, one.text) for name in names):
            of[one.name].append(one)
    for at in range(min(_ROUNDS, max(map(len, of.values()), default=0))):
        yield [said[at] for said in of.values() if at < len(said)][:most]


def left_over(
    article: Material, pool: Pool, statements: Sequence[Statement]
) -> str | None:
    """Return somebody who said none of the statements, though he could have."""
    said = [name for one in statements for name in speakers_of_the_same(pool, one.text)]
    taken = [*said, *(one.name for one in statements)]
    others = [
        one
        for one in known_to_readers(article, pool, "person")
        if not any(may_be_one_person(one.text, name) for name in taken)
        and not any(is_named_in(one.text, each.text) for each in statements)
    ]
    names = [one.name for one in statements]
    graded = by_likelihood(article, pool, names, others)
    return next((one.text for grade in graded.values() for one in grade), None)


def _quoted(article: Material) -> Iterator[Statement]:
    for said in quotations_in(article):
        whole = said.after_that or said.text[:1].isupper() or said.text[:1] in "‘’'"
        if said.kind == "person" and whole and not said.flaws():
            spans = said.text_spans
            yield Statement(
                stated=said.stated,
                name=said.name,
                text=f"“{said.text}”",
                span=Span(spans[0].start, spans[-1].end),
                written=said.verb[0] == "wrote",
            )


def _reported(article: Material) -> Iterator[Statement]:
    """Yield what follows "said that", if it needs nothing around it."""
    for stated, quote in article.of(Quote):
        speaker = quote.speaker
        if quote.form == "direct" or quote.tier != "A" or speaker is None:
            continue
        text = _told(article, quote)
        sure = quote.stance == "stated" and not speaker.hedged
        sure = sure and kind_of(stated, speaker) == "person"
        if sure and text and not is_second_hand(article, quote):
            yield Statement(
                stated=stated,
                name=called(article, stated, speaker),
                text=text,
                span=quote.content[0],
            )


def _told(article: Material, quote: Quote) -> str:
    words = article.words(quote.content[0])
    told = words.removeprefix("that ").rstrip(" ,.;:")
    if len(quote.content) > 1 or told == words or not asked_for(article, quote):
        return ""
    leans = _OWN.search(told) or leans_on_the_text(told, by_body=False)
    if leans or len(told.split()) > _LONGEST or telling_words(told) < _FEWEST_TELLING:
        return ""
    return told[:1].upper() + told[1:]
