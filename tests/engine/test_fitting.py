"""How well weights predict a log, and finding those that predict it best."""

from dataclasses import replace
from datetime import timedelta
from importlib.util import find_spec
from math import isclose, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.engine.fitting import OptimizerMissingError, best_weights, log_loss
from quizzes.engine.memory import FSRS_6, Look, Memory, Rating, retrievability, review
from tests.engine.remembered import FORGETFUL, START, remembered

OPTIMIZER = all(map(find_spec, ("torch", "pandas")))
LATER = timedelta(days=10)

looks = st.builds(
    lambda rating, day: seen(rating, days=day),
    st.sampled_from(Rating),
    st.integers(0, 2000),
)
histories = st.lists(
    st.lists(looks, max_size=5).map(lambda log: sorted(log, key=lambda one: one.at)),
    max_size=5,
)


def seen(rating, *, days=0):
    at = START + timedelta(days=days)
    return Look(rating=rating, at=at, day=at.date())


def chance_of(first, days):
    memory = review(Memory(), first)
    return retrievability(memory, (START + timedelta(days=days)).date())


@pytest.mark.parametrize("rating", [Rating.HARD, Rating.GOOD, Rating.EASY])
def test_what_was_known_costs_the_less_the_likelier_it_was(rating):
    first = seen(Rating.GOOD)

    loss = log_loss([[first, seen(rating, days=10)]], FSRS_6)

    assert loss == -log(chance_of(first, 10))


def test_what_was_forgotten_costs_the_less_the_unlikelier_it_was_known():
    first = seen(Rating.GOOD)

    loss = log_loss([[first, seen(Rating.AGAIN, days=10)]], FSRS_6)

    assert loss == -log(1 - chance_of(first, 10))


def test_the_loss_is_the_mean_over_all_cards():
    first = seen(Rating.GOOD)
    known, forgotten = seen(Rating.GOOD, days=10), seen(Rating.AGAIN, days=10)

    loss = log_loss([[first, known], [first, forgotten]], FSRS_6)

    p = chance_of(first, 10)
    assert isclose(loss, -(log(p) + log(1 - p)) / 2)


@pytest.mark.parametrize(
    "histories",
    [[], [[]], [[seen(Rating.GOOD)]], [[seen(Rating.AGAIN), seen(Rating.GOOD)]]],
    ids=["no card", "no look", "a first look", "two looks on one day"],
)
def test_what_cannot_be_predicted_has_no_loss(histories):
    assert log_loss(histories, FSRS_6) is None


def test_a_day_before_the_last_one_is_not_predicted():
    west = replace(seen(Rating.AGAIN), day=(START - timedelta(days=1)).date())

    assert log_loss([[seen(Rating.GOOD), west]], FSRS_6) is None


@given(histories)
def test_a_loss_is_never_negative_and_asks_no_order_of_the_cards(histories):
    loss = log_loss(histories, FSRS_6)
    backwards = log_loss(histories[::-1], FSRS_6)

    assert (loss is None) == (backwards is None)
    assert loss is None or (loss >= 0 and isclose(loss, backwards))


@given(histories)
def test_a_loss_is_by_the_weights_asked_about_and_not_by_those_of_the_log(histories):
    by_others = [
        [replace(look, weights=FORGETFUL, retention=0.8) for look in history]
        for history in histories
    ]

    assert log_loss(by_others, FSRS_6) == log_loss(histories, FSRS_6)


@pytest.mark.parametrize("weights", [FSRS_6, FORGETFUL])
def test_nobody_is_predicted_better_than_by_their_own_weights(weights):
    (other,) = {FSRS_6, FORGETFUL} - {weights}
    histories = remembered(60, 8, weights)

    assert log_loss(histories, weights) < log_loss(histories, other)


@pytest.mark.skipif(OPTIMIZER, reason="The packages that find weights are here.")
def test_without_its_packages_fitting_says_what_is_missing():
    with pytest.raises(OptimizerMissingError):
        best_weights([[seen(Rating.GOOD)]])


@pytest.mark.skipif(not OPTIMIZER, reason="fsrs[optimizer] is not installed.")
@pytest.mark.filterwarnings("ignore")
def test_fitted_weights_predict_a_log_nearly_as_well_as_the_true_ones():
    histories = remembered(150, 8)

    found = best_weights(histories)

    default, fitted, true = (
        log_loss(histories, weights) for weights in (FSRS_6, found, FORGETFUL)
    )
    assert fitted < default
    assert (default - fitted) / (default - true) > 0.5


@pytest.mark.skipif(not OPTIMIZER, reason="fsrs[optimizer] is not installed.")
@pytest.mark.filterwarnings("ignore")
def test_too_short_a_log_is_given_the_default():
    assert best_weights(remembered(10, 5)) == FSRS_6
