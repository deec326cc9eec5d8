"""Three months of one learner's quizzes and cards, for pages that show the past."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from django.utils import timezone

from quizzes.actions.card_reviews import review_card
from quizzes.engine.memory import Rating
from quizzes.models import Answer, Attempt, Card, Grade, Question, Slot, Wording

_QUIZZES, _LENGTH, _CARDS = 24, 10, 40
_CHANCE = Random(11)  # noqa: S311 - the same past every time


def study_for_months(code: str) -> None:
    """Give the learner of an attempt the past of somebody who kept at it."""
    learner, now = Attempt.objects.get(code=code).learner, timezone.now()
    questions = Question.objects.approved().with_current_wording().order_by("pk")
    asked = [one for one in questions if Card.objects.filter(question=one).count() == 0]
    wordings = Wording.objects.in_bulk([one.current_wording_id for one in asked])
    for number in range(_QUIZZES):
        some = _CHANCE.sample(list(wordings.values()), _LENGTH)
        _take_quiz(learner, some, now - timedelta(days=3 * number, hours=number % 5))
    for question in asked[:_CARDS]:
        _keep_card(learner, question, now)


def _take_quiz(learner, wordings: list[Wording], at: datetime) -> None:
    attempt = Attempt.objects.create(
        learner=learner, title="Ten of everything", length=len(wordings),
        started_at=at, finished_at=at,
    )  # fmt: skip
    for position, wording in enumerate(wordings, start=1):
        slot = Slot.objects.create(attempt=attempt, position=position, wording=wording)
        answer = Answer.objects.create(slot=slot, response="o0", given_at=at)
        score = float(_CHANCE.random() < 0.75)
        Grade.objects.create(answer=answer, score=score, reason="right", grader="1")


def _keep_card(learner, question: Question, now: datetime) -> None:
    card = Card.objects.create(
        learner=learner, question=question, source=Card.Source.ARTICLE
    )
    at = now - timedelta(days=_CHANCE.randint(5, 80))
    while at < now:
        rating = Rating.AGAIN if _CHANCE.random() < 0.12 else Rating.GOOD
        review_card(learner, card.code, card.looks + 1, rating, at=at)
        card.refresh_from_db()
        at = card.due + timedelta(hours=_CHANCE.randint(0, 30))
