"""One attribution, and which of a sentence's attributions can be relied on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus.reading.lexicon import table
from corpus.reading.quotes.cues import Cue
from corpus.reading.quotes.setting import WordRange
from corpus.reading.words import Word

_FACELESS = frozenset(table("quote_sources")["words"]["never"]) | {"they", "it"}
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


def without_hearsay(words: Sequence[Word], reports: Sequence[Report]) -> list[Report]:
    """Drop what a speaker says that others think or want: "she said he backed it".

    What a share of the asked said is part of what the survey says.
    """
    return [
        report
        for report in reports
        if (is_speech(report) and not _is_faceless(words, report))
        or not any(_holds(outer, report) for outer in reports)
    ]


def _is_faceless(words: Sequence[Word], report: Report) -> bool:
    if report.source is None:
        return False
    return any(word.lower in _FACELESS for word in words[slice(*report.source)])


def _holds(outer: Report, inner: Report) -> bool:
    return any(start <= inner.cue[0] < stop for start, stop in outer.content)
