"""Which year a date without one belongs to: that of the news, or of the story told."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Literal, NamedTuple

from corpus.reading.dates.points import Point
from corpus.reading.dates.vocabulary import compiled

Tone = Literal["news", "mixed", "story"]

_YEAR = re.compile(r"(?<![\d$£€.,])(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)")
_NEWS_DAY = re.compile(
    r"\b(?:(?<!\d, a\s)(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!,?\s\d)"
    r"|yesterday|today|ago|now|(?:last|this|next)\s(?:week|month|year|[A-Z]\w+))\b"
)
_MANY_YEARS, _LONG_AGO = 5, 10
_REACH = 1500  # how far, in characters, a story is taken to stand where it stood
_HAD = compiled(r"(?:\bhad|['’]d)\b")
_OPENING = compiled(
    r"(?:^\W{0,2}|[.;:!?]\W{1,3}|\b(?:and|but)\s)(?:in|by|during)\s(?:the\syear\s)?$"
)
# "Since 1949 two million had left": such a year is told of from another.
_ASIDE = compiled(r"\b(?:since|until|till|before|after|from|to|by|of)\s$")
_STEPS = ("year", "season", "month", "day")


def is_historical(text: str, published: datetime.date | None) -> bool:
    """Say whether a text speaks of another time than that of its publication.

    News recalls old years too, but it counts its days from today.
    """
    if published is None:
        return False
    years = _years(text)
    recent = [year for year in years if published.year - year < _LONG_AGO]
    return not recent and len(years) >= max(
        _MANY_YEARS, 3 * len(_NEWS_DAY.findall(text))
    )


def tone_of(text: str, published: datetime.date | None) -> Tone:
    """Weigh the old years that a text names against what it counts from today."""
    if published is None:
        return "story"
    years = _years(text)
    old = sum(published.year - year >= _LONG_AGO for year in years)
    current = sum(abs(published.year - year) <= 1 for year in years)
    news = current + len(_NEWS_DAY.findall(text))
    if news >= old or (news and old < _MANY_YEARS):
        return "news"
    return "story" if old >= 2 * news else "mixed"


def _years(text: str) -> list[int]:
    return [int(year) for year in _YEAR.findall(text)]


class StoryYear(NamedTuple):
    number: int
    sure: bool


@dataclass(slots=True)
class Story:
    """Where in time the story stands that a text tells.

    ``blurred``: since then another year was named, or a day that is not certain.
    ``today``: since then the text has counted from the day of its publication.
    """

    tone: Tone = "news"
    point: Point | None = None
    at: int = 0
    blurred: bool = False
    today: bool = False

    def names(self, point: Point, left: str, end: int) -> None:
        """Note a date that the text gives in full; ``left`` leads to it."""
        if point.unit in _STEPS[1:] or (point.unit == "year" and _OPENING.search(left)):
            self._stand(point, end)
            self.blurred = _HAD.search(left) is not None
            self.today = False
        elif not _ASIDE.search(left) and not self._is_in(point.first.year):
            self.blurred = True

    def follows(self, point: Point, end: int, *, sure: bool) -> None:
        """Note a date that the text counts from the one before."""
        if self.point is None or self.today or point.unit not in _STEPS:
            return
        self.blurred = self.blurred or not (sure or self._is_in(point.first.year))
        self._stand(point, end)

    def year_of(
        self, month: int, day: int, around: str, start: int
    ) -> StoryYear | None:
        """Return the story's year of a month and day, if it stands anywhere.

        A story moves forward: what comes earlier in the year may be the next year's.
        """
        if self.point is None:
            return None
        first = self.point.first
        onward = self._is_onward(month, day)
        year = first.year + (not onward and first.month >= 10 and month <= 3)
        near = start - self.at <= _REACH
        clear = near and onward and not (self.blurred or self.today)
        sure = clear and self.tone == "story" and not _HAD.search(around)
        return StoryYear(year, sure)

    def is_beside(self, start: int) -> bool:
        """Say whether a date stands so near the story that it may belong to it."""
        return not self.today and start - self.at <= _REACH // 2

    def _stand(self, point: Point, end: int) -> None:
        self.point, self.at = point, end

    def _is_in(self, year: int) -> bool:
        return self.point is not None and self.point.first.year == year

    def _is_onward(self, month: int, day: int) -> bool:
        if self.point is None or self.point.unit == "year":
            return True
        first = self.point.first
        return (month, day) >= (first.month, first.day)
