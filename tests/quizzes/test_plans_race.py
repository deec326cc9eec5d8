"""Plans and decisions that are pressed at the same moment."""

from dataclasses import replace

import pytest

from quizzes.actions.bank import apply_plan, plan_article
from quizzes.actions.corrections import dismiss
from quizzes.actions.editing import RewordedMeanwhileError, reword
from quizzes.actions.review import decide
from quizzes.forms.questions import QuestionForm
from quizzes.models import Correction, Dismissal, Question, Wording
from tests.builders import make_user
from tests.quizzes.conftest import CLICKS
from tests.quizzes.revised import (
    answered,
    approved_bridge,
    build,
    load_bridge,
    question_with,
)

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_plan_applied_by_several_at_once_is_applied_once(at_once, tmp_path):
    approved_bridge(tmp_path)
    made = plan_article(load_bridge(tmp_path, ("300 carts", "350 carts")))
    new = len(made.plan.of("reworded"))

    reworded = at_once(
        lambda: apply_plan(made), Wording.objects.filter(number__gt=1).count
    )

    assert reworded == new


def test_one_question_approved_by_several_at_once_is_corrected_once(at_once, tmp_path):
    approved_bridge(tmp_path)
    build(load_bridge(tmp_path, ("300 carts", "350 carts")))
    question = Question.objects.filter(pk=question_with("300").pk).get()

    corrections = at_once(
        lambda: decide(question, Question.State.APPROVED),
        Correction.objects.made().count,
    )

    assert corrections == 1


def test_a_correction_is_seen_once_however_often_it_is_pressed(at_once, tmp_path):
    approved_bridge(tmp_path)
    learner = make_user()
    question = question_with("300")
    answered(question.current_wording(), learner=learner)
    build(load_bridge(tmp_path, ("300 carts", "350 carts")))
    decide(question, Question.State.APPROVED)

    seen = at_once(lambda: dismiss(question.uuid, learner), Dismissal.objects.count)

    assert seen == 1


def test_of_several_who_reword_at_once_one_does_and_the_others_are_told(
    at_once, tmp_path
):
    approved_bridge(tmp_path)
    question, teacher = question_with("300"), make_user()
    form = QuestionForm(before=question.current_wording())
    written = replace(form.written(), stem="How many carts came on the first day?")
    told = []

    def save():
        try:
            reword(question, written, by=teacher, after=1, ground=None)
        except RewordedMeanwhileError as error:
            told.append(error.newest.number)

    wordings = at_once(save, question.wordings.count)

    assert (wordings, told) == (2, [2] * (CLICKS - 1))
