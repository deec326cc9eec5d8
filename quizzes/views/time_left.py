"""When an attempt ends, as its pages show it."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from quizzes.models import Attempt


def time_context(attempt: Attempt) -> dict[str, Any]:
    """Return the deadline and the seconds left by the server's clock; {} without."""
    if attempt.deadline is None or attempt.finished_at is not None:
        return {}
    left = (attempt.deadline - timezone.now()).total_seconds()
    return {"deadline": attempt.deadline, "seconds_left": max(int(left), 0)}
