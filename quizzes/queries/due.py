"""Which cards a learner is asked today, in which order, and what that takes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import chain, pairwise
from statistics import median

from django.contrib.auth import get_user_model
from django.db.models import (
    Count,
    Exists,
    F,
    FloatField,
    Func,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce

from quizzes.engine.memory import State
from quizzes.models import Card, Learning, Review
from quizzes.queries.cards import learning_of, released_cards
from quizzes.queries.released import untold_attempts

AHEAD = timedelta(minutes=20)  # a learning step is shown so early if all else is done
LOOKS_AT_NEW = 2  # on the day that a card is new
_USUAL_PACE = 10.0  # seconds a look, before the learner's own is known
_LONGEST_LOOK = 120.0  # seconds; whoever takes longer was away
_PACE_OVER = 100  # looks
_EPOCH = datetime.fromisoformat("1970-01-01T00:00:00+00:00")
_STEPS = (State.LEARNING, State.RELEARNING)


class _Days(Func):
    """Days since 1970, as a number that both databases can divide by."""

    output_field = FloatField()

    def as_sqlite(self, compiler, connection, **context):
        return self.as_sql(
            compiler,
            connection,
            template="(julianday(%(expressions)s) - 2440587.5)",
            **context,
        )

    def as_postgresql(self, compiler, connection, **context):
        return self.as_sql(
            compiler,
            connection,
            template="(EXTRACT(EPOCH FROM %(expressions)s) / 86400.0)",
            **context,
        )


@dataclass
class Day:
    """A learner's study day at a moment, with the cards that belong to it."""

    learner: object
    wishes: Learning
    now: datetime
    introduced: int = 0
    reviewed: int = 0
    date: date = field(init=False)
    ends_at: datetime = field(init=False)

    def __post_init__(self) -> None:
        self.date = self.wishes.day_of(self.now)
        self.ends_at = self.wishes.start_of(self.date + timedelta(days=1))

    @cached_property
    def cards(self):
        return released_cards(self.learner, self.now).in_play(self.now)

    @property
    def steps(self):
        """Learning steps whose minutes have passed."""
        return self._steps().filter(due__lte=self.now)

    @property
    def later_steps(self):
        """Learning steps of later today; they come early when all else is done."""
        return self._steps().filter(due__gt=self.now, due__lt=self.ends_at)

    @property
    def reviews(self):
        """All cards whose review falls on this day or fell before, as wished."""
        due = self.cards.filter(state=State.REVIEW, due__lt=self.ends_at)
        return due.order_by(*_backlog(self.wishes, self.now), "pk")

    @property
    def new(self):
        # PostgreSQL needs to be told that those never due stand in the index by pk.
        return self.cards.filter(due=None).order_by("due", "pk")

    @property
    def reviews_left(self) -> int:
        return max(self.wishes.reviews_a_day - self.reviewed, 0)

    @property
    def new_left(self) -> int:
        return max(self.wishes.new_a_day - self.introduced, 0)

    def _steps(self):
        return self.cards.filter(state__in=_STEPS).order_by("due", "pk")


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """What is left to do today, in cards, and what comes after it."""

    day: date
    steps: int
    later_steps: int
    reviews: int
    new: int
    waiting: int  # reviews that are due, but beyond the day's limit
    tomorrow: int
    done: int
    pace: float  # seconds a look
    has_cards: bool  # any at all, suspended ones too
    is_owed: bool  # results were released, and the cards are not told of them yet

    @property
    def cards(self) -> int:
        return self.steps + self.later_steps + self.reviews + self.new

    @property
    def seconds(self) -> float:
        looks = self.steps + self.later_steps + self.reviews + LOOKS_AT_NEW * self.new
        return looks * self.pace


def today_of(learner, now: datetime, wishes: Learning | None = None) -> Today:
    """Count what is due; three queries, or two if the wishes are given."""
    today, _ = today_and_day(learner, now, wishes, pace=pace_of(learner))
    return today


