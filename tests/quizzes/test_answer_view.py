"""Answering a question: as a page, as a fragment, again, and unreadably."""

import pytest
from django.urls import reverse

from corpus.models import Revision
from quizzes.models import Answer, Attempt, Slot
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
    token_of,
)

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
RIGHT, WRONG = "o3", "o0"


def test_a_right_answer_as_a_page_leads_back_to_the_question(client):
    attempt = signed_in(client, questions=2)

    response = client.post(
        attempt.url_of(1), {"response": token_of(attempt, RIGHT)}, follow=True
    )

    assert response.redirect_chain == [(attempt.url_of(1) + "#card", 302)]
    assert "<title>Correct – Question 1 of 2" in response.text
    assert '<mark class="fact">300<sup>1</sup></mark>' in response.text
    assert f'href="{attempt.url_of(2)}#card"' in response.text


def test_a_wrong_answer_as_a_fragment_lifts_the_bar(client):
    attempt = signed_in(client, questions=2)

    fragment = client.post(
        attempt.url_of(1), {"response": token_of(attempt, WRONG)}, headers=HTMX
    )

    assert fragment.status_code == 200
    assert "Not quite: the answer is" in fragment.text
    assert "Your answer: wrong" in fragment.text
    assert '<mark class="fact">300' in fragment.text
    assert "<main" not in fragment.text
    assert fragment.text.count("data-focus") == 1


def test_feedback_leads_to_the_sentence_in_the_article(client):
    attempt = signed_in(client, questions=2)
    slot = served(attempt)
    answer(attempt, WRONG)

    page = client.get(attempt.url_of(1))

    article = slot.wording.question.article
    sentence = slot.wording.evidence.get().sentence_start
    url = reverse("quizzes:article", args=[article.uuid])
    assert f'href="{url}#s{sentence}"' in page.text
    assert article.title in page.text


def test_feedback_leads_into_the_text_that_the_sentence_stands_in(client):
    attempt = signed_in(client, questions=2)
    article = served(attempt).wording.question.article
    Revision.objects.create(article=article, number=2, text="It broke.")
    answer(attempt, WRONG)

    page, results = (
        client.get(attempt.url_of(1)),
        client.get(attempt.get_absolute_url()),
    )

    url = reverse("quizzes:article", args=[article.uuid]) + "?revision=1#s0"
    assert f'href="{url}"' in page.text
    assert f'href="{url}"' in results.text


def test_feedback_says_what_a_wrong_option_really_is(client):
    options = options_of("69", right="300")
    options[0]["note"] = "the number of detainees"
    attempt = signed_in(client, wordings=[make_wording(options=options)])
    answer(attempt, WRONG)

    assert "the number of detainees" in client.get(attempt.url_of(1)).text


def test_a_typed_answer_is_echoed_as_it_was_read(client):
    wording = make_wording(fact="1,500", wrong=("5", "69"))
    attempt = signed_in(client, wordings=[wording], form=Slot.Form.TYPED)

    fragment = client.post(attempt.url_of(1), {"response": "1 500"}, headers=HTMX)

    assert "You wrote “1 500”, read as 1,500." in fragment.text


def test_a_typed_date_says_how_far_it_is_off(client):
    wording = make_wording(
        fact="2011", key=date_key("2011", "2011"), wrong=("2009", "2010")
    )
    attempt = signed_in(client, wordings=[wording], form=Slot.Form.TYPED)

    fragment = client.post(attempt.url_of(1), {"response": "in 2009"}, headers=HTMX)

    assert "read as 2009." in fragment.text
    assert "2 years early" in " ".join(fragment.text.split())


def test_a_slip_of_spelling_is_accepted_and_said(client):
    wording = make_wording(fact="John Kerry", key=name_key("John Kerry"))
    attempt = signed_in(client, wordings=[wording], form=Slot.Form.TYPED)

    fragment = client.post(attempt.url_of(1), {"response": "Jon Kerri"}, headers=HTMX)
    fragment = client.post(attempt.url_of(1), {"response": "Kerry"}, headers=HTMX)

    assert Answer.objects.get().response == "Jon Kerri"
    assert "Not quite" in fragment.text


