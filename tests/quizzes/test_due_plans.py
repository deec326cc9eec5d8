"""How the databases look today's cards up: by one index, however many there are."""

import re
from datetime import timedelta

import pytest
from django.db import connection

from quizzes.models import Card, Review
from quizzes.queries.due import day_of
from tests.builders import make_user
from tests.quizzes.carded import NOON

pytestmark = pytest.mark.django_db
LEARNERS, CARDS = 10, 300
# SQLite says "SEARCH quizzes_card USING …", PostgreSQL "Index Scan … on quizzes_card".
_SCANS = r"(?:SEARCH|SCAN) {table}\b.*|[A-Z]\w+ .*\bon {table}\b.*"


@pytest.fixture
def learner():
    """One of several learners with many cards, of which some are due."""
    learners = [make_user() for _ in range(LEARNERS)]
    cards = [
        Card(learner=learner, kind=Card.Kind.BASIC, front="?", source="own", **fields)
        for learner in learners
        for fields in map(card_fields, range(CARDS))
    ]
    Card.objects.bulk_create(cards)
    reviews = [
        Review(
            card=card,
            learner=card.learner,
            number=1,
            rating=3,
            at=card.last_review,
            day=card.last_day,
            state=0,
            retention=0.9,
        )
        for card in cards
        if card.last_review
    ]
    Review.objects.bulk_create(reviews)
    connection.cursor().execute("ANALYZE")
    return learners[0]


def card_fields(number):
    if number % 10 == 0:
        return {}
    last = NOON - timedelta(days=number)
    return {
        "state": 1 if number % 10 == 1 else 2,
        "stability": float(number),
        "due": NOON + timedelta(days=number - 20),
        "last_review": last,
        "last_day": last.date(),
    }


def scans_of(table, rows):
    return re.findall(_SCANS.format(table=table), rows.explain())


@pytest.mark.parametrize("part", ["steps", "reviews", "new", "later_steps"])
def test_each_part_of_the_queue_is_one_scan_of_its_index(learner, part):
    cards = getattr(day_of(learner, NOON), part)[:20]

    (scan,) = scans_of("quizzes_card", cards)

    assert "cards_due" in scan


def test_new_cards_are_read_in_order_and_not_sorted(learner):
    plan = day_of(learner, NOON).new[:20].explain()

    assert re.findall("(?i)sort|order by", plan) == []


def test_what_was_done_on_a_day_is_one_scan_of_its_index(learner):
    looks = Review.objects.owned_by(learner).filter(day=NOON.date(), undone_at=None)

    (scan,) = scans_of("quizzes_review", looks)

    assert "reviews_of_day" in scan
