"""Print an article with its facts marked and noted under each sentence."""

from __future__ import annotations

import textwrap
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from corpus.reading.facts import (
    Abbreviation,
    Date,
    Description,
    Fact,
    Number,
    Place,
    Quote,
    Range,
    Reading,
    Role,
    Span,
    Speaker,
)

_OPEN, _CLOSE = "⟦", "⟧"
_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NARROWEST = 40


def annotated(text: str, reading: Reading, *, width: int = 88) -> str:
    """Return the sentences of a reading, each with its footnotes below it."""
    wide = max(width, _NARROWEST)
    starts = [sentence.start for sentence in reading.sentences]
    pieces: dict[int, list[tuple[Span, str]]] = defaultdict(list)
    notes: dict[int, list[tuple[str, Fact]]] = defaultdict(list)
    for number, fact in enumerate(reading.facts, start=1):
        label = str(number).translate(_DIGITS)
        spans = fact.content if isinstance(fact, Quote) else (fact.span,)
        notes[bisect_right(starts, spans[0].start) - 1].append((label, fact))
        for span in spans:
            pieces[bisect_right(starts, span.start) - 1].append((span, label))
    return "\n".join(
        line
        for index, sentence in enumerate(reading.sentences)
        for line in (
            *textwrap.wrap(_marked(text, sentence, pieces[index]), wide),
            *_footnotes(text, notes[index], wide),
            "",
        )
    )


def _marked(text: str, sentence: Span, pieces: list[tuple[Span, str]]) -> str:
    """Put marks around the facts of a sentence; a longer one encloses a shorter."""
    inserted: list[tuple[int, int, int, str]] = []
    for (start, end), label in pieces:
        inserted.append((start, 1, -end, _OPEN))
        inserted.append((min(end, sentence.end), 0, -start, _CLOSE + label))
    marked: list[str] = []
    at = sentence.start
    for place, _, _, mark in sorted(inserted):
        marked += text[at:place], mark
        at = place
    marked.append(text[at : sentence.end])
    return "".join(marked)


def _footnotes(text: str, facts: list[tuple[str, Fact]], width: int) -> Iterator[str]:
    for number, fact in facts:
        label = f"  {number} "
        note = f"{_note(text, fact)}  [{fact.tier} {fact.confidence:.0%}, {fact.rule}]"
        yield from textwrap.wrap(
            " ".join(note.split()),
            width,
            initial_indent=label,
            subsequent_indent=" " * len(label),
        )


def _note(text: str, fact: Fact) -> str:
    match fact:
        case Quote():
            return _who_said(text, fact)
        case Date():
            return f"{fact.type.lower()} {fact.value}"
        case Number():
            return f"{fact.type} {_amount(text, fact)}"
        case Role():
            former = "former " if fact.former else ""
            return f"role: {fact.name} is {former}{fact.title.of(text)}"
        case Description():
            return f"who: {fact.name} is {fact.words.of(text)}"
        case Abbreviation():
            return f"{fact.short.of(text)} = {fact.long.of(text)}"
        case Place():
            return f"{fact.level}: {fact.event.of(text)} in {fact.name}"


def _who_said(text: str, quote: Quote) -> str:
    if quote.speaker is None:
        return f"{quote.form} quote, speaker unknown{_around(text, quote)}"
    cue = f" ({quote.cue.of(text)})" if quote.cue else ""
    who = _called(text, quote.speaker)
    return f"{quote.form} quote: {who}{cue}{_around(text, quote)}"


def _called(text: str, speaker: Speaker) -> str:
    mention, name, role = speaker.span.of(text), speaker.name, speaker.role
    who = mention if name in (None, mention) else f"{mention} = {name}"
    told = role is None or speaker.span.covers(role)
    return who if told or role is None else f"{who}, {role.of(text)}"


def _around(text: str, quote: Quote) -> str:
    """Return what surrounds the words: stance, chain, addressee, occasion."""
    parts = [
        "" if quote.stance == "stated" else f"[{quote.stance}]",
        *(f"via {_called(text, messenger)}" for messenger in reversed(quote.via)),
        f"to {quote.addressee.of(text)}" if quote.addressee else "",
        f"| {quote.occasion.of(text)}" if quote.occasion else "",
    ]
    return "".join(f" {part}" for part in parts if part)


def _amount(text: str, number: Number) -> str:
    value = number.value
    amount = f"{value.low}–{value.high}" if isinstance(value, Range) else f"{value}"
    counted = number.counted.of(text) if number.counted else ""
    parts = [number.operator or "", amount, number.unit or "", counted]
    return " ".join(part for part in parts if part)
