"""What a learner has done so far, and how well it went."""

from django.db.models import Count, OuterRef, Subquery

from quizzes.models import Attempt, Slot


def open_attempt(learner) -> Attempt | None:
    """Return the attempt last started and not yet finished, to carry on with.

    Annotated with ``answered``, the slots with an answer, and ``next_position``,
    the first slot without one, None if only the results are left.
    """
    unanswered = Slot.objects.filter(attempt=OuterRef("pk"), answers=None)
    return (
        Attempt.objects.owned_by(learner)
        .open()
        .annotate(
            answered=Count("slots__answers__slot", distinct=True),
            next_position=Subquery(
                unanswered.order_by("position").values("position")[:1]
            ),
        )
        .first()
    )
