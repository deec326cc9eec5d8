"""Hold offices against our own labels: the person, the title, and what of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from corpus.reading.facts import Fact, Role
from evaluation.findings import Finding, Judged
from evaluation.own_sets import ROLES
from evaluation.sets import Document

SETS = (ROLES,)


def judge(document: Document, facts: Iterable[Fact]) -> list[Judged]:
    """Return the verdicts on the offices of one sentence."""
    labels: list[dict[str, Any]] = document.labels["roles"]
    roles = [fact for fact in facts if isinstance(fact, Role)]
    found = []
    for role in roles:
        agreeing = frozenset(
            number
            for number, label in enumerate(labels)
            if _told(document.text, role) == _labelled(label)
        )
        found.append(
            Finding(
                kind="role",
                set=document.set,
                document=document.id,
                span=role.span,
                rule=role.rule,
                confidence=role.confidence,
                tier=role.tier,
                agreed=bool(agreeing),
                right=bool(agreeing),
                labels=agreeing,
            )
        )
    every = frozenset(range(len(labels)))
    return [Judged("role", document.set, document.id, every, found)]


def _told(text: str, role: Role) -> tuple[str, str, str | None, bool]:
    of = role.organisation.of(text) if role.organisation else None
    return role.person.of(text), role.title.of(text), of, role.former


def _labelled(label: dict[str, Any]) -> tuple[str, str, str | None, bool]:
    return label["person"], label["title"], label.get("of"), label.get("former", False)
