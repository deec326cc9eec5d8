"""What an edition asks together that should not be asked together."""

from __future__ import annotations

from quizzes.engine.apart import SpoiltPair, spoilt_pairs
from quizzes.engine.selection import draw
from quizzes.models import Edition
from quizzes.queries.attempts import pools_of


def spoilt_in(edition: Edition) -> list[SpoiltPair]:
    """Return the pairs that spoil one another in an attempt at the edition.

    A section with a draw keeps them apart itself, unless it has too few others.
    """
    return spoilt_pairs(draw(pools_of(edition), seed=edition.title))
