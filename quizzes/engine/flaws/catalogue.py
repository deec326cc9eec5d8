"""Every flaw by its code: how grave it is, what it is, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from quizzes.engine.data import word_list

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """One flaw; an ``error`` keeps a generated item from being published.

    ``decidable`` says that the check is right by definition and no matter of degree.
    ``source`` names what it is taken from: the 19 flaws of SAQUET, the guidelines of
    Haladyna, or our own.
    """

    code: str
    severity: Severity
    decidable: bool
    message: str
    suggestion: str
    source: str


@cache
def catalogue() -> dict[str, Flaw]:
    """Return every flaw that a check or a family may find, by its code."""
    return {
        code: Flaw(
            code=code,
            severity=row.get("severity", "error"),
            decidable=row.get("decidable", True),
            message=row["message"],
            suggestion=row["suggestion"],
            source=row.get("source", ""),
        )
        for code, row in word_list("flaws").items()
    }


def flaw(code: str) -> Flaw:
    return catalogue()[code]
