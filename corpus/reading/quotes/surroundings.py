"""To whom and on what occasion words were said, where their sentence tells it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus.reading.facts import Span
from corpus.reading.lexicon import table
from corpus.reading.quotes.addressees import (
    addressee_after,
    addressee_of_participle,
    whom_told,
    whom_urged,
)
from corpus.reading.quotes.occasions import occasion_at
from corpus.reading.quotes.parts import Report, WordRange
from corpus.reading.quotes.phrases import is_finite
from corpus.reading.quotes.short_phrases import time_end
from corpus.reading.quotes.spans import span_of
from corpus.reading.words import QUOTATION, Word

_WORKPLACES = frozenset(["at", "from"])
_OPENERS = frozenset(table("surroundings")["phrases"]["openers"])
_GATHERINGS = frozenset(table("surroundings")["objects"]["gatherings"])
_MOST_PHRASES = 6
_LONGEST_SOURCE = 40  # words


class Surroundings(NamedTuple):
    addressee: Span | None = None
    occasion: Span | None = None


class _Told(NamedTuple):
    addressee: WordRange | None = None
    occasion: WordRange | None = None

    def or_else(self, other: _Told) -> _Told:
        return _Told(self.addressee or other.addressee, self.occasion or other.occasion)


def surroundings_of(words: Sequence[Word], report: Report) -> Surroundings:
    """Return the addressee and the occasion of one report."""
    if report.verb is None:
        return Surroundings()
    told = _after_cue(words, report)
    for elsewhere in (_before_source, _inside_source, _after_content):
        if told.occasion is None:
            told = told.or_else(elsewhere(words, report))
    addressee, occasion = told
    if addressee and words[addressee[1] - 1].lower in _GATHERINGS:
        addressee, occasion = None, occasion or addressee  # "told a press conference"
    return Surroundings(
        addressee and span_of(words, addressee), occasion and span_of(words, occasion)
    )


def _after_cue(words: Sequence[Word], report: Report) -> _Told:
    """Read from the verb, or the subject behind it, up to the words that were said."""
    cue, source = report.verb, report.source
    if cue is None:
        return _Told()
    inverted = source is not None and source[0] >= cue.end
    begun = source[1] if source is not None and inverted else cue.end
    later = [start for start, _ in report.content if start >= begun]
    limit = min(later, default=len(words))
    if report.rule.startswith("to-infinitive"):
        return _Told(whom_urged(words, cue.form, begun))
    addressee = None if inverted else whom_told(words, cue.form, begun, limit)
    told = _phrases(
        words, report, addressee[1] if addressee else begun, limit, addressee
    )
    if inverted and told.occasion and words[told.occasion[0]].lower in _WORKPLACES:
        place = occasion_at(words, told.occasion[0], limit)
        if place and place.is_place:
            return _Told(told[0])  # "says Brown at the University of Leeds"
    return told


def _phrases(
    words: Sequence[Word],
    report: Report,
    at: int,
    limit: int,
    addressee: WordRange | None = None,
) -> _Told:
    """Read addressee, occasion and times that follow each other from ``at``."""
    occasion: WordRange | None = None
    for _ in range(_MOST_PHRASES):
        begun, at = at, time_end(words, at, limit)
        if at >= limit:
            break
        heard = report.verb and addressee_after(words, report.verb.form, at, limit)
        if heard and addressee is None:
            addressee, at = heard, heard[1]
        elif found := occasion_at(words, at, limit):
            addressee = addressee or found.addressee
            occasion = occasion or (at, found.stop)
            at = found.stop
        elif spoken := _participle(words, at, limit):
            addressee, at = addressee or spoken[0], spoken[1]
        elif at == begun:
            break
    return _Told(addressee, occasion)


def _participle(
    words: Sequence[Word], at: int, limit: int
) -> tuple[WordRange | None, int] | None:
    """Read ", speaking to reporters" and "speaking to reporters"."""
    if words[at].text == "," and at + 1 < limit:
        at += 1
    return addressee_of_participle(words, at, limit)


def _before_source(words: Sequence[Word], report: Report) -> _Told:
    """Read the phrase that opens the sentence: "In a letter, Brown wrote …"."""
    if report.source is None:
        return _Told()
    comma = report.source[0] - 1
    if comma < 2 or words[comma].text != ",":
        return _Told()
    at = 1 if words[0].lower in _OPENERS else 0
    at = time_end(words, at, comma)
    if any(is_finite(word) or word.tag == QUOTATION for word in words[at:comma]):
        return _Told()
    told = _phrases(words, report, at, comma)
    place = occasion_at(words, at, comma)
    if place and place.is_place and not (at or told.addressee):
        return _Told()  # "In Rome, he said": where he was, and maybe when he did not
    return told


def _inside_source(words: Sequence[Word], report: Report) -> _Told:
    """Read "Brown, in a letter to the board, wrote" and "Brown, speaking in Rome"."""
    if report.source is None or report.verb is None:
        return _Told()
    start, stop = report.source
    if start < report.verb.start:
        stop = report.verb.start
    told = _Told()
    for at in range(start + 1, min(stop, start + _LONGEST_SOURCE)):
        if words[at - 1].text == "," or words[at].lower == "in":
            told = told.or_else(_aside(words, at, stop))
    return told


def _aside(words: Sequence[Word], at: int, stop: int) -> _Told:
    spoken = addressee_of_participle(words, at, stop)
    heard, begun = spoken or (None, at)
    found = occasion_at(words, begun, stop)
    if found is None:
        return _Told(heard)
    aside = words[at - 1].text == "," and not found.is_place
    if not (spoken or aside or found.addressee or _is_medium(words, begun)):
        return _Told(heard)
    return _Told(heard or found.addressee, (begun, found.stop))


def _is_medium(words: Sequence[Word], at: int) -> bool:
    """Say whether "in a statement" follows, which describes no speaker."""
    return words[at].lower == "in" and words[at + 1].lower in ("a", "an", "his", "her")


def _after_content(words: Sequence[Word], report: Report) -> _Told:
    """Read "said the talks had failed in an interview": what the words leave over."""
    if report.verb is None or not report.content:
        return _Told()
    start, stop = report.content[-1]
    if start < report.verb.end or stop >= len(words):
        return _Told()
    found = occasion_at(words, stop, len(words))
    return _Told(found.addressee, (stop, found.stop)) if found else _Told()
