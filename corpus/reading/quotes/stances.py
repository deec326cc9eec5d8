"""Whether a speaker states the reported words, denies them, or asks."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.facts import Stance
from corpus.reading.lexicon import words_in
from corpus.reading.quotes.parts import Report
from corpus.reading.words import Word

_DENIALS = words_in("stances", "denials")
_NEGATIONS = words_in("stances", "negations")
_NOBODY = words_in("stances", "nobody")
_QUESTIONS = words_in("cues", "ask")
_REACH = 3  # words before the verb: "did not want to say"


def stance_of(words: Sequence[Word], report: Report) -> Stance:
    """Return what the verb of saying makes of the words: "asked whether it failed".

    Words that somebody would not say, or nobody said, count as denied.
    """
    cue = report.verb
    if cue is None:
        return "stated"
    if cue.form.lemma in _DENIALS or _is_negated(words, report):
        return "denied"
    return "asked" if cue.form.lemma in _QUESTIONS else "stated"


def _is_negated(words: Sequence[Word], report: Report) -> bool:
    source, cue = report.source, report.verb
    if cue is None:
        return False
    heard = [word.lower for word in words[cue.end : cue.end + 2]]
    if heard == ["nobody", "that"] or (source and words[source[0]].lower in _NOBODY):
        return True
    floor = source[1] if source is not None and source[1] <= cue.start else cue.start
    group = words[max(floor, cue.verb - _REACH) : cue.verb]
    return any(word.lower in _NEGATIONS for word in group)
