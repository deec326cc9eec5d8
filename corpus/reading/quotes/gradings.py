"""How sure a quote is: the measured share of its rule, and its tier."""

from __future__ import annotations

from dataclasses import replace

from corpus.reading.facts import Quote, Tier
from corpus.reading.lexicon import table

_UNMEASURED = (1, 2)
_HIDDEN_BELOW = 0.5


def graded(quote: Quote, *, adjacent: bool) -> Quote:
    """Return a quote with its confidence and tier.

    ``adjacent``: a quotation stands alone right beside its reporting clause.
    """
    counts = table("quote_rules")
    right, total = counts.get(f"{quote.form} {quote.rule}", _UNMEASURED)
    confidence = round((right + 1) / (total + 2), 3)  # Laplace's rule of succession
    return replace(
        quote, confidence=confidence, tier=_tier(quote, confidence, adjacent=adjacent)
    )


def _tier(quote: Quote, confidence: float, *, adjacent: bool) -> Tier:
    speaker = quote.speaker
    if speaker is None or quote.cue is None or confidence < _HIDDEN_BELOW:
        return "C"
    named = speaker.name is not None and not speaker.hedged
    if quote.form == "direct" and adjacent and named and not quote.denied:
        return "A"
    return "B"
