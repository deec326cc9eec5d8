"""Plans and decisions that are pressed at the same moment."""

import pytest

from quizzes.actions.bank import apply_plan, plan_article
from quizzes.actions.corrections import dismiss
from quizzes.actions.review import decide
from quizzes.models import Correction, Dismissal, Question, Wording
from tests.builders import make_user
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
