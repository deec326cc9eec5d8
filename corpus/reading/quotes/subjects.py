"""Find who stands beside a cue: the subject of a verb of saying."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.lexicon import words_in
from corpus.reading.quotes.asides import source_before_aside, with_apposition
from corpus.reading.quotes.clause_ends import sentence_end
from corpus.reading.quotes.cues import Cue
from corpus.reading.quotes.inherited_subjects import inherited
from corpus.reading.quotes.participle_subjects import participle_subject
from corpus.reading.quotes.parts import Subject, WordRange
from corpus.reading.quotes.phrases import (
    PAUSES,
    has_finite,
    is_finite,
    phrase_after,
    phrase_before,
)
from corpus.reading.quotes.quotation_subjects import subject_after_quotation
from corpus.reading.quotes.quotations import has_quotation
from corpus.reading.words import QUOTATION, Word

_OPENERS = words_in("grammar", "clause_openers")
_BE = words_in("grammar", "be")
_NO_SUBJECT_BEFORE = words_in("grammar", "auxiliaries") | {"that", "to"}
_ASKED = words_in("grammar", "question_words") | {"about", "for", ","}
_TIME_OPENERS = words_in("grammar", "before_events")
_RELATIVES = words_in("grammar", "relatives")


def subject_of(
    words: Sequence[Word], cue: Cue, sources: Sequence[WordRange]
) -> Subject | None:
    """Return the subject of a cue; None if it has none or is passive."""
    if cue.form.shape != "ing" and _is_passive(words, cue):
        return _asked(words, cue)
    beside = subject_after_quotation(words, cue) or _after_verb(words, cue)
    if beside is not None:
        return beside
    if cue.form.shape == "ing":
        return participle_subject(words, cue, sources)
    if not cue.start or words[cue.start - 1].tag == "WRB":
        return _asked(words, cue)  # "when asked whether …"
    before = words[cue.start - 1]
    if before.tag == QUOTATION or before.lower in ("to", "by"):
        return None
    if _goes_on(words, cue):
        return inherited(words, cue, sources)
    if before.lower in _RELATIVES:
        return _antecedent(words, cue)
    if before.text in PAUSES:
        return source_before_aside(words, cue)
    return _straight_before(words, cue)


def _goes_on(words: Sequence[Word], cue: Cue) -> bool:
    """Say whether a cue goes on a clause: "… and said", "'…', said"."""
    before = words[cue.start - 1]
    quoted = cue.start > 1 and words[cue.start - 2].tag == QUOTATION
    return before.lower in ("and", "but", "or") or (before.text == "," and quoted)


def _straight_before(words: Sequence[Word], cue: Cue) -> Subject | None:
    """Read "X said"."""
    start = phrase_before(words, cue.start)
    if start is None:
        return None
    start = _past_time(words, start, cue.start)
    if _is_object(words, start):
        return _around_relative(words, cue, start)
    return Subject((start, cue.start), start, cue.end)


def _past_time(words: Sequence[Word], start: int, stop: int) -> int:
    """Leave an adverbial without a comma to itself: "After the match | Keller said"."""
    if not start or words[start - 1].lower not in _TIME_OPENERS:
        return start
    first = stop
    while first > start and words[first - 1].text[0].isupper():
        first -= 1
    common = first > start + 1 and words[first - 1].tag == "NN"
    return first if common and first < stop else start


def _is_object(words: Sequence[Word], start: int) -> bool:
    """Say whether a phrase belongs to the verb or preposition before it."""
    if not start:
        return False
    before = words[start - 1]
    if before.tag in ("IN", "TO", "VBG"):
        return start > 1 and before.lower not in _OPENERS
    return before.tag in ("VB", "VBD", "VBZ", "VBP", "VBN", "MD")


def _around_relative(words: Sequence[Word], cue: Cue, start: int) -> Subject | None:
    """Read "an official who spoke to the paper said": the official said it."""
    at = start - 1
    while at and words[at].tag != QUOTATION and words[at].text not in (";", ":", "."):
        if words[at].lower in _RELATIVES:
            # "Brook, who runs | the firm says": the second comma is left out.
            person = words[at].lower == "who" and words[at - 1].text == ","
            stop = at - person
            found = phrase_before(words, stop)
            if found is not None:
                return Subject((found, cue.start), found, cue.end)
        if words[at].text == ",":
            break
        at -= 1
    while start > 1 and words[start - 1].tag in ("IN", "TO"):
        found = phrase_before(words, start - 1)
        if found is None and words[start - 2].tag == "VBN":
            found = phrase_before(words, start - 2)  # "those hurt in | the crash"
        if found is None:
            break
        start = found
    return Subject((start, cue.start), start, cue.end)


def _is_passive(words: Sequence[Word], cue: Cue) -> bool:
    return cue.form.shape == "past" and any(
        word.lower in _BE and word.lower != "'s" for word in words[cue.start : cue.verb]
    )


def _asked(words: Sequence[Word], cue: Cue) -> Subject | None:
    """ "Asked whether it failed, he …" names nobody who asks."""
    if cue.form.lemma == "ask about":
        return Subject(None, cue.start, cue.end)
    if cue.form.lemma != "ask" or cue.form.shape != "past" or cue.end >= len(words):
        return None
    following = words[cue.end]
    if following.lower not in _ASKED and following.tag != QUOTATION:
        return None
    return Subject(None, cue.start, cue.end)


def _after_verb(words: Sequence[Word], cue: Cue) -> Subject | None:
    """Read "…, said X" and "'…,' said X"."""
    if not cue.form.inverts or cue.start != cue.verb or not cue.verb:
        return None
    if cue.form.shape not in ("past", "s"):
        return None
    before = words[cue.verb - 1]
    if before.tag != QUOTATION and before.text not in PAUSES:
        return None
    if before.text == "," and _follows_aside(words, cue):
        return None
    stop = phrase_after(words, cue.end)
    if stop is None:
        return None
    stop = with_apposition(words, stop)
    if stop < len(words) and _is_subject_of_next(words, cue, stop):
        return None
    return Subject((cue.end, stop), cue.verb, stop)


def _is_subject_of_next(words: Sequence[Word], cue: Cue, stop: int) -> bool:
    """Say whether a phrase after the cue opens a clause: "X, a lawyer, said she …"."""
    following, quoted = words[stop], words[cue.verb - 1].tag == QUOTATION
    if following.tag == QUOTATION:
        return False
    pronoun = words[cue.end].tag == "PRP" and following.text[0].isalpha()
    verbal = pronoun or following.lower in _NO_SUBJECT_BEFORE
    return is_finite(following) or (verbal and not quoted)


def _follows_aside(words: Sequence[Word], cue: Cue) -> bool:
    """Say whether the comma before a cue closes an aside: "X, a lawyer, said …"."""
    beside = source_before_aside(words, cue)
    if beside is None:
        return False
    end = sentence_end(words)
    return (
        beside.clause == 0
        or has_finite(words, cue.end, end)
        or has_quotation(words, cue.end, end)
    )


def _antecedent(words: Sequence[Word], cue: Cue) -> Subject | None:
    """Read "X, who said …": the speaker is X."""
    stop = cue.start - 1
    if stop and words[stop - 1].text == ",":
        stop -= 1
    start = phrase_before(words, stop) if stop else None
    if start is None:
        return None
    return Subject((start, cue.start), start, cue.end)
