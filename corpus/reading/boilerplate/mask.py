"""Which stretches of a text are not the article's prose; nothing is removed."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus.reading.boilerplate.date_lines import read_date_line
from corpus.reading.boilerplate.page_lines import Line, lines_of
from corpus.reading.boilerplate.page_rules import reason_to_mask
from corpus.reading.facts import Span

# Lines of the article itself that are not sentences: a reader may look into them, but
# nothing found there is ever asked. All other reasons mean: not the article at all.
OWN_LINES = frozenset({"headline", "heading", "byline", "date line", "dateline"})

_END_SHARE = 0.5  # of the prose must stand before an end that hides other prose
_SURE_SHARE = 0.8
_SAME_STORY = 0.4  # share of the capitalised words below it that stand above it
_MENU_WORDS = 8
_HEADLINE_WORDS = 3
_TOPIC_LINES = 12
_END_REASONS = frozenset({"end of article", "subscription"})
_ENDS_TRIED = 12  # each looks at the whole text
_NAME = re.compile(r"\b[A-Z][\w'\u2019-]{2,}")
_RESIDUE = re.compile(r"\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}")
_LIST_MARK = re.compile(r"(?:>[ \t]*|(?:[-*+]|\d{1,3}[.)])[ \t]+)+(?=\S)")
_HEADING = re.compile(r"#{1,6}(?:\s|\Z)")
_NOT_WORDS = re.compile(
    r"[\W_]+\Z|!?\[[^\n]*\)\Z|\[[^\]\n]{1,80}\]:|```|</?[a-zA-Z!-][^<>\n]*>\Z|\|.*\|\Z"
)
_BULLET = re.compile(r"[•·▪‣◦●○■□►▶»\u203a✓]")
_LABEL_ENDS = (",", ":")
_CRUMB = r"[^\u203a»>/|.!?\n]{1,40}"
_CRUMBS = re.compile(rf"{_CRUMB}(?:\s[\u203a»>/|]\s{_CRUMB}){{1,8}}\Z")
_DATELINE = re.compile(r"[A-Z][^\n]{1,80}(?:--|[\u2014\u2013_])\Z")


class Masked(NamedTuple):
    """A stretch that yields no sentence, and what it is instead."""

    span: Span
    reason: str


def mask_boilerplate(text: str) -> tuple[Masked, ...]:
    """Return what is not prose: menus, captions, credits, adverts, headlines.

    Spans are in order and do not overlap. A text without a single prose line
    loses only what names itself as boilerplate.
    """
    lines = lines_of(text)
    reasons = [_by_itself(line) for line in lines]
    _mark_captions(lines, reasons)
    _mark_topics(lines, reasons)
    _mark_end(lines, reasons)
    if any(_is_text(line, why) for line, why in zip(lines, reasons, strict=True)):
        start = _mark_head(lines, reasons)
        for index in range(start, len(lines)):
            if not reasons[index] and lines[index].is_fragment:
                reasons[index] = "fragment"
    found: list[Masked] = []
    for line, reason in zip(lines, reasons, strict=True):
        if reason:
            found.append(Masked(line.span, reason))
        else:
            found.extend(_inside(text, line))
    return tuple(found)


def _is_text(line: Line, reason: str | None) -> bool:
    return not reason and line.is_prose and not line.is_title


def _by_itself(line: Line) -> str | None:
    """Return what the line is whatever stands around it."""
    text = line.text
    if _HEADING.match(text):
        return "heading"
    if _NOT_WORDS.match(text):
        return "markup"
    if line.is_other_script:
        return "other script"
    if _DATELINE.match(text) and line.words <= _MENU_WORDS:
        return "dateline"
    if read_date_line(text):
        return "date line"
    if reason := reason_to_mask(text.strip("*_ ")):
        return reason
    if _BULLET.match(text) and line.words <= _MENU_WORDS and line.is_fragment:
        return "menu"
    if _CRUMBS.match(text):
        return "menu"
    return None


def _mark_captions(lines: list[Line], reasons: list[str | None]) -> None:
    """Mark the caption at a credit or label, and lines that a page shows twice."""
    plain = [" ".join(line.text.split()).lower() for line in lines]
    for index in range(1, len(lines)):
        above, here = plain[index - 1], plain[index]
        if reasons[index - 1] == "caption" and above.endswith(_LABEL_ENDS):
            reasons[index] = "caption"
            continue
        if reasons[index] == "credit":
            repeated = here.startswith(above) or above.startswith(here)
        else:
            repeated = above == here and lines[index].words > 1
            repeated = repeated and not lines[index].follows_blank
        if repeated:
            reasons[index - 1] = reasons[index - 1] or "caption"
            reasons[index] = reasons[index] or "caption"


def _mark_topics(lines: list[Line], reasons: list[str | None]) -> None:
    for index, reason in enumerate(reasons):
        if reason != "topics":
            continue
        for below in range(index + 1, min(index + _TOPIC_LINES, len(lines))):
            if reasons[below] or not lines[below].is_fragment:
                break
            if lines[below].follows_blank and below > index + 1:
                break
            reasons[below] = "topics"


def _mark_end(lines: list[Line], reasons: list[str | None]) -> None:
    """Mark all that follows the first line at which the article is over."""
    prose = [
        (index, line)
        for index, line in enumerate(lines)
        if not reasons[index] and line.is_prose
    ]
    ends = [i for i, reason in enumerate(reasons) if reason in _END_REASONS]
    for end in ends[:_ENDS_TRIED]:
        above = [line for index, line in prose if index < end]
        below = [line for index, line in prose if index > end]
        if _is_over(above, below, is_sure=reasons[end] == "end of article"):
            for index in range(end + 1, len(lines)):
                reasons[index] = reasons[index] or "after the end"
            return


def _is_over(above: list[Line], below: list[Line], *, is_sure: bool) -> bool:
    """Say whether the lines below an end are of other stories than those above."""
    if not below:
        return True
    words = sum(line.words for line in above)
    share = words / (words + sum(line.words for line in below))
    if is_sure and share >= _SURE_SHARE:
        return True
    names = {name for line in above for name in _NAME.findall(line.text)}
    follow = [name for line in below for name in _NAME.findall(line.text)]
    known = sum(name in names for name in follow)
    return share >= _END_SHARE and known <= len(follow) * _SAME_STORY


def _mark_head(lines: list[Line], reasons: list[str | None]) -> int:
    """Mark what stands above the first prose; return where that is.

    The longest line that could be a headline is one. A date above it is the
    site's, the day of the visit; a date below it is the article's.
    """
    first = next(i for i, line in enumerate(lines) if _is_text(line, reasons[i]))
    if first == 0 and len(lines) > 1 and lines[0].is_asked:
        first = 1  # "Do prisons work?"
    headline = _headline(lines[:first], reasons)
    for index in range(first):
        line = lines[index]
        if index < headline and reasons[index] == "date line":
            reasons[index] = "visit date"
        if reasons[index]:
            continue
        if index < headline:
            reasons[index] = "masthead"
        elif any((line.is_unended, line.is_title, line.is_asked)):
            reasons[index] = "headline"
    return first


def _headline(head: list[Line], reasons: list[str | None]) -> int:
    """Return the index of the headline, or 0 if the head has none."""
    if "heading" in reasons[: len(head)]:
        return reasons.index("heading")
    could_be = [
        (-line.words, index)
        for index, line in enumerate(head)
        if not reasons[index]
        and line.words >= _HEADLINE_WORDS
        and (line.is_unended or line.is_title)
    ]
    return min(could_be)[1] if could_be else 0


def _inside(text: str, line: Line) -> list[Masked]:
    """Return the marks within a line of prose that are not its words."""
    found: list[Masked] = []
    if mark := _LIST_MARK.match(line.text):
        start = line.span.start
        found.append(Masked(Span(start, start + mark.end()), "markup"))
    if "{" in line.text:
        found.extend(
            Masked(Span(*residue.span()), "template residue")
            for residue in _RESIDUE.finditer(text, *line.span)
        )
    return found
