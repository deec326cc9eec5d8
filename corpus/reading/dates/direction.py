"""Which way a bare "Friday" or "June" points: back or ahead."""

from __future__ import annotations

import re
from typing import Literal

from corpus.reading.dates.rule import Context
from corpus.reading.dates.vocabulary import AHEAD, FUTURE, PAST, S, compiled
from corpus.reading.numerals import one_of

Direction = Literal["past", "future"]

_WORD = re.compile(r"[a-zA-Z]+(?=['’]ll)|['’]ll|[a-zA-Z]+")
_ED = re.compile(r"(?!planned)[a-z]{2,}[^e\W]ed$")  # what was planned may lie ahead
_POSSESSIVE = re.compile(r"['’]s\s")
_AHEAD = compiled(rf"\b(?:{one_of(AHEAD)}){S}(?:(?:early|late|mid){S})?$")
_IS_TO = compiled(
    r"\b(?:(?:is|are|was|were)(?:\sset)?|set|scheduled|planned|due)\sto\s"
)


def direction(context: Context, start: int, end: int) -> Direction | None:
    """Read the nearest verb that tells a time, first to the left, then right.

    None means that the clause says nothing either way.
    """
    left, right = context.before(start, 60), context.after(end, 45)
    if _POSSESSIVE.match(right):  # "Wednesday's ruling" is one already given
        return None
    if _AHEAD.search(left) or _IS_TO.search(left):
        return "future"
    for word in reversed(_WORD.findall(left)):
        if cue := _cue(word):
            return cue
    for word in _WORD.findall(right):
        if cue := _cue(word):
            return cue
    return None


def _cue(word: str) -> Direction | None:
    if word.lower() in FUTURE:
        return "future"
    # Only in lower case: "United" and "Allied" are no verbs.
    return "past" if word.lower() in PAST or _ED.match(word) else None
