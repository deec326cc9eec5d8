"""Cards in one click: of an article, of a set, of a question just answered."""

import pytest

from quizzes.models import Card, Question
from tests.builders import (
    answer,
    make_article,
    make_attempt,
    make_edition,
    make_user,
    make_wording,
    signed_in,
)

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
RIGHT, WRONG = "o3", "o0"


def card_url(attempt, position=1):
    return f"{attempt.url_of(position)}card/"


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_an_article_becomes_cards_once_and_a_visitor_a_guest(client, headers):
    article = make_wording().question.article
    address = f"/articles/{article.uuid}/cards/"

    for _ in range(2):
        response = client.post(address, headers=headers)

    leads_to = response.headers.get("HX-Redirect") or response.url
    assert leads_to == f"/articles/{article.uuid}/"
    page = client.get(leads_to).text
    assert "1 card added." in page
    assert "Nothing to add" in page
    assert Card.objects.get().learner.is_guest


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_set_becomes_cards_once(client, headers):
    client.force_login(make_user())
    edition = make_edition(questions=3)

    for _ in range(2):
        client.post(f"/sets/{edition.question_set.slug}/cards/", headers=headers)

    assert Card.objects.count() == 3
    assert "3 cards added." in client.get("/today/").text


def test_what_a_stranger_may_not_read_makes_no_cards(client):
    owner = make_user()
    hidden = make_article(owner=owner, visibility="private")
    edition = make_edition(owner=owner)
    client.force_login(make_user())

    found = [
        client.post(f"/articles/{hidden.uuid}/cards/").status_code,
        client.post(f"/sets/{edition.question_set.slug}/cards/").status_code,
    ]

    assert found == [404, 404]
    assert not Card.objects.exists()


def test_a_right_answer_offers_a_card_and_a_miss_has_made_one(client):
    attempt = signed_in(client, questions=2)
    answer(attempt, RIGHT, 1)
    answer(attempt, WRONG, 2)

    right, missed = client.get(attempt.url_of(1)), client.get(attempt.url_of(2))

    assert card_url(attempt) in right.text
    assert "Add to my cards" not in missed.text
    assert "In your cards" in missed.text


def test_an_answered_question_becomes_a_card_where_the_button_was(client):
    attempt = signed_in(client)
    answer(attempt, RIGHT)

    fragment = client.post(card_url(attempt), headers=HTMX)
    page = client.post(card_url(attempt))

    assert "In your cards" in fragment.text
    assert "data-refocus" in fragment.text
    assert "<main" not in fragment.text
    assert page.url == attempt.url_of(1) + "#card"
    assert Card.objects.count() == 1


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_neither_an_open_question_nor_a_strangers_becomes_a_card(client, headers):
    still_open, strange = signed_in(client), make_attempt()
    answer(strange, RIGHT)

    found = [
        client.post(card_url(one), headers=headers).status_code
        for one in (still_open, strange)
    ]

    assert found == [404, 404]


def test_a_question_that_was_paused_since_becomes_no_card(client):
    attempt = signed_in(client)
    answer(attempt, RIGHT)
    Question.objects.update(state=Question.State.PAUSED)

    page = client.post(card_url(attempt), follow=True)

    assert "This question cannot be a card just now." in page.text


def test_results_offer_cards_of_all_that_was_asked(client):
    attempt = signed_in(client)
    answer(attempt, RIGHT)

    slug = attempt.edition.question_set.slug
    assert f"/sets/{slug}/cards/" in client.get(attempt.get_absolute_url()).text
