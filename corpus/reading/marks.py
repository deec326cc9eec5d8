"""Pair the quotation marks of a paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.reading.facts import Span

_MARK = re.compile(r"(?![\w\s])(?:[“”„«»\"]|``|''(?!'))")
_OPENERS = frozenset("“„«") | {"``"}
_STRAIGHT = frozenset({'"', "''"})
_STOPS = frozenset(".,!?…")
# An apostrophe stands inside a word or, like a closer, after one.
_SINGLE = re.compile(
    r"[‘’'](?:(?<=[‘'])(?<![^\s(\[—–-].)(?P<opener>)(?=[^\W\d_])"
    r"|(?<=[^\s‘'(][’'])(?P<closer>)(?![\w’']))"
)
_CLOSERS = {
    "”": frozenset('”"'),
    "“": frozenset('”"'),
    "„": frozenset('”"“'),
    "«": frozenset("»"),
    '"': frozenset('"”'),
    "``": frozenset({"''", '"'}),
    "''": frozenset({"''"}),
}


class Quotation(NamedTuple):
    """A quoted stretch with its marks; an open one runs to its paragraph's end."""

    span: Span
    inner: Span
    closed: bool


def quotations(text: str, paragraph: Span) -> tuple[Quotation, ...]:
    """Return the quoted stretches of one paragraph, in order and never nested."""
    double = _doubly_quoted(text, paragraph)
    single = _singly_quoted(text, paragraph)
    if not single or (double and double[0].span.start < single[0].span.start):
        return tuple(double)
    return tuple(_outermost([*single, *double]))


def within(marks: Sequence[Quotation], sentence: Span) -> list[Quotation]:
    """Return the quotations of a paragraph that lie inside one sentence of it."""
    first = bisect_left(marks, sentence.start, key=lambda mark: mark.span.start)
    last = bisect_right(marks, sentence.end, key=lambda mark: mark.span.end)
    return list(marks[first:last])


def _doubly_quoted(text: str, paragraph: Span) -> list[Quotation]:
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text, paragraph.start, paragraph.end):
        if opened is None:
            if _opens(text, mark, paragraph):
                opened = mark
        elif _closes(text, mark, opened):
            found.append(_pair(opened, mark.start(), mark.end(), closed=True))
            opened = None
    if opened is not None and opened.end() < paragraph.end:
        found.append(_pair(opened, paragraph.end, paragraph.end, closed=False))
    return found


def _singly_quoted(text: str, paragraph: Span) -> list[Quotation]:
    """Pair single marks: only beside a comma or stop, for most are apostrophes."""
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    for mark in _SINGLE.finditer(text, paragraph.start, paragraph.end):
        if mark.lastgroup == "opener":
            opened = mark
        elif opened is not None:
            beside = text[mark.start() - 1] + text[mark.end() : mark.end() + 1]
            if not _STOPS.isdisjoint(beside):
                found.append(_pair(opened, mark.start(), mark.end(), closed=True))
            opened = None
    return found


def _outermost(found: list[Quotation]) -> Iterator[Quotation]:
    reached = 0
    for quotation in sorted(found, key=lambda one: one.span):
        if quotation.span.start >= reached:
            reached = quotation.span.end
            yield quotation


def _pair(opened: re.Match[str], inner: int, end: int, *, closed: bool) -> Quotation:
    return Quotation(Span(opened.start(), end), Span(opened.end(), inner), closed)


def _opens(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    """A straight mark glued to the word before it is an inch sign or a stray closer."""
    at = mark.start()
    if mark.group() in _OPENERS:
        return True
    if mark.group() == "”":  # turned the wrong way by a careless hand
        return at == paragraph.start and text[at + 1 : at + 2].isalnum()
    if mark.group() not in _STRAIGHT:
        return False
    glued_left = at > paragraph.start and (
        text[at - 1].isalnum() or text[at - 1] in ".,!?;'’"
    )
    return not glued_left and not text[mark.end() : mark.end() + 1].isspace()


def _closes(text: str, mark: re.Match[str], opened: re.Match[str]) -> bool:
    if mark.group() in _CLOSERS[opened.group()]:
        return True
    after = text[mark.end() : mark.end() + 1]
    turned = mark.group() == opened.group() == "“"
    return turned and text[mark.start() - 1] in _STOPS and not after.isalnum()
