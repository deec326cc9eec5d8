"""Lay out a revision's text for reading, with its offsets still in place.

Offsets count in the whole text, so what is not shown is stepped over, never cut.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from typing import Any, Generic, Literal, NamedTuple, TypeVar

_WORDS = re.compile(r"\w\w")
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
_LINE_END = re.compile(r"\n\s*")
_HEADING = re.compile(r"#{1,6}[ \t]+")
_BULLET = re.compile(r"[-*+][ \t]+", re.MULTILINE)
_QUOTED = re.compile(r"^>[ \t]?", re.MULTILINE)
_MARKUP = re.compile(
    r"!\[[^\]\n]{0,300}\]\([^)\n]{0,400}\)"  # a picture
    r"|\[(?=[^\]\n]{1,300}\]\()|\]\([^)\n]{0,400}\)"  # round a link's words
    r"|(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)"  # round stressed words
)
# Reasons of masks that cover the article's own words: these are shown in the text,
_SHOWN = frozenset({"heading", "dateline"})
# these stand at the head of the page, out of the article's fields.
_AT_THE_HEAD = frozenset({"headline", "byline", "date line"})


class Interval(NamedTuple):
    """A stretch of the text that is wrapped; ``start == end`` only leaves a place."""

    start: int
    end: int
    name: str  # the id of the place in the page
    fact: int = 0  # the number of the footnote
    kind: str = ""  # of the fact; empty for a sentence


Stretch = TypeVar("Stretch", bound=tuple[Any, ...])
Kind = Literal["paragraph", "heading", "list", "quotation"]


class Piece(NamedTuple):
    """Text, or the opening or closing of an interval around it."""

    text: str = ""
    opens: Interval | None = None
    closes: Interval | None = None


@dataclass(frozen=True, slots=True)
class Block:
    kind: Kind
    lines: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Manuscript:
    blocks: tuple[Block, ...]
    left_out: tuple[str, ...]  # masked passages, in the order of the text


def lay_out(
    text: str, mask: Sequence[Sequence[Any]], intervals: Iterable[Interval]
) -> Manuscript:
    """Return ``text`` as blocks with ``intervals`` opened and closed in them.

    ``mask`` is a revision's: ``[[start, end, reason]]``.

    An interval that crosses another is dropped, its place kept: two overlapping
    sentences of different engine versions must both be found by a link.
    """
    masked = _spans(mask, lambda reason: reason not in _SHOWN)
    headings = _spans(mask, lambda reason: reason == "heading")
    named: set[str] = set()
    blocks = []
    inside, silent, titles = (
        _Sweep(_nested(intervals)),
        _Sweep(masked),
        _Sweep(headings),
    )
    for kind, spans in _blocks(text):
        lines = []
        for start, end in spans:
            pieces = _pieces(
                text, start, end, silent.at(start, end), inside.at(start, end)
            )
            if any(piece.text.strip() for piece in pieces):
                lines.append(_named_once(pieces, named, end))
        if lines:
            is_heading = bool(titles.at(spans[0][0], spans[0][0] + 1))
            blocks.append(Block("heading" if is_heading else kind, tuple(lines)))
    left_out = _spans(mask, lambda reason: reason not in _SHOWN | _AT_THE_HEAD)
    passages = (" ".join(text[start:end].split()) for start, end in left_out)
    told = (passage for passage in passages if _WORDS.search(passage))
    return Manuscript(tuple(blocks), tuple(told))


class _Sweep(Generic[Stretch]):
    """Stretches of a text, asked for line by line from its start to its end."""

    def __init__(self, stretches: list[Stretch]) -> None:
        self._to_come = deque(stretches)
        self._begun: list[Stretch] = []

    def at(self, start: int, end: int) -> list[Stretch]:
        """Return what lies in ``start`` to ``end`` at least in part, in order."""
        while self._to_come and self._to_come[0][0] < end:
            self._begun.append(self._to_come.popleft())
        self._begun = [s for s in self._begun if s[1] > start or s[0] == s[1] == start]
        return list(self._begun)


def _spans(
    mask: Sequence[Sequence[Any]], has: Callable[[str], bool]
) -> list[tuple[int, int]]:
    return _merged((start, end) for start, end, reason in mask if has(reason))


def _named_once(
    pieces: tuple[Piece, ...], named: set[str], end: int
) -> tuple[Piece, ...]:
    """Name an interval where it first shows, and number it where it ends."""
    line = []
    for piece in pieces:
        if interval := piece.opens:
            if interval.name in named:
                piece = Piece(opens=interval._replace(name=""))
            named.add(interval.name)
        elif (interval := piece.closes) and interval.end > end:
            piece = Piece(closes=interval._replace(fact=0))
        line.append(piece)
    return tuple(line)


def _blocks(text: str) -> Iterator[tuple[Kind, list[tuple[int, int]]]]:
    gap = _BLANK_LINE if _BLANK_LINE.search(text.strip()) else _LINE_END
    for start, end in _between(text, 0, len(text), gap):
        if heading := _HEADING.match(text, start, end):
            yield "heading", [(heading.end(), end)]
        elif _BULLET.match(text, start, end):
            items = [(m.start(), m.end()) for m in _BULLET.finditer(text, start, end)]
            items = [item for item in items if _begins_a_line(text, item[0], start)]
            stops = [begin for begin, _ in items[1:]] + [end]
            yield (
                "list",
                [(item[1], stop) for item, stop in zip(items, stops, strict=True)],
            )
        elif _QUOTED.match(text, start, end):
            yield "quotation", [(start + 1, end)]
        else:
            yield "paragraph", [(start, end)]


def _begins_a_line(text: str, position: int, start: int) -> bool:
    return position == start or text[position - 1] == "\n"


def _between(
    text: str, start: int, end: int, gap: re.Pattern[str]
) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    for found in gap.finditer(text, start, end):
        if start < found.start():
            yield start, found.start()
        start = found.end()
    if text[start:end].strip():
        yield start, end


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return merged


def _nested(intervals: Iterable[Interval]) -> list[Interval]:
    open_ends: list[int] = []
    nested = []
    for interval in sorted(intervals, key=lambda i: (i.start, -i.end, i.fact)):
        while open_ends and open_ends[-1] <= interval.start:
            open_ends.pop()
        if open_ends and interval.end > open_ends[-1]:
            interval = interval._replace(end=interval.start)
        else:
            open_ends.append(interval.end)
        nested.append(interval)
    return nested


def _pieces(
    text: str,
    start: int,
    end: int,
    masked: list[tuple[int, int]],
    nested: list[Interval],
) -> tuple[Piece, ...]:
    markup = [found.span() for found in _MARKUP.finditer(text, start, end)]
    silent = _merged(markup + masked)
    pieces: list[Piece] = []
    open_now: list[Interval] = []
    position = start
    for interval in nested:
        begin = max(interval.start, start)
        position = _close(text, position, begin, open_now, pieces, silent)
        pieces.extend(_said(text, position, begin, silent))
        position = begin
        pieces.append(Piece(opens=interval))
        if interval.start == interval.end:
            pieces.append(Piece(closes=interval))
        else:
            open_now.append(interval)
    position = _close(text, position, end, open_now, pieces, silent)
    pieces.extend(_said(text, position, end, silent))
    pieces.extend(Piece(closes=interval) for interval in reversed(open_now))
    return tuple(pieces)


def _close(
    text: str,
    position: int,
    limit: int,
    open_now: list[Interval],
    pieces: list[Piece],
    silent: list[tuple[int, int]],
) -> int:
    while open_now and open_now[-1].end <= limit:
        interval = open_now.pop()
        pieces.extend(_said(text, position, interval.end, silent))
        position = max(position, interval.end)
        pieces.append(Piece(closes=interval))
    return position


def _said(
    text: str, start: int, end: int, silent: list[tuple[int, int]]
) -> Iterator[Piece]:
    first = bisect_right(silent, start, key=itemgetter(1))
    for quiet_start, quiet_end in islice(silent, first, None):
        if quiet_start >= end:
            break
        if start < quiet_start:
            yield Piece(text[start:quiet_start])
        start = max(start, quiet_end)
    if start < end:
        yield Piece(text[start:end])
