"""Who people are, by the words beside their names."""

import pytest

from corpus.reading.facts import Description
from corpus.reading.reader import read


def described(text: str) -> list[tuple[str, str, str]]:
    return [
        (fact.name, fact.form, fact.words.of(text))
        for fact in read(text).facts
        if isinstance(fact, Description)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ada Brook, a young engineer of the county, built the wall.",
            ("Ada Brook", "noun", "a young engineer of the county"),
        ),
        (
            "The wall was built by Ada Brook, the engineer of the county.",
            ("Ada Brook", "noun", "the engineer of the county"),
        ),
        (
            "A year later the Swiss engineer Ada Brook came back.",
            ("Ada Brook", "title", "Swiss engineer"),
        ),
        (
            "Ada Brook, who had built three dams, came back.",
            ("Ada Brook", "clause", "who had built three dams"),
        ),
        (
            "Ada Brook, one of the best engineers of her time, came back.",
            ("Ada Brook", "noun", "one of the best engineers of her time"),
        ),
    ],
)
def test_words_beside_a_name_say_who_somebody_is(text, found):
    assert described(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brook, a mason and a nurse came to the dam.",
        "Ada Brook, the council asked the writer, had gone.",
        "The council's engineer Ada Brook came back.",
        "Nobody will shepherd Ada Brook over the hill.",
        "Party candidate Ada Brook came back.",
        "Ada Brook, a huge success, came back.",
    ],
)
def test_words_that_may_mean_something_else_say_nothing(text):
    assert described(text) == []


def test_a_surname_is_sure_where_the_text_has_the_full_name():
    text = "Ada Brook came. Brook, an engineer, was the first."

    tiers = [one.tier for one in read(text).facts if isinstance(one, Description)]

    assert tiers == ["A"]


def test_who_has_no_full_name_is_no_sure_answer():
    text = "The men trusted Mr Brook, an engineer."

    tiers = [one.tier for one in read(text).facts if isinstance(one, Description)]

    assert tiers == ["B"]
