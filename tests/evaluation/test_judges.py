"""What counts as right, kind by kind."""

from decimal import Decimal

import pytest

from evaluation import (
    abbreviations,
    dates,
    links,
    numbers,
    places,
    quotes,
    roles,
    ties,
)
from evaluation.sets import Document
from tests.evaluation.builders import place, spans, verdicts

SAID = "“The wall will hold,” Ada Brook said. Carl Voss said that it had failed."


def attribution(source: str, *content: str) -> dict:
    return {"source": spans(SAID, source), "content": spans(SAID, *content)}


def agreed(judged, kind):
    return [one.agreed for each in judged if each.kind == kind for one in each.findings]


def test_a_quotation_is_right_if_its_words_are_those_of_its_speaker():
    label = attribution("Brook", "“The wall will hold,”")

    judged = verdicts(quotes.judge, SAID, attributions=[label])

    assert agreed(judged, "direct") == [True]


@pytest.mark.parametrize(
    "label",
    [
        attribution("Carl Voss", "“The wall will hold,”"),
        attribution("Brook", "“The wall"),
    ],
)
def test_a_quotation_of_another_or_with_more_words_is_wrong(label):
    judged = verdicts(quotes.judge, SAID, attributions=[label])

    assert agreed(judged, "direct") == [False]


def test_the_source_of_reported_speech_can_be_right_where_its_words_are_not():
    label = attribution("Carl Voss", "had failed")

    judged = verdicts(quotes.judge, SAID, attributions=[label])

    assert agreed(judged, "reported") == [False]
    assert agreed(judged, "source") == [True]


def test_labels_between_marks_are_for_direct_quotations_to_find():
    labels = [
        attribution("Carl Voss", "that it had failed"),
        attribution("Brook", "“The wall will hold,”"),
    ]

    judged = verdicts(quotes.judge, SAID, attributions=labels)

    assert {each.kind: sorted(each.labels) for each in judged} == {
        "direct": [1],
        "reported": [0],
        "source": [0],
    }


@pytest.mark.parametrize(
    ("value", "right"), [("1931-05-19", True), ("1931-05-12", False), (None, False)]
)
def test_a_date_is_right_if_a_label_there_has_its_value(value, right):
    text = "The dam broke on Tuesday."
    label = {**place(text, "Tuesday"), "value": value}

    judged = verdicts(dates.judge, text, timexes=[label])

    assert agreed(judged, "date") == [right]


def test_a_date_without_a_label_is_wrong():
    judged = verdicts(dates.judge, "The dam broke on Tuesday.", timexes=[])

    assert agreed(judged, "date") == [False]


def test_one_label_makes_one_date_right():
    text = "The dam was built in May 1911 and June 1911."
    label = {**place(text, "May 1911 and June 1911"), "value": "1911-06"}

    judged = verdicts(dates.judge, text, timexes=[label])

    assert sorted(agreed(judged, "date")) == [False, True]


def test_a_number_is_right_where_a_quantity_is_labelled():
    text = "Nine barns burned, and 40 cows."

    judged = verdicts(numbers.judge, text, quantities=[place(text, "Nine")])

    assert agreed(judged, "number") == [True, False]


@pytest.mark.parametrize(
    ("value", "unit", "right"),
    [("3", "mile", True), ("4", "mile", False), ("3", "kilometre", False)],
)
def test_our_own_labels_know_value_and_unit(value, unit, right):
    text = "The water ran 3 miles."
    label = {**place(text, "3 miles"), "value": Decimal(value), "unit": unit}

    judged = verdicts(numbers.judge, text, values=[label])

    assert agreed(judged, "number") == [right]


def test_a_number_inside_a_labelled_date_is_not_counted():
    text = "It stood for 20 years."
    dated = {**place(text, "20 years"), "value": "P20Y"}

    judged = verdicts(numbers.judge, text, values=[], timexes=[dated])

    assert agreed(judged, "number") == []


@pytest.mark.parametrize(("of", "right"), [("Renault", True), ("Peugeot", False)])
def test_an_office_is_right_with_its_holder_and_what_it_is_of(of, right):
    text = "Carlos Ghosn, the chairman of Renault, flew to Tokyo."
    label = {"person": "Carlos Ghosn", "title": "chairman", "of": of}

    judged = verdicts(roles.judge, text, roles=[label])

    assert agreed(judged, "role") == [right]


def test_a_tie_is_right_if_it_names_one_of_the_labelled_events():
    text = "Ada Brook resigned Monday. Carl Voss spoke on Tuesday."
    labels = [
        {**place(text, "Monday"), "events": spans(text, "resigned")},
        {**place(text, "Tuesday"), "events": spans(text, "resigned")},
    ]

    judged = verdicts(ties.judge, text, timexes=labels)

    assert agreed(judged, "event") == [True, False]


def test_an_abbreviation_is_right_with_the_words_it_stands_for():
    text = "The World Health Organization (WHO) sent nurses."

    judged = verdicts(
        abbreviations.judge, text, pairs=[["WHO", "World Health Organization"]]
    )

    assert agreed(judged, "abbreviation") == [True]


@pytest.mark.parametrize(
    ("label", "right"),
    [
        (["Genoa", "town", "burned/collapsed"], True),
        (["Genoa", "region", "collapsed"], False),
        (["Genoa", "town", "rebuilt"], False),
    ],
)
def test_a_place_is_right_with_its_level_and_one_of_its_events(label, right):
    judged = verdicts(places.judge, "The bridge collapsed in Genoa.", places=[label])

    assert agreed(judged, "place") == [right]


def test_a_text_without_labels_of_a_kind_is_not_labelled_for_it():
    (judged,) = verdicts(roles.judge, "Carlos Ghosn, the chairman of Renault, left.")

    assert not judged.labelled


def test_names_of_one_person_are_linked_in_pairs():
    text = "Ada Brook spoke. Carl Voss left. Brook stayed."
    said = [("Ada Brook", 0), ("Carl Voss", 1), ("Brook stayed", 0)]
    chains = [{"type": "PER", "mentions": []} for _ in range(2)]
    for words, chain in said:
        mention = {**place(text, words), "syn": "NAM"}
        chains[chain]["mentions"].append(mention)
    document = Document("ours", "one", text, None, {"chains": chains})

    pairs = sorted(links.pairs_in(document))

    assert pairs == [(False, False), (False, False), (True, True)]
