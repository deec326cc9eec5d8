"""Read every labelled set once, and judge what was found."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.reading.facts import Found
from corpus.reading.reader import read
from evaluation import (
    abbreviations,
    dates,
    descriptions,
    numbers,
    places,
    quotes,
    referents,
    roles,
    ties,
)
from evaluation.findings import Judged
from evaluation.own_sets import own_documents
from evaluation.sets import documents

_JUDGES = (
    quotes,
    dates,
    numbers,
    roles,
    descriptions,
    abbreviations,
    places,
    ties,
    referents,
)


def judged_sets() -> Iterator[Judged]:
    """Yield the verdicts on each document of each set, a kind at a time."""
    names = dict.fromkeys(name for judge in _JUDGES for name in judge.SETS)
    for name in names:
        judges = [each.judge for each in _JUDGES if name in each.SETS]
        opened = own_documents if name.startswith("own_") else documents
        for document in opened(name):
            reading = read(document.text, published=document.published)
            facts: tuple[Found, ...] = (*reading.facts, *reading.referents)
            for judge in judges:
                yield from judge(document, facts)
