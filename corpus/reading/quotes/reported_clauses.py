"""Find where reported clauses begin and end."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.lexicon import words_in
from corpus.reading.quotes.cues import Cue, Form
from corpus.reading.quotes.phrases import is_finite, is_noun_like, phrase_before
from corpus.reading.words import QUOTATION, Word

_PRONOUNS = words_in("grammar", "personal_pronouns")
_DETERMINERS = words_in("grammar", "determiners")
_LINKS = words_in("grammar", "phrase_links")
_DAYS = words_in("grammar", "days")
_TIMES = words_in("grammar", "times")
_PARTS_OF_DAY = words_in("grammar", "parts_of_day")
_ADVERBIAL_LINKS = words_in("grammar", "adverbial_links")
_OBJECTS = words_in("grammar", "object_pronouns")
_CLAUSE_SUBJECTS = words_in("grammar", "clause_subjects")
_UNITS = words_in("grammar", "calendar_units")
_LEAVERS = words_in("grammar", "clause_leavers")
_REFUSALS = words_in("grammar", "refusals")
_FRONTS = words_in("grammar", "subordinators") | {"asked"}
_PAUSES = frozenset([",", "—", "–", "-", "--"])
_CHANNELS = words_in("grammar", "channels")


def sentence_end(words: Sequence[Word]) -> int:
    """Return the index after the last word that is not closing punctuation."""
    end = len(words)
    while end and words[end - 1].tag != QUOTATION and words[end - 1].text in ".!?;…":
        end -= 1
    return end


def has_finite(words: Sequence[Word], start: int, end: int) -> bool:
    return any(is_finite(word) for word in words[start:end])


def skip_to_clause(words: Sequence[Word], start: int, end: int, form: Form) -> int:
    """Step over whom, when and where something was said."""
    at = start
    if form.classes & {"told", "urge", "ask"} and form.lemma != "say":
        at = _skip_addressee(words, at, end)
    for _ in range(4):
        following = _skip_adverbial(words, at, end)
        if following == at:
            break
        at = following
    return at


def _skip_addressee(words: Sequence[Word], start: int, end: int) -> int:
    if start < end and words[start].lower in _OBJECTS:
        return start + 1
    at = start
    while at < end:
        word = words[at]
        if word.tag == QUOTATION or word.lower in _CLAUSE_SUBJECTS:
            break
        if word.lower in _DETERMINERS:
            if at > start and words[at - 1].lower not in (
                *_LINKS,
                "and",
                "all",
                "both",
            ):
                break
        elif word.lower in _LINKS or word.lower in ("and", "&"):
            if at == start or word.lower in ("on", "to", "in", "at"):
                break
        elif not is_noun_like(word):
            break
        if word.lower in _DAYS:
            break
        at += 1
    if at < end and at - start > 1 and is_finite(words[at]):
        return _before_subject(words, start, at)
    return at


def _before_subject(words: Sequence[Word], start: int, verb: int) -> int:
    """Give the last name before a finite verb back to the clause it begins."""
    at = verb - 1
    while (
        at - 1 > start
        and words[at - 1].text.endswith(".")
        and (words[at - 1].text[0].isupper())
    ):
        at -= 1
    if at > start and words[at].tag in ("NN", "NNS"):
        while at - 1 > start and words[at - 1].tag == "JJ":
            at -= 1
    return at


def _skip_adverbial(words: Sequence[Word], start: int, end: int) -> int:
    """Return the index after one adverbial of time or place, or ``start``."""
    if start >= end or words[start].tag == QUOTATION:
        return start
    word = words[start]
    if word.lower in _DAYS or (
        word.lower in _TIMES and word.lower not in ("this", "last", "next", "there")
    ):
        at = start + 1
        if word.lower == "earlier" and at < end and words[at].lower in ("this", "in"):
            return min(at + 2, end)
        if at < end and words[at].lower in _PARTS_OF_DAY:
            at += 1
        return at
    if word.lower in ("this", "last", "next") and start + 1 < end:
        unit = words[start + 1].lower
        return start + 2 if unit in _PARTS_OF_DAY or unit in _UNITS else start
    if word.lower in _ADVERBIAL_LINKS and start + 1 < end:
        return _skip_phrase(words, start + 1, end, start)
    return start


def _skip_phrase(words: Sequence[Word], first: int, end: int, start: int) -> int:
    """Return the index after the noun phrase that follows a preposition."""
    at = first
    while at < end and at - first < 12:
        word = words[at]
        if word.tag == QUOTATION or word.lower in _CLAUSE_SUBJECTS:
            break
        if word.lower in _DETERMINERS and at > first:
            if words[at - 1].lower not in _LINKS:
                break
        elif not (_in_phrase(word) or word.lower in _DETERMINERS):
            break
        at += 1
    if at < end and is_finite(words[at]) and at - 1 > first:
        at = _before_subject(words, first, at)
    return at if at > first else start


def _in_phrase(word: Word) -> bool:
    return (
        word.lower in _LINKS
        or word.lower == "and"
        or word.tag == "VBG"
        or is_noun_like(word)
    )


def clause_end(words: Sequence[Word], start: int, end: int, cues: Sequence[Cue]) -> int:
    """Return where a reported clause ends: at the next report or the sentence's end."""
    following = {cue.start: cue for cue in cues if cue.start > start}
    shape = _shape_before(cues, start)
    fronted = words[0].lower in _FRONTS
    for at in range(start, end - 1):
        word = words[at]
        after_comma = word.text in _PAUSES or (
            word.tag == QUOTATION and word.text.rstrip("”\"' ").endswith(",")
        )
        stop = at + 1 if word.tag == QUOTATION else at
        if after_comma and _leaves_after_comma(words, at + 1, following):
            return stop
        if (
            after_comma
            and _is_subject(words, at + 1, following)
            and (fronted or _is_last(words, at + 1, end, following))
        ):
            return stop
        if word.lower in ("and", "but") and at > start + 1:
            cue = following.get(at + 1)
            other = word.lower == "but" and words[at + 1].lower in _REFUSALS
            if other or (cue is not None and cue.form.shape == shape):
                return at - 1 if words[at - 1].text == "," else at
        if word.lower in ("in", "on", "during") and _names_channel(words, at + 1, end):
            return at
    return end


