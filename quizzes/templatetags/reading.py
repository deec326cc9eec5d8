"""Turns the pieces of a manuscript, and the values of facts, into markup."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from django import template
from django.utils.dateformat import format as format_date
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from corpus.models import Fact
from quizzes.views.manuscript import Interval, Piece

register = template.Library()

# The parts of a fact's value that say what it comes to, and what joins them.
_PARTS: dict[str, tuple[str, ...]] = {
    Fact.Kind.NUMBER: ("modifier", "quantity", "counted"),
    Fact.Kind.ROLE: ("name", "title", "organisation"),
    Fact.Kind.ABBREVIATION: ("short", "long"),
}
_BETWEEN: dict[str, str] = {Fact.Kind.ROLE: ", ", Fact.Kind.ABBREVIATION: ": "}
_CALENDAR = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


@register.filter
def marked_up(pieces: tuple[Piece, ...]) -> SafeString:
    """Return a line of a manuscript with its sentences and facts wrapped."""
    return mark_safe("".join(_tag(piece) for piece in pieces))  # noqa: S308


def _tag(piece: Piece) -> str:
    if interval := piece.opens:
        name = format_html(' id="{}"', interval.name) if interval.name else ""
        if not interval.kind:
            return format_html('<span class="sentence"{}>', name)
        return format_html('<mark class="mark mark-{}"{}>', interval.kind, name)
    if interval := piece.closes:
        if not interval.kind:
            return "</span>"
        return (_footnote_number(interval) if interval.fact else "") + "</mark>"
    return escape(piece.text)


def _footnote_number(interval: Interval) -> str:
    return format_html(
        '<sup class="number"><a href="#n{}" aria-label="Footnote {}: {}">{}</a></sup>',
        interval.fact,
        interval.fact,
        Fact.Kind(interval.kind).label,
        interval.fact,
    )


@register.filter
def gloss(fact: Fact) -> str:
    """Say what a fact comes to, where the words of the text do not say it already."""
    told = _told(fact)
    return told if fact.current and told != fact.current.text else ""


def _told(fact: Fact) -> str:
    value = fact.current.value if fact.current else {}
    if fact.kind == Fact.Kind.QUOTE:
        return " · ".join(_who_said(fact, value))
    if fact.kind == Fact.Kind.DATE:
        return calendar(value.get("value"))
    parts = _PARTS.get(fact.kind, ())
    words = (value.get(part) for part in parts)
    texts = [word["text"] if isinstance(word, dict) else word for word in words if word]
    return _BETWEEN.get(fact.kind, " ").join(texts)


def _who_said(fact: Fact, value: dict[str, Any]) -> Iterator[str]:
    """Yield the speaker, and what else the sentence tells about the saying."""
    speaker = value.get("speaker") or {}
    person = fact.person and (fact.person.merged_into or fact.person)
    if name := str(person or speaker.get("name") or ""):
        yield name
    if role := speaker.get("role"):
        yield role["text"]
    if value.get("stance") in {"denied", "asked"}:
        yield value["stance"]
    if addressee := value.get("addressee"):
        yield f"to {addressee['text']}"
    if occasion := value.get("occasion"):
        yield occasion["text"][:1].lower() + occasion["text"][1:]
    for messenger in reversed(value.get("via") or []):
        yield f"told by {messenger['name'] or messenger['text']}"


def calendar(value: object) -> str:
    """Return a TIMEX3 date as people write it, and nothing for any other value."""
    found = _CALENDAR.fullmatch(str(value))
    if not found:
        return ""
    year, month, day = found.groups()
    shape = "j F Y" if day else "F Y" if month else "Y"
    try:
        moment = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return ""
    return format_date(moment, shape)
