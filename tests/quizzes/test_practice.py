"""A practice: tried again, another like it, and the source looked into."""

import pytest
from django.urls import reverse

from quizzes.actions.attempts import start_attempt
from quizzes.engine.memory import Rating
from quizzes.models import Answer, Attempt, Card, Review, Slot
from tests.builders import (
    answer,
    make_article,
    make_attempt,
    make_user,
    make_wording,
    signed_in,
    token_of,
)

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
RIGHT, WRONG = "o3", "o0"


def url(name, attempt, position=1):
    return reverse(f"quizzes:{name}", args=[attempt.code, position])


def post(client, attempt, option, number, **headers):
    posted = {"response": token_of(attempt, option), "try": number}
    return client.post(attempt.url_of(1), posted, headers=headers)


def test_a_miss_may_be_tried_again(client):
    attempt = signed_in(client, questions=2)
    answer(attempt, WRONG)

    feedback = client.get(attempt.url_of(1)).text
    page = client.get(attempt.url_of(1) + "?again").text

    assert 'href="?again#card">Try again</a>' in feedback
    assert '<input type="hidden" name="try" value="2">' in page
    assert " checked" not in page


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_another_try_is_another_answer_and_posted_twice_it_is_one(client, headers):
    attempt = signed_in(client, questions=2)
    answer(attempt, WRONG)

    post(client, attempt, RIGHT, 2, **headers)
    again = post(client, attempt, WRONG, 2, **headers)

    said = Answer.objects.values_list("number", "response")
    assert list(said) == [(1, WRONG), (2, RIGHT)]
    assert again.status_code == (200 if headers else 302)
    assert "Correct" in client.get(attempt.url_of(1)).text


def test_what_was_right_is_not_tried_again(client):
    attempt = signed_in(client, questions=2)
    answer(attempt, RIGHT)

    page = client.get(attempt.url_of(1) + "?again").text

    assert "Try again" not in page
    assert "Correct" in page


def test_only_the_first_try_tells_the_card(client):
    attempt = signed_in(client, questions=2)
    post(client, attempt, WRONG, 1)

    post(client, attempt, RIGHT, 2)

    assert [review.rating for review in Review.objects.all()] == [Rating.AGAIN]


def test_the_last_question_may_be_tried_again_after_the_practice_is_over(client):
    attempt = signed_in(client)
    answer(attempt, WRONG)

    post(client, attempt, RIGHT, 2)

    assert Attempt.objects.get().finished_at is not None
    assert "1 of 1 right" in client.get(attempt.get_absolute_url()).text


def test_an_unreadable_second_try_is_asked_again(client):
    attempt = signed_in(client, questions=2)
    answer(attempt, WRONG)

    response = client.post(attempt.url_of(1), {"try": "2"}, headers=HTMX)

    assert response.status_code == 422
    assert 'name="try" value="2"' in response.text


def test_looking_into_the_source_is_recorded_once_and_leads_to_the_article(client):
    attempt = signed_in(client, questions=2)
    article = attempt.slots.get(position=1).wording.question.article

    response = client.post(url("peek", attempt))
    first = Slot.objects.get(attempt=attempt, position=1).peeked_at
    client.post(url("peek", attempt))

    assert response.url == reverse("quizzes:article", args=[article.uuid])
    assert first is not None
    assert Slot.objects.get(attempt=attempt, position=1).peeked_at == first


def test_looking_into_the_source_as_a_fragment_leaves_the_page(client):
    attempt = signed_in(client, questions=2)

    response = client.post(url("peek", attempt), headers=HTMX)

    assert response.headers["HX-Redirect"].startswith("/articles/")


def test_looking_after_the_answer_is_no_peeking(client):
    attempt = signed_in(client, questions=2)
    answer(attempt, RIGHT)

    client.post(url("peek", attempt))

    assert Slot.objects.get(attempt=attempt, position=1).peeked_at is None


def test_right_after_peeking_is_hard(client):
    attempt = signed_in(client, questions=2)
    question = attempt.slots.get(position=1).wording.question
    Card.objects.create(learner=attempt.learner, question=question, source="question")
    client.post(url("peek", attempt))

    post(client, attempt, RIGHT, 1)

    assert [review.rating for review in Review.objects.all()] == [Rating.HARD]


@pytest.mark.parametrize("rules", [{"mode": "graded"}, {"open_source": False}])
def test_a_closed_source_is_neither_offered_nor_opened(client, rules):
    attempt = signed_in(client, questions=2, rules=rules)

    assert "Look it up" not in client.get(attempt.url_of(1)).text
    assert client.post(url("peek", attempt)).status_code == 404


@pytest.mark.parametrize("name", ["peek", "another"])
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_strangers_neither_peek_nor_ask_for_more(client, name, headers):
    attempt = make_attempt()
    answer(attempt, WRONG)
    client.force_login(make_user())

    assert client.post(url(name, attempt), headers=headers).status_code == 404
    assert Slot.objects.get().peeked_at is None


def alike(number):
    """Wordings of one article and family on sentences of their own."""
    sentences = [
        f"In {1900 + at} a crew of 300 repaired gate {at}." for at in range(number)
    ]
    article = make_article(text=" ".join(sentences))
    return [
        make_wording(
            article=article,
            before=f"In {1900 + at} a crew of",
            after=f"repaired gate {at}.",
            stem=f"How large was the crew of {1900 + at}?",
        )
        for at in range(number)
    ]


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_another_like_it_comes_at_the_end_and_only_once(client, headers):
    first, second = alike(2)
    attempt = signed_in(client, wordings=[first, make_wording()])
    answer(attempt, WRONG)

    response = client.post(url("another", attempt), headers=headers)
    client.post(url("another", attempt), headers=headers)

    further = attempt.slots.get(like=1)
    leads_to = response.headers.get("HX-Redirect") or response.url
    assert leads_to == attempt.url_of(3) + "#card"
    assert (further.position, further.wording) == (3, second)
    assert Attempt.objects.get().length == 3


def test_another_takes_up_a_practice_that_was_over(client):
    first, _ = alike(2)
    attempt = signed_in(client, wordings=[first])
    answer(attempt, WRONG)

    client.post(url("another", attempt))

    assert Attempt.objects.get().finished_at is None
    assert "Question 2 of 2" in client.get(attempt.url_of(2)).text


def test_a_practice_begun_anew_is_not_taken_up_twice(client):
    first, _ = alike(2)
    attempt = signed_in(client, wordings=[first])
    answer(attempt, WRONG)
    start_attempt(attempt.learner, attempt.edition)

    assert client.post(url("another", attempt)).status_code == 409


def test_where_there_is_no_other_one_a_page_says_so(client):
    attempt = signed_in(client, questions=1)
    answer(attempt, WRONG)

    response = client.post(url("another", attempt))

    assert response.status_code == 409
    assert "nothing to ask" in response.text


@pytest.mark.parametrize("rules", [{}, {"mode": "graded"}])
def test_there_is_no_other_one_before_the_answer_nor_in_graded_work(client, rules):
    first, _ = alike(2)
    attempt = signed_in(client, wordings=[first], rules=rules)
    if rules:
        answer(attempt, WRONG)

    assert client.post(url("another", attempt)).status_code == 409
    assert attempt.slots.count() == 1


def test_a_question_without_an_article_has_no_source_to_look_into(client):
    attempt = signed_in(client, questions=2)
    question = attempt.slots.get(position=1).wording.question
    question.article = None
    question.save(update_fields=["article"])

    assert client.post(url("peek", attempt)).status_code == 404
