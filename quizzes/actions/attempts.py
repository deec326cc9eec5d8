"""Taking a quiz: start, answer, practise again."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from corpus.models import Article
from quizzes.actions.first_tries import feed_first_try
from quizzes.engine.apart import Candidate
from quizzes.engine.grading import GRADER, Judgement, grade
from quizzes.engine.items import Key, Option
from quizzes.engine.selection import draw, option_order, practice
from quizzes.models import Answer, Attempt, Edition, Grade, Slot, Wording
from quizzes.queries.attempts import (
    Place,
    Standing,
    missed_in,
    pools_of,
    practice_of,
    served_slot,
    standing_of,
)

PRACTICE_LENGTH = 10


class NothingToAskError(LookupError):
    """No approved question is left to ask."""


class AttemptFinishedError(RuntimeError):
    """The attempt takes no more answers."""


@transaction.atomic
def start_attempt(learner, edition: Edition, form: str = Slot.Form.CHOICE) -> Attempt:
    """Start an attempt at ``edition``, or resume the learner's open one.

    A resumed attempt asks what is still open in ``form``.

    Raises ``NothingToAskError`` if none of its questions is approved any more.
    """
    _lock(learner)
    if (
        attempt := Attempt.objects.owned_by(learner)
        .open()
        .filter(edition=edition)
        .first()
    ):
        return _ask_in(attempt, form)
    code = uuid.uuid4()
    return _begin(
        draw(pools_of(edition), seed=str(code)),
        form,
        code=code,
        learner=learner,
        edition=edition,
        title=edition.title,
        rules=edition.rules,
    )


@transaction.atomic
def start_practice(learner, article: Article, form: str = Slot.Form.CHOICE) -> Attempt:
    """Start a practice on ``article`` outside any set, or resume the open one.

    Raises ``NothingToAskError`` if the article has no approved question.
    """
    _lock(learner)
    practices = Attempt.objects.owned_by(learner).open().filter(article=article)
    if attempt := practices.filter(edition=None, repeats=None).first():
        return _ask_in(attempt, form)
    code = uuid.uuid4()
    return _begin(
        practice(practice_of(article), PRACTICE_LENGTH, seed=str(code)),
        form,
        code=code,
        learner=learner,
        article=article,
        title=article.title[:200],
    )


@transaction.atomic
def practise_missed(attempt: Attempt) -> Attempt:
    """Ask again what ``attempt`` got wrong or left out; resume if that is under way.

    Raises ``NothingToAskError`` if nothing was missed.
    """
    _lock(attempt.learner)
    if again := attempt.repeated_by.open().first():
        return again
    missed = missed_in(attempt)
    again = _begin(
        [Candidate(wording=one.wording, question=one.question) for one in missed],
        Slot.Form.CHOICE,
        code=uuid.uuid4(),
        learner=attempt.learner,
        article=attempt.article,
        repeats=attempt,
        title=attempt.title,
    )
    _ask_typed(again, [one.wording for one in missed if one.form == Slot.Form.TYPED])
    return again


@transaction.atomic
def submit_answer(
    learner, code: uuid.UUID, position: int, read: Callable[[Slot], str]
) -> tuple[Slot, Standing]:
    """Grade a response and record it; finish the attempt on the last answer.

    ``read`` gives the response to the slot that is found: ids of options, or the typed
    text. A second call for the same slot leaves the first answer as it is,
    so that a double click cannot buy a second try. Returns the slot, and where the
    attempt stands afterwards.

    Raises ``Slot.DoesNotExist`` if the learner has no such slot; ``UngradableError``,
    also from ``read``, or ``AttemptFinishedError`` before anything is written.
    """
    slot = served_slot(learner, code, position, lock=True)
    standing = standing_of(slot.attempt_id, with_cards=True)
    place = standing[position]
    if place.is_answered:
        return slot, standing
    if slot.attempt.finished_at:
        raise AttemptFinishedError
    response = read(slot)
    judgement = _judge(slot, response)
    answer = _record(slot, place, response, judgement)
    feed_first_try(learner, slot, answer, judgement.score, card=place.card)
    if not standing.unanswered:
        slot.attempt.finished_at = timezone.now()
        slot.attempt.save(update_fields=["finished_at"])
    return slot, standing


def _judge(slot: Slot, response: str) -> Judgement:
    options = [Option.from_json(row) for row in slot.wording.options]
    return grade(slot.form, Key.from_json(slot.wording.key), options, response)


def _record(slot: Slot, place: Place, response: str, judgement: Judgement) -> Answer:
    answer = Answer.objects.create(slot=slot, response=response)
    Grade.objects.create(
        answer=answer,
        score=judgement.score,
        reason=judgement.reason,
        values=judgement.values,
        grader=GRADER,
    )
    place.response, place.score = response, judgement.score
    place.reason, place.values = judgement.reason, judgement.values
    return answer


def _lock(learner) -> None:
    """Let one start of a learner wait for another: two clicks make one attempt."""
    get_user_model().objects.select_for_update().get(pk=learner.pk)


def _begin(candidates: Sequence[Candidate], form: str, **fields: Any) -> Attempt:
    if not candidates:
        raise NothingToAskError
    attempt = Attempt.objects.create(length=len(candidates), **fields)
    wordings = Wording.objects.in_bulk([chosen.wording for chosen in candidates])
    Slot.objects.bulk_create(
        _slot(attempt, position, wordings[chosen.wording], chosen, form)
        for position, chosen in enumerate(candidates, start=1)
    )
    return attempt


def _slot(
    attempt: Attempt, position: int, wording: Wording, chosen: Candidate, form: str
) -> Slot:
    return Slot(
        attempt=attempt,
        position=position,
        wording=wording,
        form=_form_for(wording, form),
        option_order=option_order(
            [option["id"] for option in wording.options],
            ordered=wording.ordered,
            seed=f"{attempt.code}:{position}",
        ),
        points=chosen.points,
    )


def _form_for(wording: Wording, wish: str) -> str:
    """Follow the wish where the wording has that form; only servable ones are drawn."""
    return Slot.Form.for_one_of(wording.forms, wish) or Slot.Form.CHOICE


def _ask_typed(attempt: Attempt, wordings: Sequence[int]) -> None:
    """Ask for typed answers to these wordings, where they have that form."""
    slots = attempt.slots.filter(wording__in=wordings).select_related("wording")
    able = [slot.pk for slot in slots if Slot.Form.TYPED in slot.wording.forms]
    attempt.slots.filter(pk__in=able).update(form=Slot.Form.TYPED)


def _ask_in(attempt: Attempt, wish: str) -> Attempt:
    open_slots = list(attempt.slots.filter(answers=None).select_related("wording"))
    for slot in open_slots:
        slot.form = _form_for(slot.wording, wish)
    Slot.objects.bulk_update(open_slots, ["form"])
    return attempt
