"""Hold short forms against our own labels: the letters and the words they stand for."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.reading.facts import Abbreviation, Found
from evaluation.findings import Judged
from evaluation.sets import Document
from evaluation.told import judged

SETS = (
    "own_abbreviations",
    "polnear_train",
    "polnear_dev",
    "te3_timebank",
    "te3_aquaint",
    "meantime",
    "measeval_train",
)


def judge(document: Document, facts: Iterable[Found]) -> list[Judged]:
    """Return the verdicts on the short forms of one text."""
    found = [fact for fact in facts if isinstance(fact, Abbreviation)]
    told = [(one.short.of(document.text), one.long.of(document.text)) for one in found]
    labels = document.labels.get("pairs")
    named = None if labels is None else [tuple(pair) for pair in labels]
    return [judged("abbreviation", document, found, told, named)]
