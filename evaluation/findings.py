"""What was found, and whether the labels agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from corpus.reading.facts import Found, Span, Tier
from evaluation.sets import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One claim that a fact makes, held against the labels of its document.

    ``kind`` names the claim as ``calibration.toml`` does. ``agreed`` is the labels'
    verdict, ``right`` a person's where one was given and else the same. ``labels``
    are the numbers of the labels with which it agrees.
    """

    kind: str
    set: str
    document: str
    span: Span
    rule: str
    confidence: float
    tier: Tier
    agreed: bool
    right: bool
    labels: frozenset[int] = frozenset()

    @classmethod
    def of(
        cls, kind: str, document: Document, fact: Found, labels: frozenset[int]
    ) -> Finding:
        """Return the claim of a fact, which is right if there are labels to agree."""
        return cls(
            kind=kind,
            set=document.set,
            document=document.id,
            span=fact.span,
            rule=fact.rule,
            confidence=fact.confidence,
            tier=fact.tier,
            agreed=bool(labels),
            right=bool(labels),
            labels=labels,
        )


class Judged(NamedTuple):
    """The findings of one kind in one document, and which labels there are to find.

    Where nobody has labelled this kind, only what a person has read is counted.
    """

    kind: str
    set: str
    document: str
    labels: frozenset[int]
    findings: list[Finding]
    labelled: bool = True


def findings_in(judged: Iterable[Judged]) -> Iterator[Finding]:
    """Yield the findings of every document and kind."""
    for each in judged:
        yield from each.findings
