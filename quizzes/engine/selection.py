"""Which questions an attempt asks, in which order, and what comes next."""

from __future__ import annotations

import base64
import hmac
from collections.abc import Collection, Iterable, Sequence
from random import Random

from quizzes.engine.apart import Candidate, Spoiling, choose_apart, told_first

_TOKEN_BYTES = 12
_PROPOSED = 0.1  # of worth: what being proposed, another question of the
_SAME_FAMILY = 0.12  # family, and good luck count for
_LUCK = 0.3


def draw(
    pools: Iterable[tuple[Sequence[Candidate], int | None]], seed: str
) -> list[Candidate]:
    """Draw from each pool as many as it says (None: all), in the pool's order.

    The same seed draws the same. No question is drawn twice. Random draws take
    questions that spoil neither one another nor what is asked anyway, as long as there
    are enough; what another question tells is asked before that one.
    """
    random = Random(seed)  # noqa: S311 - a draw is to be repeatable, not secret
    spoiling = Spoiling()
    taken: list[Candidate] = []
    by_pool: dict[int, list[Candidate]] = {}
    whole_ones_first = sorted(enumerate(pools), key=lambda one: _is_drawn(*one[1]))
    for position, (pool, number) in whole_ones_first:
        fresh = _fresh(pool, taken)
        if number is not None and number < len(fresh):
            shuffled = random.sample(fresh, len(fresh))
            chosen = set(choose_apart(shuffled, number, taken, spoiling))
            fresh = [one for one in fresh if one in chosen]
        by_pool[position] = fresh
        taken += fresh
    return told_first([one for at in sorted(by_pool) for one in by_pool[at]], spoiling)


def _is_drawn(pool: Sequence[Candidate], number: int | None) -> bool:
    return number is not None and number < len(pool)


def _fresh(pool: Iterable[Candidate], taken: Iterable[Candidate]) -> list[Candidate]:
    asked = {one.question for one in taken}
    return list({c.question: c for c in pool if c.question not in asked}.values())


def practice(
    candidates: Sequence[Candidate], number: int, seed: str
) -> list[Candidate]:
    """Choose the worthiest, of many families, that do not spoil one another.

    Chance has a say, so that another seed asks something else too.
    """
    random = Random(seed)  # noqa: S311 - a draw is to be repeatable, not secret
    luck = {one: _LUCK * random.random() for one in candidates}

    def appeal(one: Candidate, chosen: Sequence[Candidate]) -> float:
        alike = sum(one.family == other.family for other in chosen)
        return one.worth + _PROPOSED * one.proposed - _SAME_FAMILY * alike + luck[one]

    spoiling = Spoiling()
    chosen = set(choose_apart(candidates, number, [], spoiling, appeal))
    return told_first([one for one in candidates if one in chosen], spoiling)


def option_order(ids: Sequence[str], *, ordered: bool, seed: str) -> list[str]:
    """Shuffle option ids by ``seed``; numbers and dates keep their order."""
    if ordered:
        return list(ids)
    return Random(seed).sample(ids, len(ids))  # noqa: S311 - repeatable, not secret


def option_token(secret: str, place: str, option: str) -> str:
    """Return what stands for ``option`` in a page; it differs at every ``place``.

    ``place`` names the attempt and the slot, so that learners cannot tell each
    other which value is right, and the value says nothing about the option.
    """
    message = f"option:{place}:{option}".encode()
    digest = hmac.digest(secret.encode(), message, "sha256")
    return base64.urlsafe_b64encode(digest[:_TOKEN_BYTES]).decode()


def next_position(
    current: int, unanswered: Sequence[int], skipped: Collection[int] = ()
) -> int | None:
    """Return the position to ask after ``current``; None if no other is left.

    Later ones come first, then earlier ones, and skipped ones at the very end.
    """
    others = [position for position in unanswered if position != current]
    ranked = sorted(
        others, key=lambda position: (position in skipped, position < current, position)
    )
    return ranked[0] if ranked else None
