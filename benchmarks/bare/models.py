"""As few tables as a quiz with progress can have."""

from django.conf import settings
from django.db import models


class Quiz(models.Model):
    title = models.CharField(max_length=100)

    def __str__(self) -> str:
        return self.title


class Item(models.Model):
    quiz = models.ForeignKey(Quiz, models.CASCADE)
    stem = models.TextField()
    explanation = models.TextField()

    def __str__(self) -> str:
        return self.stem


class Choice(models.Model):
    item = models.ForeignKey(Item, models.CASCADE, related_name="choices")
    text = models.CharField(max_length=200)
    is_right = models.BooleanField()

    def __str__(self) -> str:
        return self.text


class Given(models.Model):
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    item = models.ForeignKey(Item, models.CASCADE)
    choice = models.ForeignKey(Choice, models.CASCADE)
    is_right = models.BooleanField()
    given_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["learner", "given_at"], name="given_by")]

    def __str__(self) -> str:
        return f"{self.learner_id}: {self.choice_id}"


class Progress(models.Model):
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    quiz = models.ForeignKey(Quiz, models.CASCADE)
    answered = models.PositiveIntegerField(default=0)
    right = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "quiz"], name="progress_once_a_quiz"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.right} of {self.answered}"
