"""What is named and not said: an attitude, or only something done."""

import pytest

from tests.corpus.told import quotes, reported, told


@pytest.mark.parametrize(
    "text",
    [
        "Ann Brown painted the harbour in 1888.",
        "The town has seen a series of strikes.",
        "The agency did not respond to requests for comment.",
        "There had been calls for a new bridge.",
        "Ann Brown thanked them.",
        "Ann Brown offered the guests a drink.",
    ],
)
def test_what_is_merely_done_is_no_attitude(text):
    assert quotes(text) == []


def test_seeing_something_as_something_is_an_attitude():
    text = "Ann Brown sees the bridge as a waste."

    assert told(text) == [("Ann Brown", "sees", ["the bridge as a waste"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The council backed the new bridge, which opens in May.",
            ("The council", "backed", "the new bridge"),
        ),
        (
            "The council called for a new bridge and walked out.",
            ("The council", "called for", "a new bridge"),
        ),
        (
            "The council praised teachers, nurses and drivers on Monday.",
            ("The council", "praised", "teachers, nurses and drivers"),
        ),
        (
            "The council criticized the mayor of Dover, Delaware, for the delay.",
            (
                "The council",
                "criticized",
                "the mayor of Dover, Delaware, for the delay",
            ),
        ),
        (
            "The council promised to mend the road, and it closed the bridge.",
            ("The council", "promised", "to mend the road"),
        ),
    ],
)
def test_an_attitude_ends_with_what_it_is_about(text, expected):
    assert reported(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The council would back the new bridge.",
        "The council backed out.",
    ],
)
def test_what_was_not_backed_is_no_attitude(text):
    assert reported(text) == []


def test_an_attitude_that_is_only_reported_is_left_to_its_reporter():
    text = "Mayor Brown said that the council backed the new bridge."

    assert reported(text) == [
        ("Mayor Brown", "said", "that the council backed the new bridge")
    ]
