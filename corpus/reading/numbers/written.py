"""One numeral as a text writes it: sign, digits or words, suffix, power of ten."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from corpus.reading.facts import Span
from corpus.reading.numbers.words_around import CROWDS, before
from corpus.reading.numerals import CARDINAL, one_of, value_of

_CARDINAL = re.compile(rf"(?:{CARDINAL})", re.IGNORECASE)
_SUFFIX = re.compile(r"\s?(?:bn|mn|mln|tn|trn)\b", re.IGNORECASE)
_MONEY_SUFFIX = re.compile(r"\s?(?:bn|mn|mln|tn|trn)\b|[mkbt]\b", re.IGNORECASE)
_CROWD_SUFFIX = re.compile(rf"[mkMK]\b(?=\s(?:{one_of(CROWDS)})\b)")
_POWER = re.compile(
    r"(?P<closing>\))?\s?\(?[×x·∗*⋅]\s?10"
    r"(?:\^\(?(?P<plain>[-−–]?\d{1,2})\)?|(?P<raised>[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})"
    r"|(?P<lost>[-−–]\s?\d{1,2}(?!\d)))\)?"
)
# Copied text loses its raised digits: "1.5×1012" is no product of whole numbers.
_FLAT_POWER = re.compile(r"\s?[×·]\s?10(?P<lost>[1-9]\d?)(?![\d,.]\d)")
_E_POWER = re.compile(r"[eE](?P<plain>[-−+]\d{1,2}|(?<=1e)\d{1,2})(?![\w.])")
_OF_TEN = re.compile(
    r"(?:\^\(?(?P<plain>[-−–]?\d{1,2})\)?|(?P<raised>[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})"
    r"|(?P<lost>−\d{1,2}(?!\d)))"
)
_LOWERED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−–", "-0123456789--")
_OPEN_POINT = re.compile(r"(?:^|[\s(\[=<>~∼≈≤≥])\.$")
_MINUS = re.compile(r"(?:^|[\s(\[=<>~∼≈≤≥])(?P<sign>-|−\s?)$")


class Numeral(NamedTuple):
    """``shared`` is the exponent that a bracket puts on the numeral before, too."""

    span: Span
    value: Decimal
    shared: int = 0


def numeral_at(
    text: str, at: int, part: Span, *, money: bool = False
) -> Numeral | None:
    """Read the numeral that begins at offset ``at``, or at the point before it."""
    match = _CARDINAL.match(text, at, part.end)
    if match is None:
        return None
    written, start, end = match[0], at, match.end()
    if written[-1].isdecimal():
        suffix = (_MONEY_SUFFIX if money else _SUFFIX).match(text, end, part.end)
        suffix = suffix or _CROWD_SUFFIX.match(text, end, part.end)
        end = suffix.end() if suffix else end
    if (
        written.isdecimal()
        and at > part.start
        and _OPEN_POINT.search(text[max(0, at - 2) : at])
    ):
        start, value = at - 1, Decimal("0." + written)
        return Numeral(Span(start, match.end()), value)
    read = value_of(text[at:end])
    if read is None:
        return None
    if end == match.end() and written[-1].isdecimal():
        return _raised(text, Span(start, end), read, part)
    return Numeral(Span(start, end), read)


def _raised(text: str, span: Span, value: Decimal, part: Span) -> Numeral:
    """Add the power of ten behind digits."""
    end = span.end
    if value == 10 and (power := _OF_TEN.match(text, end, part.end)):
        return Numeral(Span(span.start, power.end()), _scaled(1, power))
    power = _POWER.match(text, end, part.end) or _E_POWER.match(text, end, part.end)
    if power is None and (value < 10 or "." in span.of(text)):
        power = _FLAT_POWER.match(text, end, part.end)
    if power is None:
        return Numeral(span, value)
    whole = Span(span.start, power.end())
    return Numeral(whole, _scaled(value, power), _exponent(power))


def _scaled(value: Decimal | int, power: re.Match[str]) -> Decimal:
    return Decimal(value).scaleb(_exponent(power))


def _exponent(power: re.Match[str]) -> int:
    written = next(
        part for name, part in power.groupdict().items() if part and name != "closing"
    )
    lowered = written.translate(_LOWERED).replace(" ", "").replace("+", "")
    return int(lowered) if lowered.lstrip("-").isdecimal() else 0


def sign_before(text: str, at: int, part: Span) -> int | None:
    """Return where the minus sign before offset ``at`` stands, if there is one."""
    left = before(text, at, part, 3)
    match = _MINUS.search(left)
    return at - len(left) + match.start("sign") if match else None