def today_and_day(
    learner,
    now: datetime,
    wishes: Learning | None = None,
    *,
    pace: float = _USUAL_PACE,
) -> tuple[Today, Day]:
    """Count what is due, and return the day that ``next_card`` asks from; one query.

    And one for the wishes where they are not given.
    """
    day = Day(learner, wishes or learning_of(learner), now)
    tomorrow_ends = day.wishes.start_of(day.date + timedelta(days=2))
    tomorrow = day.cards.filter(due__gte=day.ends_at, due__lt=tomorrow_ends)
    fresh = Card.objects.filter(pk__in=day.new.values("pk")[: day.wishes.new_a_day])
    counts = (
        _number(_introduced(day)),
        _number(_reviewed(day)),
        _number(_looks_on(day)),
        _number(day.steps),
        _number(day.later_steps),
        _number(day.reviews),
        _number(fresh),
        _number(tomorrow),
        Exists(Card.objects.owned_by(learner)),
        Exists(untold_attempts(learner, now)),
    )
    people = get_user_model().objects.filter(pk=learner.pk)
    row = people.values_list(*counts).first() or [0] * len(counts)
    day.introduced, day.reviewed, done, steps, later, reviews, new, next_day = row[:8]
    today = Today(
        day=day.date,
        steps=steps,
        later_steps=later,
        reviews=min(reviews, day.reviews_left),
        new=min(new, day.new_left),
        waiting=max(reviews - day.reviews_left, 0),
        tomorrow=next_day,
        done=done,
        pace=pace,
        has_cards=bool(row[8]),
        is_owed=bool(row[9]),
    )
    return today, day


def day_of(learner, now: datetime, wishes: Learning | None = None) -> Day:
    """Return the learner's day with what is done of it; two queries at most."""
    day = Day(learner, wishes or learning_of(learner), now)
    people = get_user_model().objects.filter(pk=learner.pk)
    counts = people.values_list(_number(_introduced(day)), _number(_reviewed(day)))
    day.introduced, day.reviewed = counts.first() or (0, 0)
    return day


def queue(day: Day, most: int = 500) -> list[Card]:
    """Return today's cards in the order in which they are asked; four queries.

    Learning steps come first, then reviews in the order wished, then new cards, both
    within the day's limits, then the steps of later today.
    """
    parts = (
        day.steps[:most],
        day.reviews[: min(day.reviews_left, most)],
        day.new[: min(day.new_left, most)],
        day.later_steps[:most],
    )
    return list(chain.from_iterable(parts))[:most]


def next_card(day: Day) -> Card | None:
    """Return the card to ask now, None when the day is done; one query."""
    parts = [day.steps]
    parts += [day.reviews] if day.reviews_left else []
    parts += [day.new] if day.new_left else []
    parts += [day.later_steps.filter(due__lte=day.now + AHEAD)]
    chosen = Q(pk__in=[])
    for part in parts:
        chosen |= Q(pk=Subquery(part.values("pk")[:1]))
    firsts = Card.objects.filter(chosen).order_by("pk")
    return min(firsts, key=lambda card: _rank(card, day.now), default=None)


def ahead(day: Day, days: int) -> QuerySet[Card]:
    """Cards that fall due in the next days, the soonest first: to review them early."""
    until = day.wishes.start_of(day.date + timedelta(days=1 + days))
    soon = day.cards.filter(state=State.REVIEW, due__gte=day.ends_at, due__lt=until)
    return soon.order_by("due", "pk")


def pace_of(learner) -> float:
    """Return the seconds that a look takes the learner; one query.

    It is the median time from one look to the next, pauses left out.
    """
    looks = Review.objects.owned_by(learner).filter(kind=Review.Kind.REVIEW)
    times = list(looks.order_by("-at").values_list("at", flat=True)[: _PACE_OVER + 1])
    gaps = [(later - earlier).total_seconds() for later, earlier in pairwise(times)]
    kept = [gap for gap in gaps if 0 < gap <= _LONGEST_LOOK]
    return median(kept) if kept else _USUAL_PACE


def _backlog(wishes: Learning, now: datetime) -> tuple[object, ...]:
    match wishes.backlog:
        case Learning.Backlog.OLDEST:
            return ("due",)
        case Learning.Backlog.NEWEST:
            return ("-due",)
    # Retrievability falls with elapsed time over stability, whatever the weights.
    since = Value((now - _EPOCH) / timedelta(days=1)) - _Days("last_review")
    return ((since / F("stability")).desc(),)


def _rank(card: Card, now: datetime) -> int:
    if card.due is None:
        return 2
    if card.state == State.REVIEW:
        return 1
    return 0 if card.due <= now else 3


def _introduced(day: Day):
    return _looks_on(day).filter(kind=Review.Kind.REVIEW, state=State.NEW)


def _reviewed(day: Day):
    return _looks_on(day).filter(kind=Review.Kind.REVIEW, state=State.REVIEW)


def _looks_on(day: Day):
    looks = Review.objects.owned_by(day.learner).filter(day=day.date, undone_at=None)
    return looks.exclude(kind=Review.Kind.CRAM)


def _number(rows):
    counted = rows.order_by().values("learner").annotate(number=Count("pk"))
    return Coalesce(Subquery(counted.values("number")), 0)
