"""Judge a typed number against the one, or the range, that the article states.

Reasons of a right answer: ``right``, ``accepted_rounding`` and ``within_tolerance``.
Reasons of a wrong one: ``too_low``, ``too_high``, ``inside_range``, ``other_unit``.
"""

from __future__ import annotations

from decimal import Decimal

from quizzes.engine.judgements import Judgement
from quizzes.engine.keys import NumberKey
from quizzes.engine.typed_numbers import TypedNumber


def grade_number(key: NumberKey, given: TypedNumber) -> Judgement:
    values = {"read": _plain(given.lows[0])}
    if given.highs != given.lows:
        values["read_to"] = _plain(given.highs[0])
    if key.unit and given.unit and key.unit != given.unit:
        return Judgement(0.0, "other_unit", values)
    low, high = _nearest(given.lows, key.low), _nearest(given.highs, key.high)
    if key.allows(low, high):
        values["read"] = _plain(low)
        return Judgement(1.0, _why_right(key, low, high), values)
    if low == high and key.low <= low <= key.high:
        return Judgement(0.0, "inside_range", values)
    if given.lows[0] < key.low:
        return Judgement(0.0, "too_low", values | _by(key.low - given.lows[0]))
    return Judgement(0.0, "too_high", values | _by(given.highs[0] - key.high))


def _why_right(key: NumberKey, low: Decimal, high: Decimal) -> str:
    if (low, high) == (key.low, key.high):
        return "right"
    return "within_tolerance" if key.tolerance else "accepted_rounding"


def _by(distance: Decimal) -> dict[str, str]:
    return {"by": _plain(distance)} if distance > 0 else {}


def _nearest(readings: tuple[Decimal, ...], value: Decimal) -> Decimal:
    return min(readings, key=lambda reading: abs(reading - value))


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
