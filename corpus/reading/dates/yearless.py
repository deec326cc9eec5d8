"""Choose the year of a month and day that the text gives without one."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from corpus.reading.dates.direction import direction
from corpus.reading.dates.points import date_of
from corpus.reading.dates.rule import Anchor, Context

# How far ahead, in days, a date may lie before it is taken for last year's.
_AHEAD = {"past": 75, "future": 366, None: 150}
_BEHIND = {"past": 366, "future": 45, None: 366}


class Year(NamedTuple):
    """A year, what it rests on, and whether it can be no other."""

    number: int | None
    anchor: Anchor
    sure: bool = True


def year_for(
    context: Context, month: int, day: int, span: tuple[int, int], *, last: int = 0
) -> Year:
    """Choose between the year of publication and that of the story being told.

    A text about another time ("In 1914 … On 4 August …") keeps its own year. ``last``
    is the latest day meant, if not ``day``: a month alone may mean any of its days.
    """
    towards = direction(context, *span)
    told = _told(context, month, last or day, span)
    if told and towards == "future":
        told = told._replace(sure=False)
    if context.published is None:
        return told or Year(None, "dct")
    now = Year(_by_publication(context.published, month, day, towards), "dct")
    if told is None or told.number == now.number:
        return now
    story = context.story
    if story.tone == "story":
        return told
    if story.tone == "mixed":
        return now._replace(sure=False) if towards == "future" else told
    beside = towards != "future" and story.is_beside(span[0])
    return now._replace(sure=not beside)


def _told(context: Context, month: int, day: int, span: tuple[int, int]) -> Year | None:
    start, end = span
    around = context.leading(start, 80) + context.after(end, 40)
    found = context.story.year_of(month, day, around, start)
    if found:
        return Year(found.number, "previous", found.sure)
    other = context.published is None or context.story.tone == "story"
    if other and context.year:
        return Year(context.year, "previous", sure=False)
    return None


def _by_publication(
    published: datetime.date, month: int, day: int, towards: str | None
) -> int:
    candidate = date_of(published.year, month, min(day, 28))
    away = (candidate - published).days if candidate else 0
    if away > _AHEAD[towards]:
        return published.year - 1
    return published.year + (-away > _BEHIND[towards])
