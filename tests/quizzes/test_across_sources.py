"""What other sources state, shown once the answer is in."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from corpus.models import Article
from quizzes.models import Evidence, Question
from tests.builders import (
    answer,
    make_article,
    make_attempt,
    make_user,
    make_wording,
    signed_in,
)

pytestmark = pytest.mark.django_db
SENTENCE = "The Hill News counted 300 engineers at the dam."
RIGHT, WRONG = "o3", "o0"


def also_stated(wording, role=Evidence.Role.SUPPORT, option="", **article):
    """Let another article stand behind a wording."""
    other = make_article(text=SENTENCE, title="Seen from the hill", **article)
    return Evidence.objects.create(
        wording=wording, role=role, revision=other.current_revision(),
        start=SENTENCE.index("300"), end=SENTENCE.index("300") + 3,
        sentence_start=0, sentence_end=len(SENTENCE), option=option,
    )  # fmt: skip


def test_feedback_shows_who_else_says_so(client):
    wording = make_wording()
    support = also_stated(wording)
    attempt = signed_in(client, wordings=[wording])
    answer(attempt, RIGHT)

    page = client.get(attempt.url_of(1)).text

    assert "Two sources say so" in page
    assert SENTENCE in page
    assert f"/articles/{support.revision.article.uuid}/#s0" in page


def test_nothing_of_it_is_told_before_the_answer(client):
    wording = make_wording()
    also_stated(wording)
    attempt = signed_in(client, wordings=[wording])

    page = client.get(attempt.url_of(1)).text

    assert "sources say so" not in page
    assert "Hill News" not in page


@pytest.mark.parametrize(("is_own", "told"), [(True, True), (False, False)])
def test_a_private_article_speaks_only_to_its_owner(client, is_own, told):
    wording, learner = make_wording(), make_user()
    owner = learner if is_own else make_user()
    also_stated(wording, visibility=Article.Visibility.PRIVATE, owner=owner)
    attempt = signed_in(client, learner=learner, wordings=[wording])
    answer(attempt, RIGHT)

    page = client.get(attempt.url_of(1)).text

    assert ("Two sources say so" in page) is told
    assert (SENTENCE in page) is told


def test_a_question_by_source_sets_its_rival_beside_it(client):
    wording = make_wording(family=Question.Family.ACCORDING_TO)
    also_stated(wording, Evidence.Role.OPTION, WRONG)
    attempt = signed_in(client, wordings=[wording])
    answer(attempt, WRONG)

    page = client.get(attempt.url_of(1)).text

    assert "Side by side" in page
    assert SENTENCE in page


def test_another_question_does_not_show_where_its_wrong_options_are_from(client):
    wording = make_wording()
    also_stated(wording, Evidence.Role.OPTION, WRONG)
    attempt = signed_in(client, wordings=[wording])
    answer(attempt, WRONG)

    assert SENTENCE not in client.get(attempt.url_of(1)).text


@pytest.mark.parametrize("sources", [1, 3])
def test_sources_cost_no_statement_more(client, sources):
    wording = make_wording()
    for _ in range(sources):
        also_stated(wording)
    attempt = signed_in(client, wordings=[wording])
    answer(attempt, RIGHT)

    with CaptureQueriesContext(connection) as captured:
        client.get(attempt.url_of(1))

    assert len(captured) == 5


def test_the_results_show_who_else_states_what_was_missed(client):
    wording = make_wording()
    also_stated(wording)
    attempt = make_attempt(wordings=[wording])
    client.force_login(attempt.learner)
    answer(attempt, WRONG)

    page = client.get(attempt.get_absolute_url()).text

    assert "Two sources say so" in page
    assert SENTENCE in page
