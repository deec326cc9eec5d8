"""Words for how large, not for how many: "dozens of", "several hundred"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from corpus.reading.facts import Range, Span
from corpus.reading.lexicon import table
from corpus.reading.numerals import SCALES, VAGUE, one_of

_SOME: dict[str, list[int]] = table("numbers")["vague"]
_GREAT = [word for word in VAGUE if word not in ("dozens", "scores")]
_VAGUE = re.compile(
    rf"(?:(?P<some>{one_of(_SOME)})\s{{1,3}}(?P<scale>{one_of(SCALES)})"
    rf"(?:\s{{1,3}}(?P<more>{one_of(SCALES)}))?\b(?!-)"
    rf"|(?P<tens>tens\sof|{one_of(VAGUE)})(?:\s(?:of\s)?(?P<great>{one_of(_GREAT)}))?"
    rf"(?:\sof\s(?P<greater>{one_of(_GREAT)}))?\b)",
    re.IGNORECASE,
)
_OF = re.compile(r"\sof\b", re.IGNORECASE)
_TEN = Decimal(10)


class Vague(NamedTuple):
    span: Span
    value: Range


def vague_at(text: str, at: int, end: int) -> Vague | None:
    """Read a vague amount as the range that its words leave open.

    "Hundreds" are at least two and stop short of the next word up, a thousand.
    """
    match = _VAGUE.match(text, at, end)
    if match is None:
        return None
    span = Span(*match.span())
    if match["some"]:
        low, high = _SOME[" ".join(match["some"].lower().split())]
        scale = SCALES[match["scale"].lower()]
        scale *= SCALES[match["more"].lower()] if match["more"] else 1
        return Vague(span, Range(low=scale * low, high=scale * high))
    first = match["tens"].lower()
    if first == "scores" and not _OF.match(text, span.end, end):
        return None  # "their scores in maths"
    if first.startswith("tens") and not match["great"]:
        return None
    scale = _TEN if first.startswith("tens") else VAGUE[first]
    for further in (match["great"], match["greater"]):
        scale *= VAGUE[further.lower()] if further else 1
    return Vague(span, Range(low=scale * 2, high=scale * 10))
