"""Cards, their log and learners' wishes in the admin: shown whole, hardly changed."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from quizzes.engine.memory import FSRS_6
from quizzes.models import Card, Learning, ParameterSet, Review
from tests.builders import make_user, make_wording
from tests.quizzes.carded import look, make_card

pytestmark = pytest.mark.django_db
LISTS = ["card", "review", "learning", "parameterset"]


@pytest.fixture(autouse=True)
def admin(admin_client):
    return admin_client


def make_fitted_learner():
    """Make a learner with one card, one review, weights and wishes."""
    learner = make_user()
    card = make_card(learner=learner)
    look(card)
    weights = ParameterSet.objects.create(
        learner=learner, weights=list(FSRS_6), reviews=400
    )
    Learning.objects.create(learner=learner, parameters=weights)
    return card


def page(name, row):
    return reverse(f"admin:quizzes_{name}_change", args=[row.pk])


@pytest.mark.parametrize("name", LISTS)
def test_a_list_costs_the_same_for_one_learner_and_for_three(
    admin, django_assert_num_queries, name
):
    url = reverse(f"admin:quizzes_{name}_changelist")
    make_fitted_learner()
    admin.get(url)
    with CaptureQueriesContext(connection) as with_one:
        admin.get(url)
    for _ in range(2):
        make_fitted_learner()

    with django_assert_num_queries(len(with_one)):
        admin.get(url)


def test_a_card_s_page_costs_the_same_for_a_short_log_and_a_long_one(
    admin, django_assert_num_queries
):
    card = make_fitted_learner()
    admin.get(page("card", card))
    with CaptureQueriesContext(connection) as with_one:
        admin.get(page("card", card))
    for _ in range(3):
        look(card)

    with django_assert_num_queries(len(with_one)):
        admin.get(page("card", card))


@pytest.mark.parametrize("name", ["card", "review"])
def test_lists_show_what_is_asked_and_find_it(admin, name):
    learner = make_user()
    asked = make_card(learner=learner, wording=make_wording(stem="Who left the city?"))
    own = Card.objects.create(
        learner=learner, kind=Card.Kind.BASIC, front="Seven hills?", source="own"
    )
    look(asked)
    look(own)
    url = reverse(f"admin:quizzes_{name}_changelist")

    everything = admin.get(url).text
    found = admin.get(url, {"q": "hills"}).text

    assert ("Who left" in everything, "Seven hills" in everything) == (True, True)
    assert ("Who left" in found, "Seven hills" in found) == (False, True)


@pytest.mark.parametrize("name", ["review", "parameterset"])
def test_a_record_can_be_looked_at_and_not_changed(admin, name):
    make_fitted_learner()
    row = {"review": Review, "parameterset": ParameterSet}[name].objects.get()

    shown = admin.get(page(name, row))
    posted = admin.post(page(name, row), {"rating": "4", "reviews": "1"})

    assert (shown.status_code, posted.status_code) == (200, 403)


def test_a_card_is_suspended_while_its_learner_reviews_it(admin):
    card = make_fitted_learner()
    before = Card.objects.get(pk=card.pk).memory
    log = {"log-TOTAL_FORMS": "0", "log-INITIAL_FORMS": "0"}

    response = admin.post(
        page("card", card), {"suspended": "on", "state": "0", "reviews": "9"} | log
    )

    card.refresh_from_db()
    assert response.status_code == 302
    assert (card.suspended, card.memory) == (True, before)


def test_wishes_are_changed_and_the_weights_stay(admin):
    card = make_fitted_learner()
    wishes = Learning.objects.get()
    form = {
        "retention": "0.85",
        "new_a_day": "5",
        "reviews_a_day": "50",
        "backlog": "oldest",
        "day_starts_at": "4",
        "parameters": "",
    }

    response = admin.post(page("learning", wishes), form)

    wishes.refresh_from_db()
    assert response.status_code == 302
    assert (wishes.retention, wishes.new_a_day, wishes.backlog) == (0.85, 5, "oldest")
    assert (wishes.learner, wishes.parameters.reviews) == (card.learner, 400)


def test_a_retention_that_nobody_can_reach_is_refused(admin):
    make_fitted_learner()
    wishes = Learning.objects.get()

    response = admin.post(page("learning", wishes), {"retention": "1"})

    assert response.status_code == 200
    assert "less than or equal to 0.97" in response.text
