"""How many died where a text only gives the toll: "The death toll was 36,417"."""

from __future__ import annotations

import re

from corpus.reading.facts import Number, Span
from quizzes.engine.generate.material import Material
from quizzes.engine.generate.sources import title_is_shown

_TOLL = re.compile(
    r"The (?P<kind>(?:official|final|total) )?death toll(?: (?:in|at) [A-Z]\w+)?"
    r"(?:, [^,;“”\"]+,)? (?:was|reached|came to|stood at|rose to)"
    r"(?P<hedge>(?: (?:about|at least|more than))?) "
)
_ENDS = re.compile(r"\.|, | in (?:19|20)")
_ANY_TOLL = re.compile(r"\b[Dd]eath tolls?\b")


def death_toll_question(article: Material, fact: Number) -> str:
    """Return "what was the official death toll", if the text gives only one."""
    exact = fact.type == "count" and fact.tier != "C" and fact.operator in {None, "="}
    if not exact or fact.vague or not title_is_shown(article):
        return ""
    if len(_ANY_TOLL.findall(article.text)) != 1:
        return ""
    before = article.words(Span(fact.sentence.start, fact.quantity.start)) + " "
    told = _TOLL.fullmatch(before)
    after = article.words(Span(fact.quantity.end, fact.sentence.end))
    plain = told and not told["hedge"] and _ENDS.match(after)
    return f"what was the {told['kind'] or ''}death toll" if told and plain else ""
