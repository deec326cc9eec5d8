"""Reporting at two removes: who passed on whose words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.reading.facts import Quote
from corpus.reading.reader import read

PIECES = st.sampled_from(
    ["Brook said", "Hale told Penn", "that", "“it fell,”", "the wall fell", ",", "."]
)
QUOTING = st.sampled_from(["the Gazette quoted Hale as saying", "according to", "and"])


def chains(text: str) -> list[tuple[str, ...]]:
    """Each chain from the outermost to the one whose words they are."""
    return [
        tuple(
            speaker.span.of(text)
            for speaker in (*fact.via, fact.speaker)
            if speaker is not None
        )
        for fact in read(text).facts
        if isinstance(fact, Quote)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Gazette quoted a guard as saying that the gate was open.",
            [("The Gazette", "a guard")],
        ),
        (
            "Tom Hale was quoted by the Gazette as saying that the gate was open.",
            [("the Gazette", "Tom Hale")],
        ),
        (
            "Tom Hale said that Ruth Penn had told him that the gate was open.",
            [("Tom Hale",), ("Tom Hale", "Ruth Penn")],
        ),
        ("Tom Hale was quoted as saying that the gate was open.", [("Tom Hale",)]),
        ("Tom Hale said the gate was open.", [("Tom Hale",)]),
        (
            "A guard, quoted by the Gazette, said the gate was open.",
            [("the Gazette", "A guard")],
        ),
        (
            "“The gate is open,” a guard said, according to minutes of the meeting.",
            [("minutes of the meeting", "a guard"), ("minutes of the meeting",)],
        ),
        (
            "“The gate is open,” Tom Hale said, the Gazette reported.",
            [("the Gazette", "Tom Hale")],
        ),
    ],
)
def test_the_chain_is_kept_from_the_outermost_to_the_source(text, expected):
    assert chains(text) == expected


def test_words_within_words_that_nobody_stated_are_not_tier_a():
    text = "Ann Lee denied that Tom Hale had said that the gate was open."

    found = [fact for fact in read(text).facts if isinstance(fact, Quote)]

    assert [(quote.stance, quote.tier) for quote in found] == [
        ("denied", "B"),
        ("denied", "B"),
    ]


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES | QUOTING).map(" ".join))
def test_whoever_passes_words_on_is_told_in_the_same_sentence(text):
    for fact in read(text).facts:
        for messenger in fact.via if isinstance(fact, Quote) else ():
            assert fact.sentence.covers(messenger.span)


@pytest.mark.parametrize(
    "text",
    [
        "Radio Oslo, citing two officials, said the bridge was closed.",
        "The bridge was closed on Monday, Radio Oslo said, citing two officials.",
        "According to Radio Oslo, citing two officials, the bridge was closed.",
    ],
)
def test_who_cites_somebody_else_is_no_sure_source(text):
    found = [fact for fact in read(text).facts if isinstance(fact, Quote)]

    tiers = [one.tier for one in found if one.cue and one.cue.of(text) != "citing"]
    assert tiers == ["B"]
