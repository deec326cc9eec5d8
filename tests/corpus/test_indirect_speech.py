"""Words that are reported and not quoted: whose they are and where they end."""

import pytest

from corpus.reading.quotes import find_quotes
from corpus.reading.sentences import split


def told(text: str) -> list[tuple[str | None, str, str]]:
    """Return source, cue and content of each report as text, in order of cues."""
    found = sorted(
        (
            quote.cue.start if quote.cue else 0,
            quote.speaker.span.of(text) if quote.speaker else None,
            quote.cue.of(text) if quote.cue else "",
            " … ".join(span.of(text) for span in quote.content),
        )
        for quote in find_quotes(text, split(text))
    )
    return [(source, cue, content) for _, source, cue, content in found]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "According to the Gazette, the repairs cost more than planned.",
            "the Gazette",
            "According to",
            "the repairs cost more than planned",
        ),
        (
            "The ferry, according to its owner, leaves at noon.",
            "its owner",
            "according to",
            "The ferry … leaves at noon",
        ),
        (
            "As noted by the mayor, the ferry leaves at noon.",
            "the mayor",
            "As noted by",
            "the ferry leaves at noon",
        ),
    ],
)
def test_according_to_names_the_source_of_its_sentence(text, source, cue, content):
    assert told(text) == [(source, cue, content)]


def test_according_to_leaves_the_inner_speaker_his_words():
    text = "Mayor Brown said the ferry was late, according to the Gazette."

    assert told(text) == [
        ("Mayor Brown", "said", "the ferry was late"),
        (
            "the Gazette",
            "according to",
            "Mayor Brown said the ferry was late",
        ),
    ]
