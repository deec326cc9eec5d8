"""Attempts: what a learner was asked, said, and was judged to have said."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from corpus.models import Article, ImmutableError
from quizzes.engine.rules import GRACE, Rules
from quizzes.models.bank import Wording
from quizzes.models.sets import Edition


class AttemptQuerySet(models.QuerySet):
    def owned_by(self, learner):
        return self.filter(learner=learner.pk) if learner.pk else self.none()

    def open(self):
        return self.filter(finished_at=None)

    def withheld(self, now):
        """Those whose questions and key stay away from their learner."""
        return self.filter(withheld_until__gt=now)


class Attempt(models.Model):
    """One learner's run through an edition, or through free practice without one."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="attempts"
    )
    edition = models.ForeignKey(
        Edition, models.PROTECT, null=True, blank=True, related_name="attempts"
    )
    article = models.ForeignKey(
        Article,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="attempts",
        help_text="The article that a free practice was started from.",
    )
    repeats = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="repeated_by",
        help_text="The attempt whose missed questions this one practises.",
    )
    title = models.CharField(max_length=200)
    length = models.PositiveSmallIntegerField(help_text="Number of slots.")
    rules = models.JSONField(
        default=dict, blank=True, help_text="The edition's rules for this learner."
    )
    started_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True, blank=True)
    deadline = models.DateTimeField(
        null=True, blank=True, help_text="When its time is up; empty without a limit."
    )
    withheld_until = models.DateTimeField(
        null=True,
        blank=True,
        help_text="Until then the key stays away from the learner; empty: no longer.",
    )
    cards_told = models.BooleanField(
        default=True, help_text="The learner's cards know how the first tries went."
    )

    objects = AttemptQuerySet.as_manager()

    class Meta:
        ordering = ["-started_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "edition"],
                condition=Q(finished_at=None, edition__isnull=False),
                name="one_open_attempt_per_learner",
            ),
        ]
        indexes = [
            models.Index(fields=["learner", "-started_at"], name="attempts_of_learner"),
            models.Index(
                fields=["learner", "withheld_until"],
                condition=Q(withheld_until__isnull=False),
                name="attempts_withheld",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({str(self.code)[:8]})"

    def get_absolute_url(self) -> str:
        return reverse("quizzes:results", args=[self.code])

    def url_of(self, position: int) -> str:
        return reverse("quizzes:question", args=[self.code, position])

    @property
    def rules_here(self) -> Rules:
        """The rules as they hold for this learner."""
        return Rules.from_json(self.rules)

    def is_late(self, now: datetime) -> bool:
        """Whether its time is up, what was under way included."""
        return self.deadline is not None and now > self.deadline + GRACE

    @property
    def ran_out(self) -> bool:
        """Whether it ended because its time was up."""
        if self.deadline is None or self.finished_at is None:
            return False
        return self.finished_at >= self.deadline

    def is_withheld(self, now: datetime | None = None) -> bool:
        now = now or timezone.now()
        return self.withheld_until is not None and self.withheld_until > now


class Slot(models.Model):
    """One question as served: created when the attempt starts, so a reload agrees."""

    class Form(models.TextChoices):
        CHOICE = "choice", "single choice"
        TYPED = "typed", "typed answer"
        SENTENCE = "sentence", "a sentence of the paragraph"
        ORDER = "order", "put in order"
        MATCH = "match", "matched"
        MULTIPLE = "multiple", "multiple choice"
        BLANKS = "blanks", "blanks filled in"

        @classmethod
        def for_one_of(cls, forms: Sequence[str], wish: str = "") -> str | None:
            """Return the wish, or the best of ``forms`` that a page can serve.

            None where there is no page for any of them: such a wording is never served.
            """
            served = [form for form in forms if form in cls.values]
            return wish if wish in served else next(iter(served), None)

    attempt = models.ForeignKey(Attempt, models.CASCADE, related_name="slots")
    position = models.PositiveSmallIntegerField(help_text="From 1.")
    wording = models.ForeignKey(Wording, models.PROTECT, related_name="slots")
    form = models.CharField(max_length=10, choices=Form.choices, default=Form.CHOICE)
    option_order = models.JSONField(
        default=list, blank=True, help_text="Option ids in the order shown."
    )
    points = models.DecimalField(max_digits=6, decimal_places=2, default=1)
    flagged = models.BooleanField(default=False)
    skipped_at = models.DateTimeField(null=True, blank=True)
    peeked_at = models.DateTimeField(
        null=True, blank=True, help_text="When the source was opened first."
    )
    like = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        help_text="The position of the one after which another like it was wanted.",
    )

    class Meta:
        ordering = ["attempt", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["attempt", "position"], name="slots_are_ordered"
            ),
            models.UniqueConstraint(
                fields=["attempt", "like"], name="another_like_it_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.attempt} · {self.position}"


class Answer(models.Model):
    """One numbered try at a slot, exactly as given; never changed."""

    slot = models.ForeignKey(Slot, models.CASCADE, related_name="answers")
    number = models.PositiveSmallIntegerField(default=1)
    response = models.TextField(help_text="Option ids, or the typed text.")
    given_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["slot", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["slot", "number"], name="answers_are_numbered"
            ),
        ]

    def __str__(self) -> str:
        return self.response[:80]

    def save(self, *args, **kwargs) -> None:
        if not self._state.adding:
            raise ImmutableError("An answer is a record of what was said.")
        super().save(*args, **kwargs)


class GradeQuerySet(models.QuerySet):
    def released(self, now: datetime | None = None):
        """Grades that their learner may know of."""
        until = "answer__slot__attempt__withheld_until__gt"
        return self.exclude(**{until: now or timezone.now()})


class Grade(models.Model):
    """An appended judgement of an answer; the newest counts."""

    answer = models.ForeignKey(Answer, models.CASCADE, related_name="grades")
    score = models.FloatField(help_text="0 to 1")
    reason = models.CharField(
        max_length=40, help_text="Reason code; templates translate it."
    )
    values = models.JSONField(default=dict, blank=True)
    grader = models.CharField(max_length=50, help_text="Version of the grader.")
    graded_at = models.DateTimeField(default=timezone.now)

    objects = GradeQuerySet.as_manager()

    class Meta:
        ordering = ["answer", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(score__gte=0, score__lte=1), name="score_is_a_share"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.score:g} ({self.reason})"

    def save(self, *args, **kwargs) -> None:
        if not self._state.adding:
            raise ImmutableError("A grade is appended, never changed.")
        super().save(*args, **kwargs)
