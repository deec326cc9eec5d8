"""The decks of the benchmarks are what their figures say they are."""

import pytest

from benchmarks.decks import LOOKS, make_deck
from quizzes.engine.memory import State
from quizzes.models import Card, Question, Review
from quizzes.queries.due import day_of, queue, today_of
from tests.builders import make_user
from tests.quizzes.carded import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def learner():
    learner = make_user()
    make_deck(learner, cards=200, now=NOON)
    return learner


def test_nine_of_ten_cards_have_a_whole_log(learner):
    fresh = Card.objects.owned_by(learner).filter(state=State.NEW)
    learned = Card.objects.owned_by(learner).exclude(state=State.NEW)

    assert (fresh.count(), learned.count()) == (20, 180)
    assert Review.objects.owned_by(learner).count() == 180 * LOOKS
    assert not Review.objects.filter(card__in=fresh).exists()


def test_a_tenth_waits_and_the_most_fading_are_asked_first(learner):
    today = today_of(learner, NOON)

    asked = queue(day_of(learner, NOON))

    assert 16 <= today.steps + today.reviews <= 24
    assert len(asked) == today.steps + today.reviews + 20  # new ones
    reviews = [card for card in asked if card.state == State.REVIEW]
    fading = [(NOON - card.last_review) / card.stability for card in reviews]
    assert fading == sorted(fading, reverse=True)


def test_decks_of_several_learners_ask_the_same_questions(learner):
    make_deck(make_user(), cards=50, now=NOON)

    assert (Question.objects.count(), Card.objects.count()) == (200, 250)
