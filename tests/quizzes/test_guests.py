"""A guest's work stays theirs: kept by signing up, brought along only if asked."""

import pytest
from django.urls import reverse

from accounts.models import User
from quizzes.actions.attempts import start_attempt
from quizzes.actions.guests import NotAGuestError, merge_guest
from quizzes.models import Answer, Attempt, Slot
from tests.builders import (
    answer_slot,
    make_attempt,
    make_edition,
    make_guest,
    make_user,
)

pytestmark = pytest.mark.django_db

PASSWORD = "three small words"
BRING_ALONG = "/bring-along/"


def make_answered(learner, *, questions: int = 1) -> Attempt:
    attempt = make_attempt(learner=learner, questions=questions)
    for slot in attempt.slots.all():
        answer_slot(slot, slot.option_order[0])
    return attempt


def sign_in(client, user, **extra):
    credentials = {"login": user.username, "password": PASSWORD}
    return client.post(reverse("account_login"), credentials | extra)


def visit_as_guest(client):
    guest = make_guest()
    client.force_login(guest)
    return guest


def test_merging_moves_every_attempt_and_removes_the_guest():
    guest, user = make_guest(), make_user()
    attempts = {make_answered(guest).pk, make_attempt(learner=guest).pk}

    moved = merge_guest(guest, user)

    assert moved == 2
    assert set(user.attempts.values_list("pk", flat=True)) == attempts
    assert not User.objects.filter(is_guest=True).exists()


def test_merging_closes_the_guests_attempt_where_both_have_one_open():
    edition, other = make_edition(), make_edition()
    guest, user = make_guest(), make_user()
    own = start_attempt(user, edition, Slot.Form.CHOICE)
    theirs = start_attempt(guest, edition, Slot.Form.CHOICE)
    elsewhere = start_attempt(guest, other, Slot.Form.CHOICE)

    merge_guest(guest, user)

    open_now = Attempt.objects.owned_by(user).open()
    assert set(open_now) == {own, elsewhere}
    theirs.refresh_from_db()
    assert theirs.finished_at is not None


def test_merging_again_moves_nothing():
    guest, user = make_guest(), make_user()
    make_answered(guest)
    merge_guest(guest, user)

    assert merge_guest(guest, user) == 0


def test_only_a_guest_is_merged_into_only_an_account():
    account, user, guest = make_user(), make_user(), make_guest()

    with pytest.raises(NotAGuestError):
        merge_guest(account, user)
    with pytest.raises(NotAGuestError):
        merge_guest(guest, make_guest())


def test_signing_up_turns_the_guest_into_the_account(client):
    guest = visit_as_guest(client)
    attempt = make_answered(guest)

    response = client.post(
        reverse("account_signup"),
        {
            "username": "amina",
            "password1": PASSWORD,
            "password2": PASSWORD,
            "next": attempt.get_absolute_url(),
        },
    )

    user = User.objects.get()
    assert (user.pk, user.username, user.is_guest) == (guest.pk, "amina", False)
    assert user.check_password(PASSWORD)
    assert list(user.attempts.all()) == [attempt]
    assert response.url == attempt.get_absolute_url()
    assert client.session["_auth_user_id"] == str(guest.pk)


def test_signing_up_without_a_visit_makes_a_new_account(client):
    other = make_guest()

    client.post(
        reverse("account_signup"),
        {"username": "amina", "password1": PASSWORD, "password2": PASSWORD},
    )

    assert User.objects.get(username="amina").pk != other.pk


def test_a_person_who_is_signed_in_signs_up_somebody_else_as_somebody_else(client):
    first = make_user(username="first", password=PASSWORD)
    client.force_login(first)

    client.post(
        reverse("account_signup"),
        {"username": "second", "password1": PASSWORD, "password2": PASSWORD},
    )

    assert set(User.objects.values_list("username", flat=True)) == {"first", "second"}


def test_signing_in_asks_before_bringing_answers_along(client):
    guest, user = visit_as_guest(client), make_user(password=PASSWORD)
    make_answered(guest, questions=2)

    response = sign_in(client, user, next="/progress/")
    page = client.get(response.url)

    assert response.url == "/bring-along/?next=%2Fprogress%2F"
    assert "Bring the 2 answers from this visit to your account?" in " ".join(
        page.text.split()
    )
    assert guest.attempts.count() == 1
    assert user.attempts.count() == 0


def test_yes_brings_the_answers_along_and_goes_on(client):
    guest, user = visit_as_guest(client), make_user(password=PASSWORD)
    attempt = make_answered(guest)
    sign_in(client, user)

    data = {"choice": "yes", "next": attempt.get_absolute_url()}
    response = client.post(BRING_ALONG, data)
    again = client.post(BRING_ALONG, data)

    assert response.url == again.url == attempt.get_absolute_url()
    assert list(user.attempts.all()) == [attempt]
    assert not User.objects.filter(is_guest=True).exists()


def test_no_leaves_them_out_for_good(client):
    guest, user = visit_as_guest(client), make_user(password=PASSWORD)
    attempt = make_answered(guest)
    sign_in(client, user)

    client.post(BRING_ALONG, {"choice": "no", "next": attempt.get_absolute_url()})
    client.post(BRING_ALONG, {"choice": "yes"})

    assert user.attempts.count() == 0
    assert client.get(attempt.get_absolute_url()).status_code == 404


def test_an_unclear_choice_is_asked_again(client):
    guest, user = visit_as_guest(client), make_user(password=PASSWORD)
    make_answered(guest)
    sign_in(client, user)

    response = client.post(BRING_ALONG, {"choice": "perhaps"})

    assert response.status_code == 422
    assert "Choose one of the two." in response.text
    assert guest.attempts.count() == 1


def test_a_visit_without_answers_is_not_asked_about(client):
    guest, user = visit_as_guest(client), make_user(password=PASSWORD)
    make_attempt(learner=guest)

    response = sign_in(client, user)

    assert response.url == reverse("quizzes:home")


def test_a_stranger_cannot_name_a_guest(client):
    guest, user = make_guest(), make_user(password=PASSWORD)
    make_answered(guest)
    client.force_login(user)
    forged = {"choice": "yes", "guest": guest.pk, "guest_of_this_visit": guest.pk}

    response = client.post(f"{BRING_ALONG}?guest_of_this_visit={guest.pk}", forged)

    assert response.url == reverse("quizzes:home")
    assert Answer.objects.filter(slot__attempt__learner=guest).count() == 1


def test_the_work_of_another_account_is_never_offered(client):
    first, second = make_user(), make_user(password=PASSWORD)
    make_answered(first)
    client.force_login(first)

    response = sign_in(client, second)

    assert response.url == reverse("quizzes:home")


def test_the_next_person_is_not_offered_what_the_one_before_was(client):
    guest, first = visit_as_guest(client), make_user(password=PASSWORD)
    second = make_user(password=PASSWORD)
    make_answered(guest)
    sign_in(client, first)

    client.post(reverse("account_logout"))
    response = sign_in(client, second)

    assert response.url == reverse("quizzes:home")


def test_bringing_along_goes_nowhere_else(client):
    client.force_login(make_user())

    response = client.get(BRING_ALONG, {"next": "https://example.org/"})

    assert response.url == reverse("quizzes:home")


def test_a_visitor_has_to_sign_in_first(client):
    response = client.get(BRING_ALONG)

    assert response.url == f"{reverse('account_login')}?next={BRING_ALONG}"
