"""Wrong values near a right one, for when the texts offer too few."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal
from itertools import combinations

from quizzes.engine.data import word_list

_ENOUGH = 3  # a side of the key with so many values needs no finer steps
_COUNTED_SINGLY = 12
_DAYS = (-21, -14, -9, -5, -3, -2, 2, 3, 5, 9, 14, 21)
_WEEKS = (-160, -114, -81, -53, -39, -23, 23, 39, 53, 81, 114, 160)


def numbers_near(value: Decimal, unit: Decimal = Decimal(1)) -> list[Decimal]:
    """Return values of the same magnitude, as round as ``value``, from × 0.5 to × 2.

    ``unit`` is what "1" means where the text says "15 million". Counts below six reach
    up to three more, since doubling leaves them too few neighbours.
    """
    shown = value / unit
    found: list[Decimal] = []
    for step in _steps(shown):
        for side in (-1, 1):
            near = [other for other in found if (other - shown) * side > 0]
            if len(near) >= _ENOUGH:
                continue
            found += [new for new in _along(shown, side * step) if new not in found]
    return sorted(other * unit for other in found)


def _steps(shown: Decimal) -> Iterator[Decimal]:
    """Yield steps of a tenth of the value or more, the roundest first."""
    exponent = int(shown.normalize().as_tuple().exponent)
    round_to = Decimal(10) ** exponent
    roundings = (
        [round_to, round_to / 2, round_to / 10] if round_to >= 10 else [round_to]
    )
    if round_to == 1 and shown > _COUNTED_SINGLY and shown % 5 == 0:
        roundings.insert(0, Decimal(5))
    for rounding in roundings:
        tenth = (shown / (10 * rounding)).to_integral_value(ROUND_CEILING)
        yield rounding * max(Decimal(1), tenth)


def _along(shown: Decimal, step: Decimal) -> Iterator[Decimal]:
    """Yield values in steps away from ``shown``, down to half or up to double of it."""
    low, high = shown / 2, max(shown * 2, shown + 3 if shown < 6 else shown)
    other = shown + step
    for _ in range(2 * _ENOUGH):
        if not low <= other <= high:
            return
        yield other
        other += step


def dates_near(value: str, *, latest: str | None, fine: bool = True) -> list[str]:
    """Return calendar values of the same grain around ``value``, none after ``latest``.

    Older dates get wider gaps, up to ten years, since neighbouring years of a distant
    century are a matter of luck; days of the past are weeks apart unless ``fine``.
    """
    if len(value) == 4:
        found = _years_near(int(value), int(latest[:4]) if latest else None)
    elif len(value) == 7:
        found = _months_near(value)
    else:
        found = _days_near(value, _DAYS if fine else _WEEKS)
    return [other for other in found if latest is None or other <= latest]


def _years_near(year: int, latest: int | None) -> list[str]:
    age = latest - year if latest is not None else 30
    gap = max(1, min(5, age // 20))
    gaps = sorted({gap, 2 * gap, 3 * gap, *range(1, 4)} if gap > 1 else {1, 2, 3, 4})
    return [f"{year + side * away:04}" for side in (-1, 1) for away in gaps]


def _months_near(value: str) -> list[str]:
    year, month = (int(part) for part in value.split("-"))
    at = year * 12 + month - 1
    moves = (-24, -12, -6, -4, -2, -1, 1, 2, 4, 6, 12, 24)
    return [f"{(at + move) // 12:04}-{(at + move) % 12 + 1:02}" for move in moves]


def _days_near(value: str, moves: tuple[int, ...]) -> list[str]:
    day = date.fromisoformat(value)
    return [(day + timedelta(days=move)).isoformat() for move in moves]


def expansions_near(name: str) -> list[str]:
    """Return the name of a body with words swapped for others of their initials.

    Two words are swapped as well as one: were every other name one word away, the right
    one would be what all of them have in common.
    """
    words = name.split()
    swaps = [(at, other) for at, word in enumerate(words) for other in _like(word)]
    found = [_swapped(words, [swap]) for swap in swaps]
    for one, other in combinations(swaps, 2):
        if one[0] != other[0]:
            found.append(_swapped(words, [one, other]))
    return found


def _like(word: str) -> list[str]:
    groups = word_list("stand_ins")["groups"]
    return [
        other for group in groups if word in group for other in group if other != word
    ]


def _swapped(words: list[str], swaps: Iterable[tuple[int, str]]) -> str:
    swapped = list(words)
    for at, other in swaps:
        swapped[at] = other
    return " ".join(swapped)
