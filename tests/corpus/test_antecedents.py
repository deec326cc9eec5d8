"""Whom "he" and "she" mean, by who spoke and who was named."""

import pytest

from corpus.reading.facts import Quote
from corpus.reading.reader import read


def last_name(text: str) -> str | None:
    """The name of the text's last speaker."""
    *_, last = (fact for fact in read(text).facts if isinstance(fact, Quote))
    assert last.speaker is not None
    return last.speaker.name


@pytest.mark.parametrize(
    "before",
    [
        "Tom Hale said that Carl Voss had lost.",
        "Tom Hale came to Turku.",
        "Tom Hale met Anna Voss.",
        "Officials said it rained. Tom Hale came.",
        "Tom Hale said it rained. Anna Voss laughed.",
        "Tom Hale’s car stood there.",
        "The girl waited. Tom Hale shuffled through his papers.",
        "Carl Voss slept. In his first lecture Tom Hale issued a warning.",
        "Tom Hale accused Carl Voss of a lie.",
        "Tom Hale has refused to meet Carl Voss.",
    ],
)
def test_he_is_the_only_man_who_can_be_meant(before):
    assert last_name(f"{before} “It was close,” he said.") == "Tom Hale"


@pytest.mark.parametrize(
    "before",
    [
        "A car of Tom Hale stood there.",
        "Tom Hale met Carl Voss.",
        "Tom Hale said it rained, but Carl Voss said it snowed.",
        "Tom Hale came. The former minister left.",
        "Tom Hale came. A porter said it rained.",
        "Robin Hale came.",
        "Tom Hale asked Carl Voss to stay.",
        "Tom Hale told Carl Voss to stay.",
    ],
)
def test_he_stays_open_where_another_may_be_meant(before):
    assert last_name(f"{before} “It was close,” he said.") is None


def test_he_is_nobody_named_two_paragraphs_before():
    text = "Tom Hale came.\n\nIt rained.\n\n“It was close,” he said."

    assert last_name(text) is None


def test_he_who_may_be_a_namesake_has_the_surname_alone():
    text = "Carl Voss met Tom Voss. Voss said it rained. “It was close,” he said."

    assert last_name(text) == "Voss"
