"""What the articles on a topic state together, for whoever may read them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from corpus.models import Article, Fact
from quizzes.models import Question, QuestionFact
from tests.builders import make_article, make_user, make_wording, signed_in
from tests.engine.stated import date
from tests.quizzes.stored import store_article

pytestmark = pytest.mark.django_db
DAMS = "/topics/dams/"


def opened(year, title, **fields):
    text = f"The Alder Dam was opened by Mayor Penn in {year}.\n"
    fields = {"publisher": f"{title} Paper", **fields}
    return store_article(text, date(text, year, year, "opened"), title=title, **fields)


def test_dates_are_told_by_year_with_a_way_to_their_sentence(client):
    article = opened("1931", "Hill")

    page = client.get(DAMS)

    assert [year["year"] for year in page.context["years"]] == ["1931"]
    assert "The Alder Dam was opened by Mayor Penn in 1931." in page.text
    assert f'href="/articles/{article.uuid}/#s0"' in page.text
    assert "No two sources speak of one thing" in page.text


@pytest.mark.parametrize(
    ("year", "verdict"), [("1931", "They agree"), ("1932", "They contradict")]
)
def test_the_table_says_whether_sources_agree(client, year, verdict):
    opened("1931", "Hill")
    opened(year, "Vale")

    page = client.get(DAMS)

    assert [article.title for article in page.context["columns"]] == ["Hill", "Vale"]
    assert verdict in page.text


def test_a_private_article_is_neither_listed_nor_compared(client):
    opened("1931", "Hill")
    opened("1932", "Vale", visibility=Article.Visibility.PRIVATE, owner=make_user())

    page = client.get(DAMS)

    assert page.context["rows"] == []
    assert "1932" not in page.text


def test_a_topic_without_readable_articles_is_not_there(client):
    opened("1931", "Hill", visibility=Article.Visibility.PRIVATE, owner=make_user())

    assert client.get(DAMS).status_code == 404
    assert client.get("/topics/").context["topics"] == []


def test_a_topic_without_dates_says_so(client):
    make_article(topic="Dams")

    assert "No dates have been found" in client.get(DAMS).text


def test_what_an_open_question_asks_for_is_covered_and_what_agrees_with_it(client):
    hill = opened("1931", "Hill")
    opened("1931", "Vale")
    wording = make_wording(family=Question.Family.WHEN)
    fact = Fact.objects.get(article=hill)
    QuestionFact.objects.create(question=wording.question, fact=fact, position=0)
    signed_in(client, wordings=[wording])

    page = client.get(DAMS)

    assert page.context["rows"] == []
    assert page.context["years"] == []
    assert "2 facts are covered" in page.text


def test_a_long_timeline_comes_in_pages(client):
    text = "".join(f"Gate {n} was opened in {1600 + n}.\n" for n in range(70))
    facts = [date(text, f"{1600 + n}", f"{1600 + n}", "opened") for n in range(70)]
    store_article(text, *facts)

    page = client.get(DAMS, {"page": "2"})

    assert len(page.context["dated"].object_list) == 10
    assert "Page 2 of 2" in page.text


def test_topics_are_listed_once_with_their_articles(client):
    make_article(topic="Dams")
    make_article(topic="Dams")
    make_article(topic="Bees")

    topics = client.get("/topics/").context["topics"]

    assert [(topic.name, topic.articles) for topic in topics] == [
        ("Bees", 1),
        ("Dams", 2),
    ]


def test_without_topics_the_list_leads_to_the_articles(client):
    assert "No article has a topic yet." in client.get("/topics/").text


def test_pages_that_show_a_topic_lead_to_it(client):
    article = make_article(topic="Dams")

    for path in ("/", "/articles/", f"/articles/{article.uuid}/"):
        assert f'href="{DAMS}"' in client.get(path).text


@pytest.mark.parametrize("articles", [1, 3])
@pytest.mark.parametrize(("path", "cost"), [(DAMS, 7), ("/topics/", 3)])
def test_a_topic_costs_the_same_whatever_its_size(client, articles, path, cost):
    for number in range(articles):
        opened("1931", f"Hill {number}")
    client.force_login(make_user())

    with CaptureQueriesContext(connection) as captured:
        client.get(path)

    assert len(captured) == cost
