"""The front page: a quiz is one click away, and an open one is carried on."""

import re

import pytest
from django.urls import reverse

from quizzes.models import Edition, PooledWording, QuestionSet
from quizzes.queries.published import published_editions
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

HOME = "/"


def test_every_published_set_starts_with_one_press(client):
    make_edition(slug="dams", title="Dams", questions=3)

    page = client.get(HOME).text

    start = reverse("quizzes:start", args=["dams"])
    assert page.count(f'method="post" action="{start}"') == 2  # hero and card
    assert "3 questions" in page
    assert 'name="form" value="typed"' in page


def test_the_first_press_leads_a_visitor_to_the_first_question(client):
    make_edition(slug="dams", questions=2)

    response = client.post(reverse("quizzes:start", args=["dams"]), follow=True)

    assert response.status_code == 200
    assert "Question 1 of 2" in response.text


def test_a_random_draw_counts_as_many_as_are_asked():
    make_edition(questions=3, draw=2)

    assert [edition.asked for edition in published_editions(make_user())] == [2]


def test_questions_taken_back_are_not_counted():
    taken_back = make_wording(state="paused")
    make_edition(wordings=[make_wording(), taken_back])
    make_edition(wordings=[taken_back])

    assert [edition.asked for edition in published_editions(make_user())] == [1]


def test_only_the_newest_edition_is_offered():
    first = make_edition()
    second = Edition.objects.create(
        question_set=first.question_set, number=2, title="Second"
    )
    pool = second.pools.create(position=1)
    PooledWording.objects.create(pool=pool, wording=make_wording(), position=1)

    assert list(published_editions(make_user())) == [second]


def test_a_draft_and_an_empty_edition_are_not_offered():
    QuestionSet.objects.create(slug="draft", title="Draft")
    empty = QuestionSet.objects.create(slug="empty", title="Empty")
    Edition.objects.create(question_set=empty, number=1, title="Empty")

    assert list(published_editions(make_user())) == []


def test_another_teachers_set_is_not_offered():
    owner = make_user()
    edition = make_edition(owner=owner)

    assert list(published_editions(make_user())) == []
    assert list(published_editions(owner)) == [edition]


def test_an_open_attempt_comes_first(client):
    guest = make_guest()
    attempt = make_attempt(learner=guest, title="Dams", questions=3)
    slot = attempt.slots.get(position=1)
    answer_slot(slot, slot.option_order[0])
    client.force_login(guest)

    page = client.get(HOME).text

    assert "1 of 3 answered" in page
    assert f'href="{attempt.url_of(2)}"' in page
    assert page.index("Carry on with question 2") < page.index("<h1>")


def test_a_finished_attempt_is_not_offered_again(client):
    guest = make_guest()
    attempt = make_attempt(learner=guest)
    slot = attempt.slots.get()
    answer_slot(slot, slot.option_order[0])
    client.force_login(guest)

    assert "Carry on" not in client.get(HOME).text


def test_without_quizzes_the_page_says_who_makes_them(client):
    page = client.get(HOME).text

    assert "No quiz has been published yet." in page
    assert "An administrator of this site" in page
    assert "Try a quiz" not in page


def test_without_quizzes_an_admin_is_told_the_commands(client):
    client.force_login(make_user(is_staff=True))

    page = client.get(HOME).text

    assert "manage.py load_articles" in page
    assert "manage.py build_bank" in page


def test_articles_are_listed_with_questions_and_minutes(client):
    sentence = "Mr Hale sent 300 engineers to the dam."
    article = make_article(title="The dam", text=sentence + " It held." * 150)
    make_wording(article=article)

    page = client.get(HOME).text

    assert (
        f'<a href="{reverse("quizzes:article", args=[article.uuid])}">The dam</a>'
        in page
    )
    assert "<span>2 min</span>" in page
    assert "<span>1 question</span>" in page


@pytest.mark.parametrize("rows", [1, 5])
def test_the_page_costs_the_same_for_any_number_of_rows(
    client, django_assert_num_queries, rows
):
    learner = make_user()
    for _ in range(rows):
        make_attempt(learner=learner)
        make_article()
    client.force_login(learner)

    # session, user, attempt, count of sets, sets, articles, corrections
    with django_assert_num_queries(7):
        client.get(HOME)


@pytest.mark.parametrize(
    "name", ["home", "articles", "progress", "help", "accessibility", "privacy"]
)
def test_a_page_has_no_inline_script_or_style_and_asks_nobody_else(client, name):
    make_edition()

    page = client.get(reverse(f"quizzes:{name}")).text

    assert re.findall(r"<style|style=|\son\w+=|<script(?![^>]*\ssrc=)", page) == []
    assert re.findall(r'(?:src|href|action)="(?:https?:)?//', page) == []


def test_a_page_that_is_not_there_leads_home(client):
    response = client.get("/nowhere/")

    assert response.status_code == 404
    assert f'href="{reverse("quizzes:home")}"' in response.text
