"""Judge answers that arrange options: put in order, and matched with prompts.

A response lists option ids with spaces between them: in the order that the learner gave
them, or, for a match, one for each prompt. Reasons are ``right``, ``partly_right`` and
``wrong``; ``values`` say how many of how many places are right.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from quizzes.engine.items import Key
from quizzes.engine.judgements import Judgement, UngradableError


def written_ids(ids: Sequence[str]) -> str:
    """Return the response that lists these ids."""
    return " ".join(ids)


def grade_order(key: Key, response: str) -> Judgement:
    """Grade an order by the share of neighbours that follow each other as they should.

    Neighbours and not all pairs: a blind guess has half of the pairs right, but only
    one in as many neighbours as there are events, and one event out of place does not
    cost the others' order.

    Raises ``UngradableError`` unless every event has one place.
    """
    right = key.value["ids"]
    given = _read(response, right)
    if sorted(given) != sorted(right):
        raise UngradableError("order_incomplete")
    wanted = set(pairwise(right))
    return _judged(sum(pair in wanted for pair in pairwise(given)), len(wanted))


def grade_match(key: Key, response: str, options: Collection[str]) -> Judgement:
    """Grade a match by the share of prompts with the right option.

    ``options`` are the ids of all of them, the one that is left over included.

    Raises ``UngradableError`` unless every prompt has an option of its own.
    """
    right = key.value["ids"]
    given = _read(response, options)
    if len(given) != len(right):
        raise UngradableError("match_incomplete")
    if len(set(given)) < len(given):
        raise UngradableError("match_repeats")
    return _judged(
        sum(one == other for one, other in zip(given, right, strict=True)), len(right)
    )


def _read(response: str, known: Collection[str]) -> list[str]:
    given = response.split()
    if not set(given) <= set(known):
        raise UngradableError("no_such_option")
    return given


def _judged(right: int, of: int) -> Judgement:
    if right == of:
        return Judgement(1.0, "right")
    values = {"right": str(right), "of": str(of)}
    return Judgement(right / of, "partly_right" if right else "wrong", values)
