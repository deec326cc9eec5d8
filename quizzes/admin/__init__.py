"""The admin: articles and facts, the bank, sets, cards, and what learners did."""

from quizzes.admin import (
    articles,
    attempts,
    bank,
    cards,
    facts,
    learning,
    reports,
    sets,
)

__all__ = [
    "articles",
    "attempts",
    "bank",
    "cards",
    "facts",
    "learning",
    "reports",
    "sets",
]
