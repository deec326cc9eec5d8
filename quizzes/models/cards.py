"""Cards: a learner's memory of one thing, and the log that it is made from."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from corpus.models import ImmutableError
from quizzes.engine.memory import FSRS_6, Look, Memory, Rating, State
from quizzes.models.attempts import Answer
from quizzes.models.bank import Question
from quizzes.models.learning import ParameterSet


class CardQuerySet(models.QuerySet):
    def owned_by(self, learner):
        return self.filter(learner=learner.pk) if learner.pk else self.none()

    def askable(self):
        """Own cards, and those of questions that learners may meet now."""
        approved = Q(question__state=Question.State.APPROVED)
        return self.filter(Q(question=None) | approved)

    def in_play(self, now: datetime):
        """Cards that are neither suspended nor buried, and may be asked."""
        awake = Q(buried_until=None) | Q(buried_until__lte=now)
        return self.askable().filter(awake, suspended=False)

    def suspend(self) -> int:
        """Leave cards out until they are resumed; return how many."""
        return self.update(suspended=True)

    def resume(self) -> int:
        """Ask suspended and buried cards again; return how many."""
        return self.update(suspended=False, buried_until=None)


class Card(models.Model):
    """A learner's memory of one question, or of what they wrote themselves.

    The fields of the memory are a cache of the log of reviews. ``looks`` counts the
    log's rows, undone ones too: it numbers the next one.
    """

    class Kind(models.TextChoices):
        QUESTION = "question", "a question"
        BASIC = "basic", "front and back"
        CLOZE = "cloze", "a text with gaps"

    class Source(models.TextChoices):
        ARTICLE = "article", "all of an article"
        SET = "set", "all of a question set"
        QUESTION = "question", "one question"
        QUIZ = "quiz", "missed in a quiz"
        OWN = "own", "written by the learner"

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        db_index=False,  # the indexes below begin with it
        related_name="cards",
    )
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.QUESTION)
    question = models.ForeignKey(
        Question, models.CASCADE, null=True, blank=True, related_name="cards"
    )
    front = models.TextField(
        blank=True, help_text="Of an own card; gaps of a cloze are [[so]]."
    )
    back = models.TextField(blank=True)
    source = models.CharField(max_length=10, choices=Source.choices)
    added_at = models.DateTimeField(default=timezone.now, editable=False)

    state = models.PositiveSmallIntegerField(
        choices=[(state.value, state.name.lower()) for state in State],
        default=State.NEW.value,
    )
    step = models.PositiveSmallIntegerField(null=True, blank=True)
    stability = models.FloatField(null=True, blank=True, help_text="In days.")
    difficulty = models.FloatField(null=True, blank=True, help_text="1 to 10.")
    due = models.DateTimeField(null=True, blank=True, help_text="Empty while new.")
    last_review = models.DateTimeField(null=True, blank=True)
    last_day = models.DateField(
        null=True, blank=True, help_text="The learner's study day of the last review."
    )
    reviews = models.PositiveIntegerField(default=0)
    lapses = models.PositiveIntegerField(default=0)
    looks = models.PositiveIntegerField(default=0)

    suspended = models.BooleanField(default=False)
    buried_until = models.DateTimeField(null=True, blank=True)
    flagged = models.BooleanField(default=False)
    leech = models.BooleanField(
        default=False, help_text="Forgotten so often that it should be changed."
    )

    objects = CardQuerySet.as_manager()

    class Meta:
        ordering = ["learner", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "question"], name="one_memory_per_question"
            ),
            models.CheckConstraint(
                condition=Q(kind="question", question__isnull=False)
                | (~Q(kind="question") & Q(question=None) & ~Q(front="")),
                name="a_card_asks_something",
            ),
            models.CheckConstraint(
                condition=Q(state=0, due=None) | (~Q(state=0) & Q(due__isnull=False)),
                name="only_new_cards_are_never_due",
            ),
        ]
        indexes = [
            models.Index(
                fields=["learner", "due", "id"],
                condition=Q(suspended=False),
                name="cards_due",
            ),
        ]

    def __str__(self) -> str:
        return self.front[:80] or f"{self.learner_id}: {self.question_id}"

    @property
    def memory(self) -> Memory:
        fields: dict[str, Any] = {name: getattr(self, name) for name in MEMORY}
        return Memory(**fields | {"state": State(self.state)})

    @memory.setter
    def memory(self, now: Memory) -> None:
        for name in MEMORY:
            setattr(self, name, getattr(now, name))


MEMORY = (
    "state", "step", "stability", "difficulty",
    "due", "last_review", "last_day", "reviews", "lapses",
)  # fmt: skip


class ReviewQuerySet(models.QuerySet):
    def owned_by(self, learner):
        return self.filter(learner=learner.pk) if learner.pk else self.none()

    def counted(self):
        """Reviews that made the memory what it is."""
        return self.filter(undone_at=None).exclude(kind=Review.Kind.CRAM)

    def undo(self, now: datetime) -> int:
        """Take reviews back, the one change that a log allows; return how many."""
        return self.filter(undone_at=None).update(undone_at=now)


class Review(models.Model):
    """One look at a card, kept for good; undoing marks it and takes nothing away."""

    class Kind(models.TextChoices):
        REVIEW = "review", "a review"
        FIRST_TRY = "first_try", "the first try in a quiz"
        CRAM = "cram", "outside the schedule"

    card = models.ForeignKey(Card, models.CASCADE, db_index=False, related_name="log")
    # The card's: what a learner did on a day is one scan of an index.
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, db_index=False, related_name="reviews"
    )
    number = models.PositiveIntegerField(help_text="From 1, for each card.")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.REVIEW)
    rating = models.PositiveSmallIntegerField(
        choices=[(rating.value, rating.name.lower()) for rating in Rating]
    )
    at = models.DateTimeField()
    day = models.DateField(help_text="The study day by the learner's clock.")
    state = models.PositiveSmallIntegerField(
        choices=[(state.value, state.name.lower()) for state in State],
        help_text="Of the card before.",
    )
    elapsed_days = models.PositiveIntegerField(
        null=True, blank=True, help_text="Since the review before; empty for the first."
    )
    parameters = models.ForeignKey(
        ParameterSet,
        models.RESTRICT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Empty: the default of FSRS-6.",
    )
    retention = models.FloatField()
    response = models.TextField(blank=True, help_text="What was typed, if anything.")
    answer = models.OneToOneField(
        Answer, models.CASCADE, null=True, blank=True, related_name="review"
    )
    undone_at = models.DateTimeField(null=True, blank=True)

    objects = ReviewQuerySet.as_manager()

    class Meta:
        ordering = ["card", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["card", "number"], name="reviews_are_numbered"
            ),
            models.CheckConstraint(
                condition=Q(rating__gte=1, rating__lte=4), name="rating_is_one_of_four"
            ),
            models.CheckConstraint(
                condition=Q(kind="first_try") | Q(answer=None),
                name="only_first_tries_have_answers",
            ),
        ]
        indexes = [
            models.Index(fields=["learner", "at"], name="reviews_of_learner"),
            models.Index(
                fields=["learner", "day"],
                condition=Q(undone_at=None),
                name="reviews_of_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.get_rating_display()}"

    def save(self, *args, **kwargs) -> None:
        if not self._state.adding:
            raise ImmutableError("A review is a record of what was remembered.")
        super().save(*args, **kwargs)

    @property
    def look(self) -> Look:
        weights = self.parameters.weights if self.parameters else FSRS_6
        return Look(
            rating=Rating(self.rating),
            at=self.at,
            day=self.day,
            weights=tuple(weights),
            retention=self.retention,
        )
