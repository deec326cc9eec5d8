"""A first line that asks, or ends in brackets, is the title of what follows."""

import pytest

from corpus.reading.boilerplate.mask import mask_boilerplate

_STORY = (
    "\n\nThe dam at Holm was finished in 1928, and the valley lost two farms to it.\n\n"
    "Ada Brook, the engineer, said that it would hold for another hundred years.\n"
)


@pytest.mark.parametrize(
    "title",
    ["Did the dam at Holm hold?", "The dam at Holm (and after)", "Hold, dam of Holm!"],
)
def test_a_first_line_that_asks_is_the_title(title):
    text = title + _STORY

    found = [(one.reason, one.span.of(text)) for one in mask_boilerplate(text)]

    assert found[0][0] == "headline"
    assert found[0][1].strip() == title


def test_a_first_line_that_tells_is_no_title():
    text = (
        "Did the dam hold? Ada Brook thought so, and the valley believed her." + _STORY
    )

    assert [one.reason for one in mask_boilerplate(text)] == []
