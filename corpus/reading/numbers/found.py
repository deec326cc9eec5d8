"""A number that is one, before its confidence is looked up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from corpus.reading.facts import Span
from corpus.reading.numbers.amounts import Amount
from corpus.reading.numbers.words_around import Modifier

Type = Literal[
    "count", "money", "percent", "measure", "range", "ratio", "age", "ordinal"
]


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule read; ``whole`` has the modifier too."""

    amount: Amount
    type: Type
    rule: str
    whole: Span
    counted: Span | None = None
    modifier: Modifier | None = None
