"""Which corrections concern a learner."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from quizzes.models import Answer, Correction, Dismissal, Grade


def corrections_for(learner) -> list[Correction]:
    """Return what the learner holds and is still to be told, one for each question.

    One query; the newest first.
    """
    if not learner.pk:
        return []
    found = held_by(learner, Correction.objects.shown())
    found = found.select_related("question__article", "old", "new")
    latest: dict[int, Correction] = {}
    for correction in found.order_by("-told_at", "-old__number"):
        latest.setdefault(correction.question_id, correction)
    return [one for one in latest.values() if one.changes_the_answer]


def held_by(
    learner, corrections: QuerySet[Correction], *, with_dismissed: bool = False
) -> QuerySet[Correction]:
    """Narrow down to wordings that the learner answered right by their old key.

    Whoever has met the new wording since knows what holds.
    """
    released = Grade.objects.released()
    newest = released.filter(answer=OuterRef("pk")).order_by("-pk")
    answers = Answer.objects.filter(slot__attempt__learner=learner.pk)
    right = answers.annotate(score=Subquery(newest.values("score")[:1])).filter(
        slot__wording=OuterRef("old"), score__gte=1
    )
    since = answers.filter(
        slot__wording__question=OuterRef("question"),
        slot__wording__number__gte=OuterRef("new__number"),
    )
    found = corrections.filter(Exists(right)).exclude(Exists(since))
    if with_dismissed:
        return found
    seen = Dismissal.objects.filter(correction=OuterRef("pk"), learner=learner.pk)
    return found.exclude(Exists(seen))
