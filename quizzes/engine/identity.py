"""The identity of a generated question: the same wherever its facts are the same."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

_NAMESPACE = uuid.UUID("3b0f2f5a-6a3c-5c40-8a53-51f6a7f0c9d2")


def question_uuid(family: str, part: str, facts: Iterable[str]) -> uuid.UUID:
    """Derive a question's uuid from what it asks and of which facts, in their order."""
    return uuid.uuid5(_NAMESPACE, "|".join([family, part, *facts]))
