"""What learners once learned here and what holds instead."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from quizzes.models.bank import Question, Wording

_ANSWER = ("kind", "text", "value")  # of a key; more spellings change nothing


class CorrectionQuerySet(models.QuerySet):
    def undecided(self):
        """Corrections of paused questions that wait for a person's decision."""
        return self.filter(told_at=None)

    def made(self):
        """Corrections that hold; the old wording of each is not to be asked again."""
        return self.exclude(told_at=None).exclude(new=F("old"))

    def shown(self):
        """Corrections that are made, unless a later decision took that back."""
        state = Question.State
        reworded = Q(new__isnull=False, question__state=state.APPROVED)
        dropped = Q(new=None, question__state__in=[state.RETIRED, state.REJECTED])
        return self.made().filter(reworded | dropped)


class Correction(models.Model):
    """A wording whose key no longer holds, since a fact behind it changed.

    Found when its question is paused; learners are told once a person has decided.
    ``new`` is the wording that holds instead, the old one where a person kept it, and
    None where nothing is stated any more.
    """

    class Reason(models.TextChoices):
        CHANGED = "fact_changed", "the article states something else now"
        CORRECTED = "fact_corrected", "a person corrected the fact"
        WITHDRAWN = "fact_withdrawn", "the article no longer states it"

    question = models.ForeignKey(Question, models.CASCADE, related_name="corrections")
    old = models.OneToOneField(Wording, models.CASCADE, related_name="correction")
    new = models.ForeignKey(
        Wording, models.CASCADE, null=True, blank=True, related_name="corrects"
    )
    reason = models.CharField(max_length=20, choices=Reason.choices)
    found_at = models.DateTimeField(default=timezone.now, editable=False)
    told_at = models.DateTimeField(
        null=True, blank=True, help_text="Empty until a person has decided."
    )

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering = ["-told_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.old} ({self.get_reason_display()})"

    @property
    def changes_the_answer(self) -> bool:
        """Whether a learner must be told, and not only be asked in other words."""
        if self.new is None:
            return True
        return any(self.old.key[part] != self.new.key[part] for part in _ANSWER)


class Dismissal(models.Model):
    """A learner has seen a correction and need not be told again."""

    correction = models.ForeignKey(
        Correction, models.CASCADE, related_name="dismissals"
    )
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="dismissals"
    )
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["correction", "learner"], name="dismissed_once_a_learner"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.learner}: {self.correction}"
