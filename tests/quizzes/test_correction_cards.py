"""The card that says: this was corrected. What it shows, and how it goes away."""

import pytest
from django.urls import reverse

from quizzes.actions.corrections import dismiss
from quizzes.actions.guests import merge_guest
from quizzes.models import Dismissal
from quizzes.queries.corrections import corrections_for
from tests.builders import make_guest, make_user
from tests.quizzes.revised import (
    MORE_CARTS,
    answered,
    approved_bridge,
    build,
    correct_fact,
    question_with,
    revise_and_approve,
    wording_with,
)

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def got_it(question) -> str:
    return reverse("quizzes:got_it", args=[question.uuid])


@pytest.mark.parametrize("page", ["home", "progress"])
def test_the_card_shows_both_sentences_and_a_way_to_the_article(client, tmp_path, page):
    article = approved_bridge(tmp_path)
    learner = make_guest()
    answered(wording_with("300"), learner=learner)
    revise_and_approve(tmp_path, MORE_CARTS)
    client.force_login(learner)

    shown = client.get(reverse(f"quizzes:{page}")).text

    card = shown.partition("This was corrected")[2].partition("</section>")[0]
    assert '<del class="was">300</del> carts' in card
    assert '<mark class="fact">350</mark> carts' in card
    assert f'href="{reverse("quizzes:article", args=[article.uuid])}"' in card


@pytest.mark.parametrize("page", ["home", "progress"])
def test_got_it_takes_the_card_away_and_leads_back(client, tmp_path, page):
    approved_bridge(tmp_path)
    learner = make_guest()
    answered(wording_with("300"), learner=learner)
    revise_and_approve(tmp_path, MORE_CARTS)
    client.force_login(learner)
    where = got_it(question_with("300"))

    responses = [client.post(where, {"page": page}) for _ in range(2)]

    back = reverse(f"quizzes:{page}")
    assert [(one.status_code, one.url) for one in responses] == [(302, back)] * 2
    assert Dismissal.objects.count() == 1
    assert "This was corrected" not in client.get(back).text


def test_got_it_as_a_fragment_leaves_the_other_cards(client, tmp_path):
    approved_bridge(tmp_path)
    learner = make_guest()
    answered(wording_with("300"), learner=learner)
    answered(wording_with("1922"), learner=learner)
    revise_and_approve(
        tmp_path,
        MORE_CARTS,
        ("1922", "1923"),
        answers=["300", "1922"],
    )
    client.force_login(learner)

    fragment = client.post(got_it(question_with("300")), headers=HTMX).text

    assert "<html" not in fragment
    assert fragment.count("This was corrected") == 1
    assert "1923" in fragment


def test_a_stranger_has_nothing_to_dismiss(client, tmp_path):
    approved_bridge(tmp_path)
    answered(wording_with("300"))
    revise_and_approve(tmp_path, MORE_CARTS)
    client.force_login(make_user())

    response = client.post(got_it(question_with("300")))

    assert response.status_code == 404
    assert not Dismissal.objects.exists()


def test_what_a_guest_has_seen_stays_seen_in_their_account(tmp_path):
    approved_bridge(tmp_path)
    guest, user = make_guest(), make_user()
    answered(wording_with("300"), learner=guest)
    revise_and_approve(tmp_path, MORE_CARTS)
    dismiss(question_with("300").uuid, guest)

    merge_guest(guest, user)

    assert corrections_for(user) == []
    assert Dismissal.objects.get().learner == user


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(("page", "queries"), [("home", 6), ("progress", 7)])
def test_any_number_of_corrections_costs_one_query(
    client, tmp_path, rows, page, queries, django_assert_num_queries
):
    approved_bridge(tmp_path)
    learner = make_user()
    changes = {
        "300": MORE_CARTS,
        "1922": ("1922", "1923"),
        "1931": ("1931", "1930"),
    }
    answers = list(changes)[:rows]
    for one in answers:
        answered(wording_with(one), learner=learner)
    revise_and_approve(tmp_path, *changes.values(), answers=answers)
    client.force_login(learner)

    with django_assert_num_queries(queries):
        shown = client.get(reverse(f"quizzes:{page}")).text

    assert shown.count("This was corrected") == rows


def test_where_only_the_reading_was_wrong_the_card_shows_the_answers(client, tmp_path):
    article = approved_bridge(tmp_path)
    learner = make_user()
    answered(wording_with("1922"), learner=learner)
    correct_fact("1922", value="1925")
    build(article)
    client.force_login(learner)

    page = client.get(reverse("quizzes:home"))

    assert '<del class="was">1922</del>' in page.text
    assert '<mark class="fact">1925</mark>' in page.text
