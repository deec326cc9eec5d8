"""What a quiz tells the cards: the first try of each question, and only that."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quizzes.actions.attempts import practise_missed
from quizzes.actions.first_tries import feed_first_try, feed_released
from quizzes.engine.memory import FSRS_6, Rating, State, replay
from quizzes.models import Answer, Card, Learning, ParameterSet, Review
from quizzes.queries.cards import with_card
from tests.builders import (
    answer,
    make_attempt,
    make_user,
    make_wording,
    signed_in,
    token_of,
)
from tests.quizzes.carded import make_card, make_learned

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
RIGHT, WRONG = "o3", "o0"


def card_for(attempt, position=1, **fields) -> Card:
    wording = attempt.slots.get(position=position).wording
    return make_card(learner=attempt.learner, wording=wording, **fields)


def statements(captured):
    return [
        query["sql"]
        for query in captured.captured_queries
        if not query["sql"].startswith(("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT"))
    ]


@pytest.mark.parametrize(
    ("response", "rating"), [(RIGHT, Rating.GOOD), (WRONG, Rating.AGAIN)]
)
def test_the_first_try_is_a_review_of_the_card(response, rating):
    attempt = make_attempt()
    card = card_for(attempt)

    answer(attempt, response)

    card.refresh_from_db()
    logged = card.log.get()
    assert (logged.kind, logged.rating) == (Review.Kind.FIRST_TRY, rating)
    assert logged.answer == Answer.objects.get()
    assert card.memory == replay([logged.look])


def test_answering_again_tells_the_card_nothing():
    attempt = make_attempt()
    card = card_for(attempt)

    answer(attempt, RIGHT)
    answer(attempt, WRONG)

    assert card.log.get().rating == Rating.GOOD


def test_a_miss_makes_a_card_and_a_right_answer_does_not():
    attempt = make_attempt(questions=2)

    answer(attempt, WRONG, 1)
    answer(attempt, RIGHT, 2)

    card = attempt.learner.cards.get()
    assert card.question == attempt.slots.get(position=1).wording.question
    assert (card.source, card.state) == (Card.Source.QUIZ, State.LEARNING)
    assert (card.looks, card.log.count()) == (1, 1)


def test_a_miss_is_remembered_by_the_learners_own_wishes():
    learner = make_user()
    weights = ParameterSet.objects.create(
        learner=learner, weights=[0.3, *FSRS_6[1:]], reviews=400
    )
    Learning.objects.create(learner=learner, retention=0.85, parameters=weights)

    answer(make_attempt(learner=learner), WRONG)

    logged = Review.objects.get()
    assert (logged.retention, logged.parameters) == (0.85, weights)
    assert learner.cards.get().stability == 0.3


def test_practising_what_was_missed_feeds_the_card_that_the_miss_made():
    attempt = make_attempt()
    answer(attempt, WRONG)

    answer(practise_missed(attempt), RIGHT)

    card = attempt.learner.cards.get()
    assert list(card.log.values_list("rating", flat=True)) == [1, 3]


def test_a_miss_of_what_no_card_can_ask_makes_none():
    wording = make_wording(forms=["choice"])
    attempt = make_attempt(wordings=[wording])

    answer(attempt, WRONG)

    assert Card.objects.count() == 0


def test_cards_of_others_are_not_told():
    attempt = make_attempt()
    wording = attempt.slots.get().wording
    other = make_learned(learner=make_user(), wording=wording)

    answer(attempt, RIGHT)

    assert other.log.count() == 0


def test_right_after_peeking_is_hard_and_wrong_stays_again():
    attempt = make_attempt(questions=2)
    ratings = []
    for position, score in ((1, 1.0), (2, 0.5)):
        card_for(attempt, position)
        slot = with_card(attempt.slots.filter(position=position)).get()
        said = Answer.objects.create(slot=slot, response=RIGHT)

        fed = feed_first_try(
            attempt.learner, slot, said, score, card=slot.card_id, peeked=True
        )

        ratings.append(fed.rating)
    assert ratings == [Rating.HARD, Rating.AGAIN]


def test_a_later_try_tells_nothing():
    attempt = make_attempt()
    card_for(attempt)
    slot = attempt.slots.get()
    second = Answer.objects.create(slot=slot, number=2, response=RIGHT)

    assert feed_first_try(attempt.learner, slot, second, 1.0, card=1) is None


def test_feedback_released_later_is_told_once():
    attempt = make_attempt(questions=3)
    answer(attempt, WRONG, 1)
    answer(attempt, WRONG, 2)
    answer(attempt, RIGHT, 3)
    Card.objects.all().delete()
    card_for(attempt, 3)

    told = [feed_released(attempt, peeked=frozenset({3})) for _ in range(2)]

    assert told == [3, 0]
    ratings = Review.objects.order_by("answer").values_list("rating", flat=True)
    assert list(ratings) == [Rating.AGAIN, Rating.AGAIN, Rating.HARD]


@pytest.mark.parametrize(
    ("questions", "headers", "cost"),
    [(12, {}, 9), (1, {}, 10), (12, HTMX, 10), (1, HTMX, 11)],
)
@pytest.mark.parametrize("response", [RIGHT, WRONG])
def test_an_answer_with_its_card_costs_eleven_statements_at_most(
    client, questions, headers, cost, response
):
    attempt = signed_in(client, questions=questions)
    if response == RIGHT:
        card_for(attempt)
    posted = {"response": token_of(attempt, response)}

    with CaptureQueriesContext(connection) as captured:
        client.post(attempt.url_of(1), posted, headers=headers)

    # what it costs without, and card, memory, log; or wishes, new card, log
    assert len(statements(captured)) == cost


@pytest.mark.django_db(transaction=True)
def test_misses_at_the_same_moment_make_one_card(at_once):
    learner, wording = make_user(), make_wording()
    attempts = [make_attempt(learner=learner, wordings=[wording]) for _ in range(6)]
    waiting = iter(attempts)

    counted = at_once(
        lambda: answer(next(waiting), WRONG),
        lambda: (Card.objects.count(), Card.objects.get().looks),
    )

    assert counted == (1, 6)
