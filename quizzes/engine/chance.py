"""Whether counts can be chance: Pearson's chi-square test."""

from __future__ import annotations

import math
from collections.abc import Sequence

_PRECISE = 1e-12


def chi_square_p(counts: Sequence[int], expected: Sequence[float]) -> float:
    """Return how often chance alone departs from ``expected`` as far as ``counts``.

    1 if there is nothing to compare.
    """
    degrees = len(counts) - 1
    if degrees < 1 or not sum(counts):
        return 1.0
    pairs = zip(counts, expected, strict=True)
    statistic = sum((count - mean) ** 2 / mean for count, mean in pairs)
    return _upper_gamma(degrees / 2, statistic / 2)


def uniform_p(counts: Sequence[int]) -> float:
    """Return ``chi_square_p`` against all counts being the same."""
    mean = sum(counts) / len(counts) if counts else 0.0
    return chi_square_p(counts, [mean] * len(counts))


def _upper_gamma(shape: float, x: float) -> float:
    """Return the regularised upper incomplete gamma function, by its power series."""
    if x <= 0:
        return 1.0
    term = total = 1 / shape
    divisor = shape
    while term > total * _PRECISE:
        divisor += 1
        term *= x / divisor
        total += term
    lower = total * math.exp(shape * math.log(x) - x - math.lgamma(shape))
    return max(0.0, 1 - lower)
