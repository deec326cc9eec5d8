"""A numeral, what it is worth and in which unit; ranges are one amount."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from corpus.reading.facts import Range, Span
from corpus.reading.numbers.ranges import Stretch, range_from
from corpus.reading.numbers.tolerances import Tolerance, tolerance_after
from corpus.reading.numbers.units import (
    Unit,
    currency_before,
    unit_after,
    unit_before,
)
from corpus.reading.numbers.vague import vague_at
from corpus.reading.numbers.words_around import before
from corpus.reading.numbers.written import Numeral, numeral_at, sign_before
from corpus.reading.numerals import FRACTION, FRACTIONS, SCALES, one_of, value_of

Kind = Literal["cardinal", "fraction", "vague"]

_FRACTION = re.compile(rf"(?:{FRACTION})(?![\w-])", re.IGNORECASE)
_MANY_PARTS = re.compile(r"\w+[- ](?:thirds|quarters|fifths|sixths|eighths|tenths)")
_OF_A_GREAT = re.compile(rf"\sof\san?\s(?P<scale>{one_of(SCALES)})\b", re.IGNORECASE)
_OF_ONE = re.compile(r"(?:\sof)?\s(?:an?|one)(?=\s)", re.IGNORECASE)
_DIVIDED = re.compile(r"(?P<top>\d{1,2})/(?P<bottom>\d{1,3})(?![\d/])")
_BY = re.compile(
    r"\bby\s(?:(?:about|almost|nearly|more\sthan|at\sleast|over)\s)?$", re.IGNORECASE
)
_OF = re.compile(r"\sof\b", re.IGNORECASE)
_LEFT = 14  # characters that a currency's sign takes
_NAMED_LEFT = 34  # characters that "magnitude of approximately " takes


@dataclass(frozen=True, slots=True)
class Amount:
    """``number`` is the bare numeral, ``quantity`` has the unit, ``whole`` all."""

    kind: Kind
    number: Span
    quantity: Span
    whole: Span
    value: Decimal | Range
    unit: Unit | None
    dashed: bool = False  # "15-20", which without a unit may be a score
    tolerance: Decimal | None = None


def amount_at(text: str, at: int, part: Span) -> Amount | None:
    """Read the numeral that begins at offset ``at``, with its unit."""
    return (
        _vague(text, at, part) or _fraction(text, at, part) or _cardinal(text, at, part)
    )


def _vague(text: str, at: int, part: Span) -> Amount | None:
    vague = vague_at(text, at, part.end)
    if vague is None:
        return None
    of = _OF.match(text, vague.span.end, part.end)
    unit = unit_after(text, of.end() if of else vague.span.end, part.end, "million")
    quantity = Span(at, unit.at if unit else vague.span.end)
    return Amount("vague", vague.span, quantity, quantity, vague.value, unit)


def _fraction(text: str, at: int, part: Span) -> Amount | None:
    if measured := _divided(text, at, part):
        return measured
    match = _FRACTION.match(text, at, part.end)
    if match is None:
        return None
    value = value_of(match[0])
    if value is None:
        value = FRACTIONS.get(re.split(r"[\s-]", match[0].lower())[-1])
    if value is None:
        return None
    span = Span(*match.span())
    of_one = _OF_ONE.match(text, span.end, part.end)
    if measured := _measured(
        text, span, of_one.end() if of_one else span.end, value, part
    ):
        return measured  # "a quarter of a percent", "half a mile", "½ cup"
    if great := _OF_A_GREAT.match(text, match.end(), part.end):
        # "a quarter of a million" is a number like any other.
        span = Span(span.start, great.end())
        value *= SCALES[great["scale"].lower()]
        unit = unit_after(text, span.end, part.end, great["scale"])
        quantity = Span(span.start, unit.at if unit else span.end)
        return Amount("cardinal", span, quantity, quantity, value, unit)
    whole = _OF.match(text, span.end, part.end) or _by(text, at, part)
    if whole or _MANY_PARTS.fullmatch(match[0].lower()):
        return Amount("fraction", span, span, span, value, None)
    return None


def _by(text: str, at: int, part: Span) -> bool:
    """Say whether a fraction says by how much: "fell by almost a third"."""
    return _BY.search(before(text, at, part, 24)) is not None


def _divided(text: str, at: int, part: Span) -> Amount | None:
    """Read "1/4 inch": without a unit it might be a date."""
    match = _DIVIDED.match(text, at, part.end)
    if match is None or int(match["top"]) >= int(match["bottom"]):
        return None
    value = Decimal(match["top"]) / Decimal(match["bottom"])
    return _measured(text, Span(*match.span()), match.end(), value, part)


def _measured(
    text: str, span: Span, at: int, value: Decimal, part: Span
) -> Amount | None:
    """Return a fraction of the unit that begins at offset ``at``."""
    unit = unit_after(text, at, part.end, "")
    if unit is None:
        return None
    quantity = Span(span.start, unit.at)
    return Amount("cardinal", span, quantity, quantity, value, unit)


def _cardinal(text: str, at: int, part: Span) -> Amount | None:
    left = before(text, at, part, _LEFT)
    currency = currency_before(left, at, text[at : at + 40])
    low = numeral_at(text, at, part, money=currency is not None)
    if low is None:
        return None
    minus = None if currency else sign_before(text, low.span.start, part)
    if minus is not None and (text[minus] == "−" or _unit(text, low, part)):
        low = Numeral(Span(minus, low.span.end), -low.value, low.shared)
    start = currency.at if currency else low.span.start
    if stretch := range_from(text, low, start, currency, part):
        return _of_stretch(stretch, start, currency, _named(text, start, part))
    unit = _unit(text, low, part) if currency is None else None
    if off := tolerance_after(text, low, unit, part):
        return _with_tolerance(text, low, off, part)
    unit = currency or unit or _named(text, start, part, low.span.end)
    stop = low.span.end if unit is None or unit is currency else unit.at
    if currency and (named := _unit(text, low, part)):
        stop = named.at if named.kind == "money" else stop  # "$9.99 US dollars"
    quantity = Span(start, max(stop, low.span.end))
    return Amount("cardinal", low.span, quantity, quantity, low.value, unit)


def _unit(text: str, number: Numeral, part: Span) -> Unit | None:
    span = number.span
    written = span.of(text)
    unit = unit_after(text, span.end, part.end, written)
    if unit is None or not written[0].isalpha() or unit.kind == "percent":
        return unit
    # Words take words: "twenty tonnes", never "one m"; "at one point" is no measure.
    if unit.name == "point" and written.lower() == "one":
        return None
    return unit if unit.at - span.end > 3 else None


def _named(text: str, start: int, part: Span, end: int = 0) -> Unit | None:
    """Return the unit that is named before the number between the two offsets."""
    return unit_before(before(text, start, part, _NAMED_LEFT), end)


def _of_stretch(
    stretch: Stretch, start: int, currency: Unit | None, named: Unit | None
) -> Amount:
    unit, number = stretch.unit or named, stretch.number
    stop = number.end if unit is None or unit is currency else unit.at
    quantity = Span(start, max(number.end, stop))
    whole = Span(stretch.whole_start, quantity.end)
    return Amount(
        "cardinal", number, quantity, whole, stretch.value, unit, dashed=stretch.dashed
    )


def _with_tolerance(text: str, number: Numeral, off: Tolerance, part: Span) -> Amount:
    span = Span(number.span.start, off.end)
    unit = unit_after(text, off.end, part.end, span.of(text))
    quantity = Span(span.start, unit.at if unit else off.end)
    value = number.value.scaleb(off.shared)
    return Amount(
        "cardinal", span, quantity, quantity, value, unit, tolerance=off.value
    )
