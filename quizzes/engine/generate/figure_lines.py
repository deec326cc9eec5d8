"""A sentence cut down to what a question about its figure needs.

Left out are an opening "Altogether,", a bare weekday, which a question about an article
with a date can do without, who was cited, and what else may be the case.
"""

from __future__ import annotations

import re

from corpus.reading.facts import Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.dates import MONTHS

_OPENER = re.compile(
    r"^(?:Altogether|Overall|All told|In all|In total|In the end), ", re.IGNORECASE
)
_DATE_AHEAD = re.compile(
    rf"^((?:On|In) (?:\d{{1,2}} )?(?:(?:{'|'.join(MONTHS)}) )?\d{{4}}) (?=[A-Za-z])"
)
_WEEKDAY = re.compile(
    r",? (?:(?:early|late) )?on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:morning|afternoon|evening|night))?(?!,? ?\d|\w|[’'-])"
)
_CONTRAST = re.compile(rf"\b(?:{'|'.join(word_list('telling_figures')['contrast'])}) $")
_CITED = re.compile(r", citing [^;]+$")
_BY_A_FIGURE = re.compile(
    r", according to the (?:usual )?(?:figure|number|count)s?\b[^,]*$"
)
_PROVIDED = re.compile(r",? (?:if|unless) .+$")


def cut_down(sentence: str, group: Span) -> tuple[str, Span]:
    """Return the sentence and the place of ``group`` in it."""
    before, told = sentence[: group.start], sentence[group.start : group.end]
    after = sentence[group.end :].removesuffix(".")
    before = _DATE_AHEAD.sub(r"\1, ", before)
    before = _CONTRAST.sub("", _WEEKDAY.sub("", _OPENER.sub("", before)))
    for added in (_WEEKDAY, _CITED, _BY_A_FIGURE, _PROVIDED):
        after = added.sub("", after)
    start = len(before)
    return f"{before}{told}{after}.", Span(start, start + len(told))
