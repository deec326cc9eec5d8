"""Hold what a date is tied to against the labelled events: any of them is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from corpus.reading.calibration import grade
from corpus.reading.dates.events import Tie, ties_of
from corpus.reading.facts import Date, Found, Span
from evaluation.findings import Finding, Judged
from evaluation.sets import Document
from evaluation.spans import Label

SETS = ("te3_timebank", "te3_aquaint")


def judge(document: Document, facts: Iterable[Found]) -> list[Judged]:
    """Return the verdicts on the ties of those dates whose events are labelled."""
    labels = [label for label in document.labels["timexes"] if label.get("events")]
    findings = [
        _finding(document, date, tie, number, label)
        for date, tie in _tied(document.text, facts)
        for number, label in enumerate(labels)
        if date.span.overlaps(Span(label["start"], label["end"]))
    ]
    every = frozenset(range(len(labels)))
    return [Judged("event", document.set, document.id, every, findings)]


def _tied(text: str, facts: Iterable[Found]) -> Iterator[tuple[Date, Tie]]:
    dates = [fact for fact in facts if isinstance(fact, Date)]
    for sentence, group in groupby(dates, attrgetter("sentence")):
        together = list(group)
        ties = ties_of(text, sentence, [date.span for date in together])
        yield from ((d, tie) for d, tie in zip(together, ties, strict=True) if tie)


def _finding(
    document: Document, date: Date, tie: Tie, number: int, label: Label
) -> Finding:
    right = any(tie.span.overlaps(Span(*event)) for event in label["events"])
    confidence, tier = grade("event", tie.way)
    return replace(
        Finding.of("event", document, date, frozenset([number] if right else [])),
        rule=tie.way,
        confidence=confidence,
        tier=tier,
    )
