"""Name all that decides how sure a quote is, and grade it by that."""

from __future__ import annotations

from dataclasses import replace

from corpus.reading.calibration import grade
from corpus.reading.facts import Quote
from corpus.reading.quotes.sources import Standing


def graded(
    quote: Quote, *, adjacent: bool, standing: Standing, plain: bool = False
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
