"""What grading returns: a score, a reason code and the values that explain it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

GRADER = "grading-1"


class UngradableError(ValueError):
    """The response cannot be read as an answer; ask again, do not mark it wrong.

    ``code`` says why, in a word that forms translate; ``parts`` says it of each part
    that is to be put right, by its number from 1.
    """

    def __init__(self, code: str, *, parts: Mapping[int, str] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.parts = dict(parts or {})


@dataclass(frozen=True, slots=True)
class Judgement:
    """``score`` is 0 to 1; ``reason`` and ``values`` hold no prose.

    ``values`` may have ``read`` (how a typed answer was understood: decimals, or
    ISO dates), ``by`` (how far it is off, in the key's unit or in ``unit``),
    ``spelling`` (the accepted spelling that a typing slip was taken for), ``right`` and
    ``of`` (how many parts of how many are right), ``wrong`` (how many wrong options
    were chosen) and ``blanks`` (score, reason and values of each).
    """

    score: float
    reason: str
    values: dict[str, Any] = field(default_factory=dict)
