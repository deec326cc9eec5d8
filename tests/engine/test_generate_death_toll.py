"""The toll of a disaster, where the text does not say what it counts."""

import pytest

from quizzes.engine.generate.death_toll import death_toll_question
from tests.engine.stated import material, number


def asked(text: str) -> str:
    fact = number(text, "187", "187")
    return death_toll_question(
        material(text, fact, title="The flood at Elm", publisher=""), fact
    )


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The death toll was 187.", "what was the death toll"),
        (
            "The official death toll, counted by the council, reached 187.",
            "what was the official death toll",
        ),
    ],
)
def test_a_death_toll_is_asked_for(text, question):
    assert asked(text) == question


@pytest.mark.parametrize(
    "text",
    [
        "The death toll was about 187.",
        "The death toll was 187 times that of 1911.",
        "The death toll was 187. In Holm the death toll was nine.",
        "The toll for cars was 187.",
    ],
)
def test_a_toll_that_is_loose_or_one_of_several_is_not(text):
    assert not asked(text)
