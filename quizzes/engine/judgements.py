"""What grading returns: a score, a reason code and the values that explain it."""

from __future__ import annotations

from dataclasses import dataclass, field

GRADER = "grading-1"


class UngradableError(ValueError):
    """The response cannot be read as an answer; ask again, do not mark it wrong.

    ``code`` says why, in a word that forms translate.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Judgement:
    """``score`` is 0 to 1; ``reason`` and ``values`` hold no prose.

    ``values`` may have ``read`` (how a typed answer was understood: decimals, or
    ISO dates), ``by`` and ``unit`` (how far it is off) and ``spelling`` (the
    accepted spelling that a typing slip was taken for).
    """

    score: float
    reason: str
    values: dict[str, str] = field(default_factory=dict)
