from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.reading.numerals import SMALL, TENS, value_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("300", "300"),
        ("1,234,567", "1234567"),
        ("1.5 million", "1500000"),
        ("2.5bn", "2500000000"),
        ("2 1/2", "2.5"),
        ("2½", "2.5"),
        ("½", "0.5"),
        ("twenty-four", "24"),
        ("twenty four", "24"),
        ("a dozen", "12"),
        ("a hundred", "100"),
        ("two hundred and fifty", "250"),
        ("three hundred and twenty thousand four hundred", "320400"),
        ("half a million", "500000"),
        ("two and a half", "2.5"),
        ("two and a half million", "2500000"),
        ("three and three quarters", "3.75"),
        ("three-quarters", "0.75"),
        ("one-half", "0.5"),
    ],
)
def test_a_numeral_has_its_value(text, value):
    assert value_of(text) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["two three", "twenty thirty", "five twenty", "and", "", "men", "300 men"]
)
def test_words_that_nobody_counts_with_have_no_value(text):
    assert value_of(text) is None


@given(st.integers(0, 10**15))
def test_digits_with_commas_read_back(number):
    assert value_of(f"{number:,}") == number


@given(st.sampled_from(list(TENS)), st.sampled_from(list(SMALL)[1:10]))
def test_tens_and_ones_add_up(ten, one):
    assert value_of(f"{ten}-{one}") == TENS[ten] + SMALL[one]


@given(st.text())
def test_no_text_breaks_the_reader(text):
    value = value_of(text)

    assert value is None or value >= 0
