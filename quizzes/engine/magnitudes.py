"""Wrong values beside a right number, so far apart that nobody need know it to a digit.

Whoever remembers the order of things can tell 20 from 50; nobody can tell 60 from 70.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from math import ceil, floor

NEAREST = Decimal(2)  # times its neighbour
_POINTS = 12  # between one percentage and the next
_HALF = 50  # percent: who has more wins, and would stand out among those with less
_HIGHEST = 98
_LARGE_SHARE = 20  # percent; smaller ones are told apart as other numbers are
MOST = 8  # times the right one, or a part of it: others tempt nobody
_FARTHEST = Decimal("3.2")
_A_SIDE = 3
_SMALL = 20  # counts that steps of a round figure would leap over
_MANTISSAS = [Decimal(m) for m in ("1", "2", "5", "3", "4", "6", "8", "1.5", "2.5")]
_ODD_STEPS = (Decimal("2.2"), Decimal("5.5"))


def numbers_apart(value: Decimal, unit: Decimal = Decimal(1)) -> list[Decimal]:
    """Return values below and above, each at least twice the next or half of it.

    They are as round as ``value``. ``unit`` is what "1" means where the text says "15
    million".
    """
    shown = value / unit
    found = [*_along(shown, up=False), *_along(shown, up=True)]
    near = [one for one in found if shown <= one * MOST and one <= shown * MOST]
    return sorted(other * unit for other in near)


def shares_apart(value: Decimal) -> list[Decimal]:
    """Return percentages below and above, so many points from one to the next."""
    if value < _LARGE_SHARE:
        return [other for other in numbers_apart(value) if other < 100]
    others = [value + _POINTS * step for step in (-3, -2, -1, 1, 2, 3)]
    least = _HALF - _POINTS if value > _HALF else _POINTS / 2
    return [other for other in others if least < other < _HIGHEST]


def shares_are_apart(one: Decimal, other: Decimal) -> bool:
    """Whether two percentages can be told apart by who knows which is about right."""
    far = max(one, other) >= min(one, other) * NEAREST
    return far or abs(one - other) >= _POINTS


def _along(shown: Decimal, *, up: bool) -> Iterator[Decimal]:
    if shown <= _SMALL and shown == int(shown):
        yield from _small(shown, up=up)
    elif _is_round(shown):
        yield from _round(shown, up=up)
    else:
        yield from _odd(shown, up=up)


def _small(shown: Decimal, *, up: bool) -> Iterator[Decimal]:
    at = int(shown)
    for _ in range(_A_SIDE):
        at = ceil(at * NEAREST) if up else floor(at / NEAREST)
        if at < 2:
            return
        yield Decimal(at)


def _round(shown: Decimal, *, up: bool) -> Iterator[Decimal]:
    at = shown
    for _ in range(_A_SIDE):
        near, far = (at * NEAREST, at * _FARTHEST) if up else (at, at / NEAREST)
        low, high = (near, far) if up else (at / _FARTHEST, far)
        at = next(one for one in _roundest(at) if low <= one <= high)
        yield at


def _roundest(near: Decimal) -> Iterator[Decimal]:
    """Yield round values of about this size, the roundest first."""
    power = Decimal(10) ** near.adjusted()
    for mantissa in _MANTISSAS:
        for size in (power / 10, power, power * 10):
            yield (mantissa * size).normalize()


def _odd(shown: Decimal, *, up: bool) -> Iterator[Decimal]:
    """Yield values written as exactly as the key, none of them ending in 0."""
    last = Decimal(10) ** int(shown.normalize().as_tuple().exponent)
    for step in _ODD_STEPS:
        other = (shown * step if up else shown / step) / last
        whole = other.to_integral_value(ROUND_HALF_UP)
        away = 1 if up else -1
        whole += away if whole % 10 == 0 else 0
        if whole >= 2:
            yield whole * last


def _is_round(shown: Decimal) -> bool:
    digits = shown.normalize().as_tuple().digits
    return len(digits) == 1 or (len(digits) == 2 and digits[1] == 5)
