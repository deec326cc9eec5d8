"""Who is who: two names of one person are merged, two people of one name split."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from accounts.models import User
from corpus.models import Fact, Person, Spelling
from quizzes.actions.bank import build_bank
from quizzes.models import Question
from tests.builders import make_user
from tests.quizzes.stored import store_article

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def as_admin(client):
    client.force_login(get_user_model().objects.create_superuser("root", password="x"))


def built():
    article = store_article()
    list(build_bank([article]))
    return article


def the_person(name="Ada Brook"):
    return Person.objects.get(name=name)


def address(name="Ada Brook"):
    return reverse("quizzes:person", args=[the_person(name).uuid])


def keys_of_speakers():
    speakers = Question.objects.filter(family="who_said", part="speaker")
    return sorted(one.current_wording().key["text"] for one in speakers)


def test_merging_shows_what_would_change_and_changes_nothing(client):
    as_admin(client)
    built()

    page = client.post(address("Tom Hale"), {"what": "merge", "into": "Ruth Penn"})

    assert "If they are one person" in page.text
    assert "Is the same person as <a" not in page.text
    assert the_person("Tom Hale").merged_into is None
    assert "Tom Hale" in keys_of_speakers()


def test_a_merged_person_is_asked_for_by_the_other_name(client):
    as_admin(client)
    built()

    posted = {"what": "merge", "into": "Ruth Penn", "sure": "1"}
    page = client.post(address("Tom Hale"), posted)

    assert page.headers["Location"] == address("Tom Hale")
    assert the_person("Tom Hale").merged_into == the_person("Ruth Penn")
    assert "Tom Hale" not in keys_of_speakers()


def test_a_merging_is_undone(client):
    as_admin(client)
    built()
    before = keys_of_speakers()
    client.post(
        address("Tom Hale"), {"what": "merge", "into": "Ruth Penn", "sure": "1"}
    )

    client.post(address("Tom Hale"), {"what": "unmerge", "sure": "1"})

    assert the_person("Tom Hale").merged_into is None
    assert keys_of_speakers() == before


@pytest.mark.parametrize(
    ("posted", "told"),
    [
        ({"what": "merge", "into": "Nobody At All"}, "Nobody else has this name"),
        ({"what": "merge", "into": ""}, "This field is required."),
        ({"what": "merge", "into": "Ada Brook"}, "Nobody else has this name"),
        ({"what": "split", "name": "Tom Hale"}, "Somebody has this name already"),
        ({"what": "split", "name": "Ada Brook II"}, "Choose at least one statement"),
    ],
)
def test_what_cannot_be_done_says_what_to_do(client, posted, told):
    as_admin(client)
    built()

    page = client.post(address(), {**posted, "sure": "1"})

    assert page.status_code == 422
    assert told in page.text
    assert Person.objects.count() == 3


def test_a_split_gives_a_statement_to_the_other_person(client):
    as_admin(client)
    built()
    fact = Fact.objects.get(person=the_person())
    Spelling.objects.create(person=the_person(), text="A. Brook")
    posted = {"what": "split", "name": "Ada Brook the younger", "facts": [fact.pk]}

    shown = client.post(address(), posted)
    done = client.post(address(), {**posted, "sure": "1"}, headers=HTMX)

    fact.refresh_from_db()
    assert f'name="facts" value="{fact.pk}"' in shown.text
    assert done.headers["HX-Redirect"] == address()
    assert fact.person.name == "Ada Brook the younger"


def test_people_are_found_by_any_spelling(client):
    as_admin(client)
    built()
    Spelling.objects.create(person=the_person(), text="Ada Louise Brook")

    page = client.get(reverse("quizzes:people", query={"words": "louise"}))
    nobody = client.get(reverse("quizzes:people", query={"words": "zzz"}))

    assert ("Ada Brook" in page.text, "Tom Hale" in page.text) == (True, False)
    assert "Nobody is written like “zzz”." in nobody.text


def test_only_admins_tell_people_apart(client):
    built()
    found = []

    for person in (make_user(), make_user(role=User.Role.TEACHER)):
        client.force_login(person)
        posted = {"what": "merge", "into": "Ruth Penn", "sure": "1"}
        found += [
            client.get(reverse("quizzes:people")).status_code,
            client.get(address()).status_code,
            client.post(address(), posted).status_code,
        ]

    assert found == [404] * 6
    assert Person.objects.filter(merged_into=None).count() == 3


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_costs_the_same_for_any_number(
    client, django_assert_num_queries, number
):
    as_admin(client)
    for at in range(number):
        Person.objects.create(name=f"Person {at}")

    with django_assert_num_queries(4):  # session, user, count, people
        client.get(reverse("quizzes:people"))
