"""Undo the line breaks that a program put into a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from corpus.reading.facts import Span

_LINE = re.compile(r"[^\n]+")
_BROKEN_OFF = re.compile(r"[\w,;–—-]\Z")
_FIRST_WORD = re.compile(r"\S{1,40}")
_WIDTHS = range(45, 111)  # characters; programs wrap text in these columns
_FEWEST = 3  # breaks from which a width can be told
_FILLED = 0.8  # the share of lines that a wrapped text fills; lists fill few


def unwrapped(text: str) -> str:
    """Return ``text`` with a blank for each line break inside a paragraph.

    Every character keeps its offset. A line was wrapped if its next word would not
    have fitted; in a text too short to tell, if it breaks off and the next begins
    small or the line is as long as wrapped lines are.
    """
    pairs = [
        (before, line)
        for before, line in pairwise(_lines(text))
        if text.count("\n", before.end, line.start) == 1
    ]
    width = _width(text, pairs)
    pieces: list[str] = []
    at = 0
    for before, line in pairs:
        if _goes_on(text, before, line, width):
            pieces += text[at : before.end], " " * (line.start - before.end)
            at = line.start
    pieces.append(text[at:])
    return "".join(pieces)


def _lines(text: str) -> Iterator[Span]:
    """Yield the lines that hold anything, without the blanks around them."""
    for match in _LINE.finditer(text):
        shown = match.group().strip()
        if shown:
            start = match.start() + match.group().index(shown)
            yield Span(start, start + len(shown))


def _width(text: str, pairs: list[tuple[Span, Span]]) -> int | None:
    """Return where the lines were wrapped: 0 if nowhere, None if too few can tell."""
    if len(pairs) < _FEWEST:
        return None
    sizes = (_column(text, before) for before, _ in pairs)
    width = max((size for size in sizes if size in _WIDTHS), default=0)
    filled = sum(_fills(text, before, line, width) for before, line in pairs)
    return width if filled >= _FILLED * len(pairs) else 0


def _fills(text: str, before: Span, line: Span, width: int) -> bool:
    """Say whether the first word of ``line`` had no room in the line before."""
    word = _FIRST_WORD.match(text, line.start)
    size = _column(text, before)
    following = len(word.group()) if word else 0
    return size <= width < size + 1 + following


def _goes_on(text: str, before: Span, line: Span, width: int | None) -> bool:
    if width and _fills(text, before, line, width):
        return True
    if not _BROKEN_OFF.search(text, before.end - 1, before.end):
        return False
    small = text[line.start].islower()
    return small or (width is None and _column(text, before) in _WIDTHS)


def _column(text: str, line: Span) -> int:
    """Return how far a line reaches, its indent included."""
    return line.end - text.rfind("\n", 0, line.start) - 1
