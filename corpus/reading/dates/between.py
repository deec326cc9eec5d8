"""Years made years by their company: "between 1347 and 1351", "born c. 1343"."""

from __future__ import annotations

import dataclasses
import re

from corpus.reading.dates.points import starting
from corpus.reading.dates.rule import Context, Timex, rule
from corpus.reading.dates.vocabulary import LIVES, YEAR, S
from corpus.reading.dates.years import counts_what_follows
from corpus.reading.facts import Span
from corpus.reading.numerals import one_of

_CIRCA = r"(?:about|around|circa|c\.|ca\.)"
_LIVES = one_of(LIVES)


def _year(text: str, span: tuple[int, int]) -> Timex:
    year = int(text)
    point = starting("year", year)
    return Timex("DATE", f"{year:04d}", point=point, span=Span(*span))


def _between(match: re.Match[str], context: Context) -> Timex | None:
    """Read two years; "between 1200 and 1500 men" names none."""
    if int(match["low"]) >= int(match["high"]):
        return None
    if counts_what_follows(context.after(match.end())):
        return None
    ends = _year(match["high"], match.span("high"))
    if match["circa"]:
        span = Span(match.start("circa"), match.end())
        ends = dataclasses.replace(ends, span=span, mod="APPROX")
    return dataclasses.replace(_year(match["low"], match.span("low")), ends=ends)


def _life(match: re.Match[str], _: Context) -> Timex:
    return _year(match["year"], match.span("year"))


RULES = (
    rule(
        "year_range",
        "between from",
        rf"(?:between|from){S}(?:{_CIRCA}\s?)?(?P<low>{YEAR}){S}(?:and|to|until|till){S}"
        rf"(?P<circa>{_CIRCA}\s?)?(?P<high>{YEAR})",
        _between,
    ),
    rule(
        "in_year",
        {word.rstrip(".") for word in LIVES},
        rf"(?<=\W)(?:{_LIVES}){S}?(?:{_CIRCA}\s?)?(?P<year>{YEAR}|[1-9]\d\d(?=\s?[);–-]))",
        _life,
    ),
)
