"""Turns the pieces of a manuscript, and the values of facts, into markup."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from django import template
from django.urls import reverse
from django.utils.dateformat import format as format_date
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator

from corpus.models import Fact, Mention
from quizzes.engine.data import word_list
from quizzes.queries.topics import slug_of
from quizzes.views.manuscript import Interval, Piece

register = template.Library()

_CALENDAR = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.+)?)?)?")
_PRONOUNS = frozenset(word_list("context")["pronouns"])
_LONGEST_SPEAKER = 80


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
def topic_url(topic: str) -> str:
    """Lead to the page of a topic; empty for one whose name has no letters."""
    slug = slug_of(topic)
    return reverse("quizzes:topic", args=[slug]) if slug else ""


@register.filter
def gloss(fact: Fact, text: str = "") -> str:
    """Say what a fact comes to, where the words of the ``text`` do not say it."""
    if fact.current is None:
        return ""
    told = _told(fact, fact.current, text)
    return told if told != fact.current.text else ""


def _told(fact: Fact, mention: Mention, text: str) -> str:
    value = mention.value
    if fact.kind == Fact.Kind.QUOTE:
        return " · ".join(_who_said(fact, value))
    if fact.kind == Fact.Kind.NUMBER:
        return _of_what(mention, text)
    if fact.kind == Fact.Kind.DATE:
        day = calendar(value.get("value"))
        return "" if day in mention.text else day
    if fact.kind == Fact.Kind.ROLE:
        return f"{value['name']}, {_office(value, text)}"
    if fact.kind == Fact.Kind.DESCRIPTION:
        return f"{value['name']}, {value['words']['text']}"
    if fact.kind == Fact.Kind.PLACE:
        return _what_where(value)
    return f"{value['short']['text']}: {value['long']['text']}"


def _what_where(value: dict[str, Any]) -> str:
    """Return what happened at a place, and what the place lies in."""
    where = ", ".join(filter(None, (value["name"], value["within"])))
    return f"{value['event']['text']} · {where}"


def _office(value: dict[str, Any], text: str) -> str:
    """Return title and body as they stand, or one after the other round the name."""
    title, body, person = value["title"], value.get("organisation"), value["person"]
    if not body:
        return str(title["text"])
    start, end = min(title["start"], body["start"]), max(title["end"], body["end"])
    if start < person["end"] and person["start"] < end:
        return f"{title['text']}, {body['text']}"
    return _on_one_line(text[start:end])


def _of_what(mention: Mention, text: str) -> str:
    """Return a number with the noun that it counts: "dozens of boats"."""
    counted = mention.value.get("counted")
    if not counted:
        return ""
    start = min(mention.start, counted["start"])
    return _on_one_line(text[start : max(mention.end, counted["end"])])


def _who_said(fact: Fact, value: dict[str, Any]) -> Iterator[str]:
    """Yield the speaker, and what else the sentence tells about the saying."""
    speaker = value.get("speaker") or {}
    person = fact.person and (fact.person.merged_into or fact.person)
    if name := str(person or _called(speaker)):
        yield name
    if role := speaker.get("role"):
        yield role["text"]
    if value.get("stance") in {"denied", "asked"}:
        yield value["stance"]
    if speaker.get("hedged"):
        yield "not certain"
    if addressee := value.get("addressee"):
        yield f"to {addressee['text']}"
    if occasion := value.get("occasion"):
        yield occasion["text"][:1].lower() + occasion["text"][1:]
    for messenger in reversed(value.get("via") or []):
        if passed_on_by := _called(messenger):
            yield f"told by {passed_on_by}"


def _called(speaker: dict[str, Any]) -> str:
    """Return the name, else the words of the text; nothing for a mere "they"."""
    name, words = speaker.get("name") or "", _on_one_line(speaker.get("text", ""))
    if words.lower() == f"the {name.lower()}":
        return words
    if name or words.lower() in _PRONOUNS:
        return name
    return Truncator(words).chars(_LONGEST_SPEAKER)


def _on_one_line(words: str) -> str:
    return " ".join(words.split())


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
