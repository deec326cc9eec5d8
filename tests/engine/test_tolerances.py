"""A number may be off by an amount, a share, or beyond its significant digits."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.engine.grading import grade_typed
from quizzes.engine.items import Key
from quizzes.engine.tolerances import KINDS, Tolerance

numbers = st.decimals(
    min_value=1, max_value=10**9, places=2, allow_nan=False, allow_infinity=False
)


def number(text, kind=None, amount=None, **value):
    if kind:
        value["tolerance"] = {"kind": kind, "amount": amount}
    plain = text.replace(",", "")
    value = {"low": plain, "high": plain, "unit": None} | value
    return Key(kind="number", text=text, value=value)


@pytest.mark.parametrize(
    ("kind", "amount", "response", "expected"),
    [
        ("absolute", "6", "1500", (1.0, "within_tolerance")),
        ("absolute", "6", "1488", (1.0, "within_tolerance")),
        ("absolute", "6", "1501", (0.0, "too_high")),
        ("absolute", "0", "1,494", (1.0, "right")),
        ("absolute", "0", "1493.9", (0.0, "too_low")),
        ("relative", "0.1", "1,350", (1.0, "within_tolerance")),
        ("relative", "0.1", "1 344", (0.0, "too_low")),
        ("digits", "2", "1500", (1.0, "within_tolerance")),
        ("digits", "2", "1.5 thousand", (1.0, "within_tolerance")),
        ("digits", "2", "1400", (0.0, "too_low")),
        ("digits", "4", "1494.4", (1.0, "within_tolerance")),
        ("digits", "4", "1495", (0.0, "too_high")),
    ],
)
def test_what_counts_is_what_the_key_says(kind, amount, response, expected):
    judged = grade_typed(number("1,494", kind, amount), response)

    assert (judged.score, judged.reason) == expected


def test_a_stated_tolerance_stands_in_the_place_of_rounding():
    rounded = number("1.2 billion", low="1200000000", high="1200000000")
    exact = number("1.2 billion", "absolute", "0", low="1200000000", high="1200000000")

    assert grade_typed(rounded, "1.22 billion").reason == "accepted_rounding"
    assert grade_typed(exact, "1.22 billion").reason == "too_high"


@pytest.mark.parametrize(
    ("key", "response", "by"),
    [
        (number("1,494"), "1,490", "4"),
        (number("1,494"), "1.5 million", "1498506"),
        (number("10 to 15", low="10", high="15"), "20", "5"),
        (number("10 to 15", low="10", high="15"), "7", "3"),
        (number("10 to 15", low="10", high="15"), "10 to 20", "5"),
    ],
)
def test_a_wrong_number_is_told_how_far_off_it_is(key, response, by):
    assert grade_typed(key, response).values["by"] == by


@pytest.mark.parametrize(
    "stated", [None, {}, "5", {"kind": "digits"}, {"kind": "x", "amount": "?"}]
)
def test_what_states_no_tolerance_has_none(stated):
    assert Tolerance.of({"tolerance": stated}) is None


def test_nought_has_no_digits_to_be_off_by():
    assert Tolerance("digits", Decimal(2)).slack_at(Decimal(0)) == 0


@given(numbers, st.sampled_from(KINDS), st.integers(0, 9))
def test_a_key_always_scores_full_against_itself(value, kind, amount):
    key = number(f"{value:,}", kind, str(amount))

    assert grade_typed(key, f"{value:,}").reason == "right"
    assert grade_typed(key, f"{value}").score == 1


@given(numbers, st.decimals(-100, 100, places=2), st.integers(0, 100))
def test_an_amount_either_way_is_judged_alike(value, off, amount):
    key = number(str(value + 200), "absolute", str(amount))

    above, below = (
        grade_typed(key, str(value + 200 + way)).score for way in (abs(off), -abs(off))
    )

    assert above == below == (abs(off) <= amount)


@given(numbers, st.integers(1, 6))
def test_a_number_rounded_to_its_digits_counts(value, digits):
    rounded = Decimal(f"{value:.{digits - 1}e}")

    judged = grade_typed(number(str(value), "digits", str(digits)), f"{rounded:f}")

    assert judged.score == 1
