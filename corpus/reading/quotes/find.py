"""Find who said what."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus.reading.facts import Entity, Quote, Referent, Role, Span, Speaker
from corpus.reading.quotes.chains import chained, messenger_of
from corpus.reading.quotes.datelines import dateline_end
from corpus.reading.quotes.grading import graded, graded_as_reported
from corpus.reading.quotes.known_speakers import known_speakers
from corpus.reading.quotes.parts import Report
from corpus.reading.quotes.reports import reports_in
from corpus.reading.quotes.spans import content_of, form_of, span_of
from corpus.reading.quotes.speakers import Speakers
from corpus.reading.quotes.stances import stance_of
from corpus.reading.quotes.surroundings import surroundings_of
from corpus.reading.quotes.transcripts import transcribed
from corpus.reading.tagged import Tagged
from corpus.reading.words import QUOTATION, Word

_SPEECH = (
    "quotation",
    "mixed-before",
    "clause",
    "that-clause",
    "labelled",
    "announced",
)
_GOES_ON = ("quotation", "mixed", "labelled", "announced")
_LONG_QUOTATION = 20  # characters; a shorter paragraph is a heading
_OPENING = re.compile(r"''|``|[“”„«\"‘]|(?<!\w)'")


def find_quotes(
    text: str,
    sentences: Sequence[Span],
    masked: Iterable[Span] = (),
    entities: Sequence[Entity] = (),
    roles: Sequence[Role] = (),
    tagged: Tagged | None = None,
    referents: Iterable[Referent] = (),
) -> list[Quote]:
    """Return the quotes of a text in order of their content.

    Without ``entities`` no surname finds its full name and no pronoun its person;
    without ``roles`` a speaker has no office but the one told beside the name. Of
    ``referents`` only the sure ones count.
    """
    tagged = tagged or Tagged(text, masked)
    reader = _QuoteReader(tagged, Speakers(text, entities, referents))
    found = [*transcribed(text, tagged.prose, entities), *reader.read(sentences)]
    known = known_speakers(text, found, entities, roles)
    return sorted(known, key=lambda quote: (quote.span, quote.rule))


class _QuoteReader:
    """One pass over a text, remembering who spoke last."""

    def __init__(self, tagged: Tagged, speakers: Speakers) -> None:
        self._text = tagged.text
        self._tagged = tagged
        self._speakers = speakers
        self._quotes: list[Quote] = []
        self._joined: dict[int, list[Span]] = defaultdict(list)  # by index of quote
        self._running: int | None = None  # index of the quote that may go on
        self._running_in = -2  # the paragraph it stands in
        self._opened: Quote | None = None  # what a sentence ending in ":" announces

    def read(self, sentences: Sequence[Span]) -> list[Quote]:
        previous = -1
        for sentence in sentences:
            paragraph = self._tagged.paragraph_of(sentence)
            self._read_sentence(sentence, paragraph, new=paragraph != previous)
            previous = paragraph
        for index, spoken in self._joined.items():
            self._quotes[index] = _with(self._quotes[index], spoken)
        return list(chained(self._text, self._quotes))

    def _read_sentence(self, sentence: Span, paragraph: int, *, new: bool) -> None:
        words = self._tagged.words(sentence)
        if new:
            words = words[dateline_end(words) :]
        if not words:
            return
        quoted = any(word.tag == QUOTATION for word in words)
        if quoted and all(_is_quoted_or_mark(word) for word in words):
            spoken = [
                Span(word.start, word.end) for word in words if word.tag == QUOTATION
            ]
            self._go_on(sentence, spoken, paragraph, new=new)
            return
        self._running = self._opened = None
        for report in reports_in(words):
            self._keep(sentence, words, report, paragraph)
        self._speakers.pass_by(words, paragraph)

    def _keep(
        self, sentence: Span, words: Sequence[Word], report: Report, paragraph: int
    ) -> None:
        """Keep a report as a quote, or as what announces the next one."""
        announces = report.rule == "introduced"
        content = content_of(self._text, words, report.content)
        if not content and not announces:
            return
        speaker = self._speaker(words, report, paragraph)
        around = surroundings_of(words, report)
        quote = Quote(
            span=Span(content[0].start, content[-1].end) if content else sentence,
            sentence=sentence,
            rule=report.rule,
            confidence=0.0,
            tier="C",
            form=form_of(words, report.content),
            speaker=speaker,
            cue=span_of(words, report.cue),
            content=content,
            stance=stance_of(words, report),
            via=self._messengers(words, report, paragraph),
            addressee=around.addressee,
            occasion=around.occasion,
        )
        if announces:
            self._opened = quote
            return
        self._quotes.append(graded_as_reported(quote, words, report))
        if report.rule.startswith(_GOES_ON):
            self._run_on(paragraph)

    def _speaker(
        self, words: Sequence[Word], report: Report, paragraph: int
    ) -> Speaker | None:
        if report.source is None:
            return None
        speaker = self._speakers.resolve(words, report.source, paragraph)
        if report.rule.startswith(_SPEECH):
            mention = words[slice(*report.source)]
            self._speakers.spoke(speaker, mention, paragraph)
        return speaker

    def _messengers(
        self, words: Sequence[Word], report: Report, paragraph: int
    ) -> tuple[Speaker, ...]:
        messenger = messenger_of(words, report)
        if messenger is None:
            return ()
        return (self._speakers.resolve(words, messenger, paragraph),)

    def _go_on(
        self, sentence: Span, spoken: Sequence[Span], paragraph: int, *, new: bool
    ) -> None:
        """Give a sentence of nothing but quotation to the quote before it."""
        if self._opened is not None:
            self._append(_introduced(self._opened, sentence, spoken), paragraph)
        elif self._running is not None and paragraph - self._running_in <= 1:
            before = self._quotes[self._running]
            if not new:
                self._joined[self._running] += spoken
            elif _goes_on(self._text, before, spoken):
                self._append(_floating(before, sentence, spoken), paragraph)

    def _append(self, quote: Quote, paragraph: int) -> None:
        self._quotes.append(graded(quote, standing="vague"))
        self._run_on(paragraph)
        self._opened = None

    def _run_on(self, paragraph: int) -> None:
        self._running, self._running_in = len(self._quotes) - 1, paragraph


def _is_quoted_or_mark(word: Word) -> bool:
    return word.tag == QUOTATION or not word.text[0].isalnum()


def _introduced(opened: Quote, sentence: Span, spoken: Sequence[Span]) -> Quote:
    """Return the quotation below "He told them:"."""
    return replace(
        opened,
        span=Span(spoken[0].start, spoken[-1].end),
        sentence=Span(opened.sentence.start, sentence.end),
        content=tuple(spoken),
        form="direct",
    )


def _floating(before: Quote, sentence: Span, spoken: Sequence[Span]) -> Quote:
    """Return a quotation that no clause reports, as its predecessor's speaker's."""
    return Quote(
        span=Span(spoken[0].start, spoken[-1].end),
        sentence=sentence,
        rule="floating",
        confidence=0.0,
        tier="C",
        form="direct",
        speaker=before.speaker,
        cue=None,
        content=tuple(spoken),
        via=before.via,
    )


def _goes_on(text: str, before: Quote, spoken: Sequence[Span]) -> bool:
    """Say whether a paragraph of quotation is long enough, and no pulled quote."""
    alike = _first_mark(text, before.content[-1]) == _first_mark(text, spoken[0])
    return alike and sum(end - start for start, end in spoken) >= _LONG_QUOTATION


def _with(quote: Quote, spoken: Sequence[Span]) -> Quote:
    """Return a quote with the sentences of nothing but quotation that go on with it."""
    end = max(quote.span.end, spoken[-1].end)
    return replace(
        quote,
        span=Span(quote.span.start, end),
        sentence=Span(quote.sentence.start, max(quote.sentence.end, end)),
        content=(*quote.content, *spoken),
    )


def _first_mark(text: str, span: Span) -> str:
    found = _OPENING.search(text, span.start, span.end)
    return found.group().replace("”", "“") if found else ""
