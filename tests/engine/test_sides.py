"""Whose side words are spoken from, and who is left to choose among."""

import pytest

from quizzes.engine.generate.asked import Candidate
from quizzes.engine.generate.sides import (
    could_say,
    spoken_of_from_outside,
    with_own_side,
)
from tests.engine.stated import material, pool_of, role

OFFICES = (
    "Ada Brook, the French foreign minister, came to Oslo.\n"
    "Carl Voss, the French ambassador, came with her.\n"
    "Tom Hale, prime minister of Norway, met them at the gates.\n"
    "Ruth Penn, Hale’s spokeswoman, met them, too.\n"
)
WELCOME = "The government of Norway has made clear that they welcome our help"


def offices():
    article = material(
        OFFICES,
        role(OFFICES, "Ada Brook", "French foreign minister"),
        role(OFFICES, "Carl Voss", "French ambassador"),
        role(OFFICES, "Tom Hale", "prime minister of Norway"),
        role(OFFICES, "Ruth Penn", "Hale’s spokeswoman"),
    )
    return pool_of(article)


def left(words, *names):
    candidates = [Candidate(text=name, origin="same_article") for name in names]
    fit = with_own_side(offices(), "Ada Brook", words, candidates)
    return [one.text for one in fit]


@pytest.mark.parametrize(
    ("words", "nations"),
    [
        (WELCOME, {"Norwegian"}),
        ("Norway’s leaders have to hurry", {"Norwegian"}),
        ("We shall go on with our support for Norway", {"Norwegian"}),
        ("This is a hard winter for Norway", set()),
    ],
)
def test_a_state_is_spoken_of_from_outside(words, nations):
    assert spoken_of_from_outside(words) == nations


def test_somebody_of_the_speakers_own_side_is_left_to_choose():
    assert left(WELCOME, "Tom Hale", "Ruth Penn", "Carl Voss") == [
        "Carl Voss",
        "Tom Hale",
    ]
    assert left(WELCOME, "Tom Hale", "Ruth Penn") == []


def test_for_want_of_him_another_speaker_of_the_story_stands_in():
    alone = [Candidate(text="Tom Hale", origin="same_article")]
    story = [
        Candidate(text=name, origin="other_article", unlikely=True)
        for name in ("Ruth Penn", "Carl Voss")
    ]

    fit = with_own_side(offices(), "Ada Brook", WELCOME, alone, story)

    assert [(one.text, one.unlikely) for one in fit] == [
        ("Carl Voss", False),
        ("Tom Hale", False),
    ]


def test_whoever_may_be_meant_speaks_of_his_own_country():
    words = "This is a hard winter for Norway"

    assert left(words, "Tom Hale", "Ruth Penn") == ["Tom Hale", "Ruth Penn"]


def test_nobody_speaks_of_himself_by_his_office():
    words = "The prime minister says that the gates will hold"

    assert not could_say(offices(), "Tom Hale", words)
    assert could_say(offices(), "Ruth Penn", "A prime minister must decide")
    assert could_say(offices(), "Carl Voss", words)
