"""What a learner has done so far, and what they know."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce

from quizzes.engine.mastery import Level, Spread, Try, level_of
from quizzes.engine.study_weeks import (
    Day,
    Tally,
    Week,
    days_of,
    total_of,
    weeks_of,
)
from quizzes.engine.weakest import Held, Weak, weakest
from quizzes.models import Answer, Attempt, Learning, Question, Slot
from quizzes.queries.cards import learning_of
from quizzes.queries.forecast import Load, loads_of
from quizzes.queries.met import Met, met_by
from quizzes.queries.tries import Tried, tries_of, with_score

WEAKEST_SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The questions of one topic, article or kind, and the levels they are at."""

    label: str
    spread: Spread
    article: UUID | None = None
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """How many reviews of the weeks shown were remembered, against the target."""

    target: float
    weeks: tuple[Week, ...]

    @property
    def total(self) -> Tally:
        return total_of(self.weeks)

    @property
    def percent(self) -> int:
        return round(100 * self.total.share)

    @property
    def aim(self) -> int:
        return round(100 * self.target)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """All that the page of a learner's progress shows."""

    tries: int
    everything: Spread
    by_topic: tuple[Group, ...]
    by_article: tuple[Group, ...]
    by_family: tuple[Group, ...]
    days: tuple[tuple[Day, ...], ...]
    weeks: tuple[Week, ...]
    retention: Retention
    forecast: tuple[Load, ...]
    weak: tuple[Weak, ...]
    cards: int

    @property
    def answers(self) -> Tally:
        return total_of(self.weeks)

    @property
    def done(self) -> int:
        """How many answers and reviews there were in the weeks shown."""
        return sum(day.done or 0 for week in self.days for day in week)

    @property
    def days_studied(self) -> int:
        return sum(bool(day.done) for week in self.days for day in week)

    @property
    def ahead(self) -> int:
        return sum(load.cards for load in self.forecast)


def attempts_of(learner):
    """Return the learner's attempts, the newest first.

    Annotated with ``answered`` and ``right``, both in questions, and with
    ``next_position``, the first slot without an answer, None if there is none.
    """
    unanswered = Slot.objects.filter(attempt=OuterRef("pk"), answers=None)
    return Attempt.objects.owned_by(learner).annotate(
        answered=_slots_of(Answer.objects.all()),
        right=_slots_of(with_score(Answer.objects.all()).filter(score__gte=1)),
        next_position=Subquery(unanswered.order_by("position").values("position")[:1]),
    )


def open_attempt(learner) -> Attempt | None:
    """Return the attempt last started and not yet finished, to carry on with."""
    return attempts_of(learner).open().first() if learner.pk else None


def progress_of(learner, now: datetime) -> Progress:
    """Return what the learner has done and knows; three queries."""
    wishes, tries, met = _past_of(learner)
    today = wishes.day_of(now)
    levels = levels_of(met, tries)
    asked = [one for one in met if one.question]
    reviews = ((one.day, one.right) for one in tries if one.settled)
    return Progress(
        tries=len(tries),
        everything=Spread.of(levels[one.question] for one in asked),
        by_topic=_groups(asked, levels, lambda one: _Head(one.topic or "")),
        by_article=_groups(asked, levels, _article),
        by_family=_in_order(
            _groups(asked, levels, lambda one: _Head(one.family)), Question.Family
        ),
        days=days_of(Counter(one.day for one in tries), today),
        weeks=weeks_of(((o.day, o.right) for o in tries if o.is_answer), today),
        retention=Retention(target=wishes.retention, weeks=weeks_of(reviews, today)),
        forecast=loads_of(_dues(met), wishes, now),
        weak=_weakest(met, tries, wishes, today),
        cards=sum(one.card is not None for one in met),
    )


def weakest_of(learner, now: datetime) -> tuple[Weak, ...]:
    """Return the facts that the learner is likeliest to miss; three queries."""
    wishes, tries, met = _past_of(learner)
    return _weakest(met, tries, wishes, wishes.day_of(now))


def known_by(learner) -> set[int | None]:
    """Return the questions that the learner knows, by primary key; three queries."""
    _, tries, met = _past_of(learner)
    levels = levels_of(met, tries)
    return {question for question, level in levels.items() if level == Level.KNOWN}


def levels_of(met: Iterable[Met], tries: Iterable[Tried]) -> dict[int | None, Level]:
    """Return the level of each question met."""
    by_question: dict[int | None, list[Try]] = {
        one.question: [] for one in met if one.question
    }
    for one in tries:
        if one.tells_level and one.question in by_question:
            by_question[one.question].append(Try(one.day, one.right))
    return {question: level_of(found) for question, found in by_question.items()}


def _past_of(learner) -> tuple[Learning, list[Tried], list[Met]]:
    wishes = learning_of(learner)
    if learner.pk is None:
        return wishes, [], []
    return wishes, tries_of(learner, wishes), met_by(learner)


class _Head(NamedTuple):
    label: str
    article: UUID | None = None
    language: str = ""


def _groups(
    met: Sequence[Met],
    levels: Mapping[int | None, Level],
    head: Callable[[Met], _Head],
) -> tuple[Group, ...]:
    found: dict[_Head, list[Level]] = defaultdict(list)
    for one in met:
        if (name := head(one)).label:
            found[name].append(levels[one.question])
    return tuple(
        Group(**name._asdict(), spread=Spread.of(found[name]))
        for name in sorted(found, key=str)
    )


def _article(one: Met) -> _Head:
    return _Head(one.title or "", one.article, one.language or "")


def _in_order(groups: Iterable[Group], families) -> tuple[Group, ...]:
    places = {family: place for place, family in enumerate(families)}
    return tuple(sorted(groups, key=lambda group: places[group.label]))


def _dues(met: Iterable[Met]) -> list[datetime]:
    return [one.due for one in met if one.due and not one.suspended]


def _weakest(
    met: Iterable[Met], tries: Iterable[Tried], wishes: Learning, today: date
) -> tuple[Weak, ...]:
    tried: Counter[int | None] = Counter()
    missed: Counter[int | None] = Counter()
    for one in tries:
        tried[one.question] += 1
        missed[one.question] += not one.right
    held = (
        Held(
            question=one.question,
            tries=tried[one.question],
            missed=missed[one.question],
            memory=one.memory,
        )
        for one in met
        if one.question and not one.suspended
    )
    return tuple(
        weakest(
            held,
            today,
            WEAKEST_SHOWN,
            target=wishes.retention,
            weights=wishes.weights,
        )
    )


def _slots_of(answers):
    number = (
        answers.filter(slot__attempt=OuterRef("pk"))
        .order_by()
        .values("slot__attempt")
        .annotate(number=Count("slot", distinct=True))
        .values("number")
    )
    return Coalesce(Subquery(number), 0, output_field=IntegerField())
