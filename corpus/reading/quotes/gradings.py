"""How sure a quote is: the measured share of its rule, and its tier."""

from __future__ import annotations

from dataclasses import replace

from corpus.reading.facts import Quote, Tier
from corpus.reading.lexicon import table
from corpus.reading.quotes.sources import Standing

_UNMEASURED = (1, 2)
_HIDDEN_BELOW = 0.5
_SURE = 0.97


def graded(
    quote: Quote, *, adjacent: bool, standing: Standing, plain: bool = False
) -> Quote:
    """Return a quote with its confidence and tier.

    ``adjacent``: a quotation stands alone right beside its reporting clause.
    ``standing``: how clear the source is. ``plain``: the cue only says "said".
    """
    counts = table("quote_rules")
    right, total = counts.get(f"{quote.form} {quote.rule}", _UNMEASURED)
    confidence = round((right + 1) / (total + 2), 3)  # Laplace's rule of succession
    graded_quote = replace(quote, confidence=confidence)
    sure = _is_sure(quote, adjacent=adjacent, standing=standing, plain=plain)
    return replace(graded_quote, tier=_tier(graded_quote, sure=sure))


def _tier(quote: Quote, *, sure: bool) -> Tier:
    if quote.speaker is None or quote.cue is None:
        return "C"
    if sure and quote.stance != "denied" and not quote.speaker.hedged:
        return "A"
    return "C" if quote.confidence < _HIDDEN_BELOW else "B"


def _is_sure(quote: Quote, *, adjacent: bool, standing: Standing, plain: bool) -> bool:
    if standing == "vague":
        return False
    if quote.form == "direct" and adjacent:
        return standing == "named" or _share("described", quote.rule) >= _SURE
    return plain and _share("reported", quote.rule) >= _SURE


def _share(group: str, rule: str) -> float:
    right, total = table("quote_sources")[group].get(rule, (0, 1))
    return float(right / total)
