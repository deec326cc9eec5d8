"""How far two raters agree beyond what chance would give: Cohen's κ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def kappa(first: Sequence[int], second: Sequence[int]) -> float | None:
    """Return κ with linear weights: half a disagreement costs half.

    None if there was nothing to disagree about: both gave one and the same score.
    """
    told = Counter(zip(first, second, strict=True))
    ones, others = Counter(first), Counter(second)
    observed = sum(abs(a - b) * count for (a, b), count in told.items()) * len(first)
    by_chance = sum(abs(a - b) * ones[a] * others[b] for a in ones for b in others)
    return 1 - observed / by_chance if by_chance else None


def agreement(first: Sequence[int], second: Sequence[int]) -> float:
    """Return the share of items that both gave the same score."""
    return sum(a == b for a, b in zip(first, second, strict=True)) / len(first)
