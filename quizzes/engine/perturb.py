"""Wrong values near a right one, for when the texts offer too few."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal
from itertools import combinations

from quizzes.engine.data import word_list

_ENOUGH = 3  # a side of the key with so many values needs no finer steps
_COUNTED_SINGLY = 12
_STEPS = 4  # dates on either side of a date


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


def dates_near(value: str, step: int) -> list[str]:
    """Return calendar values around ``value``, the nearest first.

    They have its grain and lie ``step`` of its years, months or days apart.
    """
    return [
        _moved(value, side * away * step)
        for away in range(1, _STEPS + 1)
        for side in (-1, 1)
    ]


def _moved(value: str, by: int) -> str:
    """Return the value so many years, months or days on."""
    if len(value) == 10:
        return (date.fromisoformat(value) + timedelta(days=by)).isoformat()
    if len(value) == 4:
        return f"{int(value) + by:04}"
    year, month = (int(part) for part in value.split("-"))
    at = year * 12 + month - 1 + by
    return f"{at // 12:04}-{at % 12 + 1:02}"


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
