from datetime import date

import pytest

from corpus.reading.dates import find_dates
from corpus.reading.facts import Date, Span

THURSDAY = date(2014, 6, 12)


def read(text: str, published: date | None = THURSDAY) -> list[Date]:
    return find_dates(text, [Span(0, len(text))], published)


def values(text: str, published: date | None = THURSDAY) -> list[tuple[str, str]]:
    return [(found.span.of(text), found.value) for found in read(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on June 11, 2014.", ("June 11, 2014", "2014-06-11")),
        ("on Monday, 9 December 2019.", ("Monday, 9 December 2019", "2019-12-09")),
        ("on the 4th of July 1776.", ("the 4th of July 1776", "1776-07-04")),
        ("Dated 2014-06-11.", ("2014-06-11", "2014-06-11")),
        ("on 7/8/07.", ("7/8/07", "2007-07-08")),
        ("in December 2011—a new dawn", ("December 2011", "2011-12")),
        ("U.S. troops withdrew in 2011.", ("2011", "2011")),
        ("fought in 1066 at Hastings", ("1066", "1066")),
        ("music of the 1990s", ("the 1990s", "199")),
        ("left in the 1800s", ("the 1800s", "18")),
        ("music of the 70s", ("the 70s", "197")),
        ("music of the '60s", ("the '60s", "196")),
        ("in the early twenties", ("the early twenties", "192")),
        ("in the 19th century", ("the 19th century", "18")),
        ("Caesar died in 44 BC.", ("44 BC", "BC0044")),
        ("in the winter of 1941–42", ("the winter of 1941–42", "1941-WI")),
        ("Vesuvius erupted in AD 79.", ("AD 79", "0079")),
        ("in the summer of 1994", ("the summer of 1994", "1994-SU")),
        ("the third quarter of 1990", ("the third quarter of 1990", "1990-Q3")),
        ("in nineteen ninety-six", ("nineteen ninety-six", "1996")),
    ],
)
def test_a_date_with_its_year_needs_no_publication(text, expected):
    assert values(text, None) == [expected]


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        (
            "from June 10-12, 2014",
            ("June 10", "2014-06-10"),
            ("12, 2014", "2014-06-12"),
        ),
        ("the war of 1914–18 ended", ("1914", "1914"), ("18", "1918")),
        ("from 431 to 404 BC", ("431", "BC0431"), ("404 BC", "BC0404")),
        (
            "between 10 and 15 March 2011",
            ("10", "2011-03-10"),
            ("15 March 2011", "2011-03-15"),
        ),
    ],
)
def test_a_range_is_two_dates_each_with_its_whole_value(text, begins, ends):
    assert values(text, None) == [begins, ends]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He told them on Tuesday.", ("Tuesday", "2014-06-10")),
        ("They will vote on Tuesday.", ("Tuesday", "2014-06-17")),
        ("He left Friday night.", ("Friday night", "2014-06-06TNI")),
        ("He said this Tuesday that it was over.", ("this Tuesday", "2014-06-10")),
        ("They will vote this Tuesday.", ("this Tuesday", "2014-06-17")),
        ("It ended then (13:30 UTC).", ("13:30 UTC", "2014-06-12T13:30Z")),
        ("Wednesday's ruling", ("Wednesday", "2014-06-11")),
        ("It fell yesterday.", ("yesterday", "2014-06-11")),
        ("It falls today.", ("today", "2014-06-12")),
        ("mounted last month", ("last month", "2014-05")),
        ("it rained last week", ("last week", "2014-W23")),
        ("he said last Tuesday", ("last Tuesday", "2014-06-10")),
        ("the floods of last winter", ("last winter", "2013-WI")),
        ("visited earlier this year", ("earlier this year", "2014")),
        ("warned him four days ago", ("four days ago", "2014-06-08")),
        ("it began two weeks ago", ("two weeks ago", "2014-W22")),
        ("took the town at the weekend", ("the weekend", "2014-W23-WE")),
        ("held on April 30", ("April 30", "2014-04-30")),
        ("begins on July 4", ("July 4", "2014-07-04")),
        ("ended on Dec. 30", ("Dec. 30", "2013-12-30")),
        ("since the beginning of the year", ("the beginning of the year", "2014")),
        ("in the second quarter", ("the second quarter", "2014-Q2")),
        ("at 3:51 in the afternoon", ("3:51 in the afternoon", "2014-06-12T15:51")),
        ("at ten o'clock", ("ten o'clock", "2014-06-12T10:00")),
        ("Spoke at 10 p.m. Tuesday.", ("10 p.m. Tuesday", "2014-06-10T22:00")),
        ("ruled until Thanksgiving 2012", ("Thanksgiving 2012", "2012-11-22")),
    ],
)
def test_a_date_without_its_year_counts_from_publication(text, expected):
    assert values(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a 17-minute recording", ("17-minute", "PT17M")),
        ("over the past week", ("the past week", "P1W")),
        ("for more than a decade", ("more than a decade", "P10Y")),
        ("lasted two and a half years", ("two and a half years", "P2Y6M")),
        ("about a quarter of an hour", ("about a quarter of an hour", "PT15M")),
        ("waited half an hour", ("half an hour", "PT30M")),
        ("after days of fighting", ("days", "PXD")),
        ("a couple of years", ("couple of years", "P2Y")),
        ("in the next 14 months", ("the next 14 months", "P14M")),
        ("every morning", ("every morning", "XXXX-XX-XXTMO")),
        ("each Thursday", ("each Thursday", "XXXX-WXX-4")),
        ("paid $300 a week", ("a week", "P1W")),
    ],
)
def test_durations_and_sets_are_told_from_dates(text, expected):
    assert values(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "They may march on Washington.",
        "Boeing built 1,989 of the 787 in Room 1914.",
        "a 44-year-old protester",
        "It cost $1999.",
        "The second man left.",
        "Call 555-2014 now-defunct lines.",
        "three-quarters of the vote",
        "the Friday Times",
        "a man in his 70s",
        "ads in four Super Tuesday states",
        "",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(text):
    assert values(text) == []


def test_a_bracketed_date_overrides_yesterday():
    text = "Parliament failed yesterday [June 9] to hold a session."

    assert values(text) == [("yesterday [June 9]", "2014-06-09")]


def test_the_night_before_counts_from_the_last_date():
    text = "It met on June 4, 2014. The night before, sources said so."

    assert values(text)[1] == ("The night before", "2014-06-03TNI")


def test_a_year_earlier_counts_from_the_last_date():
    text = "He was born in May 1950. Two years later, he moved."

    assert values(text)[1] == ("Two years later", "1952")


def test_a_text_about_another_time_keeps_its_own_year():
    text = "In 1910, 1911, 1912 and 1913 it was calm. In 1914, on June 28, it broke."

    assert [value for _, value in values(text)][-2:] == ["1914", "1914-06-28"]


def test_a_text_about_another_time_counts_no_day_from_its_publication():
    text = "Banks closed in 1930, 1931, 1932, 1933 and 1934. They opened on Monday."

    assert values(text)[-1] == ("Monday", "XXXX-WXX-1")


def test_two_dates_share_the_year_behind_the_second():
    text = "between 31 August and 1 September 1854"

    assert values(text) == [
        ("31 August", "1854-08-31"),
        ("1 September 1854", "1854-09-01"),
    ]


def test_units_of_one_length_add_up():
    text = "It took 72 days, 6 hours and 11 minutes."

    assert values(text) == [("72 days, 6 hours and 11 minutes", "P72DT6H11M")]


def test_a_day_that_nobody_named_is_no_date():
    text = "He wrote in 1865 of the patient whom he saw that day."

    assert values(text) == [("1865", "1865")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It fell on Tuesday.", "XXXX-WXX-2"),
        ("It fell on June 12.", "XXXX-06-12"),
        ("It fell in April.", "XXXX-04"),
        ("It fell yesterday.", "XXXX-XX-XX"),
        ("It fell last week.", "XXXX-WXX"),
        ("It fell two years ago.", "XXXX"),
    ],
)
def test_without_publication_a_relative_date_claims_no_calendar(text, value):
    (found,) = read(text, None)

    assert (found.value, found.tier) == (value, "C")


