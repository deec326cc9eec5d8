"""Cards for tests, as new as they are made or as learned as wanted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from accounts.models import User
from quizzes.actions.card_reviews import Reviewed, review_card
from quizzes.engine.memory import Rating
from quizzes.models import Card, Wording
from tests.builders import make_user, make_wording

NOON = datetime(2026, 6, 10, 12, 0, tzinfo=UTC)


def make_card(
    *, learner: User | None = None, wording: Wording | None = None, **fields
) -> Card:
    """Make a new card of a question."""
    wording = wording or make_wording()
    return Card.objects.create(
        learner=learner or make_user(),
        question=wording.question,
        source=fields.pop("source", Card.Source.QUESTION),
        **fields,
    )


def make_learned(
    *,
    learner: User | None = None,
    due: datetime = NOON,
    stability: float = 10.0,
    days: int = 10,
    **fields,
) -> Card:
    """Make a card in review that was seen ``days`` before it is due, once."""
    last = due - timedelta(days=days)
    defaults = {
        "state": 2, "stability": stability, "difficulty": 5.0, "due": due,
        "last_review": last, "last_day": last.date(), "reviews": 1,
    }  # fmt: skip
    return make_card(learner=learner, **defaults | fields)


def make_step(*, learner: User | None = None, due: datetime = NOON, **fields) -> Card:
    """Make a card in its second learning step."""
    last = due - timedelta(minutes=10)
    defaults = {
        "state": 1, "step": 1, "stability": 2.3, "difficulty": 5.0, "due": due,
        "last_review": last, "last_day": last.date(), "reviews": 1,
    }  # fmt: skip
    return make_card(learner=learner, **defaults | fields)


def look(card: Card, rating: Rating = Rating.GOOD, **fields) -> Reviewed:
    """Review a card as the page of this moment would."""
    card.refresh_from_db()
    number = fields.pop("number", card.looks + 1)
    return review_card(card.learner, card.code, number, rating, **fields)
