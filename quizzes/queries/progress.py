"""What a learner has done so far, and how well it went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count, F, IntegerField, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, TruncWeek
from django.utils import timezone

from quizzes.models import Answer, Attempt, Correction, Grade, Question, Slot

WEEKS_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Tally:
    """How many questions were answered, and how many of them right."""

    answered: int = 0
    right: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.answered + other.answered, self.right + other.right)


class Week(NamedTuple):
    monday: date
    tally: Tally


@dataclass(frozen=True, slots=True)
class Line:
    """One kind of fact or one article through the weeks, the oldest first."""

    label: str
    weeks: tuple[Week, ...]
    article: UUID | None = None

    @property
    def total(self) -> Tally:
        return sum((week.tally for week in self.weeks), Tally())


@dataclass(frozen=True, slots=True)
class Progress:
    """The last twelve weeks of a learner, today's included."""

    everything: Line
    by_family: tuple[Line, ...]
    by_article: tuple[Line, ...]


def attempts_of(learner):
    """Return the learner's attempts, the newest first.

    Annotated with ``answered`` and ``right``, both in questions, and with
    ``next_position``, the first slot without an answer, None if there is none.
    """
    unanswered = Slot.objects.filter(attempt=OuterRef("pk"), answers=None)
    return Attempt.objects.owned_by(learner).annotate(
        answered=_slots_of(Answer.objects.all()),
        right=_slots_of(_with_score().filter(score__gte=1)),
        next_position=Subquery(unanswered.order_by("position").values("position")[:1]),
    )


def open_attempt(learner) -> Attempt | None:
    """Return the attempt last started and not yet finished, to carry on with."""
    return attempts_of(learner).open().first() if learner.pk else None


def progress_of(learner, now: datetime) -> Progress:
    """Return the learner's right answers by week, kind of fact and article."""
    this_monday = timezone.localdate(now) - timedelta(timezone.localdate(now).weekday())
    mondays = tuple(
        this_monday - timedelta(weeks=back) for back in reversed(range(WEEKS_SHOWN))
    )
    everything: dict[date, Tally] = {}
    families: dict[str, dict[date, Tally]] = {}
    articles: dict[tuple[str, UUID], dict[date, Tally]] = {}
    for row in _answers_by_week(learner, mondays[0]):
        week, tally = row["week"].date(), Tally(row["answered"], row["right"])
        _count(everything, week, tally)
        _count(families.setdefault(row["family"], {}), week, tally)
        if row["article"]:
            article = (row["title"], row["article"])
            _count(articles.setdefault(article, {}), week, tally)
    return Progress(
        everything=_line("All questions", everything, mondays),
        by_family=tuple(
            _line(family.label.capitalize(), families[family], mondays)
            for family in Question.Family
            if family in families
        ),
        by_article=tuple(
            _line(title, articles[title, uuid], mondays, uuid)
            for title, uuid in sorted(articles)
        ),
    )


def _answers_by_week(learner, since: date):
    """Count the answers given; a wrong one by a key since corrected does not count."""
    no_longer_held = Correction.objects.made().values("old")
    question = "slot__wording__question"
    return (
        _with_score()
        .filter(
            slot__attempt__learner=learner.pk,
            given_at__date__gte=since,
            score__isnull=False,
        )
        .exclude(score__lt=1, slot__wording__in=no_longer_held)
        .order_by()
        .annotate(week=TruncWeek("given_at"))
        .values(
            "week",
            family=F(f"{question}__family"),
            article=F(f"{question}__article__uuid"),
            title=F(f"{question}__article__title"),
        )
        .annotate(
            answered=Count("slot", distinct=True),
            right=Count("slot", distinct=True, filter=Q(score__gte=1)),
        )
    )


def _with_score():
    """Answers with their newest grade's ``score``, from 0 to 1; null while withheld."""
    released = Grade.objects.released()
    newest = released.filter(answer=OuterRef("pk")).order_by("-pk")
    return Answer.objects.annotate(score=Subquery(newest.values("score")[:1]))


def _slots_of(answers):
    number = (
        answers.filter(slot__attempt=OuterRef("pk"))
        .order_by()
        .values("slot__attempt")
        .annotate(number=Count("slot", distinct=True))
        .values("number")
    )
    return Coalesce(Subquery(number), 0, output_field=IntegerField())


def _count(weeks: dict[date, Tally], week: date, tally: Tally) -> None:
    weeks[week] = weeks.get(week, Tally()) + tally


def _line(
    label: str,
    weeks: dict[date, Tally],
    mondays: tuple[date, ...],
    article: UUID | None = None,
) -> Line:
    return Line(
        label, tuple(Week(day, weeks.get(day, Tally())) for day in mondays), article
    )
