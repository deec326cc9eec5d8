"""Facts that articles state, and the people who speak in them."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from corpus.models.articles import Article, Revision


class Person(models.Model):
    """One speaker behind many spellings; merged and split by hand, never deleted."""

    uuid = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=200, db_index=True)
    merged_into = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="merged"
    )

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "people"

    def __str__(self) -> str:
        return self.name

    def behind(self) -> Person:
        """Return who this person really is: themselves, unless they were merged."""
        person = self
        while person.merged_into:
            person = person.merged_into
        return person


class Spelling(models.Model):
    """A way in which a person's name is written."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="spellings")
    text = models.CharField(max_length=200, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "text"], name="a_spelling_once_a_person"
            ),
        ]

    def __str__(self) -> str:
        return self.text


class FactQuerySet(models.QuerySet):
    def standing(self):
        """Facts that the current reading still finds, or that a person entered."""
        return self.filter(withdrawn_at=None)


class Fact(models.Model):
    """Something an article states; survives rereading, rewording and correction.

    ``key`` only proposes a match when an article is read again; kind plus aligned
    span is the second chance.
    """

    class Kind(models.TextChoices):
        QUOTE = "quote", "who said it"
        DATE = "date", "date"
        NUMBER = "number", "number"
        ROLE = "role", "who holds the office"
        DESCRIPTION = "description", "who it is"
        ABBREVIATION = "abbreviation", "what a name stands for"
        PLACE = "place", "where"

    uuid = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    article = models.ForeignKey(Article, models.CASCADE, related_name="facts")
    kind = models.CharField(max_length=15, choices=Kind.choices)
    key = models.CharField(max_length=64, editable=False)
    person = models.ForeignKey(
        Person,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="facts",
        help_text="The speaker or office holder.",
    )
    person_by_hand = models.BooleanField(
        default=False, help_text="Somebody said who it is; reading again keeps that."
    )
    current = models.ForeignKey(
        "Mention",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="The mention that counts: a person's correction, else the newest.",
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = FactQuerySet.as_manager()

    class Meta:
        ordering = ["article", "pk"]
        indexes = [models.Index(fields=["article", "kind", "key"], name="fact_by_key")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.current or self.uuid}"

    def said(self) -> Mention:
        """Return the mention that counts, or raise ``Mention.DoesNotExist``."""
        if self.current is None:
            raise Mention.DoesNotExist
        return self.current


class Mention(models.Model):
    """One view of a fact in one revision, by a version of the engine or a person."""

    class Tier(models.TextChoices):
        A = "A", "A: questions on it are publishable"
        B = "B", "B: shown to teachers"
        C = "C", "C: kept for debugging"

    fact = models.ForeignKey(Fact, models.CASCADE, related_name="mentions")
    revision = models.ForeignKey(Revision, models.CASCADE, related_name="mentions")
    engine = models.CharField(
        max_length=50, blank=True, help_text="Version of the reading engine."
    )
    by_a_person = models.BooleanField(
        default=False, help_text="A correction, which outranks the engine."
    )
    corrected_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="corrections",
    )
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    sentence_start = models.PositiveIntegerField()
    sentence_end = models.PositiveIntegerField()
    text = models.TextField(help_text="The revision's text from start to end.")
    value = models.JSONField(
        help_text="The fact's parts by name, as the reading prints them."
    )
    rule = models.CharField(max_length=60, blank=True)
    confidence = models.FloatField(help_text="0 to 1")
    tier = models.CharField(max_length=1, choices=Tier.choices)
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["revision", "start", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(sentence_start__lte=F("start"), start__lt=F("end"))
                & Q(end__lte=F("sentence_end")),
                name="a_fact_lies_inside_its_sentence",
            ),
            models.CheckConstraint(
                condition=Q(confidence__gte=0, confidence__lte=1),
                name="confidence_is_a_share",
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80]
