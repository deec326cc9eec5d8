"""Grading: what counts as an answer, and what it is judged to be."""

import contextlib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.engine.grading import UngradableError, grade_choice, grade_typed
from quizzes.engine.items import Key, Option
from quizzes.engine.typed_dates import read_date
from quizzes.engine.typed_numbers import read_number


def number(text, low, high=None, unit=None):
    value = {"low": low, "high": high or low, "unit": unit}
    return Key(kind="number", text=text, value=value)


def date(timex):
    return Key(kind="date", text=timex, value={"timex": timex})


def name(text, *accept):
    return Key(kind="name", text=text, accept=accept)


OPTIONS = (
    Option(id="a", text="five", right=False),
    Option(id="b", text="300", right=True),
)


def test_the_right_option_scores_one():
    assert grade_choice(OPTIONS, "b").score == 1.0


def test_a_wrong_option_scores_nothing():
    assert grade_choice(OPTIONS, "a").score == 0.0


def test_an_option_that_was_never_offered_is_no_answer():
    with pytest.raises(UngradableError) as caught:
        grade_choice(OPTIONS, "z")

    assert caught.value.code == "no_such_option"


@pytest.mark.parametrize(
    "response",
    [
        "1,494",
        "1 494",
        "1494",
        "1'494",
        "1.494",
        " about 1494 AD",
        "１４９４",
        "one thousand four hundred and ninety-four",
        "fourteen hundred ninety four",
    ],
)
def test_a_number_may_be_written_in_many_ways(response):
    judgement = grade_typed(number("1,494", "1494"), response)

    assert (judgement.score, judgement.values) == (1.0, {"read": "1494"})


@pytest.mark.parametrize(
    "response",
    [
        "$15bn",
        "15 billion",
        "15bn dollars",
        "US$15 B",
        "15,000,000,000",
        "fifteen billion",
        "15.000.000.000",
    ],
)
def test_an_amount_may_be_written_in_many_ways(response):
    key = number("$15 billion", "15000000000", unit="USD")

    assert grade_typed(key, response).reason == "right"


@pytest.mark.parametrize(
    "response", ["2.5 million", "2,5m", "two and a half million", "2.5 mn people"]
)
def test_halves_and_decimal_commas_are_read(response):
    assert grade_typed(number("2.5 million", "2500000"), response).reason == "right"


@pytest.mark.parametrize(
    ("response", "reason"),
    [
        ("15.2 billion", "accepted_rounding"),
        ("14.6 billion", "accepted_rounding"),
        ("15.6 billion", "too_high"),
        ("14 billion", "too_low"),
    ],
)
def test_rounding_to_the_stated_precision_is_accepted(response, reason):
    assert grade_typed(number("15 billion", "15000000000"), response).reason == reason


def test_one_stated_digit_does_not_accept_a_quarter_more_or_less():
    assert grade_typed(number("2 million", "2000000"), "1.6 million").score == 0.0


def test_a_number_written_out_in_full_is_meant_exactly():
    assert grade_typed(number("300", "300"), "301").reason == "too_high"


def test_another_currency_is_another_amount():
    key = number("$15 billion", "15000000000", unit="USD")

    assert grade_typed(key, "€15bn").reason == "other_unit"


@pytest.mark.parametrize(
    "response", ["10-15 million", "between 10 and 15 million", "10m to 15m"]
)
def test_a_range_is_answered_by_the_range(response):
    key = number("10 to 15 million", "10000000", "15000000")

    assert grade_typed(key, response).reason == "right"


def test_a_number_inside_the_stated_range_is_not_what_was_stated():
    key = number("10 to 15 million", "10000000", "15000000")

    assert grade_typed(key, "12 million").reason == "inside_range"


