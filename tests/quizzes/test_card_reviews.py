"""Reviewing cards: what is logged, what it costs, and what undoing brings back."""

import random
from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from corpus.models import ImmutableError
from quizzes.actions.card_reviews import (
    OutOfTurnError,
    review_card,
    undo_review,
)
from quizzes.engine.memory import FSRS_6, Memory, Rating, State, replay
from quizzes.models import Card, Learning, ParameterSet, Review
from quizzes.queries.cards import last_look
from tests.builders import make_user
from tests.quizzes.carded import NOON, look, make_card, make_learned

pytestmark = pytest.mark.django_db
OWN_WEIGHTS = [*FSRS_6[:3], 9.5, *FSRS_6[4:]]


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


def statements(captured):
    return [
        query["sql"]
        for query in captured.captured_queries
        if not query["sql"].startswith(("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT"))
    ]


def test_a_review_is_logged_with_all_that_replaying_needs():
    card = make_card()

    done = look(card, Rating.EASY, response="300")

    assert (done.look.number, done.look.rating, done.look.kind) == (1, 4, "review")
    assert (done.look.at, done.look.day) == (NOON, NOON.date())
    assert (done.look.state, done.look.elapsed_days) == (State.NEW, None)
    assert (done.look.retention, done.look.parameters) == (0.9, None)
    assert (done.look.response, done.look.learner) == ("300", card.learner)


def test_a_card_is_what_its_log_makes_of_it(clock):
    card = make_card()

    for rating in (Rating.GOOD, Rating.GOOD, Rating.AGAIN, Rating.HARD):
        look(card, rating)
        card.refresh_from_db()
        clock.move_to(card.due)

    assert card.memory == replay(row.look for row in card.log.all())
    assert (card.reviews, card.looks, card.lapses) == (4, 4, 1)


def test_a_second_click_returns_the_first_review():
    card = make_card()
    first = look(card, Rating.AGAIN)

    again = look(card, Rating.EASY, number=1)

    assert again.look == first.look
    assert (card.log.count(), again.card.looks) == (1, 1)


def test_a_look_ahead_of_its_turn_is_refused():
    card = make_card()

    with pytest.raises(OutOfTurnError):
        look(card, number=2)

    assert card.log.count() == 0


def test_a_stranger_finds_no_card():
    card = make_card()

    with pytest.raises(Card.DoesNotExist):
        review_card(make_user(), card.code, 1, Rating.GOOD)


@pytest.mark.parametrize("cards", [1, 12])
def test_a_review_costs_three_statements(cards):
    learner = make_user()
    Learning.objects.create(learner=learner)
    card, *_ = [make_card(learner=learner) for _ in range(cards)]

    with CaptureQueriesContext(connection) as captured:
        review_card(learner, card.code, 1, Rating.GOOD)

    # card with wishes, memory, log
    assert len(statements(captured)) == 3


def test_a_look_from_a_device_that_was_offline_counts_when_it_was():
    card = make_card()
    then = NOON - timedelta(days=2)

    done = look(card, at=then)

    assert (done.look.at, done.card.last_review) == (then, then)


def test_a_clock_that_is_wrong_can_neither_reach_ahead_nor_behind_the_last_look():
    card = make_card()

    first = look(card, at=NOON + timedelta(days=400))
    second = look(card, at=NOON - timedelta(days=400))

    assert (first.look.at, second.look.at) == (NOON, NOON)


def test_wishes_count_from_the_next_review_on_and_change_nothing_before(clock):
    card = make_card()
    look(card, Rating.EASY)
    before = Card.objects.get(pk=card.pk).memory
    weights = ParameterSet.objects.create(
        learner=card.learner, weights=OWN_WEIGHTS, reviews=400
    )
    Learning.objects.create(learner=card.learner, retention=0.8, parameters=weights)

    call_command("replay_reviews", verbosity=0)
    unchanged = Card.objects.get(pk=card.pk).memory
    clock.move_to(before.due)
    look(card)

    assert unchanged == before
    first, second = card.log.all()
    assert (first.retention, first.parameters) == (0.9, None)
    assert (second.retention, second.parameters) == (0.8, weights)
    card.refresh_from_db()
    assert card.memory == replay([first.look, second.look])


