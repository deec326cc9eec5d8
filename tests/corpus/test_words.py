import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.reading.facts import Span
from corpus.reading.words import QUOTATION, words_of


def words(text: str) -> list[str]:
    return [word.text for word in words_of(text, Span(0, len(text)))]


def tag_of(text: str, wanted: str) -> str:
    tagged = words_of(text, Span(0, len(text)))
    return next(word.tag for word in tagged if word.text == wanted)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Obama's plan", ["Obama", "'s", "plan"]),
        ("They’re in the U.S. now.", ["They", "’re", "in", "the", "U.S.", "now", "."]),
        ("Mr. al-Maliki didn't.", ["Mr.", "al-Maliki", "didn't", "."]),
        ("up to $1,300.50 (75%)", ["up", "to", "$", "1,300.50", "(", "75", "%", ")"]),
        ("John F. Kirby—who", ["John", "F.", "Kirby", "—", "who"]),
    ],
)
def test_a_sentence_is_cut_into_words_and_marks(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "wanted", "tag"),
    [
        ("She wants to report it.", "report", "VB"),
        ("The report came out.", "report", "NN"),
        ("Trump claims that he won.", "claims", "VBZ"),
        ("The claims are false.", "claims", "NNS"),
        ("Clinton called him a liar.", "called", "VBD"),
        ("He has called him.", "called", "VBN"),
        ("He was told to go.", "told", "VBN"),
        ("Iraq's army fled.", "'s", "POS"),
        ("It's over.", "'s", "VBZ"),
        ("Others say this is bad.", "is", "VBZ"),
        ("Officials need to act.", "need", "VBP"),
        ("She tweeted it.", "tweeted", "VBD"),
        ("The flarnous idea.", "flarnous", "JJ"),
        ("Then Zblork left.", "Zblork", "NNP"),
    ],
)
def test_neighbours_decide_a_words_tag(text, wanted, tag):
    assert tag_of(text, wanted) == tag


def test_an_opaque_quotation_is_one_word():
    text = "He said “we won” again."
    quotation = Span(8, 16)

    found = words_of(text, Span(0, len(text)), (quotation,))

    assert [word.text for word in found] == ["He", "said", "“we won”", "again", "."]
    assert found[2].tag == QUOTATION


@given(st.text())
def test_every_word_stands_where_it_says(text):
    found = words_of(text, Span(0, len(text)))

    assert all(text[word.start : word.end] == word.text for word in found)
    assert all(word.tag for word in found)
