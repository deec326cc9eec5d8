"""Levels go up by right answers, to known on a second day only, and down by misses."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.engine.mastery import Level, Spread, Try, level_of

MONDAY = date(2026, 6, 8)
TUESDAY = MONDAY + timedelta(days=1)
days = st.integers(0, 6).map(lambda number: MONDAY + timedelta(days=number))
histories = st.lists(st.builds(Try, days, st.booleans()), max_size=12).map(
    lambda tries: sorted(tries, key=lambda one: one.day)
)
LAST = MONDAY + timedelta(days=7)


@pytest.mark.parametrize(
    ("tries", "level"),
    [
        ([], Level.TO_LEARN),
        ([(MONDAY, False)], Level.TO_LEARN),
        ([(MONDAY, True)], Level.FAMILIAR),
        ([(MONDAY, True), (MONDAY, True)], Level.PROFICIENT),
        ([(MONDAY, True)] * 5, Level.PROFICIENT),
        ([(MONDAY, True), (TUESDAY, True)], Level.KNOWN),
        ([(MONDAY, True), (TUESDAY, True), (TUESDAY, False)], Level.PROFICIENT),
        ([(MONDAY, True), (TUESDAY, False), (TUESDAY, True)], Level.FAMILIAR),
    ],
)
def test_a_history_has_its_level(tries, level):
    assert level_of(Try(*one) for one in tries) == level


@given(histories)
def test_another_right_answer_never_lowers(tries):
    assert level_of([*tries, Try(LAST, True)]) >= level_of(tries)


@given(histories, st.data())
def test_a_right_answer_more_never_lowers_wherever_it_falls(tries, data):
    day = data.draw(days)
    place = sum(one.day <= day for one in tries)

    more = [*tries[:place], Try(day, True), *tries[place:]]

    assert level_of(more) >= level_of(tries)


@given(histories)
def test_a_miss_lowers_all_but_the_lowest(tries):
    before = level_of(tries)

    after = level_of([*tries, Try(LAST, False)])

    assert after == max(before - 1, Level.TO_LEARN)


@given(st.lists(st.booleans(), max_size=12))
def test_right_answers_of_one_day_never_make_known(outcomes):
    assert level_of(Try(MONDAY, right) for right in outcomes) < Level.KNOWN


@given(histories)
def test_what_was_missed_is_known_only_after_two_more_days(tries):
    missed = [*tries, Try(LAST, False)]

    assert level_of([*missed, Try(LAST, True), Try(LAST, True)]) < Level.KNOWN
    assert (
        level_of([*missed, Try(LAST, True), Try(LAST + timedelta(days=1), True)])
        == Level.KNOWN
    )


@given(st.lists(st.sampled_from(Level)))
def test_shares_of_the_levels_add_up(levels):
    spread = Spread.of(levels)

    assert spread.total == len(levels)
    assert sum(spread.share(level) for level in Level) == pytest.approx(
        1.0 if levels else 0.0
    )
