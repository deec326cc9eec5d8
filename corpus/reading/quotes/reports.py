"""One attribution, and which of a sentence's attributions can be relied on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus.reading.quotes.cues import Cue
from corpus.reading.quotes.setting import WordRange

_STANCES = ("thing", "to-infinitive", "bare-clause", "characterised")


class Report(NamedTuple):
    """One attribution, in indexes of a sentence's words."""

    source: WordRange | None
    cue: WordRange
    content: Sequence[WordRange]
    rule: str
    verb: Cue | None = None
    adjacent: bool = False


def is_speech(report: Report) -> bool:
    """Say whether words were said, and not only a mind or a stance described."""
    return not report.rule.startswith(_STANCES)


def without_hearsay(reports: Sequence[Report]) -> list[Report]:
    """Drop what a speaker says that others think or want: "she said he backed it"."""
    return [
        report
        for report in reports
        if is_speech(report) or not any(_holds(outer, report) for outer in reports)
    ]


def _holds(outer: Report, inner: Report) -> bool:
    return any(start <= inner.cue[0] < stop for start, stop in outer.content)
