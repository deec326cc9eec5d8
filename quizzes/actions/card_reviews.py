"""Reviewing a card and taking that back; the log is written, the card follows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from quizzes.engine.memory import Look, Memory, Rating, becomes_leech, replay, review
from quizzes.models import Card, Learning, Review
from quizzes.models.cards import MEMORY
from quizzes.queries.cards import locked_card, wishes_behind

_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_FROM_LOG = [*MEMORY, "looks", "suspended", "leech"]


class OutOfTurnError(RuntimeError):
    """A look came before the one ahead of it; send that one first."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A card after a look, and whether it became a leech by it."""

    card: Card
    look: Review
    is_leech: bool = False


@transaction.atomic
def review_card(
    learner,
    code: UUID,
    number: int,
    rating: Rating,
    *,
    at: datetime | None = None,
    response: str = "",
    kind: str = Review.Kind.REVIEW,
) -> Reviewed:
    """Record a look at a card, and when to ask it again.

    ``number`` is the card's ``looks`` + 1 as the page was made: a second click, another
    tab or a device that was offline returns what was recorded first. ``at`` is for the
    last of these; it lies between the look before and now. A cram leaves the memory.

    Raises ``Card.DoesNotExist`` for a stranger, ``OutOfTurnError`` for a number that
    is not the next.
    """
    card = locked_card(learner, code)
    if 1 <= number <= card.looks:
        return Reviewed(card, card.log.get(number=number))
    if number != card.looks + 1:
        raise OutOfTurnError
    wishes = wishes_behind(card)
    return record(card, wishes, rating, at=at, response=response, kind=kind)


def record(
    card: Card,
    wishes: Learning,
    rating: Rating,
    *,
    at: datetime | None = None,
    kind: str = Review.Kind.REVIEW,
    **logged: Any,
) -> Reviewed:
    """Append a look to the log of a locked card, or of a new one, and save both.

    ``logged`` are further fields of the review.
    """
    before, look = card.memory, _look(card, wishes, rating, at)
    is_leech = kind != Review.Kind.CRAM and _remember(card, look)
    card.looks += 1
    card.save(update_fields=_FROM_LOG if card.pk else None)
    written = Review.objects.create(
        card=card,
        learner_id=card.learner_id,
        number=card.looks,
        kind=kind,
        rating=rating,
        at=look.at,
        day=look.day,
        state=before.state,
        elapsed_days=_days_since(before, look),
        parameters=wishes.parameters,
        retention=look.retention,
        **logged,
    )
    return Reviewed(card, written, is_leech)


@transaction.atomic
def undo_review(learner, code: UUID, number: int) -> Card:
    """Take back one look at a card, as if it had never been; the log keeps both.

    A card that the look made a leech is asked again. A second call changes nothing,
    and neither does the number of a first try: what a quiz was answered stays.

    Raises ``Card.DoesNotExist`` for a stranger.
    """
    card = locked_card(learner, code)
    looks = card.log.filter(number=number).exclude(kind=Review.Kind.FIRST_TRY)
    if looks.undo(timezone.now()):
        before = card.memory
        card.memory = after = rebuilt(card)
        if becomes_leech(after, before):
            card.leech = card.suspended = False
        card.save(update_fields=_FROM_LOG)
    return card


def rebuilt(card: Card) -> Memory:
    """Return the memory that the card's log makes."""
    log = card.log.counted().select_related("parameters").order_by("at", "number")
    return replay(row.look for row in log)


def replay_cards(cards) -> int:
    """Rebuild the cards from their logs; return how many were not as their log says."""
    return sum(_replay(pk) for pk in cards.order_by("pk").values_list("pk", flat=True))


@transaction.atomic
def _replay(pk: int) -> bool:
    card = Card.objects.select_for_update().get(pk=pk)
    memory = rebuilt(card)
    looks = card.log.aggregate(last=Max("number"))["last"] or 0
    if (memory, looks) == (card.memory, card.looks):
        return False
    card.memory, card.looks = memory, looks
    card.save(update_fields=[*MEMORY, "looks"])
    return True


def _look(card: Card, wishes: Learning, rating: Rating, at: datetime | None) -> Look:
    now = timezone.now()
    at = max(min(at or now, now), card.last_review or _LONG_AGO)
    return Look(
        rating=rating,
        at=at,
        day=wishes.day_of(at),
        weights=wishes.weights,
        retention=wishes.retention,
    )


def _remember(card: Card, look: Look) -> bool:
    """Give the card its memory after a look; return whether that made it a leech."""
    before = card.memory
    card.memory = after = review(before, look)
    if not becomes_leech(before, after):
        return False
    card.leech = card.suspended = True
    return True


def _days_since(before: Memory, look: Look) -> int | None:
    if before.last_day is None:
        return None
    return max((look.day - before.last_day).days, 0)
