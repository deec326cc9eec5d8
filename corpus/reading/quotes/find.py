"""Find who said what."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from corpus.reading.facts import Entity, Quote, Role, Span, Speaker
from corpus.reading.lexicon import words_in
from corpus.reading.marks import Quotation, quotations
from corpus.reading.quotes.chains import chained, messenger_of
from corpus.reading.quotes.grading import graded, is_plain, standing_of
from corpus.reading.quotes.known_speakers import known_speakers
from corpus.reading.quotes.parts import Report
from corpus.reading.quotes.reports import reports_in
from corpus.reading.quotes.speakers import Speakers
from corpus.reading.quotes.stances import stance_of
from corpus.reading.quotes.surroundings import surroundings_of
from corpus.reading.quotes.transcripts import transcribed
from corpus.reading.sentences import paragraphs
from corpus.reading.words import QUOTATION, Word, words_of

_HEDGES = words_in("cues", "hedges")
_SUPPOSING = words_in("cues", "supposing")
_SPEECH = (
    "quotation",
    "mixed-before",
    "clause",
    "that-clause",
    "labelled",
    "announced",
)
_GOES_ON = ("quotation", "mixed", "labelled", "announced")
_LONG_QUOTATION = 20
_OPENING = re.compile(r"''|``|[“”„«\"‘]|(?<!\w)'")


def find_quotes(
    text: str,
    sentences: Sequence[Span],
    masked: Iterable[Span] = (),
    entities: Sequence[Entity] = (),
    roles: Sequence[Role] = (),
) -> list[Quote]:
    """Return the quotes of a text in order of their content.

    Without ``entities`` no surname finds its full name and no pronoun its person;
    without ``roles`` a speaker has no office but the one told beside the name.
    """
    blocks = paragraphs(text, masked)
    reader = _QuoteReader(text, blocks, Speakers(text, entities))
    found = [*transcribed(text, blocks, entities), *reader.read(sentences)]
    known = known_speakers(text, found, entities, roles)
    return sorted(known, key=lambda quote: (quote.span, quote.rule))


class _QuoteReader:
    """One pass over a text, remembering who spoke last."""

    def __init__(self, text: str, blocks: tuple[Span, ...], speakers: Speakers) -> None:
        self._text = text
        self._blocks = blocks
        self._marks = [quotations(text, block) for block in blocks]
        self._speakers = speakers
        self._quotes: list[Quote] = []
        self._joined: dict[int, list[Span]] = defaultdict(list)  # by index of quote
        self._running: int | None = None  # index of the quote that may go on
        self._running_block = -2
        self._announced: Quote | None = None  # what a sentence ending in ":" opens

    def read(self, sentences: Sequence[Span]) -> list[Quote]:
        starts = [block.start for block in self._blocks]
        previous = -1
        for sentence in sentences:
            block = bisect_right(starts, sentence.start) - 1
            self._read_sentence(sentence, block, new=block != previous)
            previous = block
        for index, spoken in self._joined.items():
            self._quotes[index] = _with(self._quotes[index], spoken)
        return list(chained(self._text, self._quotes))

    def _read_sentence(self, sentence: Span, block: int, *, new: bool) -> None:
        opaque = _within(self._marks[block], sentence)
        words = words_of(self._text, sentence, [mark.span for mark in opaque])
        if not words:
            return
        if opaque and all(
            word.tag == QUOTATION or not word.text[0].isalnum() for word in words
        ):
            self._go_on(sentence, words, block, new=new)
            return
        self._running = self._announced = None
        for report in reports_in(words):
            self._keep(sentence, words, report, opaque, block)
        self._speakers.pass_by(words)

    def _keep(
        self,
        sentence: Span,
        words: Sequence[Word],
        report: Report,
        opaque: Sequence[Quotation],
        block: int,
    ) -> None:
        content = _trimmed(self._text, words, report.content)
        announced = report.rule == "introduced"
        if not content and not announced:
            return
        speaker = None
        if report.source is not None:
            speaker = self._speakers.resolve(words, report.source, block)
            if report.rule.startswith(_SPEECH):
                self._speakers.spoke(speaker, block)
        start, stop = report.cue
        around = surroundings_of(words, report)
        quote = Quote(
            span=Span(content[0].start, content[-1].end) if content else sentence,
            sentence=sentence,
            rule=report.rule,
            confidence=0.0,
            tier="C",
            form=_form(self._text, content, opaque),
            speaker=_hedged(words, report, speaker),
            cue=Span(words[start].start, words[stop - 1].end),
            content=content,
            stance=stance_of(words, report),
            via=self._messengers(words, report, block),
            addressee=around.addressee,
            occasion=around.occasion,
        )
        if announced:
            self._announced = quote
            return
        standing = standing_of(words, report, speaker) if speaker else "vague"
        plain = is_plain(words, report)
        self._quotes.append(
            graded(quote, adjacent=report.adjacent, standing=standing, plain=plain)
        )
        if report.rule.startswith(_GOES_ON):
            self._running = len(self._quotes) - 1
            self._running_block = block

    def _messengers(
        self, words: Sequence[Word], report: Report, block: int
    ) -> tuple[Speaker, ...]:
        messenger = messenger_of(words, report)
        if messenger is None:
            return ()
        return (self._speakers.resolve(words, messenger, block),)

    def _go_on(
        self, sentence: Span, words: Sequence[Word], block: int, *, new: bool
    ) -> None:
        """Join a sentence of nothing but quotation to the quote before it."""
        spoken = tuple(
            Span(word.start, word.end) for word in words if word.tag == QUOTATION
        )
        if self._announced is not None:
            self._add(self._announced, spoken, sentence, block, announced=True)
            return
        if self._running is None or block - self._running_block > 1:
            return
        quote = self._quotes[self._running]
        if not new:
            self._joined[self._running] += spoken
            return
        pulled = not _same_hand(self._text, quote.content[-1], spoken[0])
        if pulled or sum(end - start for start, end in spoken) < _LONG_QUOTATION:
            return
        self._add(quote, spoken, sentence, block, announced=False)

    def _add(
        self,
        opened: Quote,
        spoken: tuple[Span, ...],
        sentence: Span,
        block: int,
        *,
        announced: bool,
    ) -> None:
        """Give a quotation without reporting clause to the speaker before it."""
        start = opened.sentence.start if announced else sentence.start
        quote = replace(
            opened,
            span=Span(spoken[0].start, spoken[-1].end),
            sentence=Span(start, sentence.end),
            rule="introduced" if announced else "floating",
            cue=opened.cue if announced else None,
            content=spoken,
            form="direct",
            stance=opened.stance if announced else "stated",
            addressee=opened.addressee if announced else None,
            occasion=opened.occasion if announced else None,
        )
        self._quotes.append(graded(quote, adjacent=False, standing="vague"))
        self._running, self._running_block = len(self._quotes) - 1, block
        self._announced = None


def _with(quote: Quote, spoken: Sequence[Span]) -> Quote:
    """Return a quote with the sentences of nothing but quotation that go on with it."""
    end = max(quote.span.end, spoken[-1].end)
    return replace(
        quote,
        span=Span(quote.span.start, end),
        sentence=Span(quote.sentence.start, max(quote.sentence.end, end)),
        content=(*quote.content, *spoken),
    )


def _same_hand(text: str, before: Span, spoken: Span) -> bool:
    """Say whether quotations have like marks: with others it is a pulled quote."""
    return _first_mark(text, before) == _first_mark(text, spoken)


def _first_mark(text: str, span: Span) -> str:
    found = _OPENING.search(text, span.start, span.end)
    return found.group().replace("”", "“") if found else ""


def _within(marks: Sequence[Quotation], sentence: Span) -> list[Quotation]:
    """Return the quotations of a paragraph that lie inside one sentence of it."""
    first = bisect_left(marks, sentence.start, key=lambda mark: mark.span.start)
    last = bisect_right(marks, sentence.end, key=lambda mark: mark.span.end)
    return list(marks[first:last])


def _trimmed(
    text: str, words: Sequence[Word], content: Sequence[tuple[int, int]]
) -> tuple[Span, ...]:
    spans = (
        Span(words[start].start, words[stop - 1].end)
        for start, stop in sorted(content)
        if start < stop
    )
    return tuple(span for span in spans if any(c.isalnum() for c in span.of(text)))


def _form(
    text: str, content: Sequence[Span], opaque: Sequence[Quotation]
) -> Literal["direct", "indirect", "mixed"]:
    """Call content direct if no word of it but "that" stands outside quotation."""
    marks = [mark.span for mark in opaque]
    if not any(span.overlaps(mark) for span in content for mark in marks):
        return "indirect"
    outside = []
    for span in content:
        at = span.start
        for mark in marks:
            if span.covers(mark):
                outside.append(text[at : mark.start])
                at = mark.end
        outside.append(text[at : span.end])
    left = "".join(outside).strip().lower().removeprefix("that")
    return "mixed" if any(char.isalnum() for char in left) else "direct"


def _hedged(
    words: Sequence[Word], report: Report, speaker: Speaker | None
) -> Speaker | None:
    if speaker is None or report.source is None:
        return speaker
    start, stop = report.source
    around = words[max(0, start - 3) : stop + 3]
    supposed = start > 0 and words[start - 1].lower in _SUPPOSING
    if supposed or any(word.lower in _HEDGES for word in around):
        return replace(speaker, hedged=True)
    return speaker
