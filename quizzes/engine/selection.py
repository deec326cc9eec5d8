"""Which questions an attempt asks, in which order, and what comes next."""

from __future__ import annotations

import base64
import hmac
from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random

_TOKEN_BYTES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A wording that may be asked.

    ``sentence`` is the sentence that proves it (anything hashable; None if there is
    none): one question's feedback shows the answer to another one on the same
    sentence.
    """

    wording: int
    question: int
    sentence: Hashable = None
    points: Decimal = Decimal(1)


def draw(
    pools: Iterable[tuple[Sequence[Candidate], int | None]], seed: str
) -> list[Candidate]:
    """Draw from each pool as many as it says (None: all), in the pool's order.

    The same seed draws the same. No question is drawn twice, and random draws take
    questions on different sentences as long as there are enough.
    """
    random = Random(seed)  # noqa: S311 - a draw is to be repeatable, not secret
    drawn: list[Candidate] = []
    for candidates, number in pools:
        asked = {candidate.question for candidate in drawn}
        fresh = {c.question: c for c in candidates if c.question not in asked}
        pool = list(fresh.values())
        if number is None or number >= len(pool):
            drawn += pool
            continue
        shuffled = random.sample(pool, len(pool))
        proven = {candidate.sentence for candidate in drawn}
        chosen = {id(candidate) for candidate in _apart(shuffled, proven)[:number]}
        drawn += [candidate for candidate in pool if id(candidate) in chosen]
    return drawn


def _apart(
    candidates: Sequence[Candidate], proven: Collection[Hashable]
) -> list[Candidate]:
    """Put candidates on a sentence that was taken before behind the others."""
    taken = set(proven) - {None}
    first: list[Candidate] = []
    later: list[Candidate] = []
    for candidate in candidates:
        (later if candidate.sentence in taken else first).append(candidate)
        if candidate.sentence is not None:
            taken.add(candidate.sentence)
    return first + later


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
