"""Judge answers that choose among options: one of them, or all that are right.

Reasons are ``right``, ``partly_right`` and ``wrong``. For several options ``values``
say how many right ones of how many were chosen, and how many wrong ones besides.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quizzes.engine.items import Key, Option
from quizzes.engine.judgements import Judgement, UngradableError


def grade_choice(options: Sequence[Option], chosen: str) -> Judgement:
    """Grade the choice of the option with the id ``chosen``.

    Raises ``UngradableError`` if there is no such option.
    """
    for option in options:
        if option.id == chosen:
            return Judgement(1.0, "right") if option.right else Judgement(0.0, "wrong")
    raise UngradableError("no_such_option")


@dataclass(frozen=True, slots=True)
class Chosen:
    """How many options of each sort there are, and were chosen."""

    right: int
    wrong: int
    all_right: int
    all_wrong: int

    @property
    def is_right(self) -> bool:
        return self.right == self.all_right and not self.wrong


def _all_or_nothing(chosen: Chosen) -> float:
    return float(chosen.is_right)


def _per_option(chosen: Chosen) -> float:
    """Each option counts: rightly chosen, or rightly left alone."""
    left_alone = chosen.all_wrong - chosen.wrong
    return (chosen.right + left_alone) / (chosen.all_right + chosen.all_wrong)


def _right_minus_wrong(chosen: Chosen) -> float:
    """A wrong choice takes a right one away, so that choosing all of them earns little.

    Never below nothing: other questions are not to pay for this one.
    """
    return max(0, chosen.right - chosen.wrong) / chosen.all_right


SCORINGS: dict[str, Callable[[Chosen], float]] = {
    "all": _all_or_nothing,
    "each": _per_option,
    "minus": _right_minus_wrong,
}


def grade_several(key: Key, options: Sequence[Option], response: str) -> Judgement:
    """Grade the options whose ids ``response`` lists, as ``key.value["scoring"]`` says.

    Raises ``UngradableError`` if none is chosen, or one that there is not.
    """
    given = set(response.split())
    if not given:
        raise UngradableError("none_chosen")
    if not given <= {option.id for option in options}:
        raise UngradableError("no_such_option")
    right = {option.id for option in options if option.right}
    chosen = Chosen(
        right=len(given & right),
        wrong=len(given - right),
        all_right=len(right),
        all_wrong=len(options) - len(right),
    )
    if chosen.is_right:
        return Judgement(1.0, "right")
    score = SCORINGS[key.value["scoring"]](chosen)
    values = {
        "right": str(chosen.right),
        "of": str(chosen.all_right),
        "wrong": str(chosen.wrong),
    }
    return Judgement(score, "partly_right" if score else "wrong", values)
