"""Error pages stand without a database, and say what happened to the answers."""

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse


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
