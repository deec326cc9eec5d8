"""What a person may start: the newest edition of every set they can see."""

from django.db.models import Count, F, OuterRef, Subquery, Sum
from django.db.models.functions import Coalesce, Least

from quizzes.models import (
    Correction,
    Edition,
    Pool,
    PooledWording,
    Question,
    QuestionSet,
)


def published_editions(person):
    """Return the current editions, annotated with ``asked``, the questions of a run."""
    current = (
        QuestionSet.objects.visible_to(person)
        .with_current_edition()
        .exclude(current_edition_id=None)
        .values("current_edition_id")
    )
    return (
        Edition.objects.filter(pk__in=current)
        .select_related("question_set")
        .annotate(asked=Subquery(_questions_asked()))
        .exclude(asked=None)
        .order_by("question_set__topic", "title", "pk")
    )


def _questions_asked():
    """The approved questions of an edition, as many of each pool as it draws."""
    items = (
        PooledWording.objects.filter(
            pool=OuterRef("pk"), wording__question__state=Question.State.APPROVED
        )
        .exclude(wording__in=Correction.objects.made().values("old"))
        .order_by()
        .values("pool")
        .annotate(size=Count("pk"))
        .values("size")
    )
    return (
        Pool.objects.filter(edition=OuterRef("pk"))
        .order_by()
        .annotate(size=Subquery(items))
        .annotate(share=Least(Coalesce(F("draw"), F("size")), F("size")))
        .values("edition")
        .annotate(asked=Sum("share"))
        .values("asked")
    )
