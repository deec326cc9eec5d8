"""From a key and a response to a judgement, in whatever form the question is put."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.engine.arrangements import grade_match, grade_order
from quizzes.engine.blanks import grade_blanks
from quizzes.engine.choices import grade_choice, grade_several
from quizzes.engine.items import Key, Option
from quizzes.engine.judgements import GRADER, Judgement, UngradableError
from quizzes.engine.typed_answers import grade_typed

__all__ = [
    "GRADER",
    "Judgement",
    "UngradableError",
    "grade",
    "grade_choice",
    "grade_typed",
]


def grade(form: str, key: Key, options: Sequence[Option], response: str) -> Judgement:
    """Grade a ``response`` to an item that was asked in ``form``.

    It holds ids of options or typed text, in the shape that each form's module tells.

    Raises ``UngradableError`` if it cannot be read as an answer.
    """
    match form:
        case "choice" | "sentence":
            return grade_choice(options, response)
        case "multiple":
            return grade_several(key, options, response)
        case "order":
            return grade_order(key, response)
        case "match":
            return grade_match(key, response, [option.id for option in options])
        case "blanks":
            return grade_blanks(key, response)
    rivals = [option.text for option in options if not option.right]
    return grade_typed(key, response, rivals)
