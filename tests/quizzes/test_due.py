"""Today's cards: which, in which order, how many, how long; and tomorrow's."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizzes.actions.card_reviews import undo_review
from quizzes.actions.cards import write_basic
from quizzes.engine.memory import Rating, retrievability
from quizzes.models import Learning, Question, Review
from quizzes.queries.due import ahead, day_of, next_card, pace_of, queue, today_of
from quizzes.queries.forecast import forecast_of
from tests.builders import make_user, make_wording
from tests.quizzes.carded import NOON, look, make_card, make_learned, make_step

pytestmark = pytest.mark.django_db
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def learner():
    return make_user()


def live_in(zone, learner):
    learner.time_zone = zone
    learner.save(update_fields=["time_zone"])


def asked(learner, now=NOON):
    return queue(day_of(learner, now))


def test_steps_come_first_then_reviews_then_new_cards_then_later_steps(learner):
    new = make_card(learner=learner)
    later = make_step(learner=learner, due=NOON + 5 * MINUTE)
    review = make_learned(learner=learner)
    step = make_step(learner=learner, due=NOON - 5 * MINUTE)

    assert asked(learner) == [step, review, new, later]


def test_what_fades_most_is_asked_first(learner):
    firm = make_learned(learner=learner, stability=100, days=20)
    faint = make_learned(learner=learner, stability=2, days=8)
    fading = make_learned(learner=learner, stability=20, days=40)

    assert asked(learner) == [faint, fading, firm]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.lists(st.tuples(st.integers(1, 300), st.floats(0.5, 300)), max_size=8))
def test_the_backlog_is_in_the_order_of_retrievability(seen):
    learner = make_user()
    for days, stability in seen:
        make_learned(learner=learner, days=days, stability=stability)

    chances = [retrievability(card.memory, NOON.date()) for card in asked(learner)]

    assert chances == sorted(chances)


@pytest.mark.parametrize(
    ("backlog", "order"), [("oldest", [0, 1, 2]), ("newest", [2, 1, 0])]
)
def test_the_backlog_has_the_order_that_the_learner_wishes(learner, backlog, order):
    Learning.objects.create(learner=learner, backlog=backlog)
    cards = [make_learned(learner=learner, due=NOON - n * DAY) for n in (9, 5, 1)]

    assert asked(learner) == [cards[n] for n in order]


def test_limits_of_a_day_hold_and_tell_how_many_wait(learner):
    Learning.objects.create(learner=learner, reviews_a_day=2, new_a_day=1)
    for _ in range(3):
        make_learned(learner=learner)
        make_card(learner=learner)

    look(asked(learner)[0])
    today = today_of(learner, NOON)

    assert (today.reviews, today.waiting, today.new, today.done) == (1, 1, 1, 1)
    assert len(asked(learner)) == 2


def test_new_cards_of_a_day_are_counted_and_undone_ones_are_not(learner):
    Learning.objects.create(learner=learner, new_a_day=1)
    first, second = make_card(learner=learner), make_card(learner=learner)
    look(first, Rating.EASY)
    none_left = asked(learner)

    undo_review(learner, first.code, 1)

    assert none_left == []
    assert asked(learner) == [first]
    assert asked(learner, NOON + DAY) == [first]
    look(first, Rating.EASY)
    assert asked(learner, NOON + DAY) == [second]


def test_neither_first_tries_nor_cramming_use_up_a_day(learner):
    card = make_learned(learner=learner)
    look(card, kind=Review.Kind.CRAM)
    make_card(learner=learner)
    Learning.objects.create(learner=learner, reviews_a_day=1, new_a_day=1)

    today = today_of(learner, NOON)

    assert (today.reviews, today.new, today.done) == (1, 1, 0)


def test_reviews_of_a_day_are_due_from_its_four_in_the_morning(learner):
    live_in("Europe/Vienna", learner)
    card = make_learned(learner=learner, due=datetime(2026, 6, 10, 23, 0, tzinfo=UTC))
    four = datetime(2026, 6, 10, 2, 0, tzinfo=UTC)

    assert asked(learner, four - MINUTE) == []
    assert asked(learner, four) == [card]


@pytest.mark.parametrize(
    ("zone", "due", "rolls_over"),
    [
        ("Europe/Vienna", "2026-03-29T20:00", "2026-03-29T02:00"),  # clocks go forward
        ("Europe/Vienna", "2026-10-25T20:00", "2026-10-25T03:00"),  # and back
        ("America/New_York", "2026-11-01T20:00", "2026-11-01T09:00"),
        ("Pacific/Kiritimati", "2026-06-11T06:00", "2026-06-10T14:00"),
    ],
)
def test_the_day_rolls_over_at_four_when_clocks_change(learner, zone, due, rolls_over):
    live_in(zone, learner)
    at = datetime.fromisoformat(f"{rolls_over}+00:00")
    card = make_learned(learner=learner, due=datetime.fromisoformat(f"{due}+00:00"))

    assert asked(learner, at - MINUTE) == []
    assert asked(learner, at) == [card]


def test_a_traveller_is_asked_by_the_clock_of_where_they_are(learner):
    card = make_learned(learner=learner, due=datetime(2026, 6, 11, 12, 0, tzinfo=UTC))
    evening = datetime(2026, 6, 10, 20, 0, tzinfo=UTC)
    live_in("Europe/Vienna", learner)
    at_home = asked(learner, evening)

    live_in("Asia/Tokyo", learner)  # where it is five in the morning

    assert (at_home, asked(learner, evening)) == ([], [card])


def test_the_evening_after_a_flight_west_is_still_one_study_day(learner, clock):
    card = make_card(learner=learner)
    live_in("Asia/Tokyo", learner)
    first = look(card, Rating.EASY)
    live_in("Pacific/Honolulu", learner)
    clock.shift(HOUR)

    second = look(card, Rating.GOOD)

    assert (first.look.day, second.look.day) == (date(2026, 6, 10), date(2026, 6, 9))
    assert (second.look.elapsed_days, second.card.last_day) == (0, date(2026, 6, 10))


def test_suspended_buried_and_paused_cards_are_not_asked(learner):
    make_learned(learner=learner, suspended=True)
    make_learned(learner=learner, buried_until=NOON + HOUR)
    paused = make_wording(state=Question.State.PAUSED)
    make_learned(learner=learner, wording=paused)
    woken = make_learned(learner=learner, buried_until=NOON)

    assert asked(learner) == [woken]
    assert today_of(learner, NOON).cards == 1


def test_cards_of_others_are_not_asked(learner):
    make_learned()

    assert asked(learner) == []


def test_own_cards_are_asked_like_others(learner):
    card = write_basic(learner, "When?", "1928")

    assert asked(learner) == [card]


def test_one_card_is_asked_at_a_time_until_the_day_is_done(learner, clock):
    Learning.objects.create(learner=learner, new_a_day=2, reviews_a_day=2)
    for _ in range(3):
        make_card(learner=learner)
        make_learned(learner=learner)
    kinds = []

    while card := next_card(day_of(learner, clock_now := NOON + len(kinds) * MINUTE)):
        kinds.append(card.state)
        clock.move_to(clock_now)
        look(card)

    # two reviews, then each of two new cards in two steps
    assert kinds == [2, 2, 0, 0, 1, 1]


def test_the_next_card_is_the_first_of_the_queue(learner):
    make_card(learner=learner)
    make_step(learner=learner, due=NOON + 5 * MINUTE)
    make_learned(learner=learner)
    make_step(learner=learner, due=NOON - 5 * MINUTE)
    order = []

    while card := next_card(day_of(learner, NOON)):
        order.append(card)
        card.suspended = True
        card.save(update_fields=["suspended"])

    cards = type(order[0]).objects.filter(learner=learner)
    cards.update(suspended=False)
    assert order == asked(learner)


def test_a_step_is_shown_twenty_minutes_early_and_no_sooner(learner):
    step = make_step(learner=learner, due=NOON + 20 * MINUTE)

    assert next_card(day_of(learner, NOON - MINUTE)) is None
    assert next_card(day_of(learner, NOON)) == step


def test_reviewing_ahead_takes_the_soonest_first(learner):
    later = make_learned(learner=learner, due=NOON + 3 * DAY)
    sooner = make_learned(learner=learner, due=NOON + DAY)
    make_learned(learner=learner, due=NOON + 4 * DAY)
    make_learned(learner=learner)

    assert list(ahead(day_of(learner, NOON), 3)) == [sooner, later]


def test_how_long_it_takes_is_told_by_the_learners_own_pace(learner, clock):
    for seconds in (6, 30, 8, 3000, 7):
        look(make_card(learner=learner), Rating.EASY)
        clock.shift(seconds)
    look(make_card(learner=learner), Rating.EASY)
    make_learned(learner=learner)
    make_card(learner=learner)

    today = today_of(learner, NOON + HOUR)

    assert pace_of(learner) == today.pace == 7.5  # median of 6, 30, 8 and 7
    assert today.seconds == 3 * 7.5  # a review, and a new card twice


def test_whoever_has_no_pace_yet_is_taken_for_ten_seconds(learner):
    make_learned(learner=learner)

    assert today_of(learner, NOON).seconds == 10


def test_a_visitor_has_nothing_to_do():
    today = today_of(AnonymousUser(), NOON)

    assert (today.cards, today.waiting, today.tomorrow) == (0, 0, 0)


def test_tomorrow_counts_what_falls_due_on_the_next_study_day(learner):
    four = datetime(2026, 6, 11, 4, 0, tzinfo=UTC)
    for due in (four - MINUTE, four, four + DAY - MINUTE, four + DAY):
        make_learned(learner=learner, due=due)

    assert today_of(learner, NOON).tomorrow == 2


def test_the_forecast_has_fourteen_days_and_today_has_all_that_waits(learner):
    for days in (-30, 0, 1, 1, 13, 14):
        make_learned(learner=learner, due=NOON + days * DAY)

    loads = forecast_of(learner, NOON)

    assert len(loads) == 14
    assert {load.day: load.cards for load in loads if load.cards} == {
        date(2026, 6, 10): 2,
        date(2026, 6, 11): 2,
        date(2026, 6, 23): 1,
    }


@pytest.mark.parametrize("cards", [1, 12])
@pytest.mark.parametrize(
    ("ask", "cost"),
    [
        (lambda learner: today_of(learner, NOON), 3),  # wishes, counts, pace
        (lambda learner: asked(learner), 6),  # wishes, done; and one for each part
        (lambda learner: next_card(day_of(learner, NOON)), 3),
        (lambda learner: forecast_of(learner, NOON), 2),
    ],
)
def test_the_cost_does_not_grow_with_the_cards(learner, cards, ask, cost):
    for _ in range(cards):
        make_card(learner=learner)
        make_learned(learner=learner)
        make_step(learner=learner)
        look(make_card(learner=learner), Rating.EASY)

    with CaptureQueriesContext(connection) as captured:
        ask(learner)

    assert len(captured) == cost
