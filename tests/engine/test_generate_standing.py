"""Whether reported words stand by themselves, and what a stem says was done."""

import pytest

from quizzes.engine.generate.standing import leans_on_the_talk, leans_on_the_text


@pytest.mark.parametrize(
    "words",
    [
        "He feels sorry for the farmers of the valley",
        "That’s not even an issue",
        "I don’t think it will rain",
        "Yes, the wall has failed",
        "They’re open to trying new things",
        "I said I could and I would",
    ],
)
def test_words_that_answer_or_point_lean_on_the_talk(words):
    assert leans_on_the_talk(words)


@pytest.mark.parametrize(
    "words",
    [
        "The wall will hold for another winter",
        "This is a dark morning for the valley’s farmers",
        "It is clear that the wall has failed",
        "No toll will be asked of anybody who walks",
        "This country has no engineer left",
        "A man was seen carrying his boat to the church",
        "It is not rain that is needed, but snow",
    ],
)
def test_words_that_say_what_they_mean_stand_by_themselves(words):
    assert not leans_on_the_talk(words)


@pytest.mark.parametrize(
    ("sentence", "leans"),
    [
        ("▇ said that claim had surprised the whole valley.", True),
        ("▇ said the group would meet again in Ashdale.", True),
        ("Now, ▇ said, the water will rise for a week.", True),
        ("▇ said he had seen the wall of Ashdale break.", False),
        ("▇ said it would open the gates of the dam.", True),
        ("▇ said the people of Ashdale had lost nine barns.", False),
    ],
)
def test_a_report_may_not_point_at_what_only_the_text_tells(sentence, leans):
    assert leans_on_the_text(sentence, by_body=False) is leans


def test_a_body_may_be_what_it_is():
    assert not leans_on_the_text("▇ said it would open the gates.", by_body=True)
