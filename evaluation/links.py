"""Hold spellings of one person against labelled chains of mentions, pair by pair."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from corpus.reading.facts import Span
from corpus.reading.reader import read
from evaluation.sets import Document, documents
from evaluation.spans import closest

_SET = "meantime"


def lines() -> Iterator[str]:
    """Yield precision and recall of the links between names of people.

    It is printed as the scorers do, which count people and organisations in one.
    """
    said = meant = both = 0
    for document in documents(_SET):
        for ours, theirs in pairs_in(document):
            said += ours
            meant += theirs
            both += ours and theirs
    precision, recall = 100 * both / said, 100 * both / meant
    f1 = 200 * both / (said + meant)
    yield f"== footnote on {_SET} names"
    yield (
        f"  NAME LINKS PER  P {precision:5.1f}  R {recall:5.1f}  F1 {f1:5.1f}"
        f"   (tp {both}, pred {said}, gold {meant})"
    )


def pairs_in(document: Document) -> Iterator[tuple[bool, bool]]:
    """Yield for each two names of people whether they are one, to us and in truth."""
    entities = read(document.text, published=document.published).entities
    ours = [(span, at) for at, one in enumerate(entities) for span in one.mentions]
    labels = [
        (Span(mention["start"], mention["end"]), at, _names(mention, chain))
        for at, chain in enumerate(document.labels["chains"])
        for mention in chain["mentions"]
    ]
    pairs = closest(
        document.text, [span for span, _ in ours], [span for span, *_ in labels]
    )
    met = [
        (ours[found][1], labels[number][1])
        for found, number in pairs.items()
        if labels[number][2]
    ]
    for one, other in combinations(met, 2):
        yield one[0] == other[0], one[1] == other[1]


def _names(mention: dict[str, str], chain: dict[str, str]) -> bool:
    return chain["type"] == "PER" and "NAM" in (mention["syn"] or "")
