"""Ages beyond the calendar: "66 million years ago", "11,700 years ago"."""

from __future__ import annotations

import re
from decimal import Decimal

from corpus.reading.dates.rule import Context, Timex, rule
from corpus.reading.dates.vocabulary import COUNT, S
from corpus.reading.numerals import SCALES, SMALL, TENS, one_of, value_of

# TIMEX2 counts thousands, millions and billions of years before the present.
_PREFIXES = ((Decimal(10**9), "GA"), (Decimal(10**6), "MA"), (Decimal(10**3), "KA"))
_FEWEST = 10_000  # fewer years are counted back from the day of publication
_LATEST_BP = 1000


def _ago(match: re.Match[str], _: Context) -> Timex | None:
    years = value_of(match["count"])
    if years is None:
        return None
    if match["scale"]:
        years *= SCALES[match["scale"].lower()]
    counted_in_full = match["way"].lower() == "ago"
    if years < (_FEWEST if counted_in_full else _LATEST_BP):
        return None
    size, prefix = next(each for each in _PREFIXES if years >= each[0])
    return Timex("DATE", f"{prefix}{(years / size).normalize():f}")


RULES = (
    rule(
        "long_ago",
        {*SMALL, *TENS, "a", "an", "#"},
        rf"(?P<count>{COUNT})(?:\s?±\s?\d{{1,9}}(?:\.\d{{1,9}})?)?"
        rf"(?:{S}(?P<scale>{one_of(SCALES)}))?{S}(?:calendar{S})?years{S}"
        rf"(?P<way>ago|before{S}(?:the{S})?present|(?-i:B\.?P\b\.?))",
        _ago,
    ),
)
