"""The second verb of a sentence beside its subject: "the flood … and killed ten"."""

from __future__ import annotations

import re

from corpus.reading.facts import Span
from quizzes.engine.generate.clauses import clause_of
from quizzes.engine.verbs import plain_form

_JOINED = re.compile(r",? and (?P<helper>ha(?:s|ve) )?(?P<verb>[a-z]+) $")


def beside_its_subject(body: str, group: Span) -> tuple[str, Span] | None:
    """Return "the flood killed ten" and where ``group`` stands in it, if it is plain.

    ``group`` is the object of the second verb.
    """
    joined = _JOINED.search(body[: group.start])
    first = clause_of(body[: joined.start()]) if joined else None
    if joined is None or first is None or first.rest[1] != len(first.words):
        return None
    same = not joined["helper"] or first.helper in {"has", "have"}
    if not same or not plain_form(joined["verb"]) or "to" in first.lowered(first.rest):
        return None
    subject = first.part(first.subject)
    before = f"{subject} {joined['helper'] or ''}{joined['verb']} "
    start = len(before)
    return before + body[group.start :], Span(start, start + group.end - group.start)
