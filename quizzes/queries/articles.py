"""Articles as a reader chooses them."""

from django.db.models import Count, IntegerField, OuterRef, Q, Subquery
from django.db.models.functions import Ceil, Length

from corpus.models import Article, Revision
from quizzes.models import Question

LETTERS_A_MINUTE = 1000  # about 180 English words


def articles_to_read(person):
    """Return the articles that ``person`` may read, the newest first.

    Annotated with ``minutes`` to read and ``asked``, their approved questions.
    """
    newest = Revision.objects.filter(article=OuterRef("pk")).order_by("-number")
    length = newest.annotate(length=Length("text")).values("length")[:1]
    approved = (
        Question.objects.approved()
        .filter(article=OuterRef("pk"))
        .order_by()
        .values("article")
        .annotate(number=Count("pk"))
        .values("number")
    )
    return (
        Article.objects.visible_to(person)
        .annotate(
            minutes=Ceil(
                Subquery(length) / float(LETTERS_A_MINUTE), output_field=IntegerField()
            ),
            asked=Subquery(approved),
        )
        .order_by("-created_at", "-pk")
    )


def matching(articles, *, words: str, topic: str, level: str):
    """Narrow ``articles`` by words of title or publisher, topic and level."""
    for word in words.split():
        articles = articles.filter(
            Q(title__icontains=word) | Q(publisher__icontains=word)
        )
    if topic:
        articles = articles.filter(topic=topic)
    if level:
        articles = articles.filter(level=level)
    return articles


def choices_of(field: str, person) -> list[str]:
    """Return the values of ``field`` among the articles that ``person`` may read."""
    values = Article.objects.visible_to(person).exclude(**{field: ""}).order_by(field)
    return list(values.values_list(field, flat=True).distinct())
