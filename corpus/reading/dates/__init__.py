"""Dates, times, durations and sets, with their TIMEX3 values."""

from corpus.reading.dates.find import find_dates

__all__ = ["find_dates"]
