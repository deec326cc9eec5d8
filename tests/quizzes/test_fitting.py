"""Fitting to a learner's log: what it changes, what it leaves, what it says."""

from importlib.util import find_spec

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.utils import timezone

from quizzes.actions.fitting import (
    TooFewReviewsError,
    adopt_if_better,
    fit_parameters,
)
from quizzes.engine.fitting import log_loss
from quizzes.engine.memory import FSRS_6, replay
from quizzes.models import Card, Learning, ParameterSet, Review
from quizzes.queries.logs import histories_of, learners_with
from tests.builders import make_user
from tests.engine.remembered import FORGETFUL, remembered
from tests.quizzes.carded import look

pytestmark = pytest.mark.django_db
OPTIMIZER = all(map(find_spec, ("torch", "pandas")))
LATER = "2027-01-01T12:00:00Z"


def make_log(*, cards=10, looks=6, learner=None):
    """Give a learner cards with logs of somebody who forgets sooner than most."""
    learner = learner or make_user()
    for history in remembered(cards, looks):
        card = Card(learner=learner, kind=Card.Kind.BASIC, front="Who?", source="own")
        card.memory, card.looks = replay(history), len(history)
        card.save()
        Review.objects.bulk_create(
            Review(
                card=card,
                learner=learner,
                number=number,
                rating=one.rating,
                at=one.at,
                day=one.day,
                state=2,
                retention=one.retention,
            )
            for number, one in enumerate(history, start=1)
        )
    return learner


def adopt(learner, weights=FORGETFUL):
    return adopt_if_better(learner.pk, histories_of(learner.pk), weights)


def kept():
    """Return every card and the log as they are stored, byte for byte."""
    rows = (Card.objects.order_by("pk"), Review.objects.order_by("pk"))
    return repr([list(each.values()) for each in rows])


def test_better_weights_are_kept_with_the_gain_that_they_promise():
    learner = make_log()
    histories = histories_of(learner.pk)

    fitted = adopt(learner)

    assert (fitted.weights, fitted.reviews) == (list(FORGETFUL), 60)
    assert fitted.loss_before == log_loss(histories, FSRS_6)
    assert fitted.loss_after == log_loss(histories, FORGETFUL)
    assert fitted.gain == 1 - fitted.loss_after / fitted.loss_before
    assert Learning.objects.get(learner=learner).parameters == fitted


def test_weights_that_are_no_better_are_not_kept():
    learner = make_log()
    first = adopt(learner)

    assert (adopt(learner, FSRS_6), adopt(learner, FORGETFUL)) == (None, None)
    assert Learning.objects.get(learner=learner).parameters == first


def test_other_wishes_stay_as_they_are():
    learner = make_log()
    Learning.objects.create(learner=learner, retention=0.85, new_a_day=3)

    adopt(learner)

    wishes = Learning.objects.get(learner=learner)
    assert (wishes.retention, wishes.new_a_day) == (0.85, 3)


def test_weights_that_were_dropped_are_taken_up_again_and_kept_once():
    learner = make_log()
    first = adopt(learner)
    Learning.objects.update(parameters=None)

    again = adopt(learner)

    assert again == first
    assert ParameterSet.objects.count() == 1


def test_reviews_go_by_fitted_weights_and_those_before_by_theirs():
    learner = make_log()
    fitted = adopt(learner)
    card = Card.objects.first()

    with time_machine.travel(LATER, tick=False):
        done = look(card)

    log = card.log.order_by("number")
    assert [one.parameters for one in log] == [None] * 6 + [fitted]
    assert done.look.look.weights == FORGETFUL
    card.refresh_from_db()
    assert card.memory == replay(one.look for one in log)


def test_replaying_after_a_fit_changes_no_byte(capsys):
    learner = make_log()
    with time_machine.travel(LATER, tick=False):
        look(Card.objects.first())
        adopt(learner)
        look(Card.objects.first())
        look(Card.objects.last())
    before = kept()

    call_command("replay_reviews")

    assert kept() == before
    assert capsys.readouterr().out == "10 cards replayed, 0 changed.\n"


def test_fitting_reads_a_learner_s_own_looks_that_count(django_assert_num_queries):
    learner = make_log(cards=2, looks=3)
    make_log(cards=1)
    first, second = Card.objects.owned_by(learner)
    first.log.filter(number=3).undo(timezone.now())
    second.log.filter(number=3).update(kind=Review.Kind.CRAM)

    with django_assert_num_queries(1):
        histories = histories_of(learner.pk)

    whole = remembered(2, 3)
    assert histories == [history[:2] for history in whole]


def test_who_has_enough_of_a_log_is_known():
    learner = make_log(cards=2, looks=3)

    assert list(learners_with(6)) == [learner]
    assert list(learners_with(7)) == []


def test_a_log_of_less_than_400_reviews_is_not_fitted():
    learner = make_log(cards=2, looks=3)

    with pytest.raises(TooFewReviewsError):
        fit_parameters(learner.pk)
    with pytest.raises(CommandError, match="has 6 reviews; fitting needs 400"):
        call_command("fit_parameters", learner=learner.username)


def test_the_command_says_when_there_is_nobody_to_fit_for(capsys):
    call_command("fit_parameters")

    assert capsys.readouterr().out == "Nobody has 400 reviews yet.\n"


def test_the_command_says_when_there_is_no_such_learner():
    with pytest.raises(CommandError, match="There is no user 'nobody'"):
        call_command("fit_parameters", learner="nobody")


@pytest.mark.skipif(OPTIMIZER, reason="The packages that find weights are here.")
def test_the_command_says_which_packages_are_missing():
    make_log(cards=50, looks=8)

    with pytest.raises(CommandError, match="Fitting needs packages"):
        call_command("fit_parameters")

    assert not ParameterSet.objects.exists()


@pytest.mark.skipif(not OPTIMIZER, reason="fsrs[optimizer] is not installed.")
@pytest.mark.filterwarnings("ignore")
def test_the_command_fits_and_a_second_run_changes_nothing(capsys):
    learner = make_log(cards=150, looks=8)

    call_command("fit_parameters")
    call_command("fit_parameters", learner=learner.username)

    fitted = ParameterSet.objects.get()
    assert fitted.gain > 0
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{learner}: fitted to 1200 reviews, log loss 0.")
    assert second.endswith("predict the log as well, nothing changed.")
