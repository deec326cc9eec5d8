"""Hold dates and numbers, which are single stretches, against labelled ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from corpus.reading.facts import Date, Number, Span
from evaluation.findings import Finding, Judged
from evaluation.letters import Letters
from evaluation.sets import Document

Label = dict[str, Any]
Agrees = Callable[[Any, Label], bool]


def closest(
    text: str, found: Sequence[Span], labelled: Sequence[Span]
) -> dict[int, int]:
    """Pair stretches one to one, the most alike first; return which goes with which."""
    letters = Letters(text)
    alike = sorted(
        (-letters.likeness(one, other), at, number)
        for at, one in enumerate(found)
        for number, other in enumerate(labelled)
        if one.overlaps(other)
    )
    pairs: dict[int, int] = {}
    for unlikeness, at, number in alike:
        if unlikeness and at not in pairs and number not in pairs.values():
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
    pairs = closest(
        document.text,
        [fact.span for fact in facts],
        [Span(label["start"], label["end"]) for label in labels],
    )
    agreeing = {
        at: frozenset([number])
        for at, number in pairs.items()
        if agrees(facts[at], labels[number])
    }
    found = [
        Finding.of(kind, document, fact, agreeing.get(at, frozenset()))
        for at, fact in enumerate(facts)
    ]
    every = frozenset(range(len(labels)))
    return Judged(kind, document.set, document.id, every, found)


def overlapping(span: Span, labels: Iterable[Label]) -> bool:
    """Say whether there is a label in this place."""
    return any(span.overlaps(Span(label["start"], label["end"])) for label in labels)
