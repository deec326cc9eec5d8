"""Read a text: sentences first, then every kind of fact in them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from corpus.reading.dates import find_dates
from corpus.reading.facts import Reading, Span
from corpus.reading.sentences import split

VERSION = "1"


def read(
    text: str,
    *,
    published: datetime.date | None = None,
    masked: Sequence[Span] = (),
) -> Reading:
    """Return what the prose of ``text`` states; masked stretches state nothing."""
    sentences = split(text, masked)
    dates = find_dates(text, sentences, published, masked)
    return Reading(
        version=VERSION, sentences=sentences, facts=tuple(dates), entities=()
    )
