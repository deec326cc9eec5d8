"""Ages beyond the calendar: "66 million years ago", "11,700 years ago"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from corpus.reading.dates.rule import Context, Timex, rule
from corpus.reading.dates.vocabulary import COUNT, S, compiled
from corpus.reading.facts import Span
from corpus.reading.numerals import SCALES, SMALL, TENS, one_of, value_of

# TIMEX2 counts thousands, millions and billions of years before the present.
_PREFIXES = ((Decimal(10**9), "GA"), (Decimal(10**6), "MA"), (Decimal(10**3), "KA"))
_FEWEST = 3_000  # fewer years are counted back from the day of publication
_LATEST_BP = 1000


def _ago(match: re.Match[str], _: Context) -> Timex | None:
    fewest = _FEWEST if match["way"].lower() == "ago" else _LATEST_BP
    ends = _age(match["count"], match["scale"], fewest)
    if match["low"] is None or ends is None:
        return ends
    # "between 230 and 66 million": the first number shares the word of the second.
    scale = match["scale"] or _SCALE_AT_END.search(match["count"])
    shared = scale if isinstance(scale, str) else scale and scale[0]
    begins = _age(match["low"], None, fewest) or _age(match["low"], shared, fewest)
    if begins is None:
        return None
    span, ending = Span(*match.span("low")), Span(match.start("count"), match.end())
    return replace(begins, span=span, ends=replace(ends, span=ending))


def _age(count: str, scale: str | None, fewest: int) -> Timex | None:
    years = value_of(count)
    if years is None:
        return None
    if scale:
        years *= SCALES[scale.lower()]
    if years < fewest:
        return None
    size, prefix = next(each for each in _PREFIXES if years >= each[0])
    return Timex("DATE", f"{prefix}{(years / size).normalize():f}")


_SCALE = one_of(SCALES)
_SCALE_AT_END = compiled(rf"\b(?:{_SCALE})$")

RULES = (
    rule(
        "long_ago",
        {*SMALL, *TENS, "a", "an", "#"},
        rf"(?:(?P<low>{COUNT})(?:{S}(?:and|to|or){S}|\s?[-–]\s?))?"
        rf"(?P<count>{COUNT})(?:\s?±\s?\d{{1,9}}(?:\.\d{{1,9}})?)?"
        rf"(?:{S}(?P<scale>{_SCALE}))?{S}(?:calendar{S})?years{S}"
        rf"(?P<way>ago|before{S}(?:the{S})?present|(?-i:B\.?P\b\.?))",
        _ago,
    ),
)
