"""Wrong values near a right one, for when the texts offer too few."""

from __future__ import annotations

from datetime import date, timedelta

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
