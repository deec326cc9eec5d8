"""Which way a bare "Friday" or "June" points: back or ahead."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from corpus.reading.dates.rule import Context
from corpus.reading.dates.vocabulary import AHEAD, FUTURE, PAST, S, compiled
from corpus.reading.numerals import one_of

Direction = Literal["past", "future"]

_WORD = re.compile(r"[a-zA-Z]+(?=['’]ll)|['’]ll|[a-zA-Z]+")
# What was planned may still lie ahead: it tells nothing by itself.
_ED = re.compile(r"(?!planned)[a-z]{2,}[^e\W]ed$")
_POSSESSIVE = re.compile(r"['’]s\s")
_AHEAD = compiled(rf"\b(?:{one_of(AHEAD)}){S}(?:(?:early|late|mid){S})?$")
_HAD = re.compile(r"\bhad\b")
_HAD_BEEN = re.compile(r"\bhad\sbeen\s\w{1,12}(?:\sto)?$")
# "until 9 a.m. Tuesday": the hour is read, and what leads to it leads to the day.
_CLOCK = re.compile(
    r"(?:\d{1,2}(?::\d\d)?\s?(?:[ap]\.?\s?m\b\.?)?|noon|midnight)(?:\s[A-Z]{2,4})?,?"
    r"\s(?:on\s)?$"
)
_SET_TO = compiled(
    r"\b(?:(?:is|are|was|were)(?:\sset)?|set|scheduled|due|plan(?:s|ned|ning)?|hop(?:es?"
    r"|ed|ing))\sto$"
)
_NEAR, _FAR = 45, 150  # characters read behind the date


def direction(context: Context, start: int, end: int) -> Direction | None:
    """Read the nearest verb that tells a time, first to the left, then right.

    None means that the clause says nothing either way.
    """
    left = _CLOCK.sub("", context.leading(start, 60))
    # "On Thursday, a recording … emerged": the first verb may be far away.
    right = context.after(end, _NEAR if len(left) > 3 else _FAR)
    if _POSSESSIVE.match(right):  # "Wednesday's ruling" is one already given
        return None
    if _AHEAD.search(left) and not (_HAD.search(left) or _HAD.search(right)):
        return "future"
    return _first_cue(left, reversed(list(_WORD.finditer(left)))) or _first_cue(
        right, _WORD.finditer(right)
    )


def _first_cue(text: str, words: Iterable[re.Match[str]]) -> Direction | None:
    for word in words:
        to = word[0] == "to" and _SET_TO.search(text[: word.end()])
        cue = "future" if to else _cue(word[0])
        if cue == "future" and _HAD_BEEN.search(text[: word.end()]):
            return "past"
        if cue:
            return cue
    return None


def _cue(word: str) -> Direction | None:
    if word.lower() in FUTURE:
        return "future"
    # Only in lower case: "United" and "Allied" are no verbs.
    return "past" if word.lower() in PAST or _ED.match(word) else None
