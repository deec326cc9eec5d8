"""Settings: kept with the account, put on the page by the server, guests included."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse

from accounts.models import User
from accounts.time_zones import zone_of
from quizzes.models import Attempt
from tests.builders import make_attempt, make_guest, make_user

pytestmark = pytest.mark.django_db

SETTINGS = "/settings/"
CHOSEN = {
    "theme": "dark",
    "text_size": "130",
    "motion": "less",
    "shortcuts": "on",
    "time_zone": "Asia/Tokyo",
}


def chosen_by(person: User) -> tuple:
    person.refresh_from_db()
    return (
        person.theme,
        person.text_size,
        person.motion,
        person.shortcuts,
        person.time_zone,
    )


def opening_tag(client, path="/") -> str:
    return client.get(path).text.split("<html", 1)[1].split(">", 1)[0]


def test_what_is_chosen_is_kept_with_the_account(client):
    person = make_user()
    client.force_login(person)

    response = client.post(SETTINGS, CHOSEN)
    again = client.post(SETTINGS, CHOSEN)

    assert response.url == again.url == SETTINGS
    assert chosen_by(person) == ("dark", 130, "less", True, "Asia/Tokyo")


def test_every_page_is_shown_as_it_was_chosen(client):
    person = make_user(theme="dark", text_size=115, motion="less", shortcuts=True)
    client.force_login(person)

    assert opening_tag(client) == (
        ' lang="en" data-theme="dark" data-text="115" data-motion="less" data-shortcuts'
    )
    assert '<meta name="color-scheme" content="dark">' in client.get("/help/").text
    assert '<dialog id="shortcuts"' in client.get("/help/").text


def test_a_page_not_found_is_shown_as_it_was_chosen_too(client):
    client.force_login(make_user(theme="light"))

    assert 'data-theme="light"' in client.get("/nowhere/").text


def test_a_visitor_sees_pages_as_the_device_is_set(client):
    page = client.get("/").text

    assert opening_tag(client) == ' lang="en"'
    assert '<meta name="color-scheme" content="light dark">' in page
    assert "<dialog" not in page


def test_a_visitor_who_chooses_becomes_a_guest(client):
    before = client.get(SETTINGS)

    client.post(SETTINGS, CHOSEN)

    guest = User.objects.get()
    assert before.status_code == 200
    assert guest.is_guest
    assert chosen_by(guest) == ("dark", 130, "less", True, "Asia/Tokyo")
    assert client.session["_auth_user_id"] == str(guest.pk)


def test_a_guest_who_signs_up_keeps_the_settings(client):
    client.post(SETTINGS, CHOSEN)
    password = "three small words"

    client.post(
        reverse("account_signup"),
        {"username": "amina", "password1": password, "password2": password},
    )

    assert chosen_by(User.objects.get()) == ("dark", 130, "less", True, "Asia/Tokyo")


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("theme", "", "Choose one of these."),
        ("theme", "pink", "Choose one of these."),
        ("text_size", "999", "Choose one of these."),
        ("motion", "more", "Choose one of these."),
        ("time_zone", "Mars/Olympus", "Choose a time zone from the list."),
        ("time_zone", "../../etc/passwd", "Choose a time zone from the list."),
    ],
)
def test_nonsense_is_asked_again_and_changes_nothing(client, name, value, problem):
    person = make_user()
    client.force_login(person)
    before = chosen_by(person)

    response = client.post(SETTINGS, CHOSEN | {name: value})

    assert response.status_code == 422
    assert "<title>Error: Settings" in response.text
    assert f'<a href="#id_{name}">{problem}</a>' in response.text
    assert f'id="id_{name}"' in response.text
    assert chosen_by(person) == before


def test_a_refused_visitor_is_still_a_visitor(client):
    client.post(SETTINGS, CHOSEN | {"theme": "pink"})

    assert not User.objects.exists()


def test_a_form_changes_nobody_elses_settings(client):
    other = make_user()
    client.force_login(make_user())

    client.post(SETTINGS, CHOSEN | {"id": other.pk, "is_staff": "on"})

    assert chosen_by(other) == ("system", 100, "system", False, "")
    assert not User.objects.filter(is_staff=True).exists()


def test_dates_are_shown_as_the_persons_clock_shows_them(client):
    learner = make_user(time_zone="Asia/Tokyo")
    make_attempt(learner=learner)
    evening = datetime(2026, 3, 1, 20, 30, tzinfo=UTC)
    Attempt.objects.update(started_at=evening)
    client.force_login(learner)

    page = client.get(reverse("quizzes:taken")).text

    assert "2 March 2026, 05:30" in page
    assert '<time datetime="2026-03-02T05:30:00+09:00">' in page


def test_the_next_request_does_not_inherit_a_time_zone(client):
    learner, other = make_user(time_zone="Asia/Tokyo"), make_guest()
    make_attempt(learner=other)
    Attempt.objects.update(started_at=datetime(2026, 3, 1, 20, 30, tzinfo=UTC))
    client.force_login(learner)
    client.get("/")
    client.force_login(other)

    assert "1 March 2026, 20:30" in client.get(reverse("quizzes:taken")).text


def test_a_zone_that_this_computer_does_not_know_is_passed_over():
    assert zone_of(User(time_zone="Mars/Olympus")) is None
    assert zone_of(User(time_zone="../escape")) is None
    assert zone_of(User(time_zone="Europe/Paris")) == ZoneInfo("Europe/Paris")


@pytest.mark.parametrize("attempts", [1, 3])
def test_the_page_costs_two_queries(client, django_assert_num_queries, attempts):
    learner = make_user(time_zone="Asia/Tokyo", shortcuts=True)
    for _ in range(attempts):
        make_attempt(learner=learner)
    client.force_login(learner)

    with django_assert_num_queries(2):  # session, user
        client.get(SETTINGS)


def test_the_manifest_names_icons_that_are_there(client):
    response = client.get("/footnote.webmanifest")

    manifest = response.json()
    assert response.headers["Content-Type"] == "application/manifest+json"
    assert response.headers["Cache-Control"] == "public, max-age=86400"
    assert manifest["start_url"] == manifest["scope"] == "/"
    assert [(icon["src"], icon["sizes"]) for icon in manifest["icons"]] == [
        ("/static/quizzes/favicon.svg", "any"),
        ("/static/quizzes/icon-192.png", "192x192"),
        ("/static/quizzes/icon-512.png", "512x512"),
        ("/static/quizzes/icon-maskable-512.png", "512x512"),
    ]
    for icon in manifest["icons"]:
        assert finders.find(icon["src"].removeprefix("/static/"))


def test_a_question_page_leaves_the_manifest_to_the_other_pages(client):
    attempt = make_attempt(learner=make_guest())
    client.force_login(attempt.learner)

    assert 'rel="manifest"' in client.get("/").text
    assert 'rel="manifest"' not in client.get(attempt.url_of(1)).text
