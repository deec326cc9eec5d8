"""When and where something was said, as a stem tells one statement from another."""

from __future__ import annotations

import re

from corpus.reading.facts import Date
from quizzes.engine.context import needs_a_date
from quizzes.engine.generate.dates import grain_of, written
from quizzes.engine.generate.material import Material
from quizzes.engine.generate.quotations import Quotation

_MOST_WORDS = 8
_KINDS = re.compile(
    r"\b(?:statement|interview|conference|speech|address|letter|diary|book|essay"
    r"|report|debate|rally|briefing|broadcast|recording|article|editorial|lecture"
    r"|memoir|memoirs|telegram|post|tweet|website|twitter|facebook|magazine|column)\b",
    re.IGNORECASE,
)


def told_when_and_where(article: Material, said: Quotation) -> str:
    """Return " on 12 June 2014" or " in a statement", as far as the sentence has it."""
    return _day(article, said) or _occasion(article, said)


def _day(article: Material, said: Quotation) -> str:
    cue = said.quote.cue
    for _, date in article.of(Date):
        if date.sentence.start > said.quote.sentence.start:
            break
        if date.sentence != said.quote.sentence or date.tier != "A" or cue is None:
            continue
        dates_the_cue = date.event is not None and date.event.overlaps(cue)
        if dates_the_cue and date.mod is None and grain_of(date.value) == "day":
            return f" on {written(date.value, month_first=False)}"
    return ""


def _occasion(article: Material, said: Quotation) -> str:
    span = said.quote.occasion
    if span is None:
        return ""
    words = article.words(span).strip(" ,.")
    clear = _KINDS.search(words) and not needs_a_date(words)
    if not clear or len(words.split()) > _MOST_WORDS or set(words) & set('“”"'):
        return ""
    return f" {words[:1].lower()}{words[1:]}"
