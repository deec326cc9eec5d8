"""Choosing an article: found by words, topic and level; only what one may read."""

import pytest
from django.urls import reverse

from tests.builders import make_article, make_user

pytestmark = pytest.mark.django_db


def test_articles_are_found_by_title_topic_and_level(client):
    dam = make_article(title="The dam", topic="Valley", level="lower secondary")
    make_article(title="The dam again", topic="Valley", level="upper secondary")
    make_article(title="The mill", topic="Valley", level="lower secondary")
    query = {"words": "DAM", "topic": "Valley", "level": "lower secondary"}

    response = client.get(reverse("quizzes:articles"), query)

    assert list(response.context["articles"]) == [dam]
    assert response.context["topics"] == ["Valley"]
    assert response.context["levels"] == ["lower secondary", "upper secondary"]


def test_nothing_found_leads_back_to_every_article(client):
    make_article()

    page = client.get(reverse("quizzes:articles"), {"words": "zebra"}).text

    assert "No article fits all of that." in page
    assert f'<a href="{reverse("quizzes:articles")}">Show every article</a>' in page


def test_private_articles_and_their_topics_are_not_listed(client):
    make_article(topic="Secret", owner=make_user(), visibility="private")

    response = client.get(reverse("quizzes:articles"))

    assert list(response.context["articles"]) == []
    assert response.context["topics"] == []


@pytest.mark.parametrize("articles", [1, 3])
def test_the_list_costs_the_same_for_any_number_of_articles(
    client, django_assert_num_queries, articles
):
    for _ in range(articles):
        make_article()

    with django_assert_num_queries(4):  # topics, levels, count, articles
        client.get(reverse("quizzes:articles"))


@pytest.mark.parametrize("name", ["words", "topic", "level"])
def test_a_search_that_no_database_takes_is_taken_as_empty(client, name):
    article = make_article()

    response = client.get(reverse("quizzes:articles"), {name: "\0"})

    assert list(response.context["articles"]) == [article]


def test_pages_keep_the_search(client):
    for number in range(21):
        make_article(title=f"The dam {number}")

    page = client.get(reverse("quizzes:articles"), {"words": "dam"}).text

    assert 'href="?words=dam&amp;page=2"' in page
