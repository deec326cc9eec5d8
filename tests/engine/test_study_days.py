"""The study day: from 04:00 to 04:00, wherever the learner is."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.engine.study_days import start_of, study_day

ZONES = [
    "UTC", "Europe/Vienna", "America/New_York", "Australia/Lord_Howe",
    "Asia/Kathmandu", "Pacific/Apia", "Pacific/Kiritimati", "America/St_Johns",
]  # fmt: skip


def at(text, zone):
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


@given(
    st.datetimes(datetime(2005, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.sampled_from(ZONES),
)
def test_every_moment_lies_in_exactly_one_study_day(moment, name):
    zone = ZoneInfo(name)

    day = study_day(moment, zone)

    assert start_of(day, zone) <= moment < start_of(day + timedelta(days=1), zone)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-06-10 03:59", date(2026, 6, 9)),
        ("2026-06-10 04:00", date(2026, 6, 10)),
        ("2026-03-29 03:59", date(2026, 3, 28)),  # an hour after clocks went forward
        ("2026-03-29 04:00", date(2026, 3, 29)),
        ("2026-10-25 03:59", date(2026, 10, 24)),  # two hours after they went back
        ("2026-10-25 04:00", date(2026, 10, 25)),
    ],
)
def test_the_day_rolls_over_at_four_also_when_clocks_change(moment, day):
    assert study_day(at(moment, "Europe/Vienna"), ZoneInfo("Europe/Vienna")) == day


@pytest.mark.parametrize(
    ("day", "hours"),
    [(date(2026, 3, 28), 23), (date(2026, 3, 30), 24), (date(2026, 10, 24), 25)],
)
def test_a_study_day_is_as_long_as_the_clock_makes_it(day, hours):
    zone = ZoneInfo("Europe/Vienna")

    length = start_of(day + timedelta(days=1), zone) - start_of(day, zone)

    assert length == timedelta(hours=hours)


def test_one_moment_is_another_day_for_a_traveller():
    moment = datetime(2026, 6, 10, 1, 0, tzinfo=UTC)

    days = [study_day(moment, ZoneInfo(zone)) for zone in ("UTC", "Asia/Tokyo")]

    assert days == [date(2026, 6, 9), date(2026, 6, 10)]


def test_a_day_that_a_place_left_out_has_no_moment():
    zone = ZoneInfo("Pacific/Apia")  # went from 29 to 31 December 2011
    before = datetime(2011, 12, 29, 12, 0, tzinfo=zone).astimezone(UTC)

    days = {study_day(before + timedelta(hours=hour), zone) for hour in range(48)}

    assert days == {date(2011, 12, 29), date(2011, 12, 31), date(2012, 1, 1)}
