"""A guest's cards come along to the account, and two memories become one."""

from datetime import timedelta

import pytest
import time_machine

from accounts.models import User
from quizzes.actions.guests import merge_guest
from quizzes.engine.memory import FSRS_6, Rating, replay
from quizzes.models import Card, Learning, ParameterSet, Review
from tests.builders import answer, make_attempt, make_guest, make_user, make_wording
from tests.quizzes.carded import NOON, look, make_card

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _clock():
    with time_machine.travel(NOON, tick=False):
        yield


def test_merging_brings_cards_and_their_log_along():
    guest, user = make_guest(), make_user()
    card = make_card(learner=guest)
    look(card, Rating.EASY)
    before = Card.objects.get().memory

    merge_guest(guest, user)

    moved = user.cards.get()
    assert (moved.pk, moved.memory) == (card.pk, before)
    assert user.reviews.get().card == moved
    assert not User.objects.filter(is_guest=True).exists()


def test_two_cards_of_a_question_become_one_with_both_logs():
    guest, user, wording = make_guest(), make_user(), make_wording()
    theirs = make_card(learner=guest, wording=wording)
    own = make_card(learner=user, wording=wording)
    look(own, Rating.GOOD, at=NOON - timedelta(days=9))
    look(theirs, Rating.EASY, at=NOON - timedelta(days=5))
    look(own, Rating.AGAIN, at=NOON - timedelta(days=1))

    merge_guest(guest, user)

    own.refresh_from_db()
    log = list(own.log.order_by("at"))
    assert Card.objects.get() == own
    assert [one.rating for one in log] == [3, 4, 1]
    assert own.memory == replay(one.look for one in log)
    assert (own.looks, Review.objects.owned_by(user).count()) == (3, 3)
    assert look(own).look.number == 4


def test_first_tries_stay_with_their_answers():
    guest, user = make_guest(), make_user()
    answer(make_attempt(learner=guest), "o0")

    merge_guest(guest, user)

    logged = user.reviews.get()
    assert logged.answer.slot.attempt.learner == user


def test_the_guests_wishes_come_along_unless_there_are_own():
    guest, another, user = make_guest(), make_guest(), make_user()
    weights = ParameterSet.objects.create(
        learner=guest, weights=list(FSRS_6), reviews=400
    )
    Learning.objects.create(learner=guest, retention=0.85, parameters=weights)
    Learning.objects.create(learner=another, retention=0.95)

    merge_guest(guest, user)
    merge_guest(another, user)

    wishes = Learning.objects.get()
    assert (wishes.learner, wishes.retention) == (user, 0.85)
    assert wishes.parameters == weights
    assert ParameterSet.objects.get().learner == user


def test_erasing_a_learner_erases_their_cards():
    card = make_card()
    weights = ParameterSet.objects.create(
        learner=card.learner, weights=list(FSRS_6), reviews=400
    )
    Learning.objects.create(learner=card.learner, parameters=weights)
    look(card)

    card.learner.delete()

    counts = [each.objects.count() for each in (Card, Review, Learning, ParameterSet)]
    assert counts == [0, 0, 0, 0]
