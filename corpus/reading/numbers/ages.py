"""Ages: "a 44-year-old man", "aged 55", "Papermaster, 49, had left"."""

from __future__ import annotations

import re
from decimal import Decimal

from corpus.reading.facts import Range, Span
from corpus.reading.numbers.words_around import before

_LEFT = re.compile(
    r"\b(?:aged|ages?(?:\sof)?|turn(?:s|ed|ing))\s(?:about\s|over\s|under\s|around\s)?$",
    re.IGNORECASE,
)
_RIGHT = re.compile(r"[\s-]years?[\s-]old\b(?:s\b)?", re.IGNORECASE)
_NAME_LEFT = re.compile(r"\b[A-Z][\w.'’-]*[\w.],\s$")
_NAME_RIGHT = re.compile(r",\s|\)")
_FULL_NAME_LEFT = re.compile(r"\b[A-Z][\w.'’-]*\s[A-Z][\w'’-]+,\s$")
_STOP = re.compile(r"\.(?!\d)")
_OLDEST = 125  # of people; rocks say that they are "years old"


def age_at(text: str, number: Span, value: Decimal | Range, part: Span) -> Span | None:
    """Return the stretch that states an age, if the number is one."""
    if match := _RIGHT.match(text, number.end, part.end):
        return Span(number.start, match.end())
    oldest = value.high if isinstance(value, Range) else value
    if not 0 < oldest < _OLDEST:
        return None
    left = before(text, number.start, part)
    if _LEFT.search(left):
        return number
    if (
        isinstance(value, Range)
        or value < 10
        or not left.endswith(", ")
        or not number.of(text).isdecimal()
    ):
        return None
    if _NAME_LEFT.search(left) and _NAME_RIGHT.match(text, number.end, part.end):
        return number
    stops = _STOP.match(text, number.end, part.end)
    return number if stops and _FULL_NAME_LEFT.search(left) else None