def _leaves_after_comma(
    words: Sequence[Word], at: int, following: dict[int, Cue]
) -> bool:
    """Say whether a reported clause is over: ", adding", ", according to"."""
    cue = following.get(at)
    after = words[at + 1] if at + 1 < len(words) else words[at]
    aside = after.tag.startswith(("JJ", "RB"))  # "although brief"
    return (words[at].lower in _LEAVERS and not aside) or (
        cue is not None and cue.form.shape == "ing"
    )


def _is_subject(words: Sequence[Word], at: int, following: dict[int, Cue]) -> bool:
    """Say whether what begins here is the subject of the next verb of saying."""
    for start in following:
        if start > at:
            relative = words[at].lower in ("who", "which", "that")
            return not relative and phrase_before(words, start, at) == at
    return False


def _is_last(
    words: Sequence[Word], at: int, end: int, following: dict[int, Cue]
) -> bool:
    """Say whether the next reporting clause says no more: "…, the paper reported"."""
    cue = next(cue for start, cue in following.items() if start > at)
    rest = words[cue.end : end]
    stop = next((i for i, word in enumerate(rest) if word.text == ","), len(rest))
    adverbial = stop == 0 or rest[0].tag in ("IN", "RB") or rest[0].lower in _DAYS
    return adverbial and not any(
        is_finite(word) or word.tag == QUOTATION or word.lower == "that"
        for word in rest[:stop]
    )


def _names_channel(words: Sequence[Word], at: int, end: int) -> bool:
    """Say whether "in" opens "in an interview", which says how it was said."""
    stop = min(at + 4, end)
    return words[at].lower in ("a", "an", "his", "her", "their") and any(
        word.lower in _CHANNELS for word in words[at:stop]
    )


def _shape_before(cues: Sequence[Cue], start: int) -> str:
    """Return the form of the cue before ``start``: coordinated cues share it."""
    return next((cue.form.shape for cue in reversed(cues) if cue.end <= start), "past")
