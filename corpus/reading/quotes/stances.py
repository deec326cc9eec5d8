"""Whether a speaker states the reported words, denies them, or asks."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.facts import Stance
from corpus.reading.lexicon import words_in
from corpus.reading.quotes.cues import Cue
from corpus.reading.words import Word

_DENIALS = words_in("cues", "denials")
_QUESTIONS = words_in("cues", "ask")
_NEGATIONS = words_in("grammar", "negations")


def stance_of(words: Sequence[Word], cue: Cue | None) -> Stance:
    """Return what the verb of saying makes of the words: "asked whether it failed"."""
    if cue is None:
        return "stated"
    negated = any(word.lower in _NEGATIONS for word in words[cue.start : cue.verb])
    if negated or cue.form.lemma in _DENIALS:
        return "denied"
    return "asked" if cue.form.lemma in _QUESTIONS else "stated"
