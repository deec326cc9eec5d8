"""Hold facts that are told in words against labels in the same words."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.facts import Abbreviation, Description, Role
from evaluation.findings import Finding, Judged
from evaluation.sets import Document


def judged(
    kind: str,
    document: Document,
    facts: Sequence[Role | Description | Abbreviation],
    told: Sequence[object],
    labels: Sequence[object] | None,
) -> Judged:
    """Return the verdicts on facts that are right if a label tells the same.

    ``labels`` is None where nobody has labelled this kind.
    """
    found = []
    for fact, words in zip(facts, told, strict=True):
        agreeing = frozenset(
            at for at, label in enumerate(labels or ()) if label == words
        )
        found.append(Finding.of(kind, document, fact, agreeing))
    every = frozenset(range(len(labels or ())))
    return Judged(kind, document.set, document.id, every, found, labels is not None)
