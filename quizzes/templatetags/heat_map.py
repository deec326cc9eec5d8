"""A map of twelve weeks, a square a day: the fuller, the more was done."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from django import template
from django.utils.dateformat import format as format_date
from django.utils.dates import MONTHS_3, WEEKDAYS_ABBR
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from quizzes.engine.study_weeks import Day
from quizzes.templatetags.charts import Box, boxes, svg

register = template.Library()

_PITCH, _CELL = 14, 12
_LEFT, _TOP = 26, 14  # room for the names of days and months
_SIZES = (4, 7, 9, 12)  # how much of a square is filled; never told by colour alone
_NAMED = (0, 2, 4, 6)  # weekdays, Monday first


@register.simple_tag
def heat_map(weeks: Sequence[Sequence[Day]], name: str) -> SafeString:
    """Draw each week as a column of its days, Monday on top."""
    most = max((day.done or 0 for week in weeks for day in week), default=0)
    shapes = [
        shape
        for column, week in enumerate(weeks)
        for row, day in enumerate(week)
        for shape in _square(column, row, day, most)
    ]
    size = (_LEFT + len(weeks) * _PITCH, _TOP + 7 * _PITCH)
    inside = format_html("{}{}", boxes(shapes), _labels(weeks))
    title = _("Answers and reviews, day by day")
    return svg(name, "heat-map", title, _in_words(weeks, most), size, inside)


def _square(column: int, row: int, day: Day, most: int) -> list[Box]:
    if day.done is None:
        return []
    x, y = _LEFT + column * _PITCH, _TOP + row * _PITCH
    found: list[Box] = [(x, y, _CELL, _CELL, "heat-day")]
    if day.done:
        side = _SIZES[ceil(len(_SIZES) * day.done / most) - 1]
        inset = (_CELL - side) / 2
        found.append((x + inset, y + inset, side, side, "heat-done"))
    return found


def _labels(weeks: Sequence[Sequence[Day]]) -> SafeString:
    labels = [
        (0, _TOP + row * _PITCH + _CELL - 3, WEEKDAYS_ABBR[row]) for row in _NAMED
    ]
    month = None
    for column, week in enumerate(weeks):
        if week[0].date.month != month:
            month = week[0].date.month
            labels.append((_LEFT + column * _PITCH, _TOP - 4, MONTHS_3[month].title()))
    text = '<text x="{}" y="{}" class="heat-label">{}</text>'
    return format_html_join("", text, _apart(labels))


def _apart(labels):
    """Leave out a month that would stand on the one before it."""
    kept = []
    for label in labels:
        crowded = (
            kept and label[1] == kept[-1][1] and label[0] - kept[-1][0] < 2 * _PITCH
        )
        if crowded:
            kept.pop()
        kept.append(label)
    return kept


def _in_words(weeks: Sequence[Sequence[Day]], most: int) -> str:
    studied = [day for week in weeks for day in week if day.done]
    if not studied:
        return _("Nothing in these weeks.")
    words = ngettext(
        "Something on %(days)d day", "Something on %(days)d days", len(studied)
    )
    best = next(day for day in studied if day.done == most)
    return _("%(words)s, most on %(day)s: %(most)d") % {
        "words": words % {"days": len(studied)},
        "day": format_date(best.date, "j F"),
        "most": most,
    }
