"""A part of a day that the text names in full: "the night of 14 April 1912"."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from corpus.reading.dates.joined import Hit
from corpus.reading.dates.vocabulary import PART_OF_DAY, PARTS, PARTS_OF_DAY, compiled
from corpus.reading.facts import Span

_PART_LEFT = compiled(
    rf"(?<![\w-])(?:the\s)?(?:(?P<when>early|late)\s)?(?P<part>{PART_OF_DAY})\sof\s$"
)
_FROM_CLOCK = re.compile(r"\s(?:on|in)\s")
_CLOCK = re.compile(r"T(?P<hour>\d\d)(?P<rest>:\d\d.*)")
_WIDTH = 30
_NOON, _DAWN = 12, 6


def with_parts_of_day(text: str, sentence: Span, hits: Sequence[Hit]) -> list[Hit]:
    """Give each day the part before it, and the clock time before that."""
    found: list[Hit] = []
    for hit in hits:
        floor = found[-1].span.end if found else sentence.start
        start = max(floor, hit.span.start - _WIDTH)
        left = _PART_LEFT.search(text[start : hit.span.start])
        if left is None or not _is_day(hit):
            found.append(hit)
            continue
        begins = start + left.start()
        ending = PARTS_OF_DAY[left["part"].lower()]
        clock = found and _FROM_CLOCK.fullmatch(text[floor:begins])
        time = _clock_in(found[-1], ending) if clock else None
        if time:
            begins, ending = found.pop().span.start, time
        found.append(_timed(hit, begins, ending, left["when"]))
    return found


def _is_day(hit: Hit) -> bool:
    timex, point = hit.timex, hit.timex.point
    in_full = timex.type == "DATE" and timex.anchor == "explicit"
    return in_full and point is not None and point.unit == "day"


def _clock_in(clock: Hit, part: str) -> str | None:
    """Return "T23:40" for 11:40 at night; 2 at night may be the day after."""
    time = _CLOCK.search(clock.timex.value)
    if clock.timex.type != "TIME" or time is None:
        return None
    hour = int(time["hour"])
    if part == "TNI" and hour < _DAWN:
        return None
    later = hour < _NOON and part != "TMO"
    return f"T{hour + _NOON * later:02d}{time['rest']}"


def _timed(hit: Hit, begins: int, ending: str, when: str | None) -> Hit:
    day = hit.timex.point
    value = f"{day.value if day else ''}{ending}"
    mod = PARTS[when.lower()] if when else hit.timex.mod
    timex = dataclasses.replace(hit.timex, type="TIME", value=value, mod=mod)
    return Hit(timex, "day_part", Span(begins, hit.span.end))
