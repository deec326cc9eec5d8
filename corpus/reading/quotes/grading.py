"""Name all that decides how sure a quote is, and grade it by that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from corpus.reading.calibration import grade
from corpus.reading.facts import Quote, Speaker
from corpus.reading.lexicon import words_in
from corpus.reading.quotes.parts import Report
from corpus.reading.words import Word

Standing = Literal["named", "described", "vague"]

_PLAIN_CUES = words_in("sources", "plain_cues")
_DESCRIBERS = words_in("sources", "describers")
_NEVER = words_in("sources", "never")
_UNREAL = words_in("grammar", "modals") | {"to"}
_PASSING_ON = words_in("sources", "passing_on")
_LONGEST = 20  # words; a longer source has swallowed something


def graded(
    quote: Quote,
    *,
    standing: Standing,
    adjacent: bool = False,
    plain: bool = False,
) -> Quote:
    """Return a quote with its full rule, its confidence and its tier.

    ``adjacent``: a quotation stands alone right beside its reporting clause.
    ``standing``: how clear the source is. ``plain``: the cue only says "said".
    """
    traits = {
        "beside": adjacent,
        standing: True,
        "plain": plain,
        quote.stance: quote.stance != "stated",
        "hedged": quote.speaker is not None and quote.speaker.hedged,
        "speechless": quote.speaker is None or quote.cue is None,
    }
    rule = " ".join(
        [quote.form, quote.rule, *(word for word in traits if traits[word])]
    )
    words = grade("direct" if quote.form == "direct" else "reported", rule)
    # Of reported speech nothing but its source is asked.
    asked = words if quote.form == "direct" else grade("source", rule)
    return replace(quote, rule=rule, confidence=words.confidence, tier=asked.tier)


def graded_as_reported(quote: Quote, words: Sequence[Word], report: Report) -> Quote:
    """Return a quote graded by all that its report tells."""
    return graded(
        quote,
        adjacent=report.adjacent,
        standing=_standing(words, report, quote.speaker),
        plain=_is_plain(words, report),
    )


def _standing(
    words: Sequence[Word], report: Report, speaker: Speaker | None
) -> Standing:
    """Return whether the source has a name, is described, or could be anybody."""
    if report.source is None or speaker is None:
        return "vague"
    source = words[slice(*report.source)]
    if _passes_on(words, report):
        return "vague"
    if len(source) > _LONGEST or any(
        word.lower in _NEVER or word.text[0].isdigit() for word in source
    ):
        return "vague"
    if speaker.name is not None:
        return "named"
    nouns = [word for word in source if word.tag.startswith("NN")]
    opened = source[0].lower in _DESCRIBERS
    capital = [word for word in nouns if word.text[0].isupper()]
    if len(source) == 1:  # "Officials" opens a sentence, "Reuters" is somebody
        return "described" if capital and source[0].tag == "NNP" else "vague"
    return "described" if capital or (nouns and opened) else "vague"


def _passes_on(words: Sequence[Word], report: Report) -> bool:
    """Say whether the source names another one: "…, the paper said, citing police"."""
    return any(
        word.lower in _PASSING_ON
        and not any(start < at < stop for start, stop in report.content)
        and (report.verb is None or at != report.verb.verb)
        for at, word in enumerate(words)
    )


def _is_plain(words: Sequence[Word], report: Report) -> bool:
    """Say whether the cue is "according to" or "said": no "saying", no "would say"."""
    if report.verb is None:
        return report.rule == "according-to"
    form = report.verb.form
    group = words[report.verb.start : report.verb.end]
    real = not any(word.lower in _UNREAL for word in group)
    return real and form.lemma in _PLAIN_CUES and form.shape != "ing"
