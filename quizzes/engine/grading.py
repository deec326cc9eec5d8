"""From a key and a response to a judgement.

Reasons of a right answer: ``right``, ``accepted_form`` (another way to write it),
``accepted_spelling`` (a slip of typing), ``accepted_rounding``, ``finer_than_key``.
Reasons of a wrong one: ``wrong``, ``too_low``, ``too_high``, ``too_early``,
``too_late``, ``inside_range``, ``other_unit`` and ``another_option``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal

from quizzes.engine.items import Key, Option
from quizzes.engine.judgements import GRADER, Judgement, UngradableError
from quizzes.engine.keys import DateKey, NameKey, NumberKey
from quizzes.engine.typed_dates import read_date
from quizzes.engine.typed_names import (
    reworded,
    same,
    slipped,
    surname_of,
    without_company,
    words_of,
)
from quizzes.engine.typed_numbers import TypedNumber, read_number

__all__ = ["GRADER", "Judgement", "UngradableError", "grade_choice", "grade_typed"]


def grade_choice(options: Iterable[Option], chosen: str) -> Judgement:
    """Grade the choice of the option with the id ``chosen``.

    Raises ``UngradableError`` if there is no such option.
    """
    for option in options:
        if option.id == chosen:
            return Judgement(1.0, "right") if option.right else Judgement(0.0, "wrong")
    raise UngradableError("no_such_option")


def grade_typed(key: Key, response: str, rivals: Sequence[str] = ()) -> Judgement:
    """Grade a typed ``response``; ``rivals`` are the texts of the wrong options.

    Raises ``UngradableError`` if ``response`` cannot be read as an answer.
    """
    if not words_of(response):
        raise UngradableError("empty")
    if key.kind == "number" and (number := NumberKey.of(key)):
        return _grade_number(number, read_number(response))
    if key.kind == "date" and (date := DateKey.of(key)):
        return _grade_date(date, read_date(response))
    return _grade_name(NameKey.of(key, rivals), words_of(response))


def _grade_number(key: NumberKey, given: TypedNumber) -> Judgement:
    values = {"read": _plain(given.lows[0])}
    if given.highs != given.lows:
        values["read_to"] = _plain(given.highs[0])
    if key.unit and given.unit and key.unit != given.unit:
        return Judgement(0.0, "other_unit", values)
    low, high = _nearest(given.lows, key.low), _nearest(given.highs, key.high)
    if abs(low - key.low) <= key.slack and abs(high - key.high) <= key.slack:
        values["read"] = _plain(low)
        exact = (low, high) == (key.low, key.high)
        return Judgement(1.0, "right" if exact else "accepted_rounding", values)
    if low == high and key.low <= low <= key.high:
        return Judgement(0.0, "inside_range", values)
    first = given.lows[0]
    reason = "too_low" if first < key.low else "too_high"
    return Judgement(0.0, reason, values)


def _nearest(readings: tuple[Decimal, ...], value: Decimal) -> Decimal:
    return min(readings, key=lambda reading: abs(reading - value))


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _grade_date(key: DateKey, given: tuple[str, ...]) -> Judgement:
    fitting = [date for date in given if len(date) >= len(key.date)]
    if not fitting:
        raise UngradableError("date_too_coarse")
    for date in fitting:
        if date[: len(key.date)] == key.date:
            reason = "right" if date == key.date else "finer_than_key"
            return Judgement(1.0, reason, {"read": date})
    early = fitting[0] < key.date
    values = {"read": " ".join(fitting), **_distance(fitting, key.date)}
    if len(fitting) > 1:
        return Judgement(0.0, "wrong", values)
    return Judgement(0.0, "too_early" if early else "too_late", values)


def _distance(given: list[str], key: str) -> dict[str, str]:
    """How far one reading is off, in the largest unit that tells it exactly."""
    if len(given) > 1 or len(key) < 4:
        return {}
    (year, *rest), (key_year, *key_rest) = (
        [int(part) for part in date.split("-")] for date in (given[0][: len(key)], key)
    )
    if rest == key_rest:
        return {"by": str(abs(year - key_year)), "unit": "year"}
    if rest[1:] == key_rest[1:]:
        months = 12 * (year - key_year) + rest[0] - key_rest[0]
        return {"by": str(abs(months)), "unit": "month"}
    days = dt.date(year, *rest) - dt.date(key_year, *key_rest)
    return {"by": str(abs(days.days)), "unit": "day"}


def _grade_name(key: NameKey, given: tuple[str, ...]) -> Judgement:
    bare = without_company(given)
    readings = {given, bare}
    forms = [*key.accepted, *map(without_company, key.accepted), *key.surnames]
    if same(given, key.accepted[0]):
        return Judgement(1.0, "right")
    if any(same(words, rival) for rival in key.rivals for words in readings):
        return Judgement(0.0, "another_option")
    if any(same(words, form) for form in forms for words in readings):
        return Judgement(1.0, "accepted_form")
    if key.is_phrase and any(reworded(given, form) for form in key.accepted):
        return Judgement(1.0, "accepted_form")
    if key.has_middle_names(bare):
        return Judgement(1.0, "accepted_form")
    if any(slipped(bare, rival) for rival in _with_surnames(key.rivals)):
        return Judgement(0.0, "another_option")
    if any(slipped(words, form) for form in forms for words in readings):
        return Judgement(1.0, "accepted_spelling", {"spelling": key.text})
    return Judgement(0.0, "wrong")


def _with_surnames(names: Iterable[tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    for name in names:
        yield name
        if surname := surname_of(" ".join(name)):
            yield surname
            yield surname[-1:]
