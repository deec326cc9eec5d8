"""Dates that only what stands around them makes clear."""

import pytest

from tests.corpus.test_dates import values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mammoths died out there 12,000 years ago.", "KA12"),
        ("The rock formed some 3.8 billion years ago.", "GA3.8"),
        ("Grasses spread six million years ago.", "MA6"),
        ("The Sun formed 4.6 ± 0.1 billion years ago.", "GA4.6"),
        ("The lake was full 5,000 years before the present.", "KA5"),
    ],
)
def test_ages_beyond_the_calendar_count_from_the_present(text, expected):
    assert [value for _, value in values(text, None)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peace came in June 1866. That winter was hard.", "1866-WI"),
        ("It snowed in February 1895. That winter was hard.", "1894-WI"),
        ("He landed in June 1866 and left the following spring.", "1867-SP"),
        ("He landed in June 1866 and left the following March.", "1867-03"),
        ("They met on 3 May 1876 and wed in August of that year.", "1876-08"),
        ("They met in 1876 and wed in the autumn of the next year.", "1877-FA"),
        ("They met on 3 May 1876 and again the following Monday.", "1876-05-08"),
    ],
)
def test_a_part_of_a_time_named_before_takes_its_year(text, expected):
    assert values(text, None)[-1][1] == expected


def test_a_weekday_of_the_old_calendar_stays_open():
    found = values("He wrote on 2 July 1588 and sailed the following Monday.", None)

    assert found[-1][1] == "XXXX-WXX-1"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plague returned between 1360 and 1363.", ["1360", "1363"]),
        ("The abbey was built from 1098 to about 1115.", ["1098", "1115"]),
        ("William Langland (born c. 1332) wrote it.", ["1332"]),
        ("Bede (d. 735) wrote in Latin.", ["0735"]),
        ("The shop is open from May to July 1940.", ["1940-05", "1940-07"]),
    ],
)
def test_company_makes_a_number_a_year(text, expected):
    assert [value for _, value in values(text, None)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The hall holds between 1200 and 1500 guests.",
        "He wrote Nineteen Eighty-Four by the sea.",
        "She hoped that May would stay.",
        "It pays a quarterly dividend.",
    ],
)
def test_other_company_makes_no_date(text):
    assert values(text, None) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It began at 11:40 on the night of 3 May 1879.",
            ("11:40 on the night of 3 May 1879", "1879-05-03T23:40"),
        ),
        (
            "They left in the early morning of 3 May 1879.",
            ("the early morning of 3 May 1879", "1879-05-03TMO"),
        ),
        (
            "The bell rang at half past two in the afternoon of 3 May 1879.",
            ("half past two in the afternoon of 3 May 1879", "1879-05-03T14:30"),
        ),
        (
            "The bell rang at a quarter to six in the evening on 3 May 1879.",
            ("a quarter to six in the evening on 3 May 1879", "1879-05-03T17:45"),
        ),
    ],
)
def test_a_part_of_a_day_and_its_hour_belong_to_the_day(text, expected):
    assert values(text, None) == [expected]


def test_years_in_a_list_vouch_for_each_other():
    found = values("It erupted in 1631, 1794 and 1872.", None)

    assert found == [("1631", "1631"), ("1794", "1794"), ("1872", "1872")]


def test_the_end_of_the_year_is_that_of_the_year_spoken_of():
    found = values("He sailed in May 1831 and was home by the end of the year.", None)

    assert found[-1] == ("the end of the year", "1831")


def test_an_era_reaches_back_over_both_ends_of_a_life():
    found = values("Socrates (c. 470–399 BC) wrote nothing.", None)

    assert found == [("c. 470", "BC0470"), ("399 BC", "BC0399")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Louis XIV (r. 1643–1715) built Versailles.", ["1643", "1715"]),
        ("It happened 230 to 66 million years ago.", ["MA230", "MA66"]),
        ("It costs from 1500 to 2000 euros.", []),
        ("Pages 1500–1502 are torn.", []),
        ("Shares rose from five to ten dollars.", []),
    ],
)
def test_two_numbers_are_read_by_what_both_stand_with(text, expected):
    assert [value for _, value in values(text, None)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They sang every Christmas Eve.", ("every Christmas Eve", "XXXX-12-24")),
        ("He was crowned on Christmas Day 800.", ("Christmas Day 800", "0800-12-25")),
        (
            "It spread in the second half of the 17th century.",
            ("the second half of the 17th century", "16"),
        ),
        (
            "It fell some 66 million years ago.",
            ("some 66 million years ago", "MA66"),
        ),
    ],
)
def test_what_belongs_to_a_date_is_read_with_it(text, expected):
    assert values(text, None) == [expected]
