"""Hold dates and numbers, which are single stretches, against labelled ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from corpus.reading.facts import Date, Fact, Number, Span
from evaluation.findings import Finding, Judged
from evaluation.letters import Letters
from evaluation.sets import Document

Label = dict[str, Any]
Agrees = Callable[[Any, Label], bool]


def closest(
    text: str, facts: Sequence[Fact], labels: Sequence[Label]
) -> dict[int, int]:
    """Pair facts with labels one to one, the most alike first."""
    letters = Letters(text)
    alike = sorted(
        (
            (letters.likeness(fact.span, (label["start"], label["end"])), at, number)
            for at, fact in enumerate(facts)
            for number, label in enumerate(labels)
            if fact.span.overlaps(Span(label["start"], label["end"]))
        ),
        key=lambda pair: (-pair[0], *pair[1:]),
    )
    pairs: dict[int, int] = {}
    for likeness, at, number in alike:
        if likeness and at not in pairs and number not in pairs.values():
            pairs[at] = number
    return pairs


def judged(
    kind: str,
    document: Document,
    facts: Sequence[Date | Number],
    labels: Sequence[Label],
    agrees: Agrees,
) -> Judged:
    """Return the verdicts on facts of which each may match one label."""
    pairs = closest(document.text, facts, labels)
    found = []
    for at, fact in enumerate(facts):
        number = pairs.get(at)
        right = number is not None and agrees(fact, labels[number])
        found.append(
            Finding(
                kind=kind,
                set=document.set,
                document=document.id,
                span=fact.span,
                rule=fact.rule,
                confidence=fact.confidence,
                tier=fact.tier,
                agreed=right,
                right=right,
                labels=frozenset([number] if right and number is not None else []),
            )
        )
    every = frozenset(range(len(labels)))
    return Judged(kind, document.set, document.id, every, found)


def overlapping(span: Span, labels: Iterable[Label]) -> bool:
    return any(span.overlaps(Span(label["start"], label["end"])) for label in labels)
