"""What a question and an answer may cost, and how often they may be asked."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quizzes.actions.attempts import start_attempt
from tests.builders import (
    answer,
    make_attempt,
    make_edition,
    make_guest,
    make_user,
    signed_in,
    token_of,
)

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
RIGHT, WRONG = "o3", "o0"
TRANSACTION = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT")


def statements(captured):
    """What was asked of the database, transaction statements not counted."""
    return [
        query["sql"]
        for query in captured.captured_queries
        if not query["sql"].startswith(TRANSACTION)
    ]


def test_too_many_answers_in_a_minute_are_slowed_with_a_clear_page(client):
    attempt = signed_in(client)

    # a minute may end in between, and then another 120 are free
    answers = (client.post(attempt.url_of(1)) for _ in range(241))
    response = next(answer for answer in answers if answer.status_code == 429)

    assert "too fast" in response.text
    assert response.headers["Retry-After"] == "60"


def test_one_learner_does_not_slow_another(client):
    noisy, quiet = make_attempt(), make_attempt()
    client.force_login(noisy.learner)
    for _ in range(121):
        client.post(noisy.url_of(1))

    client.force_login(quiet.learner)

    assert client.post(quiet.url_of(1)).status_code == 422


@pytest.mark.parametrize("questions", [1, 12])
@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize("make_learner", [make_user, make_guest])
def test_a_question_costs_four_statements(client, questions, headers, make_learner):
    attempt = make_attempt(learner=make_learner(), questions=questions)
    client.force_login(attempt.learner)

    with CaptureQueriesContext(connection) as captured:
        client.get(attempt.url_of(1), headers=headers)

    assert len(statements(captured)) == 4  # session, user, slot, standing


@pytest.mark.parametrize("questions", [1, 12])
def test_a_start_costs_the_same_for_many_questions_to_keep_apart(questions):
    learner, edition = make_user(), make_edition(questions=questions)

    with CaptureQueriesContext(connection) as captured:
        start_attempt(learner, edition)

    # lock, open one, pool, wordings, evidence, facts; attempt, wordings, slots
    assert len(statements(captured)) == 9


@pytest.mark.parametrize("questions", [1, 12])
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_an_answered_question_costs_a_fifth_for_its_footnote(
    client, questions, headers
):
    attempt = signed_in(client, questions=questions)
    answer(attempt, WRONG)

    with CaptureQueriesContext(connection) as captured:
        client.get(attempt.url_of(1), headers=headers)

    assert len(statements(captured)) == 5


@pytest.mark.parametrize(
    ("questions", "headers", "cost"),
    [(12, {}, 6), (1, {}, 7), (12, HTMX, 7), (1, HTMX, 8)],
)
def test_an_answer_costs_eight_statements_at_most(client, questions, headers, cost):
    attempt = signed_in(client, questions=questions)
    posted = {"response": token_of(attempt, RIGHT)}

    with CaptureQueriesContext(connection) as captured:
        client.post(attempt.url_of(1), posted, headers=headers)

    # session, user, slot, standing, answer, grade; then finishing, and the footnote
    assert len(statements(captured)) == cost


def test_an_answer_fragment_is_small(client):
    attempt = signed_in(client, questions=12)

    fragment = client.post(
        attempt.url_of(1), {"response": token_of(attempt, WRONG)}, headers=HTMX
    )

    assert len(fragment.content) <= 3072


def test_every_response_is_kept_out_of_caches(client):
    attempt = signed_in(client)

    response = client.get(attempt.url_of(1))

    assert response.headers["Cache-Control"] == "no-store"
    assert "HX-Request" in response.headers["Vary"]
