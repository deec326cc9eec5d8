"""The admin: articles and their facts, the bank, sets, and what learners did."""

from quizzes.admin import articles, attempts, bank, facts, sets

__all__ = ["articles", "attempts", "bank", "facts", "sets"]