@pytest.mark.parametrize(
    ("response", "code"),
    [
        ("", "empty"),
        (" ?!", "empty"),
        ("many", "not_a_number"),
        ("69 of 300", "two_numbers"),
        ("1, 2 and 3", "two_numbers"),
    ],
)
def test_a_response_without_one_number_is_asked_again(response, code):
    with pytest.raises(UngradableError) as caught:
        grade_typed(number("300", "300"), response)

    assert caught.value.code == code


@given(st.integers(0, 10**15))
def test_every_whole_number_is_read_back_from_its_groups(value):
    for mark in (",", " ", "\u00a0", "\u202f", "'"):
        written = f"{value:,}".replace(",", mark)

        assert read_number(written).lows == (Decimal(value),)


@given(st.text(max_size=40))
def test_any_text_is_either_read_or_refused(text):
    for key in (number("300", "300"), date("2011-12"), name("John Kerry")):
        with contextlib.suppress(UngradableError):
            assert grade_typed(key, text).score in (0.0, 1.0)


@pytest.mark.parametrize(
    "response",
    [
        "12 June 2014",
        "June 12, 2014",
        "2014-06-12",
        "12/6/2014",
        "6/12/2014",
        "12.06.14",
        "June 12th, 2014",
        "Thursday the 12th of June 2014",
        "12 Jun. 2014",
        "12 Juen 2014",
    ],
)
def test_a_day_may_be_written_in_many_ways(response):
    judgement = grade_typed(date("2014-06-12"), response)

    assert (judgement.reason, judgement.values) == ("right", {"read": "2014-06-12"})


@pytest.mark.parametrize("response", ["Dec 2011", "12/2011", "2011-12", "Decem. 2011"])
def test_a_month_may_be_written_in_many_ways(response):
    assert grade_typed(date("2011-12"), response).reason == "right"


def test_a_finer_date_than_the_key_counts_at_the_grain_of_the_key():
    judgement = grade_typed(date("2011-12"), "18 December 2011")

    assert judgement.reason == "finer_than_key"
    assert judgement.values == {"read": "2011-12-18"}


@pytest.mark.parametrize(
    ("timex", "response", "code"),
    [
        ("2011-12", "2011", "date_too_coarse"),
        ("2011-12", "1999", "date_too_coarse"),
        ("2014-06-12", "12 June", "date_needs_year"),
        ("2014-06-12", "31 June 2014", "no_such_date"),
        ("2014-06-12", "yesterday", "not_a_date"),
        ("2014-06-12", "12 or 13 June 2014", "not_a_date"),
    ],
)
def test_an_unreadable_or_coarser_date_is_asked_again(timex, response, code):
    with pytest.raises(UngradableError) as caught:
        grade_typed(date(timex), response)

    assert caught.value.code == code


@pytest.mark.parametrize(
    ("timex", "response", "reason", "by", "unit"),
    [
        ("2011", "2009", "too_early", "2", "year"),
        ("2011-12", "Feb 2012", "too_late", "2", "month"),
        ("2014-06-12", "1 July 2014", "too_late", "19", "day"),
    ],
)
def test_a_wrong_date_says_how_far_it_is_off(timex, response, reason, by, unit):
    judgement = grade_typed(date(timex), response)

    assert judgement.reason == reason
    assert (judgement.values["by"], judgement.values["unit"]) == (by, unit)


def test_a_decade_is_answered_by_the_decade():
    assert grade_typed(date("199"), "the 1990s").reason == "right"


@given(st.dates())
def test_every_day_is_read_back_from_its_written_form(day):
    assert read_date(f"{day.day} {day:%B} {day.year:04}") == (day.isoformat(),)


