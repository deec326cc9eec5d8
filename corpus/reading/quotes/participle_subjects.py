"""Find who speaks in a participle: "adding that …", "by saying that …"."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.lexicon import words_in
from corpus.reading.quotes.cues import Cue
from corpus.reading.quotes.inherited_subjects import inherited, leading_phrase
from corpus.reading.quotes.parts import Subject, WordRange
from corpus.reading.quotes.phrases import has_finite, phrase_before
from corpus.reading.quotes.quoted_as import quoted_as
from corpus.reading.words import QUOTATION, Word

_RECORDINGS = words_in("grammar", "recordings")
_TEXTS = words_in("sources", "texts")
_MOMENTS = words_in("grammar", "moments")
_NEAR = 5  # words: "a statement late on Friday saying"
_GERUND_LEADS = words_in("grammar", "gerund_leads")


def participle_subject(
    words: Sequence[Word], cue: Cue, sources: Sequence[WordRange]
) -> Subject | None:
    """Return who says what a cue in "-ing" opens."""
    return (
        _passed_on(words, cue)
        or _with_participle(words, cue)
        or _gerund(words, cue, sources)
        or inherited(words, cue, sources)
        or _in_writing(words, cue)
    )


def _passed_on(words: Sequence[Word], cue: Cue) -> Subject | None:
    """Read "the paper quoted X as saying": the speaker is X, not the paper."""
    quoted = quoted_as(words, cue)
    return quoted and Subject(quoted.source, quoted.clause, cue.end)


def _with_participle(words: Sequence[Word], cue: Cue) -> Subject | None:
    """Read "with X saying it failed" and "footage of X saying it failed"."""
    start = phrase_before(words, cue.start) if cue.start else None
    if start is None:
        return None
    for at in range(start, cue.start - 2):
        if words[at].lower in _RECORDINGS and words[at + 1].lower == "of":
            return Subject((at + 2, cue.start), at + 2, cue.end)
    if not start or words[start - 1].lower != "with":
        return None
    return Subject((start, cue.start), start, cue.end)


def _gerund(
    words: Sequence[Word], cue: Cue, sources: Sequence[WordRange]
) -> Subject | None:
    """Read "X drew attention by saying …": whose clause it is says it."""
    at = cue.start - 1
    if at < 1 or words[at].lower not in _GERUND_LEADS:
        return None
    span = None
    if words[at].lower == "for":
        start = phrase_before(words, at)
        span = None if start is None else (start, at)
    if span is None and sources and words[at].lower in _MOMENTS:
        span = sources[-1]  # "…," he said, before adding …
    span = span or leading_phrase(words, at)
    return None if span is None else Subject(span, cue.start, cue.end)


def _in_writing(words: Sequence[Word], cue: Cue) -> Subject | None:
    """Read "X issued a statement saying …" and "X called her, saying: '…'"."""
    following = words[cue.end : cue.end + 2]
    quoting = any(word.tag == QUOTATION for word in following)
    near = words[max(0, cue.start - _NEAR) : cue.start]
    text = "plain" in cue.form.classes and any(word.lower in _TEXTS for word in near)
    if not quoting and not text:
        return None
    span = leading_phrase(words, cue.start)
    if span is None or not has_finite(words, span[1], cue.start):
        return None
    return Subject(span, cue.start, cue.end)
