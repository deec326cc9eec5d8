"""What a learner has met: questions answered or on a card, and cards of their own."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import CharField, F, FilteredRelation, Q, UUIDField, Value
from django.utils import timezone

from quizzes.engine.memory import Memory, State
from quizzes.models import Card, Question, Slot
from quizzes.queries.released import withheld_questions

_OF_THE_CARD = (
    "stability", "difficulty", "due", "last_review", "last_day", "reviews", "suspended",
)  # fmt: skip


class Met(NamedTuple):
    """A question with the learner's card of it, if any; or an own card, without one."""

    question: int | None
    family: str
    article: UUID | None
    title: str | None
    topic: str | None
    language: str | None
    card: int | None
    state: int | None
    stability: float | None
    difficulty: float | None
    due: datetime | None
    last_review: datetime | None
    last_day: date | None
    reviews: int | None
    suspended: bool | None

    @property
    def memory(self) -> Memory:
        """New without a card, and before its first review."""
        return Memory(
            state=State(self.state or 0),
            stability=self.stability,
            difficulty=self.difficulty,
            due=self.due,
            last_review=self.last_review,
            last_day=self.last_day,
            reviews=self.reviews or 0,
        )


def met_by(learner) -> list[Met]:
    """Return what the learner has met and may be asked again: one query."""
    questions = questions_met(learner).annotate(
        mine=FilteredRelation("cards", condition=Q(cards__learner=learner.pk)),
    )
    of_the_article = ("uuid", "title", "topic", "language")
    rows = questions.order_by().values_list(
        "pk",
        "family",
        *(f"article__{name}" for name in of_the_article),
        *(f"mine__{name}" for name in ("pk", "state", *_OF_THE_CARD)),
    )
    return [Met(*row) for row in rows.union(_own_cards(learner), all=True)]


def questions_met(learner):
    """The questions that the learner has answered or has a card of, if still asked."""
    answered = Slot.objects.filter(
        attempt__learner=learner.pk, answers__isnull=False
    ).order_by()
    carded = Card.objects.owned_by(learner).exclude(question=None).order_by()
    met = answered.values("wording__question").union(carded.values("question"))
    withheld = withheld_questions(learner, timezone.now())
    return Question.objects.approved().filter(pk__in=met).exclude(pk__in=withheld)


def _own_cards(learner):
    cards = Card.objects.owned_by(learner).filter(question=None).order_by()
    return cards.annotate(
        family=Value("", CharField()),
        article=Value(None, UUIDField()),
        title=Value(None, CharField()),
        topic=Value(None, CharField()),
        language=Value(None, CharField()),
        mine=F("pk"),
    ).values_list(
        "question", "family", "article", "title", "topic", "language", "mine", "state",
        *_OF_THE_CARD,
    )  # fmt: skip
