"""Who said it: the speaker of a direct quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.reading.facts import Quote, Span
from quizzes.engine.distractors import FEWEST
from quizzes.engine.generate.asked import Asked, Candidate, Refused
from quizzes.engine.generate.bland import is_courtesy, is_pointed
from quizzes.engine.generate.excerpts import Excerpt, excerpt_of
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.names import is_named_in
from quizzes.engine.generate.prominence import (
    is_minor,
    is_only_cited,
    is_prominent,
)
from quizzes.engine.generate.quotations import (
    Quotation,
    quotations_in,
    why_not_quoted,
)
from quizzes.engine.generate.settings import tells_the_setting
from quizzes.engine.generate.sources import named, not_naming
from quizzes.engine.generate.speakers import bars_over, speaker_key
from quizzes.engine.generate.wrong_speakers import wrong_speakers
from quizzes.engine.items import Form

_WORD = re.compile(r"\S+")
_SHOWN_WORDS = 8  # longer quotations are shortened where the stem gives them in full


def ask(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    """Ask for the speaker of each quotation."""
    for stated, quote in article.of(Quote):
        if quote.form == "direct" and (rule := why_not_quoted(article, quote)):
            yield Refused(stated=stated, family="who_said", part="speaker", rule=rule)
    for said in quotations_in(article):
        yield _who(article, pool, said)


def _who(article: Material, pool: Pool, said: Quotation) -> Asked:
    barred = _speaker_barred(article, said)
    excerpt = barred if tells_the_setting(barred) else Excerpt("")
    ref = not_naming(article, said.name) or named(article)
    start = f"In {ref}, who"
    link = said.verb[0] + (" that" if said.after_that else "")
    others = wrong_speakers(
        article,
        pool,
        name=said.name,
        kind=said.kind,
        said=said.text,
        shown=f"{excerpt.visible()} {said.text}",
        around=barred.visible(),
    )
    return Asked(
        family="who_said",
        part="speaker",
        stated=said.stated,
        proof=said.speaker.span,
        stem=f"{start} {link} “{said.text}”?",
        excerpt=excerpt,
        key=speaker_key(article, said.stated, said.speaker),
        candidates=others,
        forms=forms_for(article, said.name, others),
        flaws=tuple(_flaws(article, pool, said)),
    )


def _flaws(article: Material, pool: Pool, said: Quotation) -> Iterator[str]:
    yield from said.flaws()
    if not not_naming(article, said.name):
        yield "title_names_the_answer"
    if is_only_cited(article, said.name):
        yield "only_cited"
    if is_courtesy(said.text):
        yield "said_out_of_courtesy"
    if is_minor(article, pool, said.name) and not is_pointed(said.text):
        yield "minor_speaker"


def forms_for(
    article: Material, name: str, others: Sequence[Candidate]
) -> tuple[Form, ...]:
    """Let only names be typed that readers know by heart.

    Where nobody else is there to choose from, only one in the title is known so well.
    """
    known = is_prominent(article, name)
    alone = len({one.text for one in others}) < FEWEST
    if known and (not alone or is_named_in(name, article.title)):
        return ("choice", "typed", "card")
    return ("choice", "card")


def _speaker_barred(article: Material, said: Quotation) -> Excerpt:
    """Bar the speaker's name, title and apposition, and every other mention of it."""
    text, sentence = article.text, said.quote.sentence
    bars = bars_over(article, sentence, said.stated, said.speaker)
    hidden = [_middle(text, span) for span in said.spans]
    return excerpt_of(article, sentence, bars, [span for span in hidden if span])


def _middle(text: str, span: Span) -> Span | None:
    """Return what to leave out of a long quotation: all but a few words at the ends."""
    words = [Span(*match.span()) for match in _WORD.finditer(text, *span)]
    if len(words) <= _SHOWN_WORDS:
        return None
    return Span(words[3].start, words[-3].end)
