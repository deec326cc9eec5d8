"""Whether reported words are stated, denied or asked."""

import pytest

from corpus.reading.facts import Quote
from corpus.reading.reader import read


def stances(text: str) -> list[str]:
    return [fact.stance for fact in read(text).facts if isinstance(fact, Quote)]


@pytest.mark.parametrize(
    "text",
    [
        "Brown denied that the dam had failed.",
        "Brown did not say that the dam had failed.",
        "Brown refused to say whether the dam had failed.",
        "Brown declined to say who had closed the gates.",
    ],
)
def test_a_denial_keeps_its_polarity(text):
    assert stances(text) == ["denied"]


@pytest.mark.parametrize(
    "text",
    [
        "Brown asked whether the dam had failed.",
        "Brown questioned if the dam would hold.",
        "Brown wondered why the gates were closed.",
        "“Why were the gates closed?” Brown asked.",
    ],
)
def test_a_question_states_nothing(text):
    assert stances(text) == ["asked"]


def test_other_reported_words_are_stated():
    assert stances("Brown said that the dam had failed.") == ["stated"]
