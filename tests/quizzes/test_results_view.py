"""The results page: the score, what was missed, and what to do next."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from quizzes.models import Answer, Attempt, Slot
from tests.builders import (
    answer,
    make_attempt,
    make_guest,
    make_user,
    make_wording,
    signed_in,
)

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
RIGHT, WRONG = "o3", "o0"


def answered(learner=None, *, responses=(), questions=None):
    """An attempt with these responses to its first questions."""
    attempt = make_attempt(
        learner=learner, wordings=[make_wording() for _ in range(questions or 2)]
    )
    for position, response in enumerate(responses, start=1):
        answer(attempt, response, position)
    attempt.refresh_from_db()
    return attempt


def test_results_tell_the_score_and_show_the_missed_with_their_sentence(client):
    attempt = answered(responses=[RIGHT, WRONG])
    client.force_login(attempt.learner)

    page = client.get(attempt.get_absolute_url())

    assert "1 of 2 right" in page.text
    assert page.text.count('<mark class="fact">300</mark>') == 1
    assert "You said" in page.text
    assert "Practise the missed one" in page.text


def test_results_of_an_open_attempt_lead_on_and_tell_no_open_answer(client):
    wordings = [make_wording(), make_wording(fact="CANARY")]
    attempt = make_attempt(wordings=wordings)
    answer(attempt, RIGHT, 1)
    client.force_login(attempt.learner)

    page = client.get(attempt.get_absolute_url())

    assert "1 of 2 answered" in page.text
    assert f'href="{attempt.url_of(2)}#card">Carry on' in page.text
    assert "CANARY" not in page.text


def test_results_of_a_finished_attempt_tell_no_answer_never_given(client):
    attempt = make_attempt(wordings=[make_wording(fact="CANARY")])
    Attempt.objects.update(finished_at=attempt.started_at)
    client.force_login(attempt.learner)

    page = client.get(attempt.get_absolute_url())

    assert "Not answered" in page.text
    assert "CANARY" not in page.text


def test_a_guest_is_offered_to_keep_the_results(client):
    attempt = answered(make_guest(), responses=[RIGHT, RIGHT])
    client.force_login(attempt.learner)

    page = client.get(attempt.get_absolute_url())

    here = attempt.get_absolute_url()
    assert f'href="{reverse("account_signup")}?next={here}"' in page.text


def test_a_student_is_not_asked_to_sign_up(client):
    attempt = answered(responses=[RIGHT, RIGHT])
    client.force_login(attempt.learner)

    page = client.get(attempt.get_absolute_url())

    assert reverse("account_signup") not in page.text


def test_a_perfect_result_has_nothing_to_practise(client):
    attempt = answered(responses=[RIGHT, RIGHT])
    client.force_login(attempt.learner)

    page = client.get(attempt.get_absolute_url())

    assert "2 of 2 right" in page.text
    assert "Practise" not in page.text


def test_a_stranger_finds_no_results(client):
    attempt = answered(responses=[RIGHT, RIGHT])
    client.force_login(make_user())

    assert client.get(attempt.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("questions", [1, 3])
def test_results_cost_the_same_for_any_number_of_questions(client, questions):
    attempt = answered(responses=[WRONG] * questions, questions=questions)
    client.force_login(attempt.learner)

    with CaptureQueriesContext(connection) as captured:
        client.get(attempt.get_absolute_url())

    assert len(captured) == 6  # session, user, attempt, slots, standing, proofs


# Finishing early


def test_finishing_early_closes_the_attempt(client):
    attempt = answered(responses=[RIGHT])
    client.force_login(attempt.learner)

    response = client.post(reverse("quizzes:finish", args=[attempt.code]))

    assert response.url == attempt.get_absolute_url()
    assert not Attempt.objects.open().exists()


def test_finishing_from_a_fragment_loads_a_page(client):
    attempt = answered(responses=[RIGHT])
    client.force_login(attempt.learner)

    url = reverse("quizzes:finish", args=[attempt.code])
    response = client.post(url, headers=HTMX)

    assert response.headers["HX-Redirect"] == attempt.get_absolute_url()


def test_finishing_twice_keeps_the_first_time(client):
    attempt = answered(responses=[RIGHT])
    client.force_login(attempt.learner)
    url = reverse("quizzes:finish", args=[attempt.code])

    client.post(url)
    first = Attempt.objects.get().finished_at
    client.post(url)

    assert Attempt.objects.get().finished_at == first


@pytest.mark.parametrize("name", ["quizzes:finish", "quizzes:practise_missed"])
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_stranger_can_neither_finish_nor_practise(client, name, headers):
    attempt = answered(responses=[WRONG])
    client.force_login(make_user())

    response = client.post(reverse(name, args=[attempt.code]), headers=headers)

    assert response.status_code == 404
    assert Attempt.objects.open().count() == 1


@pytest.mark.parametrize("name", ["quizzes:finish", "quizzes:practise_missed"])
def test_nothing_changes_by_get_which_leads_to_the_results(client, name):
    attempt = make_attempt()
    client.force_login(attempt.learner)

    response = client.get(reverse(name, args=[attempt.code]), follow=True)

    assert response.request["PATH_INFO"] == attempt.get_absolute_url()
    assert Attempt.objects.get().finished_at is None


@pytest.mark.parametrize("name", ["quizzes:skip", "quizzes:flag"])
def test_nothing_changes_by_get_which_leads_to_the_question(client, name):
    attempt = signed_in(client)

    response = client.get(reverse(name, args=[attempt.code, 1]), follow=True)

    assert response.request["PATH_INFO"] == attempt.url_of(1)
    assert Slot.objects.filter(flagged=False, skipped_at=None).count() == 1


# Practising what was missed


def test_practising_the_missed_starts_at_its_first_question(client):
    attempt = answered(responses=[RIGHT, WRONG])
    client.force_login(attempt.learner)

    response = client.post(reverse("quizzes:practise_missed", args=[attempt.code]))

    again = attempt.repeated_by.get()
    assert response.url == again.url_of(1) + "#card"
    assert again.length == 1


def test_practising_the_missed_from_a_fragment_loads_a_page(client):
    attempt = answered(responses=[RIGHT, WRONG])
    client.force_login(attempt.learner)

    url = reverse("quizzes:practise_missed", args=[attempt.code])
    response = client.post(url, headers=HTMX)

    again = attempt.repeated_by.get()
    assert response.headers["HX-Redirect"] == again.url_of(1) + "#card"


def test_practising_after_a_perfect_result_says_there_is_nothing(client):
    attempt = answered(responses=[RIGHT, RIGHT])
    client.force_login(attempt.learner)

    response = client.post(reverse("quizzes:practise_missed", args=[attempt.code]))

    assert response.status_code == 409
    assert "nothing to ask" in response.text
    assert Answer.objects.count() == 2
