"""To whom and on what occasion something was said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.reading.facts import Quote
from corpus.reading.reader import read

PIECES = st.sampled_from(
    ["Brook said", "told the council", "to the board", "in a statement", "that it fell"]
)
MORE = st.sampled_from(
    ["in an interview with", "“it fell,”", "In Rome", ",", "her", "of"]
)


def surroundings(text: str) -> list[tuple[str | None, str | None]]:
    return [
        (
            fact.addressee and fact.addressee.of(text),
            fact.occasion and fact.occasion.of(text),
        )
        for fact in read(text).facts
        if isinstance(fact, Quote)
    ]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Penn told the city council that the pumps were old.", "the city council"),
        ("“It is late,” Penn told USA Today.", "USA Today"),
        ("“It is late,” Penn told CNN last week.", "CNN"),
        (
            "Penn reminded members of the board that it was late.",
            "members of the board",
        ),
        ("“It is late,” Penn whispered to her sister.", "her sister"),
        ("Penn told a story that nobody believed.", None),
        ("“It is late,” Penn said to loud applause.", None),
        ("Penn said the council knew.", None),
        ("Penn told the council nothing that it did not know.", "the council"),
        ("Penn urged the voters to stay at home.", "the voters"),
    ],
)
def test_the_addressee_is_whoever_was_told(text, addressee):
    told = {told for told, _ in surroundings(text)} - {None}

    assert told == ({addressee} if addressee else set())


@pytest.mark.parametrize(
    ("text", "addressee", "occasion"),
    [
        (
            "“It is late,” Penn said in a statement to the board.",
            "the board",
            "in a statement to the board",
        ),
        (
            "Penn told reporters at a summit in Oslo on Friday that it was late.",
            "reporters",
            "at a summit in Oslo on Friday",
        ),
        (
            "Speaking to reporters in Lyon, France, Penn said that it was late.",
            "reporters",
            "in Lyon, France",
        ),
        (
            "Penn, in a telegram to the governor, said that it was late.",
            "the governor",
            "in a telegram to the governor",
        ),
        ("“It is late,” Penn told a news conference.", None, "a news conference"),
        ("“It is late,” Penn said in English.", None, None),
        ("In Oslo, Penn said that it was late.", None, None),
        ("Penn said on Friday that it was late.", None, None),
        ("In the minister’s mind, it was late, Penn said.", None, None),
        ("“It is late,” Penn said on BBC’s “Today.”", None, "on BBC’s “Today.”"),
    ],
)
def test_the_occasion_is_the_phrase_that_names_it(text, addressee, occasion):
    assert surroundings(text) == [(addressee, occasion)]


def test_words_that_go_on_without_a_cue_tell_of_no_occasion():
    text = "“It is late,” Penn said in a speech.\n\n“And we are all tired of waiting.”"

    assert surroundings(text) == [(None, "in a speech"), (None, None)]


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES | MORE).map(" ".join))
def test_the_surroundings_stand_in_the_sentence_and_outside_the_words(text):
    for fact in read(text).facts:
        if isinstance(fact, Quote) and fact.occasion:
            assert fact.sentence.covers(fact.occasion)
            assert not any(fact.occasion.overlaps(span) for span in fact.content)


def test_where_a_speaker_works_is_no_occasion():
    text = "“It is late,” says Ann Penn at the University of Leeds."

    assert surroundings(text) == [(None, None)]
