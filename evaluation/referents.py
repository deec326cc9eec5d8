"""Hold whom pronouns stand for against our own labels."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from corpus.reading.facts import Found, Referent
from corpus.reading.people.spellings import plain_words
from evaluation.findings import Finding, Judged
from evaluation.sets import Document

SETS = (
    "own_referents",
    "polnear_dev",
    "polnear_train",
    "te3_timebank",
    "meantime",
)
OPEN = frozenset(["?", "-"])  # labels that leave it open


def judge(document: Document, facts: Iterable[Found]) -> list[Judged]:
    """Return the verdicts on the referents of one text."""
    labels = document.labels.get("referents")
    found = [
        Finding.of("referent", document, fact, _agreeing(fact, labels or ()))
        for fact in facts
        if isinstance(fact, Referent)
    ]
    clear = frozenset(
        at for at, label in enumerate(labels or ()) if label["for"] not in OPEN
    )
    known = labels is not None
    return [Judged("referent", document.set, document.id, clear, found, known)]


def _agreeing(fact: Referent, labels: Iterable[dict[str, Any]]) -> frozenset[int]:
    return frozenset(
        at
        for at, label in enumerate(labels)
        if label["start"] == fact.span.start and _is_called(fact.name, label["for"])
    )


def _is_called(name: str, label: str) -> bool:
    """Whether a label is enough of a name: "Snow" of "John Snow"."""
    words = plain_words(label)
    return bool(words) and set(words) <= set(plain_words(name))
