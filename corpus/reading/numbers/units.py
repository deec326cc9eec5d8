"""Units and currencies, and how a text writes them beside a number."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, Literal, NamedTuple

from corpus.reading.numerals import one_of

_DATA: dict[str, Any] = tomllib.loads(
    (Path(__file__).parent.parent / "data" / "units.toml").read_text(encoding="utf-8")
)

_WORDS = {
    form.lower(): name for name, forms in _DATA["words"].items() for form in forms
}
_SIGNS = {form: name for name, forms in _DATA["signs"].items() for form in forms}
_CURRENCY_SIGNS: dict[str, str] = _DATA["currency_signs"]
_CURRENCY_WORDS = {word.lower(): code for word, code in _DATA["currency_words"].items()}

_PLAIN = frozenset(word for word in _DATA["currency_words"] if word.islower())

_RATE = rf"(?:\s(?:per|an?)\s(?P<rate>{one_of(_DATA['rates']['words'])})\b)?"
_AFTER = re.compile(
    rf"(?P<sign>\s?(?:{one_of(_SIGNS)})(?![\w°/]))"
    rf"|(?i:[\s-]{{1,2}}(?P<currency>{one_of(_CURRENCY_WORDS)})s?\b)"
    rf"|(?i:[\s-]{{1,2}}(?P<word>{one_of(_WORDS)})s?\b)"
)
_PER = re.compile(_RATE, re.IGNORECASE)
_BEFORE = re.compile(rf"(?<!\w)(?P<sign>{one_of(_CURRENCY_SIGNS)})\s?$")
# Old newswires write the pound as "#"; before a bare number it means a rank.
_HASH = re.compile(r"(?<![\w#])#\s?$")
_GREAT = re.compile(r"illion|thousand|[mb]n\b", re.IGNORECASE)


class Unit(NamedTuple):
    """What a number measures, and where the unit ends (or a currency begins)."""

    kind: Literal["money", "percent", "measure"]
    name: str
    at: int


def currency_before(left: str, at: int, number: str) -> Unit | None:
    """Return the currency whose sign ends ``left``, which stops at offset ``at``."""
    if match := _BEFORE.search(left):
        sign = match["sign"]
        return Unit("money", _CURRENCY_SIGNS[sign], at - len(left) + match.start())
    if (match := _HASH.search(left)) and _GREAT.search(number):
        return Unit("money", "GBP", at - len(left) + match.start())
    return None


def unit_after(text: str, at: int, end: int, number: str) -> Unit | None:
    """Return the unit that begins at offset ``at``; nothing is read past ``end``."""
    match = _AFTER.match(text, at, end)
    if match is None:
        return None
    stop = match.end()
    if match["sign"]:
        name = _SIGNS[match["sign"].strip()]
        kind: Literal["percent", "measure"] = (
            "percent" if name == "percent" else "measure"
        )
        return Unit(kind, name, stop)
    if match["currency"]:
        if match["currency"].istitle() and match["currency"].lower() in _PLAIN:
            return None  # a name: "50 Cent"
        return Unit("money", _CURRENCY_WORDS[match["currency"].lower()], stop)
    name = _WORDS[match["word"].lower()]
    if match["word"][0].isupper() and not match["word"].isupper():
        return None  # a name: "One Ton Depot"
    if name == "pound" and _GREAT.search(number):
        return Unit("money", "GBP", stop)
    rate = _PER.match(text, stop, end)
    if rate and rate["rate"]:
        return Unit("measure", f"{name} per {rate['rate'].lower()}", rate.end())
    return Unit("measure", name, stop)
