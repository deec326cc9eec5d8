"""What holds for every text, however strange."""

import re

from hypothesis import given
from hypothesis import strategies as st

from corpus.reading.dates import find_dates
from corpus.reading.facts import Number, Range, Span
from corpus.reading.numbers import find_numbers

PIECES = st.sampled_from(
    re.split(
        r"\|",
        "up to|300|men|$|US$|15|billion|bn|worth of|3.5|-|inch|%|percent|two|and a half"
        "|of|half|one|in|five|Boeing|787|,|.|a|hundred|hundreds|thousands|miles an hour"
        "|aged|year-old|between|and|1/2|½|±|°C|#|[|]|\u00a0|\u2028|\x00|٣|Ⅷ|²|10,000|s",
    )
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=40).map(" ".join))


def read(text: str, sentences: list[Span]) -> list[Number]:
    return find_numbers(text, sentences, find_dates(text, sentences, None))


@given(TEXTS)
def test_every_number_lies_in_its_sentence_and_in_order(text):
    half = len(text) // 2
    sentences = [Span(0, half), Span(half, len(text))]

    found = read(text, sentences)

    ends = [0, *(each.span.end for each in found)]
    assert all(each.sentence in sentences for each in found)
    assert all(each.sentence.covers(each.span) for each in found)
    assert all(each.span.covers(each.quantity) for each in found)
    assert all(each.quantity.covers(each.number) for each in found)
    assert all(end <= each.span.start for end, each in zip(ends, found, strict=False))
    assert all(
        inner is None or each.sentence.covers(inner)
        for each in found
        for inner in (each.counted, each.modifier)
    )


@given(TEXTS)
def test_no_number_overlaps_a_date(text):
    whole = [Span(0, len(text))]
    dates = find_dates(text, whole, None)

    numbers = find_numbers(text, whole, dates)

    assert not [
        number
        for number in numbers
        for date in dates
        if number.number.overlaps(date.span)
    ]


@given(TEXTS)
def test_a_range_runs_upwards(text):
    ranges = [each.value for each in read(text, [Span(0, len(text))])]

    assert all(each.low < each.high for each in ranges if isinstance(each, Range))


@given(st.integers(10, 999_999), st.sampled_from(["men", "people", "horses"]))
def test_any_count_with_a_noun_is_read(number, noun):
    text = f"They saw {number:,} {noun} there."

    (found,) = find_numbers(text, [Span(0, len(text))], [])

    assert (found.value, found.counted and found.counted.of(text)) == (number, noun)
