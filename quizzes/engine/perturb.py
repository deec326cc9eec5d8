"""Wrong values near a right one, for when the texts offer too few."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import combinations

from quizzes.engine.data import word_list

_STEPS = 4  # dates on either side of a date


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
