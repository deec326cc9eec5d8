"""What learners say of a question after they have seen its answer."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from quizzes.models.attempts import Answer
from quizzes.models.bank import Wording


class ReportQuerySet(models.QuerySet):
    def open(self):
        return self.filter(settled_at=None)

    def settle(self) -> int:
        """Close the open ones; return how many."""
        return self.open().update(settled_at=timezone.now())


class Report(models.Model):
    """A learner's word that they were right, or that something is wrong."""

    class Kind(models.TextChoices):
        RIGHT = "right", _("I was right")
        PROBLEM = "problem", _("A problem with the question")

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="reports"
    )
    answer = models.ForeignKey(Answer, models.CASCADE, related_name="reports")
    wording = models.ForeignKey(Wording, models.PROTECT, related_name="reports")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    note = models.TextField(blank=True)
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    settled_at = models.DateTimeField(null=True, blank=True)

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "answer"],
                condition=Q(settled_at=None),
                name="one_open_report_an_answer",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.note[:80]}"
