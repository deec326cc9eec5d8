"""How a learner wants to be asked: what scheduling needs to know of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone

from accounts.time_zones import zone_of
from corpus.models import ImmutableError
from quizzes.engine.memory import (
    FSRS_6,
    HIGHEST_RETENTION,
    LOWEST_RETENTION,
    RETENTION,
)
from quizzes.engine.study_days import STARTS_AT, start_of, study_day


class ParameterSet(models.Model):
    """Weights of FSRS-6, fitted to a learner's log and never changed.

    Reviews without one went by the default, ``engine.memory.FSRS_6``.
    """

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="parameter_sets"
    )
    weights = models.JSONField(help_text="21 numbers.")
    digest = models.CharField(max_length=64, editable=False)
    reviews = models.PositiveIntegerField(help_text="How many it was fitted to.")
    loss_before = models.FloatField(
        null=True,
        blank=True,
        help_text="Log loss on that log, by the weights used until then.",
    )
    loss_after = models.FloatField(
        null=True, blank=True, help_text="Log loss on the same log, by these."
    )
    fitted_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["learner", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "digest"], name="parameters_once_a_learner"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.digest[:8]} ({self.reviews})"

    def save(self, *args, **kwargs) -> None:
        if not self._state.adding:
            raise ImmutableError("Parameters are fitted anew, never changed.")
        self.digest = digest_of(self.weights)
        super().save(*args, **kwargs)

    @property
    def gain(self) -> float | None:
        """How much better the log is predicted: the share of the loss that is gone."""
        if not self.loss_before or self.loss_after is None:
            return None
        return 1 - self.loss_after / self.loss_before


def digest_of(weights: Sequence[float]) -> str:
    return hashlib.sha256(json.dumps(list(weights)).encode()).hexdigest()


class Learning(models.Model):
    """One learner's wishes; whoever has none has the defaults."""

    class Backlog(models.TextChoices):
        FADING = "fading", "most fading first"
        OLDEST = "oldest", "longest due first"
        NEWEST = "newest", "shortest due first"

    learner = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        primary_key=True,
        related_name="learning",
    )
    retention = models.FloatField(
        default=RETENTION,
        validators=[
            MinValueValidator(LOWEST_RETENTION),
            MaxValueValidator(HIGHEST_RETENTION),
        ],
        help_text="The share of cards to be remembered when they fall due.",
    )
    new_a_day = models.PositiveSmallIntegerField(default=20)
    reviews_a_day = models.PositiveSmallIntegerField(default=200)
    backlog = models.CharField(
        max_length=10, choices=Backlog.choices, default=Backlog.FADING
    )
    day_starts_at = models.PositiveSmallIntegerField(
        default=STARTS_AT, help_text="Hour, 0 to 12, by the learner's clock."
    )
    parameters = models.ForeignKey(
        ParameterSet,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="Empty: the default of FSRS-6.",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    retention__gte=LOWEST_RETENTION, retention__lte=HIGHEST_RETENTION
                ),
                name="retention_is_attainable",
            ),
            models.CheckConstraint(
                condition=Q(day_starts_at__lte=12), name="a_day_starts_in_its_morning"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id}: {self.retention:.0%}"

    @property
    def zone(self) -> ZoneInfo:
        """The zone of the account, else the site's."""
        person = self.learner if self.learner_id else None
        return zone_of(person) or ZoneInfo(settings.TIME_ZONE)

    @property
    def weights(self) -> tuple[float, ...]:
        return tuple(self.parameters.weights) if self.parameters else FSRS_6

    def day_of(self, at: datetime) -> date:
        return study_day(at, self.zone, self.day_starts_at)

    def start_of(self, day: date) -> datetime:
        """Return when a study day begins, in UTC."""
        return start_of(day, self.zone, self.day_starts_at)
