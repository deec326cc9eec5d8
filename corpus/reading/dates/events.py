"""The verb that a date dates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.reading.dates.vocabulary import PAST
from corpus.reading.facts import Span

_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*|[,;:.()—–]")


def events_of(text: str, sentence: Span, dates: Sequence[Span]) -> list[Span | None]:
    return [None for _ in dates]
