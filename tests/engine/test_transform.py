"""Plain sentences made into questions, and sentences that are left alone."""

import pytest

from corpus.reading.facts import Span
from quizzes.engine.generate.sentence import Sentence
from quizzes.engine.generate.transform import when_question
from quizzes.engine.generate.transform_numbers import how_many_question


def _when(marked, grain="year", names=()):
    """Ask for the date in square brackets."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    sentence = Sentence(text=text, names=names, people=names, common={"farmers"})
    return when_question(sentence, Span(start, end), grain)


@pytest.mark.parametrize(
    ("marked", "question"),
    [
        (
            "The dam at Elmbridge was finished in [1928].",
            "in what year was the dam at Elmbridge finished",
        ),
        (
            "In [1928] Ada Brook, the town engineer, closed the gates and left.",
            "in what year did Ada Brook, the town engineer, close the gates",
        ),
        (
            "Ada Brook, born in Cork, died in [1928], at the age of 70.",
            "in what year did Ada Brook die",
        ),
        (
            "In [1928], at a meeting in Elmbridge, Brook sold the mill.",
            "in what year did Brook sell the mill at a meeting in Elmbridge",
        ),
        (
            "Farmers from Elmbridge left the valley in [1928], according to the mayor.",
            "in what year did farmers from Elmbridge leave the valley,"
            " according to the mayor",
        ),
        (
            "Brook had seen the plans in [1928].",
            "in what year did Brook see the plans",
        ),
        (
            "Brook secretly sold her house in [1928] to pay a debt.",
            "in what year did Brook secretly sell her house to pay a debt",
        ),
    ],
)
def test_a_plain_sentence_becomes_a_question(marked, question):
    assert _when(marked, names={"Brook"}) == question


@pytest.mark.parametrize(
    "marked",
    [
        "She finished the dam in [1928].",
        "Brook said that the dam broke in [1928].",
        "The dam, finished in [1928], broke.",
        "The dam was not finished in [1928].",
        "The dam will be finished in [1940].",
        "The dam was built between 1926 and [1928].",
        "Brook built the wall and closed the gates in [1928].",
        "The company sold the wall built in [1928].",
        "“We finished the dam in [1928],” Brook said.",
        "Brook gave him the plans in [1928].",
        "Brook read his report in [1928] and 1929.",
        "The widow left the town in [1928].",
        "When the dam broke in [1928], Brook left.",
        "In [1928] the same company closed the gates.",
        "In [1928], the work of Brook has changed since the flood.",
        "The three mills of the valley last closed their gates in [1928].",
        "The three farmers left Elmbridge in [1928].",
    ],
)
def test_what_is_not_plain_is_left_alone(marked):
    assert _when(marked, names={"Brook"}) is None


def test_an_opening_word_that_may_be_a_name_is_left_alone():
    assert _when("Gates closed the mill in [1928].") is None
    assert _when("Gates closed the mill in [1928].", names={"Gates"}) == (
        "in what year did Gates close the mill"
    )


def test_the_grain_of_the_text_is_asked():
    assert _when("The dam at Elmbridge broke on [4 May 1928].", "day") == (
        "on what date did the dam at Elmbridge break"
    )
    assert _when("The dam at Elmbridge broke in [May 1928].", "month") == (
        "in what month and year did the dam at Elmbridge break"
    )


def _how_many(marked, asked, names=("Brook",)):
    """Ask for the figure in square brackets, with what it counts."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    sentence = Sentence(text=text, names=names, people=names)
    return how_many_question(sentence, Span(start, end), asked)


@pytest.mark.parametrize(
    ("marked", "asked", "question"),
    [
        (
            "[More than 90 farmers] left Elmbridge in 1928, according to the mayor.",
            "how many farmers",
            "how many farmers left Elmbridge in 1928, according to the mayor",
        ),
        (
            "In 1928 the flood drowned [69 cows] in Elmbridge.",
            "how many cows",
            None,  # where the year ends and the subject starts cannot be told
        ),
        (
            "In March 1928, a flood drowned [69 cows] in Elmbridge.",
            "how many cows",
            "how many cows did a flood drown in Elmbridge in March 1928",
        ),
        (
            "As the rain began, [69 people] were driven from Elmbridge.",
            "how many people",
            "how many people were driven from Elmbridge as the rain began",
        ),
        (
            "Elmbridge lies [12 miles] north of the dam.",
            "how many miles",
            "how many miles north of the dam does Elmbridge lie",
        ),
        (
            "The dam of Elmbridge is [60 metres] tall.",
            "how many metres",
            "how many metres tall is the dam of Elmbridge",
        ),
        (
            "Brook sold the mill to Tom Hale for [$3,000].",
            "what sum of money",
            "for what sum of money did Brook sell the mill to Tom Hale",
        ),
        (
            "Ada Brook led the works for [twelve years].",
            "how many years",
            "for how many years did Ada Brook lead the works",
        ),
        ("Brook received a permit for [twelve years].", "how many years", None),
        ("The flood drowned [69 cows] and burst the dam.", "how many cows", None),
        ("Brook said the flood drowned [69 cows].", "how many cows", None),
        ("They drowned [69 cows] in Elmbridge.", "how many cows", None),
    ],
)
def test_a_figure_is_asked_where_the_clause_is_plain(marked, asked, question):
    assert _how_many(marked, asked, names={"Brook", "Elmbridge"}) == question
