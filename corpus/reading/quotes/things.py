"""Find what is named and not said: "backed the plan", "called for a vote"."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.lexicon import words_in
from corpus.reading.quotes.clause_ends import phrase_end
from corpus.reading.quotes.cues import Cue
from corpus.reading.quotes.setting import Content, Setting, has_quotation
from corpus.reading.words import Word

_DAYS = words_in("grammar", "days")
_TIMES = words_in("grammar", "times")
_UNREAL = words_in("grammar", "modals") | {"to"}
_QUESTIONS = words_in("cues", "ask")
_NAMING = words_in("cues", "naming")
_PREDICATES = frozenset(["DT", "JJ", "PRP$"])
_OPENERS = ("DT", "PRP", "NN", "JJ", "CD", "WP", "WRB", "VBG")


def thing(setting: Setting) -> Content | None:
    """Return what a verb of stance or mention has as its object."""
    words, start, end = setting.words, setting.subject.after, setting.end
    form = setting.cue.form
    if "thing" not in form.classes:
        return None
    if setting.subject.span is None and form.lemma not in _QUESTIONS:
        return None
    group = words[setting.cue.start : setting.cue.verb]
    if any(word.lower in _UNREAL for word in group):
        return None  # "would back the plan" is no stance yet
    if start >= end or not _opens_phrase(words[start]):
        return None
    stop = phrase_end(words, start, end, setting.cues)
    if setting.cue.form.lemma in _NAMING and not _has_predicate(words, start, stop):
        return None  # "called the board" is a telephone call
    within = (cue for cue in setting.cues if start < cue.start < stop)
    if any(_is_passed_on(words, cue) for cue in within):
        return None  # "cited a guard as saying": the guard says it
    quoted = has_quotation(words, start, stop)
    return Content([(start, stop)], "thing-mixed" if quoted else "thing")


def _is_passed_on(words: Sequence[Word], cue: Cue) -> bool:
    return cue.form.shape == "ing" and words[cue.start - 1].lower == "as"


def _has_predicate(words: Sequence[Word], start: int, stop: int) -> bool:
    """Say whether two phrases stand side by side: "called | it | a mistake"."""
    return any(
        words[at].tag in _PREDICATES and words[at - 1].tag.startswith(("NN", "PRP"))
        for at in range(start + 1, stop)
    )


def _opens_phrase(word: Word) -> bool:
    timed = word.lower in _DAYS or word.lower in _TIMES - {"this", "there"}
    return word.tag.startswith(_OPENERS) and not timed
