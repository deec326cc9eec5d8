"""Question sets: one draft each, published as immutable editions."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.utils import timezone

from corpus.models import ImmutableError
from quizzes.engine.rules import Rules
from quizzes.models.bank import Question, Wording


class QuestionSetQuerySet(models.QuerySet):
    def with_current_edition(self):
        """Annotate ``current_edition_id``; null while nothing is published."""
        newest = Edition.objects.filter(question_set=OuterRef("pk")).order_by("-number")
        return self.annotate(current_edition_id=Subquery(newest.values("pk")[:1]))

    def visible_to(self, person):
        """The site's sets, and the person's own; admins see all."""
        if getattr(person, "is_superuser", False):
            return self
        own = Q(owner=person.pk) if person.pk else Q(pk__in=[])
        return self.filter(Q(owner=None) | own)


class QuestionSet(models.Model):
    """A choice from the bank, with sections and random draws: the one draft."""

    uuid = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    slug = models.SlugField(max_length=80, unique=True)
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    topic = models.CharField(max_length=100, blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="question_sets",
        help_text="Empty for the site's starter sets.",
    )
    rules = models.JSONField(
        default=dict, blank=True, help_text="How it is taken; empty: a practice."
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = QuestionSetQuerySet.as_manager()

    class Meta:
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title

    @property
    def rules_here(self) -> Rules:
        return Rules.from_json(self.rules)

    def current_edition(self) -> Edition | None:
        return self.editions.order_by("-number").first()


class Section(models.Model):
    """A part of a set; asks all of its questions, or a random draw of them."""

    question_set = models.ForeignKey(
        QuestionSet, models.CASCADE, related_name="sections"
    )
    position = models.PositiveSmallIntegerField(default=1)
    title = models.CharField(max_length=200, blank=True)
    draw = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="How many to draw at random; empty: all."
    )

    class Meta:
        ordering = ["question_set", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["question_set", "position"], name="sections_are_ordered"
            ),
        ]

    def __str__(self) -> str:
        return self.title or f"Section {self.position}"


class Entry(models.Model):
    """A question in a section of a draft."""

    section = models.ForeignKey(Section, models.CASCADE, related_name="entries")
    question = models.ForeignKey(Question, models.CASCADE, related_name="entries")
    position = models.PositiveSmallIntegerField()
    points = models.DecimalField(max_digits=6, decimal_places=2, default=1)

    class Meta:
        ordering = ["section", "position"]
        verbose_name_plural = "entries"
        constraints = [
            models.UniqueConstraint(
                fields=["section", "question"], name="a_question_once_a_section"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position}: {self.question}"


class Edition(models.Model):
    """An immutable published snapshot of a set."""

    question_set = models.ForeignKey(
        QuestionSet, models.PROTECT, related_name="editions"
    )
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    rules = models.JSONField(
        default=dict,
        blank=True,
        help_text="Settings as they were when it was published.",
    )
    published_at = models.DateTimeField(default=timezone.now, editable=False)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True
    )

    class Meta:
        ordering = ["question_set", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["question_set", "number"], name="editions_are_numbered"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title}, edition {self.number}"

    def save(self, *args, **kwargs) -> None:
        if not self._state.adding:
            raise ImmutableError("An edition never changes; publish a new one.")
        super().save(*args, **kwargs)

    @property
    def rules_here(self) -> Rules:
        return Rules.from_json(self.rules)


class Pool(models.Model):
    """A section as published: which wordings, and how many are drawn."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="pools")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200, blank=True)
    draw = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["edition", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "position"], name="pools_are_ordered"
            ),
        ]

    def __str__(self) -> str:
        return self.title or f"Pool {self.position}"


class PooledWording(models.Model):
    """A wording in a published pool, with its points."""

    pool = models.ForeignKey(Pool, models.CASCADE, related_name="items")
    wording = models.ForeignKey(Wording, models.PROTECT, related_name="pooled")
    position = models.PositiveSmallIntegerField()
    points = models.DecimalField(max_digits=6, decimal_places=2, default=1)

    class Meta:
        ordering = ["pool", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["pool", "position"], name="pooled_wordings_are_ordered"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position}: {self.wording}"
