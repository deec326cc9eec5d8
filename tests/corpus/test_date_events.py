"""What a date dates, and how sure that is."""

from __future__ import annotations

import datetime

import pytest

from corpus.reading.dates import find_dates
from corpus.reading.dates.events import ties_of
from corpus.reading.facts import Span
from corpus.reading.sentences import split

PUBLISHED = datetime.date(2014, 6, 13)


def read(text):
    return find_dates(text, split(text), PUBLISHED)


@pytest.mark.parametrize(
    ("text", "way", "event"),
    [
        ("The minister resigned Monday.", "verb_precedes", "resigned"),
        ("The minister resigned on Monday.", "verb_and_preposition", "resigned"),
        ("She opened the new bridge on Monday.", "verb_near", "opened"),
        ("In 2011, the bridge was closed.", "opening", "closed"),
        ("The bonds are due March 1.", "state", "due"),
        ("They agreed at a private meeting Monday.", "verb_near", "agreed"),
        ("She praised the plan in a speech Monday.", "noun_straight", "speech"),
        ("Monday's vote was close.", "possessive", "vote"),
        ("The May 2012 election was close.", "described_noun", "election"),
    ],
)
def test_a_date_is_tied_in_one_of_several_ways(text, way, event):
    (found,) = read(text)

    (tie,) = ties_of(text, found.sentence, [found.span])

    assert tie is not None
    assert (tie.way, tie.span.of(text)) == (way, event)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("It paid the outstanding loans in May 2012.", "paid"),
        ("The firm was profitable in 2012.", "profitable"),
        ("He left, and in 2012 he came back.", "came"),
        ("A sailor was found clinging to a raft in May 2012.", "found"),
        ("They were repairing a dam in May 2012.", "repairing"),
    ],
)
def test_the_event_is_the_verb_of_the_dates_own_clause(text, event):
    (found,) = read(text)

    assert found.event is not None
    assert found.event.of(text) == event


def test_a_verb_straight_before_is_surer_than_one_across_a_comma():
    beside, across = read("He resigned Monday. He spoke in Lyon, France, on Tuesday.")

    assert beside.event_confidence is not None
    assert across.event_confidence is not None
    assert beside.event_confidence > 0.8 > across.event_confidence + 0.2


def test_a_date_without_an_event_has_no_confidence_in_one():
    (found,) = read("May 2012")

    assert (found.event, found.event_confidence) == (None, None)


def test_a_date_alone_is_tied_to_nothing():
    assert ties_of("Monday", Span(0, 6), [Span(0, 6)]) == [None]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Its second-quarter sales fell.", "fell"),
        ("The attacks May 7, 2013, on two bridges", "attacks"),
    ],
)
def test_a_noun_beside_the_date_is_dated_only_if_it_happens(text, event):
    (found,) = read(text)

    assert found.event is not None
    assert found.event.of(text) == event
