"""How a desired retention stretches intervals."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quizzes.engine.memory import Look, Memory, Rating, State, review
from quizzes.engine.workload import interval_factor

NOON = datetime(2026, 6, 10, 12, tzinfo=UTC)
RETENTIONS = st.floats(0.80, 0.97)


def test_at_ninety_per_cent_the_interval_is_the_stability():
    assert interval_factor(0.9) == 1


@given(RETENTIONS, RETENTIONS)
def test_whoever_wants_to_know_more_is_asked_more_often(one, other):
    less, more = sorted((one, other))

    assert interval_factor(less) >= interval_factor(more)


@given(RETENTIONS, st.floats(1, 300))
def test_the_interval_is_that_of_the_next_review(retention, stability):
    last = NOON - timedelta(days=10)
    before = Memory(
        state=State.REVIEW, stability=stability, difficulty=5.0, due=NOON,
        last_review=last, last_day=last.date(), reviews=1,
    )  # fmt: skip

    after = review(
        before,
        Look(rating=Rating.GOOD, at=NOON, day=NOON.date(), retention=retention),
    )

    days = (after.due - NOON) / timedelta(days=1)
    assert days == max(1, round(after.stability * interval_factor(retention)))
