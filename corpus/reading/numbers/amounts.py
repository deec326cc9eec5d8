"""A numeral, what it is worth and in which unit; ranges are one amount."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from corpus.reading.facts import Range, Span
from corpus.reading.numbers.units import Unit, currency_before, unit_after
from corpus.reading.numerals import (
    CARDINAL,
    FRACTION,
    FRACTIONS,
    SCALES,
    VAGUE,
    one_of,
    value_of,
)

Kind = Literal["cardinal", "fraction", "vague"]

_VAGUE = re.compile(
    rf"(?:tens\sof\s(?P<tens>thousands|millions|billions)"
    rf"|(?P<first>{one_of(VAGUE)})(?:\sof\s(?P<second>thousands|millions|billions))?)\b",
    re.IGNORECASE,
)
_FRACTION = re.compile(rf"(?:{FRACTION})(?![\w-])", re.IGNORECASE)
_OF_A_GREAT = re.compile(rf"\sof\san?\s(?P<scale>{one_of(SCALES)})\b", re.IGNORECASE)
_OF = re.compile(r"\sof\b", re.IGNORECASE)
_CARDINAL = re.compile(rf"(?:{CARDINAL})", re.IGNORECASE)
_SUFFIX = re.compile(r"\s?(?:bn|mn|mln|tn)\b", re.IGNORECASE)
_MONEY_SUFFIX = re.compile(r"\s?(?:bn|mn|mln|tn)\b|[mkb]\b", re.IGNORECASE)
_GIVE_OR_TAKE = re.compile(r"\s?(?:±|\+/-)\s?\d{1,9}(?:\.\d{1,9})?")
_DASH = r"\s?[-–—]\s?"
_TO = re.compile(
    rf"(?P<link>{_DASH}|\sto\s|\sand\s)(?:US\$|A\$|C\$|HK\$|[$£€¥])?\s?"
    rf"(?P<high>{CARDINAL})(?P<suffix>bn\b|mn\b|m\b|tn\b)?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)
# "It rose from 3 to 4" tells two numbers, "ranging from 3 to 4" tells a range.
_FROM = re.compile(r"\bfrom\s$", re.IGNORECASE)
_RANGING = re.compile(r"\brang(?:e|es|ed|ing)\sfrom\s$", re.IGNORECASE)
_POWER = re.compile(
    r"\s?[×x·]\s?10(?:\^(?P<plain>[-−]?\d{1,2})|(?P<raised>[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))"
)
_LOWERED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−", "-0123456789-")
_SCALE_WORD = re.compile(rf"\b({one_of(SCALES)})$", re.IGNORECASE)
_MINUS = re.compile(r"(?:^|[\s(\[])[-−]$")
_LEFT = 14  # characters that "between US$ " takes


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


def amount_at(text: str, at: int, part: Span) -> Amount | None:
    """Read the numeral that begins at offset ``at``, with its unit."""
    return (
        _vague(text, at, part) or _fraction(text, at, part) or _cardinal(text, at, part)
    )


def _vague(text: str, at: int, part: Span) -> Amount | None:
    match = _VAGUE.match(text, at, part.end)
    if match is None:
        return None
    if match["tens"]:
        low = Decimal(20) * VAGUE[match["tens"].lower()]
    else:
        low = Decimal(2) * VAGUE[match["first"].lower()]
        if match["second"]:
            low *= VAGUE[match["second"].lower()]
    span = Span(*match.span())
    # "Hundreds of thousands" stops short of the next word up, a million.
    return Amount("vague", span, span, span, Range(low=low, high=low * 5), None)


def _fraction(text: str, at: int, part: Span) -> Amount | None:
    match = _FRACTION.match(text, at, part.end)
    if match is None or not _OF.match(text, match.end(), part.end):
        return None
    value = value_of(match[0])
    if value is None:
        words = re.split(r"[\s-]", match[0].lower())
        value = FRACTIONS.get(words[-1])
    if value is None:
        return None
    span = Span(*match.span())
    if great := _OF_A_GREAT.match(text, match.end(), part.end):
        # "a quarter of a million" is a number like any other.
        span = Span(span.start, great.end())
        value *= SCALES[great["scale"].lower()]
        unit = unit_after(text, span.end, part.end, great["scale"])
        quantity = Span(span.start, unit.at if unit else span.end)
        return Amount("cardinal", span, quantity, quantity, value, unit)
    return Amount("fraction", span, span, span, value, None)


def _cardinal(text: str, at: int, part: Span) -> Amount | None:
    match = _CARDINAL.match(text, at, part.end)
    if match is None:
        return None
    left = text[max(part.start, at - _LEFT) : at]
    currency = currency_before(left, at, match[0])
    end = match.end()
    suffix = (_MONEY_SUFFIX if currency else _SUFFIX).match(text, end, part.end)
    if suffix and match[0][-1].isdecimal():
        end = suffix.end()
    value = value_of(text[at:end])
    if value is None:
        return None
    if power := _POWER.match(text, end, part.end):
        end = power.end()
        value = value.scaleb(_exponent(power))
    if give := _GIVE_OR_TAKE.match(text, end, part.end):
        end = give.end()
    start = currency.at if currency else at
    between = _BETWEEN.search(text[max(part.start, start - 9) : start])
    span = Span(at, end)
    if found := _range(text, span, part, value, currency, between):
        return found
    unit = currency or _unit(text, span, part)
    if unit and unit.kind != "money" and _MINUS.search(left):
        span, start, value = Span(at - 1, end), at - 1, -value
    stop = end if unit is None or unit is currency else unit.at
    if currency and (named := unit_after(text, end, part.end, span.of(text))):
        stop = named.at if named.kind == "money" else stop  # "$9.99 US dollars"
    quantity = Span(start, stop)
    return Amount("cardinal", span, quantity, quantity, value, unit)


def _unit(text: str, number: Span, part: Span) -> Unit | None:
    unit = unit_after(text, number.end, part.end, number.of(text))
    if unit is None or text[number.start].isdecimal() or unit.kind == "percent":
        return unit
    # Words take words: "twenty tonnes", never "one m"; "at one point" is no measure.
    if unit.name == "point" and number.of(text).lower() == "one":
        return None
    return unit if unit.at - number.end > 3 else None


def _range(
    text: str,
    low: Span,
    part: Span,
    low_value: Decimal,
    currency: Unit | None,
    between: re.Match[str] | None,
) -> Amount | None:
    first_unit = None if currency else unit_after(text, low.end, part.end, low.of(text))
    match = _TO.match(text, first_unit.at if first_unit else low.end, part.end)
    if match is None:
        return None
    link = match["link"].strip().lower()
    before = text[
        max(part.start, low.start - 24) : currency.at if currency else low.start
    ]
    if link == "and" and between is None:
        return None
    if link == "to" and _FROM.search(before) and not _RANGING.search(before):
        return None
    high_value = value_of(match["high"] + (match["suffix"] or ""))
    if high_value is None:
        return None
    scale = _SCALE_WORD.search(match["high"])
    if scale and not _SCALE_WORD.search(low.of(text)) and low_value < 1000:
        low_value *= SCALES[scale[1].lower()]  # "3 to 4 million"
    high = Span(match.start("high"), match.end())
    unit = currency or _unit(text, high, part)
    if first_unit and unit is None:
        return None  # "lost 10 points to 250"
    if low_value >= high_value or (link not in ("to", "and") and _is_glued(text, high)):
        return None
    stop = max(high.end, unit.at if unit and unit is not currency else high.end)
    start = currency.at if currency else low.start
    whole = Span(start - len(between.group()) if between else start, stop)
    return Amount(
        "cardinal",
        Span(low.start, high.end),
        Span(start, stop),
        whole,
        Range(low=low_value, high=high_value),
        unit,
        dashed=link not in ("to", "and"),
    )


def _is_glued(text: str, high: Span) -> bool:
    return text[high.end : high.end + 2].startswith(("-", "–", "/")) or (
        text[high.end : high.end + 1].isalpha()
    )


_SHARE = re.compile(
    rf"\s(?P<link>in|out\sof|of|to)\s(?:every\s)?(?P<whole>{CARDINAL})\b(?![,.]\d|-)",
    re.IGNORECASE,
)
_MOST = 1000  # beyond that "in" and "of" join two quantities


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
    span = Span(amount.number.start, match.end())
    return Amount("cardinal", span, span, span, top / whole, None)


def _exponent(power: re.Match[str]) -> int:
    raised = (power["plain"] or power["raised"]).translate(_LOWERED)
    return int(raised) if raised.lstrip("-").isdecimal() else 0
