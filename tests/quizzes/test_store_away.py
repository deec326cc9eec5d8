"""While the database is locked, full or down, people are told when to come back."""

import pytest
from django.contrib.sessions.models import Session
from django.db import InterfaceError, OperationalError, connection
from django.test import Client
from django.urls import reverse

from accounts.models import User
from quizzes.models import Answer, Attempt
from tests.builders import make_edition, signed_in, token_of

pytestmark = pytest.mark.django_db
RIGHT = "o3"


@pytest.fixture
def browser():
    """A client that gets the response to an error, as a browser does."""
    return Client(raise_request_exception=False)


def away(error=OperationalError, *, at="INSERT"):
    """Let every statement that starts with ``at`` fail as a locked store would."""

    def fail(execute, sql, params, many, context):
        if sql.startswith(at):
            raise error("database is locked")
        return execute(sql, params, many, context)

    return connection.execute_wrapper(fail)


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
@pytest.mark.parametrize("error", [OperationalError, InterfaceError])
def test_an_answer_that_cannot_be_saved_is_never_shown_as_saved(
    browser, headers, error
):
    attempt = signed_in(browser)
    answer = {"response": token_of(attempt, RIGHT)}

    with away(error):
        response = browser.post(attempt.url_of(1), answer, headers=headers)

    assert (response.status_code, response.headers["Retry-After"]) == (503, "10")
    assert response.headers["Cache-Control"] == "no-store"
    assert "HX-Request" in response.headers["Vary"]
    assert "is then sent again, and counts once" in response.text
    assert not Answer.objects.exists()


def test_the_same_answer_counts_once_the_store_is_back(browser):
    attempt = signed_in(browser)
    answer = {"response": token_of(attempt, RIGHT)}
    with away():
        browser.post(attempt.url_of(1), answer)

    response = browser.post(attempt.url_of(1), answer)

    assert response.status_code == 302
    assert Answer.objects.count() == 1


def test_a_start_that_cannot_be_saved_leaves_nothing_behind(browser):
    edition = make_edition()

    with away():
        response = browser.post(
            reverse("quizzes:start", args=[edition.question_set.slug])
        )

    assert response.status_code == 503
    assert "sid" not in response.cookies
    assert (User.objects.count(), Session.objects.count()) == (0, 0)
    assert not Attempt.objects.exists()


def test_a_session_that_cannot_be_read_is_no_error_of_ours(browser):
    attempt = signed_in(browser)

    with away(at="SELECT"):
        response = browser.get(attempt.url_of(1))

    assert response.status_code == 503


def test_any_other_failure_stays_an_error_of_the_server(browser):
    attempt = signed_in(browser)

    with away(RuntimeError):
        response = browser.post(
            attempt.url_of(1), {"response": token_of(attempt, RIGHT)}
        )

    assert response.status_code == 500
    assert "Something went wrong on our side" in response.text
