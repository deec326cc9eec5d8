"""Read every labelled set once, and judge what was found."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.reading.reader import read
from evaluation import abbreviations, dates, numbers, quotes, roles, ties
from evaluation.findings import Judged
from evaluation.own_sets import own_documents
from evaluation.sets import documents

_JUDGES = (quotes, dates, numbers, roles, abbreviations, ties)


def judged_sets() -> Iterator[Judged]:
    """Yield the verdicts on each document of each set, a kind at a time."""
    names = dict.fromkeys(name for judge in _JUDGES for name in judge.SETS)
    for name in names:
        judges = [each.judge for each in _JUDGES if name in each.SETS]
        opened = own_documents if name.startswith("own_") else documents
        for document in opened(name):
            facts = read(document.text, published=document.published).facts
            for judge in judges:
                yield from judge(document, facts)
