"""The memory model: FSRS-6 as the package computes it, and replayable."""

import random
from datetime import UTC, date, datetime, timedelta, timezone

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.engine.memory import (
    FSRS_6,
    LEECH_LAPSES,
    Look,
    Memory,
    Rating,
    State,
    becomes_leech,
    previews,
    replay,
    retrievability,
    review,
)

BEGINNING = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
DAY = date(2026, 3, 1)
HISTORIES = 10_000


def look(rating, at=BEGINNING, day=None, **rules):
    return Look(rating=rating, at=at, day=day or at.date(), **rules)


@st.composite
def logs(draw):
    """A learner's log of one card, on days that follow the clock or stand still."""
    ratings = draw(st.lists(st.sampled_from(Rating), min_size=1, max_size=12))
    at, log = BEGINNING, []
    for rating in ratings:
        at += timedelta(minutes=draw(st.integers(0, 200_000)))
        retention = draw(st.sampled_from([0.8, 0.9, 0.97]))
        log.append(look(rating, at, retention=retention))
    return log


def random_history(chance):
    """Up to twelve ratings, each after minutes, hours, days or years."""
    for _ in range(chance.randint(1, 12)):
        scale = chance.choice([60, 3600, 86400, 30 * 86400, 365 * 86400])
        yield fsrs.Rating(chance.randint(1, 4)), chance.randint(0, 3 * scale)


def test_intervals_are_those_of_fsrs_for_ten_thousand_random_histories():
    chance = random.Random(6)  # noqa: S311 - repeatable, not secret

    for _ in range(HISTORIES):
        retention = chance.choice([0.8, 0.85, 0.9, 0.95, 0.97])
        theirs = fsrs.Card(card_id=1, due=BEGINNING)
        scheduler = fsrs.Scheduler(desired_retention=retention, enable_fuzzing=False)
        ours, at, day = Memory(), BEGINNING, DAY
        for rating, seconds in random_history(chance):
            at += timedelta(seconds=seconds)
            # Days that pass as the package counts them: every 24 hours.
            since = at - theirs.last_review if theirs.last_review else timedelta(0)
            day += timedelta(days=since.days)

            theirs, _ = scheduler.review_card(theirs, rating, at)
            ours = review(ours, look(Rating(rating), at, day, retention=retention))

            assert (ours.due, ours.stability, ours.difficulty, ours.step) == (
                theirs.due,
                theirs.stability,
                theirs.difficulty,
                theirs.step,
            )


def test_the_weights_are_those_of_fsrs():
    assert fsrs.Scheduler().parameters == FSRS_6


@given(logs())
def test_replaying_a_log_rebuilds_the_memory_to_the_last_bit(log):
    memory = Memory()
    for one in log:
        memory = review(memory, one)

    assert repr(replay(log)) == repr(memory)


@given(logs())
def test_a_better_rating_never_comes_back_sooner(log):
    memory = replay(log)
    at = memory.last_review + timedelta(days=3)

    intervals = list(previews(memory, at, at.date()).values())

    assert intervals == sorted(intervals)


@given(logs())
def test_a_preview_is_what_the_rating_then_gives(log):
    memory = replay(log)
    at = memory.due

    shown = previews(memory, at, at.date())

    assert shown == {
        rating: review(memory, look(rating, at)).due - at for rating in Rating
    }


@given(logs())
def test_a_memory_fades_and_never_grows_by_itself(log):
    memory = replay(log)
    days = [memory.last_day + timedelta(days=n) for n in (0, 1, 10, 100)]

    chances = [retrievability(memory, day) for day in days]

    assert chances[0] == 1
    assert chances == sorted(chances, reverse=True)
    assert chances[-1] > 0


@given(logs(), st.sampled_from([(0.8, 0.9), (0.9, 0.97)]))
def test_who_wants_to_remember_more_is_asked_no_later(log, retentions):
    memory = replay(log)
    at = memory.due

    later, sooner = (
        review(memory, look(Rating.GOOD, at, retention=wanted)).due
        for wanted in retentions
    )

    assert sooner <= later


def test_a_new_card_has_steps_of_one_and_ten_minutes_to_take():
    shown = previews(Memory(), BEGINNING, DAY)

    assert shown == {
        Rating.AGAIN: timedelta(minutes=1),
        Rating.HARD: timedelta(minutes=5, seconds=30),
        Rating.GOOD: timedelta(minutes=10),
        Rating.EASY: timedelta(days=8),
    }


def test_the_next_morning_is_another_day_though_no_24_hours_have_passed():
    evening = replay([look(Rating.EASY, BEGINNING.replace(hour=20))])
    morning = BEGINNING.replace(hour=8) + timedelta(days=1)

    same_day = review(evening, look(Rating.GOOD, morning, day=DAY))
    next_day = review(evening, look(Rating.GOOD, morning))

    assert next_day.stability > same_day.stability


def test_a_clock_set_back_counts_as_the_same_day():
    memory = replay([look(Rating.EASY)])
    before = BEGINNING - timedelta(days=2)

    after = review(memory, look(Rating.GOOD, before))

    assert after.last_day == DAY
    assert after.stability == review(memory, look(Rating.GOOD)).stability


def test_times_of_any_zone_are_kept_in_utc():
    tokyo = timezone(timedelta(hours=9))

    memory = review(Memory(), look(Rating.GOOD, BEGINNING.astimezone(tokyo), DAY))

    assert memory == review(Memory(), look(Rating.GOOD))
    assert memory.last_review.tzinfo is UTC


def test_a_time_without_its_zone_is_refused():
    with pytest.raises(ValueError, match="zone"):
        review(Memory(), look(Rating.GOOD, BEGINNING.replace(tzinfo=None)))


def test_nothing_is_known_of_a_new_memory():
    assert retrievability(Memory(), DAY) == 0


def test_only_what_was_learned_can_lapse():
    log = [look(Rating.AGAIN), look(Rating.EASY), look(Rating.AGAIN)]

    assert [replay(log[:n]).lapses for n in (1, 2, 3)] == [0, 0, 1]
    assert replay(log).state == State.RELEARNING


@pytest.mark.parametrize(
    ("before", "after", "is_leech"),
    [
        (LEECH_LAPSES - 2, LEECH_LAPSES - 1, False),
        (LEECH_LAPSES - 1, LEECH_LAPSES, True),
        (LEECH_LAPSES, LEECH_LAPSES, False),
        (LEECH_LAPSES, LEECH_LAPSES + 1, False),
        (LEECH_LAPSES + 3, LEECH_LAPSES + 4, True),
    ],
)
def test_a_leech_is_found_at_eight_lapses_and_after_every_four_more(
    before, after, is_leech
):
    assert becomes_leech(Memory(lapses=before), Memory(lapses=after)) is is_leech
