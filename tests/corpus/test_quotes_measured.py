"""Counts on labelled news that lies beside the project and never in it."""

import json
from pathlib import Path

import pytest

from corpus.reading.facts import Quote, Span
from corpus.reading.quotes import find_quotes
from corpus.reading.sentences import split

GOLD = Path(__file__).parents[3] / "shared" / "eval" / "data" / "polnear_dev.jsonl"
PRECISION = 0.95  # the labels themselves miss about two quotations in a hundred


def letters(text: str, spans: list[Span]) -> set[int]:
    return {
        at for start, end in spans for at in range(start, end) if text[at].isalnum()
    }


def is_source(text: str, quote: Quote, gold: list[dict[str, list[list[int]]]]) -> bool:
    """Say whether the labels give some of these words to this speaker."""
    found = letters(text, list(quote.content))
    speaker = letters(text, [quote.speaker.span] if quote.speaker else [])
    return any(
        found & letters(text, [Span(*span) for span in label["content"]])
        and speaker & letters(text, [Span(*span) for span in label["source"]])
        for label in gold
    )


def is_right(text: str, quote: Quote, gold: list[dict[str, list[list[int]]]]) -> bool:
    """Say whether the content is within one that the labels give to this speaker."""
    found = letters(text, list(quote.content))
    speaker = letters(text, [quote.speaker.span] if quote.speaker else [])
    return any(
        len(found & letters(text, [Span(*span) for span in label["content"]]))
        >= 0.9 * len(found)
        and speaker & letters(text, [Span(*span) for span in label["source"]])
        for label in gold
    )


@pytest.mark.parametrize(
    ("direct", "judge", "fewest"), [(True, is_right, 200), (False, is_source, 150)]
)
def test_quotes_of_tier_a_are_right_on_labelled_news(direct, judge, fewest):
    if not GOLD.exists():
        pytest.skip("The labelled news is not beside the project.")
    documents = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]

    verdicts = [
        judge(document["text"], quote, document["attributions"])
        for document in documents
        for quote in find_quotes(document["text"], split(document["text"]))
        if quote.tier == "A" and (quote.form == "direct") is direct
    ]

    assert len(verdicts) > fewest
    assert sum(verdicts) / len(verdicts) >= PRECISION
