"""Hold numbers against labelled quantities.

The sets of others label where a quantity stands, and only that can be compared; our
own passages have its value and unit, too. A number inside a labelled date is neither
right nor wrong: whether it counts as one is a matter of taste.
"""

from __future__ import annotations

from collections.abc import Iterable

from corpus.reading.facts import Found, Number, Range
from evaluation.findings import Judged
from evaluation.own_sets import PASSAGES
from evaluation.sets import Document
from evaluation.spans import Label, judged, overlapping

SETS = ("meantime", "measeval_train", *PASSAGES)


def judge(document: Document, facts: Iterable[Found]) -> list[Judged]:
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
    return [judged("number", document, numbers, quantities, _agree)]


def _agree(number: Number, label: Label) -> bool:
    if "value" not in label:
        return True
    value = label["value"]
    if value is None:
        return number.vague
    if _plain(number.unit) != _plain(label["unit"]):
        return False
    if isinstance(value, Range) or isinstance(number.value, Range):
        return bool(value == number.value)
    return bool(abs(number.value - value) <= abs(value) / 1000)


def _plain(unit: str | None) -> str:
    return (unit or "").lower().removeprefix("degree ")
