"""Times that name no calendar: "now", "recently", "the future"."""

from __future__ import annotations

import re

from corpus.reading.dates.rule import Context, Timex, rule
from corpus.reading.dates.vocabulary import UNIT, S, compiled

_NOT_NOW = compiled(r"\s?(?:,?\sdefunct|-)")


def _present(match: re.Match[str], context: Context) -> Timex | None:
    if _NOT_NOW.match(context.after(match.end())):
        return None
    return Timex("DATE", "PRESENT_REF", anchor="dct")


def _past(_: re.Match[str], __: Context) -> Timex:
    return Timex("DATE", "PAST_REF", anchor="dct")


def _future(_: re.Match[str], __: Context) -> Timex:
    return Timex("DATE", "FUTURE_REF", anchor="dct")


RULES = (
    rule(
        "present",
        "now currently right these at nowadays",
        rf"(?:now|currently|right{S}now|these{S}days|at{S}present|at{S}the{S}moment"
        r"|nowadays)\b",
        _present,
    ),
    rule(
        "past",
        "recently more lately the",
        rf"(?:(?:more{S})?recently|lately"
        rf"|the{S}(?:recent{S})?past(?=\W|$)(?!{S}(?:\w{{1,12}}{S})?{UNIT}\b))\b",
        _past,
    ),
    rule(
        "future",
        "the",
        rf"the{S}(?:(?:near|foreseeable|immediate|distant){S}future|future|near{S}term)\b",
        _future,
    ),
)
