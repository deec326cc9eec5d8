"""Articles and their immutable texts."""

from __future__ import annotations

import hashlib
import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

# Identities of shipped articles and facts are derived from these, so that two
# installations agree on the ids that starter sets and exports carry.
ARTICLE_NAMESPACE = uuid.UUID("6f1c2f3e-6d39-5a58-9d0a-3f6e4c1b7a01")


class ImmutableError(TypeError):
    """The row is a record of what was; write a new one instead."""


class ArticleQuerySet(models.QuerySet):
    def visible_to(self, person):
        """Public articles and the person's own; admins see all."""
        if getattr(person, "is_superuser", False):
            return self
        own = Q(owner=person.pk) if person.pk else Q(pk__in=[])
        return self.filter(Q(visibility=Article.Visibility.PUBLIC) | own)

    def edited_by(self, person):
        """Articles that the person looks after: teachers their own, admins all."""
        if getattr(person, "is_superuser", False):
            return self
        is_teacher = getattr(person, "role", "") == "teacher"
        return self.filter(owner=person.pk) if is_teacher else self.none()


class Article(models.Model):
    """A text with its metadata; the words themselves are in its revisions."""

    class Visibility(models.TextChoices):
        PUBLIC = "public"
        PRIVATE = "private"

    class Origin(models.TextChoices):
        SEED = "seed", "shipped with Footnote"
        FILE = "file", "loaded from a file"
        PASTE = "paste", "pasted by a person"

    class DateSource(models.TextChoices):
        PERSON = "person", "entered by a person"
        SIDECAR = "sidecar", "articles.toml beside the file"
        FILE = "file", "the file’s metadata"
        BYLINE = "byline", "a date line in the text"
        UNKNOWN = "unknown", "not known"

    uuid = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    identity = models.CharField(
        max_length=500,
        unique=True,
        help_text="What makes it the same article when loaded again: id, URL or name.",
    )
    title = models.CharField(max_length=300)
    publisher = models.CharField(max_length=200, blank=True)
    author = models.CharField(max_length=200, blank=True)
    published = models.DateField(null=True, blank=True)
    published_from = models.CharField(
        max_length=20, choices=DateSource.choices, default=DateSource.UNKNOWN
    )
    language = models.CharField(max_length=35, default="en")
    topic = models.CharField(max_length=100, blank=True)
    level = models.CharField(max_length=50, blank=True)
    licence = models.CharField(max_length=200, blank=True)
    follows = models.CharField(
        max_length=500, blank=True, help_text="The article that this one retells."
    )
    url = models.URLField(max_length=500, blank=True)
    origin = models.CharField(
        max_length=10, choices=Origin.choices, default=Origin.FILE
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="articles",
        help_text="Empty for the site's own articles.",
    )
    visibility = models.CharField(
        max_length=10, choices=Visibility.choices, default=Visibility.PUBLIC
    )
    corrected = models.JSONField(
        default=list,
        blank=True,
        editable=False,
        help_text="Fields that a person corrected; loading the file again keeps them.",
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["title", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(published=None, published_from="unknown")
                | Q(published__isnull=False) & ~Q(published_from="unknown"),
                name="a_date_says_where_it_is_from",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def current_revision(self) -> Revision:
        return self.revisions.order_by("-number")[0]


class Revision(models.Model):
    """The immutable text of an article as loaded; every offset points into it."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    sha256 = models.CharField(max_length=64, db_index=True, editable=False)
    mask = models.JSONField(
        default=list, blank=True, help_text="[[start, end, reason]] of what is no prose"
    )
    outline = models.JSONField(
        default=dict,
        blank=True,
        help_text="Its sentences, names and what pronouns stand for, as last read.",
    )
    file_name = models.CharField(max_length=300, blank=True)
    encoding = models.CharField(max_length=20, blank=True)
    loaded_at = models.DateTimeField(default=timezone.now, editable=False)
    read_by = models.CharField(
        max_length=50,
        blank=True,
        help_text="Version of the reading engine behind the current mentions.",
    )
    read_for = models.DateField(
        null=True, blank=True, help_text="Publication date that the reading assumed."
    )

    class Meta:
        ordering = ["article", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "number"], name="revisions_are_numbered"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article} (revision {self.number})"

    def save(self, *args, **kwargs) -> None:
        """Write the revision once; afterwards only its mask and reading may change."""
        if self._state.adding:
            self.sha256 = sha256_of(self.text)
        elif not set(kwargs.get("update_fields") or ["text"]) <= {
            "mask",
            "outline",
            "read_by",
            "read_for",
        }:
            raise ImmutableError("A revision's text never changes; add a revision.")
        super().save(*args, **kwargs)


def sha256_of(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
