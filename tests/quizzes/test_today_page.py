"""Today: what is due, how long it takes, and what comes after it."""

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quizzes.actions.submission import finish_attempt
from quizzes.models import Attempt, Learning
from tests.builders import answer, make_user, signed_in
from tests.quizzes.carded import NOON, look, make_card, make_learned
from tests.quizzes.test_attempt_costs import statements

pytestmark = pytest.mark.django_db
TODAY = "/today/"


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def learner(client):
    learner = make_user()
    client.force_login(learner)
    return learner


def words(response):
    return " ".join(response.text.split())


def test_a_visitor_and_a_new_learner_are_told_how_cards_come_about(client):
    as_visitor = words(client.get(TODAY))
    client.force_login(make_user())
    as_learner = words(client.get(TODAY))

    for page in (as_visitor, as_learner):
        assert "You have none yet." in page
        assert "Choose an article" in page


def test_what_is_due_is_counted_with_the_minutes_it_takes(client, learner):
    make_learned(learner=learner)
    for _ in range(3):
        make_card(learner=learner)

    page = words(client.get(TODAY))

    assert "4 cards to review" in page
    assert "about 2 minutes" in page  # 1 + 2 × 3 looks of 10 seconds
    assert "1 to refresh" in page
    assert "3 new" in page


def test_when_all_is_done_tomorrow_is_told(client, learner):
    look(make_learned(learner=learner))
    make_learned(learner=learner, due=NOON.replace(day=11))

    page = words(client.get(TODAY))

    assert "Done for today – 1 due tomorrow" in page
    assert "You looked at one card today." in page


def test_the_next_days_are_told_from_tomorrow_on(client, learner):
    make_learned(learner=learner)
    make_learned(learner=learner, due=NOON.replace(day=11))
    make_learned(learner=learner, due=NOON.replace(day=17))
    make_learned(learner=learner, due=NOON.replace(day=18))

    response = client.get(TODAY)

    loads = [load.cards for load in response.context["coming"]]
    assert loads == [1, 0, 0, 0, 0, 0, 1]
    assert "2 cards fall due in the next week" in words(response)


def test_what_is_beyond_the_limit_waits_and_says_so(client, learner):
    Learning.objects.create(learner=learner, reviews_a_day=1)
    for _ in range(3):
        make_learned(learner=learner)

    assert "2 more are due, beyond your limit" in words(client.get(TODAY))


def test_an_open_quiz_can_be_carried_on_with(client):
    attempt = signed_in(client)

    page = client.get(TODAY)

    assert attempt.url_of(1) in page.text


def test_what_was_missed_in_a_graded_quiz_is_due_once_its_results_are_out(client):
    rules = {"mode": "graded", "feedback": "never"}
    attempt = signed_in(client, questions=2, rules=rules)
    answer(attempt, "o0")
    finish_attempt(attempt)
    before = words(client.get(TODAY))

    Attempt.objects.update(withheld_until=None)

    assert "You have none yet." in before
    assert "1 card to review" in words(client.get(TODAY))


@pytest.mark.parametrize("cards", [1, 12])
def test_today_costs_seven_statements_for_any_number_of_cards(client, cards):
    attempt = signed_in(client, questions=cards)
    for _ in range(cards):
        look(make_learned(learner=attempt.learner))
        make_learned(learner=attempt.learner)

    with CaptureQueriesContext(connection) as captured:
        client.get(TODAY)

    # session, user, wishes, counts, pace, forecast, open attempt
    assert len(statements(captured)) == 7
