"""Signing up, in and out: no e-mail, and every error says what to do."""

import pytest
from django.core.cache import cache
from django.urls import reverse

from accounts.models import User
from tests.builders import make_guest, make_user

pytestmark = pytest.mark.django_db

PASSWORD = "three small words"
SIGN_IN = "/account/sign-in/"
SIGN_UP = "/account/sign-up/"
SIGN_OUT = "/account/sign-out/"
CHANGE = "/account/password/"


@pytest.fixture(autouse=True)
def _rested_limits():
    cache.clear()


def errors_of(response) -> dict[str, list[str]]:
    return dict(response.context["form"].errors)


def signed_in(client) -> str | None:
    return client.session.get("_auth_user_id")


def test_a_user_name_and_a_password_are_enough(client):
    response = client.post(
        SIGN_UP, {"username": "amina", "password1": PASSWORD, "password2": PASSWORD}
    )

    user = User.objects.get()
    assert response.url == reverse("quizzes:home")
    assert (user.username, user.email, user.is_guest) == ("amina", "", False)
    assert signed_in(client) == str(user.pk)


def test_an_empty_sign_up_says_what_to_enter(client):
    response = client.post(SIGN_UP, {})

    assert errors_of(response) == {
        "username": ["Choose a user name."],
        "password1": ["Choose a password."],
        "password2": ["Enter the password a second time."],
    }
    assert "<title>Error: Sign up" in response.text


def test_a_taken_user_name_is_told_in_any_capitals(client):
    make_user(username="Amina")

    response = client.post(
        SIGN_UP, {"username": "amina", "password1": PASSWORD, "password2": PASSWORD}
    )

    assert errors_of(response) == {
        "username": [
            "This user name is taken. Choose another, or sign in if it is yours."
        ]
    }


def test_a_taken_user_name_is_told_in_letters_of_any_width(client):
    make_user(username="amina")

    response = client.post(
        SIGN_UP,
        {"username": "ａｍｉｎａ", "password1": PASSWORD, "password2": PASSWORD},
    )

    assert list(errors_of(response)) == ["username"]
    assert User.objects.count() == 1


@pytest.mark.parametrize("letter", ["ﷲ", "ﷺ"])  # four letters; four words
def test_a_name_is_judged_by_the_letters_that_are_stored(client, letter):
    response = client.post(
        SIGN_UP,
        {"username": letter * 100, "password1": PASSWORD, "password2": PASSWORD},
    )

    assert list(errors_of(response)) == ["username"]
    assert not User.objects.exists()


def test_a_name_with_a_composed_letter_signs_in_however_it_is_typed(client):
    user = make_user(username="zoé", password=PASSWORD)

    client.post(SIGN_IN, {"login": "zoe\u0301", "password": PASSWORD})

    assert signed_in(client) == str(user.pk)


def test_what_was_typed_stays_but_never_the_password(client):
    response = client.post(
        SIGN_UP, {"username": "amina", "password1": PASSWORD, "password2": "other"}
    )

    assert 'value="amina"' in response.text
    assert PASSWORD not in response.text


def test_signing_in_goes_back_to_where_it_was_asked_for(client):
    user = make_user(password=PASSWORD)

    response = client.post(
        SIGN_IN, {"login": user.username, "password": PASSWORD, "next": "/progress/"}
    )

    assert response.url == "/progress/"
    assert signed_in(client) == str(user.pk)


def test_signing_in_never_leads_off_the_site(client):
    user = make_user(password=PASSWORD)

    response = client.post(
        SIGN_IN,
        {"login": user.username, "password": PASSWORD, "next": "https://example.org/"},
    )

    assert response.url == reverse("quizzes:home")


@pytest.mark.parametrize("name", ["amina", "nobody"])
def test_known_and_unknown_names_get_the_same_answer(client, name):
    make_user(username="amina", password=PASSWORD)

    response = client.post(SIGN_IN, {"login": name, "password": "wrong"})

    assert errors_of(response) == {
        "__all__": [
            "User name and password do not fit together."
            " Check both, capital letters too, and try again."
        ]
    }
    assert signed_in(client) is None


def test_guessing_one_accounts_password_is_slowed(client):
    user = make_user(password=PASSWORD)
    for _ in range(10):
        client.post(SIGN_IN, {"login": user.username, "password": "wrong"})

    response = client.post(SIGN_IN, {"login": user.username, "password": PASSWORD})

    assert errors_of(response) == {
        "__all__": [
            "There were too many wrong passwords for this user name."
            " Wait five minutes and try again."
        ]
    }
    assert signed_in(client) is None


def test_looking_at_the_sign_out_page_signs_nobody_out(client):
    client.force_login(make_user())

    response = client.get(SIGN_OUT)

    assert response.status_code == 200
    assert signed_in(client) is not None


def test_signing_out_is_a_post(client):
    client.force_login(make_user())

    response = client.post(SIGN_OUT)

    assert response.url == reverse("quizzes:home")
    assert signed_in(client) is None


def test_a_guest_is_warned_before_leaving(client):
    client.force_login(make_guest())

    response = client.get(SIGN_OUT)

    assert "Leave this visit?" in response.text
    assert "Save your work first" in response.text


def test_changing_the_password_keeps_the_person_signed_in(client):
    user = make_user(password=PASSWORD)
    client.force_login(user)

    client.post(
        CHANGE,
        {
            "oldpassword": PASSWORD,
            "password1": "other small words",
            "password2": "other small words",
        },
    )

    user.refresh_from_db()
    assert user.check_password("other small words")
    assert "Your password is changed." in client.get("/").text
    assert signed_in(client) == str(user.pk)


def test_a_wrong_current_password_changes_nothing(client):
    user = make_user(password=PASSWORD)
    client.force_login(user)

    response = client.post(
        CHANGE,
        {
            "oldpassword": "wrong",
            "password1": "other small words",
            "password2": "other small words",
        },
    )

    user.refresh_from_db()
    assert user.check_password(PASSWORD)
    assert errors_of(response) == {
        "oldpassword": ["This is not your current password. Type it again."]
    }


def test_a_guest_has_no_password_to_change(client):
    client.force_login(make_guest())

    assert client.get(CHANGE).url == SIGN_UP


def test_an_account_without_a_password_is_told_so(client):
    client.force_login(make_user())

    response = client.get(CHANGE)

    assert response.status_code == 403
    assert "This account has no password that could be changed." in response.text


def test_a_visitor_signs_in_before_changing_a_password(client):
    assert client.get(CHANGE).url == f"{SIGN_IN}?next={CHANGE}"


def test_an_account_that_is_switched_off_is_explained(client):
    user = make_user(password=PASSWORD, is_active=False)

    response = client.post(
        SIGN_IN, {"login": user.username, "password": PASSWORD}, follow=True
    )

    assert signed_in(client) is None
    assert response.redirect_chain == [("/account/inactive/", 302)]
    assert "This account is switched off" in response.text