def test_eight_lapses_make_a_leech_that_is_not_asked_any_more():
    card = make_learned(lapses=7)

    done = look(card, Rating.AGAIN)

    card.refresh_from_db()
    assert (done.is_leech, card.leech, card.suspended) == (True, True, True)


def test_undoing_brings_the_memory_back_and_keeps_the_log():
    card = make_card()
    look(card, Rating.GOOD)
    before = Card.objects.get(pk=card.pk).memory
    look(card, Rating.AGAIN)

    undone = undo_review(card.learner, card.code, 2)
    again = undo_review(card.learner, card.code, 2)

    assert undone.memory == again.memory == before
    assert list(card.log.values_list("number", "undone_at")) == [(1, None), (2, NOON)]


def test_undoing_the_only_review_makes_a_new_card_again():
    card = make_card()
    look(card)

    undone = undo_review(card.learner, card.code, 1)

    assert undone.memory == Memory()


def test_after_undoing_the_card_is_reviewed_under_the_next_number():
    card = make_card()
    look(card, Rating.AGAIN)
    undo_review(card.learner, card.code, 1)

    late_click = look(card, Rating.AGAIN, number=1)
    look(card, Rating.EASY)

    assert late_click.look.undone_at == NOON
    card.refresh_from_db()
    assert (card.looks, card.reviews, card.state) == (2, 1, State.REVIEW)


def test_undoing_lets_a_leech_go():
    card = make_card()
    at = NOON - timedelta(days=900)
    for number in range(17):
        rating = Rating.EASY if number % 2 == 0 else Rating.AGAIN
        look(card, rating, at=at + timedelta(days=50 * number))
    card.refresh_from_db()
    assert (card.lapses, card.leech) == (8, True)

    undo_review(card.learner, card.code, 16)

    card.refresh_from_db()
    assert (card.lapses, card.leech, card.suspended) == (7, False, False)


def test_a_stranger_undoes_nothing():
    card = make_card()
    look(card)

    with pytest.raises(Card.DoesNotExist):
        undo_review(make_user(), card.code, 1)


def test_the_last_look_is_found_whatever_card_it_was_at(clock):
    first = make_card()
    second = make_card(learner=first.learner)
    look(first)
    clock.shift(60)
    look(second)
    make_card()

    assert last_look(first.learner).card == second
    undo_review(first.learner, second.code, 1)
    assert last_look(first.learner).card == first


def test_cramming_is_logged_and_leaves_the_schedule_alone():
    card = make_learned()
    before = card.memory

    look(card, Rating.AGAIN, kind=Review.Kind.CRAM)

    card.refresh_from_db()
    assert (card.memory, card.looks) == (before, 1)


def test_a_review_is_never_changed():
    done = look(make_card())
    done.look.rating = Rating.EASY

    with pytest.raises(ImmutableError):
        done.look.save()


def test_replaying_rebuilds_every_card_to_the_last_bit(clock, capsys):
    chance = random.Random(1)  # noqa: S311 - repeatable, not secret
    cards = [make_card() for _ in range(5)]
    for _ in range(60):
        card = chance.choice(cards)
        done = look(card, Rating(chance.randint(1, 4)))
        clock.shift(chance.randint(30, 300_000))
        if chance.random() < 0.2:
            undo_review(card.learner, card.code, done.look.number)
    kept = list(Card.objects.order_by("pk").values())
    damaged = {"stability": 1.0, "due": NOON, "state": 2, "reviews": 99, "looks": 0}
    Card.objects.exclude(state=State.NEW).update(**damaged)

    call_command("replay_reviews")
    call_command("replay_reviews", learner=cards[0].learner.username)

    assert repr(list(Card.objects.order_by("pk").values())) == repr(kept)
    assert capsys.readouterr().out == (
        "5 cards replayed, 5 changed.\n1 cards replayed, 0 changed.\n"
    )


@pytest.mark.django_db(transaction=True)
def test_clicks_at_the_same_moment_review_once(at_once):
    card = make_card()

    logged = at_once(
        lambda: review_card(card.learner, card.code, 1, Rating.GOOD),
        lambda: (Review.objects.count(), Card.objects.get().reviews),
    )

    assert logged == (1, 1)
