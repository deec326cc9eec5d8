"""The bank: questions, their immutable wordings, and the evidence for each."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.utils import timezone

from corpus.models import Article, Fact, ImmutableError, Mention, Revision


class QuestionQuerySet(models.QuerySet):
    def approved(self):
        """Questions that a person let through to students."""
        return self.filter(state=Question.State.APPROVED)

    def publishable(self):
        """Questions that the engine found no flaw in."""
        return self.filter(publishable=True)

    def with_current_wording(self):
        """Annotate ``current_wording_id``, the id of the newest wording."""
        newest = Wording.objects.filter(question=OuterRef("pk")).order_by("-number")
        return self.annotate(current_wording_id=Subquery(newest.values("pk")[:1]))


class Question(models.Model):
    """The stable identity of something asked.

    A generated question is family + part asked + its facts in order, from which its
    uuid is derived; a teacher's own has no facts and a random uuid. It stays itself
    through edits, exports and imports.
    """

    class Family(models.TextChoices):
        WHO_SAID = "who_said", "who said it"
        WHAT_SAID = "what_said", "what somebody said"
        FINISH = "finish", "finish the quotation"
        WHEN = "when", "when"
        HOW_MANY = "how_many", "how many or how much"
        ROLE = "role", "who holds the role"
        STANDS_FOR = "stands_for", "what a name stands for"
        WHERE = "where", "where"
        ORDER = "order", "put in order"
        MATCH = "match", "match"
        PROOF = "proof", "click the sentence that proves it"
        ACCORDING_TO = "according_to", "according to whom"
        CLOZE = "cloze", "fill the gap"
        OWN = "own", "a teacher's own"

    class State(models.TextChoices):
        DRAFT = "draft"
        APPROVED = "approved"
        PAUSED = "paused"
        RETIRED = "retired"
        REJECTED = "rejected"

    uuid = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    family = models.CharField(max_length=15, choices=Family.choices)
    part = models.CharField(
        max_length=30, blank=True, help_text="Which part of the facts is asked."
    )
    article = models.ForeignKey(
        Article, models.CASCADE, null=True, blank=True, related_name="questions"
    )
    facts = models.ManyToManyField(Fact, through="QuestionFact", related_name="+")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="questions",
    )
    state = models.CharField(
        max_length=10, choices=State.choices, default=State.DRAFT, db_index=True
    )
    publishable = models.BooleanField(
        default=False, help_text="The engine found no flaw in the current wording."
    )
    rejection = models.CharField(
        max_length=60, blank=True, help_text="Why the engine does not publish it."
    )
    proposed = models.BooleanField(
        default=False, help_text="Among the few that are asked of this article first."
    )
    worth = models.FloatField(
        default=0, help_text="0 to 1: how much a reader should remember it."
    )
    difficulty = models.FloatField(
        default=0.5, help_text="0 to 1, as predicted; measured facility replaces it."
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ["article", "pk"]

    def __str__(self) -> str:
        return f"{self.get_family_display()} ({str(self.uuid)[:8]})"

    def current_wording(self) -> Wording:
        return self.wordings.order_by("-number")[0]


class QuestionFact(models.Model):
    """A fact that a question asks about, in the order that makes its identity."""

    question = models.ForeignKey(Question, models.CASCADE, related_name="fact_rows")
    fact = models.ForeignKey(Fact, models.CASCADE, related_name="question_rows")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["question", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["question", "position"], name="facts_of_a_question_are_ordered"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position}: {self.fact_id}"


class Wording(models.Model):
    """One immutable version of a question.

    Choice, typed and card are forms of one wording. The shapes of the JSON fields
    are those of ``quizzes.engine.items``.
    """

    question = models.ForeignKey(Question, models.CASCADE, related_name="wordings")
    number = models.PositiveIntegerField()
    stem = models.TextField(help_text="Always a question.")
    excerpt = models.TextField(
        blank=True, help_text="The source sentence as shown, brackets included."
    )
    bars = models.JSONField(
        default=list, help_text="[[start, end]] in the excerpt that the bar covers."
    )
    key = models.JSONField(help_text="The answer: kind, text, value, accepted texts.")
    options = models.JSONField(
        default=list, help_text="[{id, text, right, origin}] in their fixed order."
    )
    ordered = models.BooleanField(
        default=False, help_text="Options keep their order: numbers and dates."
    )
    explanation = models.TextField(blank=True)
    forms = models.JSONField(
        default=list, help_text="The ways in which it can be asked, the best first."
    )
    language = models.CharField(max_length=35, default="en")
    generator = models.CharField(
        max_length=50, blank=True, help_text="Generator version; empty for a person's."
    )
    seed = models.CharField(max_length=64, blank=True)
    reason = models.CharField(
        max_length=40,
        blank=True,
        help_text="Reason code: why it replaced the last one.",
    )
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="wordings",
    )
    sha256 = models.CharField(
        max_length=64, editable=False, help_text="Of the content, to notice a change."
    )
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["question", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["question", "number"], name="wordings_are_numbered"
            ),
        ]

    def __str__(self) -> str:
        return self.stem[:100]

    def save(self, *args, **kwargs) -> None:
        if not self._state.adding:
            raise ImmutableError("A wording never changes; write a new one.")
        super().save(*args, **kwargs)


class Evidence(models.Model):
    """A span of a revision that proves a wording's answer or stands behind it."""

    class Role(models.TextChoices):
        KEY = "key", "states the answer"
        SUPPORT = "support", "also supports the answer"
        OPTION = "option", "where a wrong option comes from"

    wording = models.ForeignKey(Wording, models.CASCADE, related_name="evidence")
    role = models.CharField(max_length=10, choices=Role.choices, default=Role.KEY)
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="evidence")
    mention = models.ForeignKey(
        Mention, models.SET_NULL, null=True, blank=True, related_name="evidence"
    )
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    sentence_start = models.PositiveIntegerField()
    sentence_end = models.PositiveIntegerField()
    rule = models.CharField(max_length=60, blank=True)
    option = models.CharField(
        max_length=20, blank=True, help_text="Id of the option that this is behind."
    )

    class Meta:
        ordering = ["wording", "pk"]
        verbose_name_plural = "evidence"
        constraints = [
            models.CheckConstraint(
                condition=Q(start__lt=models.F("end"))
                & Q(sentence_start__lte=models.F("start"))
                & Q(end__lte=models.F("sentence_end")),
                name="evidence_lies_inside_its_sentence",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()} {self.start}–{self.end}"


class Refusal(models.Model):
    """A candidate that the engine did not make into a question, for the ledger.

    All of an article's are written anew whenever its questions are built.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="refusals")
    fact = models.ForeignKey(Fact, models.CASCADE, related_name="refusals")
    family = models.CharField(max_length=15, choices=Question.Family.choices)
    part = models.CharField(max_length=30, blank=True)
    rule = models.CharField(max_length=60, help_text="The rule that refused it.")
    sentence_start = models.PositiveIntegerField()
    sentence_end = models.PositiveIntegerField()

    class Meta:
        ordering = ["article", "sentence_start", "pk"]

    def __str__(self) -> str:
        return f"{self.get_family_display()}: {self.rule}"
