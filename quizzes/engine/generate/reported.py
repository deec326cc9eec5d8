"""Whose statement a sentence reports, where its words are not the speaker's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.reading.facts import Quote, Span, Speaker
from quizzes.engine.generate.asked import Asked, Refused
from quizzes.engine.generate.bland import is_pointed
from quizzes.engine.generate.excerpts import Excerpt, excerpt_of
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.prominence import is_minor, is_only_cited
from quizzes.engine.generate.quotations import quotations_in
from quizzes.engine.generate.sources import named, not_naming
from quizzes.engine.generate.speakers import (
    bars_over,
    called,
    is_nameless,
    is_one_of_several,
    is_second_hand,
    is_vague,
    kind_of,
    speaker_key,
)
from quizzes.engine.generate.speech_acts import asked_for
from quizzes.engine.generate.standing import leans_on_the_text, telling_words
from quizzes.engine.generate.who_said import forms_for
from quizzes.engine.generate.wrong_speakers import wrong_speakers

_FAMILY, _PART = "who_said", "source"
_SUMMED_UP = re.compile(
    r"(?:what|how|why|who|whom|whose|which|when|where|whether|if|about)\b",
    re.IGNORECASE,
)  # what was spoken of, not what was said
_COMMENT = re.compile(
    r"\s+[—–]\s+(?:the|an?|one of|by far)\s[^—–“”\"]*$", re.IGNORECASE
)
_IS_QUOTED = "is quoted here"
_QUOTED = re.compile(r"[“\"](?=[^”\"]*\b[a-z]{3,})[a-z]")  # and not only a name
_OF_SEVERAL = frozenset({"say", "have said", "believe", "argue", "claim"})
_SHARE = 0.33  # of the sentence that is what was said
_FEWEST_TELLING = 4  # words that carry the meaning of a report,
_PLENTY_TELLING = 6  # and of what it says


def ask(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    """Ask for the source of each report, except where its sentence can be quoted."""
    quoted = {
        said.quote.sentence for said in quotations_in(article) if not said.flaws()
    }
    asked: set[tuple[Span, str]] = set()
    for stated, quote in article.of(Quote):
        if quote.form == "direct":
            continue
        rule = _why_not(article, quote)
        if quote.speaker and not rule:
            same = quote.sentence, called(article, stated, quote.speaker)
            rule = "sentence_is_asked_already" if same in asked else ""
            asked.add(same)
        if quote.sentence in quoted:
            rule = "sentence_is_quoted"
        if rule or quote.speaker is None:
            yield Refused(stated=stated, family=_FAMILY, part=_PART, rule=rule)
        else:
            yield _whose(article, pool, stated, quote, quote.speaker)


def _why_not(article: Material, quote: Quote) -> str:
    if quote.tier != "A":
        return "not_sure_enough"
    if quote.stance == "asked":
        return "only_asked"
    if quote.speaker is None:
        return "no_speaker"
    if quote.speaker.hedged:
        return "hedged_speaker"
    if _SUMMED_UP.match(article.words(quote.content[0])):
        return "speech_is_summed_up"
    act = asked_for(article, quote)
    if act == _IS_QUOTED and not _QUOTED.search(article.words(quote.sentence)):
        return "no_words_are_quoted"
    return "" if act else "cue_is_no_saying"


def _whose(
    article: Material, pool: Pool, stated: Stated, quote: Quote, speaker: Speaker
) -> Asked:
    name = called(article, stated, speaker)
    kind = kind_of(stated, speaker)
    bars = bars_over(article, quote.sentence, stated, speaker)
    excerpt = _without_comment(excerpt_of(article, quote.sentence, bars))
    ref = not_naming(article, name) or named(article)
    start = f"In {ref}, who"
    others = wrong_speakers(
        article,
        pool,
        name=name,
        kind=kind,
        said=_what_was_said(article, quote),
        shown=excerpt.visible(),
    )
    return Asked(
        family=_FAMILY,
        part=_PART,
        stated=stated,
        proof=speaker.span,
        stem=f"{start} {asked_for(article, quote)}?",
        excerpt=excerpt,
        key=speaker_key(article, stated, speaker),
        candidates=others,
        forms=forms_for(article, name, others),
        flaws=(
            *_flaws(article, quote, excerpt, name, kind),
            *_bland(article, pool, quote, name),
        ),
    )


def _what_was_said(article: Material, quote: Quote) -> str:
    told = " ".join(article.words(span) for span in quote.content)
    return _COMMENT.sub("", told)


def _without_comment(excerpt: Excerpt) -> Excerpt:
    """Cut off what the article itself adds: "— the first figure from the town"."""
    comment = _COMMENT.search(excerpt.text)
    if comment is None or any(end > comment.start() for _, end in excerpt.bars):
        return excerpt
    return Excerpt(f"{excerpt.text[: comment.start()]}.", excerpt.bars)


def _bland(article: Material, pool: Pool, quote: Quote, name: str) -> Iterator[str]:
    said = _what_was_said(article, quote)
    if telling_words(said) < _PLENTY_TELLING:
        yield "says_too_little"
    if is_minor(article, pool, name) and not is_pointed(said):
        yield "minor_speaker"


def _flaws(
    article: Material,
    quote: Quote,
    excerpt: Excerpt,
    name: str,
    kind: str,
) -> Iterator[str]:
    if is_only_cited(article, name):
        yield "only_cited"
    if kind == "person" and _speaks_with_others(article, quote):
        yield "one_of_two_speakers"
    if is_vague(name, kind):
        yield "vague_source"
    if is_nameless(name, kind) or is_one_of_several(article.text, name):
        yield "nameless_speaker"
    if kind == "outlet":
        yield "outlet_speaks"
    if is_second_hand(article, quote):
        yield "second_hand"
    if leans_on_the_text(excerpt.barred(), by_body=kind != "person"):
        yield "excerpt_leans_on_context"
    if "’s also" in excerpt.visible() or "'s also" in excerpt.visible():
        yield "excerpt_leans_on_context"
    if telling_words(excerpt.visible()) < _FEWEST_TELLING:
        yield "says_too_little"
    if _is_by_the_way(article, quote):
        yield "said_by_the_way"


def _is_by_the_way(article: Material, quote: Quote) -> bool:
    """Whether most of the sentence tells something else than what was said."""
    said = sum(len(article.words(span).split()) for span in quote.content)
    return said < _SHARE * len(article.words(quote.sentence).split())


def _speaks_with_others(article: Material, quote: Quote) -> bool:
    """Whether "Mr Hale and Mrs Penn say" it: either would be right."""
    if quote.speaker is None or quote.cue is None:
        return False
    text, span = article.text, quote.speaker.span
    joined = text[: span.start].endswith((" and ", " or ", " nor "))
    joined = joined or text[span.end :].startswith((" and ", " or ", " nor "))
    return joined or article.words(quote.cue).lower() in _OF_SEVERAL
