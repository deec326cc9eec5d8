"""Units and currencies, and how a text writes them beside a number."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from corpus.reading.lexicon import table
from corpus.reading.numbers.symbols import further_after, symbols_after
from corpus.reading.numerals import one_of

_UNITS, _CURRENCIES = table("units"), table("currencies")
_WORDS = {
    form.lower(): name for name, forms in _UNITS["words"].items() for form in forms
}
_SIGNS = {form: name for name, forms in _UNITS["signs"].items() for form in forms}
_CURRENCY_SIGNS: dict[str, str] = _CURRENCIES["signs"]
_CURRENCY_WORDS = {word.lower(): code for word, code in _CURRENCIES["words"].items()}
_SMALL_WORDS = frozenset(word for word in _CURRENCIES["words"] if word.islower())
CURRENCY = one_of(_CURRENCY_SIGNS)  # a pattern for any currency's sign

_AFTER = re.compile(
    rf"(?P<sign>[\s-]?(?:{one_of(_SIGNS)})(?![\w°]|\s?\d))"
    rf"|(?i:[\s-]{{1,2}}(?P<currency>{one_of(_CURRENCY_WORDS)})s?\b)"
    rf"|(?i:[\s-]{{1,2}}(?P<word>{one_of(_WORDS)})s?\b)"
)
_PER = re.compile(
    rf"\s(?:per|an?)\s(?P<rate>{one_of(_UNITS['rates']['words'])})\b", re.IGNORECASE
)
_BEFORE = re.compile(rf"(?<!\w)(?P<sign>{CURRENCY})\s?$")
_NAMED = re.compile(
    rf"(?<![\w-])(?P<name>{one_of(_UNITS['before'])})[\s-](?:(?:values?\s)?of\s|=\s?)?"
    r"(?:[a-z]{2,13}\s|[~∼≈<>≤≥]\s?)?$"
)
# Old newswires write the pound as "#"; before a bare number it means a rank.
_HASH = re.compile(r"(?<![\w#])#\s?$")
_INCHES = re.compile(r'"(?=\s[a-z]|,\s\d|\sx\s)')
_NEAR = 400  # characters in which an opening quotation mark is looked for
_GREAT = re.compile(r"illion|thousand|[mb]n\b", re.IGNORECASE)


class Unit(NamedTuple):
    """What a number measures, and where the unit ends (or a currency begins)."""

    kind: Literal["money", "percent", "measure"]
    name: str
    at: int


def currency_before(left: str, at: int, number: str) -> Unit | None:
    """Return the currency whose sign ends ``left``, which stops at offset ``at``."""
    if match := _BEFORE.search(left):
        sign = _CURRENCY_SIGNS[_plain(match["sign"])]
        return Unit("money", sign, at - len(left) + match.start())
    if (match := _HASH.search(left)) and _GREAT.search(number):
        return Unit("money", "GBP", at - len(left) + match.start())
    return None


def unit_before(left: str, at: int) -> Unit | None:
    """Return the unit that the words before a number name: "a pH of 7.4"."""
    match = _NAMED.search(left)
    return Unit("measure", _UNITS["before"][match["name"]], at) if match else None


def unit_after(text: str, at: int, end: int, number: str) -> Unit | None:
    """Return the unit that begins at offset ``at``; nothing is read past ``end``."""
    match = _AFTER.match(text, at, end)
    if match is None:
        if _INCHES.match(text, at, end) and not _is_open(text, at):
            return Unit("measure", "inch", at + 1)
        symbols = symbols_after(text, at, end)
        return Unit("measure", *symbols) if symbols else None
    stop = match.end()
    if match["sign"]:
        return _signed(text, _SIGNS[_plain(match["sign"])], stop, end)
    if match["currency"]:
        if match["currency"].istitle() and match["currency"].lower() in _SMALL_WORDS:
            return None  # a name: "50 Cent"
        return Unit("money", _CURRENCY_WORDS[_plain(match["currency"]).lower()], stop)
    name = _WORDS[_plain(match["word"]).lower()]
    if match["word"][0].isupper() and not match["word"].isupper():
        return None  # a name: "One Ton Depot"
    if name == "pound" and _GREAT.search(number):
        return Unit("money", "GBP", stop)
    return _rated(text, name, stop, end)


def _is_open(text: str, at: int) -> bool:
    """Say whether a quotation is open, which the mark at ``at`` then closes."""
    return text.count('"', max(0, at - _NEAR), at) % 2 == 1


def _plain(form: str) -> str:
    return " ".join(form.split()).removeprefix("-")


def _signed(text: str, name: str, at: int, end: int) -> Unit:
    if name == "percent":
        return Unit("percent", name, at)
    return _rated(text, name, at, end)


def _rated(text: str, name: str, at: int, end: int) -> Unit:
    """Return the measure with what it is counted over: "miles per hour"."""
    rate = _PER.match(text, at, end)
    if rate:
        return Unit("measure", f"{name} per {rate['rate'].lower()}", rate.end())
    if further := further_after(name, text, at, end):
        return Unit("measure", *further)
    return Unit("measure", name, at)
