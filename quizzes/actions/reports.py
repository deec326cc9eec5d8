"""Reporting a question, or appealing against its grade."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from quizzes.models import Answer, Report
from quizzes.queries.attempts import served_slot, standing_of


@transaction.atomic
def report_answer(
    learner, code: UUID, position: int, *, kind: str, note: str
) -> Report:
    """Keep a report with the last answer at a slot; return the open one if there is.

    Raises ``Slot.DoesNotExist`` for everybody else, and ``Answer.DoesNotExist`` where
    the learner has not seen the answer yet.
    """
    slot = served_slot(learner, code, position, lock=True)
    place = standing_of(slot.attempt_id)[position]
    if not place.is_answered or place.withheld:
        raise Answer.DoesNotExist
    answer = slot.answers.get(number=place.tries)
    report, _ = Report.objects.open().get_or_create(
        learner=learner,
        answer=answer,
        settled_at=None,
        defaults={"wording": slot.wording, "kind": kind, "note": note},
    )
    return report