def test_words_before_a_date_set_its_mod():
    text = "about two weeks, the end of 2012, early May, at least 30 days"

    assert [(found.span.of(text), found.mod) for found in read(text)] == [
        ("about two weeks", "APPROX"),
        ("the end of 2012", "END"),
        ("early May", "START"),
        ("at least 30 days", "EQUAL_OR_MORE"),
    ]


def test_each_date_says_what_it_rests_on():
    text = "On June 11, 2014 he left; on Tuesday he came back. The next day he slept."

    assert [found.anchor for found in read(text)] == ["explicit", "dct", "previous"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("He told the paper on Tuesday.", "told"),
        ("On Thursday, rebels seized the town.", "seized"),
        ("They had been warned in 2011.", "warned"),
        ("The summit in May 2012 failed.", "summit"),
        ("They heard a 17-minute recording.", "recording"),
    ],
)
def test_a_date_dates_the_event_beside_it(text, event):
    (found,) = read(text)

    assert found.event is not None
    assert found.event.of(text) == event


def test_tier_a_needs_a_calendar_value():
    text = "He left on June 11, 2014, in 2011, yesterday and in the past few weeks."

    assert [found.tier for found in read(text)] == ["A", "A", "A", "C"]


def test_yesterday_in_a_quotation_counts_from_an_unknown_day():
    text = 'He said: "I saw them yesterday." They had left yesterday.'

    assert [found.tier for found in read(text)] == ["B", "A"]


def test_masked_stretches_are_not_read():
    text = "It fell in 2011. Updated June 3, 2019. It rose in 2012."
    mask = [Span(17, 37)]

    found = find_dates(text, [Span(0, len(text))], THURSDAY, mask)

    assert [each.value for each in found] == ["2011", "2012"]


def test_a_date_never_crosses_a_sentence():
    text = "It was in June. 2014 people came."

    found = find_dates(text, [Span(0, 15), Span(16, len(text))], THURSDAY)

    assert [each.span.of(text) for each in found] == ["June"]


@pytest.mark.parametrize(
    ("text", "value", "rule"),
    [
        ("It closed on 14/6/2014.", "2014-06-14", "slash_date"),
        ("It closed on 6/14/2014.", "2014-06-14", "slash_date"),
        ("It closed on 5/6/2014.", "2014-05-06", "slash_date ambiguous"),
        ("It closed on 12/6/2014.", "2014-06-12", "slash_date ambiguous"),
    ],
)
def test_a_date_in_slashes_may_have_two_readings(text, value, rule):
    (found,) = find_dates(text, [Span(0, len(text))], date(2014, 6, 20))

    assert (found.value, found.rule) == (value, rule)
