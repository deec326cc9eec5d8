"""Which way a bare "Friday" or "June" points: back or ahead."""

from __future__ import annotations

import re
from typing import Literal

from corpus.reading.dates.rule import Context
from corpus.reading.dates.vocabulary import FUTURE, PAST

Direction = Literal["past", "future"]

_WORD = re.compile(r"[a-z]+(?=['’]ll)|['’]ll|[a-z]+", re.IGNORECASE)
_ED = re.compile(r"[a-z]{2,}[^e\W]ed$")


def direction(context: Context, start: int, end: int) -> Direction | None:
    """Read the nearest verb that tells a time, first to the left, then right.

    None means that the clause says nothing either way.
    """
    left = _WORD.findall(context.before(start, 60).lower())
    for word in reversed(left):
        if cue := _cue(word):
            return cue
    for word in _WORD.findall(context.after(end, 45).lower()):
        if cue := _cue(word):
            return cue
    return None


def _cue(word: str) -> Direction | None:
    if word in FUTURE:
        return "future"
    return "past" if word in PAST or _ED.match(word) else None
