"""What a learner reads before an attempt starts, and after it until its results."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from quizzes.engine.rules import NEVER, Feedback, Rules
from quizzes.models import Attempt, Edition, Slot
from quizzes.queries.attempts import Standing, attempts_left, open_attempt_at
from quizzes.queries.start_card import length_of, usual_minutes
from quizzes.views.time_left import time_context

_ITEM_SECONDS = 30  # a question, before anybody has taken the quiz


def start_context(learner, edition: Edition, factor: float | None = 1.0):
    """Return what to know before starting: length, time, attempts, feedback."""
    rules = edition.rules_here.for_factor(factor)
    length = length_of(edition)
    usual = usual_minutes(edition) or max(round(length * _ITEM_SECONDS / 60), 1)
    resumed = open_attempt_at(learner, edition)
    left = None
    if rules.attempts:
        left = attempts_left(learner, edition, rules.attempts)
    return {
        "edition": edition,
        "rules": rules,
        "length": length,
        "usual_minutes": usual,
        "own_minutes": round(rules.time.total_seconds() / 60) if rules.time else None,
        "resumed": resumed,
        "attempts_left": left,
        "may_start": resumed is not None or left != 0,
        "tells": when_told(rules),
    }


def when_told(rules: Rules) -> str:
    """Say when the learner sees what was right, before it is handed in."""
    if not rules.is_graded:
        return _("After every answer you see what was right, and why.")
    match rules.feedback:
        case Feedback.NEVER:
            return _("The right answers are not shown.")
        case Feedback.DATE:
            return ""  # the page writes the date
    return _("You see what was right as soon as you hand in.")


def handing_in_context(
    attempt: Attempt, slots: Iterable[Slot], standing: Standing
) -> dict[str, Any]:
    """Return a graded attempt slot by slot, without a word on what is right."""
    rows = [
        {
            "position": slot.position,
            "url": attempt.url_of(slot.position),
            "stem": slot.wording.stem,
            "language": slot.wording.language,
            "is_answered": standing[slot.position].is_answered,
            "is_skipped": standing[slot.position].skipped,
            "is_flagged": standing[slot.position].flagged,
        }
        for slot in slots
    ]
    is_open = attempt.finished_at is None
    title = _("Check your answers") if is_open else _("Handed in")
    until = attempt.withheld_until
    return {
        "attempt": attempt,
        "title": f"{title} – {attempt.title}",
        "heading": title,
        "rows": rows,
        "answered": standing.answered,
        "unanswered": len(standing.unanswered),
        "flagged": sum(row["is_flagged"] for row in rows),
        "released_on": until if until and until < NEVER else None,
        "rules": attempt.rules_here,
        "tells": when_told(attempt.rules_here),
        **time_context(attempt),
    }
