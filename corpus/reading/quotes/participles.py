"""Find who speaks in a participle: "adding that …", "by saying that …"."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.lexicon import words_in
from corpus.reading.quotes.clause_subjects import inherited, leading_phrase
from corpus.reading.quotes.cues import Cue
from corpus.reading.quotes.phrases import phrase_before
from corpus.reading.quotes.quoted_as import quoted_as
from corpus.reading.quotes.setting import Subject, WordRange
from corpus.reading.words import Word

_GERUND_LEADS = words_in("grammar", "gerund_leads")


def participle_subject(
    words: Sequence[Word], cue: Cue, sources: Sequence[WordRange]
) -> Subject | None:
    """Return who says what a cue in "-ing" opens."""
    return (
        _passed_on(words, cue)
        or _with_participle(words, cue)
        or _gerund(words, cue)
        or inherited(words, cue, sources)
    )


def _passed_on(words: Sequence[Word], cue: Cue) -> Subject | None:
    """Read "the paper quoted X as saying": the speaker is X, not the paper."""
    quoted = quoted_as(words, cue)
    return quoted and Subject(quoted.source, quoted.clause, cue.end)


def _with_participle(words: Sequence[Word], cue: Cue) -> Subject | None:
    """Read "with X saying it failed"."""
    start = phrase_before(words, cue.start) if cue.start else None
    if not start or words[start - 1].lower != "with":
        return None
    return Subject((start, cue.start), start, cue.end)


def _gerund(words: Sequence[Word], cue: Cue) -> Subject | None:
    """Read "X drew attention by saying …": whose clause it is says it."""
    at = cue.start - 1
    if at < 1 or words[at].lower not in _GERUND_LEADS:
        return None
    span = None
    if words[at].lower == "for":
        start = phrase_before(words, at)
        span = None if start is None else (start, at)
    span = span or leading_phrase(words, at)
    return None if span is None else Subject(span, cue.start, cue.end)
