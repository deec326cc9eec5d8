"""What is named and not said: an attitude, or only something done."""

import pytest

from tests.corpus.told import quotes, told


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
