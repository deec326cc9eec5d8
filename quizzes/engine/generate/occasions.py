"""In what form something was said, as a stem tells one statement from another."""

from __future__ import annotations

import re

from quizzes.engine.context import needs_a_date
from quizzes.engine.generate.material import Material
from quizzes.engine.generate.quotations import Quotation

_MOST_WORDS = 8
_KINDS = re.compile(
    r"\b(?:statement|interview|conference|speech|address|letter|diary|book|essay"
    r"|report|debate|rally|briefing|broadcast|recording|article|editorial|lecture"
    r"|memoir|memoirs|telegram|post|tweet|website|twitter|facebook|magazine|column)\b",
    re.IGNORECASE,
)


def told_where(article: Material, said: Quotation) -> str:
    """Return " in a statement" or " in a letter to The Times", if the sentence has it.

    The day is left out: it tells the options of other times apart.
    """
    span = said.quote.occasion
    if span is None:
        return ""
    words = article.words(span).strip(" ,.")
    clear = _KINDS.search(words) and not needs_a_date(words)
    if not clear or len(words.split()) > _MOST_WORDS or set(words) & set('“”"'):
        return ""
    return f" {words[:1].lower()}{words[1:]}"
