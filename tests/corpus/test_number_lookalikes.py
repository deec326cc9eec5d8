"""What has digits or number words and states no quantity."""

import pytest

from corpus.reading.dates import find_dates
from corpus.reading.facts import Span
from corpus.reading.numbers import find_numbers


@pytest.mark.parametrize(
    "text",
    [
        "The Boeing 737 landed.",
        "An iPhone 4 rang.",
        "It comes from the 737-800 range.",
        "A 3G network is old.",
        "They won 3-1 at home.",
        "They lost 21-14 away.",
        "1. Rinse the rice.",
        "It was shown before [12].",
        "It is shown in Fig. 3 below.",
        "See Table 2 and Section 4 for more.",
        "It follows from Eq. 5 at once.",
        "See pp. 12–15 of it.",
        "The CO2 in H2O is Carbon-14.",
        "Version 10.4 of it is old.",
        "Ring 555-0123 today.",
        "Ring 0800 123 456 or +44 20 7946 0958 today.",
        "The Group of 20 met.",
        "They met at 10 Downing Street.",
        "Clone 23 grew, as did lines 16 and 17.",
        "It lies at 57°44’8”N.",
        "In 2011 and on 4 May 1999 it rained.",
        "The U.S. music seller is No. 1 there.",
        "Read John 3:16 aloud.",
        "Their scores in maths fell.",
        "Call it the 7e7 for short.",
        "Janet, 5-foot-3, sat down.",
        "The Fifth Amendment protects him.",
        "It opened on 42nd Street.",
        "It was first shown there.",
        "They earn six figures.",
        "The film is called ‘13th’ there.",
        "It strikes one per 1,000 patients.",
        "One of them, like the two companies, agreed.",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_quantity_is_none(text):
    whole = [Span(0, len(text))]

    found = find_numbers(text, whole, find_dates(text, whole, None))

    assert found == []
