"""Dates as news gives them: by the day of publication, and by a company's year."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.reading.dates import find_dates
from corpus.reading.facts import Date, Span

THURSDAY = date(2014, 6, 12)


def read(text: str, published: date | None = THURSDAY) -> list[Date]:
    return find_dates(text, [Span(0, len(text))], published)


def values(text: str, published: date | None = THURSDAY) -> list[tuple[str, str]]:
    return [(found.span.of(text), found.value) for found in read(text, published)]


def rules(text: str) -> list[tuple[str, str]]:
    return [(found.rule, found.tier) for found in read(text)]


@pytest.mark.parametrize(
    "own", ["the minister said Thursday", "the minister said on June 12, 2014"]
)
def test_a_weekday_is_sure_where_the_text_names_its_own_day(own):
    text = f"The bridge was closed Monday, {own}."

    assert rules(text)[0] == ("weekday_past", "A")


def test_a_weekday_is_doubted_where_nothing_names_the_day_of_publication():
    text = "The bridge was closed Monday, the minister said."

    assert rules(text) == [("weekday_past unconfirmed", "B")]


def test_a_weekday_six_days_back_may_be_tomorrow():
    text = "She said Thursday that the minister headed Friday to Oslo."

    assert rules(text) == [
        ("weekday_past", "A"),
        ("weekday_past unconfirmed", "B"),
    ]


def test_the_dateline_of_an_agency_is_no_date_to_ask_for():
    assert rules("LISBON, June 12 (Lusa) -- The bridge was closed.") == [
        ("dateline", "B")
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In fiscal 2013, it earned less.", ("fiscal_year", "B")),
        ("The fourth quarter ended March 31 was weak.", ("fiscal_quarter", "B")),
        ("The third quarter was weak.", ("quarter", "A")),
    ],
)
def test_a_companys_own_year_is_not_the_calendars(text, found):
    assert rules(text)[0] == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They have until 9 a.m. Tuesday to answer.", "2014-06-17T09:00"),
        ("Until Tuesday, they had not answered.", "2014-06-10"),
        ("The offer had been due to end Tuesday.", "2014-06-10"),
        ("The dividend is payable Jan. 15.", "2015-01-15"),
        ("She became treasurer, effective March 1.", "2015-03-01"),
    ],
)
def test_what_leads_to_a_day_says_whether_it_lies_ahead(text, value):
    assert [each.value for each in read(text)] == [value]


def test_a_month_may_describe_a_noun():
    assert values("The March vote was close; Jan Palach is remembered.") == [
        ("March", "2014-03")
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She arrived the day before yesterday.", "2014-06-10"),
        ("He was shot last Oct. 23 at home.", "2013-10-23"),
        ("A hearing the week of June 2 was held.", "2014-W23"),
        ("Output fell in the last half of 2013.", "2013-H2"),
        ("The summit opened on Memorial Day 2011.", "2011-05-30"),
        ("It was lost on Election Day 2016.", "2016-11-08"),
        ("Shares fell in the latest period.", "2014-Q1"),
        ("It sold more in the latest fiscal year.", "2013"),
        ("The road was widened over the years.", "PXY"),
        ("The bank earned less in the year ended April 2013.", "P1Y"),
        ("The ship sailed at 1600 GMT.", "2014-06-12T16:00Z"),
        ("The tunnel will one day be built.", "FUTURE_REF"),
    ],
)
def test_news_names_its_time_in_many_ways(text, value):
    assert read(text)[0].value == value


def test_the_previous_friday_lies_before_the_day_just_named():
    text = "The index fell on June 6, 2014, after a gain the previous Friday."

    assert values(text)[1] == ("the previous Friday", "2014-05-30")


def test_two_days_of_a_month_are_two_dates():
    assert values("They met on April 24 and 25 in Rome.") == [
        ("April 24", "2014-04-24"),
        ("25", "2014-04-25"),
    ]


def test_a_count_after_a_day_is_no_second_day():
    assert values("On June 9 and 12 others left.") == [("June 9", "2014-06-09")]


@pytest.mark.parametrize(
    "text", ["Sales grew 8.5% annually.", "The average daily fee."]
)
def test_a_rate_is_no_time(text):
    assert values(text) == []


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the same period last year", "2012-Q4"),
        ("the corresponding quarter of the previous year", "2012-Q4"),
        ("the 2011 quarter", "2011-Q4"),
    ],
)
def test_a_business_report_compares_quarters(words, value):
    text = f"In the fourth quarter it earned more than in {words}."

    assert values(text) == [("the fourth quarter", "2013-Q4"), (words, value)]


@pytest.mark.parametrize(
    ("day", "value"),
    [
        ("Thursday, June 5", "2014-06-05"),
        ("Wednesday, June 5", "2013-06-05"),
        ("Sunday, June 5", "XXXX-06-05"),
    ],
)
def test_a_weekday_chooses_the_year_of_its_day(day, value):
    assert values(f"They met on {day}.") == [(day, value)]


def test_nobody_dies_in_the_year_of_birth():
    text = "Brown, born at Dover in 1821; died in Bath, May 7th."

    assert values(text, None)[1] == ("May 7th", "XXXX-05-07")


def test_what_remains_today_has_no_day():
    remains, resigned = read("The bridge remains today. The mayor left today.")

    assert (remains.rule, resigned.rule) == ("todays", "today")
