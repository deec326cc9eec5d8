"""Pair the quotation marks of a paragraph."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus.reading.facts import Span

_MARK = re.compile(r"[“”„«»\"]|``|''(?!')")
_OPENERS = frozenset("“„«") | {"``"}
_STRAIGHT = frozenset({'"', "''"})
_CLOSERS = {
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
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text, paragraph.start, paragraph.end):
        if opened is None:
            if _opens(text, mark, paragraph):
                opened = mark
        elif mark.group() in _CLOSERS[opened.group()]:
            found.append(_pair(opened, mark.start(), mark.end(), closed=True))
            opened = None
    if opened is not None and opened.end() < paragraph.end:
        found.append(_pair(opened, paragraph.end, paragraph.end, closed=False))
    return tuple(found)


def _pair(opened: re.Match[str], inner: int, end: int, *, closed: bool) -> Quotation:
    return Quotation(Span(opened.start(), end), Span(opened.end(), inner), closed)


def _opens(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    """A straight mark glued to the word before it is an inch sign or a stray closer."""
    if mark.group() in _OPENERS:
        return True
    if mark.group() not in _STRAIGHT:
        return False
    glued_left = mark.start() > paragraph.start and (
        text[mark.start() - 1].isalnum() or text[mark.start() - 1] in ".,!?;'’"
    )
    return not glued_left and not text[mark.end() : mark.end() + 1].isspace()
