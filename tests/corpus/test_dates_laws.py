"""What holds for every text, however strange."""

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from corpus.reading.dates import find_dates
from corpus.reading.dates.points import Point, shifted, stretch
from corpus.reading.facts import Span

PIECES = st.sampled_from(
    re.split(
        r"\|",
        "June|12|2014|,|.|-|the|last|next|two|weeks|ago|Friday|night|May|31|1914|18|["
        "|]|century|early|0000|9999|'90s|year|earlier|10|p.m.|half|a|BC|quarter|Feb|29"
        "|½|and|yesterday|every|\u00a0|\u2028|\x00|٣|Ⅷ|second|every-day|24:61|99/99/99",
    )
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=40).map(" ".join))
DAYS = st.none() | st.dates()
UNITS = st.sampled_from(
    ["day", "week", "month", "quarter", "half", "season", "year", "decade", "century"]
)


@given(TEXTS, DAYS)
def test_every_date_lies_in_its_sentence_and_in_order(text, published):
    half = len(text) // 2
    sentences = [Span(0, half), Span(half, len(text))]

    found = find_dates(text, sentences, published)

    ends = [0, *(each.span.end for each in found)]
    assert all(each.sentence in sentences for each in found)
    assert all(each.sentence.covers(each.span) for each in found)
    assert all(each.span.start < each.span.end for each in found)
    assert all(end <= each.span.start for end, each in zip(ends, found, strict=False))
    assert all(each.event is None or each.sentence.covers(each.event) for each in found)


@given(st.dates(), UNITS)
def test_a_stretch_holds_the_day_it_was_made_from(day, unit):
    assert stretch(stretch(day, unit).first, unit) == stretch(day, unit)


@given(st.dates(date(400, 1, 1), date(9000, 1, 1)), UNITS, st.integers(-2, 9))
def test_stepping_ahead_and_back_returns(day, unit, steps):
    start = stretch(day, unit)

    there = shifted(start, steps, unit)

    assert there is None or shifted(there, -steps, unit) == start


def test_leaving_the_calendar_gives_no_point():
    assert shifted(Point(date(1, 1, 1), "day"), -1, "day") is None
