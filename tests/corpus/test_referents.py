"""Whom "he", "she", "his" and "her" stand for, outside quotations."""

import pytest

from corpus.reading.reader import read


def referents(text: str) -> list[tuple[str, str, str]]:
    return [(one.span.of(text), one.name, one.tier) for one in read(text).referents]


def sure(text: str) -> list[tuple[str, str]]:
    return [(word, name) for word, name, tier in referents(text) if tier == "A"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tom Hale left Turku. In 1962 he came back.", ("he", "Tom Hale")),
        ("Ada Brook ran the ferry. Her daughter sold it.", ("Her", "Ada Brook")),
        ("Tom Hale built boats. It rained. He sold two.", ("He", "Tom Hale")),
        ("Tom Hale, a baker, left Turku. He went home.", ("He", "Tom Hale")),
        ("Tom Hale met Ruth Lane. She was ill.", ("She", "Ruth Lane")),
        ("Tom Hale fell; he was not hurt.", ("he", "Tom Hale")),
        ("Tom Hale left, and no baker wept. He slept.", ("He", "Tom Hale")),
        ("Tom Hale left the Sorbonne. He slept.", ("He", "Tom Hale")),
        ("Tom Hale left Turku.\n\nIn 1962 he came back.", ("he", "Tom Hale")),
        ("Tom Hale saw London, Turku and Brimsay. He wept.", ("He", "Tom Hale")),
    ],
)
def test_a_pronoun_is_the_only_one_of_whom_the_text_tells(text, told):
    assert sure(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Tom Hale wrote to Carl Voss. He asked for seeds.",
        "Ada Brook and Ruth Lane opened the school. She taught French.",
        "Tom Hale built the bridge. A mason from Ghent came. He was paid in apples.",
        "Ada Brook found the girl on the steps. She had lost a shoe.",
        "The captain trusted Tom Hale. He let the ship drift.",
        "Carl Voss had gone. In his absence, Tom Hale took the dog out.",
        "Robin Hale left Turku. He came back.",
        "Tom Hale left Turku.\n\nIt rained.\n\nHe came back.",
        "Every member pays for his own lamp.",
        "Tom Hale saw him.",
        "Tom Hale came to Turku. In Turku, Brimsay wept. He left.",
    ],
)
def test_a_pronoun_that_may_be_somebody_else_is_not_sure(text):
    assert sure(text) == []


def test_a_pronoun_that_stands_for_a_sure_one_leads_to_the_next():
    text = "Tom Hale joined the railway. He swept floors. Then he mended clocks."

    assert sure(text) == [("He", "Tom Hale"), ("he", "Tom Hale")]


def test_pronouns_in_quotations_are_the_speakers_own():
    assert sure("Ada Brook laughed. “He was wrong,” she said.") == [
        ("she", "Ada Brook")
    ]


def test_a_referent_says_by_which_rule_it_was_found():
    text = "Tom Hale left Turku. In 1962 he came back."

    (found,) = read(text).referents

    assert (found.sentence.of(text), found.rule) == (
        "In 1962 he came back.",
        "subject, subject before",
    )
