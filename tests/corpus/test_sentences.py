from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.reading.facts import Span
from corpus.reading.sentences import paragraphs, split

PIECES = st.sampled_from(
    ["He left.", "U.S.", "“", "”", '"', "\n", "\n\n", " ", "Mr.", "a", "Why?", "…", "É"]
)


def sentences(text: str, masked: tuple[Span, ...] = ()) -> list[str]:
    return [span.of(text) for span in split(text, masked)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell. They fled.", ["It fell.", "They fled."]),
        ("Mr. Brown met Gen. Lee. He left.", ["Mr. Brown met Gen. Lee.", "He left."]),
        ("The U.S. Army left at 5 p.m. on Friday.", None),
        ("He is in the U.S. The army left.", ["He is in the U.S.", "The army left."]),
        ("John F. Kennedy won.", None),
        ("See No. 5 for more.", None),
        ("He said no. Five men left.", ["He said no.", "Five men left."]),
        ("It cost $3.5 million. It broke.", ["It cost $3.5 million.", "It broke."]),
        ("A fact.[12] Another one.", ["A fact.[12]", "Another one."]),
        ("“We won. We did,” he said.", None),
        ("“Why? Tell me!” Ann Brown asked.", None),
        ("“We won.” The crowd cheered.", ["“We won.”", "The crowd cheered."]),
        ('"Never!" The crowd cheered.', ['"Never!"', "The crowd cheered."]),
        ("“They cried ‘Stop!’” Ten men ran.", ["“They cried ‘Stop!’”", "Ten men ran."]),
        ("\"She said 'go.'\" He went.", ["\"She said 'go.'\"", "He went."]),
        ("“They cried ‘Stop!’” Ann Brown said.", None),
        ("He paused. “It is over. Go.”", ["He paused.", "“It is over. Go.”"]),
        ("“We won. We did", None),
        ("A heading\n\nA sentence.", ["A heading", "A sentence."]),
    ],
)
def test_a_text_splits_into_its_sentences(text, expected):
    assert sentences(text) == (expected or [text])


def test_an_open_quotation_ends_with_its_paragraph():
    text = "“One. Two.\n\n“Three,” he said. Four."

    assert sentences(text) == ["“One. Two.", "“Three,” he said.", "Four."]


def test_masked_stretches_belong_to_no_sentence():
    text = "One. SHARE THIS Two."

    assert sentences(text, (Span(5, 15),)) == ["One.", "Two."]


def test_a_stray_inch_sign_opens_no_quotation():
    text = "6'2\" tall. He left."

    assert sentences(text) == ["6'2\" tall.", "He left."]


def test_a_lost_space_does_not_join_two_sentences():
    text = "They met on Friday.Brown called it “late”.The board left.It was late."

    assert [span.of(text) for span in split(text)] == [
        "They met on Friday.",
        "Brown called it “late”.",
        "The board left.",
        "It was late.",
    ]


def test_an_address_is_no_border_of_sentences():
    text = "See www.Example.Com, Node.Js and amazon.Com today."

    assert len(split(text)) == 1


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_sentences_are_in_order_apart_and_trimmed(text):
    found = split(text)

    assert list(found) == sorted(found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(span.of(text).strip() == span.of(text) != "" for span in found)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_sentences_keep_every_visible_character(text):
    kept = "".join("".join(span.of(text).split()) for span in split(text))

    assert kept == "".join(text.split())


@given(st.lists(PIECES).map("".join))
def test_every_sentence_lies_in_a_paragraph(text):
    blocks = paragraphs(text)

    assert all(any(b.covers(span) for b in blocks) for span in split(text))
