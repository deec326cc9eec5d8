"""How long, told before or after a plain clause: "for ten years a wall stood"."""

from __future__ import annotations

import re

from corpus.reading.facts import Span
from quizzes.engine.generate.clauses import Clause, clause_of
from quizzes.engine.generate.dates import MONTHS
from quizzes.engine.generate.self_contained import is_self_contained
from quizzes.engine.generate.sentence import Sentence
from quizzes.engine.generate.transform import joined, without_asides

_AHEAD = re.compile(r"(?P<lead>For|After|Within)(?: about| some)? ")
_DATED = re.compile(
    rf" (?:on|in) (?:\d{{1,2}} )?(?:(?:{'|'.join(MONTHS)}) )?\d{{4}}$"
)  # it says when, as the answer does
_BEHIND = re.compile(r"(?P<event>.+?), (?P<lead>after|for) ")


def how_long_question(
    sentence: Sentence, body: str, group: Span, asked: str
) -> str | None:
    """Return "for how many years did a wall divide Holm" where time opens or ends."""
    ahead = _AHEAD.fullmatch(body[: group.start])
    behind = _BEHIND.fullmatch(body[: group.start])
    after = body[group.end :].rstrip(". ")
    if ahead:
        told = after.lstrip(" ,")
        lead = ahead["lead"].lower()
    elif behind and not after:
        told, lead = _DATED.sub("", behind["event"]), behind["lead"]
    else:
        return None
    clause = clause_of(told)
    if clause is None or _is_cut_off(clause) or clause.front[1]:
        return None
    subject = without_asides(clause)
    if behind:
        subject = sentence.opening(subject) or ""
    if not subject or not is_self_contained(sentence, clause):
        return None
    parts = [f"{lead} {asked}", clause.helper, subject, clause.verb]
    return joined([*parts, clause.part(clause.rest)])


def _is_cut_off(clause: Clause) -> bool:
    return clause.rest[1] != len(clause.words)
