"""The question page before it is answered: what it shows, what it hides."""

import re

import pytest
from django.urls import reverse

from quizzes.models import Attempt, Slot
from quizzes.views.question_card import tokens_of
from tests.builders import (
    answer,
    date_key,
    make_attempt,
    make_user,
    make_wording,
    name_key,
    options_of,
    served,
    signed_in,
)

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
RIGHT, WRONG = "o3", "o0"


def test_a_question_is_asked_with_its_excerpt_barred(client):
    attempt = signed_in(client, questions=2)

    page = client.get(attempt.url_of(1))

    assert page.status_code == 200
    assert "<title>Question 1 of 2" in page.text
    assert served(attempt).wording.stem in page.text
    assert page.text.count('class="bar"') == 1


def test_a_quiz_named_after_the_key_does_not_put_it_above_the_question(client):
    attempt = signed_in(client)
    Attempt.objects.filter(pk=attempt.pk).update(title="The life of Ada Lovelace")

    page = client.get(attempt.url_of(1))

    assert "<title>Question 1 of 1 – Footnote</title>" in page.text
    assert "Ada Lovelace" not in page.text


def test_a_fragment_is_the_card_alone(client):
    attempt = signed_in(client)

    fragment = client.get(attempt.url_of(1), headers=HTMX)

    assert fragment.text.strip().startswith('<section id="card"')
    assert "<main" not in fragment.text
    assert fragment.text.count("data-focus") == 1


@pytest.mark.parametrize("form", Slot.Form.values)
def test_nothing_tells_the_answer_before_it_is_given(client, form):
    wording = make_wording(
        fact="CANARYFACT",
        key=name_key("CANARYKEY", "CANARYACCEPT"),
        options=[
            {**row, "note": "CANARYNOTE", "origin": "CANARYORIGIN"}
            for row in options_of("a", "b", right="c")
        ],
        explanation="CANARYWHY",
        seed="CANARYSEED",
    )
    attempt = signed_in(client, wordings=[wording, make_wording()], form=form)
    article = str(wording.question.article.uuid)

    for url in (attempt.url_of(1), attempt.url_of(2), attempt.get_absolute_url()):
        for headers in ({}, HTMX):
            response = client.get(url, headers=headers)

            everything = f"{response.text}{response.headers}{response.cookies}"
            assert "CANARY" not in everything
            assert article not in everything
            assert not re.search(r'value="o\d"', everything)


def test_an_empty_answer_tells_nothing_either(client):
    wording = make_wording(fact="CANARY", key=name_key("CANARY"), explanation="CANARY")
    attempt = signed_in(client, wordings=[wording], form=Slot.Form.TYPED)

    response = client.post(attempt.url_of(1), {"response": ""})

    assert "CANARY" not in response.text


def test_options_have_other_values_in_another_attempt(client):
    wording = make_wording(ordered=True)
    first = make_attempt(wordings=[wording])
    second = make_attempt(wordings=[wording])

    assert set(tokens_of(served(first))).isdisjoint(tokens_of(served(second)))


def test_a_typed_question_names_the_kind_of_answer(client):
    wording = make_wording(key=date_key("December 2011", "2011-12"))
    attempt = signed_in(client, wordings=[wording], form=Slot.Form.TYPED)

    page = client.get(attempt.url_of(1))

    assert "A month with its year" in page.text
    assert 'type="radio"' not in page.text


def test_a_stranger_finds_no_question(client):
    attempt = make_attempt()
    client.force_login(make_user())

    assert client.get(attempt.url_of(1)).status_code == 404
    assert client.get(attempt.url_of(1), headers=HTMX).status_code == 404


def test_a_visitor_is_asked_to_sign_in(client):
    attempt = make_attempt()

    response = client.get(attempt.url_of(1))

    assert response.url == f"{reverse('account_login')}?next={attempt.url_of(1)}"


def test_there_is_no_question_beyond_the_last(client):
    attempt = signed_in(client, questions=2)

    assert client.get(attempt.url_of(3)).status_code == 404
    assert client.get(attempt.url_of(0)).status_code == 404


def test_skipping_as_a_page_goes_on_to_the_next_question(client):
    attempt = signed_in(client, questions=3)

    response = client.post(f"{attempt.url_of(1)}skip/")

    assert response.url == attempt.url_of(2) + "#card"
    assert served(attempt).skipped_at is not None


def test_skipping_as_a_fragment_brings_the_next_question_and_its_address(client):
    attempt = signed_in(client, questions=3)

    fragment = client.post(f"{attempt.url_of(1)}skip/", headers=HTMX)

    assert 'data-title="Question 2 of 3' in fragment.text
    assert fragment.headers["HX-Push-Url"] == attempt.url_of(2)


def test_skipped_questions_come_last(client):
    attempt = signed_in(client, questions=3)
    client.post(f"{attempt.url_of(1)}skip/")
    answer(attempt, RIGHT, 2)
    answer(attempt, RIGHT, 3)

    page = client.get(attempt.url_of(3))

    assert f'href="{attempt.url_of(1)}#card"' in page.text


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_skipping_the_only_open_question_leads_to_the_overview(client, headers):
    attempt = signed_in(client)

    response = client.post(f"{attempt.url_of(1)}skip/", headers=headers)

    there = response.headers.get("HX-Redirect") or response.url
    assert there == attempt.get_absolute_url()


def test_a_flag_is_put_on_and_taken_off(client):
    attempt = signed_in(client)

    on = client.post(f"{attempt.url_of(1)}flag/", {"flagged": "1"}, headers=HTMX)
    assert served(attempt).flagged
    off = client.post(f"{attempt.url_of(1)}flag/", {"flagged": "0"}, headers=HTMX)

    assert not served(attempt).flagged
    assert 'aria-pressed="true"' in on.text
    assert 'aria-pressed="false"' in off.text


def test_a_flag_as_a_page_leads_back_to_the_question(client):
    attempt = signed_in(client)

    response = client.post(f"{attempt.url_of(1)}flag/", {"flagged": "1"})

    assert response.url == attempt.url_of(1) + "#card"


@pytest.mark.parametrize("action", ["skip", "flag"])
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_stranger_can_neither_skip_nor_flag(client, action, headers):
    attempt = make_attempt()
    client.force_login(make_user())

    response = client.post(
        f"{attempt.url_of(1)}{action}/", {"flagged": "1"}, headers=headers
    )

    assert response.status_code == 404
    slot = served(attempt)
    assert (slot.flagged, slot.skipped_at) == (False, None)
