"""Hold what is said of people against our own labels: the person, and the words."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.reading.facts import Description, Found
from evaluation.findings import Judged
from evaluation.sets import Document
from evaluation.told import judged

SETS = (
    "own_descriptions",
    "polnear_train",
    "polnear_dev",
    "te3_timebank",
    "te3_aquaint",
    "meantime",
)


def judge(document: Document, facts: Iterable[Found]) -> list[Judged]:
    """Return the verdicts on who people are said to be in one text."""
    found = [fact for fact in facts if isinstance(fact, Description)]
    labels = document.labels.get("descriptions")
    told = [(one.name, one.words.of(document.text)) for one in found]
    named = None if labels is None else [tuple(label) for label in labels]
    return [judged("description", document, found, told, named)]
