"""The plan of an article's questions: what would change, and what one press applies."""

import pytest
from django.urls import reverse

from quizzes.models import Wording
from tests.quizzes.revised import MORE_CARTS, build, load_bridge, question_with

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def plan_of(article) -> str:
    return reverse("quizzes:plan", args=[article.uuid])


def test_the_plan_shows_each_change_and_applying_it_makes_it(client, tmp_path, bridge):
    load_bridge(tmp_path, MORE_CARTS)

    page = client.get(plan_of(bridge))
    shown = page.context["plan"]
    response = client.post(plan_of(bridge), {"plan": shown.fingerprint}, follow=True)

    assert "The article states something else now." in page.text
    assert "for 4,200 dollars in Aldham? <strong>300</strong>" in page.text
    assert "for 4,200 dollars in Aldham? <strong>350</strong>" in page.text
    assert "2 questions changed." in response.text
    assert question_with("300").current_wording().key["text"] == "350"


def test_a_stale_plan_changes_nothing_and_shows_the_new_one(client, tmp_path, bridge):
    load_bridge(tmp_path, MORE_CARTS)
    seen = client.get(plan_of(bridge)).context["plan"]
    load_bridge(tmp_path, ("300 carts", "360 carts"))

    response = client.post(plan_of(bridge), {"plan": seen.fingerprint})

    assert response.status_code == 409
    assert "Nothing was changed" in response.text
    assert "<strong>360</strong>" in response.text
    assert not Wording.objects.filter(number=2).exists()


def test_a_stale_plan_comes_as_a_fragment_too(client, tmp_path, bridge):
    load_bridge(tmp_path, MORE_CARTS)

    response = client.post(plan_of(bridge), {"plan": "old"}, headers=HTMX)

    assert response.status_code == 422
    assert "<html" not in response.text
    assert "Nothing was changed" in response.text


def test_whoever_applies_the_same_plan_second_is_told_it_is_done(
    client, tmp_path, bridge
):
    load_bridge(tmp_path, MORE_CARTS)
    seen = client.get(plan_of(bridge)).context["plan"]
    build(bridge)
    before = Wording.objects.count()

    response = client.post(plan_of(bridge), {"plan": seen.fingerprint}, follow=True)

    assert "There was nothing left to change." in response.text
    assert Wording.objects.count() == before
