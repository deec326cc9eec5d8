"""Short forms found in sentences of our own, counted against what was labelled."""

import tomllib
from pathlib import Path

from corpus.reading.abbreviations import find_abbreviations
from corpus.reading.sentences import split

GOLD = Path(__file__).parents[1] / "gold" / "abbreviations.toml"


def found(text: str) -> set[tuple[str, str]]:
    facts = find_abbreviations(text, split(text))
    return {(fact.short.of(text), fact.long.of(text)) for fact in facts}


def test_nearly_all_short_forms_are_found_and_few_others():
    sentences = tomllib.loads(GOLD.read_text("utf-8"))["sentence"]
    counts = [
        ({(short, long) for short, long in sentence["pairs"]}, found(sentence["text"]))
        for sentence in sentences
    ]
    right = sum(len(labelled & ours) for labelled, ours in counts)

    precision = right / sum(len(ours) for _, ours in counts)
    recall = right / sum(len(labelled) for labelled, _ in counts)

    assert (precision > 0.97, recall > 0.95) == (True, True)
