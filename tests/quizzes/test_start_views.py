"""Starting: one click makes a guest and asks the first question."""

import pytest
from django.urls import reverse

from accounts.models import User
from corpus.models import Article
from quizzes.models import Attempt, Question, QuestionSet
from tests.builders import (
    answer,
    make_article,
    make_attempt,
    make_edition,
    make_user,
    make_wording,
)

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def start_url(edition):
    return reverse("quizzes:start", args=[edition.question_set.slug])


def practise_url(article):
    return reverse("quizzes:practise_article", args=[article.uuid])


def asked_article(**fields):
    article = make_article(text="Mr Hale sent 300 engineers to the dam.", **fields)
    make_wording(article=article)
    return article


def test_one_click_makes_a_guest_and_asks_the_first_question(client):
    edition = make_edition(questions=2)

    response = client.post(start_url(edition))

    attempt = Attempt.objects.get()
    assert response.url == attempt.url_of(1) + "#card"
    assert attempt.learner.is_guest
    assert client.get(attempt.url_of(1)).status_code == 200


def test_a_second_click_stays_the_same_guest(client):
    edition = make_edition(questions=2)

    client.post(start_url(edition))
    client.post(start_url(edition))

    assert (User.objects.count(), Attempt.objects.count()) == (1, 1)


def test_a_new_guest_gets_a_new_session(client):
    client.get(reverse("quizzes:home"))
    client.session["before"] = True
    before = client.session.session_key

    client.post(start_url(make_edition()))

    assert client.session.session_key != before


def test_someone_signed_in_starts_as_themselves(client):
    learner = make_user()
    client.force_login(learner)

    client.post(start_url(make_edition()))

    assert Attempt.objects.get().learner == learner


def test_starting_from_a_fragment_loads_a_page(client):
    response = client.post(start_url(make_edition()), headers=HTMX)

    first = Attempt.objects.get().url_of(1)
    assert response.headers["HX-Redirect"] == first + "#card"


def test_a_started_set_goes_on_at_its_first_open_question(client):
    learner, edition = make_user(), make_edition(questions=3)
    client.force_login(learner)
    client.post(start_url(edition))
    answer(Attempt.objects.get(), "o0")

    response = client.post(start_url(edition))

    assert response.url == Attempt.objects.get().url_of(2) + "#card"


@pytest.mark.parametrize(
    ("posted", "form"),
    [("typed", "typed"), ("choice", "choice"), ("nonsense", "choice")],
)
def test_the_form_of_the_questions_can_be_chosen(client, posted, form):
    client.post(start_url(make_edition()), {"form": posted})

    assert Attempt.objects.get().slots.get().form == form


def test_the_start_page_offers_both_forms_and_writes_nothing(client):
    page = client.get(start_url(make_edition()))

    assert page.text.count('name="form"') == 2
    assert not User.objects.exists()
    assert not Attempt.objects.exists()


def test_an_unknown_or_unpublished_set_is_not_found(client):
    QuestionSet.objects.create(slug="draft", title="Draft")

    for slug in ("draft", "nowhere"):
        url = reverse("quizzes:start", args=[slug])
        assert client.post(url).status_code == 404

    assert not User.objects.exists()


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_stranger_cannot_start_a_private_set(client, headers):
    edition = make_edition(owner=make_user())
    client.force_login(make_user())

    assert client.post(start_url(edition), headers=headers).status_code == 404


def test_a_set_whose_questions_were_all_taken_back_says_so(client):
    paused = make_wording(state=Question.State.PAUSED)

    response = client.post(start_url(make_edition(wordings=[paused])))

    assert response.status_code == 409
    assert "nothing to ask" in response.text


def test_an_article_can_be_practised_by_a_visitor(client):
    response = client.post(practise_url(asked_article()))

    attempt = Attempt.objects.get()
    assert response.url == attempt.url_of(1) + "#card"
    assert attempt.learner.is_guest


def test_practising_an_article_from_a_fragment_loads_a_page(client):
    response = client.post(practise_url(asked_article()), headers=HTMX)

    assert "HX-Redirect" in response.headers


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_stranger_cannot_practise_a_private_article(client, headers):
    article = asked_article(owner=make_user(), visibility=Article.Visibility.PRIVATE)

    assert client.post(practise_url(article), headers=headers).status_code == 404
    assert not Attempt.objects.exists()


def test_practising_is_not_done_by_get_which_leads_to_the_article(client):
    article = asked_article()

    response = client.get(practise_url(article), follow=True)

    url = reverse("quizzes:article", args=[article.uuid])
    assert (response.status_code, response.request["PATH_INFO"]) == (200, url)
    assert not Attempt.objects.exists()


def test_many_visitors_from_one_address_can_start_in_a_minute(client):
    url = start_url(make_edition())

    for _ in range(61):
        client.logout()
        response = client.post(url)

    assert response.status_code == 302


def test_one_learner_cannot_start_without_end(client):
    attempt = make_attempt()
    client.force_login(attempt.learner)
    url = start_url(attempt.edition)

    codes = [client.post(url).status_code for _ in range(61)]

    assert codes[-2:] == [302, 429]
