"""Unit symbols with prefixes and powers, alone or together: "mg/kg", "m s−1"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from corpus.reading.lexicon import table

_FACTOR = re.compile(
    r"(?P<symbol>°C|[A-Za-zµμΩΩÅÅ]{1,6})"
    r"(?P<power>\^?[-−–]\s?[1-6]|\^?[2-4]|⁻[¹²³⁴⁵⁶]|[²³⁴])?(?![\w°]|\.\w)"
)
_OVER = re.compile(r"\s?/\s?|\sper\s")
_TIMES = re.compile(r"\s?[·⋅]\s?|\s")
_GAP = re.compile(r"[\s-]{1,2}")
_MOST = 4  # symbols in one unit
# Looking like the symbols' own letters, but coded apart.
_SAME = str.maketrans("μΩ", "µΩ")
_RAISED = str.maketrans("⁻¹²³⁴⁵⁶−–", "-123456--")
_NAMES_OF_POWERS = {2: "square {}", 3: "cubic {}"}


class _Factor(NamedTuple):
    name: str
    power: int


@cache
def _names() -> dict[str, str]:
    """Return the name of each symbol, with and without prefixes."""
    data = table("unit_symbols")
    alone = set(data["symbols"]) - set(data["only_prefixed"]["symbols"])
    names = {symbol: data["symbols"][symbol] for symbol in alone}
    for symbol, prefixes in data["prefixed"].items():
        for prefix in prefixes:
            name = data["prefixes"][prefix] + data["symbols"][symbol]
            names.setdefault(prefix + symbol, name)
    return names


@cache
def _spaced() -> frozenset[str]:
    return frozenset(table("unit_symbols")["spaced"]["symbols"])


def symbols_after(text: str, at: int, end: int) -> tuple[str, int] | None:
    """Return the unit in symbols that begins at offset ``at``, and where it ends."""
    gap = _GAP.match(text, at, end)
    start = gap.end() if gap else at
    first = _FACTOR.match(text, start, end)
    if first is None:
        return None
    symbol = first["symbol"].translate(_SAME)
    if symbol not in _names() or (not gap and symbol in _spaced()):
        return None
    if symbol in _spaced() and _belongs_to_a_name(text, first.end(), end):
        return None
    lead = _Factor(_names()[symbol], _power(first["power"]))
    further = list(_further(text, first.end(), end))
    stop = further[-1][1] if further else first.end()
    return _name([lead, *(factor for factor, _ in further)]), stop


def divisor_after(text: str, at: int, end: int) -> tuple[str, int] | None:
    """Return the symbol that "/" joins to a unit in words or a sign: "°C/min"."""
    over = _OVER.match(text, at, end)
    match = _FACTOR.match(text, over.end(), end) if over else None
    name = match and _name_of_factor(match["symbol"].translate(_SAME))
    if match is None or name is None:
        return None
    return _raised(name, _power(match["power"])), match.end()


_NAME_AHEAD = re.compile(r"[\s-][A-Z]|-[a-z]")


def _belongs_to_a_name(text: str, at: int, end: int) -> bool:
    return _NAME_AHEAD.match(text, at, end) is not None


def _further(text: str, at: int, end: int) -> Iterator[tuple[_Factor, int]]:
    """Yield what "/" or a power joins to the first symbol."""
    for _ in range(_MOST - 1):
        over = _OVER.match(text, at, end)
        join = over or _TIMES.match(text, at, end)
        match = _FACTOR.match(text, join.end(), end) if join else None
        if match is None:
            return
        name = _name_of_factor(match["symbol"].translate(_SAME))
        power = _power(match["power"])
        if name is None or not (over or power < 0):
            return
        at = match.end()
        yield _Factor(name, -power if over else power), at


def _name_of_factor(symbol: str) -> str | None:
    below: dict[str, str] = table("unit_symbols")["denominators"]
    return below.get(symbol) or _names().get(symbol)


def _power(written: str | None) -> int:
    return int(re.sub(r"[\s^]", "", written.translate(_RAISED))) if written else 1


def _name(factors: list[_Factor]) -> str:
    """Return "gram per square metre per day" for g m⁻² d⁻¹."""
    above = [_raised(each.name, each.power) for each in factors if each.power > 0]
    below = [_raised(each.name, -each.power) for each in factors if each.power < 0]
    return " per ".join([" ".join(above), *below]).strip()


def _raised(name: str, power: int) -> str:
    if power == 1:
        return name
    return _NAMES_OF_POWERS.get(power, "{}^" + str(power)).format(name)
