"""Find who stands beside a cue: the subject of a verb of saying."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.lexicon import words_in
from corpus.reading.quotes.clause_ends import sentence_end
from corpus.reading.quotes.cues import Cue
from corpus.reading.quotes.inherited_subjects import inherited
from corpus.reading.quotes.participle_subjects import participle_subject
from corpus.reading.quotes.parts import Subject, WordRange
from corpus.reading.quotes.phrases import (
    PAUSES,
    has_finite,
    is_finite,
    is_noun_like,
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
_PASSING_ON = words_in("chains", "after_source")
_RELATIVES = words_in("grammar", "relatives")
_INSERTED = ("NN", "JJ", "CD", "VBG", "VBN", "PRP$", "RB", "W", "IN", "DT")


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
    if not cue.start:
        return _asked(words, cue)
    before = words[cue.start - 1]
    if before.tag == "WRB":
        return _asked(words, cue)  # "when asked whether …"
    if before.tag == QUOTATION or before.lower in ("to", "by"):
        return None
    if before.lower in ("and", "but", "or") or (
        before.text == "," and cue.start > 1 and words[cue.start - 2].tag == QUOTATION
    ):
        return inherited(words, cue, sources)
    if before.lower in _RELATIVES:
        return _antecedent(words, cue)
    if before.text in PAUSES:
        return _before_insertion(words, cue)
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
            found = phrase_before(words, at)
            if found is not None:
                return Subject((found, cue.start), found, cue.end)
        if words[at].text == ",":
            break
        at -= 1
    while start > 1 and words[start - 1].tag in ("IN", "TO"):
        found = phrase_before(words, start - 1)
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
    if before.text == "," and _follows_insertion(words, cue):
        return None
    stop = phrase_after(words, cue.end)
    if stop is None:
        return None
    following = words[stop] if stop < len(words) else None
    if following is not None and following.tag != QUOTATION:
        pronoun = words[cue.end].tag == "PRP"
        if is_finite(following) or (
            following.lower in _NO_SUBJECT_BEFORE and before.tag != QUOTATION
        ):
            return None
        if pronoun and following.text[0].isalpha() and before.tag != QUOTATION:
            return None  # "X, a lawyer, said she often …"
    return Subject((cue.end, stop), cue.verb, stop)


def _follows_insertion(words: Sequence[Word], cue: Cue) -> bool:
    """Say whether the comma before a cue closes "X, a lawyer, said …"."""
    inserted = _before_insertion(words, cue)
    if inserted is None:
        return False
    end = sentence_end(words)
    return (
        inserted.clause == 0
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


def _before_insertion(words: Sequence[Word], cue: Cue) -> Subject | None:
    """Read "X, a lawyer from Ohio, said": the speaker is all of it but the comma."""
    stop = cue.start - 1
    commas = [at for at in range(stop) if words[at].text in PAUSES]
    candidates = []
    for comma in commas[-4:]:
        floor = max([at + 1 for at in commas if at < comma], default=0)
        for at in range(floor, comma):
            if words[at].tag == QUOTATION or words[at].lower in (";", ":"):
                floor = at + 1
        while floor < comma and words[floor].lower in ("and", "but", "that", "so"):
            floor += 1
        start = phrase_before(words, comma, floor)
        if start is not None and _is_insertion(words, comma + 1, stop):
            candidates.append((start == floor, start))
    for whole, start in candidates:
        if whole:
            return Subject((start, _source_end(words, start, stop)), start, cue.end)
    if candidates:
        start = candidates[-1][1]
        return Subject((start, _source_end(words, start, stop)), start, cue.end)
    return None


def _source_end(words: Sequence[Word], start: int, stop: int) -> int:
    """Leave out of a source who passes it on: "Brown, according to the paper,"."""
    for at in range(start, stop - 1):
        if words[at].text == "," and words[at + 1].lower in _PASSING_ON:
            return at
    return stop


def _is_insertion(words: Sequence[Word], start: int, stop: int) -> bool:
    if start >= stop or words[start].tag == QUOTATION:
        return False
    first = words[start]
    return first.tag.startswith(_INSERTED) or is_noun_like(first)
