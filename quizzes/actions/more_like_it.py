"""Another question like one just answered, in the same practice."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from quizzes.actions.attempts import NothingToAskError, slot_for
from quizzes.engine.selection import practice
from quizzes.models import Attempt, Slot, Wording
from quizzes.queries.attempts import practice_of, standing_of
from quizzes.queries.released import withheld_questions


@transaction.atomic
def ask_another(attempt: Attempt, position: int) -> Slot:
    """Add a question of the same article and family; again, return the one added.

    A finished practice is taken up again for it.

    Raises ``NothingToAskError`` if there is no further one, or if the attempt is graded
    or its question at ``position`` has no answer yet.
    """
    attempt = Attempt.objects.select_for_update(of=("self",)).get(pk=attempt.pk)
    if there := attempt.slots.filter(like=position).first():
        return there
    place = standing_of(attempt.pk)[position]
    is_open_to_it = place.is_answered and not place.withheld
    if attempt.rules_here.is_graded or not is_open_to_it or _is_replaced(attempt):
        raise NothingToAskError
    slot = attempt.slots.select_related("wording__question__article").get(
        position=position
    )
    question = slot.wording.question
    if question.article is None:
        raise NothingToAskError
    served = set(attempt.slots.values_list("wording__question", flat=True))
    withheld = withheld_questions(attempt.learner, timezone.now())
    alike = [
        one
        for one in practice_of(question.article, withheld)
        if one.family == question.family and one.question not in served
    ]
    if not alike:
        raise NothingToAskError
    chosen = practice(alike, 1, seed=f"{attempt.code}:{position}")[0]
    attempt.length += 1
    attempt.finished_at = None
    attempt.save(update_fields=["length", "finished_at"])
    wording = Wording.objects.get(pk=chosen.wording)
    further = slot_for(attempt, attempt.length, wording, chosen, slot.form)
    further.like = position
    further.save()
    return further


def _is_replaced(attempt: Attempt) -> bool:
    """Whether the learner has begun the same set anew since."""
    if attempt.finished_at is None or attempt.edition_id is None:
        return False
    others = Attempt.objects.owned_by(attempt.learner).open()
    return others.filter(edition=attempt.edition_id).exists()
