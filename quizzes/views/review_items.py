"""One question of the bank as the questions page shows it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from quizzes.models import Question
from quizzes.queries.reviewing import Reviewed
from quizzes.views.question_card import article_url, excerpt_pieces

State = Question.State


def item_of(one: Reviewed) -> dict[str, Any]:
    question, wording = one.question, one.wording
    return {
        "question": question,
        "wording": wording,
        "pieces": excerpt_pieces(wording, lifted=False),
        "answer": wording.key["text"],
        "proof": one.proof,
        "article_url": article_url(one.proof),
        "waiting": one.waiting,
        "waits_for_wording": one.waits_for_wording,
        "was": one.was,
        "says": one.says,
        "by_a_person": not wording.generator,
        "choices": choices_for(one),
    }


def choices_for(one: Reviewed) -> list[tuple[str, str]]:
    """Return the states that a press may give the question, and what buttons say.

    Every press can be taken back by another one.
    """
    question = one.question
    can_be_approved = question.publishable and not one.waits_for_wording
    if question.state == State.APPROVED:
        return [(State.PAUSED, _("Pause")), (State.DRAFT, _("Take back"))]
    choices = []
    if can_be_approved:
        label = _("Approve the new wording") if one.waiting else _("Approve")
        choices.append((State.APPROVED, label))
    if question.state == State.PAUSED:
        return [*choices, (State.RETIRED, _("Retire"))]
    if question.state == State.DRAFT:
        return [*choices, (State.REJECTED, _("Reject"))]
    return [*choices, (State.DRAFT, _("Take back"))]
