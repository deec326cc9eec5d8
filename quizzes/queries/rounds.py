"""A round of reviews: today's, some of the next days', or a cram of one set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

from django.db.models import Count, Exists, F, Max, OuterRef, Q, Subquery

from quizzes.engine.memory import Rating
from quizzes.models import Card, Edition, Learning, PooledWording, QuestionSet, Review
from quizzes.queries.cards import released_cards
from quizzes.queries.due import Day, Today, ahead, next_card, today_and_day

DAYS_AHEAD = 7


class Turn(NamedTuple):
    """What a round asks next, None at its end, and how many cards are left in it."""

    card: Card | None
    left: int
    today: Today | None = None


@dataclass(frozen=True, slots=True)
class Round:
    """Today's cards; or those of the next ``days``; or all of the set ``slug``.

    A cram leaves the schedule as it is. It asks every card until it was known once
    ``since`` the round began.
    """

    days: int = 0
    slug: str = ""
    since: datetime = datetime(1970, 1, 1, tzinfo=UTC)

    @property
    def is_cram(self) -> bool:
        return bool(self.slug)

    @property
    def query(self) -> str:
        """The end of every address within the round."""
        if self.is_cram:
            return f"?cram={self.slug}&since={int(self.since.timestamp())}"
        return f"?ahead={self.days}" if self.days else ""

    def left(self, learner, now: datetime, wishes: Learning) -> int:
        """Return how many cards the round has left; one query."""
        if self.is_cram or self.days:
            return self._cards(learner, now, wishes).count()
        return today_and_day(learner, now, wishes)[0].cards

    def turn(self, learner, now: datetime, wishes: Learning) -> Turn:
        """Return what is asked next; two queries."""
        if self.is_cram or self.days:
            cards = self._cards(learner, now, wishes)
            return Turn(cards.first(), cards.count())
        today, day = today_and_day(learner, now, wishes)
        return Turn(next_card(day), today.cards, today)

    def _cards(self, learner, now: datetime, wishes: Learning):
        if self.is_cram:
            return _to_cram(learner, self.slug, self.since, now)
        day = Day(learner, wishes, now)
        # What was rated today is not asked again, however soon it is due.
        return ahead(day, self.days).filter(last_day__lt=day.date)


def sets_with_cards(learner, now: datetime):
    """Return the newest editions of which the learner has cards, and ``cards``."""
    newest = QuestionSet.objects.visible_to(learner).with_current_edition()
    own = released_cards(learner, now).askable().filter(suspended=False)
    return (
        Edition.objects.filter(pk__in=newest.values("current_edition_id"))
        .select_related("question_set")
        .annotate(
            cards=Count(
                "pools__items__wording__question",
                filter=Q(pools__items__wording__question__in=own.values("question")),
                distinct=True,
            )
        )
        .filter(cards__gt=0)
        .order_by("title", "pk")
    )


def _asked_by(learner, slug: str) -> Q:
    sets = QuestionSet.objects.visible_to(learner).filter(slug=slug)
    newest = Edition.objects.filter(question_set__in=sets).order_by("-number")
    asked = PooledWording.objects.filter(
        pool__edition=Subquery(newest.values("pk")[:1])
    )
    return Q(question__in=asked.order_by().values("wording__question"))


def _to_cram(learner, slug: str, since: datetime, now: datetime):
    looks = Review.objects.filter(
        card=OuterRef("pk"), kind=Review.Kind.CRAM, at__gte=since, undone_at=None
    )
    last = looks.order_by().values("card").annotate(last=Max("at")).values("last")
    return (
        released_cards(learner, now)
        .askable()
        .filter(_asked_by(learner, slug))
        .filter(~Exists(looks.filter(rating__gt=Rating.AGAIN)), suspended=False)
        .annotate(seen_at=Subquery(last))
        .order_by(F("seen_at").asc(nulls_first=True), "pk")
    )
