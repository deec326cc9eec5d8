"""Judge a typed date against one of a day, a month, a year or a decade.

Reasons of a right answer: ``right`` and ``finer_than_key``. Reasons of a wrong one:
``too_early``, ``too_late`` and, where it can be read in two ways, ``wrong``.
"""

from __future__ import annotations

import datetime as dt

from quizzes.engine.judgements import Judgement, UngradableError
from quizzes.engine.keys import DateKey


def grade_date(key: DateKey, given: tuple[str, ...]) -> Judgement:
    """Grade every reading of a date; one that is coarser than the key is asked again.

    Raises ``UngradableError`` if all of them are.
    """
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
