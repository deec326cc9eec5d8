"""A date rule, what it may look at, and what it answers."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from corpus.reading.dates.points import UNKNOWN, Point, Unit, shifted, stretch
from corpus.reading.dates.story import Story
from corpus.reading.dates.vocabulary import compiled
from corpus.reading.facts import Span

Type = Literal["DATE", "TIME", "DURATION", "SET"]
Anchor = Literal["explicit", "dct", "previous"]


@dataclass(frozen=True, slots=True)
class Timex:
    """What a rule read: a TIMEX3 type and value, and what they rest on."""

    type: Type
    value: str
    mod: str | None = None
    anchor: Anchor = "explicit"
    point: Point | None = None  # the calendar value, if the rule knows one
    rule: str | None = None  # a finer name than the rule's own
    span: Span | None = None  # if not the whole match
    ends: Timex | None = None  # where a range ends: an expression with its own span
    sure: bool = True  # False if its year may as well be another


@dataclass(slots=True)
class Context:
    """Where a rule is reading and what has been read before.

    ``previous`` is the last calendar value found earlier in the text, ``year``
    the last year that stood there in full. ``published`` is None too if the text is
    about another time: nothing in it counts from its publication. ``story`` is where
    in time its story stands.
    """

    text: str
    sentence: Span
    published: datetime.date | None
    story: Story
    previous: Point | None = None
    year: int | None = None
    quarter: Point | None = None
    quarter_at: int = 0
    taken: int = 0  # where the last date ended: no later one may reach before it

    def before(self, start: int, width: int = 24) -> str:
        floor = max(self.sentence.start, min(self.taken, start))
        return self.text[max(floor, start - width) : start]

    def leading(self, start: int, width: int) -> str:
        """Return what stands before, be it part of another date or not."""
        return self.text[max(self.sentence.start, start - width) : start]

    def after(self, end: int, width: int = 24) -> str:
        return self.text[end : min(self.sentence.end, end + width)]

    def relative(
        self, steps: int, unit: Unit, type_: Type = "DATE", *, ending: str = ""
    ) -> Timex:
        """Count ``steps`` of ``unit`` from the day of publication.

        Without that day the value keeps its form and claims no calendar.
        """
        if self.published is None:
            return Timex(type_, UNKNOWN[unit] + ending, anchor="dct")
        point = shifted(stretch(self.published, unit), steps, unit)
        return dated(point, unit, "dct", type_, ending=ending)

    def reference(self) -> tuple[Point | None, Anchor]:
        """Return what "earlier" counts from: the last date, or publication."""
        if self.previous is not None:
            return self.previous, "previous"
        if self.published is not None:
            return Point(self.published, "day"), "dct"
        return None, "previous"


def dated(
    point: Point | None,
    unit: Unit,
    anchor: Anchor,
    type_: Type = "DATE",
    *,
    ending: str = "",
    sure: bool = True,
) -> Timex:
    """Wrap a calendar value; ``ending`` is a part of the day, as "TNI"."""
    if point is None:
        return Timex(type_, UNKNOWN[unit] + ending, anchor=anchor)
    return Timex(type_, point.value + ending, anchor=anchor, point=point, sure=sure)


def explicit(point: Point | None) -> Timex | None:
    """Wrap what the text names in full; a day that does not exist is no date."""
    return None if point is None else Timex("DATE", point.value, point=point)


Reader = Callable[[re.Match[str], Context], Timex | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern tried only where one of its ``openers`` begins.

    Openers are words in lower case; "#" stands for a word that begins with a
    digit. So a sentence without such words costs one look-up a word.
    """

    name: str
    openers: frozenset[str]
    pattern: re.Pattern[str]
    read: Reader


def rule(name: str, openers: str | set[str], pattern: str, read: Reader) -> Rule:
    """Return a rule whose pattern reads small letters and capitals alike."""
    words = openers.split() if isinstance(openers, str) else openers
    return Rule(name, frozenset(words), compiled(pattern), read)