@pytest.mark.parametrize(
    ("response", "reason"),
    [
        ("john kerry", "right"),
        ("JOHN  KERRY.", "right"),
        ("Kerry", "accepted_form"),
        ("Secretary of State John Kerry", "accepted_form"),
        ("John Forbes Kerry", "accepted_form"),
        ("Jhon Kerry", "wrong"),
        ("John Kery", "accepted_spelling"),
        ("Kerri", "accepted_spelling"),
        ("John", "wrong"),
        ("Obama", "another_option"),
        ("Barack Obama", "another_option"),
    ],
)
def test_a_name_is_taken_by_surname_title_and_small_slips(response, reason):
    rivals = ["Barack Obama", "Nouri al-Maliki"]

    assert grade_typed(name("John Kerry"), response, rivals).reason == reason


@pytest.mark.parametrize("response", ["al-Maliki", "Maliki", "almaliki", "Al Máliki"])
def test_particles_hyphens_and_accents_do_not_count(response):
    assert grade_typed(name("Nouri al-Maliki"), response).score == 1.0


def test_a_surname_that_two_options_share_is_not_enough():
    key, rivals = name("Ali al-Maliki"), ["Nouri al-Maliki"]

    assert grade_typed(key, "al-Maliki", rivals).score == 0.0


def test_a_body_has_no_surname():
    assert grade_typed(name("White House"), "House").score == 0.0


def test_every_listed_spelling_counts():
    assert grade_typed(name("Nouri al-Maliki", "Nuri"), "nuri").reason == (
        "accepted_form"
    )


def test_a_slip_is_told_with_the_accepted_spelling():
    judgement = grade_typed(name("Nouri al-Maliki"), "Nuri al-Maliki")

    assert judgement.reason == "accepted_spelling"
    assert judgement.values == {"spelling": "Nouri al-Maliki"}


@pytest.mark.parametrize(
    ("key", "response"),
    [("Iraq", "Iran"), ("Gambia", "Zambia"), ("Area 51", "Area 52")],
)
def test_a_different_name_is_no_slip(key, response):
    assert grade_typed(name(key), response).score == 0.0


def test_a_phrase_is_compared_whole():
    key = Key(kind="phrase", text="Islamic State of Iraq and the Levant")

    assert grade_typed(key, "islamic state of iraq & levant").score == 1.0
    assert grade_typed(key, "Islamic State of Iraq and Syria").score == 0.0
    assert grade_typed(key, "Levant").score == 0.0


@pytest.mark.parametrize(
    "response", ["Foreign Minister of Iraq", "iraqs foreign minister", "Iraqi minister"]
)
def test_the_words_of_a_phrase_may_stand_in_another_order(response):
    key = Key(kind="phrase", text="Iraq’s Foreign Minister")

    assert grade_typed(key, response).score == (response != "Iraqi minister")


def test_a_rewording_that_is_another_option_is_that_option():
    key = Key(kind="phrase", text="Islamic State in Iraq and the Levant")
    rivals = ["Islamic State of Iraq and the Levant"]

    judgement = grade_typed(key, "Islamic State of Iraq and Levant", rivals)

    assert judgement.reason == "another_option"


def test_a_season_is_compared_as_words():
    key = Key(kind="date", text="summer 2014", value={"timex": "2014-SU"})

    assert grade_typed(key, "Summer 2014").score == 1.0


def test_a_slip_counts_for_nothing_where_spelling_has_to_be_exact():
    exact = Key(kind="name", text="Ada Brook", value={"spelling": "exact"})

    judged = {said: grade_typed(exact, said) for said in ("ada BROOK", "Ada Brok", "X")}

    told = {said: (one.score, one.reason) for said, one in judged.items()}
    assert told == {
        "ada BROOK": (1, "right"),
        "Ada Brok": (0, "spelling"),
        "X": (0, "wrong"),
    }


@given(st.sampled_from(["Nouri al-Maliki", "Émile Zola", "the Elmbridge flood"]))
def test_case_and_accents_never_matter_however_exact_the_spelling(text):
    key = Key(kind="phrase", text=text, value={"spelling": "exact"})

    for spelt in (text.upper(), text.casefold(), text.replace("É", "E")):
        assert grade_typed(key, spelt).score == 1
