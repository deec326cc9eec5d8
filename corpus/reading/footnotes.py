"""Print an article with its facts marked and noted under each sentence."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Iterator

from corpus.reading.facts import (
    Abbreviation,
    Date,
    Fact,
    Number,
    Quote,
    Range,
    Reading,
    Role,
    Span,
)

_OPEN, _CLOSE = "⟦", "⟧"
_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NARROWEST = 40


def annotated(text: str, reading: Reading, *, width: int = 88) -> str:
    """Return the sentences of a reading, each with its footnotes below it."""
    width = max(width, _NARROWEST)
    facts: dict[Span, list[tuple[int, Fact]]] = defaultdict(list)
    for number, fact in enumerate(reading.facts, start=1):
        facts[_home(fact, reading)].append((number, fact))
    return "\n".join(
        line
        for sentence in reading.sentences
        for line in _sentence(text, sentence, facts[sentence], width)
    )


def _home(fact: Fact, reading: Reading) -> Span:
    """Return the sentence a fact begins in: a quote may run on over several."""
    for sentence in reading.sentences:
        if sentence.start <= fact.span.start < sentence.end:
            return sentence
    return fact.sentence


def _sentence(
    text: str, sentence: Span, facts: list[tuple[int, Fact]], width: int
) -> Iterator[str]:
    yield from textwrap.wrap(_marked(text, sentence, facts), width) or [""]
    for number, fact in facts:
        label = f"  {str(number).translate(_DIGITS)} "
        note = f"{_note(text, fact)}  [{fact.tier} {fact.confidence:.0%}, {fact.rule}]"
        yield from textwrap.wrap(
            " ".join(note.split()),
            width,
            initial_indent=label,
            subsequent_indent=" " * len(label),
        )
    yield ""


def _marked(text: str, sentence: Span, facts: list[tuple[int, Fact]]) -> str:
    """Put marks around the facts of a sentence; a longer one encloses a shorter."""
    inserted: list[tuple[int, int, int, str]] = []
    for number, fact in facts:
        note = str(number).translate(_DIGITS)
        for start, end in fact.content if isinstance(fact, Quote) else (fact.span,):
            if start < sentence.end:
                end = min(end, sentence.end)
                inserted.append((start, 1, -end, _OPEN))
                inserted.append((end, 0, -start, _CLOSE + note))
    pieces: list[str] = []
    at = sentence.start
    for place, _, _, mark in sorted(inserted):
        pieces += text[at:place], mark
        at = place
    pieces.append(text[at : sentence.end])
    return "".join(pieces)


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
        case Abbreviation():
            return f"{fact.short.of(text)} = {fact.long.of(text)}"


def _who_said(text: str, quote: Quote) -> str:
    if quote.speaker is None:
        return f"{quote.form} quote, speaker unknown"
    mention = quote.speaker.span.of(text)
    name = quote.speaker.name
    who = mention if name in (None, mention) else f"{mention} = {name}"
    cue = f" ({quote.cue.of(text)})" if quote.cue else ""
    return f"{quote.form} quote: {who}{cue}{' [denied]' if quote.denied else ''}"


def _amount(text: str, number: Number) -> str:
    value = number.value
    amount = f"{value.low}–{value.high}" if isinstance(value, Range) else f"{value}"
    counted = number.counted.of(text) if number.counted else ""
    parts = [number.operator or "", amount, number.unit or "", counted]
    return " ".join(part for part in parts if part)
