"""Clicks that arrive at the same moment, on connections of their own."""

import pytest

from quizzes.actions.attempts import start_attempt
from quizzes.models import Answer, Attempt, Grade
from tests.builders import answer, make_attempt, make_edition, make_user


@pytest.mark.django_db(transaction=True)
def test_clicks_at_the_same_moment_answer_once(at_once):
    attempt = make_attempt(questions=2)

    written = at_once(
        lambda: answer(attempt, "o0"),
        lambda: (Answer.objects.count(), Grade.objects.count()),
    )

    assert written == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_starts_at_the_same_moment_make_one_attempt(at_once):
    learner, edition = make_user(), make_edition()

    started = at_once(lambda: start_attempt(learner, edition), Attempt.objects.count)

    assert started == 1
