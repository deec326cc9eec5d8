"""What the first try in a quiz tells the learner's card."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.db.models import OuterRef, Subquery

from quizzes.actions.card_reviews import record
from quizzes.engine.memory import Rating
from quizzes.models import Answer, Attempt, Card, Grade, Learning, Review, Slot
from quizzes.queries.cards import CARD, learning_of, locked, wishes_behind, with_card


def feed_first_try(
    learner,
    slot: Slot,
    answer: Answer,
    score: float,
    *,
    card: int | None,
    peeked: bool = False,
) -> Review | None:
    """Tell the card of a question how its first try in a quiz went.

    Without a card a miss makes one; what was right is not asked again unasked for.
    To be called in the transaction that releases the feedback. ``card`` is the primary
    key of the learner's card of what ``slot`` asks, if they have one.
    """
    if answer.number != 1:
        return None
    rating = Rating.AGAIN if score < 1 else Rating.HARD if peeked else Rating.GOOD
    if card is None:
        if rating != Rating.AGAIN or CARD not in slot.wording.forms:
            return None
        try:
            with transaction.atomic():
                made = Card(
                    learner=learner,
                    question_id=slot.wording.question_id,
                    source=Card.Source.QUIZ,
                )
                return _record(made, learning_of(learner), rating, answer)
        except IntegrityError:
            pass  # another attempt made it a moment ago
    held = locked(learner).get(question=slot.wording.question_id)
    return _record(held, wishes_behind(held), rating, answer)


@transaction.atomic
def feed_released(attempt: Attempt, *, peeked: frozenset[int] = frozenset()) -> int:
    """Tell the cards of an attempt whose feedback is out; return how many were told.

    ``peeked`` has the positions whose source was open. A second call tells nothing.
    """
    newest = Grade.objects.filter(answer=OuterRef("pk")).order_by("-pk")
    answers = Answer.objects.filter(slot__attempt=attempt, number=1, review=None)
    scored = answers.annotate(score=Subquery(newest.values("score")[:1]))
    first = {one.slot_id: one for one in scored.exclude(score=None)}
    slots = with_card(attempt.slots.filter(pk__in=first).select_related("wording"))
    told = [
        feed_first_try(
            attempt.learner,
            slot,
            first[slot.pk],
            first[slot.pk].score,
            card=slot.card_id,
            peeked=slot.position in peeked,
        )
        for slot in slots.order_by("position")
    ]
    return sum(review is not None for review in told)


def _record(card: Card, wishes: Learning, rating: Rating, answer: Answer) -> Review:
    kind = Review.Kind.FIRST_TRY
    return record(
        card, wishes, rating, at=answer.given_at, kind=kind, answer=answer
    ).look
