"""Twelve weeks that end with this one, Mondays first."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quizzes.engine.study_weeks import Day, Tally, Week, days_of, total_of, weeks_of

WEDNESDAY = date(2026, 6, 10)
dates = st.dates(date(2020, 1, 1), date(2030, 1, 1))


def test_tries_are_counted_in_their_weeks():
    tries = [
        (date(2026, 6, 7), True),
        (date(2026, 6, 8), True),
        (date(2026, 6, 10), False),
    ]

    *_, before, this = weeks_of(tries, WEDNESDAY)

    assert before == Week(date(2026, 6, 1), Tally(1, 1))
    assert this == Week(date(2026, 6, 8), Tally(2, 1))


def test_what_is_older_than_the_weeks_shown_is_left_out():
    first_shown = date(2026, 3, 23)
    tries = [(first_shown, True), (first_shown - timedelta(days=1), True)]

    assert total_of(weeks_of(tries, WEDNESDAY)) == Tally(1, 1)


def test_days_to_come_have_no_number():
    *_, this = days_of({WEDNESDAY: 3}, WEDNESDAY)

    assert [day.done for day in this] == [0, 0, 3, None, None, None, None]
    assert this[2] == Day(WEDNESDAY, 3)


@given(dates)
def test_any_day_ends_twelve_weeks_without_a_gap(today):
    shown = [day.date for week in days_of({}, today) for day in week]

    assert shown == [shown[0] + timedelta(days=number) for number in range(84)]
    assert shown[0].weekday() == 0
    assert shown[-7] <= today <= shown[-1]
