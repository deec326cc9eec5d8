"""The parts of a report, as indexes of its sentence's words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus.reading.quotes.cues import Cue
from corpus.reading.words import Word

WordRange = tuple[int, int]


class Subject(NamedTuple):
    """Where the source stands, and where the reporting clause begins and ends."""

    span: WordRange | None
    clause: int
    after: int


class Setting(NamedTuple):
    """One cue in its sentence; ``floor`` is where untaken words begin."""

    words: Sequence[Word]
    end: int
    cues: Sequence[Cue]
    cue: Cue
    subject: Subject
    floor: int


class Content(NamedTuple):
    """What was said, and the rule that found it."""

    spans: list[WordRange]
    rule: str
    adjacent: bool = False  # a quotation alone right beside its reporting clause


class Report(NamedTuple):
    """Who says what in a sentence, before it is known who that is."""

    source: WordRange | None
    cue: WordRange
    content: Sequence[WordRange]
    rule: str
    verb: Cue | None = None  # the cue, if it is a verb of saying
    adjacent: bool = False  # as in Content
