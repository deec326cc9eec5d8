"""A sentence cut down to what a question about its figure needs.

Left out are an opening "Altogether,", a bare weekday, which a question about an article
with a date can do without, who was cited, and what else may be the case.
"""

from __future__ import annotations

import re

from corpus.reading.facts import Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.clause_words import FINITE, words_of
from quizzes.engine.generate.dates import MONTHS

_NUMBER_WORDS = frozenset(word_list("numerals")["words"]) - {""}
_NUMERAL = rf"(?:{'|'.join(sorted(_NUMBER_WORDS))})"
_OPENER = re.compile(
    r"^(?:(?:Altogether|Overall|All told|In all|In total|In the end), |In the end )",
    re.IGNORECASE,
)
_DAY_OF_A_DATE = re.compile(
    r"^On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?=\d{1,2} [A-Z])"
)
_DATE_AHEAD = re.compile(
    r"^((?:(?:On|In) |(?:In|During|At|After) the [a-z]+ of )"
    rf"(?:\d{{1,2}} )?(?:(?:{'|'.join(MONTHS)}) )?\d{{4}}) (?=[A-Za-z])"
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
_AND_OTHERS = re.compile(
    rf"(?: and (?:both|all)|(?:, (?:[\d,.]+|{_NUMERAL}) [^,;]+)*"
    rf" and (?:an?|\d[\d,.]*|{_NUMERAL}))"
    r" (?:of )?(?P<rest>[^,;]+)$"
)  # "12 houses, three mills and two bridges"
_LIFETIME = re.compile(r"^(By the time of [\w’'. -]+? death) (?=the |[A-Z])")
_HIS_LIFETIME = re.compile(
    r"^(?:By the time of (?:his|her) death|In its (?:final|finished|present) form),? "
)
_PROVIDED = re.compile(r",? (?:if|unless) .+$")


def cut_down(sentence: str, group: Span) -> tuple[str, Span]:
    """Return the sentence and the place of ``group`` in it."""
    before, told = sentence[: group.start], sentence[group.start : group.end]
    after = sentence[group.end :].removesuffix(".")
    before = _DAY_OF_A_DATE.sub("On ", before)
    before = _HIS_LIFETIME.sub("", before)
    before = _DATE_AHEAD.sub(r"\1, ", _LIFETIME.sub(r"\1, ", before))
    before = _CONTRAST.sub("", _WEEKDAY.sub("", _OPENER.sub("", before)))
    after = _without_others(after)
    for added in (_WEEKDAY, _CITED, _BY_A_FIGURE, _PROVIDED):
        after = added.sub("", after)
    start = len(before)
    return f"{before}{told}{after}.", Span(start, start + len(told))


def _without_others(after: str) -> str:
    """Leave out what else befell the same: "12 houses, three mills and two bridges"."""
    found = _AND_OTHERS.search(after)
    if found is None or FINITE & {word.kind for word in words_of(found["rest"])}:
        return after
    counted = words_of(after[: found.start()])
    plain = all(word.kind in {"word", "name"} for word in counted)
    return after[: found.start()] if plain else after
