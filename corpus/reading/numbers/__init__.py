"""Counts, amounts and measures, with what they count and how exactly."""

from corpus.reading.numbers.find import find_numbers

__all__ = ["find_numbers"]
