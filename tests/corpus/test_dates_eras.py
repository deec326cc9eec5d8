import pytest

from tests.corpus.test_dates import values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Actium was fought on 2 September 31 BC.", "BC0031-09-02"),
        ("He was killed on March 15, 44 BCE, in Rome.", "BC0044-03-15"),
        ("Sulla took the city in November 82 BC.", "BC0082-11"),
        ("Jerusalem fell in AD 70, after a siege.", "0070"),
        ("Nero died on 9 June AD 68.", "0068-06-09"),
        ("Odoacer was acclaimed on 23 August 476.", "0476-08-23"),
        ("Wheat was grown there by 9,500 BC.", "BC9500"),
        ("Sparta rose in the 7th century BC.", "BC06"),
        ("Cities appeared in the fourth millennium BCE.", "BC3"),
        ("Pericles led Athens in the 440s BC.", "BC044"),
    ],
)
def test_an_era_makes_any_number_a_year(text, expected):
    assert [value for _, value in values(text, None)] == [expected]


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("It lasted from 27 BC to AD 476.", "BC0027", "0476"),
        ("The Han dynasty (202 BC – AD 220) kept records.", "BC0202", "0220"),
        ("Rome and Carthage fought between 264 and 241 BC.", "BC0264", "BC0241"),
        ("The Song dynasty (960–1279) printed money.", "0960", "1279"),
        ("It stood from the late 12th to the early 14th century.", "11", "13"),
    ],
)
def test_both_ends_of_a_range_take_their_era(text, begins, ends):
    assert [value for _, value in values(text, None)] == [begins, ends]


@pytest.mark.parametrize(
    "text",
    [
        "On 8 June 300 men crossed the river.",
        "They counted several hundred (300–400) graves.",
        "The film won AD awards.",
    ],
)
def test_three_digits_alone_are_no_year(text):
    assert [value for _, value in values(text, None) if "0300" in value] == []
