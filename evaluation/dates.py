"""Hold dates against labelled TIMEX3 expressions: the same place and the same value."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.reading.facts import Date, Found
from evaluation.findings import Judged
from evaluation.own_sets import PASSAGES
from evaluation.sets import Document
from evaluation.spans import Label, judged

SETS = ("te3_timebank", "te3_aquaint", "meantime", *PASSAGES)
# Ways of writing one value: an hour with or without its minutes, a decade with an X,
# a week of one digit, a year with its open months.
_SAME = (
    (re.compile(r"(T\d\d:\d\d):00(?:\.0+)?$"), r"\1"),
    (re.compile(r"T(\d\d)$"), r"T\1:00"),
    (re.compile(r"-W(\d)$"), r"-W0\1"),
    (re.compile(r"^(\d{3})X$"), r"\1"),
    (re.compile(r"^(\d{4})(?:-XX)+$"), r"\1"),
)


def judge(document: Document, facts: Iterable[Found]) -> list[Judged]:
    """Return the verdicts on the dates of one document."""
    dates = [fact for fact in facts if isinstance(fact, Date)]
    return [judged("date", document, dates, document.labels["timexes"], _agree)]


def _agree(date: Date, label: Label) -> bool:
    return _plain(date.value) == _plain(label["value"] or "")


def _plain(value: str) -> str:
    value = value.strip().upper()
    for written, plain in _SAME:
        value = written.sub(plain, value)
    return value
