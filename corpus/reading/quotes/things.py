"""Find what is named and not said: "backed the plan", "called for a vote"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from corpus.reading.lexicon import words_in
from corpus.reading.quotes.clause_ends import names_channel
from corpus.reading.quotes.cues import Cue
from corpus.reading.quotes.parts import Content, Setting
from corpus.reading.quotes.phrases import is_finite
from corpus.reading.quotes.quotations import has_quotation
from corpus.reading.words import Word

_DAYS = words_in("grammar", "days")
_TIMES = words_in("grammar", "times")
_UNREAL = words_in("grammar", "modals") | {"to"}
_QUESTIONS = words_in("cues", "ask")
_NAMING = words_in("cues", "naming")
_NEW_CLAUSES = words_in("grammar", "clause_leavers") | words_in(
    "grammar", "circumstances"
) - {"as"}
_BREAKS = frozenset([";", ":", "—", "–", "--"])
_RELATIVES = words_in("grammar", "relatives")
_DAY_LEADS = words_in("grammar", "day_leads")
_LIST_REACH = 12  # words
_PLACE_LENGTH = 2  # words
_JUDGING = words_in("cues", "judging")
_ANSWERING = words_in("cues", "answering")
_NEGATIONS = words_in("stances", "negations")
_PREDICATES = frozenset(["DT", "JJ", "PRP$"])
_OPENERS = ("DT", "PRP", "NN", "JJ", "CD", "WP", "WRB", "VBG")


def thing(setting: Setting) -> Content | None:
    """Return what a verb of attitude or mention has as its object."""
    words, start, end = setting.words, setting.subject.after, setting.end
    form = setting.cue.form
    if "thing" not in form.classes:
        return None
    if not _has_source(setting) or not _is_real(setting):
        return None
    if start >= end or not _opens_phrase(words[start]):
        return None
    stop = thing_end(words, start, end, setting.cues)
    if form.lemma in _NAMING and not _has_predicate(words, start, stop):
        return None  # "called the board" is a telephone call
    if form.lemma in _JUDGING and not _has_as(words[start:stop]):
        return None  # "saw a ship" is no judgment
    if stop == start + 1 and words[start].tag == "PRP":
        return None  # "thanked them" tells nothing
    within = (cue for cue in setting.cues if start < cue.start < stop)
    if any(_is_passed_on(words, cue) for cue in within):
        return None  # "cited a guard as saying": the guard says it
    quoted = has_quotation(words, start, stop)
    return Content([(start, stop)], "thing-mixed" if quoted else "thing")


def thing_end(words: Sequence[Word], start: int, end: int, cues: Sequence[Cue]) -> int:
    """Return where the thing that a speaker names or means to do ends.

    It goes on through a list and through what is tied to it without a pause.
    """
    cued = {cue.start for cue in cues}
    closing = -1
    for at in range(start + 1, end):
        word = words[at]
        if word.text in _BREAKS or word.lower in _NEW_CLAUSES:
            return at
        if word.text == "," and at != closing:
            closing = _place_end(words, at + 1, end)
            if closing < 0 and not _goes_on_listing(words, at + 1, end):
                return at
        if word.lower in ("and", "but") and _begins_clause(words, at + 1, cued):
            return at
        if word.lower in _DAYS:
            return at - 1 if words[at - 1].lower in _DAY_LEADS else at
        if names_channel(words, at, end):
            return at
    return end


def _goes_on_listing(words: Sequence[Word], at: int, end: int) -> bool:
    """Say whether a comma parts the members of a list: "jobs, schools and roads"."""
    if at >= end or not words[at].tag.startswith(("NN", "JJ", "CD")):
        return False
    for i in range(at, min(end, at + _LIST_REACH)):
        if is_finite(words[i]) or words[i].lower in _RELATIVES:
            return False
        if words[i].lower in ("and", "or"):
            return True
    return False


def _place_end(words: Sequence[Word], at: int, end: int) -> int:
    """Return the comma that closes "the mayor of Dover, Delaware, …", or -1."""
    stop = at
    while stop < end and stop - at < _PLACE_LENGTH and words[stop].tag == "NNP":
        stop += 1
    return stop if at < stop < end and words[stop].text == "," else -1


def _begins_clause(words: Sequence[Word], at: int, cued: Collection[int]) -> bool:
    """Say whether another clause follows a conjunction: "… and left"."""
    if at >= len(words):
        return False
    if at in cued or words[at].tag == "PRP":
        return True
    verb = at + 1 if words[at].tag == "RB" and at + 1 < len(words) else at
    return is_finite(words[verb])


def _has_source(setting: Setting) -> bool:
    """Say whether there is one: not "there", nor a year before the verb."""
    if setting.subject.span is None:
        return setting.cue.form.lemma in _QUESTIONS
    source = setting.words[slice(*setting.subject.span)]
    return source[0].tag != "EX" and not all(word.tag == "CD" for word in source)


def _is_real(setting: Setting) -> bool:
    """Say whether the attitude was taken: not in "would back the plan"."""
    group = setting.words[setting.cue.start : setting.cue.verb]
    if setting.cue.form.lemma in _ANSWERING and any(
        word.lower in _NEGATIONS for word in group
    ):
        return False  # "did not respond to requests": nothing was said
    return all(word.lower not in _UNREAL for word in group)


def _has_as(words: Sequence[Word]) -> bool:
    return any(word.lower == "as" for word in words)


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
