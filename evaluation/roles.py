"""Hold offices against our own labels: the person, the title, and what of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from corpus.reading.facts import Found, Role
from evaluation.findings import Judged
from evaluation.sets import Document
from evaluation.told import judged

SETS = (
    "own_roles",
    "polnear_train",
    "polnear_dev",
    "te3_timebank",
    "te3_aquaint",
    "meantime",
)


def judge(document: Document, facts: Iterable[Found]) -> list[Judged]:
    """Return the verdicts on the offices of one text."""
    roles = [fact for fact in facts if isinstance(fact, Role)]
    labels = document.labels.get("roles")
    told = [_told(document.text, role) for role in roles]
    named = None if labels is None else [_labelled(label) for label in labels]
    return [judged("role", document, roles, told, named)]


def _told(text: str, role: Role) -> tuple[str, str, str | None, bool]:
    of = role.organisation.of(text) if role.organisation else None
    return role.person.of(text), role.title.of(text), of, role.former


def _labelled(label: dict[str, Any]) -> tuple[str, str, str | None, bool]:
    return label["person"], label["title"], label.get("of"), label.get("former", False)
