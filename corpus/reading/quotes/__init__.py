"""Who said what, directly or not, and how sure the rule is."""

from corpus.reading.quotes.find import find_quotes

__all__ = ["find_quotes"]
