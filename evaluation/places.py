"""Hold places against our own labels: the name, its level, and what happened there."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.reading.facts import Fact, Place
from evaluation.findings import Finding, Judged
from evaluation.sets import Document

SETS = (
    "own_places",
    "polnear_train",
    "polnear_dev",
    "te3_timebank",
    "te3_aquaint",
    "meantime",
)


def judge(document: Document, facts: Iterable[Fact]) -> list[Judged]:
    """Return the verdicts on the places of one text."""
    labels = document.labels.get("places")
    named = list(labels or ())
    found = [
        Finding.of("place", document, fact, _agreeing(document.text, fact, named))
        for fact in facts
        if isinstance(fact, Place)
    ]
    every = frozenset(range(len(named)))
    return [
        Judged("place", document.set, document.id, every, found, labels is not None)
    ]


def _agreeing(text: str, fact: Place, labels: list[list[str]]) -> frozenset[int]:
    event = fact.event.of(text)
    return frozenset(
        at
        for at, (name, level, events) in enumerate(labels)
        if (fact.span.of(text), fact.level) == (name, level)
        and event in events.split("/")
    )
