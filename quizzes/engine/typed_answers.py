"""Judge what was typed: as a number, a date, or a name or phrase."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.engine.date_answers import grade_date
from quizzes.engine.items import Key
from quizzes.engine.judgements import Judgement, UngradableError
from quizzes.engine.keys import DateKey, NameKey, NumberKey
from quizzes.engine.name_answers import grade_name
from quizzes.engine.number_answers import grade_number
from quizzes.engine.typed_dates import read_date
from quizzes.engine.typed_names import words_of
from quizzes.engine.typed_numbers import read_number


def grade_typed(key: Key, response: str, rivals: Sequence[str] = ()) -> Judgement:
    """Grade a typed ``response``; ``rivals`` are the texts of the wrong options.

    Raises ``UngradableError`` if ``response`` cannot be read as an answer.
    """
    if not words_of(response):
        raise UngradableError("empty")
    if key.kind == "number" and (number := NumberKey.of(key)):
        return grade_number(number, read_number(response))
    if key.kind == "date" and (date := DateKey.of(key)):
        return grade_date(date, read_date(response))
    return grade_name(NameKey.of(key, rivals), words_of(response))
