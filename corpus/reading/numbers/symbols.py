"""Unit symbols with prefixes and powers, alone or together: "mg/kg", "m s−1"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from corpus.reading.lexicon import table

_FACTOR = re.compile(
    r"(?P<symbol>°C|[A-Za-zµμΩΩÅÅ]{1,6})"
    r"(?P<power>\^?[-−–]\s?[1-6]|\^?[2-4]|⁻[¹²³⁴⁵⁶]|[²³⁴])?(?![\w°⊕☉⊙]|\.\w)"
)
_OVER = re.compile(r"\s?/\s?|\sper\s")
_TIMES = re.compile(r"\s?[·⋅]\s?|\s")
_THINGS = re.compile(r"(?P<things>[a-z]{3,12})(?=/[a-zA-Zµμ]{1,3}\b)")
_NAME_AHEAD = re.compile(r"[\s-][A-Z]|-[a-z]")
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
        return _things_after(text, start, end) if gap else None
    symbol = first["symbol"].translate(_SAME)
    if symbol in _spaced() and (not gap or _NAME_AHEAD.match(text, first.end(), end)):
        return None
    lead = _factors(symbol, _power(first["power"]))
    if not lead:
        return _things_after(text, start, end) if gap else None
    return _joined(lead, text, first.end(), end)


def further_after(name: str, text: str, at: int, end: int) -> tuple[str, int] | None:
    """Return a unit in words or a sign with the symbols that divide it: "°C/min"."""
    found = _joined([_Factor(name, 1)], text, at, end)
    return found if found[1] > at else None


def _joined(lead: list[_Factor], text: str, at: int, end: int) -> tuple[str, int]:
    further = list(_further(text, at, end))
    factors = [factor for group, _ in further for factor in group]
    return _name([*lead, *factors]), further[-1][1] if further else at


def _things_after(text: str, at: int, end: int) -> tuple[str, int] | None:
    """Return the density that counts things in words: "stems/ha"."""
    things = _THINGS.match(text, at, end)
    if things is None:
        return None
    return further_after(things["things"], text, things.end(), end)


def _factors(symbol: str, power: int) -> list[_Factor]:
    """Return what a symbol stands for; copied text may glue two: "mWm−2"."""
    names, below = _names(), table("unit_symbols")["denominators"]
    if symbol in names:
        return [_Factor(names[symbol], power)]
    if power >= 0:
        return []
    if symbol in below:
        return [_Factor(below[symbol], power)]
    for cut in range(len(symbol) - 1, 0, -1):
        one, two = symbol[:cut], symbol[cut:]
        if one in names and two in names:
            return [_Factor(names[one], 1), _Factor(names[two], power)]
    return []


def _further(text: str, at: int, end: int) -> Iterator[tuple[list[_Factor], int]]:
    """Yield what "/", a dot or a power joins to the first symbol."""
    for _ in range(_MOST - 1):
        over = _OVER.match(text, at, end)
        join = over or _TIMES.match(text, at, end)
        match = _FACTOR.match(text, join.end(), end) if join else None
        if match is None or join is None:
            return
        symbol, power = match["symbol"].translate(_SAME), _power(match["power"])
        factors = _factors(symbol, -power if over else power)
        paired = join[0].isspace() and _is_paired(text, at, symbol)
        if not factors or not (over or power < 0 or paired or join[0].strip()):
            return
        at = match.end()
        yield factors, at


def _is_paired(text: str, at: int, symbol: str) -> bool:
    """Say whether two symbols make one unit with a space between: "Pa s"."""
    pairs: list[str] = table("unit_symbols")["paired"]["symbols"]
    before = text[max(0, at - 2) : at]
    return any(
        before.endswith(one) and two == symbol for one, two in map(str.split, pairs)
    )


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
