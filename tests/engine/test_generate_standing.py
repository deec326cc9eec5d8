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


@pytest.mark.parametrize(
    "words",
    [
        "But the farmers of Ashdale lost nine barns",
        "So we shall rebuild the northern wall",
        "The cracks in the northern wall are much worse",
        "I think it’s a pity that he did not warn the farmers",
        "Nobody in the valley would build a wall for this reason",
        "Every farmer of the valley will vote against the bill",
        "This is the same wall he built in the spring",
        "Hey, come to the wall",
    ],
)
def test_going_on_comparing_and_pointing_back_lean_on_the_talk(words):
    assert leans_on_the_talk(words)


@pytest.mark.parametrize(
    "words",
    [
        "So perish all who build on sand",
        "It is a pity that the northern wall was built of sand",
        "The river is a threat, and the valley must meet that threat with stone",
        "I do not despair of this country",
    ],
)
def test_what_names_its_subject_leans_on_nothing(words):
    assert not leans_on_the_talk(words)


@pytest.mark.parametrize(
    "sentence",
    [
        "▇ said the gates were opened that night above Ashdale.",
        "In a later letter, ▇ warned the farmers of Ashdale.",
        "▇ said Penn had promised them a wall of stone.",
        "The newly proposed ban would ruin Ashdale, ▇ said.",
        "The latest: ▇ tells the farmers of Ashdale to wait.",
    ],
)
def test_reports_that_point_back_lean_on_the_text(sentence):
    assert leans_on_the_text(sentence, by_body=False)
