"""The end of an account: meant, complete, and nobody else's."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from accounts.models import User
from corpus.models import Article
from quizzes.actions.erasure import erase_person
from quizzes.models import (
    Answer,
    Attempt,
    Card,
    Dismissal,
    Edition,
    Grade,
    Learning,
    QuestionSet,
    Review,
    Slot,
)
from tests.builders import (
    answer_slot,
    make_article,
    make_attempt,
    make_edition,
    make_guest,
    make_user,
    make_wording,
)

pytestmark = pytest.mark.django_db

DELETE = "/settings/delete/"
DELETED = "/settings/deleted/"
PASSWORD = "three small words"
WHEN = datetime(2026, 3, 1, 20, 30, tzinfo=UTC)
OWNED = (Attempt, Slot, Answer, Grade, Card, Review, Learning, Dismissal)


def make_busy(person, *, times: int = 1):
    for _ in range(times):
        attempt = make_attempt(learner=person)
        slot = attempt.slots.get()
        answer_slot(slot, "o0")  # wrong, so that a card comes of it
    Learning.objects.update_or_create(learner=person)
    return person


def counts() -> dict[str, int]:
    return {model.__name__: model.objects.count() for model in OWNED}


def test_the_page_says_what_goes(client):
    client.force_login(make_busy(make_user(password=PASSWORD), times=2))

    page = " ".join(client.get(DELETE).text.split())

    assert "<li>2 quizzes taken</li>" in page
    assert "<li>2 answers with their grades</li>" in page
    assert "<li>2 cards with their reviews</li>" in page


def test_with_the_password_everything_is_gone(client):
    person = make_busy(make_user(password=PASSWORD))
    other = make_busy(make_user())
    client.force_login(person)

    response = client.post(DELETE, {"password": PASSWORD})

    assert response.url == DELETED
    assert list(User.objects.all()) == [other]
    assert counts() == {
        model.__name__: 0 if model is Dismissal else 1 for model in OWNED
    }


def test_every_session_ends(client):
    person = make_busy(make_user(password=PASSWORD))
    client.force_login(person)
    phone = Client()
    phone.force_login(person)

    client.post(DELETE, {"password": PASSWORD})

    assert "_auth_user_id" not in client.session
    assert phone.get("/settings/data.json").url.startswith("/account/sign-in/")
    assert "Sign up" in phone.get("/").text


def test_a_second_press_gets_a_clean_page(client):
    client.force_login(make_busy(make_user(password=PASSWORD)))
    client.post(DELETE, {"password": PASSWORD})

    again = client.post(DELETE, {"password": PASSWORD}, follow=True)

    assert again.status_code == 200
    assert "Nothing is kept about you here" in again.text


def test_a_stranger_gets_a_clean_page_and_deletes_nothing(client):
    person = make_busy(make_user(password=PASSWORD))

    response = client.post(DELETE, {"password": PASSWORD, "user": person.pk})

    assert response.url == DELETED
    assert User.objects.count() == 1


@pytest.mark.parametrize(
    ("password", "problem"),
    [
        ("", "Enter your password."),
        ("wrong", "This is not your password. Type it again."),
    ],
)
def test_without_the_password_nothing_is_deleted(client, password, problem):
    client.force_login(make_busy(make_user(password=PASSWORD)))
    before = counts()

    response = client.post(DELETE, {"password": password, "word": "delete"})

    assert response.status_code == 422
    assert f'<a href="#id_password">{problem}</a>' in response.text
    assert counts() == before


def test_a_guest_types_a_word_instead(client):
    client.force_login(make_busy(make_guest()))

    refused = client.post(DELETE, {"word": "yes"})
    accepted = client.post(DELETE, {"word": " Delete "})

    assert refused.status_code == 422
    assert "Type the word exactly as it stands above the field." in refused.text
    assert accepted.url == DELETED
    assert not User.objects.exists()


def test_passwords_are_not_tried_out_for_long(client):
    client.force_login(make_user(password=PASSWORD))

    tries = [client.post(DELETE, {"password": "wrong"}) for _ in range(11)]

    statuses = [response.status_code for response in tries]
    assert statuses == [422] * 10 + [429]


def test_the_only_admin_stays(client):
    admin = User.objects.create_superuser("admin", password=PASSWORD)
    client.force_login(admin)

    alone = client.post(DELETE, {"password": PASSWORD})
    User.objects.create_superuser("another", password=PASSWORD)
    together = client.post(DELETE, {"password": PASSWORD})

    assert "You are the only admin" in alone.text
    assert together.url == DELETED
    assert [user.username for user in User.objects.all()] == ["another"]


def test_erasing_twice_erases_nothing_more():
    person = make_busy(make_user())
    same = User.objects.get(pk=person.pk)

    assert (erase_person(person), erase_person(same)) == (True, False)


def test_what_a_teacher_kept_private_goes_too():
    teacher = make_user(role=User.Role.TEACHER)
    article = make_article(
        text="Mr Hale sent 300 engineers to the dam.",
        owner=teacher, visibility=Article.Visibility.PRIVATE,
    )  # fmt: skip
    make_edition(wordings=[make_wording(article=article)], owner=teacher)

    erase_person(teacher)

    assert not Article.objects.exists()
    assert not QuestionSet.objects.exists()
    assert not Edition.objects.exists()
    assert not User.objects.exists()


def test_what_others_have_answered_stays_private_and_without_a_name(client):
    teacher, learner = make_user(role=User.Role.TEACHER), make_user()
    article = make_article(
        text="Mr Hale sent 300 engineers to the dam.",
        owner=teacher, visibility=Article.Visibility.PRIVATE,
    )  # fmt: skip
    attempt = make_attempt(
        learner=learner, wordings=[make_wording(article=article)], owner=teacher
    )
    answer_slot(attempt.slots.get(), "o0")

    erase_person(teacher)

    kept = QuestionSet.objects.get()
    article.refresh_from_db()
    assert Answer.objects.count() == 1
    assert kept.owner == article.owner
    assert kept.owner.username.startswith("nobody-")
    assert (kept.owner.is_active, kept.owner.has_usable_password()) == (False, False)
    assert not QuestionSet.objects.visible_to(learner).exists()
    assert not Article.objects.visible_to(learner).exists()


def test_a_public_article_stays_without_the_name():
    teacher = make_user(role=User.Role.TEACHER)
    article = make_article(owner=teacher)

    erase_person(teacher)

    article.refresh_from_db()
    assert article.owner is None


@pytest.mark.parametrize("times", [1, 3])
def test_the_confirmation_costs_the_same_for_any_amount(
    client, django_assert_num_queries, times
):
    client.force_login(make_busy(make_user(password=PASSWORD), times=times))

    # session, user, and five counts
    with django_assert_num_queries(7):
        client.get(DELETE)


@pytest.mark.parametrize("times", [1, 3])
def test_erasing_costs_the_same_for_any_amount(django_assert_num_queries, times):
    person = make_busy(make_user(), times=times)

    with django_assert_num_queries(37):
        erase_person(person)
