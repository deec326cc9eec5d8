"""Two numbers set against each other: "one in five", "3:1", "1/100", "80/20"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from corpus.reading.facts import Span
from corpus.reading.numbers.amounts import Amount
from corpus.reading.numbers.words_around import PROPORTIONS, before
from corpus.reading.numerals import CARDINAL, one_of, value_of

_SHARE = re.compile(
    rf"\s(?P<link>in|out\sof|of|to)\s(?:every\s)?(?P<whole>{CARDINAL})\b(?![,.]\d|-)",
    re.IGNORECASE,
)
_SET_AGAINST = re.compile(
    r"(?P<sign>\s?:\s?|/)(?P<second>\d{1,3}(?:,\d{3})+|\d{1,5}(?:\.\d{1,3})?)(?![\w/:-]|[.,]\d)(?P<percent>%?)"
)
_PROPORTION = re.compile(rf"\b(?:{one_of(PROPORTIONS)})\b", re.IGNORECASE)
_MOST = 1000  # beyond that "in" and "of" join two quantities
_NEAR = 30  # characters in which a word for a proportion is looked for
_PARTS = frozenset([2, 3, 4, 5, 8, 10, 16, 20, 32, 50, 100, 1000, 10_000])


def share_at(text: str, amount: Amount, part: Span) -> Amount | None:
    """Read "eight of 10", "one in five" and "three to one" as one amount."""
    match = _SHARE.match(text, amount.number.end, part.end)
    whole = value_of(match["whole"]) if match else None
    top = amount.value
    if match is None or not whole or not isinstance(top, Decimal) or top > _MOST:
        return None
    if whole > _MOST:
        return None
    if match["link"].lower() == "to":
        if whole != 1 or top <= 1:
            return None  # "219 to 212" is a score
    elif top >= whole:
        return None
    return _joined(amount, match.end(), top / whole)


def proportion_at(text: str, amount: Amount, part: Span) -> Amount | None:
    """Read "3:1" and "80/20" beside a word for a proportion, and "1/10 of" anywhere.

    Elsewhere two such numbers are a time, a verse, a date or a score.
    """
    match = _SET_AGAINST.match(text, amount.number.end, part.end)
    top = amount.value
    if match is None or not isinstance(top, Decimal) or amount.unit:
        return None
    bottom = Decimal(match["second"].replace(",", ""))
    left = before(text, amount.number.start, part, _NEAR)
    right = text[match.end() : min(part.end, match.end() + _NEAR)]
    told = _PROPORTION.search(left) or _PROPORTION.search(right)
    divided = match["sign"] == "/" and top < bottom and bottom in _PARTS
    fraction = divided and re.match(r"\s(?:of|that of|as|the)\b", right)
    if not bottom or not (told or fraction):
        return None
    return _joined(amount, match.end(), top / bottom)


def _joined(amount: Amount, end: int, value: Decimal) -> Amount:
    span = Span(amount.number.start, end)
    return replace(
        amount, number=span, quantity=span, whole=span, value=value, unit=None
    )
