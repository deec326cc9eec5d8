"""Hold quotations against labelled attributions.

``direct`` and ``reported`` claim that these words are this speaker's: nine tenths of
them lie within one label of that source. ``source`` claims only that the speaker said
something of it, which is all that tier A of reported speech promises.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from corpus.reading.facts import Found, Quote, Span
from corpus.reading.marks import quotations
from corpus.reading.sentences import paragraphs
from evaluation.findings import Finding, Judged
from evaluation.letters import Letters
from evaluation.sets import Document

SETS = ("polnear_train", "polnear_dev")
_INSIDE = 0.9

Label = dict[str, Any]


def judge(document: Document, facts: Iterable[Found]) -> list[Judged]:
    """Return the verdicts on the quotes of one document, a claim at a time."""
    labels: list[Label] = document.labels["attributions"]
    letters = Letters(document.text)
    quotes = [fact for fact in facts if isinstance(fact, Quote)]
    quoted = [one for one in quotes if one.form == "direct"]
    told = [one for one in quotes if one.form != "direct"]
    direct = _direct(document.text, letters, labels)
    other = frozenset(range(len(labels))) - direct

    def judged(
        kind: str, some: list[Quote], inside: float, named: frozenset[int]
    ) -> Judged:
        found = [
            Finding.of(kind, document, one, _agreeing(letters, labels, one, inside))
            for one in some
        ]
        return Judged(kind, document.set, document.id, named, found)

    return [
        judged("direct", quoted, _INSIDE, direct),
        judged("reported", told, _INSIDE, other),
        judged("source", told, 0.0, other),
    ]


def _agreeing(
    letters: Letters, labels: Sequence[Label], quote: Quote, inside: float
) -> frozenset[int]:
    """Return the labels of this speaker that share enough of the quoted words."""
    size = letters.of(quote.content)
    speaker = [quote.speaker.span] if quote.speaker else []
    return frozenset(
        number
        for number, label in enumerate(labels)
        if (shared := letters.shared(quote.content, label["content"]))
        and shared >= inside * size
        and (
            letters.shared(speaker, label["source"]) or not (speaker or label["source"])
        )
    )


def _direct(text: str, letters: Letters, labels: Sequence[Label]) -> frozenset[int]:
    """Return the labels whose words stand between quotation marks."""
    quoted: list[Span] = [
        mark.inner for block in paragraphs(text) for mark in quotations(text, block)
    ]
    return frozenset(
        number
        for number, label in enumerate(labels)
        if letters.shared(label["content"], quoted)
        >= max(1, _INSIDE * letters.of(label["content"]))
    )
