"""When a text says it appeared, and why that is believed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from corpus.reading.boilerplate.date_lines import read_date_line, read_dateline
from corpus.reading.boilerplate.mask import Masked, mask_boilerplate
from corpus.reading.facts import Span

_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_TOP = 1_200  # characters of prose, a summary at most, above a date near the top

Reason = Literal[
    "date line", "updated line", "dateline", "closing date line", "header date"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ByLine:
    """A publication date, the line it stands in, and why it is believed."""

    date: date
    span: Span
    reason: Reason


def find_publication_date(
    text: str, masked: Sequence[Masked] | None = None
) -> ByLine | None:
    """Return the date that ``text`` itself gives for its publication.

    A date line near the top counts first, then the dateline of an agency's report,
    then a labelled line at the bottom. A date above the headline is the site's own,
    the day of somebody's visit: it counts only if the prose names that year.
    """
    if masked is None:
        masked = mask_boilerplate(text)
    prose = _unmasked(text, masked)
    top = prose[0].start + _TOP if prose else len(text)
    near_top = [mask for mask in masked if mask.span.start <= top]
    return (
        _date_line(text, near_top, "date line")
        or _dateline(text, near_top, prose)
        or _date_line(text, near_top, "updated line")
        or _date_line(text, masked, "closing date line")
        or _header_date(text, masked, prose)
    )


def _date_line(text: str, masked: Sequence[Masked], reason: Reason) -> ByLine | None:
    for span, kind in masked:
        if kind not in ("date line", "byline"):
            continue
        line = read_date_line(span.of(text))
        if line is None or line.is_update != (reason == "updated line"):
            continue
        # At the bottom of a page a bare date may belong to a correction or an advert.
        if line.is_labelled or reason != "closing date line":
            return ByLine(date=line.date, span=span, reason=reason)
    return None


def _dateline(
    text: str, near_top: Sequence[Masked], prose: Sequence[Span]
) -> ByLine | None:
    own = [span for span, kind in near_top if kind == "dateline"]
    for span in (*own, *prose[:1]):
        if found := read_dateline(span.of(text)):
            return ByLine(date=found, span=span, reason="dateline")
    return None


def _header_date(
    text: str, masked: Sequence[Masked], prose: Sequence[Span]
) -> ByLine | None:
    years = {year for span in prose for year in _YEAR.findall(text, *span)}
    for span, kind in masked:
        if kind != "visit date":
            continue
        line = read_date_line(span.of(text))
        if line and str(line.date.year) in years:
            return ByLine(date=line.date, span=span, reason="header date")
    return None


def _unmasked(text: str, masked: Sequence[Masked]) -> list[Span]:
    """Return the stretches between masks that hold more than blanks."""
    found: list[Span] = []
    at = 0
    for start, end in [mask.span for mask in masked] + [Span(len(text), len(text))]:
        stretch = text[at:start]
        if stretch.strip():
            found.append(Span(at + len(stretch) - len(stretch.lstrip()), start))
        at = end
    return found
