"""Handing in: the end of an attempt, and what its learner's cards are told of it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from quizzes.actions.first_tries import feed_released
from quizzes.models import Attempt


@transaction.atomic
def finish_attempt(attempt: Attempt, now: datetime | None = None) -> Attempt:
    """Finish an attempt as it stands; a second call changes nothing.

    One whose time was up counts as finished at that moment.
    """
    row = Attempt.objects.select_for_update(of=("self",)).get(pk=attempt.pk)
    if row.finished_at:
        return row
    now = now or timezone.now()
    row.finished_at = min(now, row.deadline or now)
    row.withheld_until = row.rules_here.withheld_until(row.finished_at)
    row.save(update_fields=["finished_at", "withheld_until"])
    tell_cards(row, now)
    return row


@transaction.atomic
def tell_cards(attempt: Attempt, now: datetime) -> int:
    """Tell the cards of a finished attempt once its key is released; return how many.

    A second call tells nothing.
    """
    if attempt.cards_told or not attempt.finished_at or attempt.is_withheld(now):
        return 0
    peeked = attempt.slots.exclude(peeked_at=None).values_list("position", flat=True)
    told = feed_released(attempt, peeked=frozenset(peeked))
    attempt.cards_told = True
    attempt.save(update_fields=["cards_told"])
    return told


def tell_released(learner, now: datetime) -> int:
    """Tell the learner's cards of all that was released since; return how many."""
    waiting = Attempt.objects.owned_by(learner).filter(
        cards_told=False, finished_at__isnull=False
    )
    return sum(tell_cards(attempt, now) for attempt in waiting.order_by("finished_at"))
