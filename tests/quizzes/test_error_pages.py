"""Error pages stand without a database, and say what happened to the answers."""

import re

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse

from quizzes.models import Answer
from tests.builders import make_attempt, signed_in, token_of

FORM = "application/x-www-form-urlencoded"


def test_the_server_error_page_needs_nothing_from_the_request():
    page = render_to_string("500.html")

    assert "Every answer that you saw feedback for is saved." in page
    assert 'href="/"' in page


def test_the_maintenance_page_needs_nothing_from_the_request():
    assert "Every answer that you saw feedback for is saved." in render_to_string(
        "503.html"
    )


def test_too_many_tries_are_told_to_wait():
    assert "Wait a few minutes and try again" in render_to_string("429.html")


@pytest.mark.django_db
def test_a_form_without_its_token_is_explained():
    response = Client(enforce_csrf_checks=True).post(reverse("account_login"), {})

    assert response.status_code == 403
    assert "Go back, reload the page and send it again." in response.text


@pytest.mark.django_db
def test_a_question_sent_with_an_old_token_keeps_its_answer():
    browser = Client(enforce_csrf_checks=True)
    attempt = signed_in(browser)
    chosen = token_of(attempt, "o3")

    response = browser.post(attempt.url_of(1), {"response": chosen})

    assert response.status_code == 403
    assert "This page was out of date, so nothing was saved." in response.text
    assert re.findall(r'value="([\w-]+)"[^>]* checked', response.text) == [chosen]
    assert not Answer.objects.exists()


@pytest.mark.django_db
def test_an_old_token_shows_no_stranger_the_question():
    attempt = make_attempt()

    response = Client(enforce_csrf_checks=True).post(attempt.url_of(1), {})

    assert response.status_code == 403
    assert "Go back, reload the page and send it again." in response.text


@pytest.mark.django_db
@pytest.mark.parametrize(
    "content_type", ["multipart/form-data", FORM + "; charset=utf-7"]
)
def test_a_form_that_cannot_be_read_is_refused_with_a_page(content_type):
    browser = Client(enforce_csrf_checks=True)
    browser.get(reverse("account_login"))

    response = browser.post(
        reverse("account_login"), b"login=+AA-", content_type=content_type
    )

    assert response.status_code == 400
    assert "Nothing was saved." in response.text
