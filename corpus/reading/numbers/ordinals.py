"""Ranks: "the 16th president", "a fourth round".

"First" to "third" are left out: they mostly order the telling, not what is told.
"""

from __future__ import annotations

import re
from decimal import Decimal

from corpus.reading.facts import Span
from corpus.reading.numbers.amounts import Amount
from corpus.reading.numbers.counted import singular_after
from corpus.reading.numbers.found import Found
from corpus.reading.numbers.words_around import STREETS
from corpus.reading.numerals import ORDINALS, SMALL, TENS, one_of

_LOWEST = 4
_PARTS = [word for word, number in SMALL.items() if 0 < number < 10]  # "two fifths"
SPELT = {word: rank for word, rank in ORDINALS.items() if rank >= _LOWEST}
_ORDINAL = re.compile(
    r"(?:(?P<digits>\d{1,3}(?:,\d{3}){1,3}|\d{1,6})\s?(?:st|nd|rd|th)"
    rf"|(?:(?P<tens>{one_of(TENS)})[- ])?(?P<word>{one_of(ORDINALS)}))(?![\w])",
    re.IGNORECASE,
)
_NO_RANK_RIGHT = re.compile(
    rf"[\s-](?:[A-Z]|(?i:{one_of(STREETS)})\b)|-?\s?\d|[/:\"”’]"
)
_NO_RANK_LEFT = re.compile(
    rf"(?:[\w/.&$£€-]|\b(?:an?|{one_of(_PARTS)})[- ])$",
    re.IGNORECASE,
)


def ordinal_at(text: str, at: int, part: Span) -> Found | None:
    """Read the ordinal that begins at offset ``at``, unless it is part of a name."""
    match = _ORDINAL.match(text, at, part.end)
    if match is None or _NO_RANK_RIGHT.match(text, match.end(), part.end):
        return None
    rank = _rank(match)
    spelt = match["digits"] is None
    left = text[max(0, at - 6) : at]
    if (spelt and rank < _LOWEST) or _is_named(match[0], left):
        return None
    counted = singular_after(text, match.end(), part.end)
    article = re.search(r"\ba\s$", left)
    if _NO_RANK_LEFT.search(left) and not (article and counted):
        return None
    span = Span(*match.span())
    amount = Amount("cardinal", span, span, span, Decimal(rank), None)
    return Found(amount, "ordinal", "ordinal", span, counted)


def _rank(match: re.Match[str]) -> int:
    if match["digits"]:
        return int(match["digits"].replace(",", ""))
    tens = TENS[match["tens"].lower()] if match["tens"] else 0
    return tens + ORDINALS[match["word"].lower()]


def _is_named(written: str, left: str) -> bool:
    """Say whether a capital in mid-sentence makes it a name: "the Fifth Amendment"."""
    return written[0].isupper() and bool(left.strip())
