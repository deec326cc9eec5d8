"""Everything that a learner was asked: answers in quizzes, and looks at cards."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from django.db.models import (
    BooleanField,
    Case,
    CharField,
    DateField,
    Exists,
    F,
    OuterRef,
    Subquery,
    Value,
    When,
)

from quizzes.engine.memory import Rating, State
from quizzes.models import Answer, Correction, Grade, Learning, Review

ANSWER = "answer"
_COLUMNS = ("question", "at", "right", "kind", "settled", "outdated", "day")


class Tried(NamedTuple):
    """One answer, or one look at a card; ``question`` is None for an own card.

    ``settled`` tells of a look that the card was past its learning steps, ``outdated``
    of an answer that its wording no longer holds.
    """

    question: int | None
    at: datetime
    right: bool
    kind: str
    settled: bool
    outdated: bool
    day: date

    @property
    def is_answer(self) -> bool:
        return self.kind == ANSWER

    @property
    def tells_level(self) -> bool:
        return self.kind != Review.Kind.CRAM and not self.outdated


def tries_of(learner, wishes: Learning) -> list[Tried]:
    """Return all tries of a learner with their study days, the oldest first: one query.

    Of a place in a quiz only the first answer: the next are given with the feedback
    in view. It is there once, and not again as the look that it was for its card. A
    wrong answer by a key that was corrected since is no try.
    """
    rows = _answers(learner).union(_looks(learner), all=True)
    tries = [Tried._make(row) for row in rows]
    # A look keeps the day that it was on, wherever the learner has moved since.
    dated = [o if o.day else o._replace(day=wishes.day_of(o.at)) for o in tries]
    return sorted(
        (one for one in dated if one.right or not one.outdated),
        key=lambda one: one.at,
    )


def with_score(answers):
    """Annotate ``score``, that of the newest grade, 0 to 1; null while withheld."""
    newest = Grade.objects.released().filter(answer=OuterRef("pk")).order_by("-pk")
    return answers.annotate(score=Subquery(newest.values("score")[:1]))


def _answers(learner):
    corrected = Correction.objects.made().filter(old=OuterRef("slot__wording"))
    return (
        with_score(Answer.objects.filter(slot__attempt__learner=learner.pk, number=1))
        .exclude(score=None)
        .order_by()
        .annotate(
            question=F("slot__wording__question"),
            at=F("given_at"),
            right=_yes_if(score__gte=1),
            kind=Value(ANSWER, CharField()),
            settled=Value(False),
            outdated=Exists(corrected),
            day=Value(None, DateField()),
        )
        .values_list(*_COLUMNS)
    )


def _looks(learner):
    looks = Review.objects.owned_by(learner).filter(undone_at=None)
    return (
        looks.exclude(kind=Review.Kind.FIRST_TRY)
        .order_by()
        .annotate(
            question=F("card__question"),
            right=_yes_if(rating__gt=Rating.AGAIN),
            settled=_yes_if(state=State.REVIEW),
            outdated=Value(False),
        )
        .values_list(*_COLUMNS)
    )


def _yes_if(**condition):
    return Case(
        When(**condition, then=Value(True)),
        default=Value(False),
        output_field=BooleanField(),
    )
