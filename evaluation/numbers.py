"""Hold numbers against labelled quantities: the same place.

The sets label where a quantity stands and not its value. MEANTIME labels no quantity
that belongs to a date, so a number there is neither right nor wrong.
"""

from __future__ import annotations

from collections.abc import Iterable

from corpus.reading.facts import Fact, Number
from evaluation.findings import Judged
from evaluation.sets import Document
from evaluation.spans import judged, overlapping

SETS = ("meantime", "measeval_train")


def judge(document: Document, facts: Iterable[Fact]) -> list[Judged]:
    """Return the verdicts on the numbers of one document."""
    quantities = document.labels.get("values", document.labels.get("quantities", []))
    dated = document.labels.get("timexes", [])
    numbers = [
        fact
        for fact in facts
        if isinstance(fact, Number)
        and (
            overlapping(fact.span, quantities) or not overlapping(fact.quantity, dated)
        )
    ]
    return [judged("number", document, numbers, quantities, lambda *_: True)]
