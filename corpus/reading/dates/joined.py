"""Neighbouring dates that are one date: "10 p.m. Wednesday", "yesterday [June 12]"."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus.reading.dates.rule import Timex
from corpus.reading.facts import Span


class Hit(NamedTuple):
    timex: Timex
    rule: str
    span: Span


_BRACKET = re.compile(r"\s?\[(?:on\s)?")
_NEXT_TO = re.compile(r",?\s{1,2}(?:o[nf]\s)?")
_AND = re.compile(r",?\s(?:and\s)?|,\s")
_EXACT = re.compile(r"P(?P<date>(?:\d+[YMWD])*)(?P<time>(?:T(?:\d+[HMS])+)?)")
_CLOCK_RULES = frozenset(["clock", "named_hour", "mid_part"])


def joined(text: str, hits: Sequence[Hit]) -> list[Hit]:
    """Merge each pair of neighbours that names one time."""
    found: list[Hit] = []
    for hit in hits:
        one = _one_of_two(text, found[-1], hit) if found else None
        if one:
            found[-1] = one
        else:
            found.append(hit)
    return found


def _one_of_two(text: str, left: Hit, right: Hit) -> Hit | None:
    between = text[left.span.end : right.span.start]
    if len(between) > 6:
        return None
    if _BRACKET.fullmatch(between) and text[right.span.end : right.span.end + 1] == "]":
        # An editor's bracket says which day the speaker meant.
        span = Span(left.span.start, right.span.end + 1)
        return Hit(right.timex, "bracketed", span)
    if left.timex.type == right.timex.type == "DURATION":
        return _one_length(left, right, between)
    day = right.timex.point
    if left.rule not in _CLOCK_RULES or day is None or day.unit != "day":
        return None
    if right.timex.type != "DATE" or not _NEXT_TO.fullmatch(between):
        return None
    time = left.timex.value[left.timex.value.index("T") :]
    value = f"{day.value}{time}"
    timex = dataclasses.replace(left.timex, value=value, anchor=right.timex.anchor)
    return Hit(timex, "clock_and_day", Span(left.span.start, right.span.end))


def _one_length(left: Hit, right: Hit, between: str) -> Hit | None:
    """Add up "72 days, 6 hours and 11 minutes"."""
    first, second = (_EXACT.fullmatch(hit.timex.value) for hit in (left, right))
    exact = left.rule == right.rule == "duration" and left.timex.mod is None
    if not (first and second and exact and _AND.fullmatch(between)):
        return None
    order = [*_ranks(first), *_ranks(second)]
    if order != sorted(set(order)):
        return None
    clock = first["time"] + second["time"].removeprefix("T" if first["time"] else "")
    value = f"P{first['date']}{second['date']}{clock}"
    timex = dataclasses.replace(left.timex, value=value)
    return Hit(timex, "duration", Span(left.span.start, right.span.end))


def _ranks(length: re.Match[str]) -> list[int]:
    """Return the places of its units in the order from years down to seconds."""
    return [
        *("YMWD".index(letter) for letter in length["date"] if letter in "YMWD"),
        *(4 + "HMS".index(letter) for letter in length["time"] if letter in "HMS"),
    ]
