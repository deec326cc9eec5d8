"""Time limits and numbers of attempts: kept by the server's clock."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from quizzes.actions.attempts import NoAttemptsLeftError, start_attempt
from quizzes.actions.submission import finish_attempt
from quizzes.models import Answer, Attempt
from tests.builders import (
    answer,
    make_attempt,
    make_edition,
    make_user,
    signed_in,
    token_of,
)

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
RIGHT, WRONG = "o3", "o0"
TIMED = {"mode": "graded", "minutes": 20}
MINUTE = timedelta(minutes=1)


def start_url(edition):
    return reverse("quizzes:start", args=[edition.question_set.slug])


def run_out(attempt, by=timedelta(minutes=5)):
    Attempt.objects.filter(pk=attempt.pk).update(deadline=timezone.now() - by)


def test_an_attempt_ends_its_full_time_after_it_began():
    attempt = make_attempt(rules=TIMED)

    assert attempt.deadline - attempt.started_at == 20 * MINUTE


@pytest.mark.parametrize(("factor", "minutes"), [(1.5, 30), (2.0, 40)])
def test_a_learners_own_factor_stretches_the_time(factor, minutes):
    attempt = start_attempt(make_user(), make_edition(rules=TIMED), factor=factor)

    assert attempt.deadline - attempt.started_at == minutes * MINUTE


def test_a_learner_without_a_limit_has_no_deadline():
    attempt = start_attempt(make_user(), make_edition(rules=TIMED), factor=None)

    assert attempt.deadline is None


def test_a_resumed_attempt_keeps_its_deadline():
    attempt = make_attempt(rules=TIMED)

    resumed = start_attempt(attempt.learner, attempt.edition)

    assert (resumed, resumed.deadline) == (attempt, attempt.deadline)


def test_an_answer_under_way_when_the_time_is_up_still_counts(client):
    attempt = signed_in(client, questions=2, rules=TIMED)
    run_out(attempt, by=timedelta(seconds=5))

    client.post(attempt.url_of(1), {"response": token_of(attempt, RIGHT)})

    assert Answer.objects.count() == 1


@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize("rules", [TIMED, {"minutes": 20}])
def test_a_late_answer_is_refused_and_the_rest_handed_in(client, headers, rules):
    attempt = signed_in(client, questions=2, rules=rules)
    answer(attempt, RIGHT)
    run_out(attempt)

    late = client.post(
        attempt.url_of(2), {"response": token_of(attempt, RIGHT, 2)}, headers=headers
    )

    kept = Attempt.objects.get()
    assert late.status_code == 409
    assert "The time was up" in late.text
    assert Answer.objects.count() == 1
    assert kept.finished_at == kept.deadline


def test_a_late_visit_finds_the_attempt_handed_in(client):
    attempt = signed_in(client, questions=2, rules=TIMED)
    answer(attempt, RIGHT)
    run_out(attempt)

    page = client.get(attempt.get_absolute_url())

    assert "1 of 2 right" in page.text
    assert Attempt.objects.get().finished_at == Attempt.objects.get().deadline


def test_a_question_says_when_the_attempt_ends(client):
    attempt = signed_in(client, questions=2, rules=TIMED)

    page = client.get(attempt.url_of(1)).text

    assert f"Ends at <time>{timezone.localtime(attempt.deadline):%H:%M}</time>" in page


def test_a_quiz_without_a_limit_shows_no_time(client):
    attempt = signed_in(client, questions=2)

    assert "Ends at" not in client.get(attempt.url_of(1)).text


def test_a_new_attempt_follows_one_whose_time_ran_out():
    attempt = make_attempt(rules=TIMED)
    run_out(attempt)

    following = start_attempt(attempt.learner, attempt.edition)

    assert following != attempt
    assert Attempt.objects.open().get() == following


def test_a_set_allows_as_many_attempts_as_it_says():
    learner, edition = make_user(), make_edition(rules=TIMED | {"attempts": 2})
    for _ in range(2):
        finish_attempt(start_attempt(learner, edition))

    with pytest.raises(NoAttemptsLeftError):
        start_attempt(learner, edition)

    assert Attempt.objects.count() == 2


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_start_without_attempts_left_says_so(client, headers):
    attempt = signed_in(client, rules=TIMED | {"attempts": 1})
    finish_attempt(attempt)

    refused = client.post(start_url(attempt.edition), headers=headers)

    assert refused.status_code == 409
    assert "You have no attempts left." in refused.text


def test_the_last_attempt_can_be_carried_on_with(client):
    attempt = signed_in(client, rules=TIMED | {"attempts": 1})

    page = client.get(start_url(attempt.edition)).text
    resumed = client.post(start_url(attempt.edition))

    assert "<button>Carry on</button>" in page
    assert resumed.url == attempt.url_of(1) + "#card"


def test_the_start_card_tells_length_time_and_attempts(client):
    edition = make_edition(questions=4, draw=3, rules=TIMED | {"attempts": 2})

    words = " ".join(client.get(start_url(edition)).text.split())

    assert "<dt>Questions</dt><dd>3</dd>" in words
    assert "<dt>Usual time</dt><dd>2 minutes</dd>" in words
    assert "<dt>Time limit</dt><dd>20 minutes</dd>" in words
    assert "<dt>Attempts left</dt><dd>2</dd>" in words
    assert "This quiz is graded." in words


def test_the_start_card_of_a_practice_promises_no_limits(client):
    words = " ".join(client.get(start_url(make_edition())).text.split())

    assert "<dt>Time limit</dt><dd>None</dd>" in words
    assert "<dt>Attempts left</dt><dd>As many as you like</dd>" in words


@pytest.mark.parametrize("taken", [0, 1, 7])
def test_a_start_card_costs_the_same_for_many_attempts(
    client, django_assert_num_queries, taken
):
    edition = make_edition(questions=2, rules=TIMED | {"attempts": 9})
    learner = make_user()
    for _ in range(taken):
        finish_attempt(start_attempt(learner, edition))
    client.force_login(learner)

    # session, user, set, edition, pools, usual time, open one, attempts taken
    with django_assert_num_queries(8):
        client.get(start_url(edition))
