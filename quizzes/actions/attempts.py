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
from quizzes.actions.submission import finish_attempt
from quizzes.engine.apart import Candidate
from quizzes.engine.grading import GRADER, Judgement, grade
from quizzes.engine.items import Key, Option
from quizzes.engine.rules import NEVER
from quizzes.engine.selection import draw, option_order, practice
from quizzes.models import Answer, Attempt, Edition, Grade, Question, Slot, Wording
from quizzes.queries.attempts import (
    Place,
    Standing,
    attempts_left,
    missed_in,
    pools_of,
    practice_of,
    servable,
    served_slot,
    standing_of,
)
from quizzes.queries.released import withheld_questions

PRACTICE_LENGTH = 10


class NothingToAskError(LookupError):
    """No approved question is left to ask."""


class AttemptFinishedError(RuntimeError):
    """The attempt takes no more answers."""


class NoAttemptsLeftError(RuntimeError):
    """The learner has had all the attempts that the set allows."""


@transaction.atomic
def start_attempt(
    learner,
    edition: Edition,
    form: str = Slot.Form.CHOICE,
    *,
    factor: float | None = 1.0,
) -> Attempt:
    """Start an attempt at ``edition``, or resume the learner's open one.

    A resumed attempt asks what is still open in ``form``. ``factor`` is what the
    learner's time is multiplied by; None lifts the limit.

    Raises ``NothingToAskError`` if none of its questions is approved any more, and
    ``NoAttemptsLeftError``.
    """
    _lock(learner)
    now = timezone.now()
    rules = edition.rules_here.for_factor(factor)
    attempts = Attempt.objects.owned_by(learner)
    if attempt := attempts.open().filter(edition=edition).first():
        if not attempt.is_late(now):
            return _ask_in(attempt, form)
        finish_attempt(attempt, now)
    if rules.attempts and attempts_left(learner, edition, rules.attempts) <= 0:
        raise NoAttemptsLeftError
    code = uuid.uuid4()
    without = () if rules.is_graded else withheld_questions(learner, now)
    return _begin(
        draw(pools_of(edition, without), seed=str(code)),
        form,
        code=code,
        learner=learner,
        edition=edition,
        title=edition.title,
        rules=rules.to_json(),
        started_at=now,
        deadline=rules.deadline(now),
        withheld_until=NEVER if rules.is_graded else None,
        cards_told=not rules.is_graded,
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
        practice(
            practice_of(article, withheld_questions(learner, timezone.now())),
            PRACTICE_LENGTH,
            seed=str(code),
        ),
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
def practise_questions(learner, questions: Sequence[int], title: str) -> Attempt:
    """Ask these questions in this order; resume such a practice that is under way.

    Raises ``NothingToAskError`` if none of them can be asked any more.
    """
    _lock(learner)
    practices = Attempt.objects.owned_by(learner).open().filter(edition=None)
    if attempt := practices.filter(article=None, repeats=None).first():
        return attempt
    wordings = servable(Question.objects.approved().filter(pk__in=questions))
    asked = [question for question in questions if question in wordings]
    return _begin(
        [Candidate(wording=wordings[one], question=one) for one in asked],
        Slot.Form.CHOICE,
        code=uuid.uuid4(),
        learner=learner,
        title=title,
    )


@transaction.atomic
def submit_answer(
    learner, code: uuid.UUID, position: int, read: Callable[[Slot], str], try_: int = 1
) -> tuple[Slot, Standing]:
    """Grade a response and record it; finish a practice on the last answer.

    ``read`` gives the response to the slot that is found: ids of options, or the typed
    text. In a practice ``try_`` says which try this is, and a second call for the same
    one leaves the first answer as it is: a double click cannot buy a second try. In a
    graded attempt another response is another try, until it is handed in. Returns the
    slot, and where the attempt stands afterwards.

    Raises ``Slot.DoesNotExist`` if the learner has no such slot; ``UngradableError``,
    also from ``read``, or ``AttemptFinishedError`` before anything is written.
    """
    slot = served_slot(learner, code, position, lock=True)
    standing = standing_of(slot.attempt_id, with_cards=True)
    place, attempt = standing[position], slot.attempt
    is_graded = attempt.rules_here.is_graded
    if _is_taken(attempt, place, try_, is_graded=is_graded):
        return slot, standing
    response = read(slot)
    if response == place.response and is_graded:
        return slot, standing
    judgement = _judge(slot, response)
    answer = _record(slot, place, response, judgement)
    if is_graded:
        return slot, standing
    if not place.withheld:
        peeked = slot.peeked_at is not None
        told = feed_first_try(
            learner, slot, answer, judgement.score, card=place.card, peeked=peeked
        )
        place.card = told.card_id if told else place.card
    if not standing.unanswered and not attempt.finished_at:
        attempt.finished_at = timezone.now()
        attempt.save(update_fields=["finished_at"])
    return slot, standing


def _is_taken(attempt: Attempt, place: Place, try_: int, *, is_graded: bool) -> bool:
    """Whether this try was answered before.

    Raises ``AttemptFinishedError``; what was answered in a practice may be tried again
    even then, for its answers are out.
    """
    if place.is_answered and not is_graded:
        return try_ <= place.tries or place.withheld
    if attempt.finished_at and place.is_answered:
        return True
    if attempt.finished_at or attempt.is_late(timezone.now()):
        raise AttemptFinishedError
    return False


def _judge(slot: Slot, response: str) -> Judgement:
    options = [Option.from_json(row) for row in slot.wording.options]
    return grade(slot.form, Key.from_json(slot.wording.key), options, response)


def _record(slot: Slot, place: Place, response: str, judgement: Judgement) -> Answer:
    place.tries += 1
    answer = Answer.objects.create(slot=slot, number=place.tries, response=response)
    Grade.objects.create(
        answer=answer,
        score=judgement.score,
        reason=judgement.reason,
        values=judgement.values,
        grader=GRADER,
    )
    place.response = response
    if not place.withheld:
        place.score, place.reason = judgement.score, judgement.reason
        place.values = judgement.values
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
        slot_for(attempt, position, wordings[chosen.wording], chosen, form)
        for position, chosen in enumerate(candidates, start=1)
    )
    return attempt


def slot_for(
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
