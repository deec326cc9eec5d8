"""Findings and documents for the tests: what is labelled here, we labelled."""

import datetime

from corpus.reading.facts import Span
from corpus.reading.reader import read
from evaluation.findings import Finding, Judged
from evaluation.sets import Document

DAY = datetime.date(1931, 5, 20)


def finding(*, right: bool, agreed: bool | None = None, **values) -> Finding:
    known = {
        "kind": "date",
        "set": "ours",
        "document": "one",
        "span": Span(0, 5),
        "rule": "today",
        "confidence": 0.9,
        "tier": "A",
    }
    agreed = right if agreed is None else agreed
    return Finding(**known | values, agreed=agreed, right=right)


def judged(*found: Finding, document: str = "one", labels: int = 1) -> Judged:
    return Judged("date", "ours", document, frozenset(range(labels)), list(found))


def verdicts(judge, text: str, **labels) -> list[Judged]:
    """Read a text, and hold it against labels given as (words, anything more)."""
    document = Document("ours", "one", text, DAY, labels)
    return judge(document, read(text, published=DAY).facts)


def place(text: str, words: str) -> dict[str, int]:
    start = text.index(words)
    return {"start": start, "end": start + len(words)}


def spans(text: str, *parts: str) -> list[list[int]]:
    return [list(place(text, words).values()) for words in parts]
