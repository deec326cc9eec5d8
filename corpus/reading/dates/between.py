"""Years made years by their company: "between 1347 and 1351", "born c. 1343"."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.reading.dates.points import starting
from corpus.reading.dates.rule import Context, Timex, rule
from corpus.reading.dates.vocabulary import LIVES, YEAR, S
from corpus.reading.dates.years import counts_what_follows
from corpus.reading.facts import Span
from corpus.reading.numerals import one_of

_CIRCA = r"(?:about|around|circa|c\.|ca\.)"
_LIVES = one_of(LIVES)
_SHORT = frozenset(["b.", "d.", "fl.", "r."])
_BRACKET_LEFT = re.compile(r"[(,;]\s?$")
_ERA_AHEAD = re.compile(
    r"(?:\s?[-–—]\s?(?:c\.\s?|ca\.\s?)?\d{1,4})?\s?(?:BC|CE|AD|B\.C|C\.E|A\.D)"
)


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
        ends = replace(ends, span=span, mod="APPROX")
    return replace(_year(match["low"], match.span("low")), ends=ends)


def _life(match: re.Match[str], context: Context) -> Timex | None:
    right = context.after(match.end())
    if _ERA_AHEAD.match(right) or counts_what_follows(right):
        return None
    short = match["word"] in _SHORT
    if short and not _BRACKET_LEFT.search(context.before(match.start())):
        return None
    found = _year(match["year"], match.span("year"))
    high = match["high"]
    if high is None:
        return found
    whole = match["year"][: len(match["year"]) - len(high)] + high
    ends = _year(whole, match.span("high"))
    return (
        replace(found, rule="year_range", ends=ends)
        if found.value < ends.value
        else None
    )


RULES = (
    rule(
        "year_range",
        "between from",
        rf"(?:between|from){S}(?:{_CIRCA}\s?)?(?P<low>{YEAR}){S}(?:and|to|until|till){S}"
        rf"(?P<circa>{_CIRCA}\s?)?(?P<high>{YEAR})",
        _between,
    ),
    rule(
        "life_year",
        {word.rstrip(".") for word in LIVES},
        rf"(?<=\W)(?P<word>(?-i:{_LIVES})){S}?(?:{_CIRCA}\s?)?(?P<year>{YEAR}|[1-9]\d\d(?=\s?[);–-]))"
        r"(?:\s?[-–—]\s?(?P<high>\d{2,4})(?!\d))?",
        _life,
    ),
)
