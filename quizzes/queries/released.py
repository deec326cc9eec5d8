"""What stays away from a learner until the answers of a graded quiz are released."""

from __future__ import annotations

from datetime import datetime

from quizzes.models import Attempt, Slot


def withheld_questions(learner, now: datetime):
    """Return the ids of questions that are in no card, practice or fact view now.

    A query that others contain: it follows the index of the learner's own attempts.
    """
    attempts = Attempt.objects.owned_by(learner).withheld(now)
    slots = Slot.objects.filter(attempt__in=attempts.order_by().values("pk"))
    return slots.order_by().values("wording__question")


def untold_attempts(learner, now: datetime):
    """Return the attempts whose results are out, and of which no card knows yet."""
    attempts = Attempt.objects.owned_by(learner).filter(cards_told=False)
    return attempts.exclude(finished_at=None).exclude(withheld_until__gt=now)
