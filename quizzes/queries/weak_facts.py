"""The learner's weakest facts, as they are worded now."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from quizzes.engine.weakest import Weak
from quizzes.models import Slot, Wording


class WeakFact(NamedTuple):
    weak: Weak
    wording: Wording


def worded(weak: Iterable[Weak]) -> list[WeakFact]:
    """Return those that a page can ask, in their order: one query, or none."""
    by_question = {one.question: one for one in weak}
    if not by_question:
        return []
    every = Wording.objects.filter(question__in=by_question).order_by("number")
    newest = {wording.question_id: wording for wording in every}
    return [
        WeakFact(one, newest[question])
        for question, one in by_question.items()
        if question in newest and Slot.Form.for_one_of(newest[question].forms)
    ]
