"""What no longer holds: paused at once, told to learners once a person decided."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from corpus.models import Article, Fact, Mention
from quizzes.models import Correction, Dismissal, Evidence, Question, Wording
from quizzes.queries.corrections import held_by
from quizzes.queries.shelf import (
    changed_behind,
    evidence_of,
    mean_the_same,
    shelf_of,
)


@transaction.atomic
def pause_changed(article: Article) -> int:
    """Pause approved questions whose fact changed or is gone; return how many.

    A paused question keeps its answers and cards, and is approved again by a person.
    """
    shelf = shelf_of(article)
    return sum(
        hold_back(question, shelf.wordings[question.pk], one.fact)
        for one in shelf.shelved
        if one.approved and one.fact and (question := shelf.questions[one.code])
    )


def hold_back(question: Question, wording: Wording, reason: str) -> bool:
    """Pause an approved question until a person has decided on its changed fact.

    Returns False for one that is not approved, or whose wording a person has kept
    since the fact changed.
    """
    if _was_kept(wording):
        return False
    approved = Question.objects.approved().filter(pk=question.pk)
    if not approved.update(state=Question.State.PAUSED):
        return False
    question.state = Question.State.PAUSED
    Correction.objects.update_or_create(
        old=wording,
        defaults={
            "question": question,
            "new": None,
            "reason": reason,
            "found_at": timezone.now(),
            "told_at": None,
        },
    )
    return True


def tell_what_holds(
    question: Question, reason: str = Correction.Reason.CHANGED
) -> None:
    """Correct the earlier wordings of a question whose newest one is approved.

    Those whose key stands on the same statement still hold, and need no correction.
    """
    *earlier, newest = question.wordings.order_by("number")
    evidence = evidence_of([*earlier, newest])
    stands = _statements(evidence[newest.pk])
    for old in earlier:
        if _agree(_statements(evidence[old.pk]), stands):
            Correction.objects.filter(old=old).delete()
        else:
            _correct(old, newest, reason)
    if changed_behind(newest):
        _correct(newest, newest, reason)
    else:
        Correction.objects.filter(old=newest).delete()


def tell_it_is_withdrawn(question: Question) -> None:
    """Correct every wording up to the one that a changed fact took the ground from."""
    waiting = question.corrections.undecided().select_related("old").first()
    if waiting is not None:
        held = question.wordings.filter(number__lte=waiting.old.number)
        for old in held.order_by("number"):
            _correct(old, None, waiting.reason)


@transaction.atomic
def dismiss(question_code, learner) -> bool:
    """Note that the learner has seen what is corrected about a question.

    A second call changes nothing. Returns False if there is nothing to be told.
    """
    known = Correction.objects.shown().filter(question__uuid=question_code)
    held = [one.pk for one in held_by(learner, known, with_dismissed=True)]
    Dismissal.objects.bulk_create(
        [Dismissal(correction_id=one, learner=learner) for one in held],
        ignore_conflicts=True,
    )
    return bool(held)


def _correct(old: Wording, new: Wording | None, reason: str) -> None:
    """Make or renew a correction; one that says the same already stays as told."""
    known = Correction.objects.filter(old=old).first()
    if known is None:
        known = Correction(question_id=old.question_id, old=old, reason=reason)
    elif known.told_at and known.new_id == (new and new.pk):
        return
    else:
        known.dismissals.all().delete()
    known.new, known.told_at = new, timezone.now()
    known.save()


def _was_kept(wording: Wording) -> bool:
    """Whether a person approved this very wording as its facts are stated now."""
    kept = Correction.objects.filter(old=wording, new=wording).first()
    if kept is None or kept.told_at is None:
        return False
    facts = Fact.objects.filter(question_rows__question=wording.question_id)
    return all(
        _is_stated_as_at(fact, kept.told_at) for fact in facts.select_related("current")
    )


def _is_stated_as_at(fact: Fact, moment: datetime) -> bool:
    if fact.withdrawn_at:
        return fact.withdrawn_at <= moment
    then = fact.mentions.filter(made_at__lte=moment).order_by("-pk").first()
    return bool(then and fact.current and mean_the_same(then, fact.current))


def _statements(evidence: Iterable[Evidence]) -> dict[int, Mention]:
    return {
        row.mention.fact_id: row.mention
        for row in evidence
        if row.role == Evidence.Role.KEY and row.mention
    }


def _agree(one: dict[int, Mention], other: dict[int, Mention]) -> bool:
    return all(
        mean_the_same(one[fact], other[fact]) for fact in one.keys() & other.keys()
    )
