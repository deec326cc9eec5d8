"""Which questions spoil one another, and an attempt's questions kept apart."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import combinations
from typing import Literal

from quizzes.engine.leaks import Asking, are_alike, shows_key_of

Reason = Literal["asked_twice", "one_fact", "alike", "told", "one_sentence"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Candidate:
    """A wording that may be asked, with all that another question could spoil.

    ``facts`` and ``sentences`` are what it asks about and what proves it, by anything
    hashable; ``asking`` is how it reads, where that is to be looked at.
    """

    wording: int
    question: int
    points: Decimal = Decimal(1)
    family: str = ""
    worth: float = 0.0
    proposed: bool = False
    facts: frozenset[Hashable] = frozenset()
    sentences: frozenset[Hashable] = frozenset()
    asking: Asking | None = None


@dataclass(frozen=True, slots=True)
class SpoiltPair:
    """Two that should not be asked together, in the order in which they are."""

    reason: Reason
    one: Candidate
    other: Candidate


class Spoiling:
    """Which of some candidates spoil which; looks at each pair once."""

    def __init__(self) -> None:
        self._tells = cache(tells)
        self._why_apart = cache(why_apart)

    def tells(self, one: Candidate, other: Candidate) -> bool:
        return self._tells(one, other)

    def count(self, one: Candidate, others: Iterable[Candidate]) -> int:
        """Return with how many of the others ``one`` should not be asked."""
        return sum(self.apart(one, other) for other in others)

    def apart(self, one: Candidate, other: Candidate) -> bool:
        first, second = sorted((one, other), key=lambda each: each.wording)
        return first is not second and self._why_apart(first, second) is not None


def tells(one: Candidate, other: Candidate) -> bool:
    """Whether who has answered ``one`` has read the answer of ``other``."""
    if one.asking is None or other.asking is None:
        return False
    same_article = one.asking.article == other.asking.article
    return same_article and shows_key_of(one.asking, other.asking)


def why_apart(one: Candidate, other: Candidate) -> Reason | None:
    """Say why the two should not be asked together; None if they may be."""
    if one.facts and one.facts == other.facts and one.family == other.family:
        return "asked_twice"
    if one.facts & other.facts:
        return "one_fact"
    if one.asking and other.asking and are_alike(one.asking, other.asking):
        return "alike"
    if tells(one, other) or tells(other, one):
        return "told"
    return "one_sentence" if one.sentences & other.sentences else None


def spoilt_pairs(asked: Sequence[Candidate]) -> list[SpoiltPair]:
    """Return the pairs that should not be asked together, with the reason."""
    return [
        SpoiltPair(reason, one, other)
        for one, other in combinations(asked, 2)
        if (reason := why_apart(one, other))
    ]


def choose_apart(
    left: Sequence[Candidate],
    number: int,
    taken: Sequence[Candidate],
    spoiling: Spoiling,
    appeal: Callable[[Candidate, Sequence[Candidate]], float] = lambda one, chosen: 0,
) -> list[Candidate]:
    """Choose as many as wanted that spoil neither ``taken`` nor one another.

    Where too few are left, the least spoiled are taken. Among equals the most
    appealing beside those chosen before comes first, then whichever stands first.
    """
    left, chosen = list(left), list[Candidate]()
    spoilt = {one: spoiling.count(one, taken) for one in left}
    while left and len(chosen) < number:
        best = min(left, key=lambda one: (spoilt[one], -appeal(one, chosen)))
        left.remove(best)
        chosen.append(best)
        for one in left:
            spoilt[one] += spoiling.apart(one, best)
    return _exchanged(chosen, left, taken, spoiling)


def _exchanged(
    chosen: list[Candidate],
    left: list[Candidate],
    taken: Sequence[Candidate],
    spoiling: Spoiling,
) -> list[Candidate]:
    """Swap a spoiled one for one left over as long as that mends anything."""
    while swap := _mending_swap(chosen, left, taken, spoiling):
        worse, better = swap
        chosen[chosen.index(worse)] = better
        left[left.index(better)] = worse
    return chosen


def _mending_swap(
    chosen: Sequence[Candidate],
    left: Sequence[Candidate],
    taken: Sequence[Candidate],
    spoiling: Spoiling,
) -> tuple[Candidate, Candidate] | None:
    for worse in chosen:
        others = [*taken, *(one for one in chosen if one is not worse)]
        spoilt = spoiling.count(worse, others)
        if not spoilt:
            continue
        for better in left:
            if spoiling.count(better, others) < spoilt:
                return worse, better
    return None


def told_first(drawn: Sequence[Candidate], spoiling: Spoiling) -> list[Candidate]:
    """Ask what another one tells before that one; else everything stays in order."""
    left, ordered = list(drawn), list[Candidate]()
    while left:
        free = (one for one in left if not _tells_any(one, left, spoiling))
        ordered.append(next(free, left[0]))
        left.remove(ordered[-1])
    return ordered


def _tells_any(one: Candidate, others: Iterable[Candidate], spoiling: Spoiling) -> bool:
    """Whether asking ``one`` first spoils what would not spoil it in turn."""
    return any(
        spoiling.tells(one, other) and not spoiling.tells(other, one)
        for other in others
        if other is not one
    )