def test_typed_markup_comes_back_escaped(client):
    wording = make_wording(key=name_key("John Kerry"))
    attempt = signed_in(client, wordings=[wording], form=Slot.Form.TYPED)

    fragment = client.post(
        attempt.url_of(1), {"response": "<b onclick=x>Kerry"}, headers=HTMX
    )

    assert "&lt;b onclick=x&gt;Kerry" in fragment.text
    assert "<b " not in fragment.text


def test_an_answer_posted_twice_is_answered_once(client):
    attempt = signed_in(client, questions=2)

    client.post(attempt.url_of(1), {"response": token_of(attempt, WRONG)})
    again = client.post(
        attempt.url_of(1), {"response": token_of(attempt, RIGHT)}, headers=HTMX
    )

    assert Answer.objects.get().response == WRONG
    assert "Not quite" in again.text


def test_an_empty_post_on_an_answered_question_shows_the_answer(client):
    attempt = signed_in(client, questions=2)
    answer(attempt, RIGHT)

    response = client.post(attempt.url_of(1), headers=HTMX)

    assert response.status_code == 200
    assert "Correct" in response.text


def test_the_last_answer_leads_to_the_results(client):
    attempt = signed_in(client)

    fragment = client.post(
        attempt.url_of(1), {"response": token_of(attempt, RIGHT)}, headers=HTMX
    )

    assert f'href="{attempt.get_absolute_url()}">See your results' in fragment.text


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_stranger_cannot_answer(client, headers):
    attempt = make_attempt()
    client.force_login(make_user())

    response = client.post(
        attempt.url_of(1), {"response": token_of(attempt, RIGHT)}, headers=headers
    )

    assert response.status_code == 404
    assert not Answer.objects.exists()


def test_an_expired_session_keeps_the_answer_on_the_page(client):
    attempt = make_attempt()

    response = client.post(attempt.url_of(1), {"response": "x"}, headers=HTMX)

    assert response.status_code == 401
    assert "session-expired" in response.headers["HX-Trigger"]


def test_an_attempt_finished_early_takes_no_more_answers(client):
    attempt = signed_in(client, questions=2)
    Attempt.objects.update(finished_at=attempt.started_at)

    response = client.post(attempt.url_of(1), {"response": token_of(attempt, RIGHT)})

    assert response.status_code == 409
    assert "without answering" in response.text
    assert not Answer.objects.exists()


@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize("posted", [{}, {"response": ""}, {"response": "o3"}])
def test_no_choice_is_asked_again_with_a_summary(client, headers, posted):
    attempt = signed_in(client)

    response = client.post(attempt.url_of(1), posted, headers=headers)

    assert response.status_code == 422
    assert '<a href="#response">Choose an answer.</a>' in response.text
    assert 'data-title="Error: Question 1 of 1' in response.text
    assert response.text.count("data-focus") == 1
    assert not Answer.objects.exists()


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_an_unreadable_answer_is_asked_again_and_kept(client, headers):
    attempt = signed_in(client, form=Slot.Form.TYPED)

    response = client.post(attempt.url_of(1), {"response": "long ago"}, headers=headers)

    assert response.status_code == 422
    assert "Enter a number" in response.text
    assert 'value="long ago"' in response.text
    assert not Answer.objects.exists()


@pytest.mark.parametrize("posted", ["x" * 301, "nul\x00nul"])
def test_a_monstrous_answer_is_refused_and_not_stored(client, posted):
    attempt = signed_in(client, form=Slot.Form.TYPED)

    response = client.post(attempt.url_of(1), {"response": posted})

    assert response.status_code == 422
    assert not Answer.objects.exists()


def test_the_answer_may_not_change_by_get(client):
    attempt = signed_in(client)

    client.get(attempt.url_of(1), {"response": token_of(attempt, RIGHT)})

    assert not Answer.objects.exists()
